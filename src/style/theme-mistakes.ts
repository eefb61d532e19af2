/** A resolved theme → the mistakes that lie between its keys: each part has its right shape, and they do not fit. */

import { mm, toMillimetres } from '../geometry.ts'
import { type Complaint, nearest } from '../source/complaint.ts'
import { type PaleText, paleTexts } from './contrast.ts'
import { heavyInks, mistakenSpots } from './press.ts'
import { linesOf, type Style } from './style.ts'
import type { ThemeSource } from './theme-schema.ts'

/** A mistake that only shows once the whole theme is read; `path` leads to it. */
export interface ThemeMistake {
  readonly path: readonly string[]
  readonly complaint: Complaint
}

/** `known` are mistakes of its text styles. Contrast is measured where all else is right. */
export function checkTheme(
  style: Style,
  source: ThemeSource,
  known: readonly ThemeMistake[],
): readonly ThemeMistake[] {
  const mistakes = [
    ...checkColours(style, source),
    ...[...heavyInks(style.palette, style.press), ...mistakenSpots(style.palette)].map(
      ({ role, complaint }) => ({ path: ['palette', role], complaint }),
    ),
    ...checkPage(style),
  ]
  return known.length + mistakes.length > 0 ? mistakes : paleTexts(style).map(paleText)
}

export function unknownColour(
  colour: string,
  { path, roles = [] }: { readonly path: readonly string[]; readonly roles?: readonly string[] },
  { palette }: ThemeSource,
): ThemeMistake {
  const known = Object.keys(palette)
  const near = nearest(colour, known)
  return {
    path,
    complaint: {
      rule: 'unknown-colour',
      found: `colour ${colour}${roles.length > 1 ? ` in ${roles.join(', ')}` : ''}`,
      expected: 'a role of the palette',
      hint: `${near ? `Did you mean ${near}? ` : ''}The palette has ${known.join(', ')}.`,
    },
  }
}

function checkColours({ columnRule, pictureInks = [] }: Style, source: ThemeSource): readonly ThemeMistake[] {
  const asked = [
    ...(columnRule === undefined ? [] : [{ colour: columnRule, key: 'columnRule' }]),
    ...pictureInks.map((colour) => ({ colour, key: 'pictureInks' })),
  ]
  return asked
    .filter(({ colour }) => !(colour in source.palette))
    .map(({ colour, key }) => unknownColour(colour, { path: [key] }, source))
}

/** Of a page, in points: less is a label, more is a poster, and neither has columns. */
const SMALLEST_TRIM = mm(50)
const LARGEST_TRIM = mm(1200)

/** One mistake at a time: margins are measured on a page that is one, rows in a column that is one. */
function checkPage(style: Style): readonly ThemeMistake[] {
  const wrong = checkTrim(style)
  if (wrong.length > 0) return wrong
  const margins = checkMargins(style)
  return margins.length > 0 ? margins : checkRows(style)
}

function checkTrim({ trim: { width, height } }: Style): readonly ThemeMistake[] {
  const isPage = [width, height].every((side) => side >= SMALLEST_TRIM && side <= LARGEST_TRIM)
  if (isPage) return []
  const complaint = {
    rule: 'trim',
    found: `page of ${toMillimetres(width).toFixed(0)} × ${toMillimetres(height).toFixed(0)} mm`,
    expected: `sides of ${toMillimetres(SMALLEST_TRIM).toFixed(0)} to ${toMillimetres(LARGEST_TRIM).toFixed(0)} mm`,
    hint: 'Give the trim as width and height in millimetres: [210, 297].',
  }
  return [{ path: ['trim'], complaint }]
}

function checkMargins({
  columns,
  briefColumns,
  gutter,
  margins,
  trim,
  baseline,
}: Style): readonly ThemeMistake[] {
  const gutters = (Math.max(columns, briefColumns) - 1) * gutter
  const hasWidth = margins.inside + margins.outside + gutters < trim.width
  const hasHeight = margins.top + margins.bottom + baseline <= trim.height
  if (hasWidth && hasHeight) return []
  const complaint = {
    rule: 'margins',
    found: 'margins that leave no room on the page',
    expected: 'room for the columns and a line of text',
    hint: 'Make the margins or the gutter smaller, or the trim larger.',
  }
  return [{ path: ['margins'], complaint }]
}

function checkRows(style: Style): readonly ThemeMistake[] {
  const { rows } = style
  const lines = linesOf(style)
  if ((lines + 1) % rows === 0) return []
  const complaint = {
    rule: 'rows',
    found: `${rows} rows of modules in columns of ${lines} lines`,
    expected: 'rows of equal height with a line between two',
    hint: `Give the margins a column of ${nearestLines(lines, rows)} lines, or leave rows out.`,
  }
  return [{ path: ['rows'], complaint }]
}

/** The number of lines nearest to these that so many rows divide. */
function nearestLines(lines: number, rows: number): number {
  return Math.max(1, Math.round((lines + 1) / rows)) * rows - 1
}

function paleText({ role, colour, ground, contrast, least }: PaleText): ThemeMistake {
  return {
    path: ['text', role],
    complaint: {
      rule: 'contrast',
      found: `contrast of ${contrast.toFixed(2)} between ${colour} and ${ground}, which ${role} stands on`,
      expected: `${least} or more`,
      hint: 'Make one of the two darker or the other lighter, or give the style another colour.',
    },
  }
}
