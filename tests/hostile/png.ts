/** Pixels and what a PNG's head says of them → its bytes: the two need not agree. */

import { crc32, deflateSync } from 'node:zlib'

/** A grey PNG that says it has so many pixels, with no more data than `raw`. */
export function writePng(width: number, height: number, raw: Uint8Array = new Uint8Array(16)): Buffer {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const sign = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')
  return Buffer.concat([
    sign,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', new Uint8Array()),
  ])
}
