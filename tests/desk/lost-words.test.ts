/** Words of a manuscript that are nowhere in what was made of it: each as often as it is missing. */

import { describe, expect, test } from 'vitest'
import { lostWords } from '../../src/desk/lost-words.ts'
import type { Manuscript } from '../../src/desk/manuscript.ts'
import { deskText } from '../support/desked.ts'
import { paragraphOf, spanAt } from '../support/talks.ts'

const manuscript = (paragraphs: Manuscript['paragraphs'], left: readonly string[] = []): Manuscript => ({
  facts: [],
  paragraphs,
  leftOut: left.map((text) => ({ text, reason: 'furniture', span: spanAt(1) })),
  remarks: [],
})
const lost = (words: string, written: string, leads: readonly string[] = []) =>
  lostWords(manuscript([paragraphOf(words)]), leads, written)

test('nothing is lost where every word is there as often', () => {
  expect(lost('نعم، ثم نعم.', 'answer: نعم ثم «نعم»')).toEqual([])
})

test('a word is lost as often as it is missing', () => {
  expect(lost('نعم نعم نعم لا', 'نعم')).toEqual(['نعم', 'نعم', 'لا'])
})

test('part of a word is none, and neither is one with other marks', () => {
  expect(lost('كتب', 'كتبت')).toEqual(['كتب'])
  expect(lost('كَتب', 'كتب')).toEqual(['كَتب'])
})

test('a label stands once for all its places, and must stand once', () => {
  expect(lost('سلمى نعم سلمى لا', 'Labels: سلمى. نعم لا', ['سلمى', 'سلمى'])).toEqual([])
  expect(lost('سلمى نعم سلمى لا', 'نعم لا', ['سلمى', 'سلمى'])).toEqual(['سلمى', 'سلمى'])
})

test('old letter forms are the plain letters that they are written as', () => {
  expect(lost('ﺣﻮﺍﺭ', 'حوار')).toEqual([])
})

test('a mark without its letter begins no word, and letters of two halves are letters', () => {
  expect(lost('قال \u064Bنعم 😀 و', 'قال نعم و')).toEqual([])
  expect(lost('𐤀𐤁 و 𞤀', '𐤀𐤁 و')).toEqual(['𞤀'])
})

test('a character that nothing prints parts no word', () => {
  expect(lost('وا\u200Fلتقاعد', 'والتقاعد')).toEqual([])
})

test('signs and numbers are no words, and the mark of a note is none', () => {
  expect(lost('12 – … ١', '')).toEqual([])
  const note = paragraphOf([{ text: 'نعم' }, { text: 'أ', note: 1 }])
  expect(lostWords(manuscript([note]), [], 'نعم')).toEqual([])
})

test('what a reader has left out must be listed', () => {
  expect(lostWords(manuscript([], ['شارك']), [], '')).toEqual(['شارك'])
  expect(lostWords(manuscript([], ['شارك']), [], '# 3: شارك')).toEqual([])
})

describe('a word that is set apart in part', () => {
  test.each([
    ['والأيام', 'قرأت و*الأيام* هنا.'],
    ['السابعة', 'في ال*سابع*ة صباحًا.'],
    ['والكتاب', 'و[الكتاب](https://example.org/a) هنا.'],
    ['كتابهم', '[كتاب](https://example.org/a)هم هنا.'],
    ['ضحكته', 'و*[ضحك]{direction}ته* هنا. ضحكته'],
  ])('%s is in “%s”', (word, written) => {
    expect(lost(word, written)).toEqual([])
  })

  test('is printed so', async () => {
    const text =
      'س: ماذا قرأت؟\n\nج: قرأت و*الأيام* مرتين.\n\nس: ومن أعطاك الكتاب؟\n\nج: أبي، وال**مكتبة** كلها.\n'
    const { lost: words, value } = await deskText(text, {}, 'talk.md')
    expect(words).toEqual([])
    expect(value).toMatchObject({
      exchanges: [{ answer: 'قرأت و*الأيام* مرتين.' }, { answer: expect.stringContaining('مكتبة') }],
    })
  })
})
