/**
 * What may stand in a theme file: the contract with designers, of which the JSON Schema for text editors is made.
 * Lengths come out in points.
 */

import { z } from 'zod'
import { mm } from '../geometry.ts'
import { JOIN_PLACES } from './justification.ts'
import { lengthIn } from './length.ts'
import { paletteSource } from './palette-schema.ts'
import { paperSize } from './paper.ts'
import { COVER_FORMS, FURNITURE_FORMS, INTENTS, LARGEST_BLEED, OPENER_FORMS, QUOTE_FORMS } from './style.ts'
import { faceName, textSource } from './text-schema.ts'

const margin = lengthIn('mm', { most: 2000 })

const facePair = z.strictObject({
  arabic: faceName.describe('Face of the Arabic letters, `family/weight` from the folder fonts.'),
  latin: faceName.describe('Face of Latin words among them.'),
})

/** Less is seen as squares, and no eye tells more apart. */
const fineness = z.number().int().min(72).max(1200)

/** No rule between columns, where another theme has one. */
export const NO_RULE = 'none'

interface PageSource {
  readonly page?: unknown
  readonly trim?: unknown
}

const hasOne = ({ page, trim }: PageSource) => page !== undefined || trim !== undefined
const hasBoth = ({ page, trim }: PageSource) => page !== undefined && trim !== undefined

/** The page is looked for where other keys are wrong as well. */
const isWritten = ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null

const NO_PAGE = {
  rule: 'missing-key',
  found: 'absence of the key "page"',
  expected: 'it here',
  hint: 'Add "page: a4", another paper, or width and height, as 210x280mm or 8.5x11in.',
}

const TWO_PAGES = {
  rule: 'two-pages',
  found: 'key "trim" beside the key "page"',
  expected: 'one size of the page',
  hint: 'Remove one of the two.',
}

/** The shape of a theme file. */
export const themeSchema = z
  .strictObject({
    name: z.string().describe('The theme’s name, as the file’s.'),
    like: z
      .string()
      .optional()
      .describe(
        'The name of a theme that this one is like: what stands here differs, key by key, and all else is as there.',
      ),
    page: paperSize
      .optional()
      .describe(
        'The page after the knife: a paper, upright (a4, a5, a6, b5, letter, legal, tabloid), or width and height, as 210x280mm or 8.5x11in.',
      ),
    trim: paperSize
      .optional()
      .describe('The same as page, written before it as a list: [210, 297], in millimetres.'),
    bleed: lengthIn('mm', { most: LARGEST_BLEED / mm(1) })
      .optional()
      .describe(
        'How far what touches the edge of the page goes beyond it, for the knife, in millimetres where it has no unit. 3 where left out.',
      ),
    margins: z
      .strictObject({
        top: margin.describe('Over the text, in millimetres where it has no unit.'),
        bottom: margin.describe(
          'Under the text, in millimetres where it has no unit. It gives up to a line where rows ask for it.',
        ),
        inside: margin.describe('At the spine, in millimetres where it has no unit.'),
        outside: margin.describe('At the fore-edge, in millimetres where it has no unit.'),
      })
      .describe('From the edges of the page to the text, in millimetres where they have no unit.'),
    columns: z.number().int().min(1).max(6).describe('Columns of the text, from 1 to 6.'),
    briefColumns: z
      .number()
      .int()
      .min(1)
      .max(6)
      .optional()
      .describe(
        'Columns of news in brief, from 1 to 6. Where left out, one more than those of the text if the page is wide enough, else as many.',
      ),
    gutter: margin.describe('Between columns, in millimetres where it has no unit.'),
    baseline: lengthIn('pt', { above: 0, most: 2000 }).describe(
      'From one baseline of the grid to the next, in points where it has no unit.',
    ),
    rows: z
      .number()
      .int()
      .min(1)
      .max(20)
      .optional()
      .describe(
        'Modules of the grid from head to foot, a line free between two: pictures over all columns fill whole ones. 1 where left out.',
      ),
    columnRule: z
      .string()
      .optional()
      .describe(
        'A hairline between columns, in this role of the palette; none for no line, as where left out.',
      ),
    opener: z
      .enum(OPENER_FORMS)
      .describe(
        'heading: a title over the columns. split: the name as a page. cartouche: the title in a frame on pattern.',
      ),
    cover: z
      .enum(COVER_FORMS)
      .describe(
        'star: the name on a star. frame: inside a border of pattern. Each in three ways, which follow one another issue by issue.',
      ),
    backCover: z
      .boolean()
      .optional()
      .describe(
        'Whether the issue ends on a back cover, its pages a multiple of four. false where left out.',
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
    pictureInks: z
      .union([
        z.array(z.string()).min(2).max(4),
        z.string().regex(/^own$/, 'a list of two to four roles of the palette, or own'),
      ])
      .optional()
      .describe(
        'Roles of the palette, from the darkest to the lightest: the inks that pictures in articles are printed in. own: in their own colours, as where left out.',
      ),
    pictures: z
      .strictObject({
        screen: fineness
          .optional()
          .describe('In the file for screens, in pixels to the inch. 220 where left out.'),
        archive: fineness
          .optional()
          .describe('In the file for the archive, in pixels to the inch. 300 where left out.'),
      })
      .optional()
      .describe(
        'How fine pictures are at the most, in pixels to the inch of the size they stand at; coarser ones stay as they are. 220 on the screen and 300 in the archive where left out.',
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
      .describe('Whether punctuation at the ends of lines hangs beyond the column. true where left out.'),
    joins: z
      .enum(JOIN_PLACES)
      .optional()
      .describe(
        'Which joins may be drawn longer: those of a calligrapher’s naskh, or those of faces that draw every join as a straight stroke. classical where left out.',
      ),
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
    firstWords: z.number().int().nonnegative().describe('Words at the head of a story set as `firstWords`.'),
    dropLines: z
      .number()
      .int()
      .min(1)
      .max(6)
      .optional()
      .describe(
        'Lines that the first word of a feature or a column drops over, in the style `dropWord` and as tall as all of them together. 1, where nothing drops, where left out.',
      ),
    press: z
      .strictObject({
        profile: z
          .string()
          .regex(/^[A-Za-z0-9_-]+$/, 'the name of a profile in assets/colour, without .icc')
          .describe('The ICC output profile: a file of assets/colour, without .icc.'),
        condition: z
          .string()
          .regex(/^[\x21-\x7e]+$/, 'an identifier of the ICC’s registry, for example FOGRA39')
          .describe('The printing condition it describes, as the ICC’s registry names it.'),
        inkLimit: z
          .number()
          .min(100)
          .max(400)
          .describe('The most ink that one place may bear, in per cent of the four plates together.'),
        intent: z
          .enum(INTENTS)
          .optional()
          .describe(
            'What becomes of colours the press cannot print. relative: the nearest it can, all others stay as they are. perceptual: all give way, and keep their steps. relative where left out.',
          ),
      })
      .optional()
      .describe('What prints the issue. Offset on coated paper, FOGRA39 with 300 % of ink, where left out.'),
    emphasis: facePair.describe('The faces of emphasised words.'),
    palette: paletteSource.describe(
      'Colours by role: those the pages ask for, and any that a text style names.',
    ),
    text: textSource.describe('A style for every kind of text; what is like another borrows its style.'),
  })
  .refine((theme) => hasOne(theme), { path: ['page'], params: NO_PAGE, when: isWritten })
  .refine((theme) => !hasBoth(theme), { path: ['trim'], params: TWO_PAGES, when: isWritten })
  .describe('A theme: what the designer decided.')

export type ThemeSource = z.infer<typeof themeSchema>
