/** What articles are made of, as every later stage reads it: blocks of text, exhibits, and the words in them. Plain data. */

import type { Span } from '../diagnostic.ts'
import type { Point } from '../geometry.ts'

/** Exhibits are looked at rather than read through. */
export type Block =
  | Paragraph
  | Subhead
  | List
  | Verse
  | Quotation
  | CodeListing
  | Infobox
  | SideNote
  | Exhibit
export type Exhibit = DataTable | Glossed | Picture | PictureGroup

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly content: readonly Inline[]
  /** Whose words it is of, in an answer, where they are not the guest's. */
  readonly voice?: Voice
  readonly span: Span
}

/** The magazine tells something, the editor adds something and signs it, or somebody speaks who neither asks nor is asked. */
export type Voice = 'narration' | 'editorNote' | 'otherVoice'

/** Whether the magazine says it amid what somebody else says. */
export function isOfDesk({ voice }: Paragraph): boolean {
  return voice === 'narration' || voice === 'editorNote'
}

/** A heading within a text. */
export interface Subhead {
  readonly kind: 'subhead'
  readonly content: readonly Inline[]
  readonly span: Span
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly (readonly Inline[])[]
  readonly span: Span
}

/** Verse: a poem, or some lines of one. Title and poet stand over it and under it. */
export interface Verse {
  readonly kind: 'verse'
  readonly title?: readonly Inline[]
  readonly stanzas: readonly (readonly VerseLine[])[]
  readonly poet?: readonly Inline[]
  readonly span: Span
}

/** A line of classical verse is two half-lines, the first on the right; one of free verse is whole. */
export type VerseLine =
  | readonly [first: readonly Inline[], second: readonly Inline[]]
  | readonly [whole: readonly Inline[]]

export interface Quotation {
  readonly kind: 'quotation'
  readonly paragraphs: readonly (readonly Inline[])[]
  /** True for a citation of the Quran, which is never lengthened or altered. */
  readonly quran: boolean
  readonly source?: string
  readonly span: Span
}

/** Rows under a row of heads; the first cell of a row says what the row is about. */
export interface DataTable {
  readonly kind: 'table'
  readonly head: readonly (readonly Inline[])[]
  readonly rows: readonly (readonly (readonly Inline[])[])[]
  readonly caption?: readonly Inline[]
  readonly note?: readonly Inline[]
  readonly span: Span
}

/** Big numbers, each with words under it, or moments of a story, each with what came to pass. */
export interface Glossed {
  readonly kind: 'facts' | 'timeline'
  readonly entries: readonly { readonly term: readonly Inline[]; readonly gloss: readonly Inline[] }[]
  readonly span: Span
}

/** Code or a command, as it is typed, from left to right. */
export interface CodeListing {
  readonly kind: 'listing'
  /** One text each, with all its spaces. */
  readonly lines: readonly (readonly Inline[])[]
  readonly span: Span
}

export interface Infobox {
  readonly kind: 'infobox'
  readonly title: string
  readonly blocks: readonly (Paragraph | List | Subhead | Glossed | Picture)[]
  /** It stands over all columns of its page, its own text in columns. */
  readonly across?: true
  readonly place?: PicturePlace
  readonly span: Span
}

/** A remark of the magazine's own beside the text, for example on a name that it mentions. */
export interface SideNote {
  readonly kind: 'sideNote'
  readonly content: readonly Inline[]
  readonly span: Span
}

/** A picture file that was opened and measured. */
export interface Picture {
  readonly kind: 'picture'
  /** Absolute path. */
  readonly path: string
  readonly format: 'jpeg' | 'png'
  /** Pixels, after the file's own orientation is applied. */
  readonly width: number
  readonly height: number
  readonly alternative: WordLine
  /** What must be seen where it is cropped, as parts of its width and height; the middle where left out. */
  readonly focus?: Point
  readonly caption?: readonly Inline[]
  readonly credit?: WordLine
  /** It stands over all columns of its page. */
  readonly across?: true
  /** And where on it; one that stands across and says nothing stands where it goes best. */
  readonly place?: PicturePlace
  /** Text runs beside it, where its column is wide enough. */
  readonly beside?: true
  /** It keeps its own colours; it is printed in the inks of the theme where left out. */
  readonly colours?: 'own'
  readonly span: Span
}

/** Pictures that share their words, in the order in which they are looked at. */
export interface PictureGroup {
  readonly kind: 'pictures'
  /** Each with its own alternative and credit, and no caption. */
  readonly pictures: readonly Picture[]
  readonly caption?: readonly Inline[]
  /** It stands over all columns of its page. */
  readonly across?: true
  readonly place?: WidePlace
  readonly span: Span
}

/** Where what stands over all columns may be asked to: at the head or the foot of its page, or on a page of its own. */
export const WIDE_PLACES = ['head', 'foot', 'page'] as const
export type WidePlace = (typeof WIDE_PLACES)[number]
/** And a picture: in the outer column of a page, or over two that face each other, too. */
export const PICTURE_PLACES = [...WIDE_PLACES, 'outer', 'spread'] as const
export type PicturePlace = (typeof PICTURE_PLACES)[number]

/** Words on one line: plain, or what they are where they hold marks. */
export type WordLine = string | readonly Inline[]

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** A telephone number, a handle, an address: one piece, read from left to right. */
  | { readonly kind: 'isolate'; readonly text: string }
  /** A name or a role beside others, in its own direction whatever stands around it. */
  | { readonly kind: 'part'; readonly content: readonly Inline[] }
  /** Who says what follows, run in before it with its colon. */
  | { readonly kind: 'speaker'; readonly content: readonly Inline[] }
  /** What somebody does while speaking, in its brackets: «(يضحك)». */
  | { readonly kind: 'direction'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'note'; readonly content: readonly Inline[] }
  | { readonly kind: 'language'; readonly language: string; readonly content: readonly Inline[] }
  /** What the index leads to: under its own words, or under another heading. */
  | { readonly kind: 'index'; readonly heading?: string; readonly content: readonly Inline[] }
