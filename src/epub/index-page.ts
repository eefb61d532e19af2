/** Issue → its index as a page of the book: headings under their letters, each with links to its places. */

import { type IndexHeading, type IndexPlace, indexOf } from '../issue/index-entries.ts'
import type { Article, Issue } from '../issue/issue.ts'
import { contentOf, partOf } from '../issue/lines.ts'
import { formatNumber } from '../issue/numerals.ts'
import { WORDS } from '../issue/words.ts'
import { blockElement, element, joinInline, type Markup, text } from '../xml.ts'
import { type IndexAnchors, indexAnchors } from './index-anchors.ts'
import { writeLabel } from './inline.ts'
import { type PageFile, writePage } from './page.ts'
import { INDEX_FILE } from './page-list.ts'
import { chapterFileName } from './xhtml.ts'

/** Nothing where the issue asks for none, or nothing would be in it; `turns` mark printed pages. */
export function writeIndexPage(issue: Issue, turns: readonly Markup[]): PageFile | undefined {
  const groups = issue.index ? indexOf(issue) : []
  if (groups.length === 0) return undefined
  const anchors = new Map(issue.articles.map((article) => [article, indexAnchors(article)]))
  const lists = groups.flatMap(({ letter, entries }) => [
    element('h2', {}, text(letter)),
    blockElement(
      'ul',
      {},
      entries.map((entry) => writeEntry(entry, issue, anchors)),
    ),
  ])
  const section = blockElement(
    'section',
    { 'epub:type': 'index', role: 'doc-index', 'aria-labelledby': 'heading' },
    [...turns, element('h1', { id: 'heading' }, text(WORDS.index)), ...lists],
  )
  const page = { title: WORDS.index, language: issue.language, kind: 'index', parts: [section] }
  return { fileName: INDEX_FILE, id: 'index', title: WORDS.index, document: writePage(page) }
}

/** A heading, and the stories that it leads to by their titles; places of one story after its first by their numbers. */
function writeEntry(
  { heading, places }: IndexHeading,
  { numerals }: Issue,
  anchors: ReadonlyMap<Article, IndexAnchors>,
): Markup {
  const links = places.map((place, index) => {
    const before = places.slice(0, index).filter(({ article }) => article === place.article).length
    const label =
      before === 0 ? writeLabel(place.article.title, numerals) : text(formatNumber(before + 1, numerals))
    return element('a', { href: hrefOf(place, anchors) }, label)
  })
  const words = writeLabel(contentOf(partOf(heading)), numerals)
  return element(
    'li',
    {},
    joinInline([words, ...links.flatMap((link, index) => [text(index === 0 ? ': ' : '، '), link])]),
  )
}

function hrefOf({ article, marked }: IndexPlace, anchors: ReadonlyMap<Article, IndexAnchors>): string {
  const anchor = marked && anchors.get(article)?.get(marked.mark)
  return chapterFileName(article.slug) + (anchor === undefined ? '' : `#${anchor}`)
}
