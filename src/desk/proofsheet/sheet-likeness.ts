/** A sheet that was sent, and a document → how much of the one is in the other: another article's sheet is none that came back. */

import type { Complaint } from '../../source/complaint.ts'
import { layPieces } from './laid-pieces.ts'
import type { SheetParagraph } from './sheet.ts'
import { keysOf } from './words.ts'

/** Of the words that were sent, so many are in what comes back at least. */
const LEAST = 0.4
/** Shorter words are in every text. */
const SHORTEST = 4

/** What is wrong with a document that is not this sheet; nothing where it may be. */
export function strangerTo(
  sent: readonly SheetParagraph[],
  back: readonly { readonly text: string }[],
): Complaint | undefined {
  const texts = sent.map((paragraph) => ({
    ...paragraph,
    pieces: paragraph.pieces.filter(({ kind }) => kind === 'text'),
  }))
  const own = keysOf(layPieces(texts).words).filter((key) => key.length >= SHORTEST)
  const left = countsOf(back.flatMap(({ text }) => keysOf(text)))
  let found = 0
  for (const key of own) {
    const times = left.get(key) ?? 0
    if (times === 0) continue
    found += 1
    left.set(key, times - 1)
  }
  const share = own.length === 0 ? 1 : found / own.length
  if (share >= LEAST) return undefined
  return {
    rule: 'other-sheet',
    found: `document that has ${Math.round(share * 100)} of 100 words of this article`,
    expected: 'the sheet of this article, as it came back',
    hint: 'Name the sheet of this article; where its author has taken out so much, change the file by hand.',
  }
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
