/**
 * A feature → its opening spread where a theme opens with a page of type: the title as large as its page lets it be, or
 * the picture it opens with; facing it what leads into the text.
 */

import type { Feature } from '../../issue/issue.ts'
import { plainText } from '../../issue/plain-text.ts'
import { drawPage } from '../display/draw-parts.ts'
import type { RunningHead } from '../display/furniture.ts'
import type { Part } from '../display/parts.ts'
import { inkHeight, scaleRole } from '../display/sized-words.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { stack } from '../grid/row.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { overset } from '../page/faults.ts'
import type { Page, SetFault, Tag } from '../page/frame.ts'
import { isOverfull, type SetBlock, setInline, setLine, withFault } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { fitLargest } from '../set/fit-largest.ts'
import { standfirstRows } from './headline.ts'
import { patterned } from './plate.ts'
import { headlinePage, pageUnder } from './split.ts'

/** Sizes of the title to try, as parts of `openerRest`; its kicker's. */
const SCALES = [1.7, 1.5, 1.35, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
const SMALLEST = 0.4
const KICKER_SCALE = 0.22
/** Of the page: what the title may fill, and between kicker and title. */
const ROOM = { width: 0.8, height: 0.66 }
const GAP = { height: 0.045 }
/** More lines are a paragraph and no picture. */
const MOST_LINES = 5

interface Furnished {
  readonly runningHead: RunningHead
  readonly parent: Tag
}

/** The right-hand page, and the left-hand one with the first columns. `number` is the right one's. */
export function openOnTitle(
  compositor: Compositor,
  feature: Feature,
  number: number,
  { runningHead, parent }: Furnished,
): { readonly right: Page; readonly left: OpenedPage } {
  const { picture } = feature
  const left = number + 1
  if (picture)
    return {
      right: drawPage(compositor, [{ kind: 'illustration', picture, parent }], number),
      left: headlinePage(compositor, feature, left, { runningHead, parent }),
    }
  const { style } = compositor
  const { width } = typeArea(style, sideOf(left))
  const under = stack(standfirstRows(compositor, feature, width, parent), style.baseline)
  return {
    right: drawPage(compositor, describeTitle(compositor, feature, parent), number),
    left: pageUnder(compositor, under, left, runningHead),
  }
}

/** Kicker and title on pattern, flush with the fore-edge of the type area. */
function describeTitle(compositor: Compositor, feature: Feature, parent: Tag): Part[] {
  const { trim, margins } = compositor.style
  const { kicker, places } = feature
  const measure = trim.width * ROOM.width
  const passage = { of: feature, line: 'kicker' } as const
  const small = scaleRole(compositor, 'openerRest', KICKER_SCALE)
  const over =
    kicker &&
    setLine(small, kicker, {
      role: 'openerRest',
      measure,
      span: places.kicker,
      indent: 0,
      align: 'start',
      passage,
    })
  const title = fitTitle(compositor, feature)
  const heading: Tag = { role: 'heading', level: 1, parent, title: plainText(feature.title) }
  return [
    ...patterned('ground', 'pattern'),
    {
      kind: 'words',
      // What is set already is placed by the middle of its measure.
      x: { width: 1, points: -margins.outside - measure / 2 },
      y: { height: 0.5 },
      by: 'middle',
      gap: GAP,
      words: [
        ...(over ? [{ kind: 'ready', set: over, tag: { role: 'paragraph', parent } } as const] : []),
        { kind: 'ready', set: title, tag: heading },
      ],
    },
  ]
}

function fitTitle(compositor: Compositor, feature: Feature): SetBlock {
  const { trim } = compositor.style
  const { title, places } = feature
  const measure = trim.width * ROOM.width
  const set = (scale: number) =>
    setInline(scaleRole(compositor, 'openerRest', scale), title, {
      role: 'openerRest',
      measure,
      span: places.title,
      indent: 0,
      align: 'start',
    })
  const fits = (block: SetBlock) => inkHeight(block) <= trim.height * ROOM.height && !isOverfull(block)
  const isLiked = ({ lines }: SetBlock) => lines.length <= MOST_LINES
  return fitLargest(SCALES, set, fits, isLiked) ?? withFault(set(SMALLEST), oversetTitle(feature))
}

function oversetTitle({ title, places }: Feature): SetFault {
  return overset({
    code: 'layout/overset-headline',
    message: `Unexpected length of the title «${plainText(title)}», expected one that a page can hold at two fifths of its size.`,
    hint: 'Shorten the title, or set openerRest smaller in the theme.',
    span: places.title,
  })
}
