/** A draft → what a person at a terminal says of its doubts; nothing where nobody is asked. */

import type { ArticleDraft, Decision } from '../../src/desk/draft.ts'
import { interpret } from '../../src/desk/interpret.ts'
import type { Manuscript } from '../../src/desk/manuscript.ts'
import type { NameDecisions } from '../../src/desk/prepare.ts'
import { suggest } from '../../src/desk/suggest/suggest.ts'
import { UNKNOWN_GUEST } from '../../src/desk/talk/people.ts'
import { withoutUnprinted } from '../../src/desk/write/unprinted.ts'
import { importWords } from '../words/of-copy.ts'
import { ENGLISH } from '../words/voice.ts'
import { askReading, type Person } from './ask.ts'
import { brokenIn, tellDecided } from './hold.ts'
import { surroundingsOf } from './surroundings.ts'

export interface Decided {
  readonly draft: ArticleDraft
  readonly names: NameDecisions
}

export interface ToDecide {
  readonly manuscript: Manuscript
  readonly draft: ArticleDraft
  /** A line of it as people are told: `salma.txt, line 7`. */
  readonly place: (line: number) => string
}

export async function decide({ manuscript, draft, place }: ToDecide, person: Person): Promise<Decided> {
  const sayings = importWords(person.voice ?? ENGLISH)
  const decisions: Decision[] = []
  for (const doubt of draft.doubts) {
    const { line, words } = doubt
    const around = surroundingsOf(manuscript, draft, doubt)
    decisions.push({ line, words, is: await askReading({ doubt, around, place: place(line) }, person) })
  }
  const decided = decisions.length > 0 ? readBy(manuscript, decisions) : draft
  const guest = await askGuest(decided, person)
  const suggestion = suggest(decided).titles[0] ?? ''
  const title = decided.title ? undefined : await person.write(sayings.title, withoutUnprinted(suggestion))
  return { draft: decided, names: { ...(guest && { guest }), ...(title && { title }) } }
}

/** By all decisions that can be kept together: one that cannot leaves the reading of its words as it was. */
function readBy(manuscript: Manuscript, decisions: readonly Decision[]): ArticleDraft {
  let kept = decisions
  let draft = interpret(manuscript, kept)
  for (let lost = brokenIn(draft, kept); lost.length > 0; lost = brokenIn(draft, kept)) {
    const broken = lost
    kept = kept.filter((decision) => !broken.includes(decision))
    draft = interpret(manuscript, kept)
  }
  return tellDecided(
    draft,
    decisions,
    decisions.filter((decision) => !kept.includes(decision)),
  )
}

/** Where labels do not say who it is. */
async function askGuest({ guests, findings }: ArticleDraft, person: Person): Promise<string | undefined> {
  const [guest] = guests
  if (!guest || !findings.some(({ code }) => code === 'desk/guest')) return undefined
  const usual = guest.name === UNKNOWN_GUEST ? '' : withoutUnprinted(guest.name)
  return person.write(importWords(person.voice ?? ENGLISH).guest, usual)
}
