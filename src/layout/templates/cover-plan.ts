/** What a cover is described by: where its words stand, and what lies behind them. Only types. */

import type { Rect } from '../../geometry.ts'
import type { Length } from '../display/lengths.ts'
import type { Part } from '../display/parts.ts'

/** Where the words of a cover stand, and how wide they may be. */
export interface WordPlan {
  /** The masthead's ink begins here and is no wider, and no taller; what is free beside it is ruled so wide. */
  readonly masthead: {
    readonly top: Length
    readonly width: Length
    readonly tallest: Length
    readonly flanks: Length
    /** Its size at the most, whose letters may all be low: parts of how tall it may be. */
    readonly most: number
  }
  /** The name, and the words where they have no place of their own, are centred on it by their ink. */
  readonly middle: Length
  readonly nameWidth: Length
  readonly restWidth: Length
  readonly wordsWidth: Length
  /** The words' ink begins here, where they do not stand with the name. */
  readonly wordsTop?: Length
  /** Baseline of the label. */
  readonly label: Length
  /** The part of their sizes that all but the masthead are set at. */
  readonly scale?: number
}

export interface CoverPlan extends WordPlan {
  readonly behind: readonly Part[]
  /** What of the page is free of its trim, or of a border; and where that runs. */
  readonly ground: Rect
  readonly border?: Rect
}
