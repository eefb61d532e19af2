/** An article → its pages: `open → galley → flow → close`, in the form that the theme opens it with. */

import type { Pt } from '../geometry.ts'
import { type Article, type Interview, plainText } from '../issue/issue.ts'
import { plainLine } from '../issue/lines.ts'
import type { Style } from '../style/style.ts'
import type { RunningHead } from './display/furniture.ts'
import type { OpenedPage } from './flow/opened-page.ts'
import type { FilledPage } from './flow/pour.ts'
import { type Flowed, flowStory, type Inset, type NextPage } from './flow/story.ts'
import { composeClearGalley } from './galley/galley.ts'
import { onOwnGrid } from './galley/own-grid.ts'
import { columnRules, lowerColumn, placeColumns, tallestColumn } from './grid/columns.ts'
import { heightOf, type Row } from './grid/row.ts'
import { sideOf } from './grid/sides.ts'
import { faultsOf, overset } from './page/faults.ts'
import type { Item, Page, SetFault, Tag } from './page/frame.ts'
import type { Compositor } from './set/compositor.ts'
import { openWithCartouche } from './templates/cartouche.ts'
import { closePage } from './templates/closing.ts'
import { continuePage, openWithHeading } from './templates/heading.ts'
import { insetsOf, openInsets, picturePage } from './templates/insets.ts'
import { letterPage, openLetter } from './templates/letter.ts'
import { platePage } from './templates/plate.ts'
import { facePage, headlinePage } from './templates/split.ts'
import { openSpread, opensSpread } from './templates/spread.ts'

/** An article, whose it is and what it is set with. */
export interface Assignment {
  readonly compositor: Compositor
  /** The masthead of its issue, for its running heads. */
  readonly magazine: string
  readonly article: Article
  readonly parent: Tag
}

/** The same with the width of the columns that its text is set to. */
interface MeasuredAssignment extends Assignment {
  readonly measure: Pt
}

/** An article's pages, and what is to be said of rows that are on none of them. */
export interface LaidArticle {
  readonly pages: readonly Page[]
  readonly unset: readonly SetFault[]
  /** The page its title is on, for the contents. */
  readonly opensOn: number
}

type LaidStory = Omit<LaidArticle, 'opensOn'>

/** Sets an article from page `from` on. */
export function layArticle(given: Assignment, from: number): LaidArticle {
  const { article, parent } = given
  const measure = measureOf(given, from)
  const compositor = onOwnGrid(given.compositor, article, measure)
  const assignment = { ...given, compositor, measure }
  const runningHead = runningHeadOf(assignment)
  if (article.kind === 'letter') {
    const openings = openLetter(compositor, article, from, { runningHead, parent })
    const next = (number: number) => letterPage(compositor, number, runningHead)
    return { ...layStory(assignment, openings, from, next), opensOn: from }
  }
  const { opener } = compositor.style
  if (opener !== 'heading' && opensSpread(article))
    return laySpread(assignment, from, openOnPicture(assignment, article))
  if (opener === 'split') return laySpread(assignment, from, openOnName(assignment, article))
  const open = opener === 'cartouche' ? openWithCartouche : openWithHeading
  const opened = open(compositor, article, from, { runningHead, parent })
  const openings = openingsOf(opened, compositor.style)
  return { ...layStory(assignment, openings, from, continueStory(assignment)), opensOn: from }
}

function continueStory(assignment: Assignment): NextPage {
  return (number) => continuePage(assignment.compositor, number, runningHeadOf(assignment))
}

/** The width of the columns that the article's text is set to. */
function measureOf({ compositor, article }: Assignment, number: number): Pt {
  const page = article.kind === 'letter' ? letterPage : continuePage
  const [region] = page(compositor, number, { magazine: '' }).regions
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
function laySpread(assignment: MeasuredAssignment, from: number, open: OpenSpread): LaidArticle {
  const before = sideOf(from) === 'right' ? [] : [platePage(assignment.compositor, from)]
  const opensOn = from + before.length
  const spread = open(opensOn)
  const openings = openingsOf(spread.left, assignment.compositor.style)
  const { pages, unset } = layStory(assignment, openings, opensOn + 1, continueStory(assignment))
  return { pages: [...before, spread.right, ...pages], unset, opensOn }
}

/** Lines by which the columns of an opener may be lower, where the story ends better for it. */
const OPENER_SLACK = [0, 1, 2]
/** Fewest lines of an opener's columns that are left when they are lowered. */
const OPENER_LINES = 8

/** The article's galley through its opened page and as many more as it needs. */
function layStory(
  assignment: MeasuredAssignment,
  openings: readonly OpenedPage[],
  from: number,
  next: NextPage,
): LaidStory {
  const { compositor, article, parent, measure } = assignment
  const { style } = compositor
  const galley = composeClearGalley(compositor, article, measure, parent)
  const runningHead = runningHeadOf(assignment)
  const insets = insetsOf(compositor, article, galley)
  const rows = galley.filter(({ across }) => !across)
  const insetPages = openInsets(compositor, runningHead)
  const flowed = flowStory({ rows, insets, openings, from, next, insetPages }, tallestColumn(style))
  const closing = closeStory(compositor, article, flowed, from)
  const filled = flowed.pages.map((page, index) =>
    fillPage(style, page, from + index, index === closing.at ? closing.items : []),
  )
  const pictures = leftPictures(compositor, flowed.insets, { number: from + filled.length, runningHead })
  return { pages: [...filled, ...pictures], unset: oversetFaults(assignment, flowed.overset) }
}

/** What closes the last page with text, where an interview ends high on it; a plate may face it, before it or after. */
function closeStory(
  compositor: Compositor,
  article: Article,
  { pages, insets }: Flowed,
  from: number,
): { readonly at: number; readonly items: readonly Item[] } {
  const at = pages.findLastIndex(({ columns }) => columns.length > 0)
  const last = pages[at]
  const ends = article.kind === 'interview' && at > 0 && compositor.style.pullQuotes !== 'none'
  if (!ends || !last) return { at, items: [] }
  const side = sideOf(from + at)
  const before = side === 'left' ? pages[at - 1]?.page.emphasis : undefined
  const faced = at < pages.length - 1 || before === 'strong'
  return { at, items: closePage(compositor, last, { left: faced ? undefined : insets, side }) }
}

function fillPage(
  style: Style,
  { page, columns }: FilledPage,
  number: number,
  closing: readonly Item[],
): Page {
  const { baseline } = style
  const frames = page.regions.map(({ lines, ...frame }) => ({ ...frame, height: lines * baseline }))
  return {
    number,
    side: sideOf(number),
    size: style.trim,
    ...(frames.length > 0 && { grid: { columns: frames, baseline } }),
    items: [
      ...page.draw(),
      ...columnRules(columns, page.regions, style),
      ...placeColumns(columns, page.regions, baseline),
      ...closing,
    ],
  }
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
    const place = { number: number + index, runningHead, slack: 0 }
    const page = picturePage(compositor, row, place)
    return {
      number: place.number,
      side: sideOf(place.number),
      size: compositor.style.trim,
      items: page.draw(),
    }
  })
}

/** That something did not go into a whole column, and what is to be said of all that stands behind it. */
function oversetFaults(
  { compositor, article }: Assignment,
  rows: readonly Row[] | undefined,
): readonly SetFault[] {
  if (!rows) return []
  const { solid, lines = 0 } = rows[0] ?? {}
  const most = tallestColumn(compositor.style)
  const all = Math.ceil(heightOf(rows))
  const told = overset({
    code: 'layout/overset',
    message: `Unexpected ${solid?.what ?? 'text'} of ${Math.ceil(lines)} lines in «${plainText(article.title)}», expected at most ${most}, the lines of a column; ${all} lines are not set.`,
    hint: 'Shorten it, or divide it into two.',
    span: solid?.span ?? article.span,
  })
  return [told, ...rows.flatMap(({ items }) => faultsOf(items))]
}

function runningHeadOf({ magazine, article }: Assignment): RunningHead {
  return article.kind === 'interview' ? { magazine, story: plainLine(article.guest.name) } : { magazine }
}
