/** What is to be said of an issue → what a person reads of it at once: of many findings of one kind, the first few. */

import type { Diagnostic } from '../src/diagnostic.ts'

/** So many of a kind are all told. */
const ALL = 6
/** Of more, so many, and how many there are. */
const SHOWN = 3

export interface Told {
  readonly diagnostic: Diagnostic
  /** How many more of its kind there are, after the last that is told. */
  readonly more?: number
}

/** In their order. A kind is a code and a severity: what has one cause has one code. */
export function inProportion(diagnostics: readonly Diagnostic[]): Told[] {
  const kindOf = ({ code, severity }: Diagnostic) => `${code} ${severity}`
  const counts = new Map<string, number>()
  for (const diagnostic of diagnostics)
    counts.set(kindOf(diagnostic), (counts.get(kindOf(diagnostic)) ?? 0) + 1)
  const told = new Map<string, number>()
  return diagnostics.flatMap((diagnostic): Told[] => {
    const kind = kindOf(diagnostic)
    const [count = 0, number] = [counts.get(kind), (told.get(kind) ?? 0) + 1]
    told.set(kind, number)
    if (count <= ALL) return [{ diagnostic }]
    if (number > SHOWN) return []
    return [number === SHOWN ? { diagnostic, more: count - SHOWN } : { diagnostic }]
  })
}
