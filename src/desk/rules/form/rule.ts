/** What a copy rule is: a name, a level, what it finds in a piece and says of it, and the examples that are its tests. */

import type { PieceReading } from './reading.ts'

/** `off`: not looked for. `warn`: told. `fix`: mended where that is safe, else told. */
export type CopyLevel = 'off' | 'warn' | 'fix'

/** What a rule has found; the words around it, its count and its place are added when it is told. */
export interface CopyFinding {
  /** Index into the piece's passages. */
  readonly passage: number
  /** UTF-16 units in its text, the end not among them. */
  readonly start: number
  readonly end: number
  /** Where mending it is safe. */
  readonly replacement?: string
  /** As it reads after the word Unexpected. */
  readonly found: string
  /** As it reads after the word expected. */
  readonly expected: string
  readonly hint: string
  /** The other half of a slip that is told and counted at its first half. */
  readonly half?: true
}

/** A piece as short as it can be: a text that is an answer, and what stands around it. */
export interface CopyExample {
  readonly text: string
  readonly question?: string
  readonly names?: readonly string[]
}

/** What it becomes where the rule mends it, or the stretch that is told. */
export interface BadCopy extends CopyExample {
  readonly fixed?: string
  readonly told?: string
}

/** A rule, whoever has written it. */
export interface AnyCopyRule {
  /** In kebab-case. */
  readonly name: string
  /** Where the house says nothing. */
  readonly level: CopyLevel
  /** `each`: every place needs a person's eye. `together`: one habit is one finding with its count. */
  readonly told: 'each' | 'together'
  /** It compares passages with each other; all others read each by itself. */
  readonly ofPiece?: true
  readonly find: (piece: PieceReading) => readonly CopyFinding[]
}

/** One of the press's own. */
export interface CopyRule extends AnyCopyRule {
  /** What it is about, in a line: what editors read beside it. */
  readonly about: string
  readonly good: readonly (string | CopyExample)[]
  readonly bad: readonly BadCopy[]
}

/** One of a publisher's own, under a name of his house's: `my-house/no-emoji`. It is asked behind those of the press. */
export interface HouseRule extends AnyCopyRule {
  readonly name: `${string}/${string}`
}
