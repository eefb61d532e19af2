/**
 * Lines that were cast a short while ago, by themselves: an issue may set the same paragraph more than once, and a page
 * that was drawn is let go.
 */

import type { LineBox } from '../text/paragraph.ts'
import type { CastRun } from './cast.ts'
import type { LeftEnd } from './line-end.ts'

/** What one generation holds; the last two are kept. */
const LINES = 500

/** A line made ready to draw. */
export interface ReadyLine {
  /** From left to right. */
  readonly runs: readonly CastRun[]
  /** Its stretches of one direction and one type, in reading order. */
  readonly stretches: readonly (readonly CastRun[])[]
}

interface KnownLine {
  readonly parted: LeftEnd['parted']
  readonly ready: ReadyLine
}

export class RecentLines {
  #young = new Map<LineBox, KnownLine>()
  #old = new Map<LineBox, KnownLine>()

  /** A line as it was cast; one that something stands beside on its baseline is cast anew. */
  find(line: LineBox, { bridge, parted }: LeftEnd): ReadyLine | undefined {
    if (bridge !== undefined) return undefined
    const known = this.#young.get(line) ?? this.#old.get(line)
    if (!known || known.parted !== parted) return undefined
    this.#put(line, known)
    return known.ready
  }

  keep(line: LineBox, { bridge, parted }: LeftEnd, ready: ReadyLine): void {
    if (bridge === undefined) this.#put(line, { parted, ready })
  }

  #put(line: LineBox, known: KnownLine): void {
    if (this.#young.size >= LINES) [this.#old, this.#young] = [this.#young, new Map()]
    this.#young.set(line, known)
  }
}
