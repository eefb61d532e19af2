/**
 * An issue and a page size → its front cover: masthead, the guest's name as the picture, the guest's words. It makes
 * the printed cover and every cover picture.
 */

import type { Size } from '../../geometry.ts'
import type { Extract, Issue } from '../../issue/issue.ts'
import { inkExtent } from '../../text/lines/ink.ts'
import { drawParts } from '../display/draw-parts.ts'
import { sideOf } from '../grid/sides.ts'
import { blame, overset } from '../page/faults.ts'
import { move, type Page, type SetFault, type Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { excerpt } from '../set/describe-faults.ts'
import { coverPlan } from './cover-forms.ts'
import { coverStrip, type FirstPages } from './cover-lines.ts'
import { describeCoverWords } from './cover-words.ts'
import { flankMasthead } from './masthead.ts'
import { photoCover } from './photo-cover.ts'

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
  const told = words && meetsLabel(page) ? blame(page.items, oversetWords(words)) : page.items
  if (!strip) return { ...page, size, items: told }
  return { ...page, size, items: [...told, ...strip.items.map((item) => move(item, { x: 0, y: height }))] }
}

/** On the drawing of the theme. */
function drawnCover(compositor: Compositor, issue: Issue, size: Size, parent: Tag): Page {
  const plan = coverPlan(compositor.style.cover, issue.number, size)
  const { masthead, group, apart, label } = describeCoverWords(issue, plan, parent)
  const page = { x: 0, y: 0, ...size }
  const head = drawParts(compositor, [masthead], page)
  const words = [group, ...(apart ? [apart] : []), label]
  const items = [
    ...drawParts(compositor, plan.behind, page),
    ...flankMasthead(compositor, head, plan, size),
    ...head,
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
