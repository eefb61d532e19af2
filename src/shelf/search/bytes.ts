/**
 * Numbers and texts ↔ bytes: small numbers take one byte, and a text that begins like the one before it only its rest.
 * Both ends of the shelf's index stand here.
 */

export interface ByteWriter {
  readonly number: (value: number) => void
  /** Of a list in alphabetical order: what it shares with the text before, and its rest. */
  readonly text: (text: string, before: string) => void
  /** With their count before them. */
  readonly bytes: (bytes: Uint8Array) => void
  readonly size: () => number
  readonly done: () => Uint8Array
}

export interface ByteReader {
  readonly number: () => number
  readonly text: (before: string) => string
  /** No copy: a view of the bytes that are read. */
  readonly bytes: () => Uint8Array
  readonly isAtEnd: () => boolean
}

const LOW_BITS = 0x7f
const MORE = 0x80
/** Of a whole number that is exact. */
const MOST_BYTES = 8
const FIRST_ROOM = 64
const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function writeBytes(): ByteWriter {
  let all = new Uint8Array(FIRST_ROOM)
  let size = 0
  const makeRoom = (length: number) => {
    if (size + length <= all.length) return
    const larger = new Uint8Array(2 * (size + length))
    larger.set(all)
    all = larger
  }
  const number = (value: number) => {
    makeRoom(MOST_BYTES)
    let rest = value
    while (rest > LOW_BITS) {
      all[size++] = (rest & LOW_BITS) | MORE
      rest = Math.floor(rest / MORE)
    }
    all[size++] = rest
  }
  const bytes = (given: Uint8Array) => {
    number(given.length)
    makeRoom(given.length)
    all.set(given, size)
    size += given.length
  }
  return {
    number,
    bytes,
    text: (text, before) => {
      const shared = sharedLength(text, before)
      number(shared)
      bytes(encoder.encode(text.slice(shared)))
    },
    size: () => size,
    done: () => all.slice(0, size),
  }
}

export function readBytes(all: Uint8Array): ByteReader {
  let at = 0
  const number = () => {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = all[at] ?? 0
      at += 1
      value += (byte & LOW_BITS) * factor
      if (byte < MORE) return value
      factor *= MORE
    }
  }
  const bytes = () => {
    const length = number()
    at += length
    return all.subarray(at - length, at)
  }
  return {
    number,
    bytes,
    text: (before) => before.slice(0, number()) + decode(bytes()),
    isAtEnd: () => at >= all.length,
  }
}

const SHORT = 32
const LEAD_OF_TWO = 0xc0
const LEAD_OF_THREE = 0xe0
const TAIL_BITS = 0x3f

/** UTF-8. Short words of letters of one or two bytes, as nearly all are, are read here: a decoder takes longer to be asked. */
function decode(bytes: Uint8Array): string {
  if (bytes.length > SHORT) return decoder.decode(bytes)
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte < MORE) text += String.fromCharCode(byte)
    else if (byte >= LEAD_OF_TWO && byte < LEAD_OF_THREE) {
      at += 1
      text += String.fromCharCode(((byte - LEAD_OF_TWO) << 6) | ((bytes[at] as number) & TAIL_BITS))
    } else return decoder.decode(bytes)
  }
  return text
}

/** Texts in alphabetical order. */
export function packTexts(texts: readonly string[]): Uint8Array {
  const writer = writeBytes()
  for (const [index, text] of texts.entries()) writer.text(text, texts[index - 1] ?? '')
  return writer.done()
}

export function unpackTexts(bytes: Uint8Array): readonly string[] {
  const reader = readBytes(bytes)
  const texts: string[] = []
  while (!reader.isAtEnd()) texts.push(reader.text(texts.at(-1) ?? ''))
  return texts
}

/** In UTF-16 units, never half of a character. */
function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return /[\uD800-\uDBFF]/.test(one[length - 1] ?? '') ? length - 1 : length
}
