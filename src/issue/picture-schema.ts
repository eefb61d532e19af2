/** Pictures as a source file names them, each as a zod schema: one with its words, and several that share their words. */

import { z } from 'zod'
import { PICTURE_PLACES, WIDE_PLACES } from './block.ts'
import { type Context, complain, filePath, markedLine, titleLine } from './line-schema.ts'

/** What any picture says of itself. */
const own = {
  file: filePath.describe('A JPEG or PNG file, by its path from this file.'),
  alternative: titleLine.describe('What the picture shows, for readers who cannot see it.'),
  focus: z
    .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
    .optional()
    .describe(
      'The point that must be seen where the picture is cropped, as parts of its width and height from the top left: [0.5, 0.3].',
    ),
  colours: z
    .enum(['toned', 'own'])
    .optional()
    .describe('toned: in the inks of the theme, as where this is left out. own: in the colours of the file.'),
  credit: titleLine.optional().describe('Who made the picture.'),
}

/** Where what stands over all columns does on its page. */
export const place = z.enum(WIDE_PLACES)

export const picture = z
  .strictObject({
    ...own,
    across: z.boolean().optional().describe('true for a picture that stands over all columns of its page.'),
    place: z
      .enum(PICTURE_PLACES)
      .optional()
      .describe(
        'Where it stands: across its page at the head or the foot, in the outer column (outer), alone on a page of its own (page), or over two pages that face each other (spread).',
      ),
    beside: z
      .boolean()
      .optional()
      .describe('true for a picture that text runs beside, where its column is wide enough.'),
    caption: markedLine.optional().describe('The words under the picture.'),
  })
  .superRefine(complainOfTwoPlaces)
  .meta({ id: 'Picture' })

/** Fewest and most pictures that share a caption. */
const IN_GROUP = [2, 6] as const

/** A group of pictures, and what stands beside it in its block. */
export const groupShape = {
  pictures: z
    .array(z.strictObject(own).meta({ id: 'GroupedPicture' }))
    .min(IN_GROUP[0])
    .max(IN_GROUP[1])
    .optional()
    .describe('Two to six pictures that share their words, the first at the right.'),
  caption: markedLine.optional().describe('The words under the pictures.'),
  across: z.boolean().optional().describe('true for pictures that stand over all columns of their page.'),
  place: place
    .optional()
    .describe('Where they stand across: head or foot of their page, or a page of their own.'),
}

/** A picture within a box. */
export const boxedPicture = z
  .strictObject({ ...own, caption: markedLine.optional().describe('The words under the picture.') })
  .meta({ id: 'BoxedPicture' })

export type PictureSource = z.infer<typeof picture>
export type GroupSource = { readonly [Key in keyof typeof groupShape]?: z.infer<(typeof groupShape)[Key]> }

/** Text runs beside a picture in its column, and not beside one that stands over all columns. */
function complainOfTwoPlaces(
  { place: stands, beside }: { place?: string | undefined; beside?: boolean | undefined },
  context: Context,
): void {
  if (!beside || stands === undefined) return
  complain(context, {
    rule: 'place',
    found: `picture with text beside it and place: ${stands}`,
    expected: 'one place',
    hint: 'Leave out beside:, or the other.',
  })
}
