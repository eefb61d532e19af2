/** What may stand in the file of an article: the contract with editors, each kind as a zod schema. */

import { z } from 'zod'
import { complain, filePath, line, slug, titleLine, written } from './line-schema.ts'
import { OPENINGS, type Opening } from './opening.ts'
import { picture } from './picture-schema.ts'
import { checkTalk, exchange, guest, guestsOf, portrait } from './talk-schema.ts'
import { blocks, infobox } from './text-schema.ts'
import { filedName } from './trade-schema.ts'

export const editorSchema = z
  .string()
  .optional()
  .describe('The schema for text editors; the press passes over it.')

const exchangeNumber = z
  .int()
  .min(1)
  .describe('The number of the exchange whose answer the words are from, counted from 1.')

/** The guest's own words, as they stand in one answer. */
export const extract = z
  .strictObject({
    text: line.describe("An exact stretch of the guest's answer, whole words, without marks."),
    from: exchangeNumber,
  })
  .meta({ id: 'Extract' })

export type ExtractSource = z.infer<typeof extract>

const wholePage = z.boolean().optional().describe('true for words that stand alone on a page of their own.')

export const pullQuote = extract.extend({ wholePage }).meta({ id: 'PullQuote' })

const credit = z
  .strictObject({
    role: titleLine.describe('What was done, for example صحافة.'),
    name: titleLine.describe('Who did it.'),
    ...filedName,
  })
  .meta({ id: 'Credit' })

export const articleHead = {
  $schema: editorSchema,
  slug: slug.describe('The name of the article in file names and links, unique in the issue.'),
  kicker: titleLine.optional().describe('The short line over the title.'),
  title: titleLine.describe('The title.'),
  credits: z.array(credit).optional().describe('Who did what, in the order of print.'),
  index: z
    .array(line)
    .min(1)
    .optional()
    .describe('Headings under which the index leads to the whole article.'),
}

const template = written('template-name', 'a name such as my-house/tall-title', /^[a-z0-9-]+\/[a-z0-9-]+$/)
  .optional()
  .describe(
    'A template of the publisher’s own that the story opens with, by its name in warraq.config.ts, for example my-house/tall-title; in place of opener.',
  )

const askedPages = z
  .number()
  .int()
  .min(1)
  .max(200)
  .optional()
  .describe(
    'How many pages it is to fill, its opener among them. It is set a few lines closer or wider for it; by how much it is too long or too short is told.',
  )

const manuscript = filePath
  .optional()
  .describe(
    'The file that its author delivered, by its path from the issue folder, for example manuscripts/talk.docx. Nothing of it is printed; the archive keeps it.',
  )

function checkOpener(
  {
    opener,
    template: own,
    picture,
  }: {
    readonly opener?: Opening | undefined
    readonly template?: string | undefined
    readonly picture?: unknown
  },
  context: z.core.$RefinementCtx,
): void {
  if (opener !== undefined && own !== undefined) {
    const found = 'opener beside a template'
    const hint = 'Take one of the two away: a template says itself how the story opens.'
    complain(context, { rule: 'two-openings', found, expected: 'one of the two', hint }, 'opener')
  }
  if (opener !== 'picture' || picture !== undefined) return
  const found = 'opener picture of a story without one'
  const expected = 'a picture to open on'
  const hint =
    'Give it one (the guest a portrait: with its picture, a feature a picture:), or choose another opener.'
  complain(context, { rule: 'opener', found, expected, hint }, 'opener')
}

export const interviewFile = z
  .strictObject({
    ...articleHead,
    kind: z.literal('interview').describe('An interview: questions and answers.'),
    guest: guest.optional().describe('Who was asked.'),
    guests: z
      .array(guest)
      .min(1)
      .optional()
      .describe('Who were asked, where they are several, in the order of print; in place of guest.'),
    opener: z
      .enum(OPENINGS)
      .optional()
      .describe(
        'How large the story opens: quiet (its headline over the text), half a page, a page, or a spread; or on what: the name of the guest, the picture, or its title as text. Its length decides where this is left out.',
      ),
    template,
    pages: askedPages,
    manuscript,
    standfirst: extract.optional().describe("The words under the title: a stretch of the guest's own."),
    introduction: blocks
      .optional()
      .describe('What stands before the first question, in the magazine’s own words.'),
    exchanges: z.array(exchange).min(1).describe('Questions and answers, in the order of print.'),
    profile: infobox
      .optional()
      .describe('A box about who was asked, beside the first answers. Its words are the magazine’s own.'),
    pullQuotes: z
      .array(pullQuote)
      .optional()
      .describe("Stretches of the guest's own words that may be set large on the page."),
    closing: blocks.optional().describe('What stands after the last answer.'),
  })
  .superRefine((interview, context) => {
    const picture = guestsOf(interview).find(({ portrait }) => portrait)
    checkOpener({ opener: interview.opener, template: interview.template, picture }, context)
    checkTalk(interview, context)
  })
  .meta({ title: 'Interview', description: 'An interview of an issue.' })

export type InterviewSource = z.infer<typeof interviewFile>

export const letterFile = z
  .strictObject({
    ...articleHead,
    kind: z.literal('letter').describe('A letter from the editor: running text and a signature.'),
    text: blocks.describe('The letter itself.'),
    signature: line.optional().describe('Who signs it.'),
  })
  .meta({ title: 'Letter', description: 'A letter of an issue.' })

export const author = z
  .strictObject({ name: titleLine.describe("The author's name."), ...filedName })
  .meta({ id: 'Author' })

/** Words of the text itself, as they stand in it. */
export const featureQuote = z
  .strictObject({
    text: line.describe('An exact stretch of the text, whole words, without marks.'),
    wholePage,
  })
  .meta({ id: 'FeatureQuote' })

export const featureFile = z
  .strictObject({
    ...articleHead,
    kind: z.literal('feature').describe("A feature: an essay or a report, its author's text."),
    standfirst: line.optional().describe('The words under the title, which are the magazine’s own.'),
    byline: z.array(author).min(1).optional().describe('Who wrote it, in the order of print.'),
    picture: picture.optional().describe('A picture for the page that opens it; its focus is kept in sight.'),
    opener: z
      .enum(OPENINGS)
      .exclude(['name'])
      .optional()
      .describe(
        'How large the story opens: quiet (its headline over the text), half a page, a page, or a spread; or on what: the picture, or its title as text. Its length decides where this is left out.',
      ),
    template,
    pages: askedPages,
    manuscript,
    text: blocks.describe('The text itself, with its subheads.'),
    pullQuotes: z
      .array(featureQuote)
      .optional()
      .describe('Stretches of the text that may be set large on the page.'),
    biography: blocks
      .optional()
      .describe('Who the author is, in the magazine’s own words; it stands at the end.'),
  })
  .superRefine(checkOpener)
  .meta({ title: 'Feature', description: 'A feature of an issue: an essay or a report.' })

export type FeatureSource = z.infer<typeof featureFile>

export const columnFile = z
  .strictObject({
    ...articleHead,
    kind: z
      .literal('column')
      .describe('A column: what one writer has in every issue, under a standing name.'),
    kicker: titleLine.describe('The standing name of the column, over the title of every one.'),
    writer: author
      .extend({
        portrait: portrait
          .optional()
          .describe("The writer's picture, small beside title and name; its focus is kept in sight."),
      })
      .meta({ id: 'Writer' })
      .describe('Whose column it is.'),
    text: blocks.describe('The text itself, with its subheads.'),
    pullQuotes: z
      .array(featureQuote.omit({ wholePage: true }).meta({ id: 'ColumnQuote' }))
      .optional()
      .describe('Stretches of the text that may be set larger among its paragraphs.'),
    biography: blocks
      .optional()
      .describe('Who the writer is, in the magazine’s own words; it stands at the end.'),
  })
  .meta({ title: 'Column', description: 'A column of an issue: a regular of one writer.' })

export type ColumnSource = z.infer<typeof columnFile>

export type LetterSource = z.infer<typeof letterFile>
