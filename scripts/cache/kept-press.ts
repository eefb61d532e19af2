/**
 * An order → what was made of it, with what is kept of earlier ones. The press and its store stand in one file, since
 * they are compiled into one script: the code that a store knows is then the code that runs.
 */

import { type Outcome, type PrintOrder, press, stateOf } from '../../src/press.ts'
import type { Announce } from '../../src/progress.ts'
import { openStore } from './open.ts'

/** `from` is where the caller stands. */
export function pressKept(order: PrintOrder, announce: Announce, from: string): Promise<Outcome> {
  return press({ ...order, store: openStore(order.house, from) }, announce)
}

export function stateKept(order: PrintOrder, from: string): ReturnType<typeof stateOf> {
  return stateOf({ ...order, store: openStore(order.house, from) })
}
