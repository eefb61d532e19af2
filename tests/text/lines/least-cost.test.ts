/** No way to end the lines of a paragraph costs less: short ones of every kind, held against all their ways. */

import { describe, expect, test } from 'vitest'
import type { BreakItem, BreakOptions } from '../../../src/text/lines/breakable.ts'
import { type BrokenLine, breakLines } from '../../../src/text/lines/linebreak.ts'
import { type Chance, openChance } from '../../support/chance.ts'
import { cheaper, everyWay, priceOf } from '../../support/endings.ts'

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
  return { measure, joinReserve: 0, oneJoin: 8, gapStretch: 5, shortest: 0, ragged: 0, ...other }
}

function measureAt(measure: number): BreakOptions {
  return { measure, joinReserve: 0, oneJoin: 0, gapStretch: 5, shortest: 0, ragged: 0 }
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
    const least = everyWay(items)
      .map((ends) => priceOf(items, options, ends))
      .reduce(cheaper)
    expect(own.excess).toBeCloseTo(least.excess, 6)
    expect(own.cost / least.cost).toBeLessThan(1 + 1e-9)
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

  test('where an initial is so wide that lines below it hold twice as much', () => {
    holdAll(36, 100, (chance) => ({
      items: paragraph(chance, { fewest: 7, longestWord: 2 }),
      options: measureOf(chance, { beside: { lines: chance.number(1, 3), width: chance.number(30, 60) } }),
    }))
  })

  test('where a word is wider than any line', () => {
    holdAll(37, 60, (chance) => ({
      items: paragraph(chance, { longestWord: 14, hyphens: true }),
      options: measureOf(chance),
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
  const options = measureAt(170)
  expect(breakLines(items, options).map(({ end }) => end)).toEqual([11, 21, 23])
  const price = (ends: readonly number[]) => priceOf(items, options, ends).cost
  // Of this way the lines alone cost less, and two stripes part them.
  expect(price([9, 19, 23]) - 2 * 3000).toBeLessThan(price([11, 21, 23]))
  expect(price([9, 19, 23]) - 2 * 1000).toBeLessThan(price([11, 21, 23]))
})

test('a word is left whole below an initial that has no room for it', () => {
  const items = [2, 1, 6].flatMap((letters, index): BreakItem[] => [
    ...(index > 0 ? [GAP] : []),
    { kind: 'box', width: 10 * letters },
  ])
  const options = { ...measureAt(65), beside: { lines: 2, width: 20 } }
  expect(breakLines(items, options).map(({ end }) => end)).toEqual([1, 3, 5])
})

describe('lines that draw on their reserve', () => {
  const columnOf = (letters: string): BreakItem[] =>
    [...letters].flatMap((count, index): BreakItem[] => [
      ...(index > 0 ? [GAP] : []),
      { kind: 'box', width: 10 * Number(count), stretch: 3, joinReserve: 30 },
    ])
  const joinsOf = (lines: readonly { readonly drawn: number }[], one: number) =>
    lines.map(({ drawn }) => Math.ceil(drawn / one - 1e-6))

  test('stand apart: one join beside one, and never three lines of them, however uneven that is', () => {
    const chance = openChance(11)
    const options = { ...measureAt(86), joinReserve: 30, oneJoin: 15 }
    for (let round = 0; round < 60; round++) {
      const letters = Array.from({ length: 14 }, () => chance.pick(['2', '3', '4'])).join('')
      const joins = joinsOf(breakLines(columnOf(letters), options), options.oneJoin)
      expect(
        joins.every((count, at) => count === 0 || !joins[at - 1] || count + (joins[at - 1] ?? 0) === 2),
      ).toBe(true)
      expect(joins.some((count, at) => count > 0 && !!joins[at - 1] && !!joins[at - 2])).toBe(false)
    }
  })

  test('a line leaves its joins as they are where the one below needs them more', () => {
    const chance = openChance(12)
    const options = { ...measureAt(86), joinReserve: 30, oneJoin: 15 }
    const isSpared = Array.from({ length: 200 }, () => {
      const items = columnOf(Array.from({ length: 10 }, () => chance.pick(['2', '3', '4', '5'])).join(''))
      // A line that is looser than all its stretch, and yet draws nothing.
      return breakLines(items, options).some(({ ratio, drawn }, at, lines) => {
        const room = at === 0 || lines[at - 1]?.drawn === 0
        return room && drawn === 0 && ratio > 1
      })
    })
    expect(isSpared).toContain(true)
  })
})
