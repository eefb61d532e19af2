/**
 * An issue → the names by which catalogues, shelves and files know it: always the same, as a book, a PDF and their
 * series name one another.
 */

import { createHash } from 'node:crypto'
import type { Issue } from './issue.ts'

/** Drawn once for the books of this press; to change it is to rename every book on every shelf. */
const NAMESPACE = '6f0c7a52-3d0e-4b1b-9c54-8a1e5b7d2f93'

const VERSION_5 = 0x50 // RFC 9562 §5.5: named by SHA-1
const VARIANT = 0x80 // RFC 9562 §4.1

/** The issue as a book. A new edition in another language is another; a corrected printing of the same issue is not. */
export function nameIssue(issue: Issue): string {
  return urnOf(...partsOf(issue))
}

/** The issue as it is printed, whose pages the book marks. */
export function namePrint(issue: Issue): string {
  return urnOf(...partsOf(issue), 'print')
}

/** The magazine, by its serial number where it has one. */
export function nameSeries({ issn, masthead, language }: Issue): string {
  return issn ? `urn:issn:${issn}` : urnOf(masthead, language)
}

/** RFC 3187. */
export function nameIsbn(isbn: string): string {
  return `urn:isbn:${isbn}`
}

function partsOf({ id, masthead, number, language }: Issue): string[] {
  return [id, masthead, String(number), language]
}

function urnOf(...parts: readonly string[]): string {
  return `urn:uuid:${uuidFromName(parts.join('\n'))}`
}

function uuidFromName(name: string): string {
  const namespace = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | VERSION_5, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | VARIANT, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
