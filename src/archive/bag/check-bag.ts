/** A bag, perhaps from a stranger → whether it is complete and valid (RFC 8493, 3), and everything that is not. */

import { type Algorithm, digestsOf } from '../digest.ts'
import { type Flaw, flawsOf, showName, type TellFlaw } from '../flaw.ts'
import { BAG_BOUNDS, type BagBounds, type BagContents, type BagSource, readContents } from './contents.ts'
import { badEncoding, compareListings, type Decode, type ListedFile, readListings } from './listings.ts'
import { BAG_INFO, DECLARATION, PAYLOAD, readBagInfo, sayingOf } from './tags.ts'

export interface CheckedBag {
  readonly name: string
  /** Files that were read, and their bytes. */
  readonly files: number
  readonly bytes: number
  readonly flaws: readonly Flaw[]
}

export async function checkBag(source: BagSource, bounds: BagBounds = BAG_BOUNDS): Promise<CheckedBag> {
  const { name } = source
  const tell = flawsOf(name)
  try {
    return await check(source, tell, bounds)
  } catch (error) {
    // What a library says of a package that it cannot read; a disk's refusal is the caller's to tell.
    if (typeof (error as NodeJS.ErrnoException).code === 'string' && (error as NodeJS.ErrnoException).syscall)
      throw error
    return { name, files: 0, bytes: 0, flaws: [unreadable(tell, name, error as Error)] }
  }
}

async function check(source: BagSource, tell: TellFlaw, bounds: BagBounds): Promise<CheckedBag> {
  const { name } = source
  const contents = await readContents(source, bounds)
  const none = { name, files: 0, bytes: 0 }
  if (!contents.isReadable) return { ...none, flaws: contents.flaws }
  const declared = readDeclaration(tell, contents)
  if (!declared.decode) return { ...none, flaws: [...contents.flaws, ...declared.flaws] }
  const { listings, flaws: ofListings } = readListings(tell, contents, declared.decode)
  const compared = compareListings(tell, contents, listings)
  const names = [...contents.flaws, ...declared.flaws, ...ofListings, ...compared.flaws]
  const info = judgeInfo(tell, contents, { decode: declared.decode, isComplete: !names.some(isError) })
  const read = await readFiles(source, contents.base, { files: compared.files, tell })
  return {
    name,
    files: read.files,
    bytes: read.bytes,
    flaws: [...names, ...info, ...read.flaws],
  }
}

function isError({ severity }: Flaw): boolean {
  return severity === 'error'
}

interface Declared {
  /** Nothing where no tag file can be read. */
  readonly decode?: Decode
  readonly flaws: readonly Flaw[]
}

/** Its two lines (2.1.1): the version, and the encoding of all other tag files. */
function readDeclaration(tell: TellFlaw, { tags }: BagContents): Declared {
  const text = decodeAs('utf-8')?.(tags.get(DECLARATION) ?? Buffer.from(''))
  const said = readBagInfo(text ?? '')
  const [version, encoding] = [sayingOf(said, 'BagIt-Version'), sayingOf(said, 'Tag-File-Character-Encoding')]
  const decode = encoding === undefined ? undefined : decodeAs(encoding)
  if (version === undefined || !decode || !/^\d+\.\d+$/.test(version) || text?.startsWith('\ufeff'))
    return {
      flaws: [
        tell({
          rule: 'bag-declaration',
          path: DECLARATION,
          found: `content of ${DECLARATION}`,
          expected: 'the two lines that say a version of BagIt and an encoding that is known',
          hint: 'Ask who sent the bag for a whole one.',
        }),
      ],
    }
  if (version === '1.0' || version === '0.97') return { decode, flaws: [] }
  return {
    decode,
    flaws: [
      tell({
        rule: 'bag-version',
        path: DECLARATION,
        severity: 'warning',
        found: `version ${version} of BagIt`,
        expected: '1.0 or 0.97',
        hint: 'It was checked as one of 1.0.',
      }),
    ],
  }
}

function decodeAs(encoding: string): Decode | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
    return (bytes) => {
      try {
        return decoder.decode(bytes)
      } catch {
        return undefined
      }
    }
  } catch {
    return undefined
  }
}

interface InfoKnown {
  readonly decode: Decode
  /** Whether all is there that is listed, and nothing else: if not, sums cannot agree. */
  readonly isComplete: boolean
}

function judgeInfo(
  tell: TellFlaw,
  { tags, sizes }: BagContents,
  { decode, isComplete }: InfoKnown,
): readonly Flaw[] {
  const bytes = tags.get(BAG_INFO)
  if (!bytes) return []
  const text = decode(bytes)
  if (text === undefined) return [badEncoding(tell, BAG_INFO)]
  const said = sayingOf(readBagInfo(text), 'Payload-Oxum')
  const payload = [...sizes].filter(([path]) => path.startsWith(PAYLOAD))
  const real = `${payload.reduce((sum, [, size]) => sum + size, 0)}.${payload.length}`
  if (said === undefined || !isComplete || said === real) return []
  return [
    tell({
      rule: 'bag-oxum',
      path: BAG_INFO,
      found: `Payload-Oxum ${showName(said)}`,
      expected: `${real}: bytes and files of the payload`,
      hint: 'Something was changed after the bag was made: ask who sent it.',
    }),
  ]
}

interface ToCheck {
  readonly files: readonly ListedFile[]
  readonly tell: TellFlaw
}

async function readFiles(source: BagSource, base: string, { files, tell }: ToCheck) {
  const wanted = new Map(files.map((file) => [base + file.path, file]))
  const read = { files: 0, bytes: 0 }
  const flaws: Flaw[] = []
  for await (const entry of source.scan()) {
    const file = wanted.get(entry.path)
    if (!file || entry.kind !== 'file') continue
    wanted.delete(entry.path)
    const algorithms = Object.keys(file.digests) as Algorithm[]
    const { digests, size } = await digestsOf(entry.read(), algorithms)
    read.files++
    read.bytes += size
    const wrong = algorithms.filter((name) => digests[name] !== file.digests[name])
    if (wrong.length > 0) flaws.push(damaged(tell, file.path, wrong))
  }
  return { ...read, flaws }
}

function damaged(tell: TellFlaw, path: string, algorithms: readonly Algorithm[]): Flaw {
  return tell({
    rule: 'bag-damaged-file',
    path,
    found: `content of ${showName(path)} (by its ${algorithms.join(' and ')})`,
    expected: 'what the manifests say of it',
    hint: 'Ask who sent the bag for the file.',
  })
}

function unreadable(tell: TellFlaw, name: string, { message }: Error): Flaw {
  return tell({
    rule: 'bag-unreadable',
    found: `package ${name} that cannot be read (${message.replace(/\s+/g, ' ').slice(0, 120).replace(/\.$/, '')})`,
    expected: 'a whole .zip or .tar',
    hint: 'It was cut off or damaged on its way, or is made to mislead: ask who sent it.',
  })
}
