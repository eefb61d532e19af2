/**
 * An issue and a page size → its front cover: masthead, the guest's name as the picture, the guest's words. It makes
 * the printed cover and every cover picture.
 */

import type { Rect, Size } from '../../geometry.ts'
import { carry, focusZone } from '../../images/crop.ts'
import type { Extract, Issue } from '../../issue/issue.ts'
import { inkExtent } from '../../text/lines/ink.ts'
import { drawParts } from '../display/draw-parts.ts'
import { sideOf } from '../grid/sides.ts'
import { blame, overset } from '../page/faults.ts'
import { type Item, move, type Page, type SetFault, type Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { excerpt } from '../set/describe-faults.ts'
import { coverPlan } from './cover-forms.ts'
import { coverStrip, type FirstPages } from './cover-lines.ts'
import { describeCoverWords } from './cover-words.ts'
import { frontBarcode } from './front-barcode.ts'
import { standMasthead } from './masthead.ts'
import { photoCover } from './photo-cover.ts'
import { freeGround } from './star-covers.ts'

export interface FrontCover {
  readonly size: Size
  readonly parent: Tag
  readonly firstPages: FirstPages
}

export function coverPage(
  compositor: Compositor,
  issue: Issue,
  { size, parent, firstPages }: FrontCover,
): Page {
  const { photo } = compositor.art
  const { picture, words } = issue.cover
  const strip = coverStrip(compositor, issue, firstPages, { size, parent })
  const height = size.height - (strip?.height ?? 0)
  const room = { width: size.width, height }
  const page =
    photo && picture
      ? photoCover(compositor, issue, room, { photo, picture, parent })
      : drawnCover(compositor, issue, room, parent)
  const worded = words && meetsLabel(page) ? blame(page.items, oversetWords(words)) : page.items
  const told = [...worded, ...barcodeOn(compositor, issue, worded, { room, parent })]
  if (!strip) return { ...page, size, items: told }
  return { ...page, size, items: [...told, ...strip.items.map((item) => move(item, { x: 0, y: height }))] }
}

/** The barcode in its place, where the front bears it. */
function barcodeOn(
  compositor: Compositor,
  issue: Issue,
  items: readonly Item[],
  { room, parent }: { readonly room: Size; readonly parent: Tag },
): Item[] {
  const { barcode: code, picture } = issue.cover
  if (!code) return []
  const page = { x: 0, y: 0, ...room }
  const shown = items.find((item) => item.kind === 'picture')
  if (!shown || !picture) {
    const { ground, border } = coverPlan(compositor.style.cover, issue.number, room)
    return frontBarcode(compositor, issue, items, { code, parent, ground, border, page })
  }
  const { pixels, crop = WHOLE, box } = shown
  const zone = picture.focus && carry(focusZone(pixels, picture.focus), crop, box)
  return frontBarcode(compositor, issue, items, { code, parent, ground: freeGround(room), page, zone })
}

const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 }

/** On the drawing of the theme. */
function drawnCover(compositor: Compositor, issue: Issue, size: Size, parent: Tag): Page {
  const plan = coverPlan(compositor.style.cover, issue.number, size)
  const { masthead, group, apart, label } = describeCoverWords(issue, plan, parent)
  const page = { x: 0, y: 0, ...size }
  const words = [group, ...(apart ? [apart] : []), label]
  const items = [
    ...drawParts(compositor, plan.behind, page),
    ...standMasthead(compositor, drawParts(compositor, [masthead], page), plan, size),
    ...drawParts(compositor, words, page),
  ]
  return { number: 1, side: sideOf(1), size, items }
}

/** Whether the ink of any line reaches down to that of the label, the last of them. */
function meetsLabel({ items }: Page): boolean {
  const lines = items.filter((item) => item.kind === 'text')
  const label = lines.at(-1)
  if (!label) return false
  const labelTop = label.at.y - inkExtent(label.line).above
  return lines.slice(0, -1).some(({ at, line }) => at.y + inkExtent(line).below > labelTop)
}

function oversetWords({ text, span }: Extract): SetFault {
  return overset({
    code: 'layout/overset-cover',
    message: `Unexpected length of the words on the cover, “${excerpt(text)}”, expected some that end above the number and date.`,
    hint: 'Choose a shorter stretch, or set coverWords smaller in the theme.',
    span,
  })
}
