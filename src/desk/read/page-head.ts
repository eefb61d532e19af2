/** A page and its article → the headline, and what stands with it: the line over it, who wrote it, when, the standfirst. */

import type { PageWords } from './article.ts'
import { attributeOf, type MarkupNode, namesOf, within } from './dom.ts'
import { leafBlocks } from './page-furniture.ts'

export interface PageHead {
  readonly headline?: MarkupNode
  /** Outside the article, and of it all the same: over the headline, and between it and the article. */
  readonly over: readonly MarkupNode[]
  readonly under: readonly MarkupNode[]
}

const namesIn = (names: string): ReadonlySet<string> => new Set(names.split(' '))
/** Words of the names of what stands around a headline. */
const NAMES = namesIn(
  'kicker eyebrow overline supertitle suptitle hat date time byline author by meta subtitle subhead subheadline sub standfirst deck dek lead lede intro summary excerpt caption credit photo title headline عنوان كاتب تاريخ',
)
const OVER = namesIn('kicker eyebrow overline supertitle suptitle hat date time')
/** Of what stands under it and says more of it. */
const UNDER = namesIn('subtitle subhead subheadline sub standfirst deck dek')
/** Words of what may stand between a headline and its article, in one paragraph and in all. */
const LONGEST = 60
const MOST_BETWEEN = 150
const LONGEST_HEADLINE = 40
/** Among so many blocks of the article the headline is looked for. */
const FIRST = 8

/** `titles`: what the page says of itself. */
export function findHead(
  body: MarkupNode,
  article: MarkupNode,
  titles: readonly string[],
  page: PageWords,
): PageHead {
  const inside = new Set(within(article))
  const ahead = new Set<MarkupNode>()
  for (const node of within(body)) {
    if (node === article) break
    ahead.add(node)
  }
  const blocks = leafBlocks(body).filter((node) => !isInFurniture(node, page))
  const before = blocks.filter((node) => ahead.has(node))
  const first = blocks.filter((node) => inside.has(node)).slice(0, FIRST)
  const headline = headlineOf([...before, ...first], titles)
  if (!headline) return { over: [], under: [] }
  if (inside.has(headline)) return { headline, over: overOf(before, article), under: [] }
  const at = before.indexOf(headline)
  return {
    headline,
    over: overOf(before.slice(0, at), headline),
    under: betweenOf(before.slice(at + 1), page),
  }
}

function isInFurniture(node: MarkupNode, { isFurniture }: PageWords): boolean {
  for (let at: MarkupNode | null | undefined = node; at; at = at.parentNode) if (isFurniture(at)) return true
  return false
}

/** The block that says most of what the page calls itself; a heading before others, the last of several. */
function headlineOf(blocks: readonly MarkupNode[], titles: readonly string[]): MarkupNode | undefined {
  const parts = titles.flatMap((title) => [title, ...title.split(/\s[–—|\-·»]\s/)]).map(plain)
  const candidates = blocks.filter(
    ({ textContent }) => plain(textContent ?? '').split(' ').length < LONGEST_HEADLINE,
  )
  const scored = candidates.map((node) => ({ node, shared: sharedOf(plain(node.textContent ?? ''), parts) }))
  const most = Math.max(0, ...scored.map(({ shared }) => shared))
  const best = scored.filter(({ shared }) => shared === most && most > 0).map(({ node }) => node)
  const headings = best.filter(isHeading)
  if (best.length > 0) return headings.at(-1) ?? best.at(-1)
  return blocks.findLast(({ localName }) => localName === 'h1')
}

const isHeading = ({ localName }: MarkupNode): boolean => /^h[1-6]$/.test(localName ?? '')
const plain = (text: string): string =>
  text
    .replace(/[\u064b-\u0652\u0640\u200c-\u200f]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** Characters that a block has in common with a part of the title: one of them is the other, or its beginning. */
function sharedOf(text: string, parts: readonly string[]): number {
  if (text.split(' ').length < 2) return 0
  const shared = parts.map((part) => {
    if (part.split(' ').length < 2) return 0
    if (part.includes(text)) return text.length
    return text.startsWith(part) || (isLong(part) && text.includes(part)) ? part.length : 0
  })
  return Math.max(0, ...shared)
}

const isLong = (part: string): boolean => part.split(' ').length > 3

/** Right over the headline, in what holds it or one element farther out. */
function overOf(before: readonly MarkupNode[], headline: MarkupNode): readonly MarkupNode[] {
  const holder = headline.parentNode?.parentNode?.parentNode ?? headline.parentNode
  const around = new Set(holder ? within(holder) : [])
  return before.slice(-3).filter((node) => around.has(node) && (hasName(node, OVER) || isTime(node)))
}

function betweenOf(between: readonly MarkupNode[], { counts }: PageWords): readonly MarkupNode[] {
  const wordsOf = (node: MarkupNode) => counts.get(node)?.words ?? 0
  const all = between.reduce((sum, node) => sum + wordsOf(node), 0)
  return between.filter(
    (node) => wordsOf(node) <= LONGEST && (all <= MOST_BETWEEN || hasName(node, NAMES) || isTime(node)),
  )
}

/** It is a second headline, whatever element it is. */
export function isSubtitle(node: MarkupNode): boolean {
  return [...namesOf(node)].some((word) => UNDER.has(word))
}

/** It or what holds it is called so. */
function hasName(node: MarkupNode, names: ReadonlySet<string>): boolean {
  const own = [...namesOf(node), ...(node.parentNode ? namesOf(node.parentNode) : [])]
  return own.some((word) => names.has(word)) || attributeOf(node, 'itemprop') !== undefined
}

function isTime(node: MarkupNode): boolean {
  return [...within(node)].some(({ localName }) => localName === 'time')
}
