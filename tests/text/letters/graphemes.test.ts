/** Characters as readers see them: plain text is cut by a rule of our own, which must be that of UAX #29. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphemesOf } from '../../../src/text/letters/graphemes.ts'

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })
const byUnicode = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))

/** All that is cut by our rule, and what stands beside it and is not. */
const PLAIN = [
  ...range(0x20, 0x7e),
  '«',
  '»',
  ...range(0x606, 0x61b),
  ...range(0x61d, 0x6dc),
  ...range(0x6de, 0x6ff),
  ...range(0x2010, 0x2027),
]
const OTHERS = [
  '\r',
  '\n',
  '\u0600',
  '\u0605',
  '\u06dd',
  '\u200c',
  '\u200d',
  '\u2028',
  '\u00ad',
  '漢',
  '👩',
  '🏽',
  '❤️',
]

test('a letter stands with its marks, marks at the head of a text alone', () => {
  expect(graphemesOf('«كَتّبَ» …')).toEqual(['«', 'كَ', 'تّ', 'بَ', '»', ' ', '…'])
  expect(graphemesOf('\u064e\u0651ب')).toEqual(['\u064e\u0651', 'ب'])
  expect(graphemesOf('')).toEqual([])
})

test('each pair of plain characters is cut as Unicode cuts it', () => {
  const wrong = PLAIN.flatMap((one) =>
    PLAIN.map((other) => one + other).filter(
      (pair) => graphemesOf(pair).join('|') !== byUnicode(pair).join('|'),
    ),
  )
  expect(wrong).toEqual([])
})

test('any text is cut as Unicode cuts it', () => {
  const text = fc.string({ unit: fc.constantFrom(...PLAIN, ...OTHERS), maxLength: 12 })
  fc.assert(
    fc.property(text, (some) => {
      expect(graphemesOf(some)).toEqual(byUnicode(some))
    }),
  )
})
