/**
 * A PDF in, the text MuPDF reads out of it, page by page.
 * One file speaks to one package.
 */

import * as mupdf from 'mupdf'

export function readWithMupdf(pdf: Uint8Array): string[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText('preserve-whitespace').asText(),
  )
}
