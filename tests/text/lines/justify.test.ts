/** How a line is laid into its measure: sums of ten-point letters, exact to a millionth of a point. */

import { expect, test } from 'vitest'
import { setLine } from '../../../src/text/lines/justify.ts'
import type { LineBox, ParagraphStyle } from '../../../src/text/paragraph.ts'
import { openChance } from '../../support/chance.ts'
import { glyphRun, stand, wordsOf } from '../../support/letters.ts'

interface Laid {
  readonly last?: boolean
  readonly indent?: number
  readonly level?: number
}

function lay(text: string, style: ParagraphStyle, measure: number, laid: Laid = {}): LineBox {
  const { last = false, indent = 0, level = 1 } = laid
  return setLine(
    { words: wordsOf(text, level), start: 0, end: text.length, indent, last },
    inMeasure(style, measure),
  )
}

function inMeasure(style: ParagraphStyle, measure: number) {
  return { style, means: style.justification.wide, measure }
}

/** The two ends of the line's ink. */
function ends({ runs }: LineBox): [left: number, right: number] {
  const first = runs[0]
  const last = runs.at(-1)
  return [first?.x ?? 0, (last?.x ?? 0) + (last?.advance ?? 0)]
}

test('a justified line fills its measure to a millionth of a point, and its runs lie edge to edge', () => {
  const chance = openChance(3)
  for (let round = 0; round < 100; round++) {
    const words = Array.from({ length: chance.number(2, 12) }, () => 'ب'.repeat(chance.number(1, 9)))
    const text = words.join(' ')
    const measure = text.length * 10 + (chance.number(0, 700) / 700) * 29 * (words.length - 1)
    const line = lay(text, stand(), measure)
    const [left, right] = ends(line)
    expect(left).toBeCloseTo(0, 6)
    expect(right).toBeCloseTo(measure, 6)
    line.runs.slice(1).forEach(({ x }, index) => {
      const before = line.runs[index] as (typeof line.runs)[number]
      expect(x).toBeCloseTo(before.x + before.advance, 9)
    })
  }
})

test('every word space of a line is widened alike, and words keep their width', () => {
  const line = lay('ااا اا ا', stand(), 100)
  expect(line.gapRatio).toBe(2)
  expect(line.runs.map(({ advance }) => advance)).toEqual([10, 20, 20, 20, 30])
})

test('a line that gaps of more than four spaces would fill is left short, as it stands', () => {
  const filled = lay('ااا اا ا', stand(), 80 + 2 * 29)
  expect(filled).toMatchObject({ flush: true })
  expect(filled.short).toBeUndefined()
  const left = lay('ااا اا ا', stand(), 80 + 2 * 31)
  expect(left).toMatchObject({ flush: false, short: true, gapRatio: 1, letterGap: 0, expansion: 1 })
  expect(left.runs.map(({ advance }) => advance)).toEqual([10, 10, 20, 10, 30])
  // A word alone too; a half-line of verse is filled whatever it takes, and a last line need not be.
  expect(lay('ااا', stand(), 80)).toMatchObject({ flush: false, short: true })
  expect(lay('ااا اا ا', { ...stand(), fillsLast: true }, 142)).toMatchObject({ flush: true })
})

test('a tight line closes its word spaces as far as they go and no further', () => {
  expect(lay('ااا اا ا', stand(), 78).gapRatio).toBeCloseTo(0.9, 9)
  const tooFull = lay('ااا اا ا', stand(), 40)
  // A fifth narrower, and a tenth of that beyond.
  expect(tooFull.gapRatio).toBeCloseTo(0.78, 9)
  expect(ends(tooFull)[0]).toBeCloseTo(-35.6, 9)
})

test('the last line stays as wide as it is', () => {
  const line = lay('ااا اا ا', stand(), 100, { last: true })
  expect(line.gapRatio).toBe(1)
  expect(ends(line)).toEqual([20, 100])
})

test('a last line that is too full closes up like any other', () => {
  expect(lay('ااا اا ا', stand(), 78, { last: true }).gapRatio).toBeCloseTo(0.9, 9)
})

test('a line of one word is not stretched', () => {
  expect(ends(lay('ااا', stand(), 100))).toEqual([70, 100])
})

test('Arabic starts at the right edge and Latin at the left', () => {
  expect(ends(lay('ااا', stand('start'), 100))).toEqual([70, 100])
  expect(ends(lay('aaa', stand('start', { direction: 'ltr' }), 100, { level: 0 }))).toEqual([0, 30])
})

test('an end-aligned line stands at the other edge', () => {
  expect(ends(lay('ااا', stand('end'), 100))).toEqual([0, 30])
  expect(ends(lay('aaa', stand('end', { direction: 'ltr' }), 100, { level: 0 }))).toEqual([70, 100])
})

test('a centred line has as much beside it on the left as on the right', () => {
  expect(ends(lay('ااا', stand('centre'), 100))).toEqual([35, 65])
})

test.each(['start', 'centre', 'end'] as const)('a line aligned at its %s keeps its word spaces', (align) => {
  expect(lay('ااا اا ا', stand(align), 100).gapRatio).toBe(1)
})

test('an indent stands at the start of the line: right of Arabic, left of Latin', () => {
  expect(ends(lay('ااا', stand('start'), 100, { indent: 20 }))).toEqual([50, 80])
  const latin = stand('start', { direction: 'ltr' })
  expect(ends(lay('aaa', latin, 100, { indent: 20, level: 0 }))).toEqual([20, 50])
})

test('an indented line is justified in what is left of its measure', () => {
  const line = lay('ااا اا ا', stand(), 120, { indent: 20 })
  expect(line.gapRatio).toBe(2)
  expect(ends(line)).toEqual([0, 100])
})

test('runs stand in visual order: the first word of an Arabic line at its right, Latin words in their own order', () => {
  const words = [
    { run: glyphRun('أول'), start: 0 },
    { run: glyphRun(' '), start: 3 },
    { run: glyphRun('one', 2), start: 4 },
    { run: glyphRun(' ', 2), start: 7 },
    { run: glyphRun('two', 2), start: 8 },
    { run: glyphRun(' '), start: 11 },
    { run: glyphRun('آخر'), start: 12 },
  ]
  const line = setLine({ words, start: 0, end: 15, indent: 0, last: false }, inMeasure(stand(), 180))
  expect(line.runs.map(({ run }) => run.text)).toEqual(['آخر', ' ', 'one', ' ', 'two', ' ', 'أول'])
  expect(ends(line)).toEqual([0, 180])
})

test('an empty line is a line with nothing on it', () => {
  const line = setLine({ words: [], start: 0, end: 0, indent: 0, last: true }, inMeasure(stand(), 100))
  expect(line).toMatchObject({ runs: [], measure: 100, gapRatio: 1 })
})

/** Each means by itself, far enough to be told from the others. */
const means = {
  spaceStretch: 0.2,
  spaceShrink: 0.1,
  letterGap: 0.02,
  expansion: 0.01,
  wideForms: false,
}
const justification = { wide: means, narrow: means }

test('spaces, letter gaps and expansion give together, each as far into its limit as the others', () => {
  // Two words of three letters that do not join: 60 points of letters, 10 of space, four gaps of letters.
  const natural = lay('ادا ادا', stand('justify', { justification }), 70)
  expect(natural).toMatchObject({ gapRatio: 1, letterGap: 0, expansion: 1 })
  // The space gives 2, the letter gaps 0.8, the expansion 0.6: half of it all is asked.
  const half = lay('ادا ادا', stand('justify', { justification }), 71.7)
  expect(half.letterGap).toBeCloseTo(0.01, 9)
  expect(half.expansion).toBeCloseTo(1.005, 9)
  expect(half.gapRatio).toBeCloseTo(1.1, 2)
  expect(ends(half)[0]).toBeCloseTo(0, 9)
})

test('what is beyond all limits the spaces take alone', () => {
  const loose = lay('ادا ادا', stand('justify', { justification }), 90)
  expect(loose.letterGap).toBe(0.02)
  expect(loose.expansion).toBe(1.01)
  expect(loose.gapRatio).toBeCloseTo((90 - 60.8 * 1.01) / 10, 9)
})

test('punctuation hangs beyond the measure at the end of a line and at its start', () => {
  const line = lay('«ااا ااا.', stand('justify', { hang: true }), 90)
  const [left, right] = ends(line)
  expect(left).toBeLessThan(-6)
  expect(right).toBeGreaterThan(93)
  // A dash that stands alone is no edge of a word.
  expect(ends(lay('– ااا ااا', stand('justify', { hang: true }), 90))).toEqual([0, 90])
})

test('a half-line of verse is filled though it is the last', () => {
  const filled = lay('ااا اا', stand('justify'), 75, { last: false })
  expect(filled.flush).toBe(true)
  expect(ends(filled)).toEqual([0, 75])
})
