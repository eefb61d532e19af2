/**
 * A theme file of the right shape in, a Style out: what `like` borrows is filled in, millimetres become points, colours
 * are parsed. A room of its own because the numbers of the design live in theme files and nowhere else.
 */

import { mm } from '../geometry.ts'
import type { Complaint } from '../source/complaint.ts'
import type { JoinLimits, Justification, Means } from '../text/paragraph.ts'
import { type PaleText, paleTexts } from './contrast.ts'
import { channelsOf } from './hex.ts'
import { JUSTIFICATIONS } from './justification.ts'
import { heavyInks, USUAL_PRESS } from './press.ts'
import { castOnBody } from './running.ts'
import { type BlockStyle, type Ink, linesOf, type Style, TEXT_ROLES, type TextRole } from './style.ts'
import type { BlockStyleSource, ColourSource, ThemeSource } from './theme-schema.ts'

/** A mistake that only shows once the whole theme is read; `path` leads to it. */
export interface ThemeMistake {
  readonly path: readonly string[]
  readonly complaint: Complaint
}

/** In millimetres. */
const USUAL_BLEED = 3

/** What machines read is black on white, whatever the theme. */
const CODE_COLOURS = { codeGround: '#FFFFFF', codeInk: '#000000' }

/** Resolves a theme that has its right shape. */
export function resolveTheme(source: ThemeSource): {
  readonly style: Style
  readonly mistakes: readonly ThemeMistake[]
} {
  const mistakes: ThemeMistake[] = []
  const text = Object.fromEntries(
    TEXT_ROLES.map((role) => [role, castOnBody(role, resolveBlock(role, source, mistakes))]),
  ) as unknown as Record<TextRole, BlockStyle>
  const { top, bottom, inside, outside } = source.margins
  const [width = 0, height = 0] = source.trim
  const style: Style = {
    name: source.name,
    trim: { width: mm(width), height: mm(height) },
    bleed: mm(source.bleed ?? USUAL_BLEED),
    margins: { top: mm(top), bottom: mm(bottom), inside: mm(inside), outside: mm(outside) },
    columns: source.columns,
    gutter: mm(source.gutter),
    baseline: source.baseline,
    rows: source.rows ?? 1,
    opener: source.opener,
    contents: source.contents,
    band: source.band,
    pullQuotes: source.pullQuotes,
    furniture: source.furniture,
    cover: source.cover,
    backCover: source.backCover ?? false,
    ...(source.columnRule !== undefined && { columnRule: source.columnRule }),
    ...(source.pictureInks && { pictureInks: source.pictureInks }),
    firstWords: source.firstWords,
    dropLines: source.dropLines ?? 1,
    ...(source.numerals && source.numerals !== 'as-written' && { numerals: source.numerals }),
    emphasis: source.emphasis,
    press: source.press ? { ...source.press, inkLimit: source.press.inkLimit / 100 } : USUAL_PRESS,
    palette: Object.fromEntries(
      Object.entries({ ...CODE_COLOURS, ...source.palette }).map(([role, colour]) => [
        role,
        parseInk(colour),
      ]),
    ),
    text,
  }
  if (style.columnRule !== undefined && !(style.columnRule in source.palette))
    mistakes.push(unknownColour(style.columnRule, ['columnRule'], source))
  for (const role of style.pictureInks ?? [])
    if (!(role in source.palette)) mistakes.push(unknownColour(role, ['pictureInks'], source))
  for (const { role, complaint } of heavyInks(style.palette, style.press))
    mistakes.push({ path: ['palette', role], complaint })
  const gutters = (style.columns - 1) * style.gutter
  if (
    style.margins.inside + style.margins.outside + gutters >= style.trim.width ||
    style.margins.top + style.margins.bottom + style.baseline > style.trim.height
  ) {
    mistakes.push({
      path: ['margins'],
      complaint: {
        rule: 'margins',
        found: 'margins that leave no room on the page',
        expected: 'room for the columns and a line of text',
        hint: 'Make the margins or the gutter smaller, or the trim larger.',
      },
    })
  }
  const lines = linesOf(style)
  if ((lines + 1) % style.rows !== 0)
    mistakes.push({
      path: ['rows'],
      complaint: {
        rule: 'rows',
        found: `${style.rows} rows of modules in columns of ${lines} lines`,
        expected: 'rows of equal height with a line between two',
        hint: `Give the margins a column of ${nearestLines(lines, style.rows)} lines, or leave rows out.`,
      },
    })
  if (mistakes.length === 0) mistakes.push(...paleTexts(style).map(paleText))
  return { style, mistakes }
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

/** In sizes of the type: readers take lines that are farther apart for separate blocks, and their columns for none. */
const WIDEST_LEADING = 1.4

const REQUIRED = ['arabic', 'latin', 'size', 'colour'] as const

function resolveBlock(role: TextRole, source: ThemeSource, mistakes: ThemeMistake[]): BlockStyle {
  const borrowed = borrow(role, source, mistakes)
  const block = borrowed ?? {}
  const missing = borrowed ? REQUIRED.filter((key) => block[key] === undefined) : []
  if (missing.length > 0) {
    mistakes.push({
      path: ['text', role],
      complaint: {
        rule: 'missing-key',
        found: `end of the style ${role}`,
        expected: missing.join(', '),
        hint: 'Give it here, or borrow it: like: body.',
      },
    })
  }
  for (const colour of [block.colour, block.emphasisColour]) {
    if (colour === undefined || colour in source.palette) continue
    mistakes.push(unknownColour(colour, ['text', role], source))
  }
  const { size = 0, leading = source.baseline } = block
  return {
    text: {
      faces: { arabic: block.arabic ?? '', latin: block.latin ?? '' },
      size,
      ...(leading > WIDEST_LEADING * size && { body: leading / WIDEST_LEADING }),
      colour: block.colour ?? 'ink',
      rise: 0,
      ...(block.wordSpace !== undefined && { wordSpace: block.wordSpace }),
    },
    align: block.align ?? 'start',
    leading,
    indent: block.indent ?? 0,
    before: block.before ?? 0,
    ...(block.emphasisColour !== undefined && { emphasisColour: block.emphasisColour }),
    balance: block.balance ?? false,
    justification: limit(role, JUSTIFICATIONS[block.justification ?? 'sober'], source.limits ?? {}),
    hang: source.hang ?? true,
  }
}

function unknownColour(colour: string, path: readonly string[], { palette }: ThemeSource): ThemeMistake {
  return {
    path,
    complaint: {
      rule: 'unknown-colour',
      found: `colour ${colour}`,
      expected: 'a role of the palette',
      hint: `The palette has ${Object.keys(palette).join(', ')}.`,
    },
  }
}

/** A way to justify, within the theme's own limits. No letter of the Quran is drawn wider unless the theme asks for it. */
function limit(role: TextRole, way: Justification, limits: Limits): Justification {
  return { wide: limitMeans(role, way.wide, limits), narrow: limitMeans(role, way.narrow, limits) }
}

type Limits = NonNullable<ThemeSource['limits']>

function limitMeans(role: TextRole, { joins, ...means }: Means, limits: Limits): Means {
  const { letterGap = means.letterGap, expansion = means.expansion * 100, spaces } = limits
  const [narrowest, widest] = spaces ?? [1 - means.spaceShrink, 1 + means.spaceStretch]
  return {
    spaceStretch: widest - 1,
    spaceShrink: 1 - narrowest,
    letterGap,
    expansion: expansion / 100,
    wideForms: means.wideForms && (role !== 'quran' || joins !== undefined),
    ...(joins && { joins: limitJoins(joins, limits) }),
  }
}

function limitJoins(
  joins: JoinLimits,
  { longestJoin = joins.longest, joinsPerLine = joins.perLine }: Limits,
) {
  const perLine = Math.min(joins.perLine, joinsPerLine)
  return { ...joins, longest: Math.min(joins.longest, longestJoin), perLine }
}

/** What a style says itself, over what it borrows; nothing where the borrowing goes round in a circle. */
function borrow(
  role: TextRole,
  source: ThemeSource,
  mistakes: ThemeMistake[],
  seen: readonly TextRole[] = [],
): BlockStyleSource | undefined {
  const block = source.text[role]
  if (!block.like) return block
  const path = [...seen, role]
  if (!path.includes(block.like)) {
    const borrowed = borrow(block.like, source, mistakes, path)
    return borrowed && { ...borrowed, ...block }
  }
  // Told once for all who come by: at the style of the circle that stands first.
  const circle = path.slice(path.indexOf(block.like))
  if (seen.length + 1 === circle.length && TEXT_ROLES.find((each) => circle.includes(each)) === path[0]) {
    mistakes.push({
      path: ['text', role, 'like'],
      complaint: {
        rule: 'circle',
        found: `circle (${[...circle, block.like].join(' like ')})`,
        expected: 'styles that borrow from one another in one direction',
        hint: 'Let one of them stand on its own.',
      },
    })
  }
  return undefined
}

function parseInk(source: ColourSource): Ink {
  const hex = typeof source === 'string' ? source : source.screen
  const screen = channelsOf(hex)
  if (typeof source === 'string') return { screen }
  const [cyan, magenta, yellow, black] = source.press
  const press = [cyan / 100, magenta / 100, yellow / 100, black / 100] as const
  return { screen, press, ...(source.spot !== undefined && { spot: source.spot }) }
}

/** Every face a style asks for, each once, in the order it first does. */
export function facesOf(style: Style): string[] {
  const pairs = [...Object.values(style.text).map(({ text }) => text.faces), style.emphasis]
  return [...new Set(pairs.flatMap(({ arabic, latin }) => [arabic, latin]))]
}
