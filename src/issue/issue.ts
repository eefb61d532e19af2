/**
 * The issue as every later stage reads it: loaded, validated, inline markup parsed, dates spelled out. Plain data
 * without a trace of YAML; `load.ts` makes it, layout and the e-book are its two readers.
 */

import type { Span } from '../diagnostic.ts'
import type { Point, Pt } from '../geometry.ts'
import type { Barcode, QrCode } from '../images/barcode.ts'
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
  readonly binding: Binding
  /** On pages after the articles, in the order of print. */
  readonly adverts: readonly Advert[]
  /** In running order. */
  readonly articles: readonly Article[]
  /** What in this issue is a sample value, in a reader's words; printed nowhere, said in the data alone. */
  readonly sample?: string
}

export type Numerals = 'arabic-indic' | 'european'

/** What the front page says: the guest of one interview and the guest's own words. */
export interface Cover {
  /** Slug of the interview on the cover. */
  readonly story: string
  /** An exact stretch of that interview. */
  readonly words?: Extract
  /** Printed in the inks of the theme, in place of its drawing. */
  readonly picture?: Picture
}

/** What the back cover says beside the masthead. */
export interface Back {
  readonly words?: Extract
  readonly line?: string
  /** Where the QR code leads. */
  readonly link?: string
  readonly qr?: QrCode
  /** Of the magazine's serial number and this issue's. */
  readonly barcode?: Barcode
}

/** `stapled`: sheets folded one in another. `perfect`: leaves glued to a spine, each as thick as the caliper. */
export type Binding =
  | { readonly kind: 'stapled'; readonly caliper?: Pt }
  | { readonly kind: 'perfect'; readonly caliper: Pt }

/** A picture, or words with a smaller line under them. */
export interface Advert {
  readonly size: 'full' | 'half'
  readonly picture?: Picture
  readonly words?: string
  readonly line?: string
  readonly span: Span
}

export type Article = Letter | Interview

interface ArticleBase {
  /** ASCII, unique in the issue; names files and anchors. */
  readonly slug: string
  /** The short line over the title. */
  readonly kicker?: WordLine
  readonly title: readonly Inline[]
  readonly credits: readonly Credit[]
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

export interface Interview extends ArticleBase {
  readonly kind: 'interview'
  readonly guest: Person
  readonly standfirst?: Extract
  /** A box about the guest. */
  readonly profile?: Infobox
  readonly exchanges: readonly Exchange[]
  readonly pullQuotes: readonly Extract[]
  /** What stands after the last answer, for example where to follow the guest. */
  readonly closing: readonly Block[]
}

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

/** The guest's own words, unaltered: a whole stretch of exchange number `from`. */
export interface Extract {
  readonly text: string
  readonly from: number
  readonly span: Span
  /** Of a pull quote: it stands alone on a page of its own. */
  readonly wholePage?: true
}

export type Block = Paragraph | List | Verse | Quotation | Infobox | SideNote | Picture

export interface Paragraph {
  readonly kind: 'paragraph'
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

export interface Infobox {
  readonly kind: 'infobox'
  readonly title: string
  readonly blocks: readonly (Paragraph | List)[]
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
  readonly credit?: string
  /** It stands over all columns of its page. */
  readonly across?: true
  /** Text runs beside it, where its column is wide enough. */
  readonly beside?: true
  readonly span: Span
}

/** Words on one line: plain, or what they are where they hold marks. */
export type WordLine = string | readonly Inline[]

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** A telephone number, a handle, an address: one piece, read from left to right. */
  | { readonly kind: 'isolate'; readonly text: string }
  /** A name or a role beside others, in its own direction whatever stands around it. */
  | { readonly kind: 'part'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'note'; readonly content: readonly Inline[] }
  | { readonly kind: 'language'; readonly language: string; readonly content: readonly Inline[] }

/** An issue's name on a shelf: its masthead and its number. */
export function issueTitle({ masthead, labels }: Issue): string {
  return `${masthead}، ${labels.number}`
}

/** Number and date on one line. A comma: a dot in its middle would read as an Arabic zero. */
export function dateline({ labels }: Issue): string {
  return `${labels.number}، ${labels.date}`
}

/** Whose issue something is from, on one line. */
export function originLine(issue: Issue): string {
  return `${issue.masthead}، ${dateline(issue)}`
}

/** The interview on the cover: loading has made sure that there is one. */
export function coverStory({ articles, cover }: Issue): Interview {
  const story = articles.find(({ slug }) => slug === cover.story)
  if (story?.kind !== 'interview') throw new Error('The cover story was not checked to be an interview.')
  return story
}

/** The plain text of inline content, notes left out: what a heading's bookmark or a title's metadata says. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'isolate':
          return inline.text
        case 'note':
          return ''
        default:
          return plainText(inline.content)
      }
    })
    .join('')
}

/** The blocks of an article's text, in their order; those of its boxes stand in them. */
export function blocksOf(article: Article): readonly Block[] {
  if (article.kind === 'letter') return article.blocks
  return [...article.exchanges.flatMap(({ answer }) => answer), ...article.closing]
}

/** Its pictures, a guest's portrait before all others. */
export function picturesOf(article: Article): readonly Picture[] {
  const { portrait } = article.kind === 'interview' ? article.guest : {}
  const pictures = blocksOf(article).filter((block): block is Picture => block.kind === 'picture')
  return portrait ? [portrait, ...pictures] : pictures
}
