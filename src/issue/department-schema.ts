/** What may stand in the file of a department, short pieces under one title: readers' letters, news in brief. */

import { z } from 'zod'
import { articleHead } from './article-schema.ts'
import { titleLine } from './line-schema.ts'
import { picture } from './picture-schema.ts'
import { blocks } from './text-schema.ts'

const readerLetter = z
  .strictObject({
    head: titleLine.optional().describe('A heading over the letter.'),
    text: blocks.describe('The letter itself, in its writer’s words.'),
    writer: z
      .strictObject({
        name: titleLine.describe('Who wrote it.'),
        place: titleLine.optional().describe('From where, for example طنطا.'),
      })
      .meta({ id: 'LetterWriter' })
      .describe('Who wrote it, and from where.'),
    answer: blocks.optional().describe('What the magazine answers; it stands under the letter, set apart.'),
  })
  .meta({ id: 'ReaderLetter' })

export const lettersFile = z
  .strictObject({
    ...articleHead,
    kind: z
      .literal('letters')
      .describe("Readers' letters, each with the magazine's answer where it has one."),
    letters: z.array(readerLetter).min(1).describe('The letters, in the order of print.'),
  })
  .meta({ title: 'Letters', description: "The readers' letters of an issue." })

const brief = z
  .strictObject({
    head: titleLine.describe('The heading over it.'),
    picture: picture.optional().describe('A picture over it.'),
    text: blocks.describe('The piece itself.'),
    source: titleLine.optional().describe('Where it is taken from, or who wrote it.'),
    filler: z
      .boolean()
      .optional()
      .describe(
        'true for a piece that may leave its place: it stands alone on a page that would else have nothing to read, if there is one.',
      ),
  })
  .meta({ id: 'Brief' })

export const briefsFile = z
  .strictObject({
    ...articleHead,
    kind: z.literal('briefs').describe('News in brief: many short pieces in narrow columns.'),
    briefs: z.array(brief).min(1).describe('The pieces, in the order of print.'),
  })
  .meta({ title: 'Briefs', description: 'The news in brief of an issue.' })

export type BriefsSource = z.infer<typeof briefsFile>

export type LettersSource = z.infer<typeof lettersFile>
