/** A PDF of one page → its pixels: the adapter of PDFium. */

import { POINTS_PER_INCH } from '../geometry.ts'

/** Red, green, blue and a fourth byte of nothing for each pixel, line by line. */
export interface DrawnArtwork {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** `ppi` pixels to the inch. */
export async function drawPdf(bytes: Uint8Array, ppi: number): Promise<DrawnArtwork> {
  // Loaded late: an issue without artwork never pays for it.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    try {
      const page = document.getPage(0)
      const { width, height, data } = await page.render({ scale: ppi / POINTS_PER_INCH, render: 'bitmap' })
      return { width, height, pixels: Uint8Array.from(data) }
    } finally {
      document.destroy()
    }
  } finally {
    library.destroy()
  }
}
