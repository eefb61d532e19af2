/** Rounds, medians and ratios of what runs cost. */

import { expect, test } from 'vitest'
import { medianCost, medianOf, ratioOf, roundsOf } from '../../../scripts/bench/figures.ts'

const cost = (cpu: number) => ({ cpu, wall: 2 * cpu, memory: 3 * cpu })

test('in every round each takes its turn, and each round begins with another', () => {
  expect(roundsOf(['A', 'B', 'C'], 4).map((round) => round.join(''))).toEqual(['ABC', 'BCA', 'CAB', 'ABC'])
})

test('a median is the middle one, or lies between the two in the middle', () => {
  expect(medianOf([9, 1, 5])).toBe(5)
  expect(medianOf([9, 1, 5, 6])).toBe(5.5)
  expect(medianOf([])).toBeUndefined()
  expect(medianCost([cost(4), undefined, cost(2), cost(3)], 'wall')).toBe(6)
})

test('a ratio is taken pair by pair before the median, and of rounds that both were run in', () => {
  // A machine that was slow in the second round was slow for both: the ratio of medians would say 1.
  const [own, other] = [
    [cost(2), cost(40), cost(4)],
    [cost(1), cost(20), cost(4)],
  ]
  expect(ratioOf(own, other, 'cpu')).toBe(2)
  expect(ratioOf([undefined, cost(6), cost(9)], [cost(1), cost(2)], 'memory')).toBe(3)
  expect(ratioOf([cost(1)], [undefined], 'cpu')).toBeUndefined()
})
