/**
 * An inventory as OCFL 1.1 writes it (3.5) ↔ its bytes. What is read may come from anybody: its form is held to the
 * standard here, whether it is true to what lies beside it is asked in `verify`.
 */

import { z } from 'zod'
import { digestOf, isAlgorithm } from '../digest.ts'
import { byName, faultOfPath, findConflict } from '../paths.ts'

export const INVENTORY = 'inventory.json'
export const INVENTORY_TYPE = 'https://ocfl.io/1.1/spec/#inventory'
/** How this archive addresses content. */
export const ALGORITHM = 'sha512'
/** Bytes: of some two hundred thousand files. */
export const MOST_INVENTORY = 64 * 2 ** 20

const VERSION_NAME = /^v(0*[1-9]\d*)$/
// RFC 3339, 5.6
const MOMENT = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/

const PATHS = z.record(z.string(), z.array(z.string()))
const VERSION = z.strictObject({
  created: z.string().regex(MOMENT),
  state: PATHS,
  message: z.string().optional(),
  user: z.strictObject({ name: z.string().min(1), address: z.string().optional() }).optional(),
})
const SCHEMA = z.strictObject({
  id: z.string().min(1),
  type: z.string(),
  digestAlgorithm: z.enum(['sha512', 'sha256']),
  head: z.string().regex(VERSION_NAME),
  contentDirectory: z
    .string()
    .regex(/^(?!\.\.?$)[^/]+$/)
    .optional(),
  manifest: PATHS,
  versions: z.record(z.string().regex(VERSION_NAME), VERSION),
  fixity: z.record(z.string(), PATHS).optional(),
})
export type Inventory = z.infer<typeof SCHEMA>
export type InventoryVersion = z.infer<typeof VERSION>
type PathsByDigest = z.infer<typeof PATHS>

/** The number in a version's name; nothing where it is no version's. */
export function numberOf(version: string): number | undefined {
  const found = VERSION_NAME.exec(version)?.[1]
  return found === undefined ? undefined : Number(found)
}

export function contentFolder({ contentDirectory = 'content' }: Pick<Inventory, 'contentDirectory'>): string {
  return contentDirectory
}

/** The same bytes for the same inventory. */
export function writeInventory(inventory: Inventory): Uint8Array {
  return Buffer.from(`${JSON.stringify(inventory, null, 2)}\n`)
}

export function sidecarName(algorithm: Inventory['digestAlgorithm']): string {
  return `${INVENTORY}.${algorithm}`
}

export function writeSidecar(inventory: Uint8Array): Uint8Array {
  return Buffer.from(`${digestOf(inventory, ALGORITHM)} ${INVENTORY}\n`)
}

/** The digest that a sidecar says; nothing where it says none. */
export function readSidecar(bytes: Uint8Array): string | undefined {
  return /^([0-9a-f]+)[ \t]+inventory\.json\s*$/i
    .exec(Buffer.from(bytes).toString('utf8'))?.[1]
    ?.toLowerCase()
}

/** Its inventory, or what is wrong with its form, as it reads after the word Unexpected. */
export function readInventory(bytes: Uint8Array): Inventory | string {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return 'text that is no JSON in UTF-8'
  }
  const read = SCHEMA.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    return `value at ${issue?.path.join('.') || 'its top'} (${issue?.message ?? 'not as OCFL has it'})`
  }
  return faultOfInventory(read.data) ?? read.data
}

/** What the form alone does not say (OCFL 1.1: E040, E050, E052, E095, E096, E101, E107). */
function faultOfInventory(inventory: Inventory): string | undefined {
  const { head, manifest, versions, fixity = {} } = inventory
  const states = Object.values(versions).map(({ state }) => state)
  const known = new Set(Object.keys(manifest).map(small))
  const used = new Set(states.flatMap((state) => Object.keys(state).map(small)))
  return (
    faultOfVersions(head, Object.keys(versions)) ??
    [manifest, ...states].map(faultOfPaths).find((fault) => fault !== undefined) ??
    Object.entries(fixity)
      .filter(([name]) => isAlgorithm(name))
      .map(([, block]) => faultOfDigests(block))
      .find((fault) => fault !== undefined) ??
    nameFirst('digest of no file of its manifest', [...used], known) ??
    nameFirst('digest of no file of any version', [...known], used)
  )
}

function faultOfVersions(head: string, names: readonly string[]): string | undefined {
  const numbers = names.map((name) => numberOf(name) ?? 0).sort((one, other) => one - other)
  if (numbers.some((number, index) => number !== index + 1))
    return `versions ${names.join(', ')} with gaps or none`
  if (!names.includes(head) || numberOf(head) !== numbers.length)
    return `head ${head} that is not its newest version`
  const widths = new Set(names.filter((name) => name.startsWith('v0')).map((name) => name.length))
  const padded = names.filter((name) => name.startsWith('v0')).length
  if (padded > 0 && (padded < names.length || widths.size > 1)) return 'versions named in two ways'
  return undefined
}

function faultOfPaths(block: PathsByDigest): string | undefined {
  const paths = Object.values(block).flat()
  const fault = paths.map(faultOfPath).find((each) => each !== undefined)
  if (fault !== undefined) return fault
  if (new Set(paths).size < paths.length) return 'path that is there twice'
  const conflict = findConflict(paths)
  if (conflict !== undefined) return `path “${conflict}” that is a file and a folder`
  return faultOfDigests(block)
}

function faultOfDigests(block: PathsByDigest): string | undefined {
  const digests = Object.keys(block)
  if (digests.some((digest) => !/^[0-9a-f]+$/i.test(digest))) return 'digest that is no hexadecimal number'
  if (new Set(digests.map(small)).size < digests.length) return 'digest that is there twice'
  return undefined
}

function nameFirst(what: string, among: readonly string[], known: ReadonlySet<string>): string | undefined {
  const found = among.find((digest) => !known.has(digest))
  return found === undefined ? undefined : `${what} (${found.slice(0, 12)}…)`
}

function small(digest: string): string {
  return digest.toLowerCase()
}

/** By their paths, in the order of these. */
export function digestsByPath(block: PathsByDigest): Map<string, string> {
  const pairs = Object.entries(block).flatMap(([digest, paths]) =>
    paths.map((path) => [path, small(digest)] as const),
  )
  return new Map(pairs.sort(([one], [other]) => byName(one, other)))
}

/** The way back, in an order that hangs on nothing but what is in it. */
export function pathsByDigest(digests: ReadonlyMap<string, string>): PathsByDigest {
  const block: PathsByDigest = {}
  for (const [path, digest] of [...digests].sort(([one], [other]) => byName(one, other))) {
    const paths = block[digest]
    if (paths) paths.push(path)
    else block[digest] = [path]
  }
  return block
}

/** One of the content paths of a digest, whichever way that is spelt. */
export function contentPathOf({ manifest }: Inventory, digest: string): string | undefined {
  const found = manifest[digest] ?? Object.entries(manifest).find(([each]) => small(each) === digest)?.[1]
  return found?.[0]
}
