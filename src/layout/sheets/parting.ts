/**
 * Pages that are glued at the spine → the same with the halves of pictures that go on over it drawn apart: leaves that are
 * milled and glued do not lie flat, and what stands in the fold would be lost. Each half moves out by what is milled off,
 * by the glue where the cover is glued on, and what it showed at the spine is shown on both pages.
 */

import type { Pt, Rect } from '../../geometry.ts'
import type { Binding } from '../../issue/binding.ts'
import type { Item, Page } from '../page/frame.ts'

/** Of pages in glued leaves, the first and the last those that the cover is glued onto. */
export function partPages(pages: readonly Page[], binding: Binding): readonly Page[] {
  if (binding.kind !== 'perfect') return pages
  return pages.map((page, index) =>
    partPage(page, index === 0 || index === pages.length - 1 ? partAtCover(binding) : (binding.milling ?? 0)),
  )
}

/** What halves move by where one of them is on the inside of the cover. */
export function partAtCover(binding: Binding): Pt {
  return binding.kind === 'perfect' ? Math.max(binding.milling ?? 0, binding.hinge ?? 0) : 0
}

export function partPage(page: Page, by: Pt): Page {
  if (by === 0) return page
  return { ...page, items: page.items.map((item) => partItem(item, by)) }
}

const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 }

/** Its box stays: what it shows moves away from the spine, and as much of its other half follows. */
function partItem(item: Item, by: Pt): Item {
  if (item.kind !== 'picture' || !item.over) return item
  const { crop = WHOLE, box, over } = item
  const moved = (by / box.width) * crop.width * (over === 'left' ? -1 : 1)
  const x = Math.max(0, Math.min(1 - crop.width, crop.x + moved))
  return { ...item, crop: { ...crop, x } }
}
