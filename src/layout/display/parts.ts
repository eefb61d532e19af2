/**
 * What a display page is described in: colours, patterns, stars, pictures and words, each with its place and its size.
 * Only types: a template says what its page bears, and `draw-parts.ts` how that is drawn.
 */

import type { Barcode, QrCode } from '../../images/barcode.ts'
import type { TonedPhoto } from '../../images/photo.ts'
import type { Picture } from '../../issue/block.ts'
import type { TextRole } from '../../style/style.ts'
import type { Artifact, Tag } from '../page/frame.ts'
import type { SetBlock } from '../set/block.ts'
import type { Length, PageBox, Spot } from './lengths.ts'

/** What comes first lies under what follows. A part with a `box` covers the whole page where that is left out. */
export type Part =
  | { readonly kind: 'fill'; readonly colour: string; readonly box?: PageBox }
  /** The star pattern of the issue; `size` is that of its largest tiles. */
  | { readonly kind: 'pattern'; readonly size: Length; readonly line: Line; readonly box?: PageBox }
  /** Rules round a box, each so far inside its edge. */
  | { readonly kind: 'rules'; readonly rules: readonly Rule[]; readonly box?: PageBox }
  /** A hairline with the eight-pointed star in its middle. */
  | { readonly kind: 'starredRule'; readonly at: Spot; readonly width: Length }
  | Border
  | Rings
  | Illustration
  | Words
  /** What a scanner reads, its foot at `y`: the left edge of a barcode at `x`, of a QR code the right one. */
  | { readonly kind: 'barcode'; readonly code: Barcode; readonly at: Spot; readonly parent: Tag }
  | { readonly kind: 'qrCode'; readonly code: QrCode; readonly at: Spot; readonly parent: Tag }

export interface Line {
  readonly colour: string
  readonly width: Length
}

export interface Rule {
  readonly inside: Length
  readonly line: Line
}

/** A border of star pattern between double rules, round the page. */
export interface Border {
  readonly kind: 'border'
  /** From the trim at the sides; head and foot take what whole cells leave. */
  readonly margin: Length
  /** A cell's width, or as near it as goes whole into the page's. */
  readonly cell: Length
  /** Between the two lines of a rule. */
  readonly gap: Length
  readonly line: Line
}

/** Shapes round one centre: a star and its echoes, or a rosette. */
export interface Rings {
  readonly kind: 'rings'
  readonly centre: Spot
  readonly radius: Length
  /** Upwards, where they are wider than high. */
  readonly up?: Length
  readonly rings: readonly Ring[]
}

/** A shape that reaches so far, as part of the radius. */
export type Ring = Shape & { readonly reach: number; readonly fill?: string; readonly line?: Line }

/** `khatam`: the eight-pointed star of two squares. `star`: of any points; `depth` is its inner radius over its outer. */
export type Shape =
  | { readonly kind: 'khatam' | 'disc' }
  | { readonly kind: 'star'; readonly points: number; readonly depth: number }

/** A picture that fills its box, cut round its focus; `photo` is the same in the inks of the theme, which `own` never takes. */
export interface Illustration {
  readonly kind: 'illustration'
  readonly picture: Picture
  readonly photo?: TonedPhoto
  readonly own?: true
  readonly parent: Tag
  readonly box?: PageBox
}

/** Blocks of words one under another, the ink of each a gap from that of the next. */
export interface Words {
  readonly kind: 'words'
  /** Of their middles, or of their right edges; the middle of the page where left out. */
  readonly x?: Length
  readonly align?: 'right'
  readonly y: Length
  /** What of them stands at `y`: top or middle of all their ink, or the baseline of the first of them. */
  readonly by: 'top' | 'middle' | 'baseline'
  /** Each stands over the one before it, on the baseline of the first. */
  readonly upwards?: boolean
  readonly gap?: Length
  readonly words: readonly Wording[]
}

export type Wording = Fitted | Sized | Cropped | Ready

/** On one line as wide as asked, but no larger, in sizes of the theme, and its ink no taller than it may be. */
export interface Fitted extends Worded {
  readonly kind: 'fitted'
  readonly width: Length
  readonly largest?: number
  readonly tallest?: Length
  /** A name in its band: on two lines where it would be small on one; on one line of a size so many times as it may be tall. */
  readonly inBand?: number
  /** Words of one rank, this among them: all are of the size that the longest of them can have. */
  readonly among?: readonly string[]
}

/** At the theme's size, which grows and shrinks with the page, or a part of it; on one line where no measure breaks it. */
export interface Sized extends Worded {
  readonly kind: 'sized'
  readonly scale?: number
  readonly measure?: Length
}

/**
 * On one line: a very short name so wide that the trim takes this part of both its outer letters; any other, and one that
 * were too tall, whole in the middle.
 */
export interface Cropped extends Worded {
  readonly kind: 'cropped'
  readonly crop: number
  /** From the ink of a whole one to the edges of the page, at the least and alike at both. */
  readonly air: Length
  readonly tallest: Length
}

interface Worded {
  readonly text: string
  readonly role: TextRole
  readonly tag: Tag | Artifact
}

/** Set already, and placed by its measure. */
export interface Ready {
  readonly kind: 'ready'
  readonly set: SetBlock
  readonly tag: Tag | Artifact
}
