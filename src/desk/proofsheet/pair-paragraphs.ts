/**
 * The paragraphs of a sheet and those that came back → which belong together: one and one, one that was parted, several that
 * were joined. Of all ways to pair them in order, the one in which the most words are on both sides; a paragraph is known
 * by its words and, where its program has kept it, by its bookmark.
 */

import { keysOf } from './words.ts'

/** A paragraph as it was sent. */
export interface SentParagraph {
  readonly text: string
  readonly bookmark: string
}

interface BackParagraph {
  readonly text: string
  readonly bookmarks: readonly string[]
}

/** Numbers of paragraphs, from 0: none on one side where it was taken out, or put in. */
export interface ParagraphPair {
  readonly sent: readonly number[]
  readonly back: readonly number[]
}

/** Paragraphs that one may be parted into, or that may be joined. */
const MOST_PARTS = 4
/** What of the words of either must be on both sides; and of a part, in the whole. */
const LEAST_ALIKE = 0.4
const LEAST_OF_PART = 0.6
/** What a bookmark counts for, and how many words it stands for where there are none alike. */
const BOOKMARK = 2
/** What parting or joining costs, in words. */
const PARTING = 0.5

type WordBag = ReadonlyMap<string, number>

interface Bags {
  readonly sent: readonly WordBag[]
  readonly back: readonly WordBag[]
}

interface PairWay {
  readonly score: number
  readonly sent: number
  readonly back: number
}

export function pairParagraphs(
  sent: readonly SentParagraph[],
  back: readonly BackParagraph[],
): readonly ParagraphPair[] {
  const bags: Bags = { sent: sent.map(bagOf), back: back.map(bagOf) }
  const isMarked = (one: number, other: number) =>
    back[other]?.bookmarks.includes(sent[one]?.bookmark ?? '') ?? false
  const width = back.length + 1
  const best: PairWay[] = Array.from({ length: (sent.length + 1) * width }, () => ({
    score: 0,
    sent: 0,
    back: 0,
  }))
  // From the ends to the heads: the best way on from every place.
  for (let one = sent.length; one >= 0; one--) {
    for (let other = back.length; other >= 0; other--) {
      if (one === sent.length && other === back.length) continue
      const on = (way: PairWay): PairWay => ({
        ...way,
        score: way.score + (best[(one + way.sent) * width + other + way.back]?.score ?? 0),
      })
      best[one * width + other] = waysFrom(one, other, bags, isMarked)
        .map(on)
        .reduce((way, next) => (next.score > way.score ? next : way))
    }
  }
  return settleGaps(walkPairs(best, sent.length, back.length), sent, back)
}

function bagOf({ text }: { readonly text: string }): WordBag {
  const bag = new Map<string, number>()
  for (const key of keysOf(text)) bag.set(key, (bag.get(key) ?? 0) + 1)
  return bag
}

function sizeOf(bag: WordBag): number {
  let size = 0
  for (const count of bag.values()) size += count
  return size
}

function commonTo(one: WordBag, other: WordBag): number {
  let common = 0
  for (const [key, count] of one) common += Math.min(count, other.get(key) ?? 0)
  return common
}

function addBags(bags: readonly WordBag[]): WordBag {
  const sum = new Map<string, number>()
  for (const bag of bags) for (const [key, count] of bag) sum.set(key, (sum.get(key) ?? 0) + count)
  return sum
}

/** What may come next: one left out on either side, or so many paired with so many. */
function waysFrom(
  one: number,
  other: number,
  bags: Bags,
  isMarked: (one: number, other: number) => boolean,
): PairWay[] {
  const [own, theirs] = [bags.sent[one], bags.back[other]]
  const ways: PairWay[] = [
    ...(own ? [{ score: 0, sent: 1, back: 0 }] : []),
    ...(theirs ? [{ score: 0, sent: 0, back: 1 }] : []),
  ]
  if (!own || !theirs) return ways
  const mark = isMarked(one, other) ? BOOKMARK : 0
  const common = commonTo(own, theirs)
  const alike = (2 * common) / Math.max(1, sizeOf(own) + sizeOf(theirs))
  if (mark > 0 || alike >= LEAST_ALIKE) ways.push({ score: common + mark + alike, sent: 1, back: 1 })
  return [...ways, ...partings(own, bags.back, other, mark), ...joinings(theirs, bags.sent, one, mark)]
}

function partings(own: WordBag, back: readonly WordBag[], other: number, mark: number): PairWay[] {
  return runsOfParts(own, back, other).map(({ score, count }) => ({
    score: score + mark,
    sent: 1,
    back: count,
  }))
}

function joinings(theirs: WordBag, sent: readonly WordBag[], one: number, mark: number): PairWay[] {
  return runsOfParts(theirs, sent, one).map(({ score, count }) => ({
    score: score + mark,
    sent: count,
    back: 1,
  }))
}

/** Paragraphs one behind the other whose words are those of a whole. */
function runsOfParts(
  whole: WordBag,
  bags: readonly WordBag[],
  from: number,
): { score: number; count: number }[] {
  const runs: { score: number; count: number }[] = []
  for (let count = 1; count <= MOST_PARTS; count++) {
    const parts = bags.slice(from, from + count)
    const last = parts.at(-1)
    if (parts.length < count || !last || commonTo(last, whole) < LEAST_OF_PART * sizeOf(last)) break
    const common = commonTo(addBags(parts), whole)
    if (count > 1) runs.push({ score: common - PARTING * (count - 1), count })
  }
  return runs
}

function walkPairs(best: readonly PairWay[], sent: number, back: number): ParagraphPair[] {
  const pairs: ParagraphPair[] = []
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
  for (let [one, other] = [0, 0]; one < sent || other < back; ) {
    const way = best[one * (back + 1) + other] as PairWay
    pairs.push({ sent: numbers(one, way.sent), back: numbers(other, way.back) })
    one += way.sent
    other += way.back
  }
  return pairs
}

/** Between two pairs, as many taken out as put in: each was written anew, where who speaks is the same. */
function settleGaps(
  pairs: readonly ParagraphPair[],
  sent: readonly SentParagraph[],
  back: readonly BackParagraph[],
): readonly ParagraphPair[] {
  const settled: ParagraphPair[] = []
  let gap: ParagraphPair[] = []
  const close = () => {
    const out = gap.flatMap((pair) => pair.sent)
    const put = gap.flatMap((pair) => pair.back)
    const isAnew =
      out.length === put.length &&
      out.every((one, index) => labelOf(sent[one]?.text) === labelOf(back[put[index] ?? 0]?.text))
    settled.push(...(isAnew ? out.map((one, index) => ({ sent: [one], back: [put[index] ?? 0] })) : gap))
    gap = []
  }
  for (const pair of pairs) {
    if (pair.sent.length === 0 || pair.back.length === 0) gap.push(pair)
    else {
      close()
      settled.push(pair)
    }
  }
  close()
  return settled
}

/** Who speaks, where a paragraph says so. */
function labelOf(text = ''): string {
  return /^[^:.؟?!،]{1,40}:/u.exec(text)?.[0] ?? ''
}
