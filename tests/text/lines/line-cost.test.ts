/** What a line costs: every price of the list, and where one price ends and the next begins. */

import { describe, expect, test } from 'vitest'
import { ROOMS } from '../../../src/text/lines/breakable.ts'
import {
  againCost,
  drawnOf,
  fitnessOf,
  lineCost,
  ratioOf,
  reserveCost,
  roomUnder,
  strandedCost,
} from '../../../src/text/lines/line-cost.ts'

const OPTIONS = { measure: 100, joinReserve: 20, oneJoin: 10, gapStretch: 1, shortest: 25, ragged: 0 }

describe('a line takes up its slack', () => {
  const line = { slack: 0, stretch: 0, gaps: 0, shrink: 0, reserve: 0 }

  test.each([
    ['by nothing where there is none', { stretch: 10, shrink: 4 }, 0, 0],
    ['by a part of its stretch where it is loose', { slack: 5, stretch: 10, shrink: 4 }, 0.5, 0],
    ['by a part of its shrink where it is tight', { slack: -1, stretch: 10, shrink: 4 }, -0.25, 0],
    ['by its gaps alone beyond its stretch', { slack: 30, stretch: 10, gaps: 8 }, 3.5, 0],
    ['by all of it where nothing but gaps gives', { slack: 30, stretch: 10, gaps: 10 }, 3, 0],
    ['by all its stretch before it draws on its reserve', { slack: 10, stretch: 10, reserve: 20 }, 1, 0],
    [
      'by its reserve from there on, and two fifths of its stretch beside it',
      { slack: 11, stretch: 10, reserve: 20 },
      0.4,
      7,
    ],
    ['by all its reserve, and then by its gaps', { slack: 30, stretch: 10, gaps: 5, reserve: 5 }, 4, 5],
    [
      'beyond all bounds where its reserve is too small and nothing stretches',
      { slack: 7, reserve: 5 },
      Number.POSITIVE_INFINITY,
      5,
    ],
    ['by its reserve alone where nothing stretches', { slack: 7, reserve: 9 }, 0, 7],
    ['never by its reserve where it is tight', { slack: -2, stretch: 10, shrink: 4, reserve: 9 }, -0.5, 0],
    ['beyond all bounds where nothing stretches', { slack: 1, shrink: 4 }, Number.POSITIVE_INFINITY, 0],
    ['beyond all bounds where nothing shrinks', { slack: -1, stretch: 10 }, Number.NEGATIVE_INFINITY, 0],
    ['by nothing where it is the last digit of a sum', { slack: 1e-9 }, 0, 0],
    ['by nothing where that is below nothing', { slack: -1e-9 }, 0, 0],
    ['but not where it is a millionth of a point', { slack: 1e-6 }, Number.POSITIVE_INFINITY, 0],
  ])('%s', (_, given, ratio, drawn) => {
    const taken = drawnOf({ ...line, ...given })
    expect(taken).toBeCloseTo(drawn, 9)
    expect(ratioOf({ ...line, ...given }, taken)).toBeCloseTo(ratio, 9)
  })
})

describe('demerits of one line', () => {
  test('ten for the line itself, so that many tight lines lose to fewer good ones', () => {
    expect(lineCost(0, 0)).toBe(10 ** 2)
  })

  test('a hundred more where the gaps give all they have, by the cube of what they give', () => {
    expect(lineCost(1, 0)).toBe(110 ** 2)
    expect(lineCost(0.5, 0)).toBe(22.5 ** 2)
    expect(lineCost(2, 0)).toBe(810 ** 2)
  })

  test('a fifth more where words run together than where they stand as far apart', () => {
    expect(lineCost(-1, 0)).toBe(130 ** 2)
    expect(lineCost(-0.5, 0)).toBe(25 ** 2)
  })

  test('a line closes a tenth beyond its shrink; how far it is overfull beyond that is no matter', () => {
    expect(lineCost(-1.1, 0)).toBeCloseTo((10 + 120 * 1.331) ** 2, 6)
    for (const ratio of [-1.1001, Number.NEGATIVE_INFINITY]) expect(lineCost(ratio, 0)).toBe(100)
  })

  test('looseness has no ceiling: ten times its stretch by the cube, and beyond it by the square', () => {
    expect(lineCost(9, 0)).toBeCloseTo(72_910 ** 2, 0)
    expect(lineCost(10, 0)).toBeCloseTo(100_010 ** 2, 0)
    expect(lineCost(20, 0)).toBeCloseTo(400_010 ** 2, 0)
    // Two lines of one looseness cost less than one that takes it all.
    expect(2 * lineCost(30, 0)).toBeLessThan(lineCost(60, 0))
    // And beside the worst that a column has, a stripe elsewhere still counts.
    expect(lineCost(200, 0) + 3000).toBeGreaterThan(lineCost(200, 0))
  })

  test('a penalty is added to its badness, and a reward is not taken from it', () => {
    expect(lineCost(1, 50)).toBe(160 ** 2)
    expect(lineCost(0, 150)).toBe(160 ** 2)
    expect(lineCost(1, -50)).toBe(110 ** 2)
  })
})

describe('a line that draws on its reserve', () => {
  test('costs twenty, however little it draws, and sixty more where it draws all a line may', () => {
    expect(reserveCost(1e-9, OPTIONS)).toBeCloseTo(20, 6)
    expect(reserveCost(10, OPTIONS)).toBe(50)
    expect(reserveCost(20, OPTIONS)).toBe(80)
  })

  test('and one that draws nothing costs nothing', () => {
    expect(reserveCost(0, OPTIONS)).toBe(0)
    expect(reserveCost(0, { ...OPTIONS, joinReserve: 0 })).toBe(0)
  })

  test('below another that does costs as much as a stripe', () => {
    expect([ROOMS.many, ROOMS.one, ROOMS.none].map(againCost)).toEqual([0, 3000, 3000])
  })

  test('leaves the next line the room for one join, and none below two such, or below more than one', () => {
    expect(roomUnder(ROOMS.many, 0, OPTIONS)).toBe(ROOMS.many)
    expect(roomUnder(ROOMS.none, 0, OPTIONS)).toBe(ROOMS.many)
    expect(roomUnder(ROOMS.many, 10, OPTIONS)).toBe(ROOMS.one)
    expect(roomUnder(ROOMS.many, 10.1, OPTIONS)).toBe(ROOMS.none)
    expect(roomUnder(ROOMS.one, 10, OPTIONS)).toBe(ROOMS.none)
  })
})

describe('a last line', () => {
  test('is stranded where it is shorter than it may be: the more, the shorter it is', () => {
    // Of a hundred points these are left over, and twenty-five must be filled.
    expect([70, 75, 80, 90, 100].map((slack) => strandedCost(slack, OPTIONS))).toEqual([0, 0, 40, 120, 200])
  })
})

test('a line is tight, decent, loose or very loose', () => {
  expect([-1.1, -0.51, -0.5, 0, 0.49, 0.5, 0.99, 1, 5].map(fitnessOf)).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 3])
})
