/**
 * A path → the bytes of the regular file that lies there, or what is wrong with it: the one door through which files of
 * an issue come in. A link may lead anywhere within its folder and nowhere else; pipes, devices and folders are not
 * opened as files; what is larger than its kind ever is stays outside.
 */

import { constants } from 'node:fs'
import { access, type FileHandle, lstat, open, realpath } from 'node:fs/promises'
import system from 'node:path'
import { type Complaint, quote } from './complaint.ts'

/** What a file may be. */
export interface Bounds {
  /** Absolute: the folder that the file lies in, whatever links lead to it. */
  readonly within?: string
  /** Bytes. */
  readonly most: number
  /** What messages call one that is not there. */
  readonly noun?: 'file' | 'picture'
}

const MIB = 2 ** 20
/** A text of this size is a thousand pages. */
export const MOST_TEXT = 8 * MIB
/** A picture or a manuscript of this size is a film, or a slip. */
export const MOST_FILE = 256 * MIB

/** Paths as a system writes them. */
type PathKind = Pick<typeof system, 'relative' | 'sep'>

/** The way from a folder to a path, with forward slashes on every system; nothing where they are one. */
export function wayFrom(folder: string, path: string, { relative, sep }: PathKind = system): string {
  return relative(folder, path).split(sep).join('/')
}

/** A path as diagnostics show it: from the current working directory. */
export function showPath(path: string): string {
  return wayFrom(process.cwd(), path) || '.'
}

/** Of an absolute path that lies in a folder of the same kind of path. */
export function liesWithin(folder: string, path: string, { relative }: PathKind = system): boolean {
  return !/^\.\.($|[/\\])|^[a-z]:|^[/\\]/i.test(relative(folder, path))
}

/** Whether something is there that may be seen. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

export async function readRegular(path: string, bounds: Bounds): Promise<Buffer | Complaint> {
  try {
    const stray = bounds.within === undefined ? undefined : await findStray(path, bounds.within)
    if (stray) return stray
    // A pipe would wait for somebody to write to it: opened like this it does not, and is then seen for what it is.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return await readOpened(file, path, bounds.most)
    } finally {
      await file.close()
    }
  } catch (error) {
    return explainRefusal(path, error, bounds.noun)
  }
}

/** Whether a path leads out of its folder by a link. */
async function findStray(path: string, folder: string): Promise<Complaint | undefined> {
  const [real, home] = await Promise.all([realpath(path), realpath(folder)])
  if (liesWithin(home, real)) return undefined
  return {
    rule: 'link-outside',
    found: `link out of the issue folder at ${quote(showPath(path))}`,
    expected: 'a file of the folder itself',
    hint: 'Put a copy of the file there in place of the link: a folder that is sent on must be whole.',
  }
}

async function readOpened(file: FileHandle, path: string, most: number): Promise<Buffer | Complaint> {
  const facts = await file.stat()
  const name = quote(showPath(path))
  if (facts.isDirectory()) return folderInPlace(name)
  if (!facts.isFile()) {
    const hint = 'Put a file in its place: pipes and devices are not read.'
    return { rule: 'not-a-file', found: `pipe or device ${name}`, expected: 'a file', hint }
  }
  if (facts.size > most) {
    return {
      rule: 'too-large',
      found: `file ${name} of ${Math.ceil(facts.size / MIB)} MiB`,
      expected: `at most ${most / MIB} MiB`,
      hint: 'Make sure that it is the file that is meant; save a picture smaller, part a text.',
    }
  }
  return file.readFile()
}

function folderInPlace(name: string): Complaint {
  const hint = 'Name the file inside the folder.'
  return { rule: 'not-a-file', found: `folder ${name}`, expected: 'a file', hint }
}

async function explainRefusal(path: string, error: unknown, noun = 'file'): Promise<Complaint> {
  const { code = 'unknown' } = error as NodeJS.ErrnoException
  const name = quote(showPath(path))
  const isLink = await lstat(path).then(
    (facts) => facts.isSymbolicLink(),
    () => false,
  )
  if (isLink && (code === 'ENOENT' || code === 'ELOOP')) {
    const hint = 'Put the file there in place of the link, or take the link away.'
    return { rule: 'missing-file', found: `link ${name} that leads nowhere`, expected: 'a file', hint }
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const hint = `Put the ${noun} there, or correct the path.`
    return { rule: 'missing-file', found: `absence of the ${noun} ${name}`, expected: 'it to be there', hint }
  }
  if (code === 'EISDIR') return folderInPlace(name)
  // Sockets (ENXIO) and pipes that are full are files of no kind that we read.
  if (code === 'ENXIO' || code === 'EAGAIN') {
    const hint = 'Put a file in its place: pipes and devices are not read.'
    return { rule: 'not-a-file', found: `pipe or device ${name}`, expected: 'a file', hint }
  }
  const hint = 'Make sure that you may read the file, and that its name is a name.'
  return { rule: 'unreadable-file', found: `refusal (${code}) of ${name}`, expected: 'a file to read', hint }
}
