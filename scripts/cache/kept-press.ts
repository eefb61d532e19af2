/**
 * An order → what was made of it, with what is kept of earlier ones. The press and its store stand in one file, since
 * they are compiled into one script: the code that a store knows is then the code that runs.
 */

import { type Outcome, type PrintOrder, press } from '../../src/press.ts'
import type { Announce } from '../../src/progress.ts'
import { openStore } from './open.ts'

/** `from` is where the caller stands. */
export function pressKept(order: PrintOrder, announce: Announce, from: string): Promise<Outcome> {
  const { WARRAQ_CACHE: said } = process.env
  return press({ ...order, store: openStore(order.house.root, said, from) }, announce)
}
