/**
 * Chance that falls the same way at every run: a seed in, numbers and choices out.
 * A failure that cannot be had again teaches nothing.
 */

export interface Chance {
  /** A whole number from `least` to `most`, both among them. */
  readonly number: (least: number, most: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
}

/** The generator is Tommy Ettinger's mulberry32. */
export function openChance(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    number,
    pick: <T>(choices: readonly T[]): T => {
      if (choices.length === 0) throw new Error('Nothing to choose from.')
      return choices[number(0, choices.length - 1)] as T
    },
  }
}
