/**
 * What an archive says of an issue for catalogues, feeds and a shelf: plain data, kept beside what was printed, so that
 * nobody need read the issue's own files again. Texts are plain, without notes.
 */

import type { Numerals } from '../../issue/issue.ts'
import type { FiledName, Subjects } from '../../issue/trade.ts'

/** Rises when what was written before can no longer be read as this. */
export const RECORD_FORMAT = 1

export interface IssueRecord extends FiledName {
  readonly format: typeof RECORD_FORMAT
  /** The issue folder's name, in ASCII. */
  readonly id: string
  /** By which catalogues know the issue as a book, as it is printed, and its series. */
  readonly names: { readonly book: string; readonly print: string; readonly series: string }
  readonly masthead: string
  readonly number: number
  /** ISO 8601 days. */
  readonly date: string
  readonly revised?: string
  /** BCP 47. */
  readonly language: string
  readonly numerals: Numerals
  /** As a reader meets them: «العدد ١», «نوفمبر ٢٠٢٦». */
  readonly labels: { readonly number: string; readonly date: string }
  readonly publisher?: string
  readonly issn?: string
  readonly isbn?: string
  readonly description?: string
  readonly subjects?: Subjects
  readonly rights?: string
  readonly theme: string
  /** Printed pages. */
  readonly pages: number
  readonly cover: CoverRecord
  /** In running order. */
  readonly articles: readonly ArticleRecord[]
  /** What was printed of it, by the names of the files. */
  readonly editions: readonly { readonly name: string; readonly bytes: number }[]
  /** What of it is a sample value. */
  readonly sample?: string
}

export interface CoverRecord {
  /** Slug of the article on it. */
  readonly story: string
  readonly words?: string
  /** What the picture of the cover shows, for who cannot see it. */
  readonly alternative: string
}

export interface ArticleRecord {
  readonly slug: string
  readonly kind: 'letter' | 'interview' | 'feature' | 'column' | 'letters' | 'briefs' | 'photos'
  /** The section of the issue that it stands in. */
  readonly section?: string
  /** The short line over the title. */
  readonly kicker?: string
  readonly title: string
  readonly standfirst?: string
  /** Who was asked, of an interview. */
  readonly guests?: readonly PersonRecord[]
  /** Who made it, in the order in which they are named. */
  readonly credits: readonly CreditRecord[]
  readonly signature?: string
  /** Numbers of the printed pages it stands on. */
  readonly firstPage: number
  readonly lastPage: number
  /** Its text piece by piece, in reading order. */
  readonly parts: readonly PartRecord[]
}

/** The section that an article is found by: where its issue has none, what stands over its title. */
export function sectionOf({ section, kicker }: ArticleRecord): string | undefined {
  return section ?? kicker
}

export interface PersonRecord extends FiledName {
  readonly name: string
  readonly role?: string
}

export interface CreditRecord extends FiledName {
  readonly role: string
  readonly name: string
}

/** A question and its answer, or a stretch of text that stands between two places which an address can lead to. */
export interface PartRecord {
  /** Its place in the e-book's chapter and on the article's page: `q1`, `s1` of a subhead, or `title` for what stands before the first. */
  readonly anchor: string
  readonly question?: string
  /** Paragraphs, items and captions, a line each. */
  readonly text: string
  /** Number of the printed page that it begins on. */
  readonly page: number
}
