/** A saved page of the web → a manuscript: its article and its head in paragraphs; all else is left out and told. */

import {
  type LeftOut,
  type Manuscript,
  type ManuscriptFact,
  type ManuscriptParagraph,
  textOfRuns,
} from '../manuscript.ts'
import { findArticle } from './article.ts'
import { paragraphsOf } from './blocks.ts'
import { type MarkupDocument, type MarkupNode, parsePage } from './dom.ts'
import { isNote } from './element-kinds.ts'
import { decodePage } from './encoding.ts'
import { asideOf, factsOf } from './page-facts.ts'
import { countWords, isFurnitureOf } from './page-furniture.ts'
import { findHead, isSubtitle } from './page-head.ts'
import { refuseKind } from './refusals.ts'
import { classLooks } from './style-sheet.ts'
import { tellEncoding } from './tell-encoding.ts'

export function readPage(bytes: Uint8Array, file: string, encoding?: string): Manuscript {
  const decoded = decodePage(bytes, encoding)
  const read = pageOf(decoded.text, file)
  return { ...read, remarks: tellEncoding(decoded, file) }
}

/** The same of a page that has come with something else. */
export function pageOf(html: string, file: string): Omit<Manuscript, 'remarks'> {
  const document = parsePage(html)
  if (document.querySelector('frameset')) return refuseKind(file, 'frames')
  const { body } = document
  const counts = countWords(body)
  const isFurniture = isFurnitureOf(body, counts)
  const page = { counts, isFurniture }
  const article = findArticle(document, parsePage(html), page)
  const facts = factsOf(document, file, isFurniture)
  const { headline, over, under } = findHead(body, article, titlesOf(facts), page)
  const roots = new Set([article, ...over, ...(headline ? [headline] : []), ...under])
  const levels = new Map<MarkupNode, number | undefined>([
    ...over.map((node) => [node, undefined] as const),
    ...(headline ? [[headline, 1] as const] : []),
    ...under.filter(isSubtitle).map((node) => [node, 2] as const),
  ])
  const above = ancestorsOf(article)
  const wants = (node: MarkupNode): boolean | undefined => {
    if (roots.has(node) || isNote(node)) return true
    return !above.has(node) && isFurniture(node) ? false : undefined
  }
  const paragraphs = read(document, { file, levels, wants })
  const others = read(document, {
    file,
    isOfPage: true,
    wants: (node) => opposite(node === body, wants(node)),
  })
  const leftOut = others.map(
    ({ runs, span }): LeftOut => ({ text: textOfRuns(runs), reason: 'furniture', span }),
  )
  return {
    facts: headline ? withoutTitle(facts, headline.textContent ?? '') : facts,
    paragraphs,
    leftOut: [...leftOut, ...asideOf(document, file)].filter(({ text }) => text.trim() !== ''),
  }
}

function read(
  document: MarkupDocument,
  order: {
    readonly file: string
    readonly isOfPage?: true
    readonly levels?: ReadonlyMap<MarkupNode, number | undefined>
    readonly wants: (node: MarkupNode) => boolean | undefined
  },
): readonly ManuscriptParagraph[] {
  return paragraphsOf(document.body, { ...order, collapses: true, looks: classLooks(document) })
}

function opposite(isBody: boolean, wanted: boolean | undefined): boolean | undefined {
  return wanted === undefined ? (isBody ? true : undefined) : !wanted
}

function ancestorsOf(node: MarkupNode): ReadonlySet<MarkupNode> {
  const above = new Set<MarkupNode>()
  for (let at = node.parentNode; at; at = at.parentNode) above.add(at)
  return above
}

function titlesOf(facts: readonly ManuscriptFact[]): readonly string[] {
  return facts.filter(({ name }) => name === 'og:title' || name === 'title').map(({ value }) => value)
}

/** Where the headline stands in the page, what a browser shows over it says less, or names the site too. */
function withoutTitle(facts: readonly ManuscriptFact[], headline: string): readonly ManuscriptFact[] {
  const own = headline.replace(/\s+/g, ' ').trim()
  return facts.map((fact) =>
    fact.name === 'title' || (fact.name === 'og:title' && fact.value !== own)
      ? { ...fact, name: 'page title' }
      : fact,
  )
}
