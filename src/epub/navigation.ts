/**
 * Issue → the ways into the book: the contents page, what it tells the reading system, and the NCX for older ones.
 */

import { BOOK_DIRECTION, steer } from '../direction.ts'
import type { Inline } from '../issue/block.ts'
import type { Article, Issue, Numerals } from '../issue/issue.ts'
import { contentOf, creditsLine, partOf } from '../issue/lines.ts'
import { nameIssue } from '../issue/names.ts'
import { formatNumber } from '../issue/numerals.ts'
import { bySection, itemAnchor, sectionsOf } from '../issue/parts.ts'
import { plainText } from '../issue/plain-text.ts'
import { issueTitle } from '../issue/titles.ts'
import { WORDS } from '../issue/words.ts'
import { blockElement, element, type Markup, text, writeDocument } from '../xml.ts'
import { writeLabel } from './inline.ts'
import { type PageFile, writePage } from './page.ts'
import { CONTENTS_FILE, type ListedPage } from './page-list.ts'
import { chapterFileName, questionAnchor } from './xhtml.ts'

/** A place in the book and what leads to it; articles hold their questions. */
interface NavigationEntry {
  readonly label: string
  /** The label with its languages and directions told, where it has any. */
  readonly words?: Markup
  readonly href: string
  readonly entries: readonly NavigationEntry[]
  /** A section: no place of its own, `href` is its first article's. */
  readonly isSection?: true
  /** What print has over and under an article's title. */
  readonly kicker?: Markup
  readonly credits?: Markup
}

/** What the contents page tells beside its own entries. */
export interface ContentsExtras {
  readonly front: readonly PageFile[]
  readonly back: readonly PageFile[]
  readonly printed: readonly ListedPage[]
  /** Of printed pages that begin on this one. */
  readonly turns: readonly Markup[]
}

/**
 * The contents page; it is also the navigation document of EPUB 3.3 §7, whose own list (§7.4.2) is bare, as reading
 * systems take all that stands in its links for titles.
 */
export function writeContentsPage(issue: Issue, around: ContentsExtras): PageFile {
  const entries = outlineBook(issue, around.back)
  const contents = blockElement('nav', { id: 'contents', role: 'doc-toc', 'aria-labelledby': 'heading' }, [
    element('h1', { id: 'heading' }, text(WORDS.contents)),
    blockElement('ol', { class: 'articles' }, entries.map(writeArticleEntry)),
  ])
  const bare = blockElement('nav', { 'epub:type': 'toc', 'aria-label': WORDS.contents, hidden: 'hidden' }, [
    element('h2', {}, text(WORDS.contents)),
    listEntries(entries),
  ])
  return {
    fileName: CONTENTS_FILE,
    id: 'contents',
    title: WORDS.contents,
    document: writePage({
      title: WORDS.contents,
      language: issue.language,
      kind: 'contents',
      parts: [
        ...around.turns,
        contents,
        bare,
        ...(around.printed.length > 0 ? [writePageList(around.printed, issue.numerals)] : []),
        writeLandmarks(issue, around),
      ],
    }),
  }
}

/** `reading` are the book's pages as they are read. */
export function writeNcx(
  issue: Issue,
  { back, printed }: Pick<ContentsExtras, 'back' | 'printed'>,
  reading: readonly PageFile[],
): string {
  const entries = outlineBook(issue, back)
  const orders = orderPlaces([...hrefsOf(entries), ...printed.map(({ href }) => href)], reading)
  const root = blockElement(
    'ncx',
    {
      xmlns: 'http://www.daisy.org/z3986/2005/ncx/',
      version: '2005-1',
      'xml:lang': issue.language,
      dir: BOOK_DIRECTION,
    },
    [
      blockElement('head', {}, [
        element('meta', { name: 'dtb:uid', content: nameIssue(issue) }),
        element('meta', { name: 'dtb:depth', content: contentsDepth(issue) }),
        element('meta', { name: 'dtb:totalPageCount', content: printed.length }),
        element('meta', {
          name: 'dtb:maxPageNumber',
          content: Math.max(0, ...printed.map(({ page }) => page)),
        }),
      ]),
      element('docTitle', {}, element('text', {}, text(steer(issueTitle(issue), BOOK_DIRECTION)))),
      blockElement('navMap', {}, writeNavPoints(entries, orders)),
      ...(printed.length > 0 ? [writePageTargets(printed, issue.numerals, orders)] : []),
    ],
  )
  return writeDocument(root)
}

/** Levels of the contents: sections where there are any, articles, and questions or subheads under them. */
export function contentsDepth({ articles, numerals }: Issue): number {
  const depths = articles.map(
    (article) => (article.section ? 2 : 1) + (outlineWithin(article, numerals).length > 0 ? 1 : 0),
  )
  return Math.max(1, ...depths)
}

function outlineBook({ articles, numerals }: Issue, back: readonly PageFile[]): readonly NavigationEntry[] {
  return [
    ...bySection(articles).flatMap(({ section, within }): readonly NavigationEntry[] => {
      const entries = within.map((article) => outlineArticle(article, numerals))
      const [first] = entries
      return section && first
        ? [{ label: section.name, href: first.href, entries, isSection: true }]
        : entries
    }),
    ...back.map(({ title, fileName }) => ({ label: title, href: fileName, entries: [] })),
  ]
}

function outlineArticle(article: Article, numerals: Numerals): NavigationEntry {
  return {
    label: plainText(article.title),
    words: writeLabel(article.title, numerals),
    href: chapterFileName(article.slug),
    entries: outlineWithin(article, numerals),
    ...(article.kicker && { kicker: writeLabel(contentOf(partOf(article.kicker)), numerals) }),
    ...(article.credits.length > 0 && {
      credits: writeLabel(contentOf(creditsLine(article.credits, '، ')), numerals),
    }),
  }
}

function hrefsOf(entries: readonly NavigationEntry[]): string[] {
  return entries.flatMap(({ href, entries: within }) => [href, ...hrefsOf(within)])
}

/** Places numbered as they are met in reading, those of both lists together: ANSI/NISO Z39.86, `playOrder`. */
function orderPlaces(hrefs: readonly string[], reading: readonly PageFile[]): ReadonlyMap<string, number> {
  const placed = [...new Set(hrefs)].map((href) => {
    const [fileName, anchor] = href.split('#')
    const file = reading.findIndex((page) => page.fileName === fileName)
    return { href, file, at: anchor ? (reading[file]?.document.indexOf(`id="${anchor}"`) ?? 0) : -1 }
  })
  const met = placed.sort((one, other) => one.file - other.file || one.at - other.at)
  return new Map(met.map(({ href }, index) => [href, index + 1]))
}

/** EPUB 3.3 §7.4.3: hidden, as it is for the reading system, which asks a reader for the number on his page. */
function writePageList(printed: readonly ListedPage[], numerals: Numerals): Markup {
  const items = printed.map(({ page, href }) =>
    element('li', {}, element('a', { href }, text(formatNumber(page, numerals)))),
  )
  return blockElement(
    'nav',
    { 'epub:type': 'page-list', role: 'doc-pagelist', 'aria-label': WORDS.pageList, hidden: 'hidden' },
    [element('h2', {}, text(WORDS.pageList)), blockElement('ol', {}, items)],
  )
}

/** The same for older readers: ANSI/NISO Z39.86, `pageList`. */
function writePageTargets(
  printed: readonly ListedPage[],
  numerals: Numerals,
  orders: ReadonlyMap<string, number>,
): Markup {
  const targets = printed.map(({ page, href }) =>
    blockElement(
      'pageTarget',
      { id: `print-${page}`, type: 'normal', value: page, playOrder: orders.get(href) },
      [
        element('navLabel', {}, element('text', {}, text(formatNumber(page, numerals)))),
        element('content', { src: href }),
      ],
    ),
  )
  return blockElement('pageList', {}, [
    element('navLabel', {}, element('text', {}, text(WORDS.pageList))),
    ...targets,
  ])
}

/** An interview's questions; the heads of a department's items; the subheads of another text. */
function outlineWithin(article: Article, numerals: Numerals): readonly NavigationEntry[] {
  const entry = (content: readonly Inline[], anchor: string): NavigationEntry => ({
    label: plainText(content),
    words: writeLabel(content, numerals),
    href: `${chapterFileName(article.slug)}#${anchor}`,
    entries: [],
  })
  if (article.kind === 'interview')
    return article.exchanges.map((exchange) => entry(exchange.question, questionAnchor(exchange)))
  if ('items' in article)
    return article.items.flatMap((item) => (item.head ? [entry(item.head, itemAnchor(item))] : []))
  return sectionsOf(article).map(({ subhead, anchor }) => entry(subhead.content, anchor))
}

function listEntries(entries: readonly NavigationEntry[]): Markup {
  const items = entries.map((entry) =>
    blockElement('li', {}, [
      // A section's name leads somewhere too: reading systems ask every entry for its place, and fail at one that has none.
      linkTo(entry),
      ...listWithin(entry),
    ]),
  )
  return blockElement('ol', {}, items)
}

function listWithin({ entries }: NavigationEntry): Markup[] {
  return entries.length > 0 ? [listEntries(entries)] : []
}

function linkTo({ label, words = text(label), href }: NavigationEntry): Markup {
  return element('a', { href }, words)
}

/** As print has it: the name of a section over its articles; what kind of article it is, its title, who made it. */
function writeArticleEntry(entry: NavigationEntry): Markup {
  const { kicker, credits, label, entries } = entry
  if (entry.isSection)
    return blockElement('li', {}, [
      element('h2', { class: 'section' }, text(label)),
      blockElement('ol', { class: 'articles' }, entries.map(writeArticleEntry)),
    ])
  return blockElement('li', {}, [
    ...(kicker ? [element('p', { class: 'kicker' }, kicker)] : []),
    linkTo(entry),
    ...(credits ? [element('p', { class: 'credits' }, credits)] : []),
    ...listWithin(entry),
  ])
}

/** EPUB 3.3 §7.4.4: for the reading system; `hidden`, as the contents page has said it all to the reader. */
function writeLandmarks(issue: Issue, { front, back }: Pick<ContentsExtras, 'front' | 'back'>): Markup {
  const first = issue.articles[0]
  const places: readonly (readonly [type: string, href: string, label: string])[] = [
    ...front.map((page) => [LANDMARKS[page.id] ?? 'frontmatter', page.fileName, page.title] as const),
    ['toc', `${CONTENTS_FILE}#contents`, WORDS.contents],
    ...(first ? [['bodymatter', chapterFileName(first.slug), WORDS.beginning] as const] : []),
    ...back.flatMap((page) => (page.id === 'index' ? [['index', page.fileName, page.title] as const] : [])),
  ]
  const items = places.map(([type, href, label]) =>
    element('li', {}, element('a', { 'epub:type': type, href }, text(label))),
  )
  return blockElement('nav', { 'epub:type': 'landmarks', 'aria-label': WORDS.landmarks, hidden: 'hidden' }, [
    element('h2', {}, text(WORDS.landmarks)),
    blockElement('ol', {}, items),
  ])
}

/** Front pages by their id, as EPUB's structural vocabulary calls them. */
const LANDMARKS: Readonly<Record<string, string>> = { cover: 'cover', title: 'titlepage' }

function writeNavPoints(articles: readonly NavigationEntry[], orders: ReadonlyMap<string, number>): Markup[] {
  const writePoint = ({ label, href, entries, isSection }: NavigationEntry): Markup => {
    const order = orders.get(href)
    const id = `${isSection ? 'section' : 'place'}-${order}`
    return blockElement('navPoint', { id, playOrder: order }, [
      element('navLabel', {}, element('text', {}, text(steer(label, BOOK_DIRECTION)))),
      element('content', { src: href }),
      ...entries.map(writePoint),
    ])
  }
  return articles.map(writePoint)
}
