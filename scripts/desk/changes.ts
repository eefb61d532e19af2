/** Fixes of a prepared manuscript → what changes of its sentences: each before and behind, with all its changes marked. */

import { groupBy } from '../../src/desk/group-by.ts'
import type { Prepared } from '../../src/desk/prepare.ts'
import type { CopySlip } from '../../src/desk/rules/form/slip.ts'

/** A sentence that changes, or several where a change joins them. */
export interface CopyChange {
  readonly line: number
  /** Each once, as they are met. */
  readonly rules: readonly string[]
  readonly before: readonly ChangePart[]
  readonly after: readonly ChangePart[]
}

export interface ChangePart {
  readonly text: string
  /** It is only there before, or only behind. */
  readonly isChanged: boolean
}

type Fix = CopySlip & { readonly replacement: string }

export function changesOf({ passages, slips }: Pick<Prepared, 'passages' | 'slips'>): readonly CopyChange[] {
  const byPassage = groupBy(slips.filter(isFix), ({ passage }) => passage)
  return [...byPassage].flatMap(([index, fixes]) => {
    const passage = passages[index]
    if (!passage) return []
    const { text, span } = passage
    const ordered = fixes.toSorted((one, other) => one.start - other.start)
    const ends = sentenceEnds(text).filter((at) => !ordered.some(({ start, end }) => start < at && at <= end))
    const bySentence = groupBy(ordered, ({ start }) => ends.filter((end) => end <= start).length)
    return [...bySentence].map(([order, own]) => {
      const stretch = { from: ends[order - 1] ?? 0, to: ends[order] ?? text.length }
      return changeOf(text, stretch, { line: span.line, fixes: own })
    })
  })
}

function isFix(slip: CopySlip): slip is Fix {
  return slip.level === 'fix' && slip.replacement !== undefined
}

/** Behind the signs that end a sentence and the space there, and behind line ends; that of the text is not among them. */
function sentenceEnds(text: string): readonly number[] {
  return [...text.matchAll(/[.؟?!…]+["»”’')\]]*\s+|\n+/gu)].map(({ 0: end, index }) => index + end.length)
}

function changeOf(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  { line, fixes }: { readonly line: number; readonly fixes: readonly Fix[] },
): CopyChange {
  const [before, after]: [ChangePart[], ChangePart[]] = [[], []]
  const add = (parts: ChangePart[], words: string, isChanged: boolean) => {
    if (words !== '') parts.push({ text: words, isChanged })
  }
  let done = from
  for (const { start, end, replacement } of fixes) {
    for (const parts of [before, after]) add(parts, text.slice(done, start), false)
    add(before, text.slice(start, end), true)
    add(after, replacement, true)
    done = end
  }
  for (const parts of [before, after]) add(parts, text.slice(done, to), false)
  return { line, rules: [...new Set(fixes.map(({ rule }) => rule))], before, after }
}
