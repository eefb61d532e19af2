/** An article → a page that begins with its title in a star-edged frame on pattern, over standfirst and columns. */

import type { Span } from '../../diagnostic.ts'
import type { Point, Pt } from '../../geometry.ts'
import { KHATAM_DEPTH, star } from '../../images/pattern.ts'
import { type Extract, type Inline, type Interview, plainText } from '../../issue/issue.ts'
import { creditLine, partOf } from '../../issue/lines.ts'
import { drawPage } from '../display/draw-parts.ts'
import { type RunningHead, setFoot } from '../display/furniture.ts'
import type { Length, PageBox } from '../display/lengths.ts'
import type { Part } from '../display/parts.ts'
import { inkHeight, scaleRole } from '../display/sized-words.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { columnsOf, gridLines } from '../grid/columns.ts'
import { BASELINE_IN_LINE } from '../grid/row.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { overset } from '../page/faults.ts'
import { closedPath, type Item, type SetFault, type Tag } from '../page/frame.ts'
import {
  isOverfull,
  placeLines,
  type SetBlock,
  setInline,
  setLine,
  setWords,
  widthOf,
  withFault,
} from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { fitLargest } from '../set/fit-largest.ts'
import { setGuest } from './headline.ts'

/** The plate at the head, as part of the page's height. */
const PLATE = 0.36
/** The double rule at its foot. */
const BAR: Pt = 3
const BAR_GAP: Pt = 3
const LINE: Pt = 0.7
/** The frame, as parts of the page's width and of the plate's height. */
const FRAME = { width: 0.8, height: 0.68 }
const STAR = { kind: 'star', points: 20, depth: 0.92 } as const
/** Of the frame's width and height: what its title may fill. */
const TITLE_WIDTH = 0.66
const TITLE_HEIGHT = 0.72
/** Between kicker and title, in sizes of the title. */
const KICKER_GAP = 0.35
const SMALLEST = 0.35
const SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, SMALLEST]
/** Lines of the grid between plate, standfirst, credits and columns. */
const GAP = 2
const CREDITS_GAP = 1
const COLUMNS_GAP = 2
/** Between two credits on one line: space, star, space, in ems. */
const CREDIT_GAP = 2.4

export function openWithCartouche(
  compositor: Compositor,
  article: Interview,
  number: number,
  { runningHead, parent }: { readonly runningHead: RunningHead; readonly parent: Tag },
): OpenedPage {
  const { style } = compositor
  const area = typeArea(style, sideOf(number))
  const plate = Math.round((style.trim.height * PLATE) / style.baseline) * style.baseline
  const under = setUnder(compositor, article, parent, {
    x: area.x,
    y: plate + BAR + BAR_GAP + GAP * style.baseline,
  })
  const from = Math.ceil((under.foot - area.y) / style.baseline) + COLUMNS_GAP
  const parts = [
    ...describePlate(article, plate, parent),
    ...describeFrame(compositor, article, plate, parent),
  ]
  return {
    draw: () => [
      ...drawPage(compositor, parts, number).items,
      ...under.items,
      ...setFoot(compositor, number, runningHead),
    ],
    regions: gridLines(area, style.baseline) > from ? columnsOf(style, area, from) : [],
    emphasis: 'strong',
  }
}

/** Paper, and on it pattern or the guest's picture over a double rule. */
function describePlate({ guest: { portrait } }: Interview, height: Pt, parent: Tag): Part[] {
  const across = (y: Length, high: Length): PageBox => ({ x: 0, y, width: { width: 1 }, height: high })
  const box = across(0, height)
  return [
    { kind: 'fill', colour: 'paper' },
    { kind: 'fill', colour: 'ground', box },
    portrait
      ? { kind: 'illustration', picture: portrait, parent, box }
      : { kind: 'pattern', size: { width: 0.15 }, line: { colour: 'pattern', width: LINE }, box },
    { kind: 'fill', colour: 'accent', box: across(height, BAR) },
    { kind: 'fill', colour: 'accent', box: across(height + BAR + BAR_GAP, LINE) },
  ]
}

/** The frame and in it, centred by their ink, the kicker and the title. */
function describeFrame(compositor: Compositor, article: Interview, plate: Pt, parent: Tag): Part[] {
  const { trim } = compositor.style
  const { kicker, span } = article
  const measure = trim.width * FRAME.width * TITLE_WIDTH
  const over = kicker
    ? setLine(compositor, partOf(kicker), { role: 'openerRest', measure, span, indent: 0 })
    : undefined
  const room = trim.height * PLATE * FRAME.height * TITLE_HEIGHT - (over ? inkHeight(over) : 0)
  const title = fitTitle(compositor, article, measure, room)
  const heading: Tag = { role: 'heading', level: 1, parent, title: plainText(article.title) }
  return [
    {
      kind: 'rings',
      centre: { x: { width: 0.5 }, y: plate / 2 },
      radius: { width: FRAME.width / 2 },
      up: { height: (PLATE * FRAME.height) / 2 },
      rings: [
        { ...STAR, reach: 1, fill: 'ground', line: { colour: 'accent', width: 1.4 } },
        { ...STAR, reach: 0.95, line: { colour: 'accent', width: 0.5 } },
      ],
    },
    {
      kind: 'words',
      y: plate / 2,
      by: 'middle',
      gap: title.style.text.size * KICKER_GAP,
      words: [
        ...(over ? [{ kind: 'ready', set: over, tag: { role: 'paragraph', parent } } as const] : []),
        { kind: 'ready', set: title, tag: heading },
      ],
    },
  ]
}

/** The title as large as the theme has it, or as the frame lets it be. */
function fitTitle(compositor: Compositor, { title, places }: Interview, measure: Pt, room: Pt): SetBlock {
  const set = (scale: number) => {
    const scaled = scaleRole(compositor, 'openerName', scale)
    return setInline(scaled, title, { role: 'openerName', measure, span: places.title, indent: 0 })
  }
  const fits = (block: SetBlock) => inkHeight(block) <= room && !isOverfull(block)
  return fitLargest(SCALES, set, fits) ?? withFault(set(SMALLEST), oversetTitle(title, places.title))
}

function oversetTitle(title: readonly Inline[], span: Span): SetFault {
  return overset({
    code: 'layout/overset-headline',
    message: `Unexpected length of the title «${plainText(title)}», expected one that its frame can hold at a third of its size.`,
    hint: 'Shorten the title, or set openerName smaller in the theme.',
    span,
  })
}

/** Words under the plate, and where they end. */
interface Under {
  readonly items: readonly Item[]
  readonly foot: Pt
}

/** Standfirst, guest and credits, centred; `at` is their top left corner. */
function setUnder(compositor: Compositor, article: Interview, parent: Tag, at: Point): Under {
  const { standfirst } = article
  const head = standfirst ? setStandfirst(compositor, standfirst, parent, at) : { items: [], foot: at.y }
  const credits = setCredits(compositor, article, parent, { x: at.x, y: head.foot })
  return { items: [...head.items, ...credits.items], foot: credits.foot }
}

function setStandfirst(compositor: Compositor, { text, span }: Extract, parent: Tag, { x, y }: Point): Under {
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

/** Guest and credits on one line with stars between them, where they go on one; else one under another. */
function setCredits(compositor: Compositor, article: Interview, parent: Tag, { x, y }: Point): Under {
  const { credits, places } = article
  const { baseline, text } = compositor.style
  const measure = typeArea(compositor.style, 'right').width
  const guest = setGuest(compositor, article, measure)
  const sets = [
    ...(guest ? [guest] : []),
    ...credits.map((credit) =>
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
    const line = y + ((together ? 0 : index) + BASELINE_IN_LINE) * baseline
    const edge = x + (measure + (together ? total : width)) / 2 - (together ? before : 0)
    const placed = placeLines(set, { x: edge - measure, y: line }, { role: 'paragraph', parent })
    if (!together || index === sets.length - 1) return placed
    return [...placed, creditStar({ x: edge - width - gap / 2, y: line - size * STAR_SIZE }, size)]
  })
  const lines = together ? Math.min(1, sets.length) : sets.length
  return { items, foot: y + lines * baseline }
}

/** Of the star between two credits: its radius, and how high its middle stands, in their size. */
const STAR_SIZE = 0.3

function creditStar(centre: Point, size: Pt): Item {
  const commands = closedPath([star(centre, 8, size * STAR_SIZE, KHATAM_DEPTH)])
  return { kind: 'path', commands, fill: 'accent' }
}
