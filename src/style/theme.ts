/**
 * A theme file in, a Style out: what `like` borrows is filled in, millimetres become points, colours are parsed.
 * A room of its own because the numbers of the design live in theme files and nowhere else.
 */

import { z } from 'zod'
import { mm } from '../geometry.ts'
import type { Complaint } from '../source/complaint.ts'
import type { JoinLimits, Justification, Means } from '../text/paragraph.ts'
import { type PaleText, paleTexts } from './contrast.ts'
import { JUSTIFICATION_NAMES, JUSTIFICATIONS } from './justification.ts'
import { castOnBody } from './running.ts'
import {
  type BlockStyle,
  COLOUR_ROLES,
  COVER_FORMS,
  type ColourRole,
  FURNITURE_FORMS,
  type Ink,
  LARGEST_BLEED,
  OPENER_FORMS,
  QUOTE_FORMS,
  type Style,
  TEXT_ROLES,
  type TextRole,
} from './style.ts'

const millimetres = z.number().nonnegative().max(2000)
const points = z.number().positive().max(2000)
const faceName = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a face as `family/weight`, for example amiri/bold')
const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'a colour as six hexadecimal digits, for example #F0502A')

const facePair = z.strictObject({
  arabic: faceName.describe('Face of the Arabic letters, `family/weight` from the folder fonts.'),
  latin: faceName.describe('Face of Latin words among them.'),
})

const blockSource = z
  .strictObject({
    like: z
      .enum(TEXT_ROLES)
      .describe('The text whose style this one borrows; what stands beside it differs.'),
    arabic: faceName,
    latin: faceName,
    size: points.describe('Size in points.'),
    leading: points.describe('From baseline to baseline, in points; the theme’s baseline where left out.'),
    colour: z.string().describe('A role of the palette.'),
    align: z.enum(['justify', 'start', 'centre', 'end']),
    justification: z
      .enum(JUSTIFICATION_NAMES)
      .describe('Where it is justified: spaces lengthens no word, sober few and little, naskh more readily.'),
    indent: z.number().nonnegative().describe('Of a paragraph’s first line, in points.'),
    before: z.number().int().nonnegative().describe('Empty lines of the grid before it.'),
    emphasisColour: z
      .string()
      .describe('Emphasised words take this colour and keep their faces, as display type asks.'),
    balance: z.boolean().describe('Whether its lines are made as even as they can be, as display type asks.'),
  })
  .partial()

type BlockSource = z.infer<typeof blockSource>

/** The shape of a theme file. */
export const themeSchema = z
  .strictObject({
    name: z.string().describe('The theme’s name, as the file’s.'),
    trim: z
      .array(millimetres)
      .length(2, 'two numbers, width and height')
      .describe('Width and height of the page, two numbers in millimetres: [210, 297].'),
    bleed: z
      .number()
      .nonnegative()
      .max(LARGEST_BLEED / mm(1))
      .optional()
      .describe(
        'How far what touches the edge of the page goes beyond it, for the knife, in millimetres. 3 where left out.',
      ),
    margins: z
      .strictObject({ top: millimetres, bottom: millimetres, inside: millimetres, outside: millimetres })
      .describe('In millimetres; inside is at the spine.'),
    columns: z.number().int().min(1).max(6),
    gutter: millimetres.describe('Between columns, in millimetres.'),
    baseline: points.describe('From one baseline of the grid to the next, in points.'),
    columnRule: z.string().optional().describe('A hairline between columns, in this role of the palette.'),
    opener: z
      .enum(OPENER_FORMS)
      .describe(
        'heading: a title over the columns. split: the name as a page. cartouche: the title in a frame on pattern.',
      ),
    cover: z
      .enum(COVER_FORMS)
      .describe(
        'star: the name in a star as wide as the page. frame: in a rosette, inside a border of pattern.',
      ),
    backCover: z
      .boolean()
      .optional()
      .describe(
        'Whether the issue ends on a back cover, its pages a multiple of four. False where left out.',
      ),
    furniture: z
      .enum(FURNITURE_FORMS)
      .describe(
        'corner: folio and running head at the outer foot. ruled: running heads over a rule, the folio centred.',
      ),
    contents: z.boolean().describe('Whether a page of contents follows the cover.'),
    band: z.boolean().describe('Whether contents and letters have a band of pattern at the fore-edge.'),
    pullQuotes: z
      .enum(QUOTE_FORMS)
      .describe(
        'How pages of an interview carry pull quotes. loud: large, on paper or a band of colour. ruled: between rules.',
      ),
    numerals: z
      .enum(['as-written', 'arabic-indic', 'european'])
      .optional()
      .describe(
        'Digits of the running text, with their separators and percent signs; as written where left out. The press’s own numbers, folios and dates, follow the issue.',
      ),
    hang: z
      .boolean()
      .optional()
      .describe('Whether punctuation at the ends of lines hangs beyond the column. True where left out.'),
    limits: z
      .strictObject({
        letterGap: z.number().min(0).max(0.05).describe('Between letters that do not join, in ems.'),
        expansion: z.number().min(0).max(3).describe('Of a line’s letters, in per cent of their width.'),
        longestJoin: z.number().min(0.1).max(2).describe('Of a lengthened join, in ems.'),
        joinsPerLine: z.number().int().min(0).max(3).describe('Words of a line that are lengthened.'),
        spaces: z
          .tuple([z.number().min(0.5).max(1), z.number().min(1).max(3)])
          .describe(
            'Word spaces at their narrowest and at their widest, before a join is lengthened; as parts of the face’s own.',
          ),
      })
      .partial()
      .optional()
      .describe('How far the means of justification go, where not as far as they would by themselves.'),
    firstWords: z
      .number()
      .int()
      .nonnegative()
      .describe('Words at the head of an interview set as `firstWords`.'),
    dropLines: z
      .number()
      .int()
      .min(1)
      .max(6)
      .optional()
      .describe('Lines that those words drop over, as tall as all of them together. 1 where left out.'),
    emphasis: facePair.describe('The faces of emphasised words.'),
    palette: z
      .object(
        Object.fromEntries(COLOUR_ROLES.map((role) => [role, colour])) as Record<ColourRole, typeof colour>,
      )
      .catchall(colour)
      .describe('Colours by role: those the templates ask for, and any that a text style names.'),
    text: z.strictObject(
      Object.fromEntries(TEXT_ROLES.map((role) => [role, blockSource])) as Record<
        TextRole,
        typeof blockSource
      >,
    ),
  })
  .describe('A theme: what the designer decided.')

export type ThemeSource = z.infer<typeof themeSchema>

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
    opener: source.opener,
    contents: source.contents,
    band: source.band,
    pullQuotes: source.pullQuotes,
    furniture: source.furniture,
    cover: source.cover,
    backCover: source.backCover ?? false,
    ...(source.columnRule !== undefined && { columnRule: source.columnRule }),
    firstWords: source.firstWords,
    dropLines: source.dropLines ?? 1,
    ...(source.numerals && source.numerals !== 'as-written' && { numerals: source.numerals }),
    emphasis: source.emphasis,
    palette: Object.fromEntries(
      Object.entries({ ...CODE_COLOURS, ...source.palette }).map(([role, hex]) => [role, parseInk(hex)]),
    ),
    text,
  }
  if (style.columnRule !== undefined && !(style.columnRule in source.palette))
    mistakes.push(unknownColour(style.columnRule, ['columnRule'], source))
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
  if (mistakes.length === 0) mistakes.push(...paleTexts(style).map(paleText))
  return { style, mistakes }
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
  return {
    text: {
      faces: { arabic: block.arabic ?? '', latin: block.latin ?? '' },
      size: block.size ?? 0,
      colour: block.colour ?? 'ink',
      rise: 0,
    },
    align: block.align ?? 'start',
    leading: block.leading ?? source.baseline,
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
): BlockSource | undefined {
  const own = source.text[role]
  if (!own.like) return own
  const path = [...seen, role]
  if (!path.includes(own.like)) {
    const borrowed = borrow(own.like, source, mistakes, path)
    return borrowed && { ...borrowed, ...own }
  }
  // Told once for all who come by: at the style of the circle that stands first.
  const circle = path.slice(path.indexOf(own.like))
  if (seen.length + 1 === circle.length && TEXT_ROLES.find((each) => circle.includes(each)) === path[0]) {
    mistakes.push({
      path: ['text', role, 'like'],
      complaint: {
        rule: 'circle',
        found: `circle (${[...circle, own.like].join(' like ')})`,
        expected: 'styles that borrow from one another in one direction',
        hint: 'Let one of them stand on its own.',
      },
    })
  }
  return undefined
}

function parseInk(hex: string): Ink {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return { screen: [channel(1), channel(3), channel(5)] }
}

/** Every face a style asks for, each once, in the order it first does. */
export function facesOf(style: Style): string[] {
  const pairs = [...Object.values(style.text).map(({ text }) => text.faces), style.emphasis]
  return [...new Set(pairs.flatMap(({ arabic, latin }) => [arabic, latin]))]
}
