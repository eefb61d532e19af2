/** A column or a department → its pages: in the way of those there are in which it has the fewest, and their columns end together. */

import type { Pt } from '../geometry.ts'
import type { Column, Department } from '../issue/issue.ts'
import { EVEN } from './flow/even.ts'
import { FEWEST_END_LINES } from './flow/pour.ts'
import { composeClearGalley } from './galley/galley.ts'
import { columnWidth } from './grid/columns.ts'
import { sideOf, typeArea } from './grid/sides.ts'
import {
  type LaidStory,
  layStory,
  MOST_OVER_TEXT,
  openingsOf,
  runningHeadOf,
  type SetAssignment,
} from './lay-story.ts'
import { feetOf, linesUnder, unevenness } from './page/feet.ts'
import type { Page } from './page/frame.ts'
import { restyle } from './set/compositor.ts'
import { continuePage } from './templates/heading.ts'
import { openRegular, REGULAR_TITLES } from './templates/regular-head.ts'

/** How one may be set. */
interface RegularWay {
  readonly title: keyof typeof REGULAR_TITLES
  /** Short pieces need not stay whole. */
  readonly parts?: true
}

/** The plainest first. */
const WAYS: readonly RegularWay[] = [
  { title: 'usual' },
  { title: 'small' },
  { title: 'usual', parts: true },
  { title: 'small', parts: true },
]

/** Of each page, and of each line that the last ends too high; of a line that a column ends too high: 1. */
const PAGE_COST = 1000
const SHORT_END_COST = 3

export function layRegular(assignment: SetAssignment, article: Column | Department, from: number): LaidStory {
  const laid = layBest(assignment, article, from)
  const larger = article.kind === 'column' && isShort(laid) && inLetterType(assignment, article, from)
  const enlarged = larger && layIn(larger, article, { from, title: 'usual' })
  return enlarged && enlarged.pages.length === 1 ? enlarged : laid
}

/** In the best of the ways; with a title as small as it may be, and a few lines taken in, where that saves a page. */
function layBest(assignment: SetAssignment, article: Column | Department, from: number): LaidStory {
  const { compositor, galley } = assignment
  const ways = WAYS.filter(({ parts }) => !parts || galley.some(({ whole }) => whole))
  let best: { readonly laid: LaidStory; readonly cost: number } | undefined
  for (const way of ways) {
    const laid = layIn(assignment, article, { from, ...way })
    const cost = costOf(laid.pages, compositor.style.baseline)
    if (!best || cost < best.cost) best = { laid, cost }
    if (best.cost === PAGE_COST) break
  }
  if (!best) throw new Error('There is always a way to set a regular.')
  const { pages } = best.laid
  if (pages.length === 1) return best.laid
  const shorter = { ...assignment, asked: pages.length - 1 }
  const least = layIn(shorter, article, { from, title: 'least', parts: true })
  return least.pages.length < pages.length ? least : best.laid
}

/** Whether it leaves more of its only page than hangs over a text. */
function isShort({ pages }: LaidStory): boolean {
  const [only, ...others] = pages
  if (!only?.grid || others.length > 0) return false
  const { columns, baseline } = only.grid
  const most = Math.max(...columns.map(({ height }) => Math.round(height / baseline)))
  return most - linesUnder(feetOf(only), baseline) > MOST_OVER_TEXT.regular
}

/** In the type of the theme's letters, and in half as many columns. */
function inLetterType(assignment: SetAssignment, article: Column, from: number): SetAssignment | undefined {
  const { compositor, parent } = assignment
  const { columns, text } = compositor.style
  if (columns === 1 || text.letter.text.size <= text.body.text.size) return undefined
  const wide = { ...compositor, style: { ...compositor.style, columns: Math.ceil(columns / 2) } }
  const large = restyle(wide, ['body'], () => text.letter)
  const measure = columnWidth(large.style, typeArea(large.style, sideOf(from)))
  return {
    ...assignment,
    compositor: large,
    measure,
    galley: composeClearGalley(large, article, measure, parent),
  }
}

function layIn(
  assignment: SetAssignment,
  article: Column | Department,
  { from, title, parts }: RegularWay & { readonly from: number },
): LaidStory {
  const { compositor, parent } = assignment
  const head = { runningHead: runningHeadOf(assignment), parent, title: REGULAR_TITLES[title] }
  const opened = openRegular(compositor, article, from, head)
  const next = (number: number) => continuePage(compositor, number, head.runningHead)
  return layStory(
    { ...assignment, ...(parts && { parts }) },
    openingsOf(opened, compositor.style),
    from,
    next,
  )
}

function costOf(pages: readonly Page[], baseline: Pt): number {
  const feet = pages.map(feetOf).filter((ofPage) => ofPage.length > 0)
  const uneven = feet.reduce((sum, ofPage) => sum + Math.max(0, unevenness(ofPage) - EVEN), 0)
  const last = pages.length > 1 ? feet.at(-1) : undefined
  const short = last ? Math.max(0, FEWEST_END_LINES - linesUnder(last, baseline)) : 0
  return PAGE_COST * pages.length + uneven + SHORT_END_COST * short
}
