/** How entries of the contents are parted over their pages: on few, filled alike. */

import { describe, expect, test } from 'vitest'
import {
  type EntryRow,
  fewestPages,
  partEntries,
  partedSections,
} from '../../../src/layout/templates/contents-parting.ts'

const entry = (lines: number, own: Partial<EntryRow> = {}): EntryRow => ({
  items: [],
  lines,
  before: 0,
  keepWithNext: false,
  ...own,
})
const entries = (count: number, lines: number) => Array.from({ length: count }, () => entry(lines))
const LINES = { first: 30, next: 40, kept: 0 }
const countsOf = (rows: readonly EntryRow[], lines = LINES, count = fewestPages(rows, lines)) =>
  partEntries(rows, lines, count).map(({ length }) => length)

describe('pages of entries', () => {
  test('are as few as hold them an empty line apart', () => {
    expect(fewestPages([], LINES)).toBe(1)
    // Six of four lines and five between them are 29.
    expect(fewestPages(entries(6, 4), LINES)).toBe(1)
    expect(fewestPages(entries(7, 4), LINES)).toBe(2)
    expect(fewestPages(entries(14, 4), LINES)).toBe(2)
    expect(fewestPages(entries(15, 4), LINES)).toBe(3)
  })

  test('are filled alike, and not one after another', () => {
    expect(countsOf(entries(7, 4))).toEqual([3, 4])
    expect(countsOf(entries(15, 4))).toEqual([4, 5, 6])
  })

  test('never leave the last less than half full where the entries go evenly', () => {
    for (let count = 9; count <= 40; count++) {
      const parted = partEntries(entries(count, 4), LINES, fewestPages(entries(count, 4), LINES))
      expect(parted.flat()).toHaveLength(count)
      if (parted.length > 2) expect(Math.min(...parted.map(({ length }) => length))).toBeGreaterThanOrEqual(3)
    }
  })

  test('have their entries as far apart as they go on no more pages', () => {
    const gaps = (count: number) =>
      new Set(
        partEntries(entries(count, 4), LINES, fewestPages(entries(count, 4), LINES))
          .flat()
          .map(({ before }) => before),
      )
    expect([3, 5, 6].map((count) => [...gaps(count)])).toEqual([[3], [2], [1]])
  })

  test('keep the foot of the last free, with one page more where it has no room', () => {
    const kept = { ...LINES, kept: 12 }
    expect(countsOf(entries(3, 4), kept)).toEqual([3])
    expect(fewestPages(entries(6, 4), kept)).toBe(2)
    expect(countsOf(entries(10, 4), kept)).toEqual([5, 5])
    expect(countsOf(entries(10, 4))).toEqual([4, 6])
  })

  test('begin with a section, where they are as full for it', () => {
    const inSections = [4, 4].flatMap((many) =>
      Array.from({ length: many }, (_, index) => entry(5, index > 0 ? { goesOn: true } : { before: 1 })),
    )
    const lines = { first: 32, next: 40, kept: 0 }
    expect(partEntries(inSections, lines, 2).map(({ length }) => length)).toEqual([4, 4])
    const plain = inSections.map(({ goesOn: _, ...row }) => row)
    expect(partEntries(plain, lines, 2).map(({ length }) => length)).toEqual([3, 5])
    expect(partedSections([inSections.slice(0, 4), inSections.slice(4)])).toBe(0)
    expect(partedSections([inSections.slice(0, 3), inSections.slice(3)])).toBe(1)
  })

  test('set an entry that none can hold all the same, on one of its own', () => {
    expect(countsOf([entry(4), entry(60), entry(4)])).toEqual([1, 1, 1])
  })
})
