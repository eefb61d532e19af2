/**
 * A PDF's bytes in, its objects as text out, those of object streams among them.
 * For tests of plain words in a file, which need no program that reads PDF.
 */

import { inflateSync } from 'node:zlib'

/** One character a byte. */
export function unpacked(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  const packed = [...text.matchAll(/\/Type \/ObjStm [^>]*\/Length (\d+) >>\nstream\n/g)]
  const laidOpen = packed.map(({ 0: head, 1: length, index }) => {
    const start = index + head.length
    return inflateSync(bytes.subarray(start, start + Number(length))).toString('latin1')
  })
  return [text, ...laidOpen].join('\n')
}
