/**
 * A job that was packed in another thread → what paints some of it here, with what is kept of earlier orders. Both stand
 * in one file for the reason that `cache/kept-press.ts` gives.
 */

import { assist, type PaintHere } from '../../src/assist.ts'
import { openStore } from '../cache/open.ts'
import type { StorePlace } from './messages.ts'

export function assistKept(packed: Uint8Array, { from, ...house }: StorePlace): PaintHere {
  return assist(packed, openStore(house, from))
}
