/** What may stand in an issue's own file: its front page and its running order; and all schemas for text editors. */

import { z } from 'zod'
import { directionOf } from '../direction.ts'
import { quote } from '../source/complaint.ts'
import { advertPlaces, advertSize, complainOfPlaces } from './advert-places.ts'
import {
  columnFile,
  editorSchema,
  extract,
  featureFile,
  interviewFile,
  letterFile,
} from './article-schema.ts'
import { bindingSource } from './binding-schema.ts'
import { briefsFile, lettersFile } from './department-schema.ts'
import { LANGUAGE_TAG } from './inline.ts'
import { codedAddress, complain, day, issn, languageTag, line, slug } from './line-schema.ts'
import { photosFile } from './photos-schema.ts'
import { picture } from './picture-schema.ts'
import { complainOfSections, runningOrder, sections } from './running-order-schema.ts'
import { certifier, filedName, isbn, subjects } from './trade-schema.ts'

const issueLanguage = languageTag.superRefine((language, context) => {
  if (!LANGUAGE_TAG.test(language) || directionOf(language) === 'rtl') return
  const found = `language ${quote(language)}`
  const expected = 'one that is written from right to left, for example ar-EG'
  const hint = 'The press sets right-to-left issues; mark words of another language: [words]{lang=en}.'
  complain(context, { rule: 'language', found, expected, hint })
})

/** More would each be too narrow to be read from afar. */
const MOST_COVER_LINES = 4

const coverLine = z
  .strictObject({
    story: slug.describe('The slug of an article.'),
    words: line.optional().describe('What the cover says of it; its title where left out.'),
  })
  .meta({ id: 'CoverLine' })

const cover = z.strictObject({
  story: slug.describe('The slug of the interview on the cover.'),
  words: extract.optional().describe("The guest's own words on the cover."),
  lines: z
    .array(coverLine)
    .min(1)
    .max(MOST_COVER_LINES)
    .optional()
    .describe('Other stories on the cover, each with its page, on a strip at the foot.'),
  price: line
    .optional()
    .describe('The price as readers know it, for example ٤٠ جنيهًا; beside number and date.'),
  picture: picture
    .optional()
    .describe('A photograph in place of the drawing; the words stand where it is quiet, never on its focus.'),
})

const back = z.strictObject({
  words: extract.optional().describe("The guest's own words on the back, from the cover's story."),
  line: line.optional().describe('A line of the magazine’s own, for example where to follow the guest.'),
  link: codedAddress.optional().describe('An address, drawn as a QR code beside the words.'),
})

const advert = z
  .strictObject({
    size: advertSize,
    picture: picture
      .optional()
      .describe(
        'The advert as a picture or as a PDF of one page, which is printed as it is. One in the shape of its page, with or without bleed, fills it to the edge; others are set whole in a frame.',
      ),
    words: line.optional().describe('The advert as words, set large.'),
    line: line.optional().describe('A smaller line under the words.'),
    ...advertPlaces,
  })
  .superRefine(complainOfPlaces)
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

const labels = z.strictObject({
  number: line.optional().describe('Instead of, for example, العدد ١.'),
  date: line.optional().describe('Instead of, for example, نوفمبر ٢٠٢٦.'),
})

export const issueFile = z
  .strictObject({
    $schema: editorSchema,
    schema: z
      .int()
      .min(1)
      .optional()
      .describe('The form of the data: 2. Issues that say nothing are of the first, and load as they are.'),
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
    issn: issn
      .optional()
      .describe('The serial number of the magazine; the cover bears its barcode, where barcode: says.'),
    barcode: z
      .enum(['back', 'front', 'both'])
      .optional()
      .describe(
        'Which side of the cover bears the barcode of the issn: back where left out; front for kiosks, which scan it there.',
      ),
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
      .describe(
        'Adverts, in the order in which they were booked: where their places say, else on pages that must be there and after the articles; the e-book leaves them out.',
      ),
    binding: bindingSource
      .optional()
      .describe('How the printed magazine is bound, for the sheet of its cover; stapled where left out.'),
    back: back.optional().describe('What the back cover says beside the name of the magazine.'),
    sections: sections
      .optional()
      .describe('The sections of the issue, in any order; the running order says what stands in them.'),
    articles: runningOrder.describe(
      'The running order: the articles by their paths from this file, or each with its section and its place; index behind the last one, where the issue has one.',
    ),
  })
  .superRefine(complainOfSections)
  .superRefine(({ barcode, issn: serial }, context) => {
    if (barcode === undefined || serial !== undefined) return
    const found = `barcode: ${barcode} of a magazine without an ISSN`
    const expected = 'the serial number that it is drawn of'
    const hint = 'Write issn: with the number of the magazine, or remove barcode:.'
    complain(context, { rule: 'barcode', found, expected, hint }, 'barcode')
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
    'feature.schema.json': describe(featureFile),
    'column.schema.json': describe(columnFile),
    'letters.schema.json': describe(lettersFile),
    'briefs.schema.json': describe(briefsFile),
    'photos.schema.json': describe(photosFile),
  }
}
