/**
 * The bytes of a file → what kind of picture it is, by its first signs, whatever its name says; and whether its end is
 * there. No decoder sees a file that has not been let through here.
 */

/** What the press prints. */
export type PictureKind = 'jpeg' | 'png'

interface Signature {
  /** As its makers call it. */
  readonly name: string
  readonly sign: RegExp
  /** What to do about it. */
  readonly advice: string
}

const SAVE = 'save it as JPEG, or as PNG where it has few colours'
const DRAWN = 'export it as PNG, as wide as it is printed at 300 pixels to the inch'

/** The first whose sign stands at a file's head, each byte a character of Latin 1, and each control a `·`. */
const SIGNATURES: readonly Signature[] = [
  { name: 'heic', sign: /^.{4}ftyp(hei|hev|mif1|msf1)/, advice: `a telephone's own kind: ${SAVE}` },
  { name: 'avif', sign: /^.{4}ftypavi/, advice: SAVE },
  { name: 'webp', sign: /^RIFF.{4}WEBP/, advice: SAVE },
  {
    name: 'tiff',
    sign: /^(II[*+]·|MM·[*+])/,
    advice: `the kind of scanners and of raw photographs: ${SAVE}`,
  },
  {
    name: 'svg',
    sign: /^(ï»¿)?[ ·]*(<\?xml.*?)?(<!--.*?-->[ ·]*)?(<!DOCTYPE svg.*?)?<svg[ ·>]/i,
    advice: `a drawing: ${DRAWN}`,
  },
  { name: 'gif', sign: /^GIF8/, advice: SAVE },
  { name: 'bmp', sign: /^BM.{4}····/, advice: SAVE },
  { name: 'psd', sign: /^8BPS/, advice: `a picture in layers: ${SAVE}` },
  { name: 'pdf', sign: /^%PDF-/, advice: `a page: ${DRAWN}` },
  { name: 'eps', sign: /^(%!PS|ÅÐÓÆ)/, advice: `a drawing: ${DRAWN}` },
  { name: 'jpeg xl', sign: /^(ÿ·|····JXL )/, advice: SAVE },
  { name: 'jpeg 2000', sign: /^(····jP {2}|ÿOÿQ)/, advice: SAVE },
  { name: 'a film', sign: /^(.{4}ftyp|·Eß£)/, advice: 'save one frame of it as JPEG' },
  {
    name: 'a web page',
    sign: /^(ï»¿)?[ ·]*<(!doctype html|html)/i,
    advice: 'save the picture itself, not the page that shows it',
  },
  {
    name: 'a pointer of Git LFS',
    sign: /^version https:\/\/git-lfs/,
    advice: 'fetch the picture itself: git lfs pull',
  },
  { name: 'an archive', sign: /^(PK··|Rar!|7z¼¯)/, advice: 'unpack it, and put the picture here' },
]

const HEAD = 1024

/** @throws an Error in a sentence for people, where the bytes are of neither kind. */
export function kindOf(bytes: Uint8Array): PictureKind {
  if (bytes.length === 0) throw new Error('The file is empty: copy the picture anew from where it came.')
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1A\n')) return 'png'
  const readable = head.replace(/\p{Cc}/gu, '·')
  const known = SIGNATURES.find(({ sign }) => sign.test(readable))
  if (!known) throw new Error('The file cannot be read as a picture: it begins as no picture does.')
  throw new Error(
    `The press prints JPEG and PNG pictures, and this file is ${known.name}, whatever its name says; ${known.advice}.`,
  )
}

/** How a file ends that is whole (ITU-T T.81, B.1.1.3; PNG, 11.2.5); some programs leave a little behind it. */
const ENDS: Readonly<Record<PictureKind, string>> = { jpeg: '\xFF\xD9', png: 'IEND' }
const TAIL = 1024

export function isCutOff(bytes: Uint8Array, kind: PictureKind): boolean {
  const tail = Buffer.from(bytes.subarray(-TAIL)).toString('latin1')
  return !tail.includes(ENDS[kind])
}
