/** What setting any text of an issue needs: faces, a style, and how its words and numbers are read. */

import type { PatternForm } from '../../images/pattern.ts'
import type { TonedPhoto } from '../../images/photo.ts'
import type { DataTable, Infobox, Picture, PictureGroup } from '../../issue/block.ts'
import type { Numerals } from '../../issue/issue.ts'
import type { BlockStyle, Style, TextRole } from '../../style/style.ts'
import type { Typesetter } from '../../text/faces/typesetter.ts'

export interface Compositor {
  readonly typesetter: Typesetter
  readonly style: Style
  readonly language: string
  readonly numerals: Numerals
  readonly art: Art
  /** Pictures, tables and boxes of an article that stand smaller than they could, where they would else stand far from their text. */
  readonly reduced?: ReadonlyMap<Picture | PictureGroup | DataTable | Infobox, Reduction>
  /** How vowelled running text is kept from touching the next line; as the theme has it where left out. */
  readonly crowding?: Crowding
}

/** What display pages of an issue are drawn with. */
export interface Art {
  /** Its star pattern. */
  readonly pattern: PatternForm
  /** The photograph of its cover in the inks of the theme, where it has one. */
  readonly photo?: TonedPhoto
}

/**
 * `column`: not over all columns. `low`, `lowest`: cut to a part of the height it would have in its column. `early`: before
 * the paragraph that it stands behind.
 */
export type Reduction = 'column' | 'low' | 'lowest' | 'early'

export interface Crowding {
  /** The part of its size that vowelled text is set at. */
  readonly scale?: number
  /** Paragraphs whose lines touch at any size stand on two grid lines. */
  readonly doubled?: true
}

/** The compositor with some roles of its style changed. */
export function restyle(
  compositor: Compositor,
  roles: readonly TextRole[],
  change: (block: BlockStyle) => BlockStyle,
): Compositor {
  const { style } = compositor
  const changed = Object.fromEntries(roles.map((role) => [role, change(style.text[role])]))
  return { ...compositor, style: { ...style, text: { ...style.text, ...changed } } }
}
