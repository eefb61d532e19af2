/** What preflight is told of a printing (`Evidence`), what a check is, and what it finds. */

import type { Diagnostic, Severity, Span } from '../diagnostic.ts'
import type { Pt, Rect } from '../geometry.ts'
import type { PressProfileFacts } from '../images/press-facts.ts'
import type { Issue } from '../issue/issue.ts'
import type { Page } from '../layout/page/frame.ts'
import type { Cmyk, SpotInk, Style } from '../style/style.ts'

/** A printing as it is known before it is painted; what is optional only some painters know. */
export interface Evidence {
  readonly issue: Issue
  readonly style: Style
  readonly pages: readonly Page[]
  /** By the stages before; it is counted, and not said again. */
  readonly said: readonly Diagnostic[]
  /** Names of the editions that are ordered: what matters in print need not matter on a screen. */
  readonly editions: readonly string[]
  readonly faces?: readonly FaceRights[]
  readonly press?: PressFacts
  /** Once it is bound. */
  readonly book?: BookFacts
  readonly sheets?: Sheets
}

/** How the inside is handed to the printer. */
export type Sheets = 'pages' | 'spreads' | 'stitched'

/** What an e-book weighs. */
export interface BookFacts {
  readonly bytes: number
  readonly cover: BookPictureFacts
  readonly pictures: readonly BookPictureFacts[]
  /** Levels of its contents. */
  readonly depth: number
}

/** A picture in the e-book; its size in pixels. */
export interface BookPictureFacts {
  readonly href: string
  readonly bytes: number
  readonly width: number
  readonly height: number
}

export interface FaceRights {
  readonly name: string
  /** OpenType 1.9, OS/2: what its maker allows. */
  readonly fsType: number
}

/** What of an issue a check looks after: the report tells them trade by trade. */
export const TRADES = ['press', 'pages', 'pictures', 'book', 'data'] as const
export type Trade = (typeof TRADES)[number]

/** What the printer's files are made of. */
export interface PressFacts {
  /** The most of all inks together in one place: 3 is three hundred per cent. */
  readonly inkLimit: number
  /** How and on what it is printed, by its name in the ICC's registry. */
  readonly condition?: string
  readonly profile?: PressProfileFacts
  readonly inks: readonly PressInk[]
  readonly pictures: readonly PressPicture[]
}

export interface PressInk {
  /** Of the palette. */
  readonly role: string
  /** Cyan, magenta, yellow and black, each from 0 to 1; without them it is still in RGB. */
  readonly cmyk?: Cmyk
  /** The ink mixed for it, on a plate of its own; the four then stand in for it. */
  readonly spot?: SpotInk
  /** Whether anything that is printed is in it. */
  readonly used?: boolean
}

export interface PressPicture {
  readonly path: string
  readonly space: 'cmyk' | 'grey' | 'rgb'
  /** The most of all inks together in any one pixel, as the limit counts it. */
  readonly greatestInk?: number
}

/** Where on the pages. */
export interface Location {
  readonly page?: number
  readonly box?: Rect
}

export interface Finding extends Location {
  /** What is wrong, for the terminal and for programs. */
  readonly message: string
  /** The same for the report, where a foreman reads it; what is quoted stands in «». */
  readonly arabic: string
  /** Where it goes on: a picture over a spread lies on two pages. */
  readonly onward?: Location
  readonly span?: Span
}

/** A diagnostic that knows its place on the page, where it has one; stages before preflight speak English only. */
export interface Noted extends Diagnostic, Location {
  readonly arabic?: string
  readonly onward?: Location
}

/** A check, whoever has written it. */
export interface AnyCheck {
  readonly code: `${string}/${string}`
  readonly trade: Trade
  /** Some faults stop a printing only where it goes to the printer. */
  readonly severity: Severity | ((evidence: Evidence) => Severity)
  /** As the report calls it, what it looks for, and what to do: in Arabic, one sentence each. */
  readonly title: string
  readonly about: string
  readonly remedy: string
  /** What to do, as a diagnostic says it. */
  readonly hint: string
  /** Whether this printing is one to check so; each is, where left out. */
  readonly asked?: (evidence: Evidence) => boolean
  readonly check: (evidence: Evidence) => readonly Finding[]
}

/** One of the press's own. */
export interface Check extends AnyCheck {
  readonly code: `preflight/${string}`
  /** Printings it is silent about. */
  readonly good: readonly Example[]
  /** Printings that it has one thing to say of. */
  readonly bad: readonly Example[]
}

export interface Example {
  readonly name: string
  readonly evidence: Evidence
}

/** Whether the inside goes to a printer. */
export function isPrinted({ editions }: Pick<Evidence, 'editions'>): boolean {
  return editions.includes('print')
}

/** How far beyond the trim ink goes: nowhere on a screen. */
export function bleedOf({ editions, style }: Pick<Evidence, 'editions' | 'style'>): Pt {
  return isPrinted({ editions }) ? style.bleed : 0
}
