/**
 * A PDF in, what PDFium makes of it: the text of each page, which is what Chrome copies, and which phrases it finds.
 * It is asked in Python: of its builds for Node none is as new as the one that turns numbers round.
 */

import { pythonWith, type ReaderInPython, runOn } from './programs.ts'

export async function readWithPdfium(reader: ReaderInPython, pdf: Uint8Array): Promise<string[]> {
  return ask(reader, pdf, []).pages
}

export async function findWithPdfium(
  reader: ReaderInPython,
  pdf: Uint8Array,
  phrases: readonly string[],
): Promise<boolean[]> {
  return ask(reader, pdf, phrases).found
}

const SCRIPT = `${import.meta.dirname}/read-pdfium.py`

function ask(reader: ReaderInPython, pdf: Uint8Array, phrases: readonly string[]) {
  const said = runOn(pdf, pythonWith(reader), [SCRIPT, 'FILE'], JSON.stringify(phrases))
  return JSON.parse(said) as { readonly pages: string[]; readonly found: boolean[] }
}
