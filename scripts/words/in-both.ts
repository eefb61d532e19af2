/** What a room of commands says, by ids and in both languages: what has no Arabic, or too much, is no catalogue. */

import { present, type Voice } from './voice.ts'

/** A sentence, or what makes one of its parts. */
type Saying = string | ((...parts: never[]) => string)
type Sayings = Readonly<Record<string, Saying>>

/** Gives what a voice says. */
export function inBoth<S extends Sayings>(english: S, arabic: NoInfer<S>): (voice: Voice) => S {
  return (voice) => (voice.language === 'ar' ? presented<S>(arabic, voice) : english)
}

function presented<S extends Sayings>(sayings: S, voice: Voice): S {
  const entries = Object.entries(sayings).map(([id, saying]) => [
    id,
    typeof saying === 'string'
      ? present(saying, voice)
      : (...parts: never[]) => present(saying(...parts), voice),
  ])
  return Object.fromEntries(entries) as S
}
