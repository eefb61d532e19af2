/**
 * What shops and libraries ask of an issue and no reader sees, each as a zod schema: numbers with their check digits,
 * subjects by the codes of the trade, names as a catalogue files and romanises them, who answers for a claim.
 */

import { z } from 'zod'
import { quote } from '../source/complaint.ts'
import { codedAddress, complain, line, written } from './line-schema.ts'

/** Thirteen digits of which the first are 978 or 979, with hyphens or spaces where a publisher writes them. */
const ISBN = /^97[89](?:[- ]?\d){10}$/

export const isbn = written(
  'isbn',
  'an ISBN of thirteen digits such as 978-92-95055-02-5, in quotes where it has no hyphens',
  ISBN,
).superRefine((text, context) => {
  if (!ISBN.test(text)) return
  const digits = digitsOf(text)
  const right = checkDigitOfIsbn(digits)
  if (right === digits.at(-1)) return
  const found = `ISBN ${quote(text)}`
  const expected = `${text.slice(0, -1)}${right}, by its check digit`
  complain(context, { rule: 'isbn', found, expected, hint: 'Copy the number anew from its certificate.' })
})

/** As catalogues hold it: digits and nothing else. */
export function digitsOf(text: string): string {
  return text.replace(/[- ]/g, '')
}

/** The thirteenth digit, from the twelve before it (ISO 2108, annex C). */
export function checkDigitOfIsbn(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}

/** A letter, then letters and digits: a subject; a digit from 1 to 6 before them: what qualifies one. */
const thema = written(
  'thema',
  'a Thema code such as DNP, or of a qualifier such as 1HBE',
  /^(?:[A-Z][A-Z0-9]{0,7}|[1-6][A-Z0-9]{0,7}(?:-[A-Z0-9]{1,3})*)$/,
)

const bisac = written('bisac', 'a BISAC code such as LCO020000', /^[A-Z]{3}\d{6}$/)

export const subjects = z
  .strictObject({
    thema: z
      .array(thema.describe('A code of the Thema scheme: capital letters and digits.'))
      .min(1)
      .optional()
      .describe('Codes of the Thema scheme, the subject that matters most first, then what qualifies it.'),
    bisac: z
      .array(bisac.describe('A code of BISAC: three capital letters and six digits.'))
      .min(1)
      .optional()
      .describe('Codes of the BISAC subject headings, which shops in America ask; the first matters most.'),
    words: z
      .array(line)
      .min(1)
      .optional()
      .describe('Words that a reader would search for, free of any scheme.'),
  })
  .superRefine((given, context) => {
    const [first] = given.thema ?? []
    if (first !== undefined && /^\d/.test(first)) {
      complain(
        context,
        {
          rule: 'thema',
          found: `qualifier ${quote(first)} in the first place`,
          expected: 'the code of a subject, which begins with a letter, before those that qualify it',
          hint: 'Put the subject that matters most first.',
        },
        'thema',
      )
    }
    if (given.thema ?? given.bisac ?? given.words) return
    complain(context, {
      rule: 'subjects',
      found: 'subjects without any',
      expected: 'thema, bisac or words',
      hint: 'Write for example subjects: { words: [حوارات] }, or remove the key.',
    })
  })

/** What may stand beside any name, for catalogues. */
export const filedName = {
  fileAs: line
    .optional()
    .describe('The name as a catalogue files it, for example الإسكندراني، عمر; readers never see it.'),
  romanised: line
    .optional()
    .describe(
      'The name in Latin letters, for catalogues and shops that read no Arabic; readers never see it.',
    ),
}

export const certifier = z
  .union([
    line,
    z.strictObject({
      name: line.describe('Who it is.'),
      credential: line
        .optional()
        .describe('By what right: the name of a credential or a badge, or its address.'),
      report: codedAddress.optional().describe('The address at which the judgement can be read.'),
    }),
  ])
  .meta({ id: 'Certifier' })
