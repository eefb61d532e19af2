/** The list of spellings that are wrong everywhere: each stands once, is mended to what is meant, and that is let be. */

import { expect, test } from 'vitest'
import { readCopy } from '../../src/desk/read-copy.ts'
import { SPELLING_LIST } from '../../src/desk/rules/spelling-list.ts'
import { mended, pieceOf, USUAL_COPY } from '../support/copy.ts'

const WORDS = SPELLING_LIST.replace(/#.*/g, '').trim().split(/\s+/)
const PAIRS = WORDS.flatMap((word, index) =>
  index % 2 === 0 ? [[word, WORDS[index + 1] ?? ''] as const] : [],
)

test('every wrong spelling stands once, before one that is not itself wrong', () => {
  const wrong = PAIRS.map(([word]) => word)
  expect(WORDS.length % 2).toBe(0)
  expect(new Set(wrong).size).toBe(wrong.length)
  expect(PAIRS.filter(([, meant]) => wrong.includes(meant))).toEqual([])
})

test('every wrong spelling is told once and mended to the one that is meant', () => {
  for (const [word, meant] of PAIRS) {
    const text = `وقال ${word} هنا`
    expect(readCopy(pieceOf(text), USUAL_COPY), word).toHaveLength(1)
    expect(mended(pieceOf(text), USUAL_COPY)).toBe(`وقال ${meant} هنا`)
    expect(readCopy(pieceOf(`وقال ${meant} هنا`), USUAL_COPY), meant).toEqual([])
  }
})

test.each([
  ...['علي', 'الا', 'اما', 'انه', 'انا', 'ايه', 'اخر', 'مدرسه', 'كتابه', 'حتي', 'المصرى', 'هاذا'],
  ...['إنت', 'اللى', 'عشان', 'دى', 'ايوه', 'اهو', 'الي', 'لدي', 'موسيقي', 'فيه', 'عليه', 'الله', 'المياه'],
])('%s can be meant, and stays', (word) => {
  expect(readCopy(pieceOf(`وقال ${word} هنا`), USUAL_COPY)).toEqual([])
})
