/**
 * An article's galley and its opened page → the story on its pages: `flow → close`. Pictures that would stand far from
 * their text are set smaller, and the story is flowed again.
 */

import type { Pt } from '../geometry.ts'
import type { Article, ColumnAdvert, Extract } from '../issue/issue.ts'
import { joinNames, plainLine } from '../issue/lines.ts'
import { plainText } from '../issue/plain-text.ts'
import type { Style } from '../style/style.ts'
import { closeLeft, closeStory } from './close-story.ts'
import type { RunningHead } from './display/furniture.ts'
import { flowStory } from './flow/fit-length.ts'
import { type Inset, quotesOf } from './flow/inset.ts'
import { featherItems, hangFromFoot, levelFeet } from './flow/justify.ts'
import type { OpenedPage, SeatedAdvert } from './flow/opened-page.ts'
import type { FilledPage } from './flow/pour.ts'
import type { Flowed, NextPage } from './flow/story.ts'
import { bringForward, strayPictures } from './flow/stray.ts'
import { composeClearGalley } from './galley/galley.ts'
import { columnRules, lowerColumn, placeColumns, tallestColumn } from './grid/columns.ts'
import { type Galley, heightOf, type Row } from './grid/row.ts'
import { sideOf } from './grid/sides.ts'
import { faultsOf, overset } from './page/faults.ts'
import type { Item, Page, SetFault, Tag } from './page/frame.ts'
import { leftTables, reduce } from './reduce.ts'
import type { Compositor } from './set/compositor.ts'
import { overAdvert } from './templates/column-advert.ts'
import type { HouseTemplates } from './templates/house-template.ts'
import { insetsOf, openInsets } from './templates/insets.ts'
import { picturePage } from './templates/picture-page.ts'

/** An article, whose it is and what it is set with. */
export interface Assignment {
  readonly compositor: Compositor
  /** The masthead of its issue, for its running heads. */
  readonly magazine: string
  readonly article: Article
  readonly parent: Tag
  /** That a story may open with. */
  readonly templates?: HouseTemplates
  /** Those that stand in its columns. */
  readonly adverts?: readonly ColumnAdvert[]
}

/** The same with its text set. */
export interface SetAssignment extends Assignment {
  /** The width of the columns. */
  readonly measure: Pt
  readonly galley: Galley
  /** Pages of its opener that stand before its text. */
  readonly before?: number
  /** Short pieces need not stay whole. */
  readonly parts?: true
  /** Pages that it is to fill, where that is not for its article to ask. */
  readonly asked?: number
  /** It opens on its picture. */
  readonly opensOnPicture?: true
}

/** An article's pages, and what is to be said of rows that are on none of them. */
export interface LaidStory {
  readonly pages: readonly Page[]
  readonly unset: readonly SetFault[]
  /** Quotes that found no page. */
  readonly left: readonly Extract[]
  /** Adverts of its columns, for which there is room; they are not drawn. */
  readonly seats: readonly SeatedAdvert[]
}

/** Lines by which the columns of an opener may be lower, where the story ends better for it; the last where it would else end short. */
const OPENER_SLACK = [0, 1, 2, 3, 4]
/** Fewest lines of an opener's columns that are left when they are lowered. */
const OPENER_LINES = 8

/** The article's galley through its opened page and as many more as it needs. */
export function layStory(
  assignment: SetAssignment,
  openings: readonly OpenedPage[],
  from: number,
  next: NextPage,
): LaidStory {
  const { compositor } = assignment
  const runningHead = runningHeadOf(assignment)
  const flowed = flowByText(assignment, openings, from, next)
  const closing = closeStory(assignment, flowed, from)
  const filled = justify(assignment, flowed.pages, closing).map((page, index) =>
    fillPage(compositor.style, page, from + index, index === closing.at ? closing.items : []),
  )
  const unsaid = flowed.insets.filter(
    (inset) => inset.kind === 'picture' || ('quote' in inset && !isSaidIn(closing.items, inset.quote)),
  )
  const number = from + filled.length
  const opened = leftPages(compositor, unsaid, { number, runningHead })
  const end = closeLeft(assignment, opened, { insets: unsaid, number, before: flowed.pages.at(-1) })
  const after = opened.map((page, index): Page => {
    const items = [...page.draw(), ...(index === opened.length - 1 ? end : [])]
    return { number: number + index, side: sideOf(number + index), size: compositor.style.trim, items }
  })
  const quotes = quotesOf(unsaid.filter(({ kind }) => kind === 'quote'))
  return {
    pages: [...filled, ...after],
    unset: oversetFaults(assignment, flowed.overset),
    left: quotes.filter((quote) => !isSaidIn(end, quote)),
    seats: flowed.pages.flatMap(({ page: { advert } }, index) =>
      advert ? [{ ...advert, page: from + index }] : [],
    ),
  }
}

/** Most often that a story is flowed again. */
const ROUNDS = 16

/** The story flowed with its pictures as large as they may be and yet stand by their text; the best way of those tried. */
function flowByText(
  assignment: SetAssignment,
  openings: readonly OpenedPage[],
  from: number,
  next: NextPage,
): Flowed {
  const { article, measure, parent, adverts, before = 0, asked, parts, opensOnPicture } = assignment
  const length = asked ?? ('length' in article ? article.length?.pages : undefined)
  const pages = length !== undefined && { pages: length - before }
  let { compositor, galley } = assignment
  let best: { readonly flowed: Flowed; readonly count: number } | undefined
  for (let round = 0; ; round++) {
    galley = galley.filter(({ opened }) => opened === undefined || opened === (opensOnPicture ?? false))
    const runningHead = runningHeadOf(assignment)
    const { reduced: taken } = compositor
    const early = galley.filter(({ solid }) => solid?.of && taken?.get(solid.of) === 'early')
    const bound = bringForward(galley, early).filter(({ across }) => !across)
    const rows = parts ? bound.map(unbind) : bound
    const insets = insetsOf(compositor, article, galley, adverts)
    const insetPages = openInsets(compositor, runningHead)
    const seats = adverts && { overAdvert: overAdvert(compositor) }
    const story = { rows, insets, openings, from, next, insetPages, ...seats, ...pages }
    const flowed = flowStory(story, tallestColumn(compositor.style))
    const strays = [...strayPictures(galley, flowed.pages, from), ...leftTables(flowed)]
    // One that found no page is farther from its text than one that is late.
    const count = strays.length + flowed.insets.filter(({ kind }) => kind === 'picture').length
    if (!best || count < best.count) best = { flowed, count }
    const reduced = round < ROUNDS ? reduce(compositor.reduced, strays, galley) : undefined
    if (!reduced) return best.flowed
    compositor = { ...compositor, reduced }
    galley = composeClearGalley(compositor, article, measure, parent)
  }
}

/** A row that may be parted from the one below where only a short piece was to stay whole. */
function unbind(row: Row): Row {
  return row.whole ? { ...row, keepWithNext: false } : row
}

function isSaidIn(items: readonly Item[], { text }: Extract): boolean {
  return items.some((item) => item.kind === 'text' && item.source.text === text)
}

/** Most lines free at the foot of a story of one page that are spent over its text: under a small head more are. */
export const MOST_OVER_TEXT = { regular: 18, story: 9 }

/** The pages with what is free at their feet spent, where nothing closes them. */
function justify(
  { compositor, article }: Assignment,
  pages: readonly FilledPage[],
  closing: { readonly items: readonly Item[] },
): readonly FilledPage[] {
  if (article.kind === 'letter') return pages
  const isDepartment = 'items' in article
  if (closing.items.length > 0 && !isDepartment) return levelFeet(pages)
  const most = isDepartment || article.kind === 'column' ? MOST_OVER_TEXT.regular : MOST_OVER_TEXT.story
  const { baseline } = compositor.style
  return hangFromFoot(isDepartment ? featherItems(pages) : levelFeet(pages), { most, baseline })
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
export function openingsOf(opened: OpenedPage, { baseline }: Style): OpenedPage[] {
  const lowest = Math.min(...opened.regions.map(({ lines }) => lines))
  return OPENER_SLACK.filter((slack) => slack === 0 || lowest - slack >= OPENER_LINES).map((slack) => ({
    ...opened,
    regions: opened.regions.map((region) => lowerColumn(region, slack, baseline)),
  }))
}

/** Pictures over all columns and quotes alone that the story had no page for stand on pages of their own after it. */
function leftPages(
  compositor: Compositor,
  insets: readonly Inset[],
  { number, runningHead }: { readonly number: number; readonly runningHead: RunningHead },
): OpenedPage[] {
  const open = openInsets(compositor, runningHead)
  const pages: OpenedPage[] = []
  for (const inset of insets) {
    const at = { number: number + pages.length, runningHead, slack: 0, isFaced: false, isLast: true } as const
    const page =
      inset.kind === 'picture'
        ? picturePage(compositor, inset.row, at)
        : inset.kind === 'plate' && open(inset, at.number, 0)
    if (page) pages.push(page, ...(page.beside ? [page.beside] : []))
  }
  return pages
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

export function runningHeadOf({ magazine, article }: Assignment): RunningHead {
  const { section } = article
  return {
    magazine,
    ...(section && { section }),
    ...(article.kind === 'interview' && { story: plainLine(joinNames(article.guests)) }),
  }
}
