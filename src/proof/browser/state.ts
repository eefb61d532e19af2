/** How far the work has come, and what came of it → the sentence in the page's head, and its title. */

import type { NotesTold, Phase, Spread } from '../messages.ts'
import { PAGE_WORDS, type Tongue, type WordKey } from '../page/words.ts'
import { byId } from './dom.ts'

/** What the server says, and what only the page itself can know. */
export interface State {
  readonly phase: Phase | 'lost' | 'noToken'
  readonly reason?: string
}

interface Known {
  readonly shown: Spread | undefined
  readonly told: NotesTold | undefined
  readonly tongue: Tongue
}

export function sayState(state: State, { shown, told, tongue }: Known): void {
  const say = (key: WordKey) => PAGE_WORDS[key][tongue]
  const key = keyOf(state, shown, told)
  const place = byId('state')
  place.textContent = state.phase === 'broken' && state.reason ? `${say(key)}: ${state.reason}` : say(key)
  place.className = `state ${key}`
  // Pages that no longer are what the files say look so.
  const stale = told?.stale === true || ['broken', 'lost'].includes(state.phase)
  byId('light-table').classList.toggle('stale', stale && shown !== undefined)
  const title = shown ? `${shown.facts.masthead} ${shown.facts.number}` : say('proof')
  byId('title').textContent = title
  document.title = `${say('proof')}: ${title}`
}

function keyOf({ phase }: State, shown: Spread | undefined, told: NotesTold | undefined): WordKey {
  switch (phase) {
    case 'lost':
    case 'noToken':
    case 'broken':
      return phase
    case 'laying':
      return shown ? 'laying' : told ? 'laying' : 'waiting'
    case 'checking':
      return shown ? 'checking' : 'waiting'
    case 'ready':
      if (!shown) return 'nothingYet'
      if (told?.stale) return 'stale'
      return told?.failed ? 'readyFailed' : 'ready'
  }
}
