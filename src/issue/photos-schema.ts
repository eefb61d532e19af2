/** What may stand in the file of a photo essay: its plates, each a picture or a pair of them. */

import { z } from 'zod'
import { articleHead, author } from './article-schema.ts'
import { complain, line } from './line-schema.ts'
import { picture } from './picture-schema.ts'

/** A hyphen in the list: a picture that has a page, or a spread where it is wide; or two that share one. */
const plate = z
  .strictObject({
    picture: picture
      .optional()
      .describe(
        'One picture to a page: to its edges where it is shaped like the page, over the spread where it is wide, over the head of the page where it is low, else whole within the margins.',
      ),
    pair: z
      .array(z.strictObject({ picture: picture.describe('One of the two.') }).meta({ id: 'OfPair' }))
      .optional()
      .describe('Two pictures that share a page.'),
  })
  .superRefine(({ picture, pair }, context) => {
    const found =
      picture && pair
        ? 'picture and pair in one plate'
        : !picture && !pair
          ? 'plate without a picture'
          : pair && pair.length !== 2
            ? `pair of ${pair.length}`
            : undefined
    if (!found) return
    complain(context, {
      rule: 'plate',
      found,
      expected: 'one picture, or a pair of two',
      hint: 'Give each plate a hyphen of its own, with picture: or with pair: and two pictures.',
    })
  })
  .meta({ id: 'Plate' })

export const photosFile = z
  .strictObject({
    ...articleHead,
    kind: z.literal('photos').describe('A photo essay: pictures that tell a story, with a few words.'),
    standfirst: line.optional().describe('The words under the title, which are the magazine’s own.'),
    byline: z.array(author).min(1).optional().describe('Who took the pictures, in the order of print.'),
    plates: z.array(plate).min(1).describe('The plates, in the order of print.'),
  })
  .meta({ title: 'Photos', description: 'A photo essay of an issue.' })

export type PhotosSource = z.infer<typeof photosFile>
