/**
 * Lines whose ink would touch: letters of ten points, of which one has a tail and one a high hamza, each a bar of ink
 * two points wide. What is touched moves by a sum of a few points, or is told.
 */

import { describe, expect, test } from 'vitest'
import type { LineBox } from '../../../src/text/paragraph.ts'
import { type ByHand, SPACES, setByHand } from '../../support/by-hand.ts'
import { inkedFace, joinedRun, lineOf } from '../../support/joined.ts'

/** A tail reaches nine points down and a hamza ten up: nineteen points are closer than a leading of eighteen. */
const FACE = inkedFace('test/inked', { ج: [0, 900], أ: [1000, 0] })
const LEADING = 18

/** A line with the ink of a tail at each of these places. */
function tailsAt(...places: readonly number[]): LineBox {
  const run = { ...joinedRun('ج'), face: FACE }
  return lineOf(places.map((x) => ({ x, advance: 10, run })))
}

function set(texts: readonly string[], above: LineBox | undefined, given: ByHand = {}) {
  const style = { leading: LEADING, ...(above && { above }), ...given.style }
  return setByHand(texts, { face: FACE, ...given, style })
}

/** A last line: its hamza is from 150 to 152 where its gap is ten points. */
const LAST = ['ااا أاا']
/** A line that is full: its hamza is from 120 to 122, behind one of its three gaps; «jamila» may be drawn out. */
const FULL = ['ااا أاا ااا جميلة', 'ااا']
const JOINS = { ...SPACES, joins: { places: 'simple' as const, longest: 0.5, perLine: 1, share: 0.5 } }
const given: ByHand = { measure: 170, means: JOINS }

const gapOf = ({ lines }: { readonly lines: readonly LineBox[] }, line = 0) => lines[line]?.gapRatio ?? 0
const drawnOf = (line: LineBox | undefined) =>
  (line?.runs ?? []).flatMap(({ run }) => (run.lengthened ? [[run.text, run.lengthened.by]] : []))

describe('a line touches the one above it', () => {
  test('where a tail stands right over what is high', () => {
    expect(set(FULL, tailsAt(121), given).touching).toBe(0)
    expect(set(FULL, tailsAt(123), given).touching).toBeUndefined()
    expect(set(FULL, tailsAt(117), given).touching).toBeUndefined()
    expect(set(FULL, undefined, given).touching).toBeUndefined()
  })

  test('where less than four hundredths of an em lie between them', () => {
    const at = (leading: number) => set(FULL, tailsAt(121), { ...given, style: { leading } }).touching
    expect([18, 19, 19.3, 19.5].map(at)).toEqual([0, 0, 0, undefined])
  })

  test('and nobody asks where lines have no leading', () => {
    expect(setByHand(FULL, { ...given, face: FACE, style: { above: tailsAt(121) } }).touching).toBeUndefined()
  })

  test('and the first that does is told, by its place in the paragraph', () => {
    // Words of one line right under those of another, in lines that nothing can move.
    const tails = 'جاا ااا'
    const high = 'أاا ااا'
    const stiff = { measure: 70, means: SPACES }
    expect(set([tails, high, 'ااا ااا', 'ااا'], undefined, stiff).touching).toBe(1)
    expect(set(['ااا ااا', tails, high, tails, high, 'ااا'], undefined, stiff).touching).toBe(2)
    expect(set(['ااا ااا', high, tails, 'ااا'], undefined, stiff).touching).toBeUndefined()
  })

  test('the line over a paragraph is above its first line alone', () => {
    const over = set(['ااا ااا', 'أاا ااا', 'ااا'], tailsAt(60), { measure: 70, means: SPACES })
    expect(over.touching).toBeUndefined()
    const first = set(['أاا ااا', 'ااا ااا', 'ااا'], tailsAt(60), { measure: 70, means: SPACES })
    expect(first.touching).toBe(0)
  })
})

describe('a last line that touches has its gaps a little closer or wider', () => {
  test.each([
    ['a twentieth closer where that is enough', 148.4, 0.95],
    ['a twentieth wider where that is enough', 151.6, 1.05],
    ['a tenth closer', 148.8, 0.9],
    ['a tenth wider', 151.2, 1.1],
    ['three twentieths closer, which is the closest', 149.4, 0.85],
    ['three twentieths wider', 150.8, 1.15],
    ['a fifth wider', 150.2, 1.2],
    ['a quarter wider, which is the widest', 149.8, 1.25],
    ['as they are where nothing is touched', 147, 1],
  ])('%s', (_, tail, gap) => {
    const found = set(LAST, tailsAt(tail))
    expect(gapOf(found)).toBeCloseTo(gap, 9)
    expect(found.touching).toBeUndefined()
  })

  test.each([
    ['a twentieth', [150], 0.95],
    ['a tenth', [149.5, 150, 150.5], 0.9],
    ['three twentieths', [149, 149.5, 150, 150.5, 151], 0.85],
  ])('of two changes as small the closer gap is taken: %s', (_, tails, gap) => {
    // Hairs of a fifth of a point, which any change clears.
    const face = inkedFace('test/hairs', { ج: [0, 900, 10], أ: [1000, 0, 10] })
    const run = { ...joinedRun('ج'), face }
    const above = lineOf(tails.map((x) => ({ x, advance: 10, run })))
    expect(gapOf(setByHand(LAST, { face, style: { leading: LEADING, above } }))).toBeCloseTo(gap, 9)
  })

  test('and is told where none of these will do, its gaps as they are', () => {
    const found = set(LAST, tailsAt(148.5, 150.5))
    expect(gapOf(found)).toBe(1)
    expect(found.touching).toBe(0)
  })

  test('which draws out none of its words', () => {
    const found = set(['ااا أاا جميلة'], tailsAt(150.5), { means: JOINS })
    expect(drawnOf(found.lines[0])).toEqual([])
    expect(gapOf(found)).not.toBe(1)
  })
})

describe('a full line that touches has a word drawn out', () => {
  test('by half of a longest join where that is enough', () => {
    // Two and a half points, of three gaps: the hamza moves by five sixths of a point.
    const found = set(FULL, tailsAt(118.5), given)
    expect(found.touching).toBeUndefined()
    expect(drawnOf(found.lines[0])).toEqual([['جميلة', 2.5]])
  })

  test('by four fifths of one where that is needed', () => {
    const found = set(FULL, tailsAt(119.1), given)
    expect(found.touching).toBeUndefined()
    expect(drawnOf(found.lines[0])).toEqual([['جميلة', 4]])
  })

  test('and is told where neither will do, no word drawn out', () => {
    const found = set(FULL, tailsAt(120), given)
    expect(found.touching).toBe(0)
    expect(drawnOf(found.lines[0])).toEqual([])
  })

  test('at any place of any word, the first that clears it', () => {
    // What stands before the hamza moves it the other way, and further.
    const found = set(['جميلة أاا ااا ااا', 'ااا'], tailsAt(101.5), given)
    expect(found.touching).toBeUndefined()
    expect(drawnOf(found.lines[0])).toEqual([['جميلة', 2.5]])
    const two = set(['ااا أاا سليمة جميلة', 'ااا'], tailsAt(138.5), { ...given, measure: 190 })
    expect(drawnOf(two.lines[0])).toEqual([['سليمة', 2.5]])
  })

  test('and never where joins are not lengthened', () => {
    expect(set(FULL, tailsAt(118.5), { ...given, means: SPACES }).touching).toBe(0)
  })

  test('unless that leaves its gaps closer than the eye forgives', () => {
    // Two gaps: four points less are a fifth of them.
    const two = ['ااا أاا جميلة', 'ااا']
    expect(set(two, tailsAt(78.6), { ...given, measure: 130 }).touching).toBeUndefined()
    expect(set(two, tailsAt(79.7), { ...given, measure: 130 }).touching).toBe(0)
  })

  test('unless its gaps are wider than the eye forgives all the same', () => {
    // Three gaps: twelve points more are four tenths of them, and four less leave them a quarter and more too wide.
    const tail = (measure: number) => measure - 170 + 120 - (measure - 170) / 3 - 0.9
    expect(set(FULL, tailsAt(tail(181)), { ...given, measure: 181 }).touching).toBeUndefined()
    expect(set(FULL, tailsAt(tail(182)), { ...given, measure: 182 }).touching).toBe(0)
  })

  test('unless its gaps cannot close so far', () => {
    const stiff = { ...JOINS, spaceShrink: 0.1 }
    expect(set(FULL, tailsAt(118.5), { ...given, means: stiff }).touching).toBeUndefined()
    expect(set(FULL, tailsAt(119.1), { ...given, means: stiff }).touching).toBe(0)
  })

  test('though the line above has drawn out the same word', () => {
    // Five points of the first word, of three gaps: the tail moves by five thirds of a point to the left.
    const found = set(['جميلة ا جاا ااااا', 'ااا ااا أاا جميلة', 'ااا'], undefined, { ...given, drawn: [5] })
    expect(found.touching).toBeUndefined()
    expect(found.lines.map(drawnOf)).toEqual([[['جميلة', 5]], [['جميلة', 2.5]], []])
  })

  test('but not right under a longer join of the line above', () => {
    const found = set(['ااا جاا اا تعليم', ...FULL], undefined, { ...given, drawn: [5] })
    expect(found.touching).toBeUndefined()
    const places = found.lines.map(({ runs }) => runs.flatMap(({ run }) => run.lengthened?.site.offset ?? []))
    // The better two places of «jamila» stand less than an em beside the join before the meem of «taalim».
    expect(places).toEqual([[4], [2], []])
  })
})
