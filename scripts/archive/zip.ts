/** A bag ↔ a .zip. What is read stays where it lies; what is written is stored as it is, the same bytes each time. */

import { Readable } from 'node:stream'
import yauzl from 'yauzl'
import yazl from 'yazl'
import type { PackedEntry } from '../../src/archive/bag/contents.ts'
import type { Bag } from '../../src/archive/bag/make-bag.ts'

/** Bits of a Unix mode, as the upper half of a .zip's attributes has them. */
const KIND = 0o170000
const LINK = 0o120000
const PLAIN = 0o100000
const MODE = 0o100644

export async function* scanZip(path: string): AsyncGenerator<PackedEntry> {
  // Names are judged by whoever reads them, and all alike.
  const file = await yauzl.openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false })
  try {
    for await (const entry of file.eachEntry()) {
      const { generalPurposeBitFlag: flags, fileNameRaw, extraFields, uncompressedSize: size } = entry
      const name = yauzl.getFileNameLowLevel(flags, fileNameRaw, extraFields, true)
      const mode = (entry.externalFileAttributes >>> 16) & KIND
      const kind = mode === LINK ? 'link' : name.endsWith('/') ? 'folder' : 'file'
      const isStrange = mode !== 0 && mode !== PLAIN && mode !== LINK && kind === 'file'
      yield {
        path: name,
        kind: isStrange ? 'other' : kind,
        size,
        read: async function* () {
          yield* await file.openReadStreamPromise(entry)
        },
      }
    }
  } finally {
    file.close()
  }
}

/** Every file bears the day of the version, at noon, by whichever clock. */
export function packZip({ name, created, files }: Bag): AsyncIterable<Uint8Array> {
  const zip = new yazl.ZipFile()
  const packed = zip.outputStream as Readable
  // What goes wrong with a file goes wrong with the package.
  const fail = (error: Error) => void packed.destroy(error)
  zip.on('error', fail)
  const mtime = new Date(created.getUTCFullYear(), created.getUTCMonth(), created.getUTCDate(), 12)
  for (const { path, size, open } of files)
    zip.addReadStreamLazy(
      `${name}/${path}`,
      { mtime, mode: MODE, size, compress: false, forceDosTimestamp: true },
      (give) => give(null, Readable.from(open(), { objectMode: false }).on('error', fail)),
    )
  zip.end()
  return packed
}
