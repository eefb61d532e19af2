/** No way to end the lines of a paragraph costs less: short ones of every kind, held against all their ways. */

import { describe, expect, test } from 'vitest'
import type { BreakItem, BreakOptions } from '../../../src/text/lines/breakable.ts'
import { type BrokenLine, breakLines } from '../../../src/text/lines/linebreak.ts'
import { type Chance, openChance } from '../../support/chance.ts'
import { everyWay, priceOf } from '../../support/endings.ts'

const GAP = { kind: 'glue', width: 10, stretch: 5, shrink: 2 } as const
const MUST_END: BreakItem = { kind: 'penalty', cost: Number.NEGATIVE_INFINITY }

/** What a paragraph made by chance may have. */
interface Kind {
  readonly longestWord?: number
  readonly fewest?: number
  readonly joins?: boolean
  readonly hyphens?: boolean
  readonly ends?: boolean
  readonly hangs?: boolean
  readonly dearGaps?: boolean
}

function paragraph(chance: Chance, kind: Kind): BreakItem[] {
  const oneOf = (count: number) => chance.number(1, count) === 1
  const items: BreakItem[] = []
  const count = chance.number(kind.fewest ?? 4, 10)
  for (let index = 0; index < count; index++) {
    if (index > 0) {
      if (kind.ends && oneOf(8)) items.push(MUST_END, ...(oneOf(4) ? [MUST_END] : []))
      else if (kind.hyphens && oneOf(3))
        items.push({ kind: 'penalty', cost: chance.pick([50, 150]), width: chance.pick([0, 3]) })
      else items.push({ ...GAP, cost: kind.dearGaps && oneOf(3) ? chance.pick([60, 120]) : 0 })
    }
    // What follows a hyphen is wider than it, or a line could be overfull there and hold more.
    const fewest = items.at(-1)?.kind === 'penalty' ? 2 : 1
    items.push({
      kind: 'box',
      width: 10 * chance.number(fewest, kind.longestWord ?? 4),
      stretch: chance.number(1, 4) / 4,
      shrink: chance.number(0, 4) / 4,
      joinReserve: kind.joins && !oneOf(3) ? 8 : 0,
      hangBefore: kind.hangs && oneOf(4) ? 3 : 0,
      hangAfter: kind.hangs && oneOf(4) ? 6 : 0,
    })
  }
  return items
}

function measureOf(chance: Chance, other: Partial<BreakOptions> = {}): BreakOptions {
  const measure = chance.number(80, 130)
  return { measure, joinReserve: 0, shortest: 0, ragged: 0, ...other }
}

const placed = (lines: readonly BrokenLine[]) =>
  lines.map(({ start, end, ratio, drawn }) => [start, end, ratio.toFixed(6), drawn.toFixed(6)])

/** Breaks so many paragraphs, and holds each against all its ways. */
function holdAll(
  seed: number,
  rounds: number,
  make: (chance: Chance) => { readonly items: readonly BreakItem[]; readonly options: BreakOptions },
): void {
  const chance = openChance(seed)
  for (let round = 0; round < rounds; round++) {
    const { items, options } = make(chance)
    const found = breakLines(items, options)
    const own = priceOf(
      items,
      options,
      found.map(({ end }) => end),
    )
    expect(placed(found)).toEqual(placed(own.lines))
    const least = Math.min(...everyWay(items).map((ends) => priceOf(items, options, ends).cost))
    expect(own.cost / least).toBeLessThan(1 + 1e-9)
  }
}

describe('the cheapest way is found', () => {
  test('among long words and short ones, where some line must be far too loose', () => {
    holdAll(1, 60, (chance) => ({
      items: paragraph(chance, { longestWord: 7 }),
      options: measureOf(chance),
    }))
  })

  test('where words may be parted, with a hyphen or without one', () => {
    holdAll(2, 60, (chance) => ({ items: paragraph(chance, { hyphens: true }), options: measureOf(chance) }))
  })

  test('where some gaps are dear to end a line at', () => {
    holdAll(3, 60, (chance) => ({ items: paragraph(chance, { dearGaps: true }), options: measureOf(chance) }))
  })

  test('where the text itself ends lines, and some of them are empty', () => {
    holdAll(4, 60, (chance) => ({
      items: paragraph(chance, { ends: true }),
      options: measureOf(chance, { shortest: 25 }),
    }))
  })

  test('where signs hang beyond the measure', () => {
    holdAll(5, 60, (chance) => ({ items: paragraph(chance, { hangs: true }), options: measureOf(chance) }))
  })

  test('where the last line looks stranded', () => {
    holdAll(6, 60, (chance) => ({
      items: paragraph(chance, {}),
      options: measureOf(chance, { shortest: 30 }),
    }))
  })

  test('where the last line is filled as well', () => {
    holdAll(7, 60, (chance) => ({
      items: paragraph(chance, { ends: true }),
      options: measureOf(chance, { fillsLast: true }),
    }))
  })

  test('where the edge is ragged', () => {
    holdAll(8, 60, (chance) => ({
      items: paragraph(chance, { hyphens: true, dearGaps: true }),
      options: measureOf(chance, { ragged: 30 }),
    }))
  })

  test('where the first lines stand beside an initial', () => {
    holdAll(35, 100, (chance) => ({
      items: paragraph(chance, { fewest: 7, ends: true, longestWord: 3 }),
      options: measureOf(chance, { beside: { lines: chance.number(1, 3), width: chance.number(10, 30) } }),
    }))
  })

  test('where words may be drawn out', () => {
    holdAll(10, 100, (chance) => ({
      items: paragraph(chance, { joins: true, ends: true }),
      options: measureOf(chance, { joinReserve: 16, ...(chance.number(1, 4) === 1 && { fillsLast: true }) }),
    }))
  })

  test('where there is something of all this', () => {
    holdAll(3, 100, (chance) => ({
      items: paragraph(chance, { joins: true, ends: true, hyphens: true, hangs: true, dearGaps: true }),
      options: measureOf(chance, {
        joinReserve: 16,
        shortest: 20,
        ragged: chance.pick([0, 0, 30]),
        beside: { lines: chance.number(0, 2), width: chance.number(10, 20) },
      }),
    }))
  })
})

test('a stripe is dearer than a few gaps that give more: by three thousand demerits', () => {
  const items = [...'216113412334'].flatMap((count, index): BreakItem[] => [
    ...(index > 0 ? [{ ...GAP, shrink: 4 }] : []),
    { kind: 'box', width: 10 * Number(count) },
  ])
  const options = { measure: 170, joinReserve: 0, shortest: 0, ragged: 0 }
  expect(breakLines(items, options).map(({ end }) => end)).toEqual([11, 21, 23])
  const price = (ends: readonly number[]) => priceOf(items, options, ends).cost
  // Of this way the lines alone cost less, and two stripes part them.
  expect(price([9, 19, 23]) - 2 * 3000).toBeLessThan(price([11, 21, 23]))
  expect(price([9, 19, 23]) - 2 * 1000).toBeLessThan(price([11, 21, 23]))
})

describe('lines that draw on their reserve', () => {
  const columnOf = (letters: string): BreakItem[] =>
    [...letters].flatMap((count, index): BreakItem[] => [
      ...(index > 0 ? [GAP] : []),
      { kind: 'box', width: 10 * Number(count), stretch: 3, joinReserve: 30 },
    ])
  const ladderOf = (lines: readonly { readonly drawn: number }[]) =>
    Math.max(
      ...lines
        .map(({ drawn }) => (drawn > 0 ? 'x' : ' '))
        .join('')
        .split(' ')
        .map(({ length }) => length),
    )

  test.each([
    ['23332342233224', 5],
    ['32322333324224', 4],
  ])('make no ladder of six, though six would be evener: words of %s letters', (letters, longest) => {
    const items = columnOf(letters)
    const options = { measure: 86, joinReserve: 30, shortest: 0, ragged: 0 }
    const found = breakLines(items, options)
    expect(ladderOf(found)).toBe(longest)
    const ways = everyWay(items).map((ends) => priceOf(items, options, ends))
    const own = priceOf(
      items,
      options,
      found.map(({ end }) => end),
    )
    expect(own.cost).toBeCloseTo(Math.min(...ways.map(({ cost }) => cost)), 3)
    // What the sixth of a ladder costs, taken from those that have one, leaves them the cheapest.
    const spared = ways.map(({ lines, cost }) => (ladderOf(lines) > 5 ? cost - 180_000 : cost))
    expect(Math.min(...spared)).toBeLessThan(own.cost)
  })

  test.each([
    ['143312414', 86],
    ['421424313', 96],
  ])('cost no more below or above one that draws on none: words of %s letters', (letters, measure) => {
    const items = columnOf(letters)
    const options = { measure, joinReserve: 30, shortest: 0, ragged: 0 }
    const found = breakLines(items, options)
    expect(found.map(({ drawn }) => drawn > 0)).toEqual([true, false, true, false])
    const own = priceOf(
      items,
      options,
      found.map(({ end }) => end),
    )
    const least = Math.min(...everyWay(items).map((ends) => priceOf(items, options, ends).cost))
    expect(own.cost).toBeCloseTo(least, 3)
  })
})
