/** Every word of a manuscript is in the file made of it, marks within words or not; and one that is not is named. */

import { describe, expect, test } from 'vitest'
import { lostWords } from '../../src/desk/lost-words.ts'
import { deskText } from '../support/desked.ts'
import { paragraphsOf } from '../support/talks.ts'

const manuscript = (...lines: string[]) => ({
  facts: [],
  remarks: [],
  leftOut: [],
  paragraphs: paragraphsOf(...lines),
})

describe('a word that is set apart in part', () => {
  test.each([
    ['والأيام', 'قرأت و*الأيام* هنا.'],
    ['السابعة', 'في ال*سابع*ة صباحًا.'],
    ['والكتاب', 'و[الكتاب](https://example.org/a) هنا.'],
    ['كتابهم', '[كتاب](https://example.org/a)هم هنا.'],
    ['ضحكته', 'و*[ضحك]{direction}ته* هنا. ضحكته'],
  ])('%s is in “%s”', (word, written) => {
    expect(lostWords(manuscript(word), [], written)).toEqual([])
  })

  test('is printed so', async () => {
    const text =
      'س: ماذا قرأت؟\n\nج: قرأت و*الأيام* مرتين.\n\nس: ومن أعطاك الكتاب؟\n\nج: أبي، وال**مكتبة** كلها.\n'
    const { lost, value } = await deskText(text, {}, 'talk.md')
    expect(lost).toEqual([])
    expect(value).toMatchObject({
      exchanges: [{ answer: 'قرأت و*الأيام* مرتين.' }, { answer: expect.stringContaining('مكتبة') }],
    })
  })
})

test('a word that is nowhere is named, as often as it is missing', () => {
  expect(lostWords(manuscript('باب باب مغلق'), [], 'باب')).toEqual(['باب', 'مغلق'])
})

test('a label stands once for all its places', () => {
  expect(lostWords(manuscript('سلمى: نعم', 'سلمى: لا'), ['سلمى'], 'سلمى نعم لا')).toEqual([])
})
