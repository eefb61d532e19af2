/** The size of a page as designers write it. */

import { expect, test } from 'vitest'
import { mm } from '../../src/geometry.ts'
import { change, complaintsOf, styleOf, THEME } from './houses.ts'

const trimmed = (page: string) => change(THEME, 'trim: [210, 297]', page)

test.each([
  ['a4', mm(210), mm(297)],
  ['A5', mm(148), mm(210)],
  ['a6', mm(105), mm(148)],
  ['b5', mm(176), mm(250)],
  ['letter', 612, 792],
  ['Half-Letter', 396, 612],
  ['legal', 612, 1008],
  ['tabloid', 792, 1224],
  ['210x280mm', mm(210), mm(280)],
  ['210 × 280 mm', mm(210), mm(280)],
  ['297x210mm', mm(297), mm(210)],
  ['8.5x11in', 612, 792],
  ['8.5in x 11in', 612, 792],
  ['21cmx280mm', mm(210), mm(280)],
  ['210x280', mm(210), mm(280)],
  ['[210, 280]', mm(210), mm(280)],
  ['[8.5in, 280mm]', 612, mm(280)],
])('a page of %s', async (page, width, height) => {
  // All that is larger than a postcard has room for the margins of the theme, and for one column.
  const small = trimmed(`page: ${page}`)[THEME]?.replace('columns: 2\nbriefColumns: 3', 'columns: 1')
  const { trim } = await styleOf({ [THEME]: small })
  expect(trim.width).toBeCloseTo(width, 9)
  expect(trim.height).toBeCloseTo(height, 9)
})

test('trim may say the same', async () => {
  expect((await styleOf(trimmed('trim: a4'))).trim).toEqual({ width: mm(210), height: mm(297) })
})

test('a paper that is not known is told with the nearest, and with how sizes are written', async () => {
  const complaints = await complaintsOf(trimmed('page: leter'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/^4 style\/paper: Unexpected page "leter", expected the name of a paper/)
  expect(complaints[0]).toMatch(/Did you mean letter\?.*210x280mm or 8\.5x11in/)
})

test.each(['constructor', '210x', '210x280px', '210*280mm', 'x'])('%s is no page', async (page) => {
  const complaints = await complaintsOf(trimmed(`page: ${page}`))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/^4 style\/paper: .*8\.5x11in/)
})

test('a page in inches whose unit was left out is told as no page, with how to write one', async () => {
  const complaints = await complaintsOf(trimmed('page: 8.5x11'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/^4 style\/trim: Unexpected page of 9 × 11 mm.*8\.5x11in/)
})

test('a side that is no length is told at its place', async () => {
  const complaints = await complaintsOf(trimmed('page: [210, wide]'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/^4 style\/length: Unexpected "wide"/)
})

test('a theme without a page is told so, beside what else is wrong with it', async () => {
  const complaints = await complaintsOf(trimmed(''))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/missing-key.*"page".*page: a4/)
  const { [THEME]: theme } = trimmed('')
  const both = await complaintsOf({ [THEME]: theme?.replace('columns: 2', 'columns: two') })
  expect(both).toHaveLength(2)
})

test('a theme with two sizes of its page is told once', async () => {
  const complaints = await complaintsOf(trimmed('page: a4\ntrim: [210, 297]'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/^5 style\/two-pages: .*"trim" beside the key "page"/)
})
