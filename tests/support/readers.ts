/**
 * The programs that our text must copy out of and be found by, by name. PDFium is two: since its version 156, which
 * is in Chrome, it takes numbers in another way.
 */

import type { ProgramName } from './programs.ts'
import { findWithMupdf, readWithMupdf } from './read-mupdf.ts'
import { findWithPdfium, readWithPdfium } from './read-pdfium.ts'
import { findWithPdfjs, readWithPdfjs } from './read-pdfjs.ts'
import { findWithPoppler, readWithPoppler } from './read-poppler.ts'

export interface Reader {
  /** What must be installed to read with it, and to find. */
  readonly needs: { readonly read: readonly ProgramName[]; readonly find: readonly ProgramName[] }
  /** The text of each page. */
  readonly read: (pdf: Uint8Array) => Promise<string[]>
  /** Of each phrase, whether it is found on a page. */
  readonly find: (pdf: Uint8Array, phrases: readonly string[]) => Promise<boolean[]>
}

const NOTHING = { read: [], find: [] } as const

export const READERS = {
  poppler: {
    needs: { read: ['poppler'], find: ['poppler-glib'] },
    read: readWithPoppler,
    find: findWithPoppler,
  },
  MuPDF: { needs: NOTHING, read: readWithMupdf, find: findWithMupdf },
  'PDFium 153': pdfium('PDFium 153'),
  'PDFium 159': pdfium('PDFium 159'),
  'pdf.js': { needs: NOTHING, read: readWithPdfjs, find: findWithPdfjs },
} as const satisfies Readonly<Record<string, Reader>>

export type ReaderName = keyof typeof READERS

function pdfium(name: 'PDFium 153' | 'PDFium 159'): Reader {
  return {
    needs: { read: [name], find: [name] },
    read: (pdf) => readWithPdfium(name, pdf),
    find: (pdf, phrases) => findWithPdfium(name, pdf, phrases),
  }
}
