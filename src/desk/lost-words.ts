/** A manuscript and the file made of it → the words of the one that are not in the other; there must be none. */

import { type Manuscript, textOfRuns } from './manuscript.ts'
import { kindAt, LETTER, MARK } from './unit-kinds.ts'
import { withoutUnprinted } from './write/unprinted.ts'

/** Words with a letter, each as often as it is missing. `leads`: labels, which a file has once for all their places. */
export function lostWords(
  { paragraphs, leftOut }: Manuscript,
  leads: readonly string[],
  written: string,
): readonly string[] {
  const said = countsOf([
    ...paragraphs.map(({ runs }) => textOfRuns(runs.filter(({ note }) => note === undefined))),
    ...leftOut.map(({ text }) => text),
  ])
  const labels = countsOf(leads)
  const left = countsOf([written])
  if (missingFrom(left, labels, said).length === 0) return []
  return missingFrom(eitherOf(left, countsOf([withoutMarks(written)])), labels, said)
}

type WordCounts = ReadonlyMap<string, number>

function missingFrom(left: WordCounts, labels: WordCounts, said: WordCounts): readonly string[] {
  return [...said].flatMap(([word, times]) => {
    const own = left.get(word)
    const missing = own === undefined ? times : times - own - (labels.get(word) ?? 0)
    return missing > 0 ? Array.from({ length: missing }, () => word) : []
  })
}

/** A word that is partly set in italics or linked: «و*الأيام*», «[الأيام](…)هم». */
function withoutMarks(written: string): string {
  return written
    .replace(/(?<=[\p{L}\p{M}])(?:[*[]+|\]\([^()\n]*\)\*?|\]\{[^{}\n]*\}\*?)+(?=[\p{L}\p{M}])/gu, '')
    .replace(/(?<=[\p{L}\p{M}])\*+(?=[\p{L}\p{M}])/gu, '')
}

function eitherOf(one: WordCounts, other: WordCounts): WordCounts {
  const most = new Map(one)
  for (const [word, times] of other) most.set(word, Math.max(times, most.get(word) ?? 0))
  return most
}

/** A tatweel in the place of a dash. */
const TATWEELS = /^ـ+$/u

function countsOf(texts: readonly string[]): WordCounts {
  const written = new Map<string, number>()
  for (const text of texts) countWords(withoutUnprinted(text), written)
  const counts = new Map<string, number>()
  for (const [word, times] of written)
    for (const plain of plainWords(word)) counts.set(plain, (counts.get(plain) ?? 0) + times)
  return counts
}

/** Letters in their presentation forms are written as plain ones, of which one may stand for several words. */
function plainWords(word: string): readonly string[] {
  const plain = word.normalize('NFKC')
  if (plain === word) return TATWEELS.test(word) ? [] : [word]
  return plain.split(/[^\p{L}\p{M}]+/u).filter((each) => /\p{L}/u.test(each))
}

/** A mark without its letter begins no word. */
function countWords(text: string, counts: Map<string, number>): void {
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const kind = at < text.length ? kindAt(text, at) : 0
    if (kind === LETTER) start = start < 0 ? at : start
    else if (kind !== MARK && start >= 0) {
      const word = text.slice(start, at)
      counts.set(word, (counts.get(word) ?? 0) + 1)
      start = -1
    }
  }
}
