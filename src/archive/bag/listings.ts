/** Manifests of a bag → which digests each of its files must have, and what is wrong with what they list. */

import { type Algorithm, type Digests, isAlgorithm } from '../digest.ts'
import { type Flaw, showName, type TellFlaw } from '../flaw.ts'
import { faultOfForeignPath, sameOnSomeDisk } from '../paths.ts'
import type { BagContents } from './contents.ts'
import { FETCH, type ManifestLine, PAYLOAD, readFetch, readManifest, readManifestName } from './tags.ts'

export interface Listing {
  /** Of the manifest. */
  readonly name: string
  readonly kind: 'payload' | 'tags'
  readonly algorithm: Algorithm
  readonly lines: readonly ManifestLine[]
}

export interface ReadListings {
  readonly listings: readonly Listing[]
  readonly flaws: readonly Flaw[]
}

/** The text of a tag file, or nothing where its bytes are no such text. */
export type Decode = (bytes: Uint8Array) => string | undefined

export function readListings(tell: TellFlaw, { tags }: BagContents, decode: Decode): ReadListings {
  const read = [...tags].flatMap(([name, bytes]) => {
    const known = readManifestName(name)
    return known ? [readListing(tell, { name, bytes, ...known }, decode)] : []
  })
  const listings = read.flatMap(({ listing }) => listing ?? [])
  const flaws = read.flatMap((each) => each.flaws)
  // What cannot be read has been told.
  if (flaws.length > 0 || listings.some(({ kind }) => kind === 'payload')) return { listings, flaws }
  return {
    listings,
    flaws: [
      tell({
        rule: 'bag-no-manifest',
        found: 'bag without a manifest of its payload by an algorithm that is known',
        expected: 'manifest-sha512.txt, or one by another algorithm',
        hint: 'Nothing can be said of its files: ask who sent it for a whole bag.',
      }),
    ],
  }
}

interface RawListing {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: Listing['kind']
  readonly algorithm: string
}

function readListing(
  tell: TellFlaw,
  { name, bytes, kind, algorithm }: RawListing,
  decode: Decode,
): { readonly listing?: Listing; readonly flaws: readonly Flaw[] } {
  if (!isAlgorithm(algorithm)) {
    const flaw = tell({
      rule: 'bag-algorithm',
      path: name,
      severity: 'warning',
      found: `algorithm ${algorithm} of ${name}`,
      expected: 'one of md5, sha1, sha256, sha512',
      hint: 'The manifest was passed over.',
    })
    return { flaws: [flaw] }
  }
  const text = decode(bytes)
  if (text === undefined) return { flaws: [badEncoding(tell, name)] }
  const { lines, strange } = readManifest(text)
  const judged = judgeLines(tell, { name, kind, lines })
  return {
    listing: { name, kind, algorithm, lines: judged.lines },
    flaws: [...strange.map((line) => strangeLine(tell, name, line)), ...judged.flaws],
  }
}

function judgeLines(tell: TellFlaw, { name, kind, lines }: Pick<Listing, 'name' | 'kind' | 'lines'>) {
  const seen = new Map<string, ManifestLine>()
  const flaws: Flaw[] = []
  for (const each of lines) {
    const fault =
      faultOfForeignPath(each.path) ??
      (each.path.startsWith(PAYLOAD) === (kind === 'payload') ? undefined : 'path of the other kind of file')
    if (fault !== undefined) flaws.push(badLine(tell, name, each, fault))
    else if (seen.has(each.path)) flaws.push(badLine(tell, name, each, 'second line'))
    else seen.set(each.path, each)
  }
  return { lines: [...seen.values()], flaws }
}

function badLine(tell: TellFlaw, name: string, { line, path }: ManifestLine, fault: string): Flaw {
  const isSecond = fault === 'second line'
  return {
    ...tell({
      rule: isSecond ? 'bag-duplicate-line' : 'bag-path',
      path,
      found: isSecond
        ? `second line for ${showName(path)} in ${name}`
        : `${fault} in ${name}: ${showName(path)}`,
      expected: isSecond ? 'each file listed once' : 'paths of files of the bag',
      hint: 'The line was passed over: ask who sent the bag.',
    }),
    span: { file: name, line, column: 1 },
  }
}

function strangeLine(tell: TellFlaw, name: string, line: number): Flaw {
  return {
    ...tell({
      rule: 'bag-line',
      path: name,
      found: `line in ${name} that is no digest and path`,
      expected: 'a digest, spaces, and the path of a file',
      hint: 'The line was passed over: ask who sent the bag.',
    }),
    span: { file: name, line, column: 1 },
  }
}

export function badEncoding(tell: TellFlaw, name: string): Flaw {
  return tell({
    rule: 'bag-encoding',
    path: name,
    found: `bytes in ${name} that are no text in the bag’s encoding`,
    expected: 'the encoding that bagit.txt names',
    hint: 'Ask who sent the bag for one in UTF-8.',
  })
}

/** A file of the bag, and what it must be. */
export interface ListedFile {
  /** As the bag's file is called. */
  readonly path: string
  readonly digests: Digests
}

export interface ComparedBag {
  readonly files: readonly ListedFile[]
  readonly flaws: readonly Flaw[]
}

/** What is listed and what is there, by their names alone. */
export function compareListings(
  tell: TellFlaw,
  { sizes, tags }: BagContents,
  listings: readonly Listing[],
): ComparedBag {
  const finder = openFinder(tell, sizes)
  const digests = new Map<string, Record<string, string>>()
  const missing = new Set<string>()
  for (const { lines, algorithm } of listings)
    for (const each of lines) {
      const place = finder.find(each)
      if (place === undefined) missing.add(each.path)
      else digests.set(place, { ...digests.get(place), [algorithm]: each.digest })
    }
  const fetched = new Set(
    tags.has(FETCH) ? readFetch(Buffer.from(tags.get(FETCH) ?? '').toString('utf8')) : [],
  )
  const elsewhere = [...missing].filter((path) => fetched.has(path))
  return {
    files: [...digests].map(([path, of]) => ({ path, digests: of })),
    flaws: [
      ...finder.flaws(),
      ...[...missing].filter((path) => !fetched.has(path)).map((path) => missingFile(tell, path)),
      ...(elsewhere.length > 0 ? [notFetched(tell, elsewhere)] : []),
      ...judgeUnlisted(tell, [...sizes.keys()], { listings, digests }),
      ...judgeTwins(tell, [...sizes.keys()]),
    ],
  }
}

/** A name that some disk has spelt anew is the same name; a sign for a sign of per cent may have been forgotten. */
function openFinder(tell: TellFlaw, sizes: ReadonlyMap<string, number>) {
  const byForm = new Map([...sizes.keys()].map((path) => [path.normalize('NFC'), path]))
  const found = new Map<string, Flaw>()
  return {
    find: ({ path, written }: ManifestLine): string | undefined => {
      if (sizes.has(path)) return path
      if (sizes.has(written)) return written
      const other = byForm.get(path.normalize('NFC'))
      if (other !== undefined) found.set(other, otherForm(tell, path, other))
      return other
    },
    flaws: () => [...found.values()],
  }
}

interface Against {
  readonly listings: readonly Listing[]
  readonly digests: ReadonlyMap<string, Digests>
}

/** Every manifest of the payload lists all of it (RFC 8493, 2.1.3); of tag files none need. */
function judgeUnlisted(
  tell: TellFlaw,
  paths: readonly string[],
  { listings, digests }: Against,
): readonly Flaw[] {
  const algorithms = listings.filter(({ kind }) => kind === 'payload').map(({ algorithm }) => algorithm)
  if (algorithms.length === 0) return []
  return paths
    .filter((path) => path.startsWith(PAYLOAD))
    .flatMap((path) => {
      const lacking = algorithms.filter((algorithm) => digests.get(path)?.[algorithm] === undefined)
      if (lacking.length === 0) return []
      const where =
        lacking.length === algorithms.length ? 'no manifest' : `no manifest by ${lacking.join(', ')}`
      return [
        tell({
          rule: 'bag-unlisted-file',
          path,
          found: `file ${showName(path)} that ${where} lists`,
          expected: 'every file in every manifest',
          hint: 'Nothing can be said of it: ask who sent the bag.',
        }),
      ]
    })
}

/** Names that are two here, and one elsewhere (RFC 8493, 6.1). */
function judgeTwins(tell: TellFlaw, paths: readonly string[]): readonly Flaw[] {
  const known = new Map<string, string>()
  return paths.flatMap((path) => {
    const twin = known.get(sameOnSomeDisk(path))
    if (twin === undefined) {
      known.set(sameOnSomeDisk(path), path)
      return []
    }
    return [
      tell({
        rule: 'bag-twin-names',
        path,
        severity: 'warning',
        found: `names ${showName(twin)} and ${showName(path)} beside each other`,
        expected: 'names that every disk tells apart',
        hint: 'They differ in case or in Unicode’s normal form alone: unpack the bag where both are kept.',
      }),
    ]
  })
}

function missingFile(tell: TellFlaw, path: string): Flaw {
  return tell({
    rule: 'bag-missing-file',
    path,
    found: `absence of ${showName(path)}`,
    expected: 'every file that a manifest lists',
    hint: 'Ask who sent the bag for the file.',
  })
}

function notFetched(tell: TellFlaw, paths: readonly string[]): Flaw {
  return tell({
    rule: 'bag-incomplete',
    path: FETCH,
    found: `absence of ${paths.length === 1 ? showName(paths[0] ?? '') : `${paths.length} files`} that ${FETCH} says lie elsewhere`,
    expected: 'a bag with all that is its own',
    hint: 'Nothing is ever fetched from an address in a bag: ask who sent it for a whole one.',
  })
}

function otherForm(tell: TellFlaw, path: string, place: string): Flaw {
  return tell({
    rule: 'other-normal-form',
    path: place,
    severity: 'warning',
    found: `normal form (${place === place.normalize('NFC') ? 'NFC' : 'NFD'}) of the name ${showName(place)}`,
    expected: `it letter for letter as in the manifest (${showName(path)}): the two are equal by Unicode, and what is in it was checked`,
    hint: 'A disk or a program has spelt the name anew. Nothing is lost.',
  })
}
