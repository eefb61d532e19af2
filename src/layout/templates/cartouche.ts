/** An article → a page that begins with its title in a star-edged frame on pattern, over standfirst and columns. */

import type { Point, Pt } from '../../geometry.ts'
import { KHATAM_DEPTH, star } from '../../images/pattern.ts'
import type { Longform, Standfirst } from '../../issue/issue.ts'
import { creditLine, groupCredits } from '../../issue/lines.ts'
import { openingPictureOf, standfirstOf } from '../../issue/parts.ts'
import { drawPage } from '../display/draw-parts.ts'
import { type RunningHead, setFoot } from '../display/furniture.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { columnsOf, gridLines } from '../grid/columns.ts'
import { BASELINE_IN_LINE } from '../grid/row.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { closedPath, type Item, type Tag } from '../page/frame.ts'
import { placeLines, type SetBlock, setLine, setWords, widthOf } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { describePlate } from './cartouche-plate.ts'
import { setGuests } from './headline.ts'

/** Lines of the grid between plate, standfirst, credits and columns. */
const GAP = 2
const CREDITS_GAP = 1
const COLUMNS_GAP = 2
/** Between two credits on one line: space, star, space, in ems. */
const CREDIT_GAP = 2.4

interface CartoucheOpener {
  /** Whether its plate is pattern even where the story has a picture to open with. */
  readonly isPlain?: boolean
  readonly runningHead: RunningHead
  readonly parent: Tag
  /** Whether it takes the page alone, the text following on the next. */
  readonly isPage?: boolean
}

export function openWithCartouche(
  compositor: Compositor,
  article: Longform,
  number: number,
  { runningHead, parent, isPage = false, isPlain = false }: CartoucheOpener,
): OpenedPage {
  const { style } = compositor
  const area = typeArea(style, sideOf(number))
  const picture = isPlain ? undefined : openingPictureOf(article)
  const plate = describePlate(compositor, article, { parent, isPage, picture })
  const under = setUnder(compositor, article, parent, { x: area.x, y: plate.foot + GAP * style.baseline })
  const from = Math.ceil((under.foot - area.y) / style.baseline) + COLUMNS_GAP
  return {
    draw: () => [
      ...drawPage(compositor, plate.parts, number).items,
      ...under.items,
      ...setFoot(compositor, number, runningHead),
    ],
    regions: !isPage && gridLines(area, style.baseline) > from ? columnsOf(style, area, from) : [],
    emphasis: 'strong',
  }
}

/** Words under the plate, and where they end. */
interface Under {
  readonly items: readonly Item[]
  readonly foot: Pt
}

/** Standfirst, guests and credits, centred; `at` is their top left corner. */
function setUnder(compositor: Compositor, article: Longform, parent: Tag, at: Point): Under {
  const standfirst = standfirstOf(article)
  const head = standfirst ? setStandfirst(compositor, standfirst, parent, at) : { items: [], foot: at.y }
  const credits = setCredits(compositor, article, parent, { x: at.x, y: head.foot })
  return { items: [...head.items, ...credits.items], foot: credits.foot }
}

function setStandfirst(
  compositor: Compositor,
  { text, span }: Standfirst,
  parent: Tag,
  { x, y }: Point,
): Under {
  const { style } = compositor
  const measure = typeArea(style, 'right').width
  const setting = { role: 'standfirst', measure, span, indent: 0, align: 'centre' } as const
  const set = setWords(compositor, text, setting)
  const { leading } = set.style
  return {
    items: placeLines(set, { x, y: y + leading * BASELINE_IN_LINE }, { role: 'paragraph', parent }),
    foot: y + set.lines.length * leading + CREDITS_GAP * style.baseline,
  }
}

/** Guests and credits on one line with stars between them, where they go on one; else one under another. */
function setCredits(compositor: Compositor, article: Longform, parent: Tag, { x, y }: Point): Under {
  const { credits, places } = article
  const { baseline, text } = compositor.style
  const measure = typeArea(compositor.style, 'right').width
  const guests = article.kind === 'interview' ? setGuests(compositor, article, measure) : []
  const sets = [
    ...guests,
    ...groupCredits(credits).map((credit) =>
      setLine(compositor, creditLine(credit), { role: 'credit', measure, span: places.credits, indent: 0 }),
    ),
  ]
  const { size } = text.credit.text
  const gap = CREDIT_GAP * size
  const total = sets.reduce((sum, set) => sum + widthOf(set) + gap, -gap)
  const together = total <= measure
  const widths = sets.map(widthOf)
  const items = sets.flatMap((set, index): Item[] => {
    const width = widths[index] as Pt
    const before = widths.slice(0, index).reduce((sum, other) => sum + other + gap, 0)
    const over = together ? 0 : linesIn(sets.slice(0, index))
    const line = y + (over + BASELINE_IN_LINE) * baseline
    const edge = x + (measure + (together ? total : width)) / 2 - (together ? before : 0)
    const placed = placeLines(set, { x: edge - measure, y: line }, { role: 'paragraph', parent })
    if (!together || index === sets.length - 1) return placed
    return [...placed, creditStar({ x: edge - width - gap / 2, y: line - size * STAR_SIZE }, size)]
  })
  const lines = together ? Math.min(1, sets.length) : linesIn(sets)
  return { items, foot: y + lines * baseline }
}

function linesIn(sets: readonly SetBlock[]): number {
  return sets.reduce((sum, set) => sum + set.lines.length, 0)
}

/** Of the star between two credits: its radius, and how high its middle stands, in their size. */
const STAR_SIZE = 0.3

function creditStar(centre: Point, size: Pt): Item {
  const commands = closedPath([star(centre, 8, size * STAR_SIZE, KHATAM_DEPTH)])
  return { kind: 'path', commands, fill: 'accent' }
}
