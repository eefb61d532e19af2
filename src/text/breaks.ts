/**
 * Text in, the offsets where a line may or must end out (UAX #14, by linebreak).
 * A room of its own so that tailorings have one home.
 */

import LineBreaker from 'linebreak'

export interface BreakOpportunity {
  /** The next line's first character, a UTF-16 offset. */
  readonly offset: number
  readonly required: boolean
}

/** In rising order; the end of the text is not among them. */
export function breakOpportunities(text: string): BreakOpportunity[] {
  const breaker = new LineBreaker(text)
  const opportunities: BreakOpportunity[] = []
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    if (found.position >= text.length) break
    if (text[found.position - 1] === SOFT_HYPHEN) continue
    opportunities.push({ offset: found.position, required: found.required === true })
  }
  return opportunities
}

/** A break at a soft hyphen asks for a drawn hyphen; without one the line would lose it. */
const SOFT_HYPHEN = '\u00AD'
