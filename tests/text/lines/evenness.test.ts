/** The statistic of evenness, on lines made by hand whose figures can be told beforehand. */

import { describe, expect, test } from 'vitest'
import { type MeasuredLine, measureEvenness } from '../../../src/text/lines/evenness.ts'

/** A line whose gaps have these ratios, ten points of letters between them, its left edge at 0. */
function line(
  ratios: readonly number[],
  { flush = true, joins = [] as readonly number[] } = {},
): MeasuredLine {
  let pen = 0
  const gaps = ratios.map((ratio) => {
    const left = pen + 10
    pen = left + 4 * ratio
    return { left, right: pen, ratio }
  })
  return { gaps, flush, words: ratios.length + 1, joins }
}

describe('gaps', () => {
  test('of all flush lines are taken together', () => {
    const even = measureEvenness([[line([1, 1, 1]), line([2, 2])], [line([1])]])
    expect(even).toMatchObject({ lines: 3, gaps: 6, median: 1, most: 2, words: 9 })
    expect(even.deviation).toBeCloseTo(Math.sqrt(2) / 3, 9)
  })

  test('of last and ragged lines do not count, and their words do', () => {
    const even = measureEvenness([[line([1.2]), line([9], { flush: false })]])
    expect(even).toMatchObject({ gaps: 1, most: 1.2, words: 4 })
  })

  test('have their percentiles between neighbours', () => {
    const ratios = Array.from({ length: 101 }, (_, index) => index / 100)
    const even = measureEvenness([[line(ratios)]])
    expect(even.p5).toBeCloseTo(0.05, 9)
    expect(even.p95).toBeCloseTo(0.95, 9)
  })

  test('above two make their line an open one', () => {
    expect(measureEvenness([[line([1, 2.1]), line([1, 1]), line([2.5]), line([2])]]).openLines).toBe(0.5)
  })
})

describe('steps', () => {
  test('are taken from line to line of one paragraph', () => {
    expect(
      measureEvenness([
        [line([1]), line([1.3])],
        [line([2]), line([2.1])],
      ]).step,
    ).toBeCloseTo(0.2, 9)
  })

  test('are not taken over a line that is not flush', () => {
    expect(measureEvenness([[line([1]), line([5], { flush: false }), line([1])]]).step).toBe(0)
  })
})

describe('a river', () => {
  test('is three white gaps under one another', () => {
    expect(measureEvenness([[line([1.6]), line([1.6]), line([1.6])]]).rivers).toBe(1)
    expect(measureEvenness([[line([1.6]), line([1.6])]]).rivers).toBe(0)
  })

  test('runs through gaps that are seen as white, and no others', () => {
    expect(measureEvenness([[line([1.2]), line([1.2]), line([1.2])]]).rivers).toBe(0)
  })

  test('is one however long it runs, and ends where a line has no gap below it', () => {
    expect(measureEvenness([Array.from({ length: 6 }, () => line([1.6]))]).rivers).toBe(1)
    expect(measureEvenness([[line([1.6]), line([1.6]), line([]), line([1.6])]]).rivers).toBe(0)
  })
})

test('lengthened words are counted, and the paragraph that has most of them', () => {
  const even = measureEvenness([
    [line([1, 1, 1], { joins: [0.3] }), line([1])],
    [line([1], { joins: [0.6] })],
  ])
  expect(even).toMatchObject({ words: 8, lengthened: 2, longestJoin: 0.6, mostLengthened: 0.5 })
})

test('nothing to measure is even', () => {
  expect(measureEvenness([])).toMatchObject({ lines: 0, gaps: 0, median: 1, most: 1, step: 0, openLines: 0 })
})
