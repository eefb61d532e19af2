/**
 * What an archive lies in: a folder of a disk, or a bucket. Paths are names joined by `/`, from the archive's root; what
 * keeps them, and how it survives a kill, is its adapter's to know (`scripts/archive/folder.ts`, `bucket.ts`).
 */

/** What lies somewhere below a folder. Only `file` is ever read. */
export interface StoredEntry {
  readonly path: string
  /** `link` is never followed; `other` is a pipe, a device, or what cannot be looked at. */
  readonly kind: 'file' | 'link' | 'other' | 'empty-folder'
  /** Bytes; 0 for what is no file. */
  readonly size: number
}

/** What lies in a folder itself. */
export interface StoredChild {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** A file to be stored. May be opened more than once, and gives the same bytes each time. */
export interface NewFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly open: () => AsyncIterable<Uint8Array>
}

/** Who writes, or wrote until it was killed. */
export interface WriteClaim {
  /** What it was about. */
  readonly note: string
  readonly isAlive: boolean
}

/** The right to write, which one process alone has. */
export interface Lock {
  /** What those were about who were killed with the right to write. */
  readonly abandoned: readonly string[]
  /** Clears away what those have left: said when it has been settled what becomes of their work. */
  readonly settle: () => Promise<void>
  /** Throws where another has taken the right, since this process was not heard of for too long. */
  readonly confirm: () => Promise<void>
  readonly release: () => Promise<void>
}

/** Where something cannot be read or written, what the disk or the network says is thrown. */
export interface Storage {
  /** As people know it: a path, or `s3://bucket/prefix`. */
  readonly name: string
  /** In the order of their names; nothing where the folder is not there. */
  readonly children: (folder: string) => Promise<readonly StoredChild[]>
  /** All that lies below a folder, in the order of names. */
  readonly walk: (folder: string) => AsyncIterable<StoredEntry>
  /** Piece by piece. Throws `Missing` where no file is there. */
  readonly read: (path: string) => AsyncIterable<Uint8Array>
  /** Puts a file in its place, or in that of the one before: whole or not at all. */
  readonly put: (path: string, bytes: Uint8Array) => Promise<void>
  /**
   * Puts a folder in a place where nothing is yet. A disk shows nothing of it before all is there; a bucket shows file
   * after file in this order, so the last must be the one without which the others do not count.
   */
  readonly place: (folder: string, files: readonly NewFile[]) => Promise<void>
  /** Takes a file away, or a folder with all that lies below it. */
  readonly remove: (path: string) => Promise<void>
  /** Who writes now, and who was killed while writing. */
  readonly claims: () => Promise<readonly WriteClaim[]>
  /** Waits for whoever writes; throws `Busy` where that takes too long. */
  readonly lock: (note: string) => Promise<Lock>
}

/** The archive's own folder for work in hand, as an extension of its root, which validators leave alone. */
export const WORK_FOLDER = 'extensions/warraq-deposits'

/** No file is there. */
export class Missing extends Error {
  constructor(path: string, cause?: unknown) {
    super(`There is no file ${path} in the archive.`, { cause })
  }
}

/** Somebody else is writing. */
export class Busy extends Error {
  constructor(note: string) {
    super(`The archive is being written by another command (${note}).`)
  }
}

/** What is in the file is more than it may be. */
class TooLong extends Error {
  constructor(path: string, most: number) {
    super(`The file ${path} has more than ${most} bytes.`)
  }
}

/** A file in one piece, of so many bytes at the most; nothing where it is not there. */
export async function readWhole(
  storage: Pick<Storage, 'read'>,
  path: string,
  most: number,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of storage.read(path)) {
      size += piece.length
      if (size > most) throw new TooLong(path, most)
      pieces.push(piece)
    }
  } catch (error) {
    if (error instanceof Missing) return undefined
    throw error
  }
  return Buffer.concat(pieces)
}

/** A file's pieces in one. */
export async function readAll(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** What is at hand, as a file to be stored: bytes, or text in UTF-8. */
export function fileOf(path: string, content: Uint8Array | string): NewFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return {
    path,
    size: bytes.length,
    open: async function* () {
      yield bytes
    },
  }
}
