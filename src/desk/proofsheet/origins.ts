/**
 * What was delivered and texts made of it → which of its words each was made of, wherever those stood: texts may have
 * changed places, been joined or parted. What nobody has changed is found first. Then stretches of three words that both
 * have are chained; the longest texts choose first; what none has chosen goes to its neighbour, or is left out.
 */

import type { DeliveredText } from './delivered-texts.ts'
import { keysOf, type SheetWord, seen, wordsOf } from './words.ts'

/** A word of the manuscript. */
export type OldWord = Pick<SheetWord, 'text' | 'key' | 'spaced'>

export interface Origins {
  /** Of each text, the words that it was made of, in their order. */
  readonly words: readonly (readonly OldWord[])[]
  /** Longer passages that no text was made of. */
  readonly leftOut: readonly string[]
}

interface PlacedWord extends OldWord {
  /** Of which paragraph. */
  readonly paragraph: number
  owner?: number
}

/** Words of a cut that is still shown in its place; a longer one is told at the end. */
const LONGEST_CUT = 40
/** Words of a passage that is worth telling. */
const SHORTEST_TOLD = 4

export function originsOf(
  delivered: readonly DeliveredText[],
  texts: readonly string[],
  names: readonly string[],
): Origins {
  const unchanged = findUnchanged(delivered, texts)
  const placed = placeWords(delivered, unchanged, names)
  const isFound = new Set(unchanged.values())
  const ground = groundOf(placed)
  const keys = texts.map(keysOf)
  const lengthOf = (index: number) => keys[index]?.length ?? 0
  const byLength = texts
    .flatMap((_, index) => (isFound.has(index) ? [] : [index]))
    .sort((one, other) => lengthOf(other) - lengthOf(one) || one - other)
  const edges = new Map<number, ChainEdges>()
  for (const text of byLength) {
    const chain = claim(keys[text] ?? [], ground, text)
    if (chain) edges.set(text, chain)
  }
  settleBetween(placed)
  const leftOut = settleRest(placed, edges)
  const words = texts.map((): OldWord[] => [])
  for (const word of placed) if (word.owner !== undefined) words[word.owner]?.push(word)
  return { words, leftOut }
}

/** What texts choose from. */
interface Ground {
  readonly placed: readonly PlacedWord[]
  /** Numbers of its words, signs left out; and of each paragraph. */
  readonly spoken: readonly number[]
  readonly paragraphs: ReadonlyMap<number, readonly number[]>
  /** Words that stand one behind the other: where in `spoken` they do. */
  readonly seeds: ReadonlyMap<string, readonly number[]>
}

function groundOf(placed: readonly PlacedWord[]): Ground {
  const spoken = placed.flatMap(({ key }, index) => (key === '' ? [] : [index]))
  const keys = spoken.map((index) => placed[index]?.key ?? '')
  const seeds = new Map<string, number[]>()
  for (let at = 0; at + SEED <= keys.length; at++) addTo(seeds, seedAt(keys, at), at)
  const paragraphs = new Map<number, number[]>()
  for (const index of spoken) addTo(paragraphs, placed[index]?.paragraph ?? 0, index)
  return { placed, spoken, paragraphs, seeds }
}

function addTo<K>(map: Map<K, number[]>, key: K, value: number): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

function seedAt(keys: readonly string[], at: number): string {
  return keys.slice(at, at + SEED).join(' ')
}

/** Of paragraphs that stand as they were delivered, the number of the text that they are. */
function findUnchanged(
  delivered: readonly DeliveredText[],
  texts: readonly string[],
): ReadonlyMap<number, number> {
  const lookOf = (text: string) =>
    wordsOf(text)
      .map((word) => seen(word.text))
      .join(' ')
  const standing = new Map<string, number[]>()
  for (const [index, text] of texts.entries()) addTo(standing, lookOf(text), index)
  const found = new Map<number, number>()
  for (const [paragraph, { text }] of delivered.entries()) {
    const own = standing.get(lookOf(text))?.shift()
    if (own !== undefined) found.set(paragraph, own)
  }
  return found
}

/** Who speaks, and how exchanges are numbered, are none of the words, unless a text has them. */
function placeWords(
  delivered: readonly DeliveredText[],
  unchanged: ReadonlyMap<number, number>,
  names: readonly string[],
): PlacedWord[] {
  const known = new Set([...names, ...USUAL_LABELS].flatMap(keysOf))
  return delivered.flatMap(({ text: said, isOurs }, paragraph) => {
    const owner = unchanged.get(paragraph)
    if (isOurs && owner === undefined) return []
    const words = wordsOf(said)
    return words.slice(owner === undefined ? labelEnd(words, known) : 0).map(
      ({ text, key, spaced }): PlacedWord => ({
        ...{ text, key, spaced, paragraph },
        ...(owner !== undefined && { owner }),
      }),
    )
  })
}

const USUAL_LABELS = ['س', 'ج', 'سؤال', 'السؤال', 'جواب', 'الجواب', 'إجابة', 'الإجابة', 'Q', 'A']
/** Words that a label may have. */
const LONGEST_LABEL = 8

/** How many words and signs at the head of a paragraph say who speaks, or count. */
function labelEnd(words: readonly SheetWord[], known: ReadonlySet<string>): number {
  const isLabel = ({ key }: SheetWord) => key === '' || known.has(key) || /^\d{1,3}$/.test(key)
  const end = words.findIndex((word) => !isLabel(word))
  const head = words.slice(0, Math.min(end < 0 ? words.length : end, LONGEST_LABEL))
  return head.findLastIndex(({ text }) => /[:：)\-–/.]/.test(text)) + 1
}

/** How many words of a text stand before its chain, and behind it. */
interface ChainEdges {
  readonly head: number
  readonly tail: number
}

interface Hit {
  /** Of the text, and of the manuscript. */
  readonly at: number
  readonly old: number
  readonly score: number
  readonly before?: Hit
}

/** Words that are looked for together. */
const SEED = 3
/** Places that a seed may stand at before it says nothing. */
const MOST_PLACES = 8
/** What a word that is in one of the two alone costs, in seeds; and how many may come at once. */
const GAP_COST = 0.02
const WIDEST_GAP = 120

/** Takes the words that a text was made of; gives how far they reach in it. */
function claim(keys: readonly string[], ground: Ground, text: number): ChainEdges | undefined {
  if (keys.length < SEED) return claimWhole(keys, ground, text)
  const { placed, spoken } = ground
  const chain = bestChain(keys, ground)
  const [first, last] = [chain[0], chain.at(-1)]
  if (!first || !last) return undefined
  const [from, to] = [spoken[first.old] ?? 0, spoken[last.old + SEED - 1] ?? 0]
  for (const word of placed.slice(from, signsBehind(placed, to) + 1)) word.owner ??= text
  return { head: first.at, tail: keys.length - last.at - SEED }
}

/** The number of the last sign that stands right behind a word, such as the point of its sentence. */
function signsBehind(placed: readonly PlacedWord[], word: number): number {
  const { paragraph } = placed[word] as PlacedWord
  let last = word
  for (let next = placed[last + 1]; next; next = placed[last + 1]) {
    if (next.key !== '' || next.spaced || next.paragraph !== paragraph) break
    last += 1
  }
  return last
}

/** A text of a word or two was a paragraph of its own, or what another has left of one. */
function claimWhole(
  keys: readonly string[],
  { placed, paragraphs }: Ground,
  text: number,
): ChainEdges | undefined {
  if (keys.length === 0) return undefined
  const freeOf = (indices: readonly number[]) =>
    indices.flatMap((index) => (placed[index]?.owner === undefined ? (placed[index] ?? []) : []))
  const own = [...paragraphs.values()]
    .map(freeOf)
    .find((words) => words.length === keys.length && words.every(({ key }, index) => key === keys[index]))
  for (const word of own ?? []) word.owner = text
  return own && { head: 0, tail: 0 }
}

function bestChain(keys: readonly string[], { placed, spoken, seeds }: Ground): readonly Hit[] {
  const isFree = (place: number) =>
    spoken.slice(place, place + SEED).every((index) => placed[index]?.owner === undefined)
  const hits: Hit[] = []
  for (let at = 0; at + SEED <= keys.length; at++) {
    const found = (seeds.get(seedAt(keys, at)) ?? []).filter(isFree)
    if (found.length <= MOST_PLACES) for (const place of found) hits.push(extend(hits, at, place))
  }
  const best = hits.reduce<Hit | undefined>(
    (one, other) => (one && one.score >= other.score ? one : other),
    undefined,
  )
  const chain: Hit[] = []
  for (let hit = best; hit; hit = hit.before) chain.unshift(hit)
  return chain
}

/** A hit behind the one that it goes on best from. */
function extend(hits: readonly Hit[], at: number, old: number): Hit {
  let best: Hit = { at, old, score: 1 }
  for (let index = hits.length - 1; index >= 0; index--) {
    const before = hits[index] as Hit
    if (at - before.at > WIDEST_GAP) break
    const [step, leap] = [at - before.at, old - before.old]
    if (step <= 0 || leap <= 0 || leap > WIDEST_GAP) continue
    const score = before.score + 1 - GAP_COST * Math.abs(leap - step)
    if (score > best.score) best = { at, old, score, before }
  }
  return best
}

/** A paragraph that its words do not tell, a number in a table, a question written anew, is known by its two neighbours. */
function settleBetween(placed: readonly PlacedWord[]): void {
  const owned = new Set(placed.map(({ owner }) => owner))
  for (const { from, words } of restOf(placed)) {
    const [before, behind] = [placed[from - 1], placed[from + words.length]]
    const isWhole = [before, behind].every((word) => word?.paragraph !== words[0]?.paragraph)
    const text = (before?.owner ?? -1) + 1
    const isBetween = before?.owner !== undefined && behind?.owner === text + 1
    if (isWhole && isBetween && words.length <= LONGEST_CUT && !owned.has(text))
      for (const word of words) word.owner = text
  }
}

/** Words between two texts of a paragraph go to the one that lacks words there; long passages are left out. */
function settleRest(
  placed: readonly PlacedWord[],
  edges: ReadonlyMap<number, ChainEdges>,
): readonly string[] {
  return restOf(placed).flatMap(({ from, words }) => {
    const owner = ownerOf(placed[from - 1], placed[from + words.length], words[0] as PlacedWord, edges)
    if (isOrnament(words)) return []
    if (owner === undefined || words.length > LONGEST_CUT) {
      return words.filter(({ key }) => key !== '').length >= SHORTEST_TOLD ? [joinWords(words)] : []
    }
    for (const word of words) word.owner = owner
    return []
  })
}

interface Rest {
  readonly from: number
  readonly words: PlacedWord[]
}

/** Words of one paragraph, one behind the other, that no text has. */
function restOf(placed: readonly PlacedWord[]): readonly Rest[] {
  const rest: Rest[] = []
  for (const [index, word] of placed.entries()) {
    if (word.owner !== undefined) continue
    const last = rest.at(-1)
    const goesOn =
      last && last.from + last.words.length === index && last.words[0]?.paragraph === word.paragraph
    if (goesOn) last.words.push(word)
    else rest.push({ from: index, words: [word] })
  }
  return rest
}

/** Bars and dashes that part a title from what stands beside it, and no sentence. */
function isOrnament(run: readonly PlacedWord[]): boolean {
  return run.every(({ text }) => /^[|\-–—*•~_]+$/.test(text))
}

function ownerOf(
  before: PlacedWord | undefined,
  behind: PlacedWord | undefined,
  { paragraph }: PlacedWord,
  edges: ReadonlyMap<number, ChainEdges>,
): number | undefined {
  const one = before?.paragraph === paragraph ? before.owner : undefined
  const other = behind?.paragraph === paragraph ? behind.owner : undefined
  if (one === undefined || other === undefined) return one ?? other
  const isWhole = (edges.get(one)?.tail ?? 0) === 0
  return isWhole && (edges.get(other)?.head ?? 0) > 0 ? other : one
}

/** Words as they stood, a space where one was. */
export function joinWords(words: readonly Pick<OldWord, 'text' | 'spaced'>[]): string {
  return words.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('')
}
