/** A record's bytes → what an archive says of an issue, held to its form: what names folders can name nothing else. */

import { z } from 'zod'
import { type IssueRecord, RECORD_FORMAT } from './issue-record.ts'

/** As the press lets issues and articles be named: one folder, in ASCII. */
const FOLDER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,100}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Of a question or a title in a page. */
const ANCHOR = /^[a-z][\w-]{0,40}$/

const folder = z.string().regex(FOLDER)
const page = z.number().int().positive()
const filed = { fileAs: z.string().exactOptional(), romanised: z.string().exactOptional() }

const part = z.strictObject({
  anchor: z.string().regex(ANCHOR),
  question: z.string().exactOptional(),
  text: z.string(),
  page,
})

const person = z.strictObject({ name: z.string(), role: z.string().exactOptional(), ...filed })

const article = z
  .strictObject({
    slug: folder,
    kind: z.enum(['letter', 'interview', 'feature', 'column', 'letters', 'briefs', 'photos']),
    section: z.string().exactOptional(),
    kicker: z.string().exactOptional(),
    title: z.string(),
    standfirst: z.string().exactOptional(),
    guests: z.array(person).exactOptional(),
    // As records had it while every interview was of one.
    guest: person.exactOptional(),
    credits: z.array(z.strictObject({ role: z.string(), name: z.string(), ...filed })),
    signature: z.string().exactOptional(),
    firstPage: page,
    lastPage: page,
    parts: z.array(part),
  })
  .transform(({ guest, ...told }) => (guest ? { ...told, guests: [guest] } : told))

const subjects = z.strictObject({
  thema: z.array(z.string()).exactOptional(),
  bisac: z.array(z.string()).exactOptional(),
  words: z.array(z.string()).exactOptional(),
})

const record = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  id: folder,
  names: z.strictObject({ book: z.string(), print: z.string(), series: z.string() }),
  masthead: z.string(),
  ...filed,
  number: z.number().int().nonnegative(),
  date: z.string().regex(DAY),
  revised: z.string().regex(DAY).exactOptional(),
  language: z.string(),
  numerals: z.enum(['arabic-indic', 'european']),
  labels: z.strictObject({ number: z.string(), date: z.string() }),
  publisher: z.string().exactOptional(),
  issn: z.string().exactOptional(),
  isbn: z.string().exactOptional(),
  description: z.string().exactOptional(),
  subjects: subjects.exactOptional(),
  rights: z.string().exactOptional(),
  theme: z.string(),
  pages: page,
  cover: z.strictObject({ story: folder, words: z.string().exactOptional(), alternative: z.string() }),
  articles: z.array(article),
  editions: z.array(z.strictObject({ name: z.string(), bytes: z.number().int().nonnegative() })),
  sample: z.string().exactOptional(),
})

/** Throws an Error, in a sentence, where they are no record of a form that is known. */
export function readRecord(bytes: Uint8Array): IssueRecord {
  const read = record.safeParse(parse(bytes))
  if (read.success) return read.data
  const [first] = read.error.issues
  const place = first?.path.join('.') || 'the whole'
  throw new Error(
    `Unexpected record.json, expected one of format ${RECORD_FORMAT}: ${place} is not as it should be.`,
  )
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
