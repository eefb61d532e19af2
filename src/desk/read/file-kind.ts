/** What a file is by its first bytes and the parts of its package, whatever its name says. */

import { partsIn } from './package.ts'
import type { UnreadKind } from './refusals.ts'

export type FileKind = 'docx' | 'odt' | 'rtf' | 'page' | 'mail' | 'text' | UnreadKind

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, index) => bytes[index] === byte)
const ascii = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0))

/** Of a package in ZIP, and of one in Microsoft's compound file format. */
const ZIP = ascii('PK')
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const PICTURES = [[0xff, 0xd8, 0xff], [0x89, ...ascii('PNG')], ascii('GIF8'), ascii('II*\0'), ascii('MM\0*')]
/** The part of a compound file that holds a document under a password, as UTF-16 has it (MS-OFFCRYPTO, 2.3). */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
/** A page begins so, and no text does. */
const PAGE = /^\uFEFF?\s*(?:<!doctype html|<(?:html|head|body|meta|p|div|article)[\s>])/i

/** A mail whose words are written in another way than as text (RFC 2045): by the heads that it begins with. */
const MAIL = /^\uFEFF?\s*[A-Za-z-]{2,40}:\s/
const ENCODED = /^content-transfer-encoding:\s*(?:base64|quoted-printable)|^content-type:\s*multipart\//im
const HEAD_BYTES = 8192

/** `isNamed`: its ending says what it is, and it is no page for that it begins like one. */
export async function fileKindOf(bytes: Uint8Array, isNamed: boolean): Promise<FileKind> {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, ZIP)) return packageKind(bytes)
  if (startsWith(bytes, COMPOUND)) return Buffer.from(bytes).includes(ENCRYPTED) ? 'encrypted' : 'word 97'
  if (startsWith(bytes, ascii('%PDF'))) return 'pdf'
  if (startsWith(bytes, ascii('{\\rtf'))) return 'rtf'
  if (PICTURES.some((sign) => startsWith(bytes, sign))) return 'picture'
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD_BYTES))
  const [heads = ''] = start.split(/\r?\n\r?\n/, 1)
  if (MAIL.test(start) && ENCODED.test(heads)) return 'mail'
  return !isNamed && PAGE.test(start) ? 'page' : 'text'
}

async function packageKind(bytes: Uint8Array): Promise<FileKind> {
  const names = await partsIn(bytes)
  if (!names) return 'broken package'
  const has = (part: RegExp) => names.some((name) => part.test(name))
  if (has(/^word\/document\d*\.xml$/)) return 'docx'
  if (has(/^content\.xml$/)) return 'odt'
  return has(/^Index\/.*\.iwa$|^index\.xml$|^Index\.zip$/) ? 'pages' : 'other package'
}
