/**
 * An issue and a size → its cover composed anew for that size: as a picture, as a card, as an icon; and its spine. What
 * could be said of their words is said of the printed cover.
 */

import type { Pt, Size } from '../../geometry.ts'
import type { TonedPhoto } from '../../images/photo.ts'
import type { Issue } from '../../issue/issue.ts'
import type { Style } from '../../style/style.ts'
import type { Typesetter } from '../../text/faces/typesetter.ts'
import type { Page } from '../page/frame.ts'
import { openCompositor } from '../set/open.ts'
import { cardPage, iconPage } from './card.ts'
import { coverPage } from './cover.ts'
import type { FirstPages } from './cover-lines.ts'
import { spinePage } from './spine.ts'

interface SingleCover {
  readonly size: Size
  readonly photo?: TonedPhoto | undefined
  readonly firstPages: FirstPages
}

/** The front cover alone, composed anew for a page of another shape: what cover pictures are painted from. */
export function layCover(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  { size, photo, firstPages }: SingleCover,
): Page {
  const compositor = openCompositor(issue, style, { typesetter, photo })
  // A shelf scans nothing.
  const { barcode: _, ...cover } = issue.cover
  return coverPage(compositor, { ...issue, cover }, { size, firstPages, parent: { role: 'document' } })
}

/** The cover as a lying card and as a square icon, for feeds and messages. */
export function layCard(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  { size }: { readonly size: Size },
): Page {
  const compositor = openCompositor(issue, style, { typesetter })
  const isSquare = size.width === size.height
  return isSquare ? iconPage(compositor, issue, size.width) : cardPage(compositor, issue, size)
}

/** The spine of a bound issue, lying. */
export function laySpine(issue: Issue, style: Style, typesetter: Typesetter, width: Pt): Page {
  return spinePage(openCompositor(issue, style, { typesetter }), issue, width)
}
