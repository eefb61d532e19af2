/**
 * A version of an issue in the archive → a bag of it, by BagIt 1.0 (RFC 8493): its files under `data/`, with manifests
 * by SHA-256 and SHA-512 of them and of what is said of the bag. The same version makes the same bytes.
 */

import { type Algorithm, type Digests, digestOf, digestsOf } from '../digest.ts'
import type { StoredObject, StoredVersion } from '../ocfl/object.ts'
import { fileOf, type NewFile } from '../storage.ts'
import {
  BAG_INFO,
  type BagInfo,
  DECLARATION,
  DECLARATION_TEXT,
  manifestName,
  PAYLOAD,
  writeBagInfo,
  writeManifest,
} from './tags.ts'

/** What the archive itself does not know, and whoever gets the bag should. */
export interface BagFacts {
  /** Who hands it over. */
  readonly organisation?: string
  readonly description?: string
  /** By which the issue is known elsewhere. */
  readonly identifiers?: readonly string[]
}

export interface Bag {
  /** Of its folder: `001-v1`. */
  readonly name: string
  /** The day of the version. */
  readonly created: Date
  /** By their paths in the bag, in the order in which they are best packed. */
  readonly files: readonly NewFile[]
}

const ALGORITHMS = ['sha256', 'sha512'] as const satisfies readonly Algorithm[]

/** Reads all files of the version. Throws `Damaged` where one is not what was archived. */
export async function makeBag(
  object: StoredObject,
  version: StoredVersion,
  facts: BagFacts = {},
): Promise<Bag> {
  const payload: (NewFile & { readonly digests: Digests })[] = []
  for (const { path, read } of version.files) {
    const { digests, size } = await digestsOf(read(), ALGORITHMS)
    payload.push({ path: PAYLOAD + path, size, digests, open: read })
  }
  const bytes = payload.reduce((sum, { size }) => sum + size, 0)
  const info = describe(object, version, { facts, bytes, count: payload.length })
  const tags = [
    textFile(DECLARATION, DECLARATION_TEXT),
    textFile(BAG_INFO, writeBagInfo(info)),
    ...ALGORITHMS.map((algorithm) =>
      textFile(manifestName(algorithm, 'payload'), manifestOf(payload, algorithm)),
    ),
  ]
  const ofTags = ALGORITHMS.map((algorithm) =>
    textFile(manifestName(algorithm, 'tags'), manifestOf(tags, algorithm)),
  )
  const files = [...tags, ...ofTags, ...payload].map(({ path, size, open }) => ({ path, size, open }))
  return { name: `${object.id}-${version.name}`, created: new Date(version.created), files }
}

function textFile(path: string, text: string): NewFile & { readonly digests: Digests } {
  const bytes = Buffer.from(text)
  const digests = Object.fromEntries(ALGORITHMS.map((name) => [name, digestOf(bytes, name)]))
  return { ...fileOf(path, bytes), digests }
}

function manifestOf(
  files: readonly { readonly path: string; readonly digests: Digests }[],
  algorithm: Algorithm,
): string {
  return writeManifest(files.map(({ path, digests }) => [path, digests[algorithm] ?? '']))
}

interface Described {
  readonly facts: BagFacts
  readonly bytes: number
  readonly count: number
}

/** The labels that RFC 8493 (2.2.2) reserves, in its order. */
function describe({ id }: StoredObject, version: StoredVersion, { facts, bytes, count }: Described): BagInfo {
  const { organisation, description, identifiers = [] } = facts
  const info: (readonly [string, string | undefined])[] = [
    ['Source-Organization', organisation],
    ['External-Description', description],
    ['Bagging-Date', version.created.slice(0, 10)],
    ...[id, ...identifiers].map((name) => ['External-Identifier', name] as const),
    ['Payload-Oxum', `${bytes}.${count}`],
    ['Bag-Size', sayBytes(bytes)],
    ['Internal-Sender-Identifier', `${id} ${version.name}`],
    ['Internal-Sender-Description', version.message],
  ]
  return info.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}

function sayBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1000)} kB`
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}
