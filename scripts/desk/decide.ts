/** A draft → what a person at a terminal says of its doubts; nothing where nobody is asked. */

import type { ArticleDraft, Decision } from '../../src/desk/draft.ts'
import { interpret } from '../../src/desk/interpret.ts'
import type { Manuscript } from '../../src/desk/manuscript.ts'
import type { NameDecisions } from '../../src/desk/prepare.ts'
import { suggest } from '../../src/desk/suggest/suggest.ts'
import { UNKNOWN_GUEST } from '../../src/desk/talk/people.ts'
import { askReading, type Person } from './ask.ts'

export interface Decided {
  readonly draft: ArticleDraft
  readonly names: NameDecisions
}

export async function decide(manuscript: Manuscript, draft: ArticleDraft, person: Person): Promise<Decided> {
  const decisions: Decision[] = []
  for (const doubt of draft.doubts)
    decisions.push({ line: doubt.line, words: doubt.words, is: await askReading(doubt, person) })
  const decided = decisions.length > 0 ? interpret(manuscript, decisions) : draft
  const guest = await askGuest(decided, person)
  const suggestion = suggest(decided).titles[0] ?? ''
  const title = decided.title ? undefined : await person.write('The title?', suggestion)
  return { draft: decided, names: { ...(guest && { guest }), ...(title && { title }) } }
}

/** Where labels do not say who it is. */
async function askGuest({ guests, findings }: ArticleDraft, person: Person): Promise<string | undefined> {
  const [guest] = guests
  if (!guest || !findings.some(({ code }) => code === 'desk/guest')) return undefined
  return person.write('Who is the guest?', guest.name === UNKNOWN_GUEST ? '' : guest.name)
}
