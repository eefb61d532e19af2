/**
 * Bytes of a text file → its text, and in which encoding they were read: by its byte order mark, else as UTF-8 where that
 * is without a fault, else as chardet guesses. The adapter of chardet and iconv-lite.
 */

import chardet from 'chardet'
import iconv from 'iconv-lite'

export interface Decoded {
  readonly text: string
  /** As IANA names it. */
  readonly encoding: string
  /** It was guessed by which letters are frequent. */
  readonly guessed: boolean
  /** Lines with bytes that are none of it, each of which stands as U+FFFD; nothing where there are none. */
  readonly faults?: readonly number[]
}

/** Those in which Arabic manuscripts come; a guess of another is taken for the first. */
const ARABIC = ['windows-1256', 'ISO-8859-6', 'UTF-16LE', 'UTF-16BE']

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
]

/** `asked` is the encoding that somebody who knows it has named. */
export function decode(bytes: Uint8Array, asked?: string): Decoded {
  if (asked !== undefined) return { text: iconv.decode(bytes, asked), encoding: asked, guessed: false }
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return { text: iconv.decode(bytes, marked[0]), encoding: marked[0], guessed: false }
  const utf8 = readUtf8(bytes)
  if (utf8 !== undefined) return { text: utf8, encoding: 'UTF-8', guessed: false }
  const mostly = readMostlyUtf8(bytes)
  if (mostly) return mostly
  const guess = chardet.analyse(bytes).find(({ name }) => ARABIC.includes(name))
  const encoding = guess?.name ?? (ARABIC[0] as string)
  return { text: iconv.decode(bytes, encoding), encoding, guessed: true }
}

/** Whether there is an encoding of this name that texts are written in: ways to write bytes in letters are none. */
export function isEncoding(name: string): boolean {
  return iconv.encodingExists(name) && !/^(?:base64|hex)$/i.test(name.replace(/[^a-z0-9]/gi, ''))
}

/** As a page names it, in its head (HTML Living Standard, 13.2.3.2): `charset` in the first of its bytes. */
const CHARSET = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/i
const HEAD_BYTES = 4096

/** A page says in which encoding it is; where it has been saved anew as UTF-8 it says so still. */
export function decodePage(bytes: Uint8Array, asked?: string): Decoded {
  const decoded = decode(bytes, asked)
  const [, named] = CHARSET.exec(iconv.decode(bytes.subarray(0, HEAD_BYTES), 'latin1')) ?? []
  if (!decoded.guessed || named === undefined || !iconv.encodingExists(named)) return decoded
  if (/^utf-?(?:8|16)/i.test(named)) return decoded
  return { text: iconv.decode(bytes, named), encoding: named, guessed: false }
}

/** Of so many letters beyond ASCII one may be a fault of the file. */
const LETTERS_TO_FAULT = 10

/** A text in UTF-8 with a byte or two that a program has spoilt; the letters of another encoding are nearly all faults. */
function readMostlyUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\0', FAULT)
  const letters = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  const faults = text.match(/\uFFFD+/gu)?.length ?? 0
  if (faults * LETTERS_TO_FAULT > letters) return undefined
  const lines = text.split('\n').flatMap((line, index) => (line.includes(FAULT) ? [index + 1] : []))
  return { text, encoding: 'UTF-8', guessed: false, faults: lines }
}

const FAULT = '\uFFFD'

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Zeros are half of a letter in UTF-16 without its mark.
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
