/**
 * What may stand in a theme file: the contract with designers, of which the JSON Schema for text editors is made.
 */

import { z } from 'zod'
import { mm } from '../geometry.ts'
import { JOIN_PLACES, JUSTIFICATION_NAMES } from './justification.ts'
import {
  COLOUR_ROLES,
  COVER_FORMS,
  type ColourRole,
  FURNITURE_FORMS,
  INTENTS,
  LARGEST_BLEED,
  OPENER_FORMS,
  QUOTE_FORMS,
  TEXT_ROLES,
  type TextRole,
} from './style.ts'

const millimetres = z.number().nonnegative().max(2000)
const points = z.number().positive().max(2000)
const faceName = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a face as `family/weight`, for example amiri/bold')
const screenColour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'a colour as six hexadecimal digits, for example #F0502A')
const plate = z.number().min(0).max(100)
const spotName = z
  .string()
  .regex(
    /^(?!(All|None|Cyan|Magenta|Yellow|Black)$)[\x20-\x7e]{1,60}$/,
    'the name of an ink in Latin letters, and of none of the press’s own, for example PANTONE 7421 C',
  )
/** A colour for the screen, and the plates that print it where they are not to be converted from it; or a spot’s tint. */
const colour = z.union([
  screenColour,
  z.strictObject({
    screen: screenColour.describe('On the screen.'),
    press: z
      .tuple([plate, plate, plate, plate])
      .describe('On the press: per cent of cyan, magenta, yellow and black.'),
    spot: spotName
      .optional()
      .describe(
        'An ink mixed for this colour, printed from a plate of its own; press then stands in for it.',
      ),
  }),
  z.strictObject({
    spot: spotName.describe('An ink that another colour of the palette is mixed as: this is a tint of it.'),
    tint: z.number().positive().lt(100).describe('How much of that ink, in per cent.'),
    screen: screenColour
      .optional()
      .describe('On the screen; as much of that colour on the paper’s where left out.'),
  }),
])

export type ColourSource = z.infer<typeof colour>
export type TintSource = Extract<ColourSource, { readonly tint: number }>

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
    wordSpace: z
      .number()
      .min(0.5)
      .max(3)
      .describe('Word spaces, as a part of the face’s own: faces made for one line have narrow ones.'),
    emphasisColour: z
      .string()
      .describe('Emphasised words take this colour and keep their faces, as display type asks.'),
    balance: z.boolean().describe('Whether its lines are made as even as they can be, as display type asks.'),
  })
  .partial()

/** Less is seen as squares, and no eye tells more apart. */
const fineness = z.number().int().min(72).max(1200)

export type BlockStyleSource = z.infer<typeof blockSource>

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
    briefColumns: z
      .number()
      .int()
      .min(1)
      .max(6)
      .optional()
      .describe('Columns of news in brief; one more than those of the text where left out.'),
    gutter: millimetres.describe('Between columns, in millimetres.'),
    baseline: points.describe('From one baseline of the grid to the next, in points.'),
    rows: z
      .number()
      .int()
      .min(1)
      .max(20)
      .optional()
      .describe(
        'Modules of the grid from head to foot, a line free between two: pictures over all columns fill whole ones. 1 where left out.',
      ),
    columnRule: z.string().optional().describe('A hairline between columns, in this role of the palette.'),
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
    pictureInks: z
      .array(z.string())
      .min(2)
      .max(4)
      .optional()
      .describe(
        'Roles of the palette, from the darkest to the lightest: the inks that pictures in articles are printed in. In their own colours where left out.',
      ),
    pictures: z
      .strictObject({ screen: fineness.optional(), archive: fineness.optional() })
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
      .describe('Whether punctuation at the ends of lines hangs beyond the column. True where left out.'),
    joins: z
      .enum(JOIN_PLACES)
      .optional()
      .describe(
        'Which joins may be drawn longer: those of a calligrapher’s naskh, or those of faces that draw every join as a straight stroke. Classical where left out.',
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
