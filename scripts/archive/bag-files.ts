/** A bag ↔ its place on a disk: a folder, a .zip or a .tar. What is written is there whole or not at all. */

import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BagSource, PackedEntry } from '../../src/archive/bag/contents.ts'
import type { Bag } from '../../src/archive/bag/make-bag.ts'
import { showPath } from '../../src/source/disk.ts'
import { flushFolder, makeFolder } from '../output/draft.ts'
import { openFolder } from './folder.ts'
import type { Packing } from './packings.ts'

/** Where work in hand lies, among the bags. */
const WORK = '.work'

/** Throws what the disk says. Gives the bag's place. */
export async function writeBag(folder: string, bag: Bag, packing?: Packing): Promise<string> {
  if (packing === undefined) {
    const storage = openFolder(folder, { work: WORK })
    const lock = await storage.lock(bag.name)
    try {
      await lock.settle()
      await storage.place(bag.name, bag.files)
    } finally {
      await lock.release()
    }
    return join(folder, bag.name)
  }
  const place = join(folder, `${bag.name}.${packing}`)
  const draft = join(folder, `.${bag.name}.${packing}.${process.pid}`)
  await makeFolder(folder)
  try {
    await writeStream(draft, await pack(bag, packing))
    await rename(draft, place)
    await flushFolder(folder)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return place
}

async function pack(bag: Bag, packing: Packing): Promise<AsyncIterable<Uint8Array>> {
  if (packing === 'zip') return (await import('./zip.ts')).packZip(bag)
  return (await import('./tar.ts')).packTar(bag)
}

async function writeStream(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w')
  try {
    for await (const piece of pieces) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Throws what the disk says where nothing is there. */
export async function openBag(path: string): Promise<BagSource> {
  const name = showPath(path)
  const facts = await stat(path)
  if (facts.isDirectory()) return { name, isSerialised: false, scan: () => scanFolder(path) }
  const scan = /\.tar$/i.test(path)
    ? async () => (await import('./tar.ts')).scanTar(path)
    : async () => (await import('./zip.ts')).scanZip(path)
  return {
    name,
    isSerialised: true,
    packed: facts.size,
    scan: async function* () {
      yield* await scan()
    },
  }
}

/** As if it were packed in a folder of its own name. */
async function* scanFolder(path: string): AsyncGenerator<PackedEntry> {
  const storage = openFolder(path)
  const base = basename(path)
  for await (const { path: below, kind, size } of storage.walk(''))
    yield {
      path: `${base}/${below}`,
      kind: kind === 'empty-folder' ? 'folder' : kind,
      size,
      read: () => storage.read(below),
    }
}
