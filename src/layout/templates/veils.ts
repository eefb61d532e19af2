/** Words on a photograph and the zone that must be seen → the veils under the words, from edge to edge of the picture. */

import type { Pt, Rect } from '../../geometry.ts'
import type { VeilBand } from '../../images/veil.ts'

/** From head to foot. */
export interface VerticalSpan {
  readonly top: Pt
  readonly foot: Pt
}

/** Of the picture's height: from words to where their veil begins to fade, and from there to where nothing is left of it. */
const MARGIN = 0.01
const FADE = 0.2
/** Of the zone's height: its outermost air, in which no word stands, and a soft edge may end. */
const AIR = 0.33
/** Veils that are no farther from one another, or from the edge of the picture, are one. */
const JOINED = 0.09

/**
 * Each with a margin and a soft edge as far as the zone lets it; where little would be left between two, or an edge,
 * they are one.
 */
export function veilsOf(
  words: readonly VerticalSpan[],
  zone: VerticalSpan | undefined,
  box: Rect,
): VeilBand[] {
  const veils: VeilBand[] = []
  for (const stack of [...words].sort((one, other) => one.top - other.top)) {
    const veil = veilUnder(stack, zone, box)
    const last = veils.at(-1)
    const isNear = last && veil.top - last.foot < JOINED * box.height
    if (last && isNear && !meet({ top: last.top, foot: veil.foot }, zone))
      veils[veils.length - 1] = {
        ...last,
        foot: Math.max(last.foot, veil.foot),
        under: Math.max(last.under, veil.under),
      }
    else veils.push(veil)
  }
  return veils
}

function veilUnder(words: VerticalSpan, zone: VerticalSpan | undefined, { y, height }: Rect): VeilBand {
  const air = zone ? AIR * (zone.foot - zone.top) : 0
  const isUnderZone = zone !== undefined && zone.top < words.top
  const above = reachOf(words.top - y, isUnderZone ? words.top - zone.foot : undefined, { air, height })
  const below = reachOf(y + height - words.foot, zone && !isUnderZone ? zone.top - words.foot : undefined, {
    air,
    height,
  })
  return {
    over: words.top - above.faded,
    top: words.top - above.whole,
    foot: words.foot + below.whole,
    under: words.foot + below.faded,
  }
}

/** How far a veil goes beyond its words to one side: whole, and until nothing is left of it. */
function reachOf(
  toEdge: Pt,
  toZone: Pt | undefined,
  { air, height }: { readonly air: Pt; readonly height: Pt },
): { readonly whole: Pt; readonly faded: Pt } {
  if (toZone === undefined && toEdge < (MARGIN + JOINED) * height) return { whole: toEdge, faded: toEdge }
  const most = Math.min(toEdge, toZone === undefined ? toEdge : toZone + air)
  const faded = Math.max(0, Math.min((MARGIN + FADE) * height, most))
  return { whole: Math.min((faded * MARGIN) / (MARGIN + FADE), toZone ?? toEdge), faded }
}

export function meet(one: VerticalSpan, other: VerticalSpan | undefined): boolean {
  return other !== undefined && one.top < other.foot && one.foot > other.top
}

export function movedBy({ top, foot }: VerticalSpan, by: Pt): VerticalSpan {
  return { top: top + by, foot: foot + by }
}

/** A veil on a picture's box in parts of the whole picture's height; one at an edge of the box goes on beyond it. */
export function veilInPicture({ over, top, foot, under }: VeilBand, box: Rect, crop: Rect): VeilBand {
  const place = (y: Pt) => crop.y + ((y - box.y) / box.height) * crop.height
  const [isAtHead, isAtFoot] = [top <= box.y, foot >= box.y + box.height]
  return {
    over: isAtHead ? 0 : place(over),
    top: isAtHead ? 0 : place(top),
    foot: isAtFoot ? 1 : place(foot),
    under: isAtFoot ? 1 : place(under),
  }
}
