/**
 * A PDF in, what MuPDF makes of it: the text of each page, and which phrases it finds.
 * One file speaks to one package.
 */

import * as mupdf from 'mupdf'

export async function readWithMupdf(pdf: Uint8Array): Promise<string[]> {
  return pagesOf(pdf).map((page) => page.asText())
}

export async function findWithMupdf(pdf: Uint8Array, phrases: readonly string[]): Promise<boolean[]> {
  const pages = pagesOf(pdf)
  return phrases.map((phrase) => pages.some((page) => page.search(phrase, {}).length > 0))
}

function pagesOf(pdf: Uint8Array) {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText('preserve-whitespace'),
  )
}
