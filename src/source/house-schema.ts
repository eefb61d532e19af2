/** The shape of `warraq.yaml`: the file by which a folder is known for a publisher's own, and what it says of it. */

import { z } from 'zod'
import { TERMINAL_LANGUAGES } from '../house.ts'

export const houseSchema = z
  .strictObject({
    $schema: z.string().describe('The schema for text editors; the press passes over it.').optional(),
    archive: z
      .string()
      .min(1)
      .describe(
        'Where issues are archived, a folder from this file or s3://bucket/prefix; output/archive where left out.',
      )
      .optional(),
    shelf: z
      .url()
      .describe(
        'Where the site of the shelf will stand, for its feeds and its map, for example https://example.org/.',
      )
      .optional(),
    lang: z
      .enum(TERMINAL_LANGUAGES)
      .describe(
        'The language that the press speaks at a terminal, en or ar; that of the machine where left out.',
      )
      .optional(),
  })
  .describe('A publisher’s own folder: issues, themes, fonts, colour and output beside this file.')

/** What is said of the language alone, whatever else the file says. */
export const spokenSchema = z.object({ lang: houseSchema.shape.lang })

export function describeHouseSchema(): Readonly<Record<string, unknown>> {
  return { 'house.schema.json': z.toJSONSchema(houseSchema, { target: 'draft-7', io: 'input' }) }
}
