/**
 * A stack of words and a page → their lines in place: each block set, then all of them stood by their ink, which is
 * what the eye sees of display type.
 */

import type { Point, Pt, Rect } from '../../geometry.ts'
import type { TextRole } from '../../style/style.ts'
import { inkEdges, inkExtent } from '../../text/lines/ink.ts'
import { advanceOf, type PlacedRun } from '../../text/paragraph.ts'
import type { Artifact, Tag, TextItem } from '../page/frame.ts'
import { isOverfull, placeLines, type SetBlock, widthOf } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { fitLargest } from '../set/fit-largest.ts'
import { pointsOf, spotIn } from './lengths.ts'
import type { Cropped, Fitted, Wording, Words } from './parts.ts'
import { atLeft, inkHeight, inkOf, setSized } from './sized-words.ts'

export function drawWords(compositor: Compositor, stack: Words, page: Rect): TextItem[] {
  const { x, y } = spotIn({ x: stack.x ?? { width: 0.5 }, y: stack.y }, page)
  const gap = pointsOf(stack.gap ?? 0, page)
  const blocks = stack.words.map((wording) => {
    const { set, left } = setWording(compositor, wording, { page, middle: x })
    return { set, left, tag: wording.tag, above: inkOf(set).above, height: inkHeight(set) }
  })
  const tops = topsOf(blocks, stack, { y, gap })
  return blocks.flatMap(({ set, left, tag, above }, index) => {
    const baseline = (tops[index] ?? y) + above
    if (left !== undefined) return placeLines(set, { x: left, y: baseline }, tag)
    const place = stack.align ? placeAtRight : placeCentred
    return place(set, { x, y: baseline }, tag)
  })
}

/** Where the ink of each block begins. */
function topsOf(
  blocks: readonly { readonly above: Pt; readonly height: Pt }[],
  { by, upwards }: Words,
  { y, gap }: { readonly y: Pt; readonly gap: Pt },
): Pt[] {
  const total = blocks.reduce((sum, { height }) => sum + height + gap, -gap)
  const over = { top: 0, middle: total / 2, baseline: blocks[0]?.above ?? 0 }
  let top = y - over[by]
  return blocks.map(({ height }, index) => {
    if (index > 0) top += upwards ? -gap - height : (blocks[index - 1]?.height ?? 0) + gap
    return top
  })
}

/** A block with its middle at `x` and its first baseline at `y`: one line by its set width, more by their measure. */
function placeCentred(set: SetBlock, { x, y }: Point, tag: Tag | Artifact): TextItem[] {
  return set.lines.length === 1
    ? placeLines(set, atLeft(set, { x: x - widthOf(set) / 2, y }), tag)
    : placeLines(set, { x: x - (set.lines[0]?.measure ?? 0) / 2, y }, tag)
}

/** A block with every line's right edge at `x`. */
function placeAtRight(set: SetBlock, { x, y }: Point, tag: Tag | Artifact): TextItem[] {
  return placeLines(set, { x, y }, tag).map((item) => {
    const { runs } = item.line
    return { ...item, at: { x: x - advanceOf(runs) - (runs[0]?.x ?? 0), y: item.at.y } }
  })
}

/** A block and, where the stack has no say in it, where its lines begin. */
interface Placed {
  readonly set: SetBlock
  readonly left?: Pt
}

function setWording(
  compositor: Compositor,
  wording: Wording,
  { page, middle }: { readonly page: Rect; readonly middle: Pt },
): Placed {
  switch (wording.kind) {
    case 'fitted':
      return { set: setFitted(compositor, wording, page) }
    case 'sized': {
      const { text, role, scale = 1, measure } = wording
      const size = sizeOn(compositor, role, page) * scale
      return { set: setSized(compositor, text, { role, size, measure: measure && pointsOf(measure, page) }) }
    }
    case 'cropped':
      return setCropped(compositor, wording, page)
    case 'ready':
      return { set: wording.set, left: middle - (wording.set.lines[0]?.measure ?? 0) / 2 }
  }
}

/** The theme's size for a page as wide as this one. */
function sizeOn({ style }: Compositor, role: TextRole, page: Rect): Pt {
  return style.text[role].text.size * (page.width / style.trim.width)
}

/** A word or two on one line as wide as asked, or as large and as tall as they may be. */
function setFitted(compositor: Compositor, fitted: Fitted, page: Rect): SetBlock {
  const { among, text, role, inBand } = fitted
  if (inBand !== undefined) return setOnTwo(compositor, fitted, page, inBand)
  if (!among) return setAlone(compositor, fitted, page)
  const sizes = among.map((each) => setAlone(compositor, { ...fitted, text: each }, page).style.text.size)
  return setSized(compositor, text, { role, size: Math.min(...sizes) })
}

function setAlone(compositor: Compositor, fitted: Fitted, page: Rect): SetBlock {
  const { text, role, width, largest, tallest } = fitted
  const { size } = compositor.style.text[role].text
  const natural = widthOf(setSized(compositor, text, { role, size }))
  const most = largest === undefined ? Number.POSITIVE_INFINITY : sizeOn(compositor, role, page) * largest
  const set = setSized(compositor, text, {
    role,
    size: Math.min(most, (size * pointsOf(width, page)) / natural),
  })
  if (tallest === undefined || inkHeight(set) <= pointsOf(tallest, page)) return set
  const held = (widthOf(set) * pointsOf(tallest, page)) / inkHeight(set)
  return setAlone(compositor, { kind: 'fitted', text, role, width: held, tag: fitted.tag }, page)
}

/** Of the theme's size: words that are smaller on one line are tried on two; and by how much larger those are at the least. */
const SMALL = 0.75
const LARGER = 1.2
const SIZES_OF_TWO = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.46, 0.42, 0.38]

function setOnTwo(compositor: Compositor, fitted: Fitted, page: Rect, most: number): SetBlock {
  const { text, role, width, tallest } = fitted
  const own = sizeOn(compositor, role, page)
  // Letters without heads are low for their size: it has a measure too.
  const largest = tallest === undefined ? undefined : (most * pointsOf(tallest, page)) / own
  const one = setAlone(compositor, { ...fitted, ...(largest !== undefined && { largest }) }, page)
  const least = one.style.text.size
  if (least >= SMALL * own) return one
  const [measure, height] = [
    pointsOf(width, page),
    tallest === undefined ? page.height : pointsOf(tallest, page),
  ]
  const sizes = SIZES_OF_TWO.map((part) => part * own).filter((size) => size >= LARGER * least)
  const set = (size: Pt) => byInk(setSized(compositor, text, { role, size, measure }))
  const fits = (block: SetBlock) =>
    block.lines.length === 2 && !isOverfull(block) && inkHeight(block) <= height
  return fitLargest(sizes, set, fits) ?? one
}

/** Of the size: between the inks of two lines of a name, where they are nearer than by the leading. */
const BETWEEN_INKS = 0.16

/** Lines no farther apart than their ink asks for. */
function byInk(set: SetBlock): SetBlock {
  const { lines, style } = set
  const least = lines.slice(1).map((line, index) => {
    const upper = lines[index]
    return (upper ? inkExtent(upper).below : 0) + inkExtent(line).above + BETWEEN_INKS * style.text.size
  })
  return { ...set, style: { ...style, leading: Math.min(style.leading, Math.max(0, ...least)) } }
}

/** Of the page's width: a letter that is narrower looks shaved where the trim takes a part of it. */
const LEAST_CROPPED = 0.12
/** Letters of the longest name that is read although both its ends are cut. */
const MOST_CUT = 3
/** Letters that are known without the end of their tail; a ب without its tooth is another letter. */
const TAILED = /[رزوجحخعغ]$/

/** A very short name so wide that the trim takes as much of its first letter as of its last; any other whole, between equal airs. */
function setCropped(compositor: Compositor, { crop, air, tallest, ...name }: Cropped, page: Rect): Placed {
  const asWide = (width: Pt) => setFitted(compositor, { ...name, kind: 'fitted', width }, page)
  const natural = asWide(page.width)
  const most = pointsOf(tallest, page)
  const lost = lettersToCut(name.text, natural, page).map((letter) => crop * letter)
  if (lost.length > 0) {
    const set = asWide(page.width ** 2 / (page.width - lost.reduce((sum, cut) => sum + cut, 0)))
    const cut = ((lost[0] ?? 0) * set.style.text.size) / natural.style.text.size
    if (inkHeight(set) <= most) return { set, left: leftOf(set, page.x - cut) }
  }
  const room = page.width - 2 * pointsOf(air, page)
  const part = Math.min(room / inkWidth(natural), most / inkHeight(natural))
  const set = asWide(widthOf(natural) * part)
  return { set, left: page.x + (page.width - inkWidth(set)) / 2 - edgesOf(set).left }
}

/** Widths of the left and the right letter of a name that may be cut at both; nothing of one that stays whole. */
function lettersToCut(text: string, { lines }: SetBlock, page: Rect): readonly Pt[] {
  const letters = text.replace(/\p{M}/gu, '')
  if (letters.length > MOST_CUT || !TAILED.test(letters)) return []
  const widths = letterWidths(lines[0]?.runs[0])
  const outer = [widths[0] ?? 0, widths.at(-1) ?? 0]
  return outer.every((width) => width >= LEAST_CROPPED * page.width) ? outer : []
}

function edgesOf({ lines: [line] }: SetBlock): { readonly left: Pt; readonly right: Pt } {
  return line ? inkEdges(line) : { left: 0, right: 0 }
}

function inkWidth(set: SetBlock): Pt {
  const { left, right } = edgesOf(set)
  return right - left
}

/** Where lines are placed from, for the ink to begin at `x`. */
function leftOf(set: SetBlock, x: Pt): Pt {
  return atLeft(set, { x, y: 0 }).x
}

/** Widths of a run's letters, left to right; marks have none. */
function letterWidths(placed: PlacedRun | undefined): number[] {
  if (!placed) return []
  const { glyphs, face, size } = placed.run
  return glyphs.filter(({ advance }) => advance > 0).map(({ advance }) => (advance * size) / face.unitsPerEm)
}
