/**
 * Deflate by Node's zlib, in place of jszip's own in JavaScript, which took a third of a book's processor time. The
 * adapter of jszip, which epub-gen-memory writes its zip by.
 */

import { deflateRawSync } from 'node:zlib'
import compressions from 'jszip/lib/compressions.js'
import GenericWorker, { type Chunk } from 'jszip/lib/stream/GenericWorker.js'

const NAME = 'ZLIB'

/** Makes it known to jszip → the name that it is asked for by. */
export function zlibCompression(): string {
  const { magic, uncompressWorker } = compressions.DEFLATE
  compressions[NAME] = { magic, uncompressWorker, compressWorker: () => new ZlibWorker(NAME) }
  return NAME
}

/** Gathers the pieces of a file, and packs it whole. */
class ZlibWorker extends GenericWorker {
  private readonly pieces: Uint8Array[] = []

  override processChunk({ data }: Chunk): void {
    this.pieces.push(data)
  }

  override flush(): void {
    super.flush()
    this.push({ data: deflateRawSync(Buffer.concat(this.pieces), { level: 9, memLevel: 9 }), meta: {} })
  }
}
