import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { needing } from '../support/needing.ts'
import { phrasesOf } from '../support/phrases.ts'
import { printScreen, SAMPLE, VOWELLED } from '../support/printing.ts'
import { READERS, type Reader, type ReaderName } from '../support/readers.ts'
import { judgeReading, type Known, type Reading, setIssue } from '../support/readings.ts'

const SECOND = join(SAMPLE, '../002')
const CASES = [
  { name: 'the sample, plain', folder: SAMPLE, theme: 'plain' },
  { name: 'the second issue, plain', folder: SECOND, theme: 'plain' },
  { name: 'a fully vowelled interview, plain', folder: VOWELLED, theme: 'plain' },
  { name: 'the sample, contemporary', folder: SAMPLE, theme: 'contemporary' },
  { name: 'the second issue, contemporary', folder: SECOND, theme: 'contemporary' },
  { name: 'the sample, classical', folder: SAMPLE, theme: 'classical' },
  { name: 'the second issue, classical', folder: SECOND, theme: 'classical' },
]

/**
 * What PDFium takes apart at every change between letters, digits, signs and spaces, and gives from the last part to
 * the first. Words with nothing but a space between them are begun where it looks for them, and come out in order.
 */
const TURNED: readonly (readonly [written: string, read: string])[] = [
  ['multi-tasking', 'tasking-multi'],
  ['coaching session؟', 'session coaching؟'],
  ['tick-tock', 'tock-tick'],
  ['Serial No.', '.No Serial'],
  ['hands off،', 'off hands،'],
  ['02 0000 1212', '1212 0000 02'],
  ['ISSN 2049-3630', '2049-3630 ISSN'],
]

/** Marks on one letter it gives in another order, which Unicode holds for the same (canonical equivalence). */
const asPdfiumReads: Known = (line) =>
  TURNED.reduce((text, [written, read]) => text.replaceAll(written, read), line.normalize('NFC'))

/**
 * In these themes poppler takes columns that begin at one height for a table, and reads them from left to right: what
 * stands in one column comes out whole, but not always behind the column it was written behind.
 */
const AS_TABLES = new Set(['contemporary', 'classical'])

/** What stands beside a picture, and its caption, poppler weaves into one another. */
const WOVEN = new Map([
  ['the second issue, contemporary', [/^ستجد في كلامها/]],
  ['the second issue, classical', [/^المئذنة عند الغروب/, /^ستجد في كلامها/]],
])

/**
 * How many of 150 phrases of three words each reader finds at least; the vowelled interview has 130. What is not found
 * has a bracket or a sign in it beside which a reader must be told which way the text runs, or for pdf.js a space before
 * a Latin insertion. PDFium gives two marks of one letter in another order than they were typed in; poppler takes letters with
 * hamza apart.
 */
const FOUND: readonly (readonly [name: string, Readonly<Record<ReaderName, number>>])[] = [
  ['the sample, plain', { poppler: 73, MuPDF: 149, 'PDFium 153': 146, 'PDFium 159': 146, 'pdf.js': 148 }],
  [
    'the sample, contemporary',
    { poppler: 76, MuPDF: 149, 'PDFium 153': 148, 'PDFium 159': 148, 'pdf.js': 150 },
  ],
  [
    'a fully vowelled interview, plain',
    { poppler: 36, MuPDF: 130, 'PDFium 153': 33, 'PDFium 159': 33, 'pdf.js': 130 },
  ],
]
const PHRASES = 150

describe.each(CASES)('$name', async ({ name, folder, theme }) => {
  const { pages } = await setIssue(folder, theme)
  const pdf = await printScreen(folder, theme)
  const read = async (reader: ReaderName, known?: Known): Promise<Reading> => {
    const texts = await READERS[reader].read(pdf)
    return judgeReading(pages, known ? texts.map((text) => text.normalize('NFC')) : texts, known)
  }

  needing('poppler').test('copies out of poppler letter for letter and word for word', async () => {
    const { errors, lost, broken } = await read('poppler')
    const woven = WOVEN.get(name) ?? []
    expect(lost).toEqual([])
    expect(broken.filter((block) => !woven.some((known) => known.test(block)))).toEqual([])
    expect(broken).toHaveLength(woven.length)
    if (!AS_TABLES.has(theme)) expect(errors).toBe(0)
  })

  test.each([
    'MuPDF',
    'pdf.js',
  ] as const)('copies out of %s letter for letter and word for word', async (reader) => {
    expect(await read(reader)).toMatchObject({ errors: 0, lost: [], broken: [] })
  })

  for (const reader of ['PDFium 153', 'PDFium 159'] as const)
    needing(reader).test(`copies out of ${reader} letter for letter, but for what it turns`, async () => {
      expect(await read(reader, asPdfiumReads)).toMatchObject({ errors: 0, lost: [], broken: [] })
    })
})

describe.each(FOUND)('phrases of %s', async (name, most) => {
  const { folder, theme } = CASES.find((each) => each.name === name) as (typeof CASES)[number]
  const { pages } = await setIssue(folder, theme)
  const pdf = await printScreen(folder, theme)
  const phrases = phrasesOf(pages, PHRASES)

  for (const [reader, { needs, find }] of Object.entries<Reader>(READERS))
    needing(...needs.find).test(`are found by ${reader} as they were typed`, async () => {
      const found = (await find(pdf, phrases)).filter(Boolean)
      expect(found.length).toBeGreaterThanOrEqual(most[reader as ReaderName])
    })
})
