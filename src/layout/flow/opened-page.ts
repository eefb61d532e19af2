/** A page that a story may flow through: what stands on it already, and the columns that are left. */

import type { Region } from '../grid/columns.ts'
import type { Item } from '../page/frame.ts'

export interface OpenedPage {
  readonly items: readonly Item[]
  readonly regions: readonly Region[]
  /** How much of the eye something on it takes: 2 shouts, 1 speaks up. A spread bears one such thing. */
  readonly loud?: 1 | 2
}
