/**
 * Costs of states, unit by unit, and of steps between them → the cheapest way through (Viterbi 1967), and of each unit
 * what the cheapest way through any other of its states costs.
 */

export interface Trellis {
  /** By unit, then by state. */
  readonly costs: readonly (readonly number[])[]
  /** Into this unit, from a state to a state. */
  readonly step: (at: number, from: number, to: number) => number
  readonly start: (state: number) => number
  readonly end: (state: number) => number
}

export interface WayThrough {
  readonly state: number
  /** By state: the cheapest way that has the unit in it. */
  readonly through: readonly number[]
}

export function cheapestWay(trellis: Trellis): readonly WayThrough[] {
  const { costs, end } = trellis
  const { forward, from } = forwardCosts(trellis)
  const backward = backwardCosts(trellis)
  const last = (forward.at(-1) ?? []).map((cost, state) => cost + end(state))
  let state = indexOfLeast(last)
  const path = new Array<number>(costs.length)
  for (let at = costs.length - 1; at >= 0; at--) {
    path[at] = state
    state = from[at]?.[state] ?? 0
  }
  return path.map((own, at) => ({
    state: own,
    through: (forward[at] ?? []).map((cost, index) => cost + (backward[at]?.[index] ?? 0)),
  }))
}

function forwardCosts({ costs, step, start }: Trellis): {
  readonly forward: number[][]
  readonly from: number[][]
} {
  const forward: number[][] = []
  const from: number[][] = []
  for (const [at, own] of costs.entries()) {
    const before = forward[at - 1]
    const ways = own.map((cost, state) => {
      if (!before) return { cost: cost + start(state), best: 0 }
      const steps = before.map((sum, last) => sum + step(at, last, state))
      const best = indexOfLeast(steps)
      return { cost: cost + (steps[best] as number), best }
    })
    forward.push(ways.map(({ cost }) => cost))
    from.push(ways.map(({ best }) => best))
  }
  return { forward, from }
}

function backwardCosts({ costs, step, end }: Trellis): readonly (readonly number[])[] {
  const backward: number[][] = costs.map((own) => own.map((_, state) => end(state)))
  for (let at = costs.length - 2; at >= 0; at--) {
    const [next, behind] = [costs[at + 1] ?? [], backward[at + 1] ?? []]
    const onward = next.map((cost, state) => cost + (behind[state] ?? 0))
    backward[at] = (costs[at] ?? []).map((_, state) =>
      Math.min(...onward.map((sum, to) => sum + step(at + 1, state, to))),
    )
  }
  return backward
}

export function indexOfLeast(costs: readonly number[]): number {
  let least = 0
  for (const [index, cost] of costs.entries()) if (cost < (costs[least] as number)) least = index
  return least
}
