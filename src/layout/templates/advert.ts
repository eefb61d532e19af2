/**
 * Adverts and a page number → their pages: one a page, or two halves on one. What is paid for stands apart from what
 * is written, and says so.
 */

import type { Span } from '../../diagnostic.ts'
import { inset, type Pt, type Rect, type Size } from '../../geometry.ts'
import type { Advert, Picture } from '../../issue/issue.ts'
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

/** Of the box: what the words may fill; between title and line, in sizes of the line. */
const WORDS_WIDTH = 0.8
const WORDS_HEIGHT = 0.45
/** Sizes of the words, as parts of a title's. */
const SCALES = [2.2, 1.9, 1.6, 1.4, 1.2, 1]
const LINE_GAP = 2.6
/** Between the halves of a page, and from the frame to what it holds, in lines of the grid. */
const HALF_GAP = 2
const PADDING = 1

/** The double rule round an advert. */
const FRAME: Part = {
  kind: 'rules',
  rules: [
    { inside: 0, line: { colour: 'accent', width: 1.2 } },
    { inside: 4, line: { colour: 'accent', width: 0.5 } },
  ],
}

export function advertPages(
  compositor: Compositor,
  adverts: readonly Advert[],
  from: number,
  parent: Tag,
): Page[] {
  return sheetsOf(adverts).map((booked, index) => layPage(compositor, booked, from + index, parent))
}

/** Whole adverts alone, halves by twos, in the order in which they were booked. */
export function sheetsOf(adverts: readonly Advert[]): Advert[][] {
  const pages: Advert[][] = []
  for (const advert of adverts) {
    const last = pages.at(-1)
    const joins = advert.size === 'half' && last?.length === 1 && last[0]?.size === 'half'
    if (joins) last.push(advert)
    else pages.push([advert])
  }
  return pages
}

function layPage(compositor: Compositor, adverts: readonly Advert[], number: number, parent: Tag): Page {
  const { style } = compositor
  const side = sideOf(number)
  const area = typeArea(style, side)
  const gap = HALF_GAP * style.baseline
  const half = (area.height - gap) / 2
  const boxes = adverts.map(({ size }, index) =>
    size === 'full' ? area : { ...area, y: area.y + index * (half + gap), height: half },
  )
  return {
    number,
    side,
    size: style.trim,
    items: [
      fillRect({ x: 0, y: 0, ...style.trim }, 'paper'),
      ...adverts.flatMap((advert, index) => setAdvert(compositor, advert, boxes[index] as Rect, parent)),
    ],
  }
}

/** An advert in its box: its label over the frame, and in it the picture, or the words. */
function setAdvert(compositor: Compositor, advert: Advert, box: Rect, parent: Tag): Item[] {
  const { baseline } = compositor.style
  const aside: Tag = { role: 'aside', parent, title: WORDS.advert }
  const label = setWords(compositor, WORDS.advert, { role: 'runningHead', measure: box.width, indent: 0 })
  const tag: Tag = { role: 'paragraph', parent: aside }
  const parts: Part[] = [
    { kind: 'words', y: -baseline / 2, by: 'baseline', words: [{ kind: 'ready', set: label, tag }] },
    FRAME,
    advert.picture
      ? describePicture(advert.picture, inset(box, PADDING * baseline), box, aside)
      : describeWords(compositor, advert, inset(box, PADDING * baseline), aside),
  ]
  return drawParts(compositor, parts, box)
}

/** As large as the room allows, whole, and in the middle of the box. */
function describePicture(picture: Picture, room: Size, box: Size, parent: Tag): Part {
  const scale = Math.min(room.width / picture.width, room.height / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const place = { x: (box.width - width) / 2, y: (box.height - height) / 2, width, height }
  return { kind: 'illustration', picture, parent, box: place }
}

/** The words and the line under them, in the middle of the box by their ink. */
function describeWords(
  compositor: Compositor,
  { words = '', line, span }: Advert,
  room: Size,
  parent: Tag,
): Part {
  const measure = room.width * WORDS_WIDTH
  const centred = { measure, indent: 0, align: 'centre', span } as const
  const title = setLarge(compositor, words, room.height * WORDS_HEIGHT, centred)
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

/** As large as the room lets the words be, and no smaller than a title. */
function setLarge(compositor: Compositor, words: string, height: Pt, setting: Setting): SetBlock {
  const set = (scale: number) =>
    setWords(scaleRole(compositor, 'title', scale), words, { role: 'title', ...setting })
  return fitLargest(SCALES, set, (block) => !isOverfull(block) && inkHeight(block) <= height) ?? set(1)
}
