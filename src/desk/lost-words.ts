/** A manuscript and the file made of it → the words of the one that are not in the other; there must be none. */

import { type Manuscript, textOfRuns } from './manuscript.ts'
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

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  // Letters in their presentation forms are written as plain ones. A mark without its letter begins no word.
  for (const text of texts)
    for (const word of withoutUnprinted(text).normalize('NFKC').split(BETWEEN))
      if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const BETWEEN = /[^\p{L}\p{M}]+\p{M}*/u
