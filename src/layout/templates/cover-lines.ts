/**
 * An issue, the pages its articles begin on and a page's width → the strip of cover lines at the foot of a cover: other
 * stories in a few words, each with its page, side by side on the ground of the cover.
 */

import type { Pt, Size } from '../../geometry.ts'
import type { CoverLine, Issue } from '../../issue/issue.ts'
import { formatNumber } from '../../issue/numerals.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { BlockStyle, CoverForm } from '../../style/style.ts'
import { fillRect } from '../display/primitives.ts'
import { inkHeight, inkOf, setSized } from '../display/sized-words.ts'
import type { Item, Page, Tag } from '../page/frame.ts'
import { isOverfull, placeLines, type SetBlock, widthOf } from '../set/block.ts'
import { type Compositor, restyle } from '../set/compositor.ts'
import { fitLargest } from '../set/fit-largest.ts'
import { BACK_GROUNDS } from './cover-forms.ts'

/** Numbers of the pages that articles begin on, by their slugs. */
export type FirstPages = ReadonlyMap<string, number>

export function firstPagesOf(pages: readonly Page[]): FirstPages {
  return new Map(
    pages.flatMap(({ opens, number }): [string, number][] => (opens === undefined ? [] : [[opens, number]])),
  )
}

export interface CoverStrip {
  /** From the top left corner of the strip. */
  readonly items: readonly Item[]
  readonly height: Pt
}

/** As parts of the page's width: from its sides to the lines, between two, from a folio to its words, over and under them. */
const MARGIN = 0.065
const GUTTER = 0.035
const FOLIO_GAP = 0.014
const PADDING = 0.03
const RULE = 0.004
/** Sizes of the words, as parts of the theme's label, and of the folio. */
const WORDS_SCALE = 1.3
const FOLIO_SCALE = 2.1
/** All of them so much smaller, where a word would be wider than its part of a narrow page. */
const SMALLER = [1, 0.85, 0.72, 0.62]

/** Nothing where the cover has no lines. */
export function coverStrip(
  compositor: Compositor,
  issue: Issue,
  firstPages: FirstPages,
  { size, parent }: { readonly size: Size; readonly parent: Tag },
): CoverStrip | undefined {
  const { lines = [] } = issue.cover
  if (lines.length === 0) return undefined
  const { width } = size
  const { ground, words: ink, folio } = STRIP_COLOURS[compositor.style.cover]
  const { coverMasthead } = compositor.style.text
  const dressed = inColours(compositor, {
    words: ink,
    folio: folio === 'masthead' ? coverMasthead.text.colour : folio,
  })
  const across = width * (1 - 2 * MARGIN) - width * GUTTER * (lines.length - 1)
  const setAll = (scale: number) =>
    lines.map((line) =>
      setLine(dressed, issue, {
        line,
        page: firstPages.get(line.story),
        measure: across / lines.length,
        width,
        scale,
      }),
    )
  const sets = fitLargest(SMALLER, setAll, (all) => !all.some(({ words }) => isOverfull(words))) ?? setAll(1)
  const above = Math.max(...sets.flatMap(({ folio, words }) => [inkOf(folio).above, inkOf(words).above]))
  const below = Math.max(...sets.map(({ words }) => inkHeight(words) - inkOf(words).above))
  const baseline = width * (RULE + PADDING) + above
  const height = baseline + below + width * PADDING
  const rights = rightEdges(sets, width)
  const placed = sets.flatMap(({ folio, words }, index) => {
    const tag: Tag = { role: 'paragraph', parent }
    const right = rights[index] ?? width
    const inner = right - widthOf(folio) - width * FOLIO_GAP
    const at = (set: SetBlock, edge: Pt) => ({ x: edge - (set.lines[0]?.measure ?? 0), y: baseline })
    return [...placeLines(words, at(words, inner), tag), ...placeLines(folio, at(folio, right), tag)]
  })
  return {
    items: [
      fillRect({ x: 0, y: 0, width, height }, ground),
      fillRect({ x: 0, y: 0, width, height: width * RULE }, 'accent'),
      ...placed,
    ],
    height,
  }
}

/** Of each line from the right: the first and the last keep the same margin, and what is free lies evenly between them. */
function rightEdges(sets: readonly SetCoverLine[], width: Pt): Pt[] {
  const widths = sets.map(({ folio, words }) => widthOf(folio) + width * FOLIO_GAP + widthOf(words))
  const free = width * (1 - 2 * MARGIN) - widths.reduce((sum, each) => sum + each, 0)
  const gap = sets.length > 1 ? free / (sets.length - 1) : 0
  // One alone stands in the middle.
  const first = sets.length > 1 ? width * (1 - MARGIN) : width * (1 - MARGIN) - free / 2
  return widths.map((_, index) => widths.slice(0, index).reduce((edge, before) => edge - before - gap, first))
}

/**
 * On paper under a star of the ground's colour, which it would else run into; on the ground of a frame, folios in the colour
 * that the masthead has there.
 */
const STRIP_COLOURS: Readonly<
  Record<
    CoverForm,
    { readonly ground: string; readonly words: string; readonly folio: 'accent' | 'masthead' }
  >
> = {
  star: { ground: 'paper', words: 'ink', folio: 'accent' },
  frame: { ground: BACK_GROUNDS.frame, words: 'paper', folio: 'masthead' },
}

/** Words begin at the right, whatever stands in the middle of the cover above them. */
function inColours(
  compositor: Compositor,
  colours: { readonly words: string; readonly folio: string },
): Compositor {
  const dress = (colour: string) => (block: BlockStyle) => ({
    ...block,
    align: 'start' as const,
    balance: true,
    text: { ...block.text, colour },
  })
  const worded = restyle(compositor, ['coverLabel'], dress(colours.words))
  return restyle(worded, ['contentsFolio'], dress(colours.folio))
}

interface SetCoverLine {
  readonly folio: SetBlock
  readonly words: SetBlock
}

interface LineOrder {
  readonly line: CoverLine
  readonly page: number | undefined
  readonly measure: Pt
  /** Of the page. */
  readonly width: Pt
  readonly scale: number
}

function setLine(
  compositor: Compositor,
  { articles, numerals }: Issue,
  { line, page, measure, width, scale }: LineOrder,
): SetCoverLine {
  const { style } = compositor
  const size = (scale * style.text.coverLabel.text.size * width) / style.trim.width
  const story = articles.find(({ slug }) => slug === line.story)
  const said = line.words ?? (story ? plainText(story.title) : '')
  const number = page === undefined ? '' : formatNumber(page, numerals)
  const folio = setSized(compositor, number, { role: 'contentsFolio', size: size * FOLIO_SCALE })
  const words = setSized(compositor, said, {
    role: 'coverLabel',
    size: size * WORDS_SCALE,
    measure: measure - widthOf(folio) - width * FOLIO_GAP,
  })
  return { folio, words }
}
