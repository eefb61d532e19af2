/** Which runs a paragraph falls into: levels, scripts, and which face sets which character. */

import { describe, expect, test } from 'vitest'
import type { Direction } from '../../../src/direction.ts'
import type { FontBook } from '../../../src/text/faces/font.ts'
import type { StyledSpan, StyledText } from '../../../src/text/paragraph.ts'
import { itemise } from '../../../src/text/words/itemise.ts'
import { TEN_POINTS, testFace, testPress, words } from '../../support/letters.ts'

const inRange = (first: number, last: number) => (code: number) => code >= first && code <= last
const isArabic = inRange(0x600, 0x6ff)
const isLatin = inRange(0x20, 0x7e)

/** Two faces that share the space, the digits and the signs. */
const SPLIT_BOOK: FontBook = new Map([
  ['test/arabic', testFace('test/arabic', (code) => isArabic(code) || inRange(0x20, 0x40)(code))],
  ['test/latin', testFace('test/latin', (code) => isLatin(code))],
])

/** Both faces cover everything, as an Arabic face that comes with Latin letters nearly does. */
const FULL_BOOK = testPress.book

/** Text, level and face of each run. */
function runsOf(text: string | StyledText, book: FontBook = SPLIT_BOOK, direction: Direction = 'rtl') {
  const styled = typeof text === 'string' ? words(text) : text
  const { runs } = itemise(styled, direction, { book })
  return runs.map(({ start, end, level, face }) => [
    styled.text.slice(start, end),
    level,
    face.name.replace('test/', ''),
  ])
}

describe('levels', () => {
  test('a word of Arabic is one run of level 1, a Latin word in it one of level 2', () => {
    expect(runsOf('قال hello ثم')).toEqual([
      ['قال ', 1, 'arabic'],
      ['hello', 2, 'latin'],
      [' ثم', 1, 'arabic'],
    ])
  })

  test('in a Latin paragraph it is the Arabic that is turned', () => {
    const runs = runsOf('say سلام now', SPLIT_BOOK, 'ltr')
    expect(runs.filter(([piece]) => piece !== ' ')).toEqual([
      ['say ', 0, 'latin'],
      ['سلام', 1, 'arabic'],
      [' now', 0, 'latin'],
    ])
  })

  test('the runs tile the text but for its controls', () => {
    const text = 'قال \u2066old school\u2069، ثم'
    expect(runsOf(text).map(([piece]) => piece)).toEqual(['قال ', 'old school', '، ثم'])
    expect(itemise(words('\u200F\u061C'), 'rtl', { book: SPLIT_BOOK })).toEqual({ runs: [], faults: [] })
  })

  test('joiners stay with the letters they part or join', () => {
    expect(runsOf('می\u200Cخواهم', FULL_BOOK)).toEqual([['می\u200Cخواهم', 1, 'arabic']])
  })
})

describe('digits', () => {
  test('digits in Arabic are read from the left, European ones set in the companion of Latin words', () => {
    expect(runsOf('سنة 1998 م')).toEqual([
      ['سنة ', 1, 'arabic'],
      ['1998', 2, 'latin'],
      [' م', 1, 'arabic'],
    ])
    expect(runsOf('سنة ١٩٩٨ م')[1]).toEqual(['١٩٩٨', 2, 'arabic'])
  })

  test('European digits after a Latin name are set in its face', () => {
    expect(runsOf('عند iPhone 15 ثم', FULL_BOOK)[1]).toEqual(['iPhone 15', 2, 'latin'])
  })

  test('Arabic digits after a Latin name are set in the Arabic face', () => {
    expect(runsOf('عند iPhone ١٥ ثم', FULL_BOOK)).toContainEqual(['١٥', 2, 'arabic'])
  })
})

describe('scripts', () => {
  test('a sign between Arabic words is Arabic, and one inside a Latin insertion is Latin', () => {
    expect(runsOf('نعم! لا', FULL_BOOK)).toEqual([['نعم! لا', 1, 'arabic']])
    expect(runsOf('قل multi-tasking ثم', FULL_BOOK)[1]).toEqual(['multi-tasking', 2, 'latin'])
  })

  test('Greek and Cyrillic are set with the Latin companion', () => {
    expect(runsOf('حرف α و ж', FULL_BOOK).filter(([, , face]) => face === 'latin')).toEqual([
      ['α', 2, 'latin'],
      ['ж', 2, 'latin'],
    ])
  })

  test('a run says its script to the shaper', () => {
    const { runs } = itemise(words('قال hello'), 'rtl', { book: SPLIT_BOOK })
    expect(runs.map(({ script }) => script)).toEqual(['Arab', 'Latn'])
  })

  test('tatweel and the Arabic comma do not part an Arabic word', () => {
    expect(runsOf('ســلام، نعم', FULL_BOOK)).toHaveLength(1)
  })
})

describe('faces', () => {
  test('a character its own face lacks is set in the other', () => {
    const latinLacksDigits: FontBook = new Map([
      ['test/arabic', testFace('test/arabic')],
      ['test/latin', testFace('test/latin', inRange(0x41, 0x7a))],
    ])
    expect(runsOf('عند iPhone 15', latinLacksDigits)).toEqual([
      ['عند ', 1, 'arabic'],
      ['iPhone', 2, 'latin'],
      [' 15', 2, 'arabic'],
    ])
  })

  test('a character of neither face is a fault, with its place, and is kept', () => {
    const { runs, faults } = itemise(words('نجمة ★ هنا'), 'rtl', { book: SPLIT_BOOK })
    expect(faults).toEqual([{ kind: 'uncovered', character: '★', offset: 5 }])
    expect(runs.map(({ start, end }) => [start, end])).toEqual([[0, 10]])
  })

  test('a character beyond the first plane is one character and one fault', () => {
    expect(itemise(words('قلب 💛'), 'rtl', { book: SPLIT_BOOK }).faults).toEqual([
      { kind: 'uncovered', character: '💛', offset: 4 },
    ])
  })

  test('a mark stays with its letter in the letter’s face', () => {
    expect(runsOf('كَتَبَ', FULL_BOOK)).toEqual([['كَتَبَ', 1, 'arabic']])
    // A combining acute on a Latin letter, where the Arabic face has it too.
    expect(runsOf('قال cafe\u0301 ثم', FULL_BOOK)[1]).toEqual(['cafe\u0301', 2, 'latin'])
  })

  test('a style whose face the book does not hold is our mistake, and is thrown', () => {
    const style = { ...TEN_POINTS, faces: { arabic: 'test/none', latin: 'test/latin' } }
    const styled = { text: 'ا', spans: [{ start: 0, end: 1, style, language: 'ar' }] }
    expect(() => itemise(styled, 'rtl', { book: SPLIT_BOOK })).toThrow(
      'The font book holds no face named test/none.',
    )
  })
})

describe('spans', () => {
  const bold = { ...TEN_POINTS, faces: { arabic: 'test/latin', latin: 'test/latin' } }
  const span = (start: number, end: number, style = TEN_POINTS, link?: string): StyledSpan => ({
    start,
    end,
    style,
    language: 'ar',
    ...(link && { link }),
  })

  test('a run ends where the style changes', () => {
    const text = 'كلمة مهمة جدا'
    const runs = runsOf({ text, spans: [span(0, 5), span(5, 9, bold), span(9, 13)] }, FULL_BOOK)
    expect(runs).toEqual([
      ['كلمة ', 1, 'arabic'],
      ['مهمة', 1, 'latin'],
      [' جدا', 1, 'arabic'],
    ])
  })

  test('a link parts runs though nothing looks different', () => {
    const styled = { text: 'هنا وهناك', spans: [span(0, 4), span(4, 9, TEN_POINTS, 'https://example.org')] }
    expect(itemise(styled, 'rtl', { book: FULL_BOOK }).runs.map((run) => run.span.link)).toEqual([
      undefined,
      'https://example.org',
    ])
  })
})
