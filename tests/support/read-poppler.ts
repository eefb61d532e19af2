/**
 * A PDF in, what poppler makes of it: the text of each page, and which phrases it finds, as programs for Linux that
 * show PDFs do both.
 */

import { DEBIAN_PYTHON, runOn } from './programs.ts'

export async function readWithPoppler(pdf: Uint8Array): Promise<string[]> {
  // It ends every page with a form feed.
  return runOn(pdf, 'pdftotext', ['FILE', '-']).split('\f').slice(0, -1)
}

const SCRIPT = `${import.meta.dirname}/find-poppler.py`

export async function findWithPoppler(pdf: Uint8Array, phrases: readonly string[]): Promise<boolean[]> {
  return JSON.parse(runOn(pdf, DEBIAN_PYTHON, [SCRIPT, 'FILE'], JSON.stringify(phrases))) as boolean[]
}
