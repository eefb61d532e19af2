/**
 * The issue as every later stage reads it: loaded, validated, inline markup parsed, dates spelled out. Plain data
 * without a trace of YAML; `load.ts` makes it, layout and the e-book are its two readers.
 */

import type { Span } from '../diagnostic.ts'
import type { ArtworkShape } from '../images/artwork.ts'
import type { Barcode, QrCode } from '../images/barcode.ts'
import type { Binding } from './binding.ts'
import type { Block, Infobox, Inline, Picture, WordLine } from './block.ts'
import type { AskedForm } from './opening.ts'
import type { RunningPlace, Section } from './running-order.ts'
import type { FiledName, TradeFacts } from './trade.ts'

/** Its masthead is filed as well. */
export interface Issue extends FiledName, TradeFacts {
  /** The issue folder's name: ASCII, and the stem of every output file. */
  readonly id: string
  readonly masthead: string
  readonly number: number
  /** ISO 8601 day, for metadata. */
  readonly date: string
  /** BCP 47 tag of the issue's own language, for example `ar-EG`. */
  readonly language: string
  /** Which digits the press's own numbers wear: folios, the issue's number, dates. The author's digits stay. */
  readonly numerals: Numerals
  /** The issue's number and date as a reader meets them, for example «العدد ١» and «نوفمبر ٢٠٢٦». */
  readonly labels: { readonly number: string; readonly date: string }
  /** International Standard Serial Number, for example 2049-3630. */
  readonly issn?: string
  readonly publisher?: string
  /** The day of the last correction, year-month-day. */
  readonly revised?: string
  /** Who may do what with it. */
  readonly rights?: string
  /** Whether characters that no face has are marked by their codes, instead of stopping the issue. */
  readonly uncovered?: 'mark'
  /** Name of the theme file that sets the issue unless the command line names another. */
  readonly theme: string
  readonly cover: Cover
  readonly back: Back
  /** What articles stand in; those that have none are before, between or after them. */
  readonly sections: readonly Section[]
  readonly binding: Binding
  /** In the order in which they were booked. */
  readonly adverts: readonly Advert[]
  /** In running order. */
  readonly articles: readonly Article[]
  /** Where the running order asks for an index, behind the last article. */
  readonly index?: { readonly span: Span }
  /** What in this issue is a sample value, in a reader's words; printed nowhere, said in the data alone. */
  readonly sample?: string
}

export type Numerals = 'arabic-indic' | 'european'

/** What the front page says: the guests of one interview and their own words. */
export interface Cover {
  /** Slug of the interview on the cover. */
  readonly story: string
  /** An exact stretch of that interview. */
  readonly words?: Extract
  /** Other stories that it names. */
  readonly lines?: readonly CoverLine[]
  /** As a reader pays it, for example «٤٠ جنيهًا». */
  readonly price?: string
  /** In place of the theme's drawing. */
  readonly picture?: Picture
  /** The picture keeps its own colours; it is printed in the inks of the theme where left out. */
  readonly colours?: 'own'
  /** Of the magazine's serial number and this issue's, where the front bears it. */
  readonly barcode?: Barcode
}

/** A story on the cover, in a few words; by its title where they are left out. */
export interface CoverLine {
  /** Slug of the article. */
  readonly story: string
  readonly words?: string
}

/** What the back cover says beside the masthead. */
export interface Back {
  readonly words?: Extract
  readonly line?: string
  /** Where the QR code leads. */
  readonly link?: string
  readonly qr?: QrCode
  /** Of the magazine's serial number and this issue's, where the back bears it. */
  readonly barcode?: Barcode
}

/** A picture, a page that somebody else has made, or words with a smaller line under them. */
export interface Advert {
  readonly size: PageSize | ColumnSize
  readonly picture?: Picture
  readonly artwork?: AdvertArtwork
  readonly words?: string
  readonly line?: string
  /** Where it was booked; anywhere, else after the articles, where left out. */
  readonly place?: BookedPlace
  /** It is the magazine's own: it fills a page that would else be empty, and no other. */
  readonly house?: true
  readonly span: Span
}

/** What it takes of a page of adverts; or the foot of a column of an article, or of two side by side. */
export type PageSize = 'full' | 'half' | 'third'
export type ColumnSize = 'column' | 'double-column'

/** One that has a page of adverts or shares it, and one that stands among the text of an article. */
export type PageAdvert = Advert & { readonly size: PageSize }
export type ColumnAdvert = Advert & { readonly size: ColumnSize }

/** After an article, facing its first page or in its columns, by its slug; or on the page of a number. */
export type BookedPlace =
  | { readonly kind: 'after' | 'facing' | 'in'; readonly slug: string }
  | { readonly kind: 'on'; readonly page: number }

/** A PDF of one page that was opened and measured. */
export interface AdvertArtwork {
  /** Absolute path. */
  readonly path: string
  readonly shape: ArtworkShape
  /** Pixels that it is drawn in on a screen, with its bleed. */
  readonly width: number
  readonly height: number
  readonly alternative: WordLine
  readonly span: Span
}

export type Article = Letter | Column | Department | PhotoEssay | Longform

/** What opens in the manner of its theme, and runs over columns. */
export type Longform = Interview | Feature

interface ArticleBase {
  /** Headings of the index that lead to all of it. */
  readonly index?: readonly string[]
  /** ASCII, unique in the issue; names files and anchors. */
  readonly slug: string
  /** The short line over the title. */
  readonly kicker?: WordLine
  readonly title: readonly Inline[]
  readonly credits: readonly Credit[]
  readonly section?: Section
  readonly placement?: RunningPlace
  readonly span: Span
  /** Where the parts of its head are written. */
  readonly places: Readonly<Record<'kicker' | 'title' | 'credits', Span>>
}

/** The editor's letter: running text and a signature. */
export interface Letter extends ArticleBase {
  readonly kind: 'letter'
  readonly blocks: readonly Block[]
  readonly signature?: string
}

export interface Interview extends ArticleBase, AskedForm {
  readonly kind: 'interview'
  /** Who was asked: one, or several in the order of print. */
  readonly guests: Guests
  readonly standfirst?: Extract
  /** What the magazine says before its first question. */
  readonly introduction: readonly Block[]
  /** A box about who was asked. */
  readonly profile?: Infobox
  readonly exchanges: readonly Exchange[]
  readonly pullQuotes: readonly Extract[]
  /** What stands after the last answer, for example where to follow the guest. */
  readonly closing: readonly Block[]
}

/** What somebody has written, and who that is. */
interface Essay extends ArticleBase {
  readonly blocks: readonly Block[]
  /** Each from the block in which it begins, counted from 1. */
  readonly pullQuotes: readonly Extract[]
  /** Who the author is. */
  readonly biography: readonly Block[]
}

/** An essay or a report: its author's text under the magazine's own words. */
export interface Feature extends Essay, AskedForm {
  readonly kind: 'feature'
  readonly standfirst?: Standfirst
  /** For the page that it opens on. */
  readonly picture?: Picture
}

/** What one writer has in every issue, under a standing name: its kicker. */
export interface Column extends Essay {
  readonly kind: 'column'
  /** The writer's, for the head. */
  readonly portrait?: Picture
}

/** Short pieces under one title: readers' letters, news in brief. */
export interface Department extends ArticleBase {
  readonly kind: 'letters' | 'briefs'
  readonly items: readonly DepartmentItem[]
}

/** A reader's letter, a piece of news. */
export interface DepartmentItem {
  /** Counts from 1 within its department. */
  readonly number: number
  readonly head?: readonly Inline[]
  /** It stands over the text. */
  readonly picture?: Picture
  readonly blocks: readonly Block[]
  /** Whose the words are, and from where. */
  readonly source?: WordLine
  /** What the magazine says to it. */
  readonly answer: readonly Block[]
  /** It may stand alone on a page that must be filled, and not with the others. */
  readonly filler?: true
  readonly span: Span
}

/** Pictures that tell a story, with a few words that lead in. */
export interface PhotoEssay extends ArticleBase {
  readonly kind: 'photos'
  readonly standfirst?: Standfirst
  readonly plates: readonly PhotoPlate[]
}

/** A picture that has a page or a spread, or a pair that shares a page. */
export type PhotoPlate = readonly [only: Picture] | readonly [first: Picture, second: Picture]

export type Guests = readonly [first: Person, ...others: Person[]]

export interface Person extends FiledName {
  readonly name: WordLine
  /** The part of the name that may be set as the picture; a whole word or words of `name`. */
  readonly shortName: string
  readonly role?: WordLine
  /** For the page that opens the interview, in place of the name as a picture. */
  readonly portrait?: Picture
  /** Where the role is written. */
  readonly span?: Span
}

/** Who did what: «صحافة» by «خالد إبراهيم». */
export interface Credit extends FiledName {
  readonly role: WordLine
  readonly name: WordLine
}

/** One question and its answer. */
export interface Exchange {
  /** Counts from 1 within its interview. */
  readonly number: number
  readonly question: readonly Inline[]
  readonly answer: readonly Block[]
  readonly span: Span
}

/** The lines that lead into a story. */
export interface Standfirst {
  readonly text: string
  readonly span: Span
}

/** Words of a story, unaltered: a whole stretch of exchange number `from`. */
export interface Extract extends Standfirst {
  readonly from: number
  /** Who of several guests says them, by the short name. */
  readonly by?: string
  /** Of a pull quote: it stands alone on a page of its own. */
  readonly wholePage?: true
}
