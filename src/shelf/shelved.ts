/** An issue as a shelf is given it, and the files that a shelf is. */

import type { ArticleRecord, IssueRecord } from '../archive/record/issue-record.ts'
import type { Withdrawal } from '../archive/record/withdrawal.ts'
import { joinNames, plainLine } from '../issue/lines.ts'
import type { Look } from './look.ts'

/** A file of an issue in the archive. */
export interface KeptFile {
  /** By its path in the version: `editions/002.epub`. */
  readonly name: string
  /** SHA-512, in hexadecimal. */
  readonly digest: string
}

export interface ShelvedIssue {
  /** Tells what is kept of it from what was kept before: a digest of all its files. */
  readonly state: string
  readonly record: IssueRecord
  readonly look: Look
  /** By their names; all of the version. */
  readonly files: ReadonlyMap<string, KeptFile>
  /** What of it was withdrawn, and is not in the record. */
  readonly hidden: readonly Withdrawal[]
}

/** A file of the shelf: made here, or one of the archive's as it is. */
export type ShelfFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly issue: string; readonly kept: KeptFile }

/** Whether the issue's own files may be offered: what was withdrawn stands in them. */
export function offersFiles({ hidden }: ShelvedIssue): boolean {
  return hidden.length === 0
}

/** Whether its cover may be shown: not where it is about what was withdrawn. */
export function showsCover({ record, hidden }: ShelvedIssue): boolean {
  return !hidden.some(({ slug }) => slug === record.cover.story)
}

/** The order in which a shelf shows issues; two of one day and number by their names. */
export function newestFirst(one: ShelvedIssue, other: ShelvedIssue): number {
  const [a, b] = [one.record, other.record]
  return b.date.localeCompare(a.date) || b.number - a.number || (a.id < b.id ? 1 : -1)
}

/** Its name on a shelf. */
export function titleOf({ masthead, labels }: IssueRecord): string {
  return `${masthead}، ${labels.number}`
}

/** Who is asked in an article, on one line: nothing where its title says it. */
export function sayGuests({ guests = [], title }: ArticleRecord): readonly string[] {
  const names = plainLine(joinNames(guests))
  return names === '' || names === title ? [] : [names]
}

/** What a shelf has beside the folders of its issues; disks may hold names that differ in case alone for one. */
const OWN_NAMES =
  /^(assets|feed\.atom|index\.html|issues|opds|opensearch\.xml|people|read|robots\.txt|search|sections|sitemap.*\.xml)$/i

/** Whether an issue cannot have a folder by its own name. */
export function isTakenName(id: string): boolean {
  return OWN_NAMES.test(id)
}
