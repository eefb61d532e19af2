/** Page, margins, columns and rows together: what is solved, and what is told. */

import { expect, test } from 'vitest'
import { mm } from '../../src/geometry.ts'
import { houseAt } from '../../src/house.ts'
import { loadStyle } from '../../src/style/load.ts'
import { linesOf } from '../../src/style/style.ts'
import { change, complaintsOf, openTestHouse, styleOf, THEME } from './houses.ts'

const PAGE = /trim: .*\nmargins: .*/

/** The plain theme, with a page of 49 lines and some of a line: rows of five and of ten are what divides 50. */
const withRows = (rows: number, bottom = '18') =>
  change(
    THEME,
    PAGE,
    `page: a4\nrows: ${rows}\nmargins: { top: 18, bottom: ${bottom}, inside: 18, outside: 18 }`,
  )

test('margins are left as they are where the rows divide what they leave room for', async () => {
  for (const rows of [1, 5, 10]) {
    const style = await styleOf(withRows(rows))
    expect(linesOf(style)).toBe(49)
    expect(style.margins.bottom).toBe(mm(18))
  }
})

test('the margin at the foot gives less than a line, where the rows ask for one line more', async () => {
  for (const rows of [3, 17]) {
    const style = await styleOf(withRows(rows))
    expect(linesOf(style)).toBe(50)
    expect(style.margins.bottom).toBeLessThan(mm(18))
    expect(style.margins.bottom).toBeGreaterThan(mm(18) - style.baseline)
    // The text ends on its last line, and where the text begins nothing has changed.
    const { trim, margins, baseline } = style
    expect((trim.height - margins.top - margins.bottom) / baseline).toBeCloseTo(50, 9)
    expect(margins.top).toBe(mm(18))
  }
})

test('rows that are further off are told once, with margins that would do, each of which does', async () => {
  const complaints = await complaintsOf(withRows(8))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/^5 style\/rows: Unexpected 8 rows of modules in columns of 49 lines/)
  const ways = [...(complaints[0] ?? '').matchAll(/bottom: ([\d.]+mm) for (\d+) lines/g)]
  expect(ways.map(([, , lines]) => lines)).toEqual(['47', '55'].slice(0, ways.length))
  expect(ways.length).toBeGreaterThan(0)
  for (const [, bottom, lines] of ways)
    expect(linesOf(await styleOf(withRows(8, bottom)))).toBe(Number(lines))
  const [, rows] = /or rows: (\d+)\./.exec(complaints[0] ?? '') ?? []
  expect(linesOf(await styleOf(withRows(Number(rows))))).toBeGreaterThanOrEqual(49)
})

test('no margin is offered that is none', async () => {
  const [complaint] = await complaintsOf(withRows(20, '3'))
  expect(complaint).toMatch(/bottom: [\d.]+mm for 39 lines, or rows: /)
  expect(complaint).not.toMatch(/for 59 lines/)
  expect((await complaintsOf(withRows(20, '200')))[0]).toMatch(
    /Write bottom: [\d.]+mm for 19 lines, or rows: /,
  )
  // The one line more that six rows ask for would go beyond the page.
  expect((await complaintsOf(withRows(6, '0')))[0]).toMatch(/Write bottom: [\d.]+mm for 47 lines, or rows: /)
})

test.each([
  ['inside: 18', 'inside: 200', 'margins and gutters of 230 mm on a page 210 mm wide', 'inside: 200'],
  ['outside: 18', 'outside: 150mm', 'margins and gutters of 180 mm on a page 210 mm wide', 'outside: 150'],
  ['bottom: 18', 'bottom: 290', 'margins of 308 mm at head and foot of a page 297 mm high', 'bottom: 290'],
  ['top: 18', 'top: 10in', 'margins of 272 mm at head and foot of a page 297 mm high', 'top: 10in'],
])('%s may not be %s: one finding says by how much, at its place', async (from, to, found) => {
  const complaints = await complaintsOf(change(THEME, from, to))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toContain(`5 style/margins: Unexpected ${found}, expected `)
})

test('margins that leave no room are told at the larger of the two', async () => {
  for (const wide of ['inside', 'outside', 'top', 'bottom']) {
    const changed = change(THEME, `${wide}: 18`, `${wide}: 300`)
    const { diagnostics } = await loadStyle(houseAt(openTestHouse(changed)), { name: 'plain' })
    const lines = changed[THEME]?.split('\n') ?? []
    const { line = 0, column = 0 } = diagnostics[0]?.span ?? {}
    expect(lines[line - 1]?.slice(0, column - 1)).toMatch(new RegExp(`${wide}: $`))
  }
})

test('a page that grew too small for its margins is told once, whatever else hangs on it', async () => {
  const complaints = await complaintsOf(change(THEME, 'trim: [210, 297]', 'page: 55x52mm\nrows: 7'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/margins.* on a page 55 mm wide/)
})

test('news in brief has a column more than the text, where the page is wide enough for it', async () => {
  const columnsOn = async (page: string) => {
    const { [THEME]: theme } = change(THEME, /columns: 2\nbriefColumns: 3/, 'columns: 2')
    return (await styleOf({ [THEME]: theme?.replace('trim: [210, 297]', `page: ${page}`) })).briefColumns
  }
  expect([await columnsOn('a5'), await columnsOn('100x200mm')]).toEqual([3, 2])
  const asked = await complaintsOf(change(THEME, 'trim: [210, 297]', 'page: 100x200mm'))
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatch(/leaves 20 mm to each of 3 columns of news in brief/)
})

test.each([1, 2, 3, 4])('a theme may have columns in the number of %i', async (columns) => {
  const style = await styleOf(change(THEME, /columns: 2\nbriefColumns: 3/, `columns: ${columns}`))
  expect([style.columns, style.briefColumns]).toEqual([columns, columns + 1])
})
