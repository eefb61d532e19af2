/** Boxes, gaps and penalties as numbers: where a line may end, what it drops, and what it has to give. */

import { describe, expect, test } from 'vitest'
import {
  type BreakItem,
  type BreakOptions,
  firstItem,
  isForced,
  type LineStart,
  mayEnd,
  penaltyOf,
  ROOMS,
  readBreakpoint,
  stretchTo,
  sumUp,
} from '../../../src/text/lines/breakable.ts'

const BOX: BreakItem = { kind: 'box', width: 30 }
const GAP: BreakItem = { kind: 'glue', width: 10, stretch: 5, shrink: 2 }
const HYPHEN: BreakItem = { kind: 'penalty', cost: 150, width: 4 }
const MUST_END: BreakItem = { kind: 'penalty', cost: Number.NEGATIVE_INFINITY }

describe('a line may end', () => {
  /** Of these items, the places. */
  const places = (items: readonly BreakItem[]) =>
    Array.from({ length: items.length + 1 }, (_, at) => at).filter((at) => mayEnd(items, at))

  test('at a gap behind a word, and where the text ends', () => {
    expect(places([BOX, GAP, BOX])).toEqual([1, 3])
  })

  test('at the first of several gaps alone', () => {
    expect(places([BOX, GAP, GAP, BOX])).toEqual([1, 4])
  })

  test('at no gap that begins the text', () => {
    expect(places([GAP, BOX])).toEqual([2])
  })

  test('inside a word only where it may be parted', () => {
    expect(places([BOX, BOX, HYPHEN, BOX])).toEqual([2, 4])
  })

  test('and must where the text says so, wherever that stands', () => {
    expect(places([BOX, MUST_END, MUST_END, BOX])).toEqual([1, 2, 4])
    expect([MUST_END, HYPHEN, GAP, BOX, undefined].map(isForced)).toEqual([true, false, false, false, false])
  })
})

describe('ending a line costs', () => {
  test.each<[string, BreakItem | undefined, number]>([
    ['what its hyphen costs', HYPHEN, 150],
    ['what a dear gap costs', { ...GAP, cost: 60 } as BreakItem, 60],
    ['nothing at most gaps', GAP, 0],
    ['nothing where it must', MUST_END, 0],
    ['nothing where the text ends', undefined, 0],
    ['nothing of a word', BOX, 0],
  ])('%s', (_, item, cost) => expect(penaltyOf(item)).toBe(cost))
})

describe('a line begins', () => {
  test('at the first item of its text, whatever that is', () => {
    expect(firstItem([GAP, BOX], 0)).toBe(0)
  })

  test('at the first word after an end: gaps and places of hyphens at its head are dropped', () => {
    expect(firstItem([BOX, GAP, BOX], 1)).toBe(2)
    expect(firstItem([BOX, HYPHEN, GAP, GAP, BOX, GAP], 1)).toBe(4)
    expect(firstItem([BOX, BOX], 1)).toBe(1)
  })

  test('beyond the last item where no word is left', () => {
    expect(firstItem([BOX, GAP, GAP], 1)).toBe(3)
  })
})

describe('the items before each', () => {
  const word: BreakItem = {
    kind: 'box',
    width: 30,
    stretch: 3,
    shrink: 1,
    joinReserve: 8,
    hangBefore: 2,
    hangAfter: 6,
  }

  test('come to their widths and to what words and gaps give, and hyphens that are not set to nothing', () => {
    const { width, stretch, gaps, shrink, reserve } = sumUp([word, GAP, BOX, HYPHEN, word])
    expect([...width]).toEqual([0, 30, 40, 70, 70, 100])
    expect([...stretch]).toEqual([0, 3, 8, 8, 8, 11])
    expect([...gaps]).toEqual([0, 0, 5, 5, 5, 5])
    expect([...shrink]).toEqual([0, 1, 3, 3, 3, 4])
    expect([...reserve]).toEqual([0, 8, 8, 8, 8, 16])
  })

  test('hang each for itself', () => {
    const { hangBefore, hangAfter } = sumUp([word, GAP, BOX, HYPHEN, word])
    expect([...hangBefore]).toEqual([2, 0, 0, 0, 2, 0])
    expect([...hangAfter]).toEqual([6, 0, 0, 0, 6, 0])
  })
})

describe('a line has to give', () => {
  const OPTIONS: BreakOptions = {
    measure: 100,
    joinReserve: 100,
    oneJoin: 9,
    gapStretch: 0,
    shortest: 0,
    ragged: 0,
  }
  const quoted: BreakItem = {
    kind: 'box',
    width: 30,
    stretch: 1,
    shrink: 0.5,
    joinReserve: 8,
    hangBefore: 3,
    hangAfter: 7,
  }
  const items = [BOX, GAP, quoted, GAP, BOX, HYPHEN, quoted]
  const give = (start: number, at: number, other: Partial<BreakOptions> = {}, lines = 0) =>
    giveTo({ start, lines, room: ROOMS.many }, at, other)
  const giveTo = (from: LineStart, at: number, other: Partial<BreakOptions> = {}, set = items) => {
    const line = { ...from, slack: 0, stretch: 0, gaps: 0, shrink: 0, reserve: 0 }
    const end = { at, forced: false, penalty: 0, hyphen: 0, next: 0 }
    readBreakpoint(end, set, at)
    stretchTo(line, end, sumUp(set), { ...OPTIONS, ...other })
    const { slack, stretch, gaps, shrink, reserve } = line
    return { slack, stretch, gaps, shrink, reserve }
  }

  test('what its own words and gaps give, of the room that they leave', () => {
    expect(give(0, 5)).toEqual({ slack: -14, stretch: 11, gaps: 10, shrink: 4.5, reserve: 8 })
    expect(give(4, 7)).toMatchObject({ stretch: 1, shrink: 0.5, reserve: 8 })
  })

  test('less room for the hyphen that is set where it ends', () => {
    const without = [...items.slice(0, 5), { ...HYPHEN, width: 0 }, ...items.slice(6)]
    expect(giveTo({ start: 4, lines: 0, room: ROOMS.many }, 5, {}, without).slack).toBe(70)
    expect(give(4, 5).slack).toBe(66)
  })

  test('more room for what hangs at its two ends, and for no sign within it', () => {
    // The quoted word ends the first line, begins the second, and stands within the third.
    expect(give(0, 3).slack).toBe(100 - 70 + 7)
    expect(give(2, 5).slack).toBe(100 - 70 - 4 + 3)
    expect(give(0, 5).slack).toBe(100 - 110 - 4)
    expect(give(2, 3).slack).toBe(100 - 30 + 3 + 7)
  })

  test('less room beside an initial, for as many lines as it is high', () => {
    const beside = { lines: 2, width: 40 }
    expect([0, 1, 2, 3].map((lines) => give(0, 1, { beside }, lines).slack)).toEqual([30, 30, 70, 70])
  })

  test('what a ragged edge forgives, to its gaps', () => {
    expect(give(0, 5, { ragged: 30 })).toMatchObject({ stretch: 41, gaps: 41, shrink: 4.5 })
  })

  test('no more of its longer joins than a line may draw', () => {
    expect(give(2, 7).reserve).toBe(16)
    expect(give(2, 7, { joinReserve: 12 }).reserve).toBe(12)
    expect(giveTo({ start: 2, lines: 0, room: ROOMS.one }, 7).reserve).toBe(9)
    expect(giveTo({ start: 2, lines: 0, room: ROOMS.one }, 7, { joinReserve: 7 }).reserve).toBe(7)
    expect(giveTo({ start: 2, lines: 0, room: ROOMS.none }, 7).reserve).toBe(0)
  })

  test('a gap where it has none, so that a word alone is judged as well', () => {
    expect(give(2, 3, { gapStretch: 4 })).toMatchObject({ stretch: 5, gaps: 4 })
    expect(give(0, 3, { gapStretch: 7 })).toMatchObject({ stretch: 8, gaps: 7 })
  })

  test('nothing where it is empty, between two ends that the text asks for, and nothing hangs there', () => {
    expect(give(6, 5, {}, 0)).toMatchObject({ slack: 96, stretch: 0, shrink: 0, reserve: 0 })
    expect(give(3, 3, {}, 0).slack).toBe(100)
  })
})
