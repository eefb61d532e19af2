/** Lines that were cast a short while ago: which are found again, and how long. */

import { expect, test } from 'vitest'
import { RecentLines } from '../../src/paint/recent-lines.ts'
import { lineOf } from '../support/joined.ts'

const ready = () => ({ runs: [], stretches: [] })

test('a line is found by itself, and not by one that looks like it', () => {
  const [lines, line, made] = [new RecentLines(), lineOf([]), ready()]
  lines.keep(line, {}, made)
  expect(lines.find(line, {})).toBe(made)
  expect(lines.find(lineOf([]), {})).toBeUndefined()
})

test('a line whose last word goes on is another than the same line without', () => {
  const [lines, line] = [new RecentLines(), lineOf([])]
  lines.keep(line, {}, ready())
  expect(lines.find(line, { parted: true })).toBeUndefined()
})

test('a line that something stands beside on its baseline is neither kept nor found', () => {
  const [lines, line] = [new RecentLines(), lineOf([])]
  lines.keep(line, { bridge: 4 }, ready())
  expect(lines.find(line, {})).toBeUndefined()
  lines.keep(line, {}, ready())
  expect(lines.find(line, { bridge: 4 })).toBeUndefined()
})

test('a line that was not asked for in a thousand lines is forgotten, and one that was is not', () => {
  const [lines, seldom, often, made] = [new RecentLines(), lineOf([]), lineOf([]), ready()]
  lines.keep(seldom, {}, ready())
  lines.keep(often, {}, made)
  for (let count = 0; count < 1100; count++) {
    lines.keep(lineOf([]), {}, ready())
    if (count % 400 === 0) expect(lines.find(often, {})).toBe(made)
  }
  expect(lines.find(seldom, {})).toBeUndefined()
  expect(lines.find(often, {})).toBe(made)
})
