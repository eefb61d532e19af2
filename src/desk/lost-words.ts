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

/** A tatweel in the place of a dash. */
const LONE_TATWEEL = /(?<![\p{L}\p{M}])ـ+(?![\p{L}\p{M}])/gu

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  // Letters in their presentation forms are written as plain ones.
  for (const text of texts)
    countWords(withoutUnprinted(text).normalize('NFKC').replace(LONE_TATWEEL, ' '), counts)
  return counts
}

/** A mark without its letter begins no word. */
function countWords(text: string, counts: Map<string, number>): void {
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const kind = at < text.length ? kindAt(text, at) : OTHER
    if (kind === LETTER && start < 0) start = at
    else if (kind === OTHER && start >= 0) {
      const word = text.slice(start, at)
      counts.set(word, (counts.get(word) ?? 0) + 1)
      start = -1
    }
  }
}

const [OTHER, LETTER, MARK] = [1, 2, 3]
/** By UTF-16 unit, 0 as long as it was not met: every letter of a manuscript is asked for, twice. */
const KINDS = new Uint8Array(2 ** 16)

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if ((unit & 0xf800) === 0xd800) return kindOf(wholeAt(text, at))
  return KINDS[unit] || learn(unit)
}

function learn(unit: number): number {
  const kind = kindOf(String.fromCharCode(unit))
  KINDS[unit] = kind
  return kind
}

/** The character that half of it stands at. */
function wholeAt(text: string, at: number): string {
  const isSecondHalf = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) as number)
}

function kindOf(character: string): number {
  return /\p{L}/u.test(character) ? LETTER : /\p{M}/u.test(character) ? MARK : OTHER
}
