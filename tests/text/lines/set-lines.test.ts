/** Lines set one under the other, their ends chosen by hand: how many joins each gets, and where it stands. */

import { describe, expect, test } from 'vitest'
import { drawnWords } from '../../../src/text/lines/lengthen-line.ts'
import type { LineBox } from '../../../src/text/paragraph.ts'
import { type ByHand, SPACES, setByHand } from '../../support/by-hand.ts'
import { withWideForm } from '../../support/joined.ts'

const JOINS = { ...SPACES, joins: { places: 'simple' as const, longest: 1, perLine: 2, share: 0.5 } }

/** The words of each line that are drawn out, in the order of the text. */
const drawnOf = (texts: readonly string[], given: ByHand = {}) =>
  setByHand(texts, { means: JOINS, ...given }).lines.map((line) => drawnWords(line).toReversed())

const textOf = ({ runs }: LineBox) =>
  runs
    .map(({ run }) => run.text)
    .toReversed()
    .join('')

const ends = ({ runs }: LineBox): [left: number, right: number] => {
  const [first, last] = [runs[0], runs.at(-1)]
  return [first?.x ?? 0, (last?.x ?? 0) + (last?.advance ?? 0)]
}

describe('a paragraph has a share of longer joins', () => {
  const LINES = ['جميلة تعليم كتابة', 'حديقة تعميم طريقة', 'مدرسة']

  test('and gives them to the lines that are drawn out, as many as each needs and may have', () => {
    expect(drawnOf(LINES, { drawn: [15, 8] })).toEqual([['جميلة', 'كتابة'], ['طريقة'], []])
    expect(drawnOf(LINES, { drawn: [0, 8] })).toEqual([[], ['طريقة'], []])
    expect(drawnOf(LINES, { drawn: [25, 8] })).toEqual([['جميلة', 'كتابة'], ['طريقة'], []])
    expect(
      drawnOf(LINES, {
        drawn: [25, 8],
        means: { ...SPACES, joins: { places: 'simple' as const, longest: 1, perLine: 1, share: 0.5 } },
      }),
    ).toEqual([['كتابة'], ['حديقة'], []])
  })

  test('and gives them first to the line that is drawn out furthest, where they are not enough', () => {
    // Seven words, and three of twenty may be drawn out: one.
    const means = { ...SPACES, joins: { places: 'simple' as const, longest: 1, perLine: 2, share: 0.15 } }
    expect(drawnOf(LINES, { drawn: [6, 8], means })).toEqual([[], ['طريقة'], []])
    expect(drawnOf(LINES, { drawn: [8, 6], means })).toEqual([['كتابة'], [], []])
    // Three of ten: two, and the second line asks for both.
    const more = { ...SPACES, joins: { places: 'simple' as const, longest: 1, perLine: 2, share: 0.3 } }
    expect(drawnOf(LINES, { drawn: [8, 15], means: more })).toEqual([[], ['حديقة', 'طريقة'], []])
    expect(drawnOf(LINES, { drawn: [8, 6], means: more })).toEqual([['كتابة'], ['حديقة'], []])
  })

  test('of which none is longer than it may be', () => {
    const means = { ...SPACES, joins: { places: 'simple' as const, longest: 0.4, perLine: 1, share: 0.5 } }
    const { lines } = setByHand(LINES, { drawn: [8], means })
    expect(lines[0]?.runs.map(({ run }) => run.lengthened?.by ?? 0).filter((by) => by > 0)).toEqual([4])
  })

  test('and none where none may be drawn', () => {
    expect(drawnOf(LINES, { drawn: [8, 8], means: SPACES })).toEqual([[], [], []])
  })

  test('but a wide form of the face fills a line without any', () => {
    const { lines } = setByHand(LINES, {
      drawn: [8],
      change: (words) =>
        words.map((word) => (word.run.text === 'جميلة' ? { ...word, run: withWideForm(word.run, 8) } : word)),
    })
    expect(lines[0]?.runs.at(-1)?.run.advance).toBe(58)
  })

  test('and a line that is not drawn out keeps its words as they are, though a wide form would fit', () => {
    const { lines } = setByHand(LINES, {
      change: (words) =>
        words.map((word) => (word.run.text === 'جميلة' ? { ...word, run: withWideForm(word.run, 1) } : word)),
    })
    expect(lines[0]?.runs.at(-1)?.run.advance).toBe(50)
  })
})

describe('a line sees the one above it', () => {
  test('and draws out no word that is drawn out there', () => {
    expect(drawnOf(['جميلة تعليم كتابة', 'كتابة تعميم تعليم'], { drawn: [8, 8] })).toEqual([
      ['كتابة'],
      ['تعليم'],
    ])
    expect(drawnOf(['جميلة تعليم كتابة', 'كتابة تعميم تعليم'], { drawn: [0, 8] })[1]).toEqual(['كتابة'])
  })

  test('and draws no join under one of its, but at the next place of the word', () => {
    const { lines } = setByHand(['تعليم جميلة', 'تعليم كتابة'], { means: JOINS, drawn: [8, 8], measure: 120 })
    const sites = lines.map(({ runs }) => runs.flatMap(({ run }) => run.lengthened?.site.offset ?? []))
    // Of «kitaba» the join before its teh marbuta would stand under that of «jamila»; next in the table is that before its alef.
    expect(sites).toEqual([[4], [2]])
  })

  test('and draws none at all where each would stand under one', () => {
    const { lines } = setByHand(['جميلة', 'جميلو'], { means: JOINS, drawn: [8, 8], measure: 58 })
    expect(lines.map((line) => drawnWords(line))).toEqual([['جميلة'], []])
  })
})

describe('a line holds', () => {
  test('its own words, without the spaces that it ends at', () => {
    const { lines } = setByHand(['ااا اا', 'اا ااا'])
    expect(lines.map(textOf)).toEqual(['ااا اا', 'اا ااا'])
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 6],
      [7, 13],
    ])
  })

  test('and none of the spaces that its text ends with', () => {
    expect(setByHand(['ااا اا', 'اا ااا  ']).lines.map(textOf)).toEqual(['ااا اا', 'اا ااا'])
  })

  test('nothing, where its paragraph does', () => {
    expect(setByHand([''])).toMatchObject({ lines: [{ runs: [], start: 0, end: 0 }] })
  })

  test('fills its measure, unless it is the last', () => {
    const { lines } = setByHand(['ااا اا', 'اا ااا'], { measure: 80 })
    expect(lines.map(ends)).toEqual([
      [0, 80],
      [20, 80],
    ])
    expect(lines.map(({ flush }) => flush)).toEqual([true, false])
  })

  test('and fills it as well where the last line is to be filled', () => {
    const { lines } = setByHand(['ااا اا', 'اا ااا'], { measure: 80, style: { fillsLast: true } })
    expect(lines.map(ends)).toEqual([
      [0, 80],
      [0, 80],
    ])
  })
})

test('a first line begins after its indent, and the lines beside an initial after that', () => {
  const { lines } = setByHand(['ااا', 'ااا', 'ااا', 'ااا'], {
    measure: 80,
    style: { indent: 15, align: 'start', beside: { lines: 2, width: 20 } },
  })
  expect(lines.map((line) => ends(line)[1])).toEqual([45, 60, 80, 80])
  const plain = setByHand(['ااا', 'ااا'], { measure: 80, style: { indent: 15, align: 'start' } })
  expect(plain.lines.map((line) => ends(line)[1])).toEqual([65, 80])
})
