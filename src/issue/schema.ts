/**
 * What may stand in an issue, an interview and a letter file: the contract with editors, of which the JSON Schemas
 * for text editors are made.
 */

import { z } from 'zod'
import { directionOf } from '../direction.ts'
import { quote } from '../source/complaint.ts'
import { LANGUAGE_TAG, readInline } from './inline.ts'
import { plainText } from './issue.ts'
import {
  blocks,
  codedAddress,
  complain,
  day,
  filePath,
  infobox,
  issn,
  languageTag,
  line,
  markedLine,
  picture,
  slug,
  titleLine,
} from './text-schema.ts'
import { certifier, filedName, isbn, subjects } from './trade-schema.ts'

const editorSchema = z.string().optional().describe('The schema for text editors; the press passes over it.')

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

export const pullQuote = extract
  .extend({
    wholePage: z.boolean().optional().describe('true for words that stand alone on a page of their own.'),
  })
  .meta({ id: 'PullQuote' })

export const exchange = z
  .strictObject({
    question: markedLine.describe('What the magazine asked, without its name before it.'),
    answer: blocks.describe("What the guest answered, without the guest's name before it."),
  })
  .meta({ id: 'Exchange' })

export type ExchangeSource = z.infer<typeof exchange>

const credit = z
  .strictObject({
    role: titleLine.describe('What was done, for example صحافة.'),
    name: titleLine.describe('Who did it.'),
    ...filedName,
  })
  .meta({ id: 'Credit' })

const guest = z
  .strictObject({
    name: titleLine.describe("The guest's name in full."),
    shortName: line.describe('The part of the name that may be set large: a whole word or words of it.'),
    role: titleLine.optional().describe('Who the guest is, for example المهندس والمؤثر.'),
    ...filedName,
    portrait: z
      .strictObject({
        picture: picture.describe('The picture, with its words for readers who cannot see it.'),
      })
      .optional()
      .describe('A picture of the guest, for the page that opens the interview; its focus is kept in sight.'),
  })
  .superRefine(({ name, shortName }, context) => {
    const plain = plainText(readInline(name).content)
    if (` ${plain} `.includes(` ${shortName} `)) return
    const hint = 'Write one or more words of the name, letter for letter.'
    const expected = `whole words of ${quote(plain)}`
    complain(context, { rule: 'short-name', found: quote(shortName), expected, hint }, 'shortName')
  })
  .meta({ id: 'Guest' })

const articleHead = {
  $schema: editorSchema,
  slug: slug.describe('The name of the article in file names and links, unique in the issue.'),
  kicker: titleLine.optional().describe('The short line over the title.'),
  title: titleLine.describe('The title.'),
  credits: z.array(credit).optional().describe('Who did what, in the order of print.'),
}

export const interviewFile = z
  .strictObject({
    ...articleHead,
    kind: z.literal('interview').describe('An interview: questions and answers.'),
    guest: guest.describe('Who was asked.'),
    standfirst: extract.optional().describe("The words under the title: a stretch of the guest's own."),
    exchanges: z.array(exchange).min(1).describe('Questions and answers, in the order of print.'),
    profile: infobox
      .optional()
      .describe('A box about the guest, beside the first answers. Its words are the magazine’s own.'),
    pullQuotes: z
      .array(pullQuote)
      .optional()
      .describe("Stretches of the guest's own words that may be set large on the page."),
    closing: blocks.optional().describe('What stands after the last answer.'),
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

export type LetterSource = z.infer<typeof letterFile>

const issueLanguage = languageTag.superRefine((language, context) => {
  if (!LANGUAGE_TAG.test(language) || directionOf(language) === 'rtl') return
  const found = `language ${quote(language)}`
  const expected = 'one that is written from right to left, for example ar-EG'
  const hint = 'The press sets right-to-left issues; mark words of another language: [words]{lang=en}.'
  complain(context, { rule: 'language', found, expected, hint })
})

const cover = z.strictObject({
  story: slug.describe('The slug of the interview on the cover.'),
  words: extract.optional().describe("The guest's own words on the cover."),
  picture: picture
    .optional()
    .describe('A photograph, printed in the inks of the theme; the words stand where it is quiet.'),
})

const back = z.strictObject({
  words: extract.optional().describe("The guest's own words on the back, from the cover's story."),
  line: line.optional().describe('A line of the magazine’s own, for example where to follow the guest.'),
  link: codedAddress.optional().describe('An address, drawn as a QR code beside the words.'),
})

const advert = z
  .strictObject({
    size: z.enum(['full', 'half']).describe('A whole page, or half of one: halves stand two on a page.'),
    picture: picture.optional().describe('The advert as a picture; it is set whole.'),
    words: line.optional().describe('The advert as words, set large.'),
    line: line.optional().describe('A smaller line under the words.'),
  })
  .superRefine(({ picture, words, line: under }, context) => {
    if ((picture === undefined) !== (words === undefined) && (words !== undefined || under === undefined))
      return
    complain(context, {
      rule: 'advert',
      found: picture && words ? 'picture and words in one advert' : 'advert without picture or words',
      expected: 'one of the two, and a line under words alone',
      hint: 'Give it picture: with its file, or words: with what it says.',
    })
  })
  .meta({ id: 'Advert' })

const binding = z
  .strictObject({
    kind: z
      .enum(['stapled', 'perfect'])
      .describe('stapled: sheets folded one in another, without a spine. perfect: leaves glued to a spine.'),
    caliper: z
      .number()
      .min(0.02)
      .max(2)
      .optional()
      .describe(
        'How thick one leaf of the inside is, in millimetres, as the paper merchant says. Perfect binding asks for it; of stapled sheets it says how far the inner ones creep.',
      ),
  })
  .superRefine(({ kind, caliper }, context) => {
    if (kind !== 'perfect' || caliper !== undefined) return
    const found = 'perfect binding without its caliper'
    const expected = 'how thick one leaf is, in millimetres, for example caliper: 0.1'
    const hint = 'Ask the printer for the caliper of the paper: the spine is as wide as all leaves together.'
    complain(context, { rule: 'caliper', found, expected, hint })
  })

const labels = z.strictObject({
  number: line.optional().describe('Instead of, for example, العدد ١.'),
  date: line.optional().describe('Instead of, for example, نوفمبر ٢٠٢٦.'),
})

export const issueFile = z
  .strictObject({
    $schema: editorSchema,
    masthead: line.describe('The name of the magazine.'),
    ...filedName,
    number: z.int().min(1).describe('The number of the issue, in the digits 0 to 9.'),
    date: day.describe('The day of publication, written year-month-day, for example 2026-11-01.'),
    calendar: z
      .enum(['gregorian', 'hijri'])
      .optional()
      .describe('Whose days date and revised are; gregorian where left out. hijri: that of Umm al-Qura.'),
    revised: day
      .optional()
      .describe(
        'The day of the last correction; files say that they were changed on it, and shops that they are newer.',
      ),
    language: issueLanguage.describe('The language of the issue, for example ar-EG.'),
    numerals: z
      .enum(['arabic-indic', 'european'])
      .optional()
      .describe("The digits of the press's own numbers; the country of the language decides unless given."),
    labels: labels.optional().describe('Your own words for the number and the date.'),
    issn: issn.optional().describe('The serial number of the magazine; the back cover bears its barcode.'),
    isbn: isbn
      .optional()
      .describe(
        'The number of the e-book, which no other edition shares; shops and libraries know it by that.',
      ),
    description: line
      .optional()
      .describe('What the issue is about, in a few sentences, as a shop shows it; no page bears it.'),
    subjects: subjects.optional().describe('What the issue is about, by the schemes of the trade.'),
    publisher: line.optional().describe('Who publishes the magazine.'),
    certifier: certifier
      .optional()
      .describe(
        'Who has judged that the e-book keeps EPUB Accessibility 1.1 and WCAG 2.2 AA, and answers for it; the book says so where this is given.',
      ),
    rights: line
      .optional()
      .describe('Who may do what with the issue, for example جميع الحقوق محفوظة لدار كذا، ٢٠٢٦.'),
    theme: slug.describe('The name of the theme file that sets the issue.'),
    uncovered: z
      .literal('mark')
      .optional()
      .describe(
        'mark: characters that no face has stand as their codes on the screen, in the e-book and in the texts, with a warning, until they are mended; nothing is printed with them. Left out, they are an error.',
      ),
    sample: line
      .optional()
      .describe('What in this issue is a sample value; said in the data, never printed.'),
    cover: cover.describe('What the front page says.'),
    adverts: z
      .array(advert)
      .optional()
      .describe('Adverts, on pages after the articles, in the order of print; the e-book leaves them out.'),
    binding: binding
      .optional()
      .describe('How the printed magazine is bound, for the sheet of its cover; stapled where left out.'),
    back: back.optional().describe('What the back cover says beside the name of the magazine.'),
    articles: z
      .array(filePath)
      .min(1)
      .describe('The running order: the articles by their paths from this file.'),
  })
  .meta({ title: 'Issue', description: 'An issue: its front page and its running order.' })

export type IssueSource = z.infer<typeof issueFile>

/** The JSON Schemas for text editors, by file name. */
export function describeSchemas(): Readonly<Record<string, unknown>> {
  // Draft 7 is the one that every editor's YAML and JSON reader knows.
  const describe = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
  return {
    'issue.schema.json': describe(issueFile),
    'interview.schema.json': describe(interviewFile),
    'letter.schema.json': describe(letterFile),
  }
}
