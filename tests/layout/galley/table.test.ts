/** Tables as strips of a column: how wide they stand, what is parted, and numbers one under another. */

import { expect, test } from 'vitest'
import type { Block } from '../../../src/issue/block.ts'
import type { Row } from '../../../src/layout/grid/row.ts'
import type { Tag } from '../../../src/layout/page/frame.ts'
import type { Compositor } from '../../../src/layout/set/compositor.ts'
import {
  compositor,
  faultsIn,
  galleyOf,
  MEASURE,
  rolesOf,
  textItems,
  textsOf,
  words,
} from '../../support/galleys.ts'
import { feature, table } from '../../support/issues.ts'

const rowsOf = (block: Block, of?: Compositor) => galleyOf(feature([block]), of)
const twoColumns = (): Compositor => {
  const own = compositor()
  return { ...own, style: { ...own.style, columns: 2, trim: { width: 800, height: 600 } } }
}
const SMALL = table(
  ['نوع', 'عدد'],
  [
    ['شعر', '١١'],
    ['نثر', '٧'],
  ],
)
const edgeOf = (row: Row | undefined, text: string) => {
  const item = textItems(row).find(({ source }) => source.text === text)
  const runs = item?.line.runs ?? []
  return (item?.at.x ?? 0) + Math.max(...runs.map(({ x, advance }) => x + advance))
}

test('the first column stands at the right, in one piece with all others', () => {
  const rows = rowsOf(SMALL)
  expect(textsOf(rows)).toEqual(['نوع | عدد | شعر | ١١ | نثر | ٧'])
  expect(edgeOf(rows[0], 'شعر')).toBeCloseTo(MEASURE, 6)
  expect(edgeOf(rows[0], 'عدد')).toBeLessThan(MEASURE - 30)
  expect(rows[0]).toMatchObject({ floats: true, before: 1 })
})

test('numbers stand one under another by their decimal separators', () => {
  const [row] = rowsOf(
    table(
      ['نوع', 'وزن'],
      [
        ['شعر', '١٢٫٢٥'],
        ['نثر', '٤٫٥'],
        ['علم', '٢١'],
      ],
    ),
  )
  // Each letter is ten points wide: a separator and two digits, one digit, none.
  const [long, short, whole] = ['١٢٫٢٥', '٤٫٥', '٢١'].map((text) => edgeOf(row, text))
  expect((long ?? 0) - (short ?? 0)).toBeCloseTo(10, 6)
  expect((long ?? 0) - (whole ?? 0)).toBeCloseTo(30, 6)
})

test('a column of numbers has room for the longest whole part and the longest rest, which are of two of them', () => {
  // Ten points a letter: four before the separator in one, a separator and two after it in the other.
  const cells = [
    ['شعر', '٨٨٠٠'],
    ['نثر', '٠٫٧٥'],
  ]
  const [row] = rowsOf(table([words(5), 'وزن'], cells))
  const long = textItems(row).find(({ source }) => source.text === '٨٨٠٠')
  const [first] = long?.line.runs ?? []
  expect((long?.at.x ?? 0) + (first?.x ?? 0)).toBeGreaterThanOrEqual(0)
  expect(edgeOf(row, '٠٫٧٥') - edgeOf(row, '٨٨٠٠')).toBeCloseTo(30, 6)
})

test('words stand at the start of their column', () => {
  const [row] = rowsOf(
    table(
      ['نوع', 'قول'],
      [
        ['شعر', 'طويل'],
        ['نثر', 'قصر'],
      ],
    ),
  )
  expect(edgeOf(row, 'طويل')).toBeCloseTo(edgeOf(row, 'قصر'), 6)
})

test('one whose words do not go side by side in its column stands over all columns', () => {
  const long = 'كلمةطويلةجدا'.repeat(3)
  const wide = table(['نوع', long], [['شعر', long]])
  expect(rowsOf(SMALL, twoColumns())[0]?.across).toBeUndefined()
  expect(rowsOf(wide, twoColumns())[0]?.across).toBe(true)
})

test('one whose cells would be a word a line in its column stands over all columns', () => {
  const wordy = table(['نوع', 'قول', 'رد'], [['شعر', words(12), words(12)]])
  expect(rowsOf(wordy, twoColumns())[0]?.across).toBe(true)
  expect(rowsOf(wordy)[0]?.across).toBeUndefined()
})

test('one that is wider than its page is an error that names its columns', () => {
  const long = 'كلمةطويلةجدا'.repeat(6)
  const rows = rowsOf(table(['نوع', 'قول'], [[long, long]]), twoColumns())
  expect(faultsIn(rows)).toContain('layout/overset-table')
})

test('one that a column holds is never parted; a longer one is parted between rows, its heads said again to the eye', () => {
  const cells = (count: number) => Array.from({ length: count }, (_, index) => ['شعر', `${index}`])
  expect(rowsOf(table(['نوع', 'عدد'], cells(20)))).toHaveLength(1)
  const rows = rowsOf(table(['نوع', 'عدد'], cells(60)))
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows) {
    expect(row.lines).toBeLessThanOrEqual(36)
    expect(textsOf([row])[0]).toMatch(/^نوع \| عدد \| شعر/)
  }
  const heads = rows.map((row) => textItems(row).find(({ source }) => source.text === 'نوع')?.tag.role)
  expect(new Set(heads.slice(1))).toEqual(new Set(['artifact']))
  expect(rows.flatMap(textItems).filter(({ source }) => source.text === 'شعر')).toHaveLength(60)
})

test('each cell says of what it is the head, or that it is none', () => {
  const items = textItems(rowsOf(SMALL)[0])
  expect(rolesOf(items[0])).toBe('paragraph in tableHead in tableRow in table in aside in article')
  expect(rolesOf(items[3])).toBe('paragraph in tableCell in tableRow in table in aside in article')
  const scopeOf = (index: number) => (items[index]?.tag as Tag).parent?.scope
  expect([scopeOf(0), scopeOf(1), scopeOf(2), scopeOf(3)]).toEqual(['Column', 'Column', 'Row', undefined])
})

test('a caption stands over it and is its caption, a note under it', () => {
  const items = textItems(
    rowsOf(table(['نوع', 'عدد'], [['شعر', '١']], { caption: 'عنوان', note: 'حاشية' }))[0],
  )
  expect(rolesOf(items[0])).toBe('caption in table in aside in article')
  expect(rolesOf(items.at(-1))).toBe('paragraph in aside in article')
})
