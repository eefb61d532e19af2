/** A page's number → its folio and running head. */

import type { Point, Pt, Rect } from '../../geometry.ts'
import { formatNumber } from '../../issue/numerals.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { type Artifact, type Item, rectangle } from '../page/frame.ts'
import { placeLines, type SetBlock, setWords, widthOf } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'

/** Whose pages these are. */
export interface RunningHead {
  readonly magazine: string
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

/** Folio and running head on one line at the outer edge of the foot. */
function setCorner(
  compositor: Compositor,
  number: number,
  { magazine, story }: RunningHead,
  area: Rect,
): Item[] {
  const { style, numerals } = compositor
  const side = sideOf(number)
  const folio = setWords(compositor, formatNumber(number, numerals), { role: 'folio', measure: area.width })
  const gap = widthOf(folio) + style.text.folio.text.size * FOLIO_GAP
  const words = story ? `${magazine} · ${story}` : magazine
  const head = setRunningHead(compositor, words, area.width, area.width - gap)
  const y = area.y + area.height + style.margins.bottom * FOLIO_DEPTH
  // Lines of right-to-left text set at their start end at the right edge of their measure.
  const atRight = area.x
  const atLeft = (width: number) => area.x - (area.width - width)
  const [folioX, headX] =
    side === 'right' ? [atRight, atRight - gap] : [atLeft(widthOf(folio)), atLeft(widthOf(head) + gap)]
  return [
    ...placeLines(folio, { x: folioX, y }, PAGINATION),
    ...placeLines(head, { x: headX, y }, PAGINATION),
  ]
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

/** The magazine at the start and the story at the end, over a hairline. */
function setHeads(compositor: Compositor, { magazine, story }: RunningHead, area: Rect): Item[] {
  const { style } = compositor
  const y = area.y - style.margins.top * HEAD_RISE
  const room = story ? area.width / 2 - style.gutter : area.width
  const head = setRunningHead(compositor, magazine, area.width, room)
  const other = story ? setRunningHead(compositor, story, area.width, room) : undefined
  return [
    rule({ x: area.x, y: area.y - style.margins.top * RULE_RISE }, area.width),
    ...placeLines(head, { x: area.x, y }, PAGINATION),
    ...(other ? placeLines(other, { x: area.x - area.width + widthOf(other), y }, PAGINATION) : []),
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
  return { kind: 'path', commands: rectangle({ ...at, width, height: FURNITURE_RULE }), fill: 'accent' }
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
