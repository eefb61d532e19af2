/** Pictures that share their words, by sums: which rows they stand in, and that those of one row are as high. */

import { describe, expect, test } from 'vitest'
import { boxesIn, chooseRows, heightAt, largestRows, widthAt } from '../../../src/layout/galley/group-rows.ts'

const WIDE = { width: 1500, height: 1000 }
const HIGH = { width: 1000, height: 1500 }
const column = { width: 150, most: 600, ideal: 90, gap: 10, rows: 6, perRow: 2 }
const counts = (form: { readonly rows: readonly (readonly number[])[] }) => form.rows.map((row) => row.length)

describe('rows of a column', () => {
  test.each([
    ['two wide ones stand over each other', [WIDE, WIDE], [1, 1]],
    ['two high ones stand side by side', [HIGH, HIGH], [2]],
    ['a wide one stands over two high ones', [WIDE, HIGH, HIGH], [1, 2]],
  ])('%s', (_, pictures, rows) => expect(counts(chooseRows(pictures, column))).toEqual(rows))

  test('never hold more of the column than is left for them, where pairs hold less', () => {
    const six = Array.from({ length: 6 }, () => WIDE)
    expect(counts(chooseRows(six, { ...column, most: 400 })).length).toBeLessThan(6)
  })
})

test('rows on a page of their own are those in which the pictures are largest', () => {
  const room = { width: 150, most: 220, gap: 10, rows: 4, perRow: 3 }
  expect(counts(largestRows([WIDE, WIDE, WIDE], room))).toEqual([1, 2])
  expect(counts(largestRows([HIGH, HIGH], room))).toEqual([2])
})

describe('boxes', () => {
  const form = { rows: [[1.5], [1, 0.5]], gap: 10 }

  test('fill their width, those of a row as high and from the right', () => {
    const boxes = boxesIn(form, { x: 5, y: 7, width: 310, height: heightAt(form, 310) })
    const [top, right, left] = boxes
    expect(top).toMatchObject({ x: 5, y: 7, width: 310 })
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeCloseTo(315)
    expect((left?.x ?? 0) + (left?.width ?? 0) + 10).toBeCloseTo(right?.x ?? 0)
    expect(left?.x).toBeCloseTo(5)
    expect(left?.height).toBeCloseTo(right?.height ?? 0)
    for (const [index, shape] of [1.5, 1, 0.5].entries())
      expect((boxes[index]?.width ?? 0) / (boxes[index]?.height ?? 1)).toBeCloseTo(shape)
  })

  test('of a lower box are lower alike, and keep what lies between them', () => {
    const whole = heightAt(form, 310)
    const [first, second] = boxesIn(form, { x: 0, y: 0, width: 310, height: (whole - 10) / 2 + 10 })
    expect(first?.height).toBeCloseTo(310 / 1.5 / 2)
    expect(second?.y).toBeCloseTo((first?.height ?? 0) + 10)
  })

  test('are as wide at a height as they are high at that width', () => {
    expect(widthAt(form, heightAt(form, 240))).toBeCloseTo(240)
  })
})
