/**
 * A theme's page, margins and grid → the page in points, its foot margin solved for the rows that are asked for; and
 * what is wrong with it. Mistakes are told one at a time: margins are measured on a page that is one, rows in a column
 * that is one.
 */

import { mm, type Pt, toMillimetres } from '../geometry.ts'
import { linesOf, type Style } from './style.ts'
import type { ThemeMistake } from './theme-mistake.ts'
import type { ThemeSource } from './theme-schema.ts'

type PageMeasures = Pick<
  Style,
  'trim' | 'bleed' | 'margins' | 'columns' | 'briefColumns' | 'gutter' | 'baseline' | 'rows'
>

/** What says how much of a page is text, from head to foot and from side to side. */
type Down = Pick<PageMeasures, 'trim' | 'margins' | 'baseline'>
type Across = Pick<PageMeasures, 'trim' | 'margins' | 'gutter'>

const USUAL_BLEED = mm(3)

export function resolvePage(source: ThemeSource): PageMeasures {
  const { columns, gutter, baseline, rows = 1, margins } = source
  const trim = source.page ?? source.trim ?? { width: 0, height: 0 }
  const more = isNarrow({ trim, margins, gutter }, columns + 1) ? columns : columns + 1
  return {
    trim,
    bleed: source.bleed ?? USUAL_BLEED,
    margins: { ...margins, bottom: solveFoot({ trim, margins, baseline, rows }) },
    columns,
    briefColumns: source.briefColumns ?? more,
    gutter,
    baseline,
    rows,
  }
}

/**
 * Columns hold as many whole lines as the margins leave room for; or one more, where the rows ask for that one: the
 * margin at the foot then gives less than a line.
 */
function solveFoot(page: Down & Pick<Style, 'rows'>): Pt {
  const lines = linesOf(page)
  const { bottom } = page.margins
  const foot = footOf(page, lines + 1)
  return !divides(page.rows, lines) && divides(page.rows, lines + 1) && foot >= 0 ? foot : bottom
}

/** Rows of equal height with a line between two fill so many lines. */
function divides(rows: number, lines: number): boolean {
  return (lines + 1) % rows === 0
}

/** The margin under so many lines. */
function footOf({ trim, margins, baseline }: Down, lines: number): Pt {
  return trim.height - margins.top - lines * baseline
}

/** Sides of a page: less is a label, more is a poster, and neither has columns. */
const SMALLEST_TRIM = mm(50)
const LARGEST_TRIM = mm(1200)

export function checkPage(page: PageMeasures, source: ThemeSource): readonly ThemeMistake[] {
  const wrong = checkTrim(page, source)
  if (wrong.length > 0) return wrong
  const margins = checkMargins(page)
  return margins.length > 0 ? margins : checkRows(page)
}

function checkTrim({ trim: { width, height } }: PageMeasures, source: ThemeSource): readonly ThemeMistake[] {
  const isPage = [width, height].every((side) => side >= SMALLEST_TRIM && side <= LARGEST_TRIM)
  if (isPage) return []
  const complaint = {
    rule: 'trim',
    found: `page of ${rounded(width)} × ${rounded(height)} mm`,
    expected: `sides of ${rounded(SMALLEST_TRIM)} to ${rounded(LARGEST_TRIM)} mm`,
    hint: 'Give width and height of the page with their unit, as 210x280mm or 8.5x11in, or the name of a paper, as a4.',
  }
  return [{ path: [source.page ? 'page' : 'trim'], complaint }]
}

function rounded(length: Pt): string {
  return toMillimetres(length).toFixed(0)
}

/** What besides margins and rows may have made a page too small for them. */
const CAUSES = [['page'], ['trim'], ['columns'], ['briefColumns'], ['gutter'], ['baseline']] as const

/** A column that a long word of running text, set in ten points, still goes into. */
const NARROWEST_COLUMN = mm(20)
/** Of the shortest column, so that a heading has some text under it. */
const FEWEST_LINES = 5

/** What margins and the gutters between so many columns take from the width of a page. */
function acrossOf({ margins, gutter }: Across, columns: number): Pt {
  return margins.inside + margins.outside + (columns - 1) * gutter
}

function isNarrow(page: Across, columns: number): boolean {
  return acrossOf(page, columns) + columns * NARROWEST_COLUMN > page.trim.width
}

/** One mistake, at the larger of the margins that leave no room. */
function checkMargins(page: PageMeasures): readonly ThemeMistake[] {
  const { columns, briefColumns, margins, trim, baseline } = page
  const most = Math.max(columns, briefColumns)
  const across = acrossOf(page, most)
  const down = margins.top + margins.bottom
  const leastWidth = most * NARROWEST_COLUMN
  const leastHeight = FEWEST_LINES * baseline
  const areNarrow = isNarrow(page, most)
  if (!areNarrow && down + leastHeight <= trim.height) return []
  const inMm = (length: Pt) => `${toMillimetres(length)} mm`
  const narrow = {
    found: `margins${most > 1 ? ' and gutters' : ''} of ${inMm(across)} on a page ${inMm(trim.width)} wide`,
    expected: `${inMm(trim.width - leastWidth)} at most, which leaves ${inMm(NARROWEST_COLUMN)} to each of ${most} columns${briefColumns > columns ? ' of news in brief' : ''}`,
  }
  const low = {
    found: `margins of ${inMm(down)} at head and foot of a page ${inMm(trim.height)} high`,
    expected: `${inMm(trim.height - leastHeight)} at most, which leaves ${FEWEST_LINES} lines of text`,
  }
  const [one, other] = areNarrow ? (['inside', 'outside'] as const) : (['top', 'bottom'] as const)
  const complaint = {
    rule: 'margins',
    ...(areNarrow ? narrow : low),
    hint: areNarrow
      ? 'Make margins or gutter smaller, columns or briefColumns fewer, or the page wider.'
      : 'Make the margins smaller, or the page higher.',
  }
  const path = ['margins', margins[one] >= margins[other] ? one : other]
  return [{ path, causes: [['margins'], ...CAUSES], complaint }]
}

function checkRows(page: PageMeasures): readonly ThemeMistake[] {
  const { rows } = page
  const lines = linesOf(page)
  if (divides(rows, lines)) return []
  const fewer = lines - ((lines + 1) % rows)
  const counts = [fewer, fewer + rows].filter((count) => count >= FEWEST_LINES && footOf(page, count) >= 0)
  const ways = counts.map((count) => `bottom: ${toMillimetres(footOf(page, count))}mm for ${count} lines`)
  const others = `rows: ${fewerRows(lines, rows)}`
  const complaint = {
    rule: 'rows',
    found: `${rows} rows of modules in columns of ${lines} lines`,
    expected: 'rows of equal height with a line between two',
    hint: `Write ${[...ways, others].join(', or ')}.`,
  }
  return [{ path: ['rows'], causes: [['margins', 'bottom'], ['margins'], ...CAUSES], complaint }]
}

/** The next smaller number of rows that divides columns of so many lines; one row always does. */
function fewerRows(lines: number, asked: number): number {
  const fits = (rows: number) => divides(rows, lines) || divides(rows, lines + 1)
  return Array.from({ length: asked - 1 }, (_, index) => asked - 1 - index).find(fits) ?? 1
}
