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
  /** Of a text that is no interview, all of it. */
  readonly text: readonly DraftBlock[]
  /** The words of notes, by the number that their marks have, from 1. */
  readonly notes: readonly DraftNote[]
  /** Words that the author's own layout has set large. */
  readonly pullQuotes: readonly DraftLine[]
  readonly leftOut: readonly LeftOut[]
  readonly findings: readonly Diagnostic[]
  /** Labels, marks and numbers as they were written before what they are of. */
  readonly leads: readonly string[]
  /** Stretches that may be read otherwise, for a person to decide. */
  readonly doubts: readonly Doubt[]
}

/** A stretch of a manuscript, as a decision on it names it: by its line and its words. */
export interface ManuscriptStretch {
  readonly line: number
  readonly words: string
}

/** What a stretch can be for a reader: whose words, or what else. */
export type DraftReading = 'asks' | 'answers' | 'both' | 'tells' | 'heads' | 'closes'

export interface Doubt extends ManuscriptStretch {
  readonly is: DraftReading
  readonly other: DraftReading
  /** By how much the other costs more; 0 is a toss. */
  readonly margin: number
}

export interface Decision extends ManuscriptStretch {
  readonly is: DraftReading
}

export interface DraftNote {
  readonly runs: readonly ManuscriptRun[]
  readonly span: Span
}

export interface DraftLine {
  readonly text: string
  readonly span: Span
}

export interface DraftCredit {
  readonly role: string
  readonly name: string
  readonly span: Span
  /** The whole line that it is from, as it was written. */
  readonly line: string
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
  | { readonly kind: 'verse'; readonly lines: readonly DraftVerseLine[]; readonly span: Span }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly span: Span }
  | {
      readonly kind: 'picture'
      readonly file: string
      readonly alt: string
      readonly caption?: string
      readonly credit?: string
      readonly span: Span
    }

/** One whole line, or its two halves. */
export type DraftVerseLine = readonly (readonly ManuscriptRun[])[]

/** A guest by number, or another by name. */
export type DraftVoice = { readonly guest: number } | { readonly name: string }
