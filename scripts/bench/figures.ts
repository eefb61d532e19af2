/** Runs of several presses, round by round → the order they are run in, their medians and their ratios. */

import type { RunCost } from './measure.ts'

/** What a press cost in each round of one workload; nothing where it was not run in it. */
export type CostsByRound = readonly (RunCost | undefined)[]

export type CostName = keyof RunCost

export const COST_NAMES: readonly CostName[] = ['cpu', 'wall', 'memory']

/** So many rounds in which each takes its turn; each round begins with another, so that none always follows the same. */
export function roundsOf<T>(all: readonly T[], runs: number): readonly (readonly T[])[] {
  return Array.from({ length: runs }, (_, round) => {
    const first = all.length > 0 ? round % all.length : 0
    return [...all.slice(first), ...all.slice(0, first)]
  })
}

/** The middle one, or the mean of the two in the middle; nothing of nothing. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return below === undefined || above === undefined ? undefined : (below + above) / 2
}

/** Under which so great a part of all values lies; one of the values itself, the higher where it lies between two. */
export function percentileOf(values: readonly number[], part: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]
}

export function medianCost(costs: CostsByRound, name: CostName): number | undefined {
  return medianOf(costs.flatMap((cost) => (cost ? [cost[name]] : [])))
}

/** Of rounds that both were run in, how many times the other's cost: pair by pair, then the median. */
export function ratioOf(costs: CostsByRound, others: CostsByRound, name: CostName): number | undefined {
  return medianOf(
    costs.flatMap((cost, round) => {
      const other = others[round]
      return cost && other ? [cost[name] / other[name]] : []
    }),
  )
}
