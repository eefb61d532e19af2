/**
 * An issue's pages and how it is bound → the two sides of the sheet that its cover is printed on: what lies beside
 * what follows from the binding.
 *
 * A right-bound magazine lies open with its front to the left. Seen from outside: front, spine, back. Seen from
 * inside: the last page but one at the left, the second at the right. Either way left pages lie at the left.
 */

import type { Pt, Size } from '../../geometry.ts'
import type { Binding } from '../../issue/binding.ts'
import type { Page, Panel, Sheet } from '../page/frame.ts'
import { bleedPage } from './bleed.ts'
import { foldedSheet, TUCK } from './impose.ts'
import { partAtCover, partPage } from './parting.ts'

/** The first two pages of an issue and its last two are its cover's, on whatever paper it is printed. */
const COVER_PAGES = 4
const PAGES_OF_A_LEAF = 2

/**
 * What the leaves between the covers are thick together: the pages but the four of its cover, two to a leaf,
 * times the caliper of their paper. The cover's own board is not counted: it goes round them.
 */
export function spineWidth(binding: Binding, pages: number): Pt {
  switch (binding.kind) {
    case 'stapled':
      return 0
    case 'perfect':
      return ((pages - COVER_PAGES) / PAGES_OF_A_LEAF) * binding.caliper
  }
}

export interface CoverOrder {
  readonly binding: Binding
  readonly bleed: Pt
  /** Makes a spine of a width, lying. */
  readonly laySpine: (width: Pt) => Page
}

/**
 * Outside and inside, from the issue's own pages. A stapled issue is its own cover, the outermost of its sheets; of a
 * perfect-bound one the same four pages are the wrapper, and only what lies between them is the inside.
 */
export function coverSheets(pages: readonly Page[], { binding, bleed, laySpine }: CoverOrder): Sheet[] {
  const [front, insideFront, insideBack, back] = coverPages(pages)
  if (pages.length < COVER_PAGES || !front || !insideFront || !insideBack || !back)
    throw new Error('A cover has four pages.')
  const width = spineWidth(binding, pages.length)
  const parted = (page: Page) => partPage(page, partAtCover(binding))
  if (width === 0)
    return [
      foldedSheet({ left: front, right: back }, { bleed, push: 0 }),
      foldedSheet({ left: insideBack, right: insideFront }, { bleed, push: 0 }),
    ]
  return [
    laySheet({ left: front, right: back, spine: laySpine(width), width, binding }, bleed),
    // Inside, the spine is glued to the leaves, and glue holds on paper better than on ink.
    laySheet({ left: parted(insideBack), right: parted(insideFront), width, binding }, bleed),
  ]
}

/** The pages of an issue that are its cover's, in their order. */
export function coverPages(pages: readonly Page[]): readonly Page[] {
  return [...pages.slice(0, PAGES_OF_A_LEAF), ...pages.slice(PAGES_OF_A_LEAF).slice(-PAGES_OF_A_LEAF)]
}

/** What lies between them. */
export function insidePages(pages: readonly Page[]): readonly Page[] {
  return pages.slice(PAGES_OF_A_LEAF, -PAGES_OF_A_LEAF)
}

interface Folded {
  readonly left: Page
  readonly right: Page
  readonly spine?: Page | undefined
  /** Of the spine, whether it is printed on or not. */
  readonly width: Pt
  readonly binding: Binding
}

/** Two pages and a spine between them. Each page bleeds over the outer edges of the sheet alone, and ends at its fold. */
function laySheet({ left, right, spine, width, binding }: Folded, bleed: Pt): Sheet {
  const [fold, turn] = [left.size.width, left.size.width + width]
  const hinge = binding.kind === 'perfect' ? binding.hinge : undefined
  const size: Size = { width: turn + right.size.width, height: left.size.height }
  const panel = (page: Page, x: Pt, from: Pt, to: Pt): Panel => ({
    page: bleedPage(page, bleed),
    at: { x, y: 0 },
    window: { x: from, y: -bleed, width: to - from, height: size.height + 2 * bleed },
  })
  const under = spine && { ...panel(spine, fold, fold - TUCK, turn + TUCK), turned: true as const }
  return {
    size,
    bleed,
    folds: [fold, turn],
    ...(hinge !== undefined && { scores: [fold - hinge, turn + hinge] }),
    panels: [
      ...(under ? [under] : []),
      panel(left, 0, -bleed, fold),
      panel(right, turn, turn, size.width + bleed),
    ],
  }
}
