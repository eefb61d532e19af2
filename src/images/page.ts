/** A page or an ornament drawn in outlines → a picture of it: to look at without a program for PDF. */

/** A PNG of so many pixels' width; `unitsWide` is the drawing's own width. */
export async function paintPicture(svg: string, unitsWide: number, width: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg), { density: (72 * width) / unitsWide, unlimited: true })
    .resize({ width })
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** A PNG of a drawing with nothing under it, a pixel a unit: it may stand on any paper. */
export async function paintOrnament(svg: string): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()
}
