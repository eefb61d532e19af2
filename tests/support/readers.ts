/**
 * The programs that our text must copy out of, by name; each takes a PDF and gives the text of its pages.
 */

import { runOn } from './programs.ts'
import { readWithMupdf } from './read-mupdf.ts'
import { readWithPdfium } from './read-pdfium.ts'
import { readWithPdfjs } from './read-pdfjs.ts'

export type Reader = (pdf: Uint8Array) => string[] | Promise<string[]>

export const READERS = {
  poppler: readWithPoppler,
  MuPDF: readWithMupdf,
  PDFium: readWithPdfium,
  'pdf.js': readWithPdfjs,
} as const satisfies Readonly<Record<string, Reader>>

export type ReaderName = keyof typeof READERS

/** What programs that search and copy on Linux read. */
function readWithPoppler(pdf: Uint8Array): string[] {
  // It ends every page with a form feed.
  return runOn(pdf, 'pdftotext', ['FILE', '-']).split('\f').slice(0, -1)
}
