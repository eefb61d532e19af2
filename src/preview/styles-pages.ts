/**
 * A theme's styles of text, in two columns on as many pages as they take: each set in Arabic on what it stands on, under
 * its name, its size and leading, its faces and its colour.
 */

import type { Pt, Rect } from '../geometry.ts'
import { fillRect } from '../layout/display/primitives.ts'
import { inkOf, setSized } from '../layout/display/sized-words.ts'
import type { Item, Page, Tag } from '../layout/page/frame.ts'
import type { SetBlock } from '../layout/set/block.ts'
import { groundsOf } from '../style/contrast.ts'
import { TEXT_ROLES, type TextRole } from '../style/style.ts'
import { contentArea, label, placeFromTop, type SheetRoom, sheetPage } from './room.ts'
import { sampleWords } from './sample-words.ts'
import { SHEET_WORDS } from './words.ts'

/** Larger type is shown so large, and that is said. */
const LARGEST: Pt = 38
const MOST_LINES = 3
const ACROSS = 2
const GUTTER: Pt = 22
/** Two lines of labels, what is between them and the words, and under these; around words on a ground of their own. */
const LABELS: Pt = 27
const BETWEEN: Pt = 7
const UNDER: Pt = 12
const PAD: Pt = 8
const NAME: Pt = 9
const HAIRLINE: Pt = 0.5

interface StyleCard {
  readonly role: TextRole
  readonly set: SetBlock
  /** The size that it is shown at. */
  readonly shown: Pt
  readonly ground: string
  /** How high the words are with their ground, and all of it. */
  readonly words: Pt
  readonly height: Pt
}

/** `from` is the number of the first page. */
export function stylesPages(room: SheetRoom, from: number): Page[] {
  const { width, height } = contentArea(room, from)
  const measure = (width - (ACROSS - 1) * GUTTER) / ACROSS
  const columns = evenColumns(
    TEXT_ROLES.map((role) => setCard(room, role, measure)),
    height,
  )
  return Array.from({ length: Math.ceil(columns.length / ACROSS) }, (_, index) =>
    sheetPage(room, from + index, SHEET_WORDS.styles, (area, section) =>
      columns.slice(index * ACROSS, (index + 1) * ACROSS).flatMap((cards, column) => {
        const x = area.x + area.width - measure - column * (measure + GUTTER)
        return drawColumn(room, cards, { ...area, x, width: measure }, section)
      }),
    ),
  )
}

/** Columns no deeper than they must be for as few as there can be, each about as deep as the others. */
function evenColumns(cards: readonly StyleCard[], height: Pt): readonly (readonly StyleCard[])[] {
  const most = fillColumns(cards, height)
  const pages = Math.ceil(most.length / ACROSS)
  let best = most
  for (let depth = height; depth > 0; depth -= STEP) {
    const columns = fillColumns(cards, depth)
    if (columns.length > pages * ACROSS) break
    best = columns
  }
  return best
}
const STEP: Pt = 4

/** One card under another, as many to a column as go into it. */
function fillColumns(cards: readonly StyleCard[], height: Pt): readonly (readonly StyleCard[])[] {
  const columns: StyleCard[][] = [[]]
  let used = 0
  for (const card of cards) {
    if (used + card.height > height && used > 0) {
      columns.push([])
      used = 0
    }
    columns.at(-1)?.push(card)
    used += card.height
  }
  return columns
}

function setCard({ compositor }: SheetRoom, role: TextRole, measure: Pt): StyleCard {
  const { style } = compositor
  const shown = Math.min(style.text[role].text.size, LARGEST)
  const [ground = 'paper'] = groundsOf(style, role)
  const pad = ground === 'paper' ? 0 : PAD
  const whole = setSized(compositor, sampleWords(role), { role, size: shown, measure: measure - 2 * pad })
  const set = { ...whole, lines: whole.lines.slice(0, MOST_LINES) }
  const { above } = inkOf({ lines: set.lines.slice(0, 1) })
  const { below } = inkOf({ lines: set.lines.slice(-1) })
  const words = above + (set.lines.length - 1) * set.style.leading + below + 2 * pad
  return { role, set, shown, ground, words, height: LABELS + BETWEEN + words + UNDER }
}

function drawColumn(room: SheetRoom, cards: readonly StyleCard[], column: Rect, section: Tag): Item[] {
  let y = column.y
  return cards.flatMap((card) => {
    const items = drawCard(room, card, { ...column, y, height: card.height }, section)
    y += card.height
    return items
  })
}

function drawCard(room: SheetRoom, card: StyleCard, box: Rect, section: Tag): Item[] {
  const { x, y, width } = box
  const top = y + LABELS + BETWEEN
  const onGround = card.ground !== 'paper'
  const pad = onGround ? PAD : 0
  const tag: Tag = { role: 'paragraph', parent: section }
  return [
    fillRect({ x, y, width, height: HAIRLINE }, 'sheetLine'),
    ...drawLabels(room, card, { x, y: y + 4, width }, section),
    ...(onGround ? [fillRect({ x, y: top, width, height: card.words }, card.ground)] : []),
    ...placeFromTop(card.set, { x: x + pad, y: top + pad }, tag),
  ]
}

/** Name and faces at the left, size and colour at the right. */
function drawLabels(
  room: SheetRoom,
  { role, shown }: StyleCard,
  { x, y, width }: Pick<Rect, 'x' | 'y' | 'width'>,
  section: Tag,
): Item[] {
  const { text, leading } = room.compositor.style.text[role]
  const { arabic, latin } = text.faces
  const rounded = (points: Pt) => Number(points.toFixed(2))
  const tag: Tag = { role: 'paragraph', parent: section }
  const half = { y, width: width / 2 }
  const smaller = shown < text.size ? ` (${rounded(shown)})` : ''
  const second = y + 12
  return [
    ...label(room, role, { x, ...half }, { size: NAME, isLatin: true, isStrong: true, tag }),
    ...label(
      room,
      `${rounded(text.size)} / ${rounded(leading)} pt${smaller}`,
      { x: x + width / 2, ...half },
      { isLatin: true, isAtEnd: true, tag },
    ),
    ...label(
      room,
      arabic === latin || isWide(`${arabic}, ${latin}`, width * FACES) ? arabic : `${arabic}, ${latin}`,
      { x, y: second, width: width * FACES },
      { isLatin: true, tag },
    ),
    ...label(
      room,
      text.colour,
      { x: x + width * FACES, y: second, width: width * (1 - FACES) },
      { isLatin: true, isAtEnd: true, tag },
    ),
  ]
}

/** Of the width: what the names of faces have. A letter of them is about so wide. */
const FACES = 0.74
const LETTER: Pt = 4

/** Whether two names are too long for one line: the first of them is shown. */
function isWide(names: string, width: Pt): boolean {
  return names.length * LETTER > width
}
