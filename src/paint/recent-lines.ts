/**
 * Lines that were cast a short while ago, by themselves: an issue may set the same paragraph more than once, and a page
 * that was drawn is let go.
 */

import type { LineBox } from '../text/paragraph.ts'
import type { CastRun } from './cast.ts'
import type { LeftEnd } from './line-end.ts'

/** What one generation holds; the last two are kept. */
const LINES = 500

interface KnownLine {
  readonly parted: LeftEnd['parted']
  readonly cast: readonly CastRun[]
}

export class RecentLines {
  #young = new Map<LineBox, KnownLine>()
  #old = new Map<LineBox, KnownLine>()

  /** A line as it was cast; one that something stands beside on its baseline is cast anew. */
  find(line: LineBox, { bridge, parted }: LeftEnd): readonly CastRun[] | undefined {
    if (bridge !== undefined) return undefined
    const known = this.#young.get(line) ?? this.#old.get(line)
    if (!known || known.parted !== parted) return undefined
    this.#put(line, known)
    return known.cast
  }

  keep(line: LineBox, { bridge, parted }: LeftEnd, cast: readonly CastRun[]): void {
    if (bridge === undefined) this.#put(line, { parted, cast })
  }

  #put(line: LineBox, known: KnownLine): void {
    if (this.#young.size >= LINES) [this.#old, this.#young] = [this.#young, new Map()]
    this.#young.set(line, known)
  }
}
