/** A pull quote and a page → the page with the quote at its head and shorter columns. */

import type { Pt } from '../../geometry.ts'
import type { Extract } from '../../issue/issue.ts'
import { quoteLine } from '../../issue/lines.ts'
import type { Style } from '../../style/style.ts'
import { drawPage, drawParts } from '../display/draw-parts.ts'
import type { RunningHead } from '../display/furniture.ts'
import type { Length, PageBox } from '../display/lengths.ts'
import type { Part } from '../display/parts.ts'
import { groundOf } from '../display/primitives.ts'
import { fitInto, inkHeight, type Room } from '../display/sized-words.ts'
import type { OpenedPage } from '../flow/opened-page.ts'
import { columnsOf, columnWidth, gridLines, lowerColumn } from '../grid/columns.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import type { Artifact, Item, Side } from '../page/frame.ts'
import type { SetBlock } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { continuePage } from './heading.ts'
import { patterned } from './plate.ts'

/** Said already where the guest says it: not read out a second time. */
const REPEATED: Artifact = { role: 'artifact', type: 'Layout' }
const BAR = { width: 42, height: 5 }
/** Fewest empty lines between the quote and the columns below it. */
const GAP = 2
/** Lines from the bar over a quote to its first baseline. */
const BAR_LINES = 2
/** And from there on to it, in sizes of the quote. */
const FIRST_BASELINE = 0.75
const BAND_PADDING = 2

/**
 * Loud quotes stand at the head: on right-hand pages on paper, over all columns but the first; on left-hand ones on a
 * band of colour. Ruled ones stand across all columns, at the head of right-hand pages and the foot of left-hand ones.
 */
export function quotePage(
  compositor: Compositor,
  quote: SetQuote,
  {
    number,
    runningHead,
    slack,
    tone = plateTone(number),
  }: {
    readonly number: number
    readonly runningHead: RunningHead
    readonly slack: number
    /** Of a quote alone: the side whose colours it has. */
    readonly tone?: Side
  },
): OpenedPage {
  if (quote.form === 'alone') return { ...alone(compositor, quote, number, tone), emphasis: 'strong' }
  const emphasis = quote.form === 'ruled' ? 'quiet' : 'strong'
  const page: OpenedPage = { ...continuePage(compositor, number, runningHead), emphasis }
  const gap = GAP + slack
  if (quote.form === 'ruled') return onRules(compositor, quote, page, { gap, number })
  return quote.form === 'paper' ? onPaper(compositor, quote, page, gap) : onBand(compositor, quote, page, gap)
}

/** A quote set as it stands on pages of one side; nothing where no such page can hold it. */
export interface SetQuote {
  readonly form: 'alone' | 'ruled' | 'paper' | 'band'
  readonly set: SetBlock
  /** What it is set to. */
  readonly measure: Pt
}

/** Sets a quote for the pages of one side, once for all of them. */
export function setQuote(compositor: Compositor, quote: Extract, side: Side): SetQuote | undefined {
  const { form, ...room } = roomOf(compositor.style, quote, side)
  const words = quoteLine(quote)
  const set =
    fitInto(compositor, words, room) ?? fitInto(compositor, words, { ...room, scales: SMALL_SCALES })
  return set && { form, set, measure: room.measure }
}

function roomOf(style: Style, { wholePage }: Extract, side: Side): Room & Pick<SetQuote, 'form'> {
  const { trim, baseline } = style
  const area = typeArea(style, side)
  const lines = gridLines(area, baseline) - 2 * BAND_PADDING - GAP - LEAST_TEXT
  const among = { height: lines * baseline, scales: SCALES }
  if (wholePage) {
    const measure = trim.width * ALONE_WIDTH
    const height = trim.height * ALONE_HEIGHT
    return { form: 'alone', role: 'bandQuote', measure, height, scales: ALONE_SCALES }
  }
  if (style.pullQuotes === 'ruled')
    return { form: 'ruled', role: 'pullQuote', measure: area.width * RULED_MEASURE, ...among }
  if (side === 'left') return { form: 'band', role: 'bandQuote', measure: area.width, ...among }
  const measure = area.width - columnWidth(style, area) - style.gutter
  return { form: 'paper', role: 'pullQuote', measure, ...among }
}

/** Sizes of a quote among columns, as parts of the theme's: smaller where its lines would end amid a phrase. */
const SCALES = [1, 0.92, 0.85]
/** And those that are tried where none of them leaves room for text: on small pages. */
const SMALL_SCALES = [0.75, 0.65, 0.55]
/** Fewest lines of text that stand with a quote on its page: fewer are a stub of columns under a poster. */
const LEAST_TEXT = 6
/** Of the page's width and height; sizes of a quote alone, as parts of a band's. */
const ALONE_WIDTH = 0.72
const ALONE_HEIGHT = 0.6
const ALONE_SCALES = [2.4, 2.1, 1.8, 1.6, 1.4, 1.2, 1, 0.8]

/** The words of a quote, centred where they were set to stand: by the middle or the top of their ink, or their baseline. */
function wordsAt({ set }: SetQuote, y: Length, by: 'middle' | 'top' | 'baseline', x?: Pt): Part {
  return {
    kind: 'words',
    ...(x !== undefined && { x }),
    y,
    by,
    words: [{ kind: 'ready', set, tag: REPEATED }],
  }
}

/** The side whose colours a quote alone has: plates of neighbouring spreads differ. */
export function plateTone(number: number): Side {
  return Math.floor(number / 2) % 2 === 1 ? 'left' : 'right'
}

/** A page of pattern with nothing on it but the quote. */
function alone(compositor: Compositor, quote: SetQuote, number: number, tone: Side): OpenedPage {
  const ground = patterned(...groundOf(tone))
  const parts = [...ground, wordsAt(quote, { height: 0.5 }, 'middle')]
  return { draw: () => drawPage(compositor, parts, number).items, regions: [] }
}

/** Under a bar at the head, over all columns but the first. */
function onPaper(compositor: Compositor, quote: SetQuote, page: OpenedPage, gap: number): OpenedPage {
  const { style } = compositor
  const { set, measure } = quote
  const area = typeArea(style, 'right')
  const y = area.y + BAR_LINES * style.baseline + set.style.text.size * FIRST_BASELINE
  const lines = BAR_LINES + Math.ceil((set.lines.length * set.style.leading) / style.baseline) + gap
  const bar = { x: area.x + measure - BAR.width, y: area.y + 4, ...BAR }
  const parts: Part[] = [
    { kind: 'fill', colour: 'accent', box: bar },
    wordsAt(quote, y, 'baseline', area.x + measure / 2),
  ]
  return {
    ...page,
    draw: () => [...page.draw(), ...drawOn(compositor, parts)],
    regions: page.regions.map((region, index) =>
      index === 0 ? region : lowerColumn(region, lines, style.baseline),
    ),
  }
}

/** On a band of colour from trim to trim. */
function onBand(compositor: Compositor, quote: SetQuote, page: OpenedPage, gap: number): OpenedPage {
  const { style } = compositor
  const { set, measure } = quote
  const area = typeArea(style, 'left')
  const lines = Math.ceil((set.lines.length * set.style.leading) / style.baseline) + 2 * BAND_PADDING
  const height = area.y + lines * style.baseline
  const box: PageBox = { x: 0, y: 0, width: { width: 1 }, height }
  const parts: Part[] = [
    { kind: 'fill', colour: 'coverGround', box },
    { kind: 'pattern', size: { width: 0.265 }, line: { colour: 'coverPattern', width: 0.75 }, box },
    wordsAt(quote, height / 2, 'middle', area.x + measure / 2),
  ]
  return {
    ...page,
    draw: () => {
      const [paper, ...furniture] = page.draw()
      return [...(paper ? [paper] : []), ...drawOn(compositor, parts), ...furniture]
    },
    regions: columnsOf(style, area, lines + gap),
  }
}

/** Of the measure of all columns. */
const RULED_MEASURE = 0.8
/** Lines from a rule to the ink of the words, and from the head of the columns to the first rule. */
const RULE_LINES = 1.2
const HEAD_LINES = 1

/** Between two rules, over the columns of right-hand pages and under those of left-hand ones. */
function onRules(
  compositor: Compositor,
  quote: SetQuote,
  page: OpenedPage,
  { gap, number }: { readonly gap: number; readonly number: number },
): OpenedPage {
  const { style } = compositor
  const { set, measure } = quote
  const side = sideOf(number)
  const area = typeArea(style, side)
  const x = area.x + (area.width - measure) / 2
  const height = inkHeight(set) + 2 * RULE_LINES * style.baseline
  const atHead = side === 'right'
  const foot = gridLines(area, style.baseline) * style.baseline
  const top = area.y + (atHead ? HEAD_LINES * style.baseline : foot - height)
  const lines = Math.ceil(height / style.baseline) + (atHead ? HEAD_LINES : 0)
  const parts: Part[] = [
    { kind: 'starredRule', at: { x, y: top }, width: measure },
    { kind: 'starredRule', at: { x, y: top + height }, width: measure },
    wordsAt(quote, top + RULE_LINES * style.baseline, 'top', x + measure / 2),
  ]
  return {
    ...page,
    draw: () => [...page.draw(), ...drawOn(compositor, parts)],
    regions: page.regions.map((region) =>
      atHead
        ? lowerColumn(region, lines + gap, style.baseline)
        : { ...region, lines: region.lines - lines - gap },
    ),
  }
}

/** Parts on a page of the theme. */
function drawOn(compositor: Compositor, parts: readonly Part[]): Item[] {
  return drawParts(compositor, parts, { x: 0, y: 0, ...compositor.style.trim })
}
