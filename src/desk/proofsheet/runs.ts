/** A paragraph and the words that it was made of → its runs: what they look like, and what the editor has changed. */

import { readInline } from '../../issue/inline.ts'
import { plainText } from '../../issue/plain-text.ts'
import { compareRows } from './changes.ts'
import { type LetteredText, lettersOf, type ReadLetter, textOf } from './letters.ts'
import { joinWords, type OldWord } from './origins.ts'
import { type SheetWord, seen, wordsOf } from './words.ts'

/** A stretch of one look. */
export interface SheetRun {
  readonly text: string
  readonly look?: 'strong' | 'link'
  readonly language?: string
  /** The manuscript has it not, or has it alone. */
  readonly change?: 'new' | 'gone'
  /** A note is called behind it, of these runs. */
  readonly note?: readonly SheetRun[]
}

type OldWords = readonly OldWord[] | undefined

/** All of it as it stands, where nobody knows what it was made of. `notes`: the words that each of its notes was made of. */
export function runsOf(source: string, old: OldWords, notes: readonly OldWords[] = []): readonly SheetRun[] {
  const read = lettersOf(source) ?? plainLetters(source)
  const stretches = old ? markChanges(old, textOf(read)) : [{ from: 0, to: read.letters.length }]
  return stretches.flatMap((stretch) =>
    'gone' in stretch
      ? [{ text: stretch.gone, change: 'gone' as const }]
      : cutRuns({ source, read, notes }, stretch),
  )
}

function plainLetters(source: string): LetteredText {
  const text = plainText(readInline(source).content)
  const letters = text.split('').map((letter): ReadLetter => ({ text: letter, from: 0, to: 0 }))
  return { letters, marks: [], notes: [] }
}

interface StandingLetters {
  readonly from: number
  readonly to: number
  readonly change?: 'new'
}

type MarkedStretch = StandingLetters | { readonly gone: string }

function markChanges(old: readonly OldWord[], text: string): readonly MarkedStretch[] {
  const now = wordsOf(text)
  const isSign = (word: string) => !/[\p{L}\p{N}]/u.test(word)
  const stretches = compareRows(old.map(seenOf), now.map(seenOf), isSign)
  let at = 0
  return stretches.flatMap(({ kind, old: [oldFrom, oldTo], now: [from, to] }): MarkedStretch[] => {
    const end = to === now.length ? text.length : Math.max(at, now[to - 1]?.to ?? 0)
    const standing =
      end > at && to > from
        ? [{ from: at, to: end, ...(kind === 'changed' && { change: 'new' as const }) }]
        : []
    const gone =
      kind === 'changed' ? goneOf(old, [oldFrom, oldTo], { isHead: at === 0, isReplaced: to > from }) : []
    at = to > from ? end : at
    return [...gone, ...standing]
  })
}

function seenOf({ text }: Pick<SheetWord, 'text'>): string {
  return seen(text)
}

/** With the space that parted it from what stands before it; at the head of a text, from what stands behind. */
function goneOf(
  old: readonly OldWord[],
  [from, to]: readonly [number, number],
  { isHead, isReplaced }: { readonly isHead: boolean; readonly isReplaced: boolean },
): { readonly gone: string }[] {
  if (to <= from) return []
  const words = joinWords(old.slice(from, to))
  if (!isHead) return [{ gone: old[from]?.spaced ? ` ${words}` : words }]
  return [{ gone: old[to]?.spaced && !isReplaced ? `${words} ` : words }]
}

interface TextRead {
  readonly source: string
  readonly read: LetteredText
  readonly notes: readonly OldWords[]
}

/** A stretch of letters, cut where the look changes and behind every letter that a note is called at. */
function cutRuns(
  { source, read: { letters, notes }, notes: made }: TextRead,
  { from, to, change }: StandingLetters,
): SheetRun[] {
  const runs: SheetRun[] = []
  for (const [index, letter] of letters.slice(from, to).entries()) {
    const number = notes.findIndex(({ at }) => at === from + index + 1)
    const called = notes[number]
    const last = runs.at(-1)
    const goesOn =
      last && last.note === undefined && last.look === letter.look && last.language === letter.language
    const { look, language } = letter
    const run: SheetRun = {
      ...{ text: (goesOn ? last.text : '') + letter.text },
      ...(look && { look }),
      ...(language && { language }),
      ...(change && { change }),
      ...(called && { note: runsOf(source.slice(called.from, called.to), made[number]) }),
    }
    if (goesOn) runs[runs.length - 1] = run
    else runs.push(run)
  }
  return runs
}
