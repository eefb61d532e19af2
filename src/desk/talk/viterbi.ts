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
  readonly through: Float64Array
}

export function cheapestWay(trellis: Trellis): readonly WayThrough[] {
  const { costs, end } = trellis
  if (costs.length === 0) return []
  const { forward, from } = forwardCosts(trellis)
  const backward = backwardCosts(trellis)
  const last = (forward.at(-1) as Float64Array).map((cost, state) => cost + end(state))
  let state = indexOfLeast(last)
  const path = new Array<number>(costs.length)
  for (let at = costs.length - 1; at >= 0; at--) {
    path[at] = state
    state = from[at]?.[state] ?? 0
  }
  return path.map((own, at) => {
    const behind = backward[at] as Float64Array
    return {
      state: own,
      through: (forward[at] as Float64Array).map((cost, each) => cost + (behind[each] ?? 0)),
    }
  })
}

/** Of each unit and state: what the cheapest way to it costs, and the state before it on that way. */
function forwardCosts({ costs, step, start }: Trellis): {
  readonly forward: readonly Float64Array[]
  readonly from: readonly Uint8Array[]
} {
  const forward: Float64Array[] = []
  const from: Uint8Array[] = []
  for (const [at, own] of costs.entries()) {
    const before = forward[at - 1]
    const [ways, best] = [new Float64Array(own.length), new Uint8Array(own.length)]
    for (const [state, cost] of own.entries()) {
      let least = before ? Number.POSITIVE_INFINITY : start(state)
      for (let last = 0; before && last < before.length; last++) {
        const sum = (before[last] as number) + step(at, last, state)
        if (sum < least) {
          least = sum
          best[state] = last
        }
      }
      ways[state] = cost + least
    }
    forward.push(ways)
    from.push(best)
  }
  return { forward, from }
}

/** Of each unit and state: what the cheapest way behind it costs. */
function backwardCosts({ costs, step, end }: Trellis): readonly Float64Array[] {
  const backward = costs.map((own) => Float64Array.from(own, (_, state) => end(state)))
  for (let at = costs.length - 2; at >= 0; at--) {
    const [next, behind] = [costs[at + 1] as readonly number[], backward[at + 1] as Float64Array]
    const ways = backward[at] as Float64Array
    for (let state = 0; state < ways.length; state++) {
      let least = Number.POSITIVE_INFINITY
      for (let to = 0; to < next.length; to++)
        least = Math.min(least, (next[to] as number) + (behind[to] as number) + step(at + 1, state, to))
      ways[state] = least
    }
  }
  return backward
}

export function indexOfLeast(costs: ArrayLike<number>): number {
  let least = 0
  for (let index = 1; index < costs.length; index++)
    if ((costs[index] as number) < (costs[least] as number)) least = index
  return least
}
