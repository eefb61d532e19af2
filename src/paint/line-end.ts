/**
 * A line and what is read behind it → what there is at its left end: a space, the rest of its word, or a gap. Readers
 * of PDF go by that.
 */

import { CONTROLS } from '../controls.ts'
import type { Pt } from '../geometry.ts'
import type { Item, Tag, TextItem } from '../layout/page/frame.ts'

/** What there is at a line's left end. */
export interface LeftEnd {
  /** How far it is to what stands there on the same baseline. */
  readonly bridge?: Pt
  /** A word that goes on in the next line. */
  readonly parted?: true
}

/** Read from a place on: what stands there, behind signs that are not drawn, is no space. */
const WORD_GOES_ON = new RegExp(`[${CONTROLS}]*[^\\s${CONTROLS}]`, 'uy')

/** What a line ends at, given what is read behind it. */
export function endOf(item: TextItem, next: Item | undefined): LeftEnd {
  const { line, source } = item
  WORD_GOES_ON.lastIndex = line.end
  const bridge = distanceTo(next, item)
  return {
    ...(WORD_GOES_ON.test(source.text) && { parted: true }),
    ...(bridge !== undefined && { bridge }),
  }
}

/** How far it is to the next line, where that is of the same list or verse and stands on the same baseline, at the left. */
function distanceTo(next: Item | undefined, { at, line, tag }: TextItem): Pt | undefined {
  if (next?.kind !== 'text' || tag.role === 'artifact' || next.tag.role === 'artifact') return undefined
  const { parent } = tag as Tag
  if (parent !== (next.tag as Tag).parent || Math.abs(next.at.y - at.y) > SAME_BASELINE) return undefined
  if (parent?.role !== 'listItem' && parent?.role !== 'quotation') return undefined
  const [first, last] = [line.runs[0], next.line.runs.at(-1)]
  if (!first || !last) return undefined
  const distance = at.x + first.x - (next.at.x + last.x + last.advance)
  return distance > 0 ? distance : undefined
}

/** Points by which baselines may differ and be one. */
const SAME_BASELINE = 0.01
