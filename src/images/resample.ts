/** A picture as a screen shows it → the same in fewer pixels, where it has more than are seen. */

/** Fewer pixels show more in each: a little less is kept of them than of a picture that is seen pixel by pixel. */
const QUALITY = 85

/** Its longer side of no more pixels than that. One that has no more, or weighs no less for it, keeps its bytes. */
export async function resample(picture: Uint8Array, longest: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const opened = sharp(picture)
  const { width, height, format, chromaSubsampling: own } = await opened.metadata()
  if (Math.max(width, height) <= longest) return picture
  // Colours that came coarser than their greys are no finer for being kept so.
  const chromaSubsampling = own === '4:4:4' ? own : '4:2:0'
  const smaller = opened.keepIccProfile().resize({ width: longest, height: longest, fit: 'inside' })
  const bytes = await (format === 'png'
    ? smaller.png()
    : smaller.jpeg({ quality: QUALITY, chromaSubsampling })
  ).toBuffer()
  return bytes.length < picture.length ? bytes : picture
}
