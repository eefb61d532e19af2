/** Chapters of an e-book, for the tests that read what stands in them. */

import { writeChapter } from '../../src/epub/xhtml.ts'
import type { Block } from '../../src/issue/block.ts'
import { exchange, interview } from './sample-issue.ts'

/** A picture that the chapters may show. */
export const PICTURE = '/pictures/star.png'
/** What chapters are written with. */
export const setting = {
  language: 'ar-EG',
  numerals: 'arabic-indic',
  pictures: new Map([[PICTURE, { href: 'images/picture-1.png', width: 300, height: 180 }]]),
  turns: [],
  openingsOf: () => [],
  widthOf: () => 0,
} as const

/** The chapter of an interview of one question with this answer. */
export function chapterOf(...answer: readonly Block[]): string {
  return writeChapter(interview('omar', [exchange(1, 'سؤال؟', ...answer)]), setting).document
}
