/** A colour of the screen ⇄ `#rrggbb`. */

import type { Ink } from './style.ts'

/** `#rrggbb`. */
export type Hex = string

const FULL = 255

/** Each channel from 0 to 1. */
export function hexOf(channels: readonly number[]): Hex {
  const pairs = channels.map((channel) =>
    Math.round(channel * FULL)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${pairs.join('')}`
}

export function channelsOf(hex: Hex): Ink['screen'] {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / FULL
  return [channel(1), channel(3), channel(5)]
}
