/**
 * Tag files of a bag ↔ their text (RFC 8493, 2.1 and 2.2): the declaration, manifests, what is said of the bag, and
 * what of it lies elsewhere. Texts may come from anybody.
 */

import type { Algorithm } from '../digest.ts'

export const DECLARATION = 'bagit.txt'
export const BAG_INFO = 'bag-info.txt'
export const FETCH = 'fetch.txt'
export const PAYLOAD = 'data/'

export const DECLARATION_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** By how its lines are numbered, one line of a manifest. */
export interface ManifestLine {
  readonly line: number
  /** In small digits. */
  readonly digest: string
  /** As it is meant, and as it is written. */
  readonly path: string
  readonly written: string
}

export interface ReadManifest {
  readonly lines: readonly ManifestLine[]
  /** Numbers of lines that are none of a manifest. */
  readonly strange: readonly number[]
}

/** Digests of one algorithm by paths, in the order of paths. */
export function writeManifest(digests: readonly (readonly [path: string, digest: string])[]): string {
  return digests.map(([path, digest]) => `${digest}  ${encodePath(path)}\n`).join('')
}

export function readManifest(text: string): ReadManifest {
  const lines: ManifestLine[] = []
  const strange: number[] = []
  for (const [index, said] of text.split(/\r\n|\r|\n/).entries()) {
    if (said.trim() === '') continue
    // A star marks a file that is no text, in manifests of old.
    const [, digest, written] = /^([0-9a-f]+)[ \t]+\*?(.+)$/i.exec(said) ?? []
    if (digest === undefined || written === undefined) strange.push(index + 1)
    else lines.push({ line: index + 1, digest: digest.toLowerCase(), path: decodePath(written), written })
  }
  return { lines, strange }
}

/** What would end a line, and what says so (2.1.3). */
function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D')
}

function decodePath(written: string): string {
  return written.replace(/%(0A|0D|25)/gi, (code) => decodeURIComponent(code))
}

/** A manifest's name → of what it is, and by which algorithm; nothing for other names. */
export function readManifestName(
  path: string,
): { readonly kind: 'payload' | 'tags'; readonly algorithm: string } | undefined {
  const [, tag, name] = /^(tag)?manifest-([a-z0-9-]+)\.txt$/i.exec(path) ?? []
  if (name === undefined) return undefined
  return { kind: tag ? 'tags' : 'payload', algorithm: name.toLowerCase() }
}

export function manifestName(algorithm: Algorithm, kind: 'payload' | 'tags'): string {
  return `${kind === 'tags' ? 'tag' : ''}manifest-${algorithm}.txt`
}

/** What a label says; a label may be there more than once. */
export type BagInfo = readonly (readonly [label: string, value: string])[]

export function writeBagInfo(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('')
}

/** Lines that begin with a space go on with the one before. */
export function readBagInfo(text: string): BagInfo {
  const info: [string, string][] = []
  for (const said of text.split(/\r\n|\r|\n/)) {
    const last = info.at(-1)
    const [, label, value = ''] = /^([^:\s][^:]*?)\s*:[ \t]*(.*)$/.exec(said) ?? []
    if (/^[ \t]/.test(said) && last) last[1] += ` ${said.trim()}`
    else if (label !== undefined) info.push([label, value.trim()])
  }
  return info
}

/** The first value of a label, however that is spelt (2.2.2). */
export function sayingOf(info: BagInfo, label: string): string | undefined {
  return info.find(([each]) => each.toLowerCase() === label.toLowerCase())?.[1]
}

/** Paths of files that a bag says lie elsewhere (2.2.3); nothing is ever fetched. */
export function readFetch(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(line)?.[1])
    .filter((path) => path !== undefined)
    .map(decodePath)
}
