/** What a colour of a theme’s palette may be, and what each role of it is for. */

import { z } from 'zod'
import type { ColourRole } from './style.ts'

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

/** What pages do with the colours they ask for. */
const ROLES: Readonly<Record<ColourRole, string>> = {
  paper: 'What pages are printed on; white where a press prints on white paper.',
  ink: 'Of the text: black alone on the press.',
  accent: 'What stands out: bars, rules, stars, and display type that names it.',
  ground: 'Dark ground of right-hand pages that bear display type, as openers and large quotes.',
  pattern: 'Of the stars on `ground`, near to it.',
  coverGround: 'Ground of the cover, and of left-hand pages that bear a large quote.',
  coverPattern: 'Of the stars on `coverGround`, near to it.',
  tint: 'Light ground of boxes and listings, under text.',
}

/** Colours by role: those that pages ask for, and any that a text style names. */
export const paletteSource = z
  .object(
    Object.fromEntries(
      Object.entries(ROLES).map(([role, about]) => [role, colour.describe(about)]),
    ) as Record<ColourRole, typeof colour>,
  )
  .catchall(colour)
