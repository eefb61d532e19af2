/**
 * A bag as it lies in a folder or a packed file, read as it comes → which files are in it, and its tag files. It may
 * come from anybody: names that lead elsewhere are told and passed over, what is no file is never read, and a bag that
 * unpacks to more than it may is read no further. Nothing is ever unpacked: files are read where they lie.
 */

import { type Flaw, flawsOf, showName, type TellFlaw } from '../flaw.ts'
import { faultOfForeignPath } from '../paths.ts'
import { DECLARATION, PAYLOAD } from './tags.ts'

/** A file, a folder or something else, as the package says it: with the name of the bag's own folder, if it has one. */
export interface PackedEntry {
  readonly path: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  /** Bytes; of a packed file what it says of itself. */
  readonly size: number
  /** Before the next entry is asked for, or not at all. */
  readonly read: () => AsyncIterable<Uint8Array>
}

export interface BagSource {
  /** As people know it. */
  readonly name: string
  /** From the first entry on, each time anew. */
  readonly scan: () => AsyncIterable<PackedEntry>
  /** Bytes of the file that it is packed in. */
  readonly packed?: number
  /** Whether its files lie in a folder inside it. */
  readonly isSerialised: boolean
}

/** What a bag may be at the most. */
export interface BagBounds {
  readonly files: number
  readonly bytes: number
  /** Bytes of a tag file. */
  readonly tag: number
  /** How many times more there is in it than it takes, from so many bytes on. */
  readonly ratio: number
  readonly ratioFrom: number
}

export const BAG_BOUNDS: BagBounds = {
  files: 200_000,
  bytes: 2 ** 40,
  tag: 64 * 2 ** 20,
  // A text packs to a tenth; deflate reaches a thousand with zeros.
  ratio: 100,
  ratioFrom: 32 * 2 ** 20,
}

export interface BagContents {
  /** What every path in the package begins with: empty, or the name of a folder and a slash. */
  readonly base: string
  /** Bytes of each file, by its path in the bag. */
  readonly sizes: ReadonlyMap<string, number>
  /** Bytes of tag files at the top of the bag. */
  readonly tags: ReadonlyMap<string, Uint8Array>
  readonly flaws: readonly Flaw[]
  /** Whether it may be read on. */
  readonly isReadable: boolean
}

interface GatheredFiles {
  /** As the package says them. */
  readonly sizes: Map<string, number>
  readonly texts: Map<string, Uint8Array>
  readonly flaws: Flaw[]
  readonly isOver: boolean
}

export async function readContents(source: BagSource, bounds: BagBounds): Promise<BagContents> {
  const tell = flawsOf(source.name)
  const { sizes, texts, flaws, isOver } = await gather(source, tell, bounds)
  if (isOver) return { base: '', sizes: new Map(), tags: new Map(), flaws, isReadable: false }
  const base = findBase([...sizes.keys()])
  if (base === undefined) {
    // What is wrong with its names may be why it is none.
    const all = flaws.length > 0 ? flaws : [noBag(tell, source.name)]
    return { base: '', sizes: new Map(), tags: new Map(), flaws: all, isReadable: false }
  }
  const outside = [...sizes.keys()].filter((path) => !path.startsWith(base))
  const within = <T>(all: ReadonlyMap<string, T>) =>
    new Map(
      [...all].filter(([path]) => path.startsWith(base)).map(([path, of]) => [path.slice(base.length), of]),
    )
  return {
    base,
    sizes: within(sizes),
    tags: within(texts),
    flaws: [
      ...flaws,
      ...outside.map((path) => besideBag(tell, path)),
      ...(source.isSerialised && base === '' ? [withoutFolder(tell)] : []),
    ],
    isReadable: true,
  }
}

async function gather(source: BagSource, tell: TellFlaw, bounds: BagBounds): Promise<GatheredFiles> {
  const sizes = new Map<string, number>()
  const texts = new Map<string, Uint8Array>()
  const flaws: Flaw[] = []
  let bytes = 0
  const over = (flaw: Flaw): GatheredFiles => ({ sizes, texts, flaws: [...flaws, flaw], isOver: true })
  for await (const entry of source.scan()) {
    bytes += entry.size
    const tooMuch = judgeSize(tell, { files: sizes.size + 1, bytes, packed: source.packed }, bounds)
    if (tooMuch) return over(tooMuch)
    const fault = judgeEntry(tell, entry, sizes)
    if (fault) flaws.push(fault)
    else if (entry.kind === 'file') {
      sizes.set(entry.path, entry.size)
      if (!mayBeTag(entry.path)) continue
      const text = await collect(entry, bounds.tag)
      if (text === undefined) return over(tooLong(tell, entry.path, bounds.tag))
      texts.set(entry.path, text)
    }
  }
  return { sizes, texts, flaws, isOver: false }
}

/** Tag files that are read lie at the top of the bag, which may be a folder of the package. */
function mayBeTag(path: string): boolean {
  const names = path.split('/')
  const [name = ''] = names.slice(-1)
  return names.length <= 2 && !path.startsWith(PAYLOAD) && /\.txt$/i.test(name)
}

interface Amount {
  readonly files: number
  readonly bytes: number
  readonly packed: number | undefined
}

function judgeSize(tell: TellFlaw, { files, bytes, packed }: Amount, bounds: BagBounds): Flaw | undefined {
  const found =
    files > bounds.files
      ? `more than ${bounds.files} files`
      : bytes > bounds.bytes
        ? `more than ${bounds.bytes} bytes`
        : packed !== undefined && bytes > bounds.ratioFrom && bytes > packed * bounds.ratio
          ? `${bytes} bytes or more, packed in ${packed},`
          : undefined
  if (found === undefined) return undefined
  return tell({
    rule: 'bag-too-large',
    found: `${found} in the bag`,
    expected: 'what a magazine may hold',
    hint: 'It was not read any further, and nothing of it was unpacked: ask who sent it.',
  })
}

function judgeEntry(
  tell: TellFlaw,
  { path, kind }: PackedEntry,
  sizes: ReadonlyMap<string, number>,
): Flaw | undefined {
  const name = kind === 'folder' ? path.replace(/\/$/, '') : path
  const fault = faultOfForeignPath(name)
  if (fault !== undefined)
    return tell({
      rule: 'bag-path',
      path,
      found: `${fault}: ${showName(path)}`,
      expected: 'paths that stay in the bag',
      hint: 'Do not unpack it: a program that obeyed this name would write elsewhere. Ask who sent it.',
    })
  if (kind === 'link' || kind === 'other')
    return tell({
      rule: 'bag-link',
      path,
      found: `${kind === 'link' ? 'link' : 'pipe or device'} ${showName(path)}`,
      expected: 'files and folders alone',
      hint: 'Nothing was followed: ask who sent it for the file that is meant.',
    })
  if (kind === 'file' && sizes.has(path))
    return tell({
      rule: 'bag-duplicate',
      path,
      found: `second file of the name ${showName(path)}`,
      expected: 'a name for each file',
      hint: 'Which of the two is meant cannot be told: ask who sent it.',
    })
  return undefined
}

/** What a packed file says of its size need not be true. */
async function collect({ read }: PackedEntry, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of read()) {
    size += piece.length
    if (size > most) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function tooLong(tell: TellFlaw, path: string, most: number): Flaw {
  return tell({
    rule: 'bag-too-large',
    path,
    found: `more than ${most} bytes in ${showName(path)}`,
    expected: 'a list of the bag’s files',
    hint: 'It was not read any further, and nothing of it was unpacked: ask who sent it.',
  })
}

/** Where the bag begins: where its declaration is. */
function findBase(paths: readonly string[]): string | undefined {
  if (paths.includes(DECLARATION)) return ''
  const [found] = paths.filter((path) => path.split('/').length === 2 && path.endsWith(`/${DECLARATION}`))
  return found?.slice(0, -DECLARATION.length)
}

function noBag(tell: TellFlaw, name: string): Flaw {
  return tell({
    rule: 'no-bag',
    found: `absence of ${DECLARATION} in ${name}`,
    expected: 'a bag by BagIt 1.0',
    hint: 'Name the folder of a bag, or the .zip or .tar that holds it.',
  })
}

function besideBag(tell: TellFlaw, path: string): Flaw {
  return tell({
    rule: 'bag-unlisted-file',
    path,
    found: `file ${showName(path)} beside the bag’s folder`,
    expected: 'the bag’s folder and nothing else',
    hint: 'Ask who sent it what the file is.',
  })
}

function withoutFolder(tell: TellFlaw): Flaw {
  return tell({
    rule: 'bag-no-folder',
    severity: 'warning',
    found: 'bag that is packed without its folder',
    expected: 'one folder, which holds the bag (RFC 8493, 4.2)',
    hint: 'Unpack it into a folder of its own.',
  })
}
