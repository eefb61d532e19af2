/**
 * A mistake in the editor's files before its place is known, and the one sentence it is told in: Unexpected X,
 * expected Y, and how to mend it.
 */

import type { Diagnostic, Severity, Span } from '../diagnostic.ts'

export interface Complaint {
  /** The second half of the diagnostic's code, `stage/rule`. */
  readonly rule: string
  /** What stands there, as it reads after the word Unexpected. */
  readonly found: string
  /** What should stand there, as it reads after the word expected. */
  readonly expected: string
  readonly hint?: string
  /** The offending words themselves, to find their place inside a longer text. */
  readonly excerpt?: string
  /** An error unless it says otherwise. */
  readonly severity?: Severity
}

/** `stage` is the one that found it. */
export function diagnose(stage: string, complaint: Complaint, span?: Span): Diagnostic {
  const { rule, found, expected, hint, severity = 'error' } = complaint
  return {
    severity,
    code: `${stage}/${rule}`,
    message: `Unexpected ${found}, expected ${expected}.`,
    ...(span && { span }),
    ...(hint && { hint }),
  }
}

/** The same beside what it is of, where nothing stands wrong in the end: what was found, and what to do. */
export function plainly({ message, hint }: Diagnostic): string {
  const found = /^Unexpected (.+), expected /su.exec(message)?.[1]
  const said = found === undefined ? message : `${found.charAt(0).toUpperCase()}${found.slice(1)}.`
  return hint ? `${said} ${hint}` : said
}

const LONGEST_QUOTE = 60 // a message stays one line of a terminal

/** The words in quotation marks, cut at the end where they are long. */
export function quote(words: string): string {
  const letters = [...words.replace(/\s*\n\s*/gu, ' ')]
  return letters.length > LONGEST_QUOTE
    ? `"${letters.slice(0, LONGEST_QUOTE).join('')}…"`
    : `"${letters.join('')}"`
}

/** The candidate that a slip of the pen most likely meant, if one is near enough. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const farthest = Math.max(2, Math.floor(word.length / 3)) // two: letters that changed places
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: countEdits(word, candidate) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance)
  return best?.candidate
}

/** Levenshtein's distance: insertions, deletions and replacements that turn one word into the other. */
function countEdits(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    above = current
  }
  return above[to.length] ?? 0
}
