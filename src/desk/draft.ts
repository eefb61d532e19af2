/** What the desk makes of a manuscript, as plain data: an article before anybody has edited it. */

import type { Diagnostic, Span } from '../diagnostic.ts'
import type { LeftOut, ManuscriptRun } from './manuscript.ts'

export interface ArticleDraft {
  /** `feature`: a text that is no interview, or none that is sure enough. */
  readonly kind: 'interview' | 'feature'
  readonly kicker?: string
  readonly title?: DraftLine
  readonly credits: readonly DraftCredit[]
  /** The day that the manuscript gives itself, as it was written. */
  readonly date?: DraftLine
  readonly guests: readonly DraftGuest[]
  /** Whoever asks; nothing where nobody says who. */
  readonly askers: readonly DraftAsker[]
  readonly introduction: readonly DraftBlock[]
  readonly exchanges: readonly DraftExchange[]
  readonly closing: readonly DraftBlock[]
  /** Words that the author's own layout has set large. */
  readonly pullQuotes: readonly DraftLine[]
  readonly leftOut: readonly LeftOut[]
  readonly findings: readonly Diagnostic[]
}

export interface DraftLine {
  readonly text: string
  readonly span: Span
}

export interface DraftCredit {
  readonly role: string
  readonly name: string
  readonly span: Span
}

export interface DraftGuest {
  readonly name: string
  readonly shortName: string
  readonly role?: string
  /** Labels as they were written, with how often each is there. */
  readonly labels: readonly string[]
}

export interface DraftAsker {
  readonly name: string
  readonly labels: readonly string[]
}

export interface DraftExchange {
  /** By name, where several ask. */
  readonly asker?: string
  readonly question: readonly ManuscriptRun[]
  readonly span: Span
  readonly answer: readonly DraftBlock[]
}

/** `by`: whose words, where they are not those of the only guest. */
export type DraftBlock =
  | {
      readonly kind: 'paragraph'
      readonly by?: DraftVoice
      readonly runs: readonly ManuscriptRun[]
      readonly span: Span
    }
  | { readonly kind: 'narration'; readonly runs: readonly ManuscriptRun[]; readonly span: Span }
  | {
      readonly kind: 'direction' | 'editorNote' | 'subhead'
      readonly runs: readonly ManuscriptRun[]
      readonly span: Span
    }
  | { readonly kind: 'quotation' | 'listing'; readonly runs: readonly ManuscriptRun[]; readonly span: Span }
  | {
      readonly kind: 'list' | 'numbered'
      readonly items: readonly (readonly ManuscriptRun[])[]
      readonly span: Span
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly span: Span }
  | {
      readonly kind: 'picture'
      readonly file: string
      readonly alt: string
      readonly caption?: string
      readonly credit?: string
      readonly span: Span
    }

/** A guest by number, or another by name. */
export type DraftVoice = { readonly guest: number } | { readonly name: string }
