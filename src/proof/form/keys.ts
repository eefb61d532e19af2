/** Which keys of an article's file a form shows, in which order they stand there, and how the text of each is cut. */

import type { FieldForm, FormPath } from './form.ts'

/** Keys of every kind of article, as its file has them one after another: a new one finds its place by them. */
export const KEY_ORDER: readonly string[] = [
  '$schema',
  'slug',
  'kind',
  'kicker',
  'title',
  'manuscript',
  'guest',
  'guests',
  'writer',
  'name',
  'shortName',
  'role',
  'fileAs',
  'romanised',
  'byline',
  'picture',
  'portrait',
  'opener',
  'pages',
  'credits',
  'index',
  'standfirst',
  'introduction',
  'profile',
  'pullQuotes',
  'asker',
  'question',
  'by',
  'answer',
  'exchanges',
  'text',
  'from',
  'closing',
  'biography',
  'signature',
  'file',
  'alternative',
  'across',
  'place',
  'beside',
  'focus',
  'colours',
  'caption',
  'credit',
]

/** What of the file is no text for readers: names, places and ways of setting. */
const UNSHOWN: ReadonlySet<string> = new Set([
  '$schema',
  'slug',
  'kind',
  'manuscript',
  'opener',
  'pages',
  'file',
  'fileAs',
  'romanised',
  'place',
  'colours',
  'focus',
  'across',
  'beside',
  'wholePage',
  'quran',
  'filler',
  'index',
  'from',
])

export function isShown(key: string): boolean {
  return !UNSHOWN.has(key)
}

const PROSE: ReadonlySet<string> = new Set([
  'answer',
  'biography',
  'closing',
  'introduction',
  'narration',
  'paragraph',
  'quotation',
  'says',
  'text',
])

/** Keys whose value is a run of blocks, wherever they stand. */
export const PASSAGES: ReadonlySet<string> = new Set([
  'text',
  'introduction',
  'closing',
  'biography',
  'answer',
])

/** Lists of short pieces, each with what the form calls one of them. */
export const PIECES: Readonly<Record<string, string>> = {
  letters: 'letter',
  briefs: 'brief',
  plates: 'plate',
}

export function formOf(name: string): FieldForm {
  if (name === 'verse') return 'verse'
  if (name === 'listing') return 'fixed'
  return PROSE.has(name) ? 'prose' : 'line'
}

const OPTIONAL: ReadonlySet<string> = new Set([
  'asker',
  'biography',
  'caption',
  'closing',
  'credit',
  'introduction',
  'kicker',
  'poet',
  'signature',
  'source',
])

/** Whether its key may be left out of the file. */
export function mayBeEmpty(kind: string, path: FormPath): boolean {
  const name = path.at(-1)
  if (kind === 'feature' && path.length === 1 && name === 'standfirst') return true
  if (kind === 'column' && path.length === 1 && name === 'kicker') return false
  if (name === 'role') return path[0] === 'guest' || path[0] === 'guests'
  return typeof name === 'string' && OPTIONAL.has(name)
}

/** Texts that each kind of article may have, shown also where the file has none. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  interview: ['kicker', 'introduction', 'closing'],
  feature: ['kicker', 'standfirst', 'biography'],
  column: ['biography'],
  letter: ['kicker', 'signature'],
}

export function offeredTo(kind: string): readonly string[] {
  return OFFERED[kind] ?? ['kicker']
}
