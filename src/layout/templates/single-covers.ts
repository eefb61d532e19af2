/**
 * An issue, a style and a typesetter in, what is made beside the issue's own pages out: its cover at any size, its card
 * and icon, the spine of its cover, and the marks round its sheets.
 * A room of its own because each is asked for by itself, when the pages are made; what could be said of their words has
 * been said then.
 */

import type { Checked, Diagnostic } from '../../diagnostic.ts'
import type { Pt, Size } from '../../geometry.ts'
import type { TonedPhoto } from '../../images/photo.ts'
import type { Issue } from '../../issue/issue.ts'
import type { Style } from '../../style/style.ts'
import type { Typesetter } from '../../text/faces/typesetter.ts'
import type { Page } from '../page/frame.ts'
import { openCompositor } from '../set/open.ts'
import { cardPage, iconPage } from './card.ts'
import { coverPage } from './cover.ts'
import { spinePage } from './spine.ts'

/** The front cover alone, composed anew for a page of another shape: what cover pictures are painted from. */
export function layCover(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  { size, photo }: { readonly size: Size; readonly photo?: TonedPhoto | undefined },
): Checked<Page> {
  const diagnostics: Diagnostic[] = []
  const compositor = openCompositor(issue, style, { typesetter, photo, diagnostics })
  return { value: coverPage(compositor, issue, size, { role: 'document' }), diagnostics }
}

/** The cover as a lying card and as a square icon, for feeds and messages. */
export function layCard(
  issue: Issue,
  style: Style,
  typesetter: Typesetter,
  { size }: { readonly size: Size },
): Checked<Page> {
  const diagnostics: Diagnostic[] = []
  const compositor = openCompositor(issue, style, { typesetter, diagnostics })
  const isSquare = size.width === size.height
  return {
    value: isSquare ? iconPage(compositor, issue, size.width) : cardPage(compositor, issue, size),
    diagnostics,
  }
}

/** The spine of a bound issue, lying; its words are those of the cover, and what could be said of them has been. */
export function laySpine(issue: Issue, style: Style, typesetter: Typesetter, width: Pt): Page {
  return spinePage(openCompositor(issue, style, { typesetter, diagnostics: [] }), issue, width)
}
