/** A bag ↔ a .tar, read and written as it comes. */

import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { extract, type Header, type Pack, pack } from 'tar-stream'
import type { PackedEntry } from '../../src/archive/bag/contents.ts'
import type { Bag } from '../../src/archive/bag/make-bag.ts'

const MODE = 0o644

export async function* scanTar(path: string): AsyncGenerator<PackedEntry> {
  const reader = extract()
  const file = createReadStream(path)
  file.on('error', (error) => reader.destroy(error))
  file.pipe(reader)
  try {
    for await (const entry of reader) {
      const { name, size = 0, type } = entry.header
      yield {
        path: name,
        kind: kindOf(type),
        size,
        read: async function* () {
          for await (const piece of entry) yield piece as Uint8Array
        },
      }
      // What was not read is passed over.
      entry.resume()
    }
  } finally {
    file.destroy()
    reader.destroy()
  }
}

function kindOf(type: Header['type']): PackedEntry['kind'] {
  if (type === 'file' || type === 'contiguous-file') return 'file'
  if (type === 'directory') return 'folder'
  return type === 'link' || type === 'symlink' ? 'link' : 'other'
}

/** Every file bears the moment of the version. */
export function packTar(bag: Bag): AsyncIterable<Uint8Array> {
  const tar = pack()
  // What goes wrong with a file goes wrong with the package.
  fill(tar, bag).catch((error: Error) => tar.destroy(error))
  return tar as unknown as AsyncIterable<Uint8Array>
}

async function fill(tar: Pack, { name, created: mtime, files }: Bag): Promise<void> {
  for (const { path, size, open } of files) {
    const entry = tar.entry({ name: `${name}/${path}`, size, mtime, mode: MODE })
    // Told of the package, and not again of the file.
    entry.on('error', () => undefined)
    for await (const piece of open()) if (!entry.write(piece)) await once(entry, 'drain')
    const ended = once(entry, 'close')
    entry.end(new Uint8Array(0))
    await ended
  }
  tar.finalize()
}
