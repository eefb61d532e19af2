/** What is asked of a search, and what it answers: plain data, the same from a database and in a browser. */

import type { Excerpt } from './excerpt.ts'

export interface SearchFilters {
  /** The issue's id. */
  readonly issue?: string
  /** Years, both among them. */
  readonly from?: number
  readonly to?: number
  /** A name in any of its spellings. */
  readonly person?: string
  /** The short line over a title, in any spelling. */
  readonly section?: string
}

/**
 * How near a hit is to what was typed; nearer ones stand first. `row`: all words, as typed and in that order, one behind
 * the other; `typed`: all as typed; `forms`: all, some in another form; `article`: all in one article, in several parts.
 */
export const NEARNESSES = ['row', 'typed', 'forms', 'article'] as const

export type Nearness = (typeof NEARNESSES)[number]

export interface SearchHit {
  readonly issue: string
  readonly labels: { readonly number: string; readonly date: string }
  /** Its article's slug. */
  readonly article: string
  readonly title: string
  readonly isHead: boolean
  readonly anchor: string
  readonly page: number
  readonly nearness: Nearness
  readonly excerpt: Excerpt
}

export interface SearchAnswer {
  /** The nearest first; of two alike what stands in a head, then what is newer, then what is read earlier. */
  readonly hits: readonly SearchHit[]
  /** How many parts have all that is sought in them, whether they are among the hits or not. */
  readonly total: number
}

/** Hits of one answer where nothing else is asked. */
export const USUAL_HITS = 10
