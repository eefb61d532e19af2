/** Marks of printed pages inside a chapter: each before its very word, whatever other words are like it. */

import { describe, expect, test } from 'vitest'
import { writeChapter } from '../../src/epub/xhtml.ts'
import type { Block, Inline } from '../../src/issue/block.ts'
import type { PageTurn } from '../../src/issue/page-turn.ts'
import { exchange, interview, paragraph, words } from './sample-issue.ts'

function chapterOf(answer: readonly Block[], turns: readonly Omit<PageTurn, 'article'>[]): string {
  const talk = interview('omar', [exchange(1, 'س؟', ...answer)])
  const setting = {
    language: 'ar-EG',
    numerals: 'european',
    pictures: new Map([['/door.jpg', { href: 'images/door.jpg', width: 2, height: 1 }]]),
    turns: turns.map((turn) => ({ ...turn, article: 'omar' })),
    openingsOf: () => [],
    widthOf: () => 0,
  } as const
  return writeChapter(talk, setting).document.replace(/<span id="(page-\d+)"[^>]*><\/span>/g, '[$1]')
}

function contentOf(block: Block): readonly Inline[] {
  if (block.kind !== 'paragraph') throw new Error('Only paragraphs have content here.')
  return block.content
}

describe('a page is marked', () => {
  test('in its own paragraph, though another ends in the same words', () => {
    const answer = [paragraph('أولًا نعم وألف نعم'), paragraph('ثانيًا نعم وألف نعم')]
    const begins = { passage: contentOf(answer[1] as Block), offset: 'ثانيًا '.length }
    const chapter = chapterOf(answer, [{ page: 7, begins }])
    expect(chapter).toContain('<p>أولًا نعم وألف نعم</p>')
    expect(chapter).toContain('<p>ثانيًا [page-7]نعم وألف نعم</p>')
  })

  test('after a note and inside a link, by the author’s letters alone', () => {
    const note: Inline = { kind: 'note', content: [words('هامش')] }
    const link: Inline = { kind: 'link', href: 'https://example.org', content: [words('موقع المعهد')] }
    const answer = [paragraph('قال', note, ' في ', link)]
    const begins = { passage: contentOf(answer[0] as Block), offset: 'قال في موقع '.length }
    expect(chapterOf(answer, [{ page: 8, begins }])).toMatch(/>موقع \[page-8\]المعهد<\/a>/)
  })

  test('with the next words where it begins at the end of some', () => {
    const answer = [paragraph('قال ', { kind: 'emphasis', content: [words('نعم')] })]
    const begins = { passage: contentOf(answer[0] as Block), offset: 'قال '.length }
    expect(chapterOf(answer, [{ page: 9, begins }])).toContain('<p>قال <em>[page-9]نعم</em></p>')
  })

  test('together with pages before it that show no text', () => {
    const answer = [paragraph('كلام طويل')]
    const begins = { passage: contentOf(answer[0] as Block), offset: 5 }
    const chapter = chapterOf(answer, [{ page: 3, opens: true }, { page: 4 }, { page: 5, begins }])
    expect(chapter).toContain('كلام [page-4][page-5]طويل')
  })

  const at = { file: 'a', line: 1, column: 1 }
  const door: Block = {
    ...{ kind: 'picture', path: '/door.jpg', format: 'jpeg', width: 2, height: 1, alternative: 'باب' },
    span: at,
  } as Block
  const shown = (chapter: string) =>
    [...chapter.matchAll(/id="(page-\d+)"|<(?:p|figure)>([^<\s]*)/g)].map(
      ([whole, mark, word]) => mark ?? (word || whole.slice(0, 7)),
    )

  test('before the picture that it begins with, and not at the words after it', () => {
    const answer = [paragraph('أول'), door, paragraph('ثان')]
    const begins = { passage: contentOf(answer[2] as Block), offset: 0 }
    const chapter = chapterOf(answer, [{ page: 7, begins, floats: [{ picture: '/door.jpg' }] }])
    expect(shown(chapter)).toEqual(['أول', 'page-7', '<figure', 'ثان'])
  })

  test('before its picture where it shows nothing else', () => {
    const chapter = chapterOf([paragraph('أول'), door], [{ page: 7, floats: [{ picture: '/door.jpg' }] }])
    expect(shown(chapter)).toEqual(['أول', 'page-7', '<figure'])
  })

  test('at its first word where the book has the picture further on, or before an earlier page', () => {
    const answer = [paragraph('أول'), paragraph('ثان'), door, paragraph('ثالث')]
    const turn = (page: number, block: number, float = false) => ({
      page,
      begins: { passage: contentOf(answer[block] as Block), offset: 0 },
      ...(float && { floats: [{ picture: '/door.jpg' }] }),
    })
    expect(shown(chapterOf(answer, [turn(7, 1, true)])).slice(0, 2)).toEqual(['أول', '[page-7]ثان'])
    const late = chapterOf(answer, [turn(7, 3), { page: 8, floats: [{ picture: '/door.jpg' }] }])
    expect(late.indexOf('page-7')).toBeLessThan(late.indexOf('page-8'))
  })

  test('at the source of a quotation, and not at another that reads alike', () => {
    const quotation = (text: string): Block => ({
      ...{ kind: 'quotation', quran: false, source: 'الجاحظ', paragraphs: [[words(text)]] },
      span: { file: 'a', line: 1, column: 1 },
    })
    const answer = [quotation('واحد'), quotation('اثنان')]
    const passage = { of: answer[1] as Block & { kind: 'quotation' }, line: 'source' } as const
    const chapter = chapterOf(answer, [{ page: 6, begins: { passage, offset: 0 } }])
    expect(chapter.match(/<cite>.*?<\/cite>/g)).toEqual([
      '<cite>الجاحظ</cite>',
      '<cite>[page-6]الجاحظ</cite>',
    ])
  })
})
