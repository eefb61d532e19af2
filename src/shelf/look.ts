/**
 * Style → what an issue's pages on the web take from its theme: colours by their use, and which of its faces say what.
 * Plain data, kept with the issue: a shelf is built without its theme.
 */

import { contrastOf } from '../style/contrast.ts'
import { type Hex, hexOf } from '../style/hex.ts'
import type { Ink, Style } from '../style/style.ts'

export interface Look {
  readonly theme: string
  /** On the theme's own paper, by day. */
  readonly day: LookColours
  /** On a ground as dark as its ink, by night. */
  readonly night: LookColours
  /** The ground of its covers, and words on it. */
  readonly cover: {
    readonly ground: Hex
    readonly words: Hex
    /** Height over width. */
    readonly shape: number
  }
  readonly faces: readonly LookFace[]
}

export interface LookColours {
  readonly paper: Hex
  /** A shade of the paper, for boxes. */
  readonly tint: Hex
  readonly ink: Hex
  readonly quiet: Hex
  /** Words that stand out: questions, kickers, links. */
  readonly accent: Hex
}

/** What a face says; words of another use have the body's. */
export type LookUse = 'body' | 'title' | 'question'

export interface LookFace {
  readonly use: LookUse
  /** By which style sheets name it. */
  readonly family: string
  /** ASCII. */
  readonly file: string
  /** Where the whole face is kept with the issue. */
  readonly whole: string
  /** By how much it is drawn larger than its em, so that Arabic of every face is of one size. */
  readonly scale: number
}

/** WCAG 2.2, 1.4.3. */
const READ = 4.5
/** Of a step between two colours. */
const STEP = 0.02

export function coloursOf({ palette, trim }: Style): Pick<Look, 'day' | 'night' | 'cover'> {
  const ink = palette['ink'] as Ink
  const paper = palette['paper'] ?? PAPER
  const {
    tint = paper,
    quiet = ink,
    accent = ink,
    accentText = accent,
    ground = ink,
    coverGround = ground,
  } = palette
  const night = mix(ink, BLACK, 0.35)
  const words = mix(paper, night, 0.1)
  const nightTint = mix(night, paper, 0.08)
  return {
    day: {
      paper: hexOf(paper.screen),
      tint: hexOf(tint.screen),
      ink: hexOf(ink.screen),
      quiet: hexOf(readOn(quiet, [paper, tint], ink).screen),
      accent: hexOf(readOn(accentText, [paper, tint], ink).screen),
    },
    night: {
      paper: hexOf(night.screen),
      tint: hexOf(nightTint.screen),
      ink: hexOf(words.screen),
      quiet: hexOf(readOn(mix(words, night, 0.35), [night, nightTint], words).screen),
      accent: hexOf(readOn(accent, [night, nightTint], words).screen),
    },
    cover: {
      ground: hexOf(coverGround.screen),
      words: hexOf(readOn(paper, [coverGround], contrastOf(ink, coverGround) > READ ? ink : WHITE).screen),
      shape: trim.height / trim.width,
    },
  }
}

const PAPER: Ink = { screen: [1, 1, 1] }
const WHITE: Ink = { screen: [1, 1, 1] }
const BLACK: Ink = { screen: [0, 0, 0] }

/** A colour that can be read on all of these grounds, moved towards another that can until it is. */
function readOn(colour: Ink, grounds: readonly Ink[], safe: Ink): Ink {
  for (let part = 0; part < 1; part += STEP) {
    const moved = mix(colour, safe, part)
    if (grounds.every((ground) => contrastOf(moved, ground) >= READ)) return moved
  }
  return safe
}

/** `part` of the second in the first, channel by channel. */
function mix(one: Ink, other: Ink, part: number): Ink {
  const [red = 0, green = 0, blue = 0] = one.screen.map(
    (channel, index) => channel + ((other.screen[index] ?? channel) - channel) * part,
  )
  return { screen: [red, green, blue] }
}
