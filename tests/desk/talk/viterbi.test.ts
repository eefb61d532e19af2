/** The cheapest way through, against every way that there is. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheapestWay, indexOfLeast, type Trellis } from '../../../src/desk/talk/viterbi.ts'

interface Costs {
  readonly costs: readonly (readonly number[])[]
  readonly steps: readonly (readonly (readonly number[])[])[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const trellisOf = ({ costs, steps, starts, ends }: Costs): Trellis => ({
  costs,
  step: (at, from, to) => steps[at]?.[from]?.[to] ?? Number.NaN,
  start: (state) => starts[state] ?? Number.NaN,
  end: (state) => ends[state] ?? Number.NaN,
})

function costOf({ costs, step, start, end }: Trellis, way: readonly number[]): number {
  return way.reduce(
    (sum, state, at) =>
      sum + (costs[at]?.[state] ?? 0) + (at === 0 ? start(state) : step(at, way[at - 1] ?? 0, state)),
    end(way.at(-1) ?? 0),
  )
}

/** Each way through so many units of so many states. */
function waysThrough(length: number, states: number): readonly (readonly number[])[] {
  if (length === 0) return [[]]
  const all = Array.from({ length: states }, (_, state) => state)
  return waysThrough(length - 1, states).flatMap((way) => all.map((state) => [...way, state]))
}

const STATES = 3
const numbers = fc.array(fc.nat(20), { minLength: STATES, maxLength: STATES })
const order = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.record({
    costs: fc.array(numbers, { minLength: length, maxLength: length }),
    steps: fc.array(fc.array(numbers, { minLength: STATES, maxLength: STATES }), {
      minLength: length,
      maxLength: length,
    }),
    starts: numbers,
    ends: numbers,
  }),
)

test('is as cheap as the cheapest of all ways', () => {
  fc.assert(
    fc.property(order, (costs) => {
      const trellis = trellisOf(costs)
      const all = waysThrough(costs.costs.length, STATES).map((way) => costOf(trellis, way))
      const found = cheapestWay(trellis).map(({ state }) => state)
      expect(costOf(trellis, found)).toBe(Math.min(...all))
    }),
    { seed: 22, numRuns: 500 },
  )
})

test('tells of each unit what the cheapest way through each state of it costs', () => {
  fc.assert(
    fc.property(order, (costs) => {
      const trellis = trellisOf(costs)
      const ways = waysThrough(costs.costs.length, STATES)
      for (const [at, { through }] of cheapestWay(trellis).entries())
        expect([...through]).toEqual(
          Array.from({ length: STATES }, (_, state) =>
            Math.min(...ways.filter((way) => way[at] === state).map((way) => costOf(trellis, way))),
          ),
        )
    }),
    { seed: 22, numRuns: 300 },
  )
})

test('of nothing is nothing, and of equal costs the first is taken', () => {
  expect(cheapestWay(trellisOf({ costs: [], steps: [], starts: [0], ends: [0] }))).toEqual([])
  expect(indexOfLeast([3, 1, 1])).toBe(1)
})
