/**
 * An issue, a style and a typesetter in, its pages out, in order: the method of the whole room.
 * `cover → contents → each article: open → galley → fill`
 */

import type { Checked, Diagnostic } from '../diagnostic.ts'
import type { Pt, Size } from '../geometry.ts'
import { patternOf } from '../images/pattern.ts'
import type { TonedPhoto } from '../images/photo.ts'
import { type Article, type Interview, type Issue, plainText } from '../issue/issue.ts'
import { WORDS } from '../issue/words.ts'
import type { Style } from '../style/style.ts'
import type { Typesetter } from '../text/compose.ts'
import { columnRules, placeColumns, tallestColumn } from './columns.ts'
import type { Compositor } from './compositor.ts'
import { flowStory, heightOf, type NextPage, type QuotePages } from './flow.ts'
import type { Page, Tag } from './frame.ts'
import { type RunningHead, sideOf } from './furniture.ts'
import { composeGalley } from './galley.ts'
import { onOwnGrid } from './own-grid.ts'
import type { Row } from './rows.ts'
import { advertPages } from './templates/advert.ts'
import { backPage } from './templates/back.ts'
import { cardPage, iconPage } from './templates/card.ts'
import { openWithCartouche } from './templates/cartouche.ts'
import { closePage } from './templates/closing.ts'
import { contentsPages, type Entry, type Heading } from './templates/contents.ts'
import { coverPage } from './templates/cover.ts'
import { continuePage, type OpenedPage, openWithHeading } from './templates/heading.ts'
import { letterPage } from './templates/letter.ts'
import { platePage } from './templates/plate.ts'
import { quotePage, type SetQuote, setQuote } from './templates/quote.ts'
import { spinePage } from './templates/spine.ts'
import { facePage, headlinePage } from './templates/split.ts'

/** Sets the whole issue. Pages come even where diagnostics hold errors, so that all is said in one run. */
export function paginate(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  photo?: TonedPhoto,
): Checked<readonly Page[]> {
  const diagnostics: Diagnostic[] = []
  const compositor = openCompositor(issue, style, { typesetter, photo, diagnostics })
  const document: Tag = { role: 'document' }
  const pages: Page[] = [
    coverPage(compositor, issue, style.trim, { role: 'section', parent: document, title: issue.masthead }),
  ]
  const contents: Heading | undefined = style.contents
    ? {
        title: WORDS.contents,
        runningHead: { magazine: issue.masthead },
        parent: { role: 'section', parent: document, title: WORDS.contents },
      }
    : undefined
  // How many pages the contents take does not hang on the numbers in them, which are known last.
  const unnumbered = issue.articles.map((article) => ({ article, page: 0 }))
  const trial = { ...compositor, diagnostics: [] }
  const firstPage = 2 + (contents ? contentsPages(trial, unnumbered, 2, contents).length : 0)
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
  if (contents) pages.push(...contentsPages(compositor, entries, 2, contents))
  pages.push(...articlePages)
  const adverts: Tag = { role: 'section', parent: document, title: WORDS.advert }
  pages.push(...advertPages(compositor, issue.adverts, pages.length + 1, adverts))
  if (style.backCover) pages.push(...backMatter(compositor, issue, pages.length + 1, document))
  return { value: pages, diagnostics }
}

/** Sheets folded once make four pages: pattern fills those that would be blank. */
const SHEET = 4

function backMatter(compositor: Compositor, issue: Issue, from: number, document: Tag): Page[] {
  const back = Math.ceil(from / SHEET) * SHEET
  const plates = Array.from({ length: back - from }, (_, index) => platePage(compositor, from + index))
  const parent: Tag = { role: 'section', parent: document, title: WORDS.backCover }
  return [...plates, backPage(compositor, issue, back, parent)]
}

/** The front cover alone, composed anew for a page of another shape: what cover pictures are painted from. */
export function layCover(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  { size, photo }: { readonly size: Size; readonly photo?: TonedPhoto | undefined },
): Checked<Page> {
  const diagnostics: Diagnostic[] = []
  const compositor = openCompositor(issue, style, { typesetter, photo, diagnostics })
  return { value: coverPage(compositor, issue, size, { role: 'document' }), diagnostics }
}

/** The cover as a lying card and as a square icon, for feeds and messages. */
export function layCard(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  { size }: { readonly size: Size },
): Checked<Page> {
  const diagnostics: Diagnostic[] = []
  const compositor = openCompositor(issue, style, { typesetter, diagnostics })
  const isSquare = size.width === size.height
  return {
    value: isSquare ? iconPage(compositor, issue, size.width) : cardPage(compositor, issue, size),
    diagnostics,
  }
}

/** The spine of a bound issue, lying; its words are those of the cover, and what could be said of them has been. */
export function laySpine(issue: Issue, style: Style, typesetter: Typesetter, width: Pt): Page {
  return spinePage(openCompositor(issue, style, { typesetter, diagnostics: [] }), issue, width)
}

function openCompositor(
  issue: Issue,
  style: Style,
  given: {
    readonly typesetter: Typesetter
    readonly photo?: TonedPhoto | undefined
    readonly diagnostics: Diagnostic[]
  },
): Compositor {
  const { typesetter, photo, diagnostics } = given
  const { language, numerals } = issue
  // By what a reader knows of it: the same issue has the same pattern in every folder.
  const pattern = patternOf(`${issue.masthead} ${issue.number} ${issue.date}`)
  const tallest = tallestColumn(style)
  return { typesetter, style, language, numerals, pattern, ...(photo && { photo }), diagnostics, tallest }
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

function layArticle(given: Assignment, from: number): LaidArticle {
  const { article, parent } = given
  const compositor = onOwnGrid(given.compositor, article, measureOf(given, from))
  const assignment = { ...given, compositor }
  const runningHead = runningHeadOf(assignment)
  if (article.kind === 'letter') {
    const opened = letterPage(compositor, from, runningHead, { letter: article, parent })
    const next = (number: number) => letterPage(compositor, number, runningHead)
    return { pages: flow(assignment, opened, from, next), opensOn: from }
  }
  if (compositor.style.opener === 'split') return laySpread(assignment, article, from)
  const open = compositor.style.opener === 'cartouche' ? openWithCartouche : openWithHeading
  const opened = open(compositor, article, from, { runningHead, parent })
  return { pages: flow(assignment, opened, from, continueStory(assignment)), opensOn: from }
}

function continueStory(assignment: Assignment): NextPage {
  return (number) => continuePage(assignment.compositor, number, runningHeadOf(assignment))
}

/** The width of the columns that the article's text is set to. */
function measureOf({ compositor, article }: Assignment, number: number): Pt {
  const page = article.kind === 'letter' ? letterPage : continuePage
  const [region] = page({ ...compositor, diagnostics: [] }, number, { magazine: '' }).regions
  return region?.width ?? compositor.style.trim.width
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
      facePage(compositor, interview, opensOn, parent),
      ...flow(assignment, opened, opensOn + 1, continueStory(assignment)),
    ],
    opensOn,
  }
}

/** The article's galley through its opened page and as many more as it needs. */
function flow(assignment: Assignment, opened: OpenedPage, from: number, next: NextPage) {
  const { compositor, article, parent } = assignment
  const { style } = compositor
  const rows = composeGalley(compositor, article, measureOf(assignment, from), parent)
  const quotes = style.pullQuotes !== 'none' && article.kind === 'interview' ? article.pullQuotes : []
  const runningHead = runningHeadOf(assignment)
  const story = { rows, quotes, opened, from, next, quotePages: quotePages(compositor, runningHead) }
  const { pages, quotes: left, overset } = flowStory(story, compositor.tallest)
  if (overset) compositor.diagnostics.push(oversetOf(article, overset, compositor.tallest))
  return pages.map((filled, index): Page => {
    const { page, columns } = filled
    const number = from + index
    const closes = article.kind === 'interview' && index === pages.length - 1 && index > 0
    const items = [
      ...page.items,
      ...columnRules(columns, page.regions, style),
      ...placeColumns(columns, page.regions, style.baseline),
      ...(closes && style.pullQuotes !== 'none' ? closePage(compositor, filled, left, sideOf(number)) : []),
    ]
    return { number, side: sideOf(number), size: style.trim, items }
  })
}

/** Pages with a quote, each made once, and each quote set once for its side; none where the quote does not fit. */
function quotePages(compositor: Compositor, runningHead: RunningHead): QuotePages {
  const made = new Map<string, OpenedPage | undefined>()
  const set = new Map<string, SetQuote | undefined>()
  const once = <T>(map: Map<string, T>, key: string, make: () => T): T => {
    if (!map.has(key)) map.set(key, make())
    return map.get(key) as T
  }
  return (quote, number, slack) =>
    once(made, `${number} ${slack} ${quote.text}`, () => {
      const side = sideOf(number)
      const words = once(set, `${side} ${quote.text}`, () => setQuote(compositor, quote, side))
      const page = words && quotePage(compositor, words, { number, runningHead, slack })
      return page?.regions.every(({ lines }) => lines > 0) ? page : undefined
    })
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

function runningHeadOf({ issue, article }: Assignment): RunningHead {
  return article.kind === 'interview'
    ? { magazine: issue.masthead, story: article.guest.name }
    : { magazine: issue.masthead }
}
