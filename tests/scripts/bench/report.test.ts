/** What was measured, as tables: a row for each press, one that is missing among them. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plotMemory } from '../../../scripts/bench/plot.ts'
import { formatReport, formatSummary, type PeersReport, writeBetween } from '../../../scripts/bench/report.ts'
import type { PressRecord } from '../../../scripts/bench/runs.ts'
import { HOUSE } from '../../support/house.ts'

const MIB = 2 ** 20
const record = (name: string, cpus: readonly number[], memory: number): PressRecord => ({
  name,
  costs: cpus.map((cpu) => ({ cpu, wall: cpu, memory: memory * MIB })),
  startUps: cpus.map(() => 100),
  pages: 7,
  size: 123_456,
})
const book = (name: string, cpu: number): PressRecord => {
  const { pages: _, ...rest } = record(name, [cpu], 100)
  return rest
}
const missing = { name: 'WeasyPrint', costs: [], startUps: [], absent: 'not installed (Debian: weasyprint)' }
const REPORT: PeersReport = {
  machine: 'A machine, 2 cores',
  versions: [
    { name: 'Warraq', version: '0.1.0', from: 'this project' },
    { name: 'Typst', version: '0.14.2', from: 'npm' },
    { name: 'WeasyPrint', from: 'Debian: weasyprint' },
    { name: 'pandoc', version: '2.17', from: 'Debian: pandoc' },
  ],
  workloads: [
    {
      name: 'S',
      words: 2612,
      records: [record('Warraq', [900, 1000, 1100], 150), record('Typst', [300, 250, 200], 75), missing],
    },
  ],
  books: [{ name: 'S', words: 2612, records: [book('Warraq', 600), book('pandoc', 2000)] }],
  quality: [
    {
      name: 'Warraq',
      gaps: { median: 1.01, p95: 1.09, deviation: 0.07 },
      readers: [{ name: 'MuPDF', errors: 0, characters: 100, found: 131, phrases: 150 }],
    },
    {
      name: 'WeasyPrint',
      readers: [{ name: 'MuPDF', errors: 1234, characters: 100, found: 0, phrases: 150 }],
    },
  ],
}
const rows = formatReport(REPORT)
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()))
const rowsOf = (name: string) => rows.filter((row) => row.includes(name)).map((row) => row.slice(2, -1))

describe('a table', () => {
  test('has the medians of a press, and its ratios to the second pair by pair', () => {
    const [own, , , ,] = rowsOf('Warraq')
    expect(own).toEqual(['Warraq', '1.00', '1.00', '150', '7', '123', '4.0 ×', '4.0 ×', '2.0 ×', '3'])
    expect(rowsOf('Typst')[0]).toEqual(['Typst', '0.25', '0.25', '75', '7', '123', '1', '1', '1', '3'])
  })

  test('has a row for a press that is not there, and says what brings it', () => {
    expect(rowsOf('WeasyPrint')[0]?.slice(0, 2)).toEqual(['WeasyPrint', 'not installed (Debian: weasyprint)'])
    expect(
      new Set(
        rows
          .filter((row) => row.length > 2)
          .slice(0, 5)
          .map((row) => row.length),
      ).size,
    ).toBe(1)
  })

  test('of e-books has no pages', () => {
    expect(rowsOf('pandoc')[0]).toEqual(['pandoc', '2.00', '2.00', '100', '123', '1', '1', '1', '1'])
    expect(rows.filter((row) => row.includes('pages')).length).toBe(1)
  })

  test('sets start-up and work apart', () => {
    const start = rows.findIndex((row) => row.includes('start-up CPU s'))
    expect(rows[start + 2]?.slice(1, -1)).toEqual(['Warraq', '0.10', '0.90', '3.6 ×', '6.0 ×'])
    expect(rows[start + 3]?.slice(1, -1)).toEqual(['Typst', '0.10', '0.15', '', '1'])
  })

  test('says of a file that cannot be read that it was not', () => {
    const own = rows.findLast((row) => row[1] === 'WeasyPrint')
    expect(own?.slice(2, -1)).toEqual(['not read', 'not read', 'not read', '1,234; 0'])
  })
})

test('in brief, time, memory and e-books have a line each, in ratios', () => {
  expect(formatSummary(REPORT).split('\n')).toEqual([
    '- Processor time of the whole process: 4.0 × on S as much as Typst 0.14.2; on S, without its start-up, 3.6 ×.',
    '- Memory at the most: 2.0 × on S as much as Typst.',
    '- Processor time of an e-book: 0.30 × on S as much as pandoc 2.17.',
  ])
})

test('a page is written anew between its marks, and a page without marks is refused', () => {
  const page = 'before\n<!-- bench -->\nold $1\n<!-- /bench -->\nafter\n'
  const once = writeBetween(page, 'new $1 $&')
  expect(once).toBe('before\n<!-- bench -->\n\nnew $1 $&\n\n<!-- /bench -->\nafter\n')
  expect(writeBetween(once, 'new $1 $&')).toBe(once)
  expect(writeBetween('<!-- cores -->\nold\n<!-- /cores -->\n', 'new', 'cores')).toBe(
    '<!-- cores -->\n\nnew\n\n<!-- /cores -->\n',
  )
  expect(() => writeBetween('no marks', 'new')).toThrow('must stand in the page')
})

test.each([
  'bench',
  'bench brief',
  'bench proof',
  'bench proof brief',
  'cores',
  'many',
  'shelf',
  'bench search',
])('the page that keeps figures has one place for those of "%s"', (name) => {
  const page = readFileSync(join(HOUSE, 'BENCHMARKS.md'), 'utf8')
  expect(writeBetween(page, 'new', name)).toContain(`<!-- ${name} -->\n\nnew\n\n<!-- /${name} -->`)
  expect(page.split(`<!-- ${name} -->`)).toHaveLength(2)
})

test('a plot has each line by its name, and memory higher where there is more of it', () => {
  const points = [
    { pages: 7, memory: 100 * MIB },
    { pages: 400, memory: 800 * MIB },
  ]
  const drawn = plotMemory([
    { name: 'Warraq', points },
    { name: 'Typst', points: points.map(({ pages }) => ({ pages, memory: 100 * MIB })) },
  ])
  const places = [...drawn.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])
  const [first, last, flat, end] = places as [number[], number[], number[], number[]]
  expect(places.length).toBe(4)
  expect(last[0]).toBeGreaterThan(first[0] as number)
  expect(last[1]).toBeLessThan(first[1] as number)
  expect(end[1]).toBe(flat[1])
  expect(drawn).toMatch(/>Warraq<\/text>[\s\S]*>Typst<\/text>/)
})
