/**
 * A PDF in, the text PDFium reads out of it, page by page: what Chrome copies.
 * One file speaks to one package.
 */

import { PDFiumLibrary } from '@hyzyla/pdfium'

let opened: Promise<PDFiumLibrary> | undefined

export async function readWithPdfium(pdf: Uint8Array): Promise<string[]> {
  opened ??= PDFiumLibrary.init()
  const document = await (await opened).loadDocument(pdf)
  try {
    return [...document.pages()].map((page) => page.getText())
  } finally {
    document.destroy()
  }
}
