/**
 * Lines that readers are led astray by, in all readers: numbers, insertions, brackets, links, other languages, marks
 * before signs. Each must copy out as it was written; what a reader is known to turn is listed.
 */

import { describe, expect } from 'vitest'
import { withoutControls } from '../../src/controls.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { printScreen } from '../support/printing.ts'
import { READERS, type Reader, type ReaderName } from '../support/readers.ts'
import { linesOf } from '../support/reading.ts'
import { setIssue } from '../support/readings.ts'
import { normalise } from '../support/set-text.ts'

const COPIED = `${HOUSE}/tests/fixtures/copied`

/** Beginnings of lines with a Latin insertion that has more in it than words: PDFium says its parts from the last on. */
const TURNED_BY_PDFIUM = [
  /^هاتفه/,
  /^جرّبنا زيت/,
  /^تابع @/,
  /^راسلونا/,
  /^-b\?c/,
  /^قرأ عن multi/,
  /^شغّل iPhone/,
  /^نشر في The/,
  /^رقمه ISSN/,
  /^قال «The End»/,
]

const TURNED: Readonly<Record<ReaderName, readonly RegExp[]>> = {
  // The bracket of an insertion that ends in one it puts before it.
  poppler: [/^نشر في The/],
  // Its build for JavaScript has no ornate brackets.
  MuPDF: [/^﴿/],
  'PDFium 153': TURNED_BY_PDFIUM,
  'PDFium 159': TURNED_BY_PDFIUM,
  'pdf.js': [],
}

describe('every line', async () => {
  const { pages } = await setIssue(COPIED, 'plain')
  const pdf = await printScreen(COPIED, 'plain')
  const lines = linesOf(pages.slice(1))
    .filter(({ item }) => item.tag.role !== 'artifact')
    .map(({ text }) => compose(withoutControls(text)))

  for (const [reader, { needs, read }] of Object.entries<Reader>(READERS))
    needing(...needs.read).test(`copies out of ${reader} as it was written`, async () => {
      const text = compose((await read(pdf)).join('\n'))
      const turned = TURNED[reader as ReaderName]
      expect(
        lines.filter((line) => !text.includes(line) && !turned.some((known) => known.test(line))),
      ).toEqual([])
    })
})

/** Marks on one letter may stand in any order that Unicode holds for the same. */
function compose(text: string): string {
  return normalise(text).normalize('NFC')
}
