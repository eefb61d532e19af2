/** The largest of some sizes at which a block fits. */

import { expect, test } from 'vitest'
import { fitLargest } from '../../../src/layout/set/fit-largest.ts'

const half = (scale: number) => scale / 2

test('the first that fits is taken, and none after it is set', () => {
  const tried: number[] = []
  const set = (scale: number) => {
    tried.push(scale)
    return scale
  }
  expect(fitLargest([4, 3, 2, 1], set, (size) => size <= 3)).toBe(3)
  expect(tried).toEqual([4, 3])
})

test('nothing comes out where none fits', () => {
  expect(fitLargest([4, 3], half, () => false)).toBeUndefined()
})

test('a smaller one that is liked goes before a larger one that merely fits', () => {
  expect(
    fitLargest(
      [8, 6, 4],
      half,
      (size) => size < 4,
      (size) => size < 3,
    ),
  ).toBe(2)
})

test('the largest that fits is taken where none is liked', () => {
  expect(
    fitLargest(
      [8, 6, 4],
      half,
      (size) => size < 4,
      () => false,
    ),
  ).toBe(3)
})
