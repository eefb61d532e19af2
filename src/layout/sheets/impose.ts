/**
 * An issue's pages → what a printer lays on his sheets: single pages, reader's spreads or printer's spreads.
 *
 * A right-bound magazine has its odd pages at the left of every fold and its even ones at the right.
 */

import type { Diagnostic } from '../../diagnostic.ts'
import type { Pt, Size } from '../../geometry.ts'
import type { Binding } from '../../issue/binding.ts'
import type { Page, Panel, Sheet } from '../page/frame.ts'
import { bleedPage } from './bleed.ts'
import { partPages } from './parting.ts'

/** `pages`: each alone. `spreads`: as a reader sees them. `stitched`: as they are printed, to be folded and stapled. */
export const IMPOSITIONS = ['pages', 'spreads', 'stitched'] as const
export type Imposition = (typeof IMPOSITIONS)[number]

/** Pages of a folded sheet, two on either side. */
export const PAGES_OF_A_SHEET = 4

export interface ImpositionOrder {
  readonly bleed: Pt
  readonly binding: Binding
}

export function impose(pages: readonly Page[], as: Imposition, order: ImpositionOrder): Sheet[] {
  switch (as) {
    case 'pages':
      return partPages(pages, order.binding).map((page) => singlePage(page, bleedOfLeaves(order)))
    case 'spreads':
      return readersSpreads(pages, order.bleed)
    case 'stitched':
      return printersSpreads(pages, order)
  }
}

/** What is milled off a leaf is printed on as well, and no side of it bleeds less than another. */
function bleedOfLeaves({ bleed, binding }: ImpositionOrder): Pt {
  return Math.max(bleed, binding.kind === 'perfect' ? (binding.milling ?? 0) : 0)
}

/** Why an issue that is bound this way cannot be laid this way. */
export function checkImposition(as: Imposition, binding: Binding): Diagnostic[] {
  const code = 'layout/imposition'
  if (as === 'spreads' && binding.kind === 'perfect' && binding.milling !== undefined)
    return [
      {
        severity: 'warning',
        code,
        message:
          'Unexpected spreads of leaves that are milled at the spine, expected single pages: two pages that meet leave nothing to mill off.',
        hint: 'Order single pages, or hand the spreads to readers alone.',
      },
    ]
  if (as !== 'stitched') return []
  if (binding.kind === 'perfect')
    return [
      {
        severity: 'error',
        code,
        message: 'Unexpected stitched sheets of an issue that is glued to a spine, expected single pages.',
        hint: 'Order single pages, or bind the issue with binding: { kind: stapled }.',
      },
    ]
  if (binding.caliper === undefined)
    return [
      {
        severity: 'warning',
        code,
        message:
          'Unexpected stitched sheets of paper of unknown caliper, expected how thick a leaf is: nothing makes up for creep.',
        hint: 'Say binding: { kind: stapled, caliper: 0.1 } in the issue, in millimetres.',
      },
    ]
  return []
}

/** How far what lies under goes on beneath its neighbour: two edges that only meet let a hair of paper through. */
export const TUCK: Pt = 0.5

function singlePage(page: Page, bleed: Pt): Sheet {
  const { size } = page
  const window = { x: -bleed, y: -bleed, width: size.width + 2 * bleed, height: size.height + 2 * bleed }
  return {
    size,
    bleed,
    folds: [],
    panels: [{ page: bleedPage(page, bleed), at: { x: 0, y: 0 }, window }],
  }
}

/** The cover alone, then two and two; the last alone where it has no neighbour. */
function readersSpreads(pages: readonly Page[], bleed: Pt): Sheet[] {
  const sheets: Sheet[] = []
  for (let index = 0; index < pages.length; index++) {
    const [page, next] = [pages[index] as Page, pages[index + 1]]
    if (page.side === 'right' && next?.side === 'left') {
      sheets.push(foldedSheet({ left: next, right: page }, { bleed, push: 0 }))
      index++
    } else sheets.push(singlePage(page, bleed))
  }
  return sheets
}

/**
 * Both sides of each sheet, the outermost first. A sheet inside others is pushed out by the thickness of each of them,
 * and the knife takes as much more of it: its pages move towards the fold by that, so that margins come out alike.
 */
function printersSpreads(pages: readonly Page[], { bleed, binding }: ImpositionOrder): Sheet[] {
  if (pages.length % PAGES_OF_A_SHEET !== 0)
    throw new Error('Sheets that are folded have four pages, and the issue has some left over.')
  return Array.from({ length: pages.length / PAGES_OF_A_SHEET }, (_, sheet) => {
    const push = sheet * (binding.caliper ?? 0)
    const from = (index: number) => pages[index] as Page
    const [first, last] = [2 * sheet, pages.length - 1 - 2 * sheet]
    return [
      foldedSheet({ left: from(first), right: from(last) }, { bleed, push }),
      foldedSheet({ left: from(last - 1), right: from(first + 1) }, { bleed, push }),
    ]
  }).flat()
}

/** Two pages that meet at a fold. Each bleeds over the outer edges of the sheet alone, further the more it is pushed in. */
export function foldedSheet(
  { left, right }: { readonly left: Page; readonly right: Page },
  { bleed, push }: { readonly bleed: Pt; readonly push: Pt },
): Sheet {
  const fold = left.size.width
  const size: Size = { width: fold + right.size.width, height: left.size.height }
  const panel = (page: Page, x: Pt, from: Pt, to: Pt): Panel => ({
    page: bleedPage(page, bleed + push),
    at: { x, y: 0 },
    window: { x: from, y: -bleed, width: to - from, height: size.height + 2 * bleed },
  })
  return {
    size,
    bleed,
    folds: [fold],
    panels: [panel(left, push, -bleed, fold + TUCK), panel(right, fold - push, fold, size.width + bleed)],
  }
}
