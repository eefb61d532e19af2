/** What every feed says of an issue, wherever it is said. */

import type { FiledName } from '../../issue/trade.ts'
import { listOffered } from '../pages/issue.ts'
import type { ShelvedIssue } from '../shelved.ts'

/** Media types of what a reader may download, by how its name ends. */
const TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', epub: 'application/epub+zip' }

export interface Download {
  /** From the shelf's root. */
  readonly href: string
  readonly type: string
  readonly title: string
  readonly bytes: number
}

export interface FeedPerson extends FiledName {
  readonly name: string
  readonly role: 'author' | 'contributor'
}

export function listDownloads(issue: ShelvedIssue): readonly Download[] {
  const { id } = issue.record
  return listOffered(issue).map(({ words, file, bytes }) => ({
    href: `${id}/${file}`,
    type: TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    title: words,
    bytes,
  }))
}

/** Whether it can be had: what cannot is news, and no entry of a catalogue. */
export function hasDownloads(issue: ShelvedIssue): boolean {
  return listOffered(issue).length > 0
}

/** Issues on a page of a catalogue. */
export const ON_PAGE = 50

/** The newest first. One page at the least. */
export function pagesOf(issues: readonly ShelvedIssue[]): readonly (readonly ShelvedIssue[])[] {
  const count = Math.max(1, Math.ceil(issues.length / ON_PAGE))
  return Array.from({ length: count }, (_, at) => issues.slice(at * ON_PAGE, (at + 1) * ON_PAGE))
}

/** Who made the issue, each once; guests speak in it, and are told as who contributed. */
export function listPeople({ record }: ShelvedIssue): readonly FeedPerson[] {
  const made = record.articles.flatMap(({ credits }) =>
    credits.map(({ role: _, ...person }): FeedPerson => ({ ...person, role: 'author' })),
  )
  const guests = record.articles.flatMap(({ guests: asked = [] }) =>
    asked.map(({ role: _, ...person }): FeedPerson => ({ ...person, role: 'contributor' })),
  )
  return [...new Map([...guests, ...made].map((person) => [person.name, person])).values()]
}

/** When what is said of it last changed, as RFC 3339 has it: a day begins at midnight. */
export function changedOn({ record, hidden }: ShelvedIssue): string {
  const days = [record.date, ...(record.revised ? [record.revised] : []), ...hidden.map(({ date }) => date)]
  return `${days.sort().at(-1)}T00:00:00Z`
}

/** What it is, in a few words. */
export function summaryOf({ record }: ShelvedIssue): string {
  return record.description ?? record.articles.map(({ title }) => title).join('؛ ')
}
