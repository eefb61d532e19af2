/** Words on a photograph and the zone that must be seen → the veils under the words, from edge to edge of the picture. */

import type { Pt, Rect } from '../../geometry.ts'

/** From head to foot. */
export interface VerticalSpan {
  readonly top: Pt
  readonly foot: Pt
}

/** Of the picture's height: from words to the edge of their veil. */
const MARGIN = 0.03
/** Veils that are no farther from one another, or from the edge of the picture, are one. */
const JOINED = 0.09

/** Each with a margin as far as the zone lets it; where little would be left between two, or an edge, they are one. */
export function veilsOf(
  words: readonly VerticalSpan[],
  zone: VerticalSpan | undefined,
  { y, height }: Rect,
): VerticalSpan[] {
  const near = (one: Pt, other: Pt) => other - one < JOINED * height
  const foot = y + height
  const veils: VerticalSpan[] = []
  for (const stack of [...words].sort((one, other) => one.top - other.top)) {
    const [over, under] = [stack.top - MARGIN * height, stack.foot + MARGIN * height]
    const veil = clear({ top: near(y, over) ? y : over, foot: near(under, foot) ? foot : under }, stack, zone)
    const last = veils.at(-1)
    const joins = last && near(last.foot, veil.top) && !meet({ top: last.top, foot: veil.foot }, zone)
    if (joins) veils[veils.length - 1] = { top: last.top, foot: Math.max(last.foot, veil.foot) }
    else veils.push(veil)
  }
  return veils
}

/** What of a veil lies on its words' side of the zone. */
function clear(veil: VerticalSpan, words: VerticalSpan, zone: VerticalSpan | undefined): VerticalSpan {
  if (!zone || !meet(veil, zone)) return veil
  return words.top < zone.top
    ? { top: veil.top, foot: Math.min(veil.foot, zone.top) }
    : { top: Math.max(veil.top, zone.foot), foot: veil.foot }
}

export function meet(one: VerticalSpan, other: VerticalSpan | undefined): boolean {
  return other !== undefined && one.top < other.foot && one.foot > other.top
}

export function movedBy({ top, foot }: VerticalSpan, by: Pt): VerticalSpan {
  return { top: top + by, foot: foot + by }
}
