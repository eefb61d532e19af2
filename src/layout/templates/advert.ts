/**
 * Adverts and a page number → their pages: one a page, two halves or three thirds. What is paid for stands apart from
 * what is written, and says so, in a frame; one that comes in the shape of its place fills it to the trim and beyond.
 */

import type { Span } from '../../diagnostic.ts'
import { inset, type Pt, type Rect, type Size } from '../../geometry.ts'
import type { Picture } from '../../issue/block.ts'
import type { Advert, PageAdvert, PageSize } from '../../issue/issue.ts'
import { WORDS } from '../../issue/words.ts'
import { drawParts } from '../display/draw-parts.ts'
import type { Part } from '../display/parts.ts'
import { fillRect } from '../display/primitives.ts'
import { inkHeight, scaleRole } from '../display/sized-words.ts'
import { sideOf, typeArea } from '../grid/sides.ts'
import { overset } from '../page/faults.ts'
import type { Item, Page, SetFault, Tag } from '../page/frame.ts'
import { isOverfull, type SetBlock, type Setting, setWords, withFault } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { fitLargest } from '../set/fit-largest.ts'
import { type Artworks, fillPlace, placeArtwork, wholeIn } from './filling-advert.ts'

/** Of the box: what the words may fill; between title and line, in sizes of the line. */
const WORDS_WIDTH = 0.8
const WORDS_HEIGHT = 0.45
/** Sizes of the words, as parts of a title's. */
const SCALES = [2.2, 1.9, 1.6, 1.4, 1.2, 1, 0.85, 0.7, 0.55]
const LINE_GAP = 2.6
/** Between the halves of a page, and from the frame to what it holds, in lines of the grid. */
const HALF_GAP = 2
const PADDING = 1

/** The double rule round an advert; the outer one parts one in a column from its text. */
export const FRAMED_RULE = { colour: 'accent', width: 1.2 } as const
const FRAME: Part = {
  kind: 'rules',
  rules: [
    { inside: 0, line: FRAMED_RULE },
    { inside: 4, line: { colour: 'accent', width: 0.5 } },
  ],
}

/** What adverts are parts of, and what was drawn of those that came as PDF. */
export interface Booking {
  readonly parent: Tag
  readonly artworks: Artworks
}

/** Adverts that were booked on the page of a number. */
export interface NumberedSheet {
  readonly page: number
  readonly sheet: readonly PageAdvert[]
}

/** How many of a size stand on a page. */
export const ADVERTS_ON_PAGE: Readonly<Record<PageSize, number>> = { full: 1, half: 2, third: 3 }

export function isWholePage(sheet: readonly PageAdvert[]): boolean {
  return sheet[0] !== undefined && sheet.length === ADVERTS_ON_PAGE[sheet[0].size]
}

/** Whole adverts alone, halves by twos and thirds by threes, in the order in which they were booked. */
export function sheetsOf(adverts: readonly PageAdvert[]): PageAdvert[][] {
  const pages: PageAdvert[][] = []
  for (const advert of adverts) {
    const last = pages.at(-1)
    const joins = last?.[0]?.size === advert.size && last.length < ADVERTS_ON_PAGE[advert.size]
    if (joins) last.push(advert)
    else pages.push([advert])
  }
  return pages
}

/** The adverts of one page, in their places on it. */
export function advertPage(
  compositor: Compositor,
  adverts: readonly PageAdvert[],
  number: number,
  booking: Booking,
): Page {
  const { style } = compositor
  const side = sideOf(number)
  const gap = HALF_GAP * style.baseline
  const page = { x: 0, y: 0, ...style.trim }
  const places = adverts.map((advert, index) => {
    const at = { index, of: ADVERTS_ON_PAGE[advert.size] }
    const edge = partOf(page, at, 0)
    const filling = fillPlace(style, advert, { box: edge, ...booking })
    return { advert, edge, filling, framed: partOf(typeArea(style, side), at, gap) }
  })
  const isFilled = places.some(({ filling }) => filling)
  const placed = places.map(({ advert, edge, filling, framed }) =>
    filling
      ? [filling]
      : setFramed(compositor, advert, { box: isFilled ? within(framed, edge, gap) : framed, ...booking }),
  )
  return {
    number,
    side,
    size: style.trim,
    items: [fillRect(page, 'paper'), ...placed.flat()],
  }
}

/** What of a frame is so far from the head and the foot of its part of the page: one beside it goes to its edges. */
function within(frame: Rect, edge: Rect, gap: Pt): Rect {
  const top = Math.max(frame.y, edge.y + gap)
  const foot = Math.min(frame.y + frame.height, edge.y + edge.height - gap)
  return { ...frame, y: top, height: foot - top }
}

/** One of several places of a box, one below the other. */
function partOf(box: Rect, { index, of }: { readonly index: number; readonly of: number }, gap: Pt): Rect {
  const height = (box.height - (of - 1) * gap) / of
  return { ...box, y: box.y + index * (height + gap), height }
}

/** An advert in its box: its label over the frame, and in it the picture, or the words in one of these sizes. */
export function setFramed(
  compositor: Compositor,
  advert: Advert,
  { box, parent, artworks }: Booking & { readonly box: Rect },
  scales: readonly number[] = SCALES,
): Item[] {
  const { baseline } = compositor.style
  const aside: Tag = { role: 'aside', parent, title: WORDS.advert }
  const label = setWords(compositor, WORDS.advert, { role: 'runningHead', measure: box.width, indent: 0 })
  const tag: Tag = { role: 'paragraph', parent: aside }
  const parts: Part[] = [
    { kind: 'words', y: -baseline / 2, by: 'baseline', words: [{ kind: 'ready', set: label, tag }] },
    FRAME,
    ...describe(compositor, advert, { box, room: inset(box, PADDING * baseline), parent: aside, scales }),
  ]
  const { artwork } = advert
  const whole = artwork && wholeIn(artwork.shape.size, box, PADDING * baseline)
  const shown = whole ? [placeArtwork(artwork, { box: whole, parent: aside, artworks })] : []
  return [...drawParts(compositor, parts, box), ...shown]
}

interface AdvertFrame {
  readonly box: Rect
  /** What it may fill. */
  readonly room: Size
  readonly parent: Tag
  /** Sizes of its words, as parts of a title's. */
  readonly scales: readonly number[]
}

function describe(compositor: Compositor, advert: Advert, frame: AdvertFrame): Part[] {
  if (advert.artwork) return []
  if (advert.picture) return [describePicture(advert.picture, frame.room, frame.box, frame.parent)]
  return [describeWords(compositor, advert, frame)]
}

/** As large as the room allows, whole, and in the middle of the box. */
function describePicture(picture: Picture, room: Size, box: Size, parent: Tag): Part {
  const scale = Math.min(room.width / picture.width, room.height / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const place = { x: (box.width - width) / 2, y: (box.height - height) / 2, width, height }
  return { kind: 'illustration', picture, own: true, parent, box: place }
}

/** The words and the line under them, in the middle of the box by their ink. */
function describeWords(
  compositor: Compositor,
  { words = '', line, span }: Advert,
  { room, parent, scales }: AdvertFrame,
): Part {
  const measure = room.width * WORDS_WIDTH
  const centred = { measure, indent: 0, align: 'centre', span } as const
  const title = setLarge(compositor, words, { height: room.height * WORDS_HEIGHT, scales }, centred)
  const under = line ? [setWords(compositor, line, { role: 'credit', ...centred })] : []
  const gap = compositor.style.text.credit.text.size * LINE_GAP
  const total = under.reduce((sum, set) => sum + gap + inkHeight(set), inkHeight(title))
  const held = total <= room.height ? title : withFault(title, oversetAdvert(words, span))
  const ready = (set: SetBlock) => ({ kind: 'ready', set, tag: { role: 'paragraph', parent } }) as const
  return { kind: 'words', y: { height: 0.5 }, by: 'middle', gap, words: [held, ...under].map(ready) }
}

function oversetAdvert(words: string, span: Span): SetFault {
  return overset({
    code: 'layout/overset-advert',
    message: `Unexpected length of the advert “${words}”, expected one that its frame can hold.`,
    hint: 'Shorten it, or give it a whole page: size: full.',
    span,
  })
}

/** As large as the room lets the words be, and no smaller than the last of the sizes. */
function setLarge(
  compositor: Compositor,
  words: string,
  { height, scales }: { readonly height: Pt; readonly scales: readonly number[] },
  setting: Setting,
): SetBlock {
  const set = (scale: number) =>
    setWords(scaleRole(compositor, 'title', scale), words, { role: 'title', ...setting })
  const fits = (block: SetBlock) => !isOverfull(block) && inkHeight(block) <= height
  return fitLargest(scales, set, fits) ?? set(scales.at(-1) ?? 1)
}
