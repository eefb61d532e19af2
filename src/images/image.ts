/** The bytes of a picture file → its facts: format and pixels. */

export interface PictureFacts {
  readonly format: 'jpeg' | 'png'
  /** Pixels, after the file's own orientation is applied. */
  readonly width: number
  readonly height: number
}

/** Throws an Error, with the reader's own as its cause, where they are no JPEG or PNG picture. */
export async function probePicture(bytes: Uint8Array): Promise<PictureFacts> {
  const { format, autoOrient } = await readMetadata(bytes)
  if (format !== 'jpeg' && format !== 'png') {
    throw new Error(`The press prints JPEG and PNG pictures, and this file is ${format}.`)
  }
  return { format, width: autoOrient.width, height: autoOrient.height }
}

/** Pixels of a picture in memory. */
export async function measurePicture(
  bytes: Uint8Array,
): Promise<{ readonly width: number; readonly height: number }> {
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(bytes).metadata()
  return { width, height }
}

async function readMetadata(bytes: Uint8Array) {
  const { default: sharp } = await import('sharp') // loaded late: an issue without pictures never pays for it
  try {
    // Decoded whole: a picture cut short has a sound head, and would only be missed at the press.
    await sharp(bytes, { failOn: 'truncated' }).stats()
    return await sharp(bytes).metadata()
  } catch (cause) {
    throw new Error('The file cannot be read as a picture.', { cause })
  }
}
