/**
 * A page → the element of it that holds the article: the one that Readability finds, or, where that is small beside it,
 * the one with the most words of its own outside links. The adapter of Readability.
 */

import { Readability } from '@mozilla/readability'
import { isText, type MarkupDocument, type MarkupNode, numberOf, parseFragment, within } from './dom.ts'
import { BLOCKS, isLayoutTable } from './element-kinds.ts'
import { leafBlocks, type WordCount } from './page-furniture.ts'

/** A page is read as one however short its article is. Characters. */
const SHORTEST = 80
/** What Readability finds is taken where it has this part of the words of the densest element, at the least. */
const LEAST = 0.6
/** The same of what is a part of that. */
const WHOLE = 0.9
/** The element that holds this part of what was found is the article: some of that may be of the page's head. */
const HELD = 0.85
/** Beside the densest element its parent is taken where the others in it have this part of its words. */
const BESIDE = 0.25

/** Words of what is more than a line of furniture. */
const WHOLE_PARAGRAPH = 20

/** What stands behind an article and is none of it, beside its words. */
const SMALL = 0.15

export interface PageWords {
  readonly counts: ReadonlyMap<MarkupNode, WordCount>
  readonly isFurniture: (node: MarkupNode) => boolean
}

/** `copy` is the same page once more, which Readability takes apart. */
export function findArticle(document: MarkupDocument, copy: MarkupDocument, page: PageWords): MarkupNode {
  const densest = densestOf(document.body, page)
  const found = foundByReadability(document.body, copy, page)
  const wordsOf = (node: MarkupNode) => bareWords(page.counts.get(node))
  const isPart = found !== undefined && found !== densest && [...within(densest)].includes(found)
  const least = isPart ? WHOLE : LEAST
  return outOfTable(tighten(found && wordsOf(found) >= least * wordsOf(densest) ? found : densest, page))
}

/** A table of facts is a part of an article as a whole: none of its cells is one. */
function outOfTable(article: MarkupNode): MarkupNode {
  let outermost = article
  for (let at: MarkupNode | null | undefined = article; at; at = at.parentNode)
    if (at.localName === 'table' && !isLayoutTable(at)) outermost = at
  return outermost
}

/** The element in it that has most of its words, where the head of the page is before that, and behind it small things. */
function tighten(article: MarkupNode, page: PageWords): MarkupNode {
  const wordsOf = (node: MarkupNode) => bareWords(page.counts.get(node))
  const main = [...article.childNodes].find(
    (child) => mayHold(child) && !isText(child) && wordsOf(child) >= LEAST * wordsOf(article),
  )
  if (!main || !BLOCKS.has(main.localName ?? '')) return article
  const inner = new Set(within(main))
  const blocks = leafBlocks(article)
  const behind = blocks.slice(blocks.findLastIndex((node) => inner.has(node)) + 1)
  const others = behind.filter((node) => !page.isFurniture(node))
  const isSmall = others.reduce((sum, node) => sum + wordsOf(node), 0) < SMALL * wordsOf(main)
  const mayBeTalk = (node: MarkupNode) =>
    wordsOf(node) >= WHOLE_PARAGRAPH || (wordsOf(node) > 0 && /[؟?]\s*$/.test(node.textContent ?? ''))
  return isSmall && !others.some(mayBeTalk) ? tighten(main, page) : article
}

function bareWords(count: WordCount | undefined): number {
  return count ? count.words - count.linked : 0
}

function foundByReadability(body: MarkupNode, copy: MarkupDocument, page: PageWords): MarkupNode | undefined {
  const found = new Readability(copy as never, { charThreshold: SHORTEST, keepClasses: true }).parse()
  const numbers = new Set(
    [...within(parseFragment(found?.content ?? ''))].flatMap((node) => numberOf(node) ?? []),
  )
  // Words of an element that was kept, and not of one under it that was not.
  const held = new Map<MarkupNode, number>()
  const count = (node: MarkupNode, isKept: boolean): number => {
    if (isText(node)) return isKept ? ownWords(node, page) : 0
    if (page.isFurniture(node)) return 0
    const kept = numbers.has(numberOf(node) ?? '')
    let sum = 0
    for (const child of node.childNodes)
      sum += count(child, kept || (isKept && !BLOCKS.has(node.localName ?? '')))
    held.set(node, sum)
    return sum
  }
  const total = count(body, false)
  return total === 0 || !page.counts.has(body) ? undefined : innermost(body, held, HELD * total)
}

/** The smallest element that has so much. */
function innermost(root: MarkupNode, amounts: ReadonlyMap<MarkupNode, number>, least: number): MarkupNode {
  for (let at = root; ; ) {
    const inner = [...at.childNodes].find(
      (child) => BLOCKS.has(child.localName ?? '') && (amounts.get(child) ?? 0) >= least,
    )
    if (!inner || !mayHold(inner)) return at
    at = inner
  }
}

/** An article is never a part of a list or of a row. */
function mayHold({ localName }: MarkupNode): boolean {
  return localName !== 'p' && localName !== 'li' && localName !== 'ul' && localName !== 'blockquote'
}

/** By words that stand in an element itself, or in paragraphs right under it. */
function densestOf(body: MarkupNode, page: PageWords): MarkupNode {
  let [densest, most] = [body, -1]
  const waiting = [body]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (page.isFurniture(node)) continue
    const children = [...node.childNodes]
    const inner = children.filter((child) => BLOCKS.has(child.localName ?? '') && !isParagraph(child))
    const apart = new Set(inner)
    const own = children
      .filter((child) => !apart.has(child))
      .reduce((sum, child) => sum + ownWords(child, page), 0)
    if (own > most) [densest, most] = [node, own]
    waiting.push(...inner.reverse())
  }
  return widen(densest, page)
}

function ownWords(node: MarkupNode, { counts, isFurniture }: PageWords): number {
  if (isText(node)) return node.textContent?.match(/[\p{L}\p{M}]+/gu)?.length ?? 0
  return isFurniture(node) ? 0 : bareWords(counts.get(node))
}

function isParagraph(node: MarkupNode): boolean {
  if (!mayHold(node) || /^h[1-6]$/.test(node.localName ?? '')) return true
  return ![...within(node)].slice(1).some(({ localName }) => BLOCKS.has(localName ?? ''))
}

/** An article in several parts: what holds them is its element. */
function widen(densest: MarkupNode, { counts, isFurniture }: PageWords): MarkupNode {
  let widest = densest
  let inner = densest
  for (let at = densest.parentNode; at && counts.has(at); at = at.parentNode) {
    const own = inner
    const others = [...at.childNodes].filter((node) => node !== own && !isText(node) && !isFurniture(node))
    const beside = others.reduce((sum, node) => sum + bareWords(counts.get(node)), 0)
    if (beside >= BESIDE * bareWords(counts.get(widest))) widest = at
    inner = at
  }
  return widest
}
