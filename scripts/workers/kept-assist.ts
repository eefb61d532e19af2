/**
 * A job that was packed in another thread → what paints some of it here, with what is kept of earlier orders. Both stand
 * in one file for the reason that `cache/kept-press.ts` gives.
 */

import { assist, type PaintHere } from '../../src/assist.ts'
import { openStore } from '../cache/open.ts'

/** `from` is where the caller stands. */
export function assistKept(packed: Uint8Array, root: string, from: string): PaintHere {
  return assist(packed, openStore(root, from))
}
