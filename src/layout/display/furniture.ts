/** A page's number → its folio and running head. */

import type { Point, Pt, Rect } from '../../geometry.ts'
import { formatNumber } from '../../issue/numerals.ts'
import type { Section } from '../../issue/running-order.ts'
import type { Style } from '../../style/style.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import type { Artifact, Item, Side } from '../page/frame.ts'
import { placeLines, type SetBlock, setWords, widthOf } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { fillRect } from './primitives.ts'
import { colourOf, inSection } from './section.ts'

/** Whose pages these are. */
export interface RunningHead {
  readonly magazine: string
  readonly section?: Section
  readonly story?: string
}

/** Folio and running head, as the theme has them. */
export function setFurniture(
  compositor: Compositor,
  number: number,
  runningHead: RunningHead,
  area: Rect = typeArea(compositor.style, sideOf(number)),
): Item[] {
  if (compositor.style.furniture === 'corner') return setCorner(compositor, number, runningHead, area)
  return [...setHeads(compositor, runningHead, area), ...setRuledFolio(compositor, number, area)]
}

/** What of a page's furniture stands at its foot, where the head belongs to a plate. */
export function setFoot(compositor: Compositor, number: number, runningHead: RunningHead): Item[] {
  const area = typeArea(compositor.style, sideOf(number))
  return compositor.style.furniture === 'corner'
    ? setCorner(compositor, number, runningHead, area)
    : setRuledFolio(compositor, number, area)
}

const PAGINATION: Artifact = { role: 'artifact', type: 'Pagination' }
/** The folio's baseline, as part of the bottom margin below the type area. */
const FOLIO_DEPTH = 0.6
/** Between folio and running head, in folio sizes. */
const FOLIO_GAP = 1.1

/** What a page of a section has at its fore-edge: how far from the trim into the margin, and as part of the folio's size how high. */
const TAB_WIDTH = 0.5
const TAB_HEIGHT = 0.36

/** Folio and running head on one line at the outer edge of the foot; a tab of the section's colour runs off the edge. */
function setCorner(compositor: Compositor, number: number, runningHead: RunningHead, area: Rect): Item[] {
  const { style, numerals } = compositor
  const side = sideOf(number)
  const folio = setWords(compositor, formatNumber(number, numerals), { role: 'folio', measure: area.width })
  const gap = widthOf(folio) + style.text.folio.text.size * FOLIO_GAP
  const { section, magazine, story } = runningHead
  const whose = !section ? [magazine, story] : side === 'right' ? [magazine] : [story ?? magazine]
  const words = joined(whose)
  const head = setHead(compositor, { section, words, side }, area.width, area.width - gap)
  const y = area.y + area.height + style.margins.bottom * FOLIO_DEPTH
  // Lines of right-to-left text set at their start end at the right edge of their measure.
  const atRight = area.x
  const atLeft = (width: number) => area.x - (area.width - width)
  const [folioX, headX] =
    side === 'right' ? [atRight, atRight - gap] : [atLeft(widthOf(folio)), atLeft(head.width + gap)]
  return [
    ...placeLines(folio, { x: folioX, y }, PAGINATION),
    ...placeHead(head, { x: headX, y }),
    ...(section && !isBanded(style, area, side)
      ? [tab(compositor, colourOf(compositor, section), { y, side })]
      : []),
  ]
}

/** Whether something else stands at its fore-edge: its type area gives way to that. */
function isBanded(style: Style, area: Rect, side: Side): boolean {
  return area.width < typeArea(style, side).width - 1
}

function tab(
  { style }: Compositor,
  colour: string,
  { y, side }: { readonly y: Pt; readonly side: Side },
): Item {
  const width = style.margins.outside * TAB_WIDTH
  const height = style.text.folio.text.size * TAB_HEIGHT
  const x = side === 'right' ? style.trim.width - width : 0
  const middle = y - style.text.folio.text.size * RULE_HEIGHT
  return fillRect({ x, y: middle - height / 2, width, height }, colour)
}

/** Baseline of the running heads and the rule below them, as parts of the top margin over the type area. */
const HEAD_RISE = 0.42
const RULE_RISE = 0.3
const FURNITURE_RULE: Pt = 0.5
/** On either side of the folio: a short rule, and the space before it. */
const SHORT_RULE: Pt = 30
const RULE_GAP: Pt = 14
/** How far the short rules stand above the folio's baseline, in its size: the middle of a numeral. */
const RULE_HEIGHT = 0.3

/** The magazine at the start and the story at the end, its section before it, over a hairline. */
function setHeads(compositor: Compositor, { magazine, section, story }: RunningHead, area: Rect): Item[] {
  const { style } = compositor
  const y = area.y - style.margins.top * HEAD_RISE
  const isAlone = !story && !section
  const room = isAlone ? area.width : area.width / 2 - style.gutter
  const head = setHead(compositor, { words: magazine, side: 'right' }, area.width, room)
  const other = isAlone
    ? undefined
    : setHead(compositor, { section, words: story, side: 'right' }, area.width, room)
  return [
    rule({ x: area.x, y: area.y - style.margins.top * RULE_RISE }, area.width),
    ...placeHead(head, { x: area.x, y }),
    ...(other ? placeHead(other, { x: area.x - area.width + other.width, y }) : []),
  ]
}

/** The folio in the middle of the foot, between two short rules. */
function setRuledFolio(compositor: Compositor, number: number, area: Rect): Item[] {
  const { style, numerals } = compositor
  const folio = setWords(compositor, formatNumber(number, numerals), { role: 'folio', measure: area.width })
  const middle = area.x + area.width / 2
  const half = widthOf(folio) / 2
  const y = area.y + area.height + style.margins.bottom * FOLIO_DEPTH
  const ruleY = y - style.text.folio.text.size * RULE_HEIGHT
  return [
    ...placeLines(folio, { x: middle + half - area.width, y }, PAGINATION),
    rule({ x: middle + half + RULE_GAP, y: ruleY }, SHORT_RULE),
    rule({ x: middle - half - RULE_GAP - SHORT_RULE, y: ruleY }, SHORT_RULE),
  ]
}

function rule(at: Point, width: Pt): Item {
  return fillRect({ ...at, width, height: FURNITURE_RULE }, 'accent')
}

/** Words of a running head on one line: the name of a section, in its colour, and whose page it is. */
interface SetHead {
  readonly pieces: readonly SetBlock[]
  /** Of each piece, from the right edge of the head to its own. */
  readonly offsets: readonly Pt[]
  readonly width: Pt
}

const SEPARATOR = ' · '

function joined(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(SEPARATOR)
}

/** The section is nearer to the outer edge: on the left of what follows it where it stands at the left of a page. */
function setHead(
  compositor: Compositor,
  { section, words, side }: HeadWords,
  measure: Pt,
  room: Pt,
): SetHead {
  const name =
    section && setRunningHead(inSection(compositor, section, ['runningHead']), section.name, measure, room)
  if (!name) {
    const set = words === undefined ? undefined : setRunningHead(compositor, words, measure, room)
    return set ? { pieces: [set], offsets: [0], width: widthOf(set) } : { pieces: [], offsets: [], width: 0 }
  }
  const space = compositor.style.text.runningHead.text.size * SECTION_GAP
  const left = room - widthOf(name) - space
  const other =
    words === undefined || left <= 0 ? undefined : setRunningHead(compositor, words, measure, left)
  if (!other || widthOf(other) > left) return { pieces: [name], offsets: [0], width: widthOf(name) }
  const pieces = side === 'right' ? [name, other] : [other, name]
  const [first] = pieces as [SetBlock, SetBlock]
  return {
    pieces,
    offsets: [0, widthOf(first) + space],
    width: widthOf(name) + space + widthOf(other),
  }
}

interface HeadWords {
  readonly section?: Section | undefined
  readonly words: string | undefined
  readonly side: Side
}

/** Between the name of a section and what follows it, in sizes of the head. */
const SECTION_GAP = 1.4

/** `at`: where the measure of a head that begins it begins. */
function placeHead({ pieces, offsets }: SetHead, at: Point): Item[] {
  return pieces.flatMap((piece, index) =>
    placeLines(piece, { x: at.x - (offsets[index] ?? 0), y: at.y }, PAGINATION),
  )
}

/** One line, whatever the guest's name: what is too long for it ends in an ellipsis after a whole word. */
function setRunningHead(compositor: Compositor, text: string, measure: Pt, room: Pt): SetBlock {
  const words = text.split(' ')
  for (let count = words.length; count > 1; count--) {
    const cut = count < words.length ? `${words.slice(0, count).join(' ').replace(/ ·$/, '')}…` : text
    const set = setWords(compositor, cut, { role: 'runningHead', measure })
    if (set.lines.length === 1 && widthOf(set) <= room) return set
  }
  return setWords(compositor, words[0] ?? '', { role: 'runningHead', measure })
}
