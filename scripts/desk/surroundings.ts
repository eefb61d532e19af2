/** A stretch that is doubted → what stands around it in its manuscript: its label, and the words before and behind it. */

import type { ArticleDraft, Doubt } from '../../src/desk/draft.ts'
import { type Manuscript, textOfRuns } from '../../src/desk/manuscript.ts'

export interface Surroundings {
  readonly label?: string
  readonly before?: string
  readonly behind?: string
}

/** A label may stand on a line of its own: its words are looked for in so many paragraphs. */
const NEAR = 3
/** Signs that a stretch is known by: programs may have mended the rest. */
const KNOWN_BY = 24

/** Of one paragraph with several turns the words beside the stretch, of others the paragraphs. */
export function surroundingsOf(
  { paragraphs }: Manuscript,
  { leads }: Pick<ArticleDraft, 'leads'>,
  { line, words }: Doubt,
): Surroundings {
  const texts = paragraphs.map(({ runs }) => textOfRuns(runs).trim())
  const start = paragraphs.findIndex(({ span }) => span.line >= line)
  if (start < 0) return {}
  const near = texts.slice(start, start + NEAR).findIndex((text) => text.includes(words.slice(0, KNOWN_BY)))
  const at = start + Math.max(near, 0)
  const own = texts[at] ?? ''
  const begin = Math.max(own.indexOf(words.slice(0, KNOWN_BY)), 0)
  const ahead = own.slice(0, begin).trim()
  const label = leads
    .filter((lead) => ahead.endsWith(lead))
    .toSorted((one, other) => other.length - one.length)[0]
  const alone = near > 0 && ahead === '' ? leads.find((lead) => texts[at - 1] === lead) : undefined
  const outside = { before: texts[at - (alone === undefined ? 1 : 2)], behind: texts[at + 1] }
  const before = ahead.slice(0, ahead.length - (label?.length ?? 0)).trim() || outside.before
  const behind = own.slice(begin + words.length).trim() || outside.behind
  const written = label ?? alone
  return {
    ...(written !== undefined && { label: written }),
    ...(before && { before }),
    ...(behind && { behind }),
  }
}
