/**
 * An issue, a style and a typesetter in, its pages out, in order: the method of the whole room.
 * `cover → contents → each article: open → galley → fill`
 */

import type { Checked, Diagnostic } from '../diagnostic.ts'
import type { Size } from '../geometry.ts'
import { type Article, type Extract, type Interview, type Issue, plainText } from '../issue/issue.ts'
import type { Style } from '../style/style.ts'
import type { Typesetter } from '../text/compose.ts'
import { gridLines, placeColumns } from './columns.ts'
import type { Compositor } from './compositor.ts'
import { balanceColumns, fillColumns } from './fill.ts'
import type { Page, Tag } from './frame.ts'
import { sideOf, typeArea } from './furniture.ts'
import { composeGalley } from './galley.ts'
import { fillWith, type Row } from './rows.ts'
import { contentsPage, type Entry } from './templates/contents.ts'
import { coverPage } from './templates/cover.ts'
import { continuePage, type OpenedPage, openWithHeading } from './templates/heading.ts'
import { letterPage } from './templates/letter.ts'
import { platePage } from './templates/plate.ts'
import { quotePage } from './templates/quote.ts'
import { headlinePage, namePage } from './templates/split.ts'

/** Sets the whole issue. Pages come even where diagnostics hold errors, so that all is said in one run. */
export function paginate(issue: Issue, style: Style, typesetter: Typesetter): Checked<readonly Page[]> {
  const diagnostics: Diagnostic[] = []
  const compositor = openCompositor(issue, style, typesetter, diagnostics)
  const document: Tag = { role: 'document' }
  const pages: Page[] = [
    coverPage(compositor, issue, style.trim, { role: 'section', parent: document, title: issue.masthead }),
  ]
  const contents = style.contents
    ? { role: 'section' as const, parent: document, title: CONTENTS_TITLE }
    : undefined
  const firstPage = contents ? 3 : 2
  const entries: Entry[] = []
  const articlePages: Page[] = []
  for (const article of issue.articles) {
    const parent: Tag = {
      role: 'article',
      parent: document,
      title: plainText(article.title),
      slug: article.slug,
    }
    const from = firstPage + articlePages.length
    const laid = layArticle({ compositor, issue, article, parent }, from)
    entries.push({ article, page: laid.opensOn })
    articlePages.push(
      ...laid.pages.map((page) => (page.number === laid.opensOn ? { ...page, opens: article.slug } : page)),
    )
  }
  if (contents) {
    const heading = { title: CONTENTS_TITLE, runningHead: issue.masthead, parent: contents }
    pages.push(contentsPage(compositor, entries, 2, heading))
  }
  return { value: [...pages, ...articlePages], diagnostics }
}

/** The front cover alone, composed anew for a page of another shape: what cover pictures are painted from. */
export function layCover(issue: Issue, style: Style, typesetter: Typesetter, size: Size): Checked<Page> {
  const diagnostics: Diagnostic[] = []
  const compositor = openCompositor(issue, style, typesetter, diagnostics)
  return { value: coverPage(compositor, issue, size, { role: 'document' }), diagnostics }
}

const CONTENTS_TITLE = 'في هذا العدد'

function openCompositor(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  diagnostics: Diagnostic[],
): Compositor {
  const { language, numerals } = issue
  const tallest = gridLines(typeArea(style, 'right'), style.baseline)
  return { typesetter, style, language, numerals, diagnostics, tallest }
}

interface Assignment {
  readonly compositor: Compositor
  readonly issue: Issue
  readonly article: Article
  readonly parent: Tag
}

interface LaidArticle {
  readonly pages: readonly Page[]
  /** The page its title is on, for the contents. */
  readonly opensOn: number
}

function layArticle(assignment: Assignment, from: number): LaidArticle {
  const { compositor, article, parent } = assignment
  const runningHead = runningHeadOf(assignment)
  if (article.kind === 'letter') {
    const opened = letterPage(compositor, from, runningHead, { letter: article, parent })
    const next = (number: number) => letterPage(compositor, number, runningHead)
    return { pages: flow(assignment, opened, from, next), opensOn: from }
  }
  if (compositor.style.opener === 'split') return laySpread(assignment, article, from)
  const opened = openWithHeading(compositor, article, from, { runningHead, parent })
  return { pages: flow(assignment, opened, from, continueStory(assignment)), opensOn: from }
}

function continueStory(assignment: Assignment): NextPage {
  return (number) => continuePage(assignment.compositor, number, runningHeadOf(assignment))
}

/** A spread opens on a right-hand page; a page of pattern fills the one before where it must. */
function laySpread(assignment: Assignment, interview: Interview, from: number): LaidArticle {
  const { compositor, parent } = assignment
  const before = sideOf(from) === 'right' ? [] : [platePage(compositor, from)]
  const opensOn = from + before.length
  const opened = headlinePage(compositor, interview, opensOn + 1, {
    runningHead: runningHeadOf(assignment),
    parent,
  })
  return {
    pages: [
      ...before,
      namePage(compositor, interview, opensOn),
      ...flow(assignment, opened, opensOn + 1, continueStory(assignment)),
    ],
    opensOn,
  }
}

/** Pours the article's galley through its opened page and as many more as it needs. */
function flow(assignment: Assignment, opened: OpenedPage, from: number, nextPage: NextPage): Page[] {
  const { compositor, article, parent } = assignment
  const { style } = compositor
  const { tallest } = compositor
  const measure = (opened.regions[0] ?? nextPage(from).regions[0])?.width ?? style.trim.width
  const pages: Page[] = []
  let quotes = style.pullQuotes && article.kind === 'interview' ? article.pullQuotes : []
  let rows: readonly Row[] = composeGalley(compositor, article, measure, parent)
  let poured = pour(opened, rows, tallest)
  for (let number = from; ; number++) {
    const items = [...poured.page.items, ...placeColumns(poured.columns, poured.page.regions, style.baseline)]
    pages.push({ number, side: sideOf(number), size: style.trim, items })
    if (poured.rest.length === 0) return pages
    if (pages.length > 1 && poured.rest.length === rows.length) {
      compositor.diagnostics.push(oversetOf(article, poured.rest, tallest))
      return pages
    }
    rows = poured.rest
    const next = pourNext(assignment, rows, { number: number + 1, tallest, quotes, nextPage })
    poured = next.poured
    quotes = quotes.filter((quote) => quote !== next.quote)
  }
}

interface Poured {
  readonly page: OpenedPage
  readonly columns: readonly (readonly Row[])[]
  readonly rest: readonly Row[]
}

/** Fills a page; columns in which the story ends are evened. */
function pour(page: OpenedPage, rows: readonly Row[], tallest: number): Poured {
  const heights = page.regions.map(({ lines }) => lines)
  const filled = fillColumns(rows, heights, tallest)
  return { page, ...(filled.rest.length === 0 ? balanceColumns(rows, heights, tallest) : filled) }
}

/** A page of a story after its first. */
type NextPage = (number: number) => OpenedPage

interface Pouring {
  readonly number: number
  readonly tallest: number
  /** Not yet set. */
  readonly quotes: readonly Extract[]
  readonly nextPage: NextPage
}

/** Lines by which a quote may be set further from the columns below it, where they end more evenly for it. */
const QUOTE_SLACK = [0, 1, 2]

/** A page with the quote that suits it best, never beside its own words; where the story can end here, with none. */
function pourNext(
  assignment: Assignment,
  rows: readonly Row[],
  { number, tallest, quotes, nextPage }: Pouring,
) {
  const plain = pour(nextPage(number), rows, tallest)
  if (plain.rest.length === 0) return { poured: plain, quote: undefined }
  const runningHead = runningHeadOf(assignment)
  let best: { readonly poured: Poured; readonly quote: Extract; readonly cost: number } | undefined
  for (const quote of quotes) {
    for (const slack of QUOTE_SLACK) {
      const poured = pour(
        quotePage(assignment.compositor, quote, { number, runningHead, slack }),
        rows,
        tallest,
      )
      const distance = distanceTo(poured, quote.from)
      const setsText = poured.rest.length < rows.length
      const cost = distance + holesIn(poured) + slack
      if (setsText && distance > 0 && (!best || cost < best.cost)) best = { poured, quote, cost }
    }
  }
  return best ?? { poured: plain, quote: undefined }
}

/** Lines left empty at the feet of columns, the squares added up: one deep hole is worse than several shallow ones. */
function holesIn({ page, columns }: Poured): number {
  return page.regions.reduce(
    (sum, { lines }, index) => sum + (lines - heightOf(columns[index] ?? [])) ** 2,
    0,
  )
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((used, row, index) => fillWith(used, row, index === 0), 0)
}

/** How many exchanges lie between a page's own and this one; 0 where it is on the page. */
function distanceTo({ columns }: Poured, exchange: number): number {
  const own = columns.flat().flatMap((row) => row.exchange ?? [])
  return Math.min(Number.POSITIVE_INFINITY, ...own.map((number) => Math.abs(number - exchange)))
}

/** What did not go into a whole column, and all that stands behind it. */
function oversetOf(article: Article, rest: readonly Row[], tallest: number): Diagnostic {
  const { solid, lines = 0 } = rest[0] ?? {}
  const all = Math.ceil(heightOf(rest))
  return {
    severity: 'error',
    code: 'layout/overset',
    message: `Unexpected ${solid?.what ?? 'text'} of ${Math.ceil(lines)} lines in «${plainText(article.title)}», expected at most ${tallest}, the lines of a column; ${all} lines are not set.`,
    hint: 'Shorten it, or divide it into two.',
    span: solid?.span ?? article.span,
  }
}

function runningHeadOf({ issue, article }: Assignment): string {
  return article.kind === 'interview' ? `${issue.masthead} · ${article.guest.name}` : issue.masthead
}
