/** A page that a story may flow through: what stands on it already, and the columns that are left. */

import type { Rect } from '../../geometry.ts'
import type { Region } from '../grid/columns.ts'
import type { Row } from '../grid/row.ts'
import type { Item } from '../page/frame.ts'

/** `strong`: display type, a plate, an opening. `quiet`: a picture, a quote between rules. */
export type Emphasis = 'quiet' | 'strong'

/** An advert by its place among those of its article, the number of its page and its place there. */
export interface SeatedAdvert {
  readonly at: number
  readonly page: number
  readonly box: Rect
}

export interface OpenedPage {
  /** What stands on it already; drawn where the page is taken, of the many that are tried. */
  readonly draw: () => readonly Item[]
  readonly regions: readonly Region[]
  /** Lines by which each column begins lower than the highest, where they do not begin together. */
  readonly drops?: readonly number[]
  /** The picture that stands over its columns, or in one of them. */
  readonly picture?: Row
  /** The advert at the foot of its outer columns. */
  readonly advert?: Omit<SeatedAdvert, 'page'>
  /** The left-hand page that a picture over both goes on to. */
  readonly beside?: OpenedPage
  /** That picture stands at its head. */
  readonly isHeaded?: true
  /** How much of the eye something on it takes beside its text. A spread bears one such thing. */
  readonly emphasis?: Emphasis
}
