/** A line of a text → its two halves, where it is set as classical verse is: with a gap or a row of signs between them. */

/** Three spaces and more, a tab, dots, stars, a double stroke. */
const GAP =
  /^(\S.{4,60}?\S)(?:[ \u00A0]{3,}|[ \u00A0]*\t\s*|\s+(?:\.{2,}|…+|\*{1,}|\/{2}|={2,}|\|{1,2}|#)\s+)(\S.{4,60}\S)$/u
const HALF = { fewest: 2, most: 8, unlike: 3 }

/** UTF-16 units: where the first half ends, and where the second begins. */
export interface VerseHalves {
  readonly end: number
  readonly start: number
}

export function halvesOf(line: string): VerseHalves | undefined {
  const [whole, first, second] = GAP.exec(line.trimEnd()) ?? []
  if (whole === undefined || first === undefined || second === undefined) return undefined
  const [one, other] = [wordsIn(first), wordsIn(second)]
  const isVerse =
    Math.min(one, other) >= HALF.fewest &&
    Math.max(one, other) <= HALF.most &&
    Math.abs(one - other) <= HALF.unlike &&
    !/[:؟?!.]$/u.test(first)
  return isVerse ? { end: first.length, start: whole.length - second.length } : undefined
}

function wordsIn(text: string): number {
  return text.match(/\p{Script=Arabic}[\p{L}\p{M}]*/gu)?.length ?? 0
}
