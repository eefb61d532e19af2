/**
 * An issue, a style and a typesetter in, its pages out, in order: the method of the whole room.
 * `cover → contents → each article: open → galley → fill`
 */

import type { Checked, Diagnostic } from '../diagnostic.ts'
import type { Pt } from '../geometry.ts'
import type { TonedPhoto } from '../images/photo.ts'
import { type Article, type Interview, type Issue, plainText } from '../issue/issue.ts'
import { WORDS } from '../issue/words.ts'
import type { Style } from '../style/style.ts'
import type { Typesetter } from '../text/faces/typesetter.ts'
import type { RunningHead } from './display/furniture.ts'
import type { OpenedPage } from './flow/opened-page.ts'
import { flowStory, type Inset, type NextPage } from './flow/story.ts'
import { composeGalley } from './galley/galley.ts'
import { onOwnGrid } from './galley/own-grid.ts'
import { columnRules, lowerColumn, placeColumns } from './grid/columns.ts'
import { heightOf, type Row } from './grid/row.ts'
import { sideOf } from './grid/sides.ts'
import type { Page, Tag } from './page/frame.ts'
import type { Compositor } from './set/compositor.ts'
import { openCompositor } from './set/open.ts'
import { backMatter, missingPages } from './templates/back-matter.ts'
import { openWithCartouche } from './templates/cartouche.ts'
import { closePage } from './templates/closing.ts'
import { type ContentsEntry, contentsPages, type Heading } from './templates/contents.ts'
import { coverPage } from './templates/cover.ts'
import { continuePage, openWithHeading } from './templates/heading.ts'
import { imprintRows } from './templates/imprint.ts'
import { insetsOf, openInsets, picturePage } from './templates/insets.ts'
import { letterPage, openLetter } from './templates/letter.ts'
import { platePage } from './templates/plate.ts'
import { facePage, headlinePage } from './templates/split.ts'
import { openSpread, opensSpread } from './templates/spread.ts'

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
  const entries: ContentsEntry[] = []
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
    // Where no page is missing to a sheet, who made the issue is said under the contents.
    const last = firstPage + articlePages.length
    const parent = { role: 'section', parent: document, title: WORDS.imprint } as const
    const foot = (measure: Pt) => imprintRows(compositor, issue, { measure, parent, role: 'credit', gap: 1 })
    const isFull = style.backCover && missingPages(last, issue) === 0
    pages.push(...contentsPages(compositor, entries, 2, { ...contents, ...(isFull && { foot }) }))
  }
  pages.push(...articlePages)
  pages.push(...backMatter(compositor, pages.length + 1, issue, document))
  return { value: pages, diagnostics }
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
    const openings = openLetter(compositor, article, from, { runningHead, parent })
    const next = (number: number) => letterPage(compositor, number, runningHead)
    return { pages: flow(assignment, openings, from, next), opensOn: from }
  }
  const { opener } = compositor.style
  if (opener !== 'heading' && opensSpread(article))
    return laySpread(assignment, from, openOnPicture(assignment, article))
  if (opener === 'split') return laySpread(assignment, from, openOnName(assignment, article))
  const open = opener === 'cartouche' ? openWithCartouche : openWithHeading
  const opened = open(compositor, article, from, { runningHead, parent })
  const openings = openingsOf(opened, compositor.style)
  return { pages: flow(assignment, openings, from, continueStory(assignment)), opensOn: from }
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

/** A spread's right-hand page, which has this number, and the left-hand one on which the story begins. */
type OpenSpread = (number: number) => { readonly right: Page; readonly left: OpenedPage }

function openOnName(assignment: Assignment, interview: Interview): OpenSpread {
  const { compositor, parent } = assignment
  const runningHead = runningHeadOf(assignment)
  return (number) => ({
    right: facePage(compositor, interview, number, parent),
    left: headlinePage(compositor, interview, number + 1, { runningHead, parent }),
  })
}

function openOnPicture(assignment: Assignment, interview: Interview): OpenSpread {
  const { compositor, parent } = assignment
  const runningHead = runningHeadOf(assignment)
  return (number) => openSpread(compositor, interview, number, { runningHead, parent })
}

/** A spread opens on a right-hand page; a page of pattern fills the one before where it must. */
function laySpread(assignment: Assignment, from: number, open: OpenSpread): LaidArticle {
  const before = sideOf(from) === 'right' ? [] : [platePage(assignment.compositor, from)]
  const opensOn = from + before.length
  const spread = open(opensOn)
  const openings = openingsOf(spread.left, assignment.compositor.style)
  const pages = flow(assignment, openings, opensOn + 1, continueStory(assignment))
  return { pages: [...before, spread.right, ...pages], opensOn }
}

/** Lines by which the columns of an opener may be lower, where the story ends better for it. */
const OPENER_SLACK = [0, 1, 2]
/** Fewest lines of an opener's columns that are left when they are lowered. */
const OPENER_LINES = 8

/** The article's galley through its opened page and as many more as it needs. */
function flow(assignment: Assignment, openings: readonly OpenedPage[], from: number, next: NextPage): Page[] {
  const { compositor, article, parent } = assignment
  const { style } = compositor
  const galley = composeGalley(compositor, article, measureOf(assignment, from), parent)
  const runningHead = runningHeadOf(assignment)
  const { pages, insets, overset } = flowStory(
    {
      rows: galley.filter(({ across }) => !across),
      insets: insetsOf(compositor, article, galley),
      openings,
      from,
      next,
      insetPages: openInsets(compositor, runningHead),
    },
    compositor.tallest,
  )
  if (overset) compositor.diagnostics.push(oversetOf(article, overset, compositor.tallest))
  // The last page with text: a plate may face it, before it or after.
  const closes = pages.findLastIndex(({ columns }) => columns.length > 0)
  const last = pages[closes]
  const ends = article.kind === 'interview' && closes > 0 && style.pullQuotes !== 'none'
  const side = sideOf(from + closes)
  const before = side === 'left' ? pages[closes - 1]?.page.loud : undefined
  const faced = closes < pages.length - 1 || before === 2
  const closing = ends && last ? closePage(compositor, last, { left: faced ? undefined : insets, side }) : []
  const filled = pages.map(({ page, columns }, index): Page => {
    const number = from + index
    const items = [
      ...page.items,
      ...columnRules(columns, page.regions, style),
      ...placeColumns(columns, page.regions, style.baseline),
      ...(index === closes ? closing : []),
    ]
    const frames = page.regions.map(({ lines, ...frame }) => ({ ...frame, height: lines * style.baseline }))
    const grid = { columns: frames, baseline: style.baseline }
    return {
      number,
      side: sideOf(number),
      size: style.trim,
      ...(frames.length > 0 && { grid }),
      items,
    }
  })
  const pictures = leftPictures(compositor, insets, { number: from + pages.length, runningHead })
  return [...filled, ...pictures]
}

/** The opened page as it is, and with lower columns where they are high enough. */
function openingsOf(opened: OpenedPage, { baseline }: Style): OpenedPage[] {
  const lowest = Math.min(...opened.regions.map(({ lines }) => lines))
  return OPENER_SLACK.filter((slack) => slack === 0 || lowest - slack >= OPENER_LINES).map((slack) => ({
    ...opened,
    regions: opened.regions.map((region) => lowerColumn(region, slack, baseline)),
  }))
}

/** Pictures over all columns that the story was too short for stand on pages of their own after it. */
function leftPictures(
  compositor: Compositor,
  insets: readonly Inset[],
  { number, runningHead }: { readonly number: number; readonly runningHead: RunningHead },
): Page[] {
  const rows = insets.flatMap((inset) => (inset.kind === 'picture' ? [inset.row] : []))
  return rows.map((row, index): Page => {
    const own = number + index
    const { items } = picturePage(compositor, row, { number: own, runningHead, slack: 0 })
    return { number: own, side: sideOf(own), size: compositor.style.trim, items }
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
