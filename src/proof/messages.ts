/**
 * What a live page is told, as plain data: the pages by the marks on them, drawings by their content, notes, and how far
 * the work has come. Both ends of the channel speak in these types, and nothing of either is in them.
 */

import type { Rect } from '../geometry.ts'

/** Name of a drawing, or of any other content that is sent once: a digest of it. */
export type ContentName = string

/** A drawing and where it stands on its page, in points. */
export type Mark = readonly [name: ContentName, x: number, y: number]

/** A part of a drawing, in points; colours are roles of the palette. */
export type LiveShape =
  | {
      readonly kind: 'outline'
      /** SVG path data. */
      readonly d: string
      /** Scale and place of the data, where it is not in points: `a`, `d`, `e` and `f` of SVG's matrix. */
      readonly matrix?: readonly [a: number, d: number, e: number, f: number]
      readonly fill?: string
      readonly stroke?: readonly [colour: string, width: number]
      readonly clip?: Rect
    }
  | {
      readonly kind: 'picture'
      readonly picture: ContentName
      /** Of the whole picture. */
      readonly image: Rect
      /** What of it is seen. */
      readonly window: Rect
    }

export interface LivePage {
  readonly number: number
  readonly side: 'right' | 'left'
  readonly width: number
  readonly height: number
  /** Names all that is on it: pages of one key look alike in one palette. */
  readonly key: ContentName
  /** The file of the article that most of its words are from, from the issue's folder. */
  readonly article?: string
  /** In the order in which they are drawn. Left out where the other end has them by their key. */
  readonly marks?: readonly Mark[]
}

/** What an issue is called, and how it counts. */
export interface IssueFacts {
  readonly id: string
  readonly masthead: string
  readonly number: string
  readonly theme: string
}

/** Roles, each with its colour on a screen. */
export type ScreenPalette = Readonly<Record<string, string>>

export interface Spread {
  readonly facts: IssueFacts
  readonly palette: ScreenPalette
  readonly pages: readonly LivePage[]
}

/** Content by its name. */
export type NamedContent = Readonly<Record<ContentName, unknown>>

export interface PagesTold extends Spread {
  readonly revision: number
  /** Drawings that are new to the other end: lists of shapes. */
  readonly contents: NamedContent
  /** When what, in milliseconds since 1970. */
  readonly times: Readonly<Record<string, number>>
}

/** A line of a file beside a note. */
export interface SourceLine {
  readonly line: number
  readonly text: string
}

export interface PlaceInFile {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The line itself and some around it; none where the file cannot be read. */
  readonly around: readonly SourceLine[]
}

export interface PlaceOnPage {
  readonly page: number
  readonly box?: Rect
}

export interface LiveNote {
  readonly severity: 'error' | 'warning'
  readonly code: string
  /** Of its kind, in Arabic. */
  readonly title: string
  readonly english: string
  readonly hint?: string
  readonly arabic?: string
  /** The Arabic says less than the English. */
  readonly brief?: true
  /** What to do, in Arabic. */
  readonly remedy?: string
  /** Where it stands, and where it goes on. */
  readonly places: readonly PlaceOnPage[]
  readonly source?: PlaceInFile
}

/** An ink of the palette on its plates, each from 0 to 1. */
export interface LiveInk {
  readonly role: string
  readonly plates: readonly [cyan: number, magenta: number, yellow: number, black: number]
  /** The ink that is mixed for it. */
  readonly spot?: string
  /** All that it lays in one place. */
  readonly laid: number
  readonly used: boolean
}

export interface LivePlates {
  /** 3 is three hundred per cent. */
  readonly limit: number
  readonly inks: readonly LiveInk[]
  /** Pictures with the most ink that lies in one place of each. */
  readonly pictures: readonly { readonly name: string; readonly laid: number }[]
}

export interface NotesTold {
  readonly revision: number
  /** An error stands in the way of printing. */
  readonly failed: boolean
  /** The pages that are shown are those of an earlier state: these could not be laid. */
  readonly stale: boolean
  readonly notes: readonly LiveNote[]
  /** Known once pages were laid. */
  readonly overlays?: Readonly<Record<number, ContentName>>
  readonly plates?: LivePlates
  readonly contents: NamedContent
}

/** What lies over a page to be looked at: each list a switch. */
export interface Overlay {
  /** Lines of the grid, as SVG path data: frames, and baselines. */
  readonly frames: string
  readonly baselines: string
  readonly boxes: readonly { readonly kind: 'area' | 'column' | 'text' | 'picture'; readonly box: Rect }[]
  readonly joins: readonly { readonly box: Rect; readonly by: number }[]
  /** Lines whose letters are wider, or narrower, than the face has them; in per cent. */
  readonly widened: readonly { readonly box: Rect; readonly by: number }[]
  /** Blocks in the order in which they are read. */
  readonly order: readonly Rect[]
}

/** What is being done: `lost` is said by the page itself. */
export type Phase = 'laying' | 'checking' | 'ready' | 'broken'

export interface PhaseTold {
  readonly phase: Phase
  /** What the press said as it failed, by no fault of the issue. */
  readonly reason?: string
}
