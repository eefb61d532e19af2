import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { needing } from '../support/needing.ts'
import { printScreen, SAMPLE, VOWELLED } from '../support/printing.ts'
import { READERS, type ReaderName } from '../support/readers.ts'
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

/** A mark before a closing bracket pdf.js takes into the stretch that it read before: to it marks have no place. */
const MARK_BEFORE_BRACKET = 'جُسْمَانِيَّةٍ».'

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

  test('copies out of MuPDF letter for letter and word for word', async () => {
    expect(await read('MuPDF')).toMatchObject({ errors: 0, lost: [], broken: [] })
  })

  needing(
    'PDFium 153',
  ).test('copies out of PDFium letter for letter and word for word, but for what it turns', async () => {
    expect(await read('PDFium 153', asPdfiumReads)).toMatchObject({ errors: 0, lost: [], broken: [] })
  })

  test('copies out of pdf.js letter for letter and word for word, but for a mark before a bracket', async () => {
    const { errors, lost, broken } = await read('pdf.js')
    const vowelled = folder === VOWELLED
    expect(lost).toEqual(vowelled ? [MARK_BEFORE_BRACKET] : [])
    expect(broken).toHaveLength(vowelled ? 1 : 0)
    // The mark is missing in one place and too many in another.
    expect(errors).toBe(vowelled ? 2 : 0)
  })
})
