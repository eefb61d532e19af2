/** Where the columns of a page end: by their last line, the edge of a box, the foot of a picture. */

import { expect, test } from 'vitest'
import { feetOf, linesUnder, unevenness } from '../../../src/layout/page/feet.ts'
import { type Item, type Page, rectangle } from '../../../src/layout/page/frame.ts'
import { lineOf, pageOf, pictureOf } from '../../../src/preflight/example.ts'

/** Columns of the example's page: from 310 and from 50, both 240 points wide, their heads at 50, lines of 15. */
const [RIGHT, LEFT] = [310, 50]
const line = (x: number, count: number) => lineOf({ text: 'سطر', x, y: 50 + 15 * (count - 0.25) })
const ground = (x: number, lines: number): Item => ({
  kind: 'path',
  commands: rectangle({ x, y: 60, width: 240, height: 15 * lines - 10 }),
  fill: 'tint',
})
const depths = (...items: readonly Item[]) => feetOf(pageOf(1, ...items)).map(({ depth }) => depth)

test('a column is as deep as its last line', () => {
  expect(depths(line(RIGHT, 3), line(RIGHT, 7), line(LEFT, 5))).toEqual([7, 5])
})

test('a box and a picture fill the lines they reach into', () => {
  expect(
    depths(line(RIGHT, 3), ground(RIGHT, 9), pictureOf({ x: LEFT, y: 50, width: 240, height: 119 })),
  ).toEqual([9, 8])
})

test('what is an artifact, stands over several columns or does not fill its own is no part of it', () => {
  const star = {
    ...ground(LEFT, 30),
    commands: rectangle({ x: 120, y: 400, width: 100, height: 100 }),
  } as Item
  const words = lineOf({ text: 'كلام', x: LEFT, y: 600, tag: { role: 'artifact', type: 'Layout' } })
  const wide = pictureOf({ x: 50, y: 400, width: 500, height: 200 })
  expect(depths(line(RIGHT, 2), line(LEFT, 2), star, words, wide)).toEqual([2, 2])
})

test('what stands under the columns, over all of them, is no part of any', () => {
  const page = pageOf(1, line(RIGHT, 4), line(LEFT, 4), line(RIGHT, 9), line(RIGHT, 7))
  const columns = (page.grid?.columns ?? []).map((column) => ({ ...column, height: 5 * 15 }))
  const lower = { ...page, grid: { columns, baseline: 15 } }
  expect(feetOf(lower).map(({ depth }) => depth)).toEqual([4, 4])
})

test('an empty column ends at its head', () => {
  const feet = feetOf(pageOf(1, line(RIGHT, 7)))
  expect(feet.map(({ isEmpty }) => isEmpty)).toEqual([false, true])
  expect(unevenness(feet)).toBe(7)
  expect(linesUnder(feet, 15)).toBe(7)
})

test('an empty column under a picture is no shorter than the others', () => {
  const page = pageOf(1, line(RIGHT, 7))
  const columns = (page.grid?.columns ?? []).map((column) =>
    column.x === LEFT ? { ...column, y: 500 } : column,
  )
  expect(unevenness(feetOf({ ...page, grid: { columns, baseline: 15 } }))).toBe(0)
})

test('a page without columns has no feet', () => {
  const { grid: _, ...bare } = pageOf(1)
  expect(feetOf(bare as Page)).toEqual([])
})
