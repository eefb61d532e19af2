/** By which name a picture that lies in a document is put beside the manuscript. */

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif',
  'image/bmp': 'bmp',
  'image/x-emf': 'emf',
  'image/x-wmf': 'wmf',
}

/** Its number in the document, and the ending of its kind. */
export function pictureName(number: number, mediaType: string): string {
  return `image${number}.${ENDINGS[mediaType.toLowerCase()] ?? mediaType.replace(/^.*\/|[^a-z0-9]/gi, '')}`
}
