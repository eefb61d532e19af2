/** Big numbers over their words, and moments along a line. */

import { expect, test } from 'vitest'
import type { Block } from '../../../src/issue/block.ts'
import {
  galleyOf,
  lines,
  MEASURE,
  rightEdge,
  rolesOf,
  shapeOf,
  textItems,
  textsOf,
} from '../../support/galleys.ts'
import { facts, feature, timeline } from '../../support/issues.ts'

const rowsOf = (block: Block) => galleyOf(feature([block]))

test('as many numbers stand side by side as have room, and no row has an empty place', () => {
  const [row] = rowsOf(facts(['١٢', 'سنة'], ['٣٤', 'كتاب'], ['٥٦', 'باب'], ['٧٨', 'بيت']))
  const numbers = textItems(row).filter(({ source }) => /^\p{Nd}/u.test(source.text))
  const [first, second, third, fourth] = numbers.map((item) => rightEdge(item))
  expect(first).toBeCloseTo(MEASURE, 6)
  expect(second).toBeLessThan(first ?? 0)
  expect(third).toBeCloseTo(MEASURE, 6)
  expect(fourth).toBeCloseTo(second ?? 0, 6)
  expect(numbers[2]?.at.y).toBeGreaterThan(numbers[0]?.at.y ?? 0)
  const [three] = rowsOf(facts(['١٢', 'سنة'], ['٣٤', 'كتاب'], ['٥٦', 'باب']))
  const beside = textItems(three).filter(({ source }) => /^\p{Nd}/u.test(source.text))
  expect(new Set(beside.map(({ at }) => at.y)).size).toBe(1)
})

test('where a row would stay half empty each number has its words beside it, under a rule', () => {
  const entries = ['١٢', '٣٤', '٥٦', '٧٨', '٩٠'].map((number) => [number, 'سنة'] as const)
  const [row] = rowsOf(facts(...entries))
  const numbers = textItems(row).filter(({ source }) => /^\p{Nd}/u.test(source.text))
  const words = textItems(row).filter(({ source }) => source.text === 'سنة')
  expect(new Set(numbers.map((item) => rightEdge(item).toFixed(3))).size).toBe(1)
  expect(new Set(words.map((item) => rightEdge(item).toFixed(3))).size).toBe(1)
  for (const [index, { at }] of words.entries()) {
    expect(rightEdge(words[index])).toBeLessThan(rightEdge(numbers[index]) - 20)
    expect(Math.abs(at.y - (numbers[index]?.at.y ?? 0))).toBeLessThan(20)
  }
})

test('a long number is never broken: it has the whole width, and the others stand under it', () => {
  const [row] = rowsOf(facts(['١٢٣٤٥٦٧٨٩٠١٢٣٤٥', 'كتابًا'], ['٧', 'أبواب']))
  const [long, , short] = textItems(row)
  expect(short?.at.y).toBeGreaterThan(long?.at.y ?? 0)
})

test('numbers too wide for their column are all as much smaller', () => {
  const [row] = rowsOf(facts(['كلمة'.repeat(10), 'قصة'], ['٧', 'أبواب']))
  const sizes = textItems(row).map(({ source }) => source.spans[0]?.style.size)
  expect(sizes[0]).toBeLessThan(10)
  expect(sizes[2]).toBe(sizes[0])
})

test('a number is read before its words, as one item of a list beside the text', () => {
  const [row] = rowsOf(facts(['١٢', 'سنة']))
  expect(textsOf([row as never])).toEqual(['١٢ | سنة'])
  const [number, words] = textItems(row)
  expect(rolesOf(number)).toBe('paragraph in listBody in listItem in list in aside in article')
  expect(rolesOf(words)).toBe(rolesOf(number))
  expect(row).toMatchObject({ floats: true })
})

test('moments have their time at the start of the line on which their words begin', () => {
  const rows = rowsOf(timeline(['١٩٥١', lines(1)], ['١٩٧٤', 'كلمة'], ['١٩٨٦', 'كلمة']))
  expect(textsOf(rows)[0]).toMatch(/^١٩٥١ \| كلمة/)
  const [when, what] = textItems(rows[0])
  expect(rightEdge(when)).toBeCloseTo(MEASURE, 6)
  expect(when?.at.y).toBe(what?.at.y)
  expect(rightEdge(what)).toBeLessThan(MEASURE - 40)
  expect(rolesOf(when)).toBe('listLabel in listItem in list in article')
  expect(rolesOf(what)).toBe('listBody in listItem in list in article')
})

test('long times stand over their words', () => {
  const rows = rowsOf(timeline(['مساء يوم الخميس', 'كلمة'], ['صباح اليوم التالي', 'كلمة']))
  expect(textsOf(rows)).toEqual(['مساء يوم الخميس', 'كلمة', 'صباح اليوم التالي', 'كلمة'])
})

test('no moment stands alone at a column’s foot or head', () => {
  const rows = rowsOf(timeline(['١', 'كلمة'], ['٢', 'كلمة'], ['٣', 'كلمة'], ['٤', 'كلمة']))
  expect(shapeOf(rows)).toBe('1+1& 1+0 1+0& 1+0')
})
