/** What every page of a theme's sheet has in common: its paper, its heading, its foot, and how its own words are set. */

import type { Point, Pt, Rect } from '../geometry.ts'
import { formatNumber } from '../issue/numerals.ts'
import { fillRect } from '../layout/display/primitives.ts'
import { setSized } from '../layout/display/sized-words.ts'
import { sideOf, typeArea } from '../layout/grid/sides.ts'
import type { Item, Page, Tag, TextItem } from '../layout/page/frame.ts'
import { placeLines, type SetBlock, setStyled } from '../layout/set/block.ts'
import type { Compositor } from '../layout/set/compositor.ts'
import { inkExtent } from '../text/lines/ink.ts'
import { wholeSpan } from '../text/paragraph.ts'

/** What a sheet is set with, and the root of its tags. */
export interface SheetRoom {
  readonly compositor: Compositor
  readonly document: Tag
}

/** Points that a heading takes at the head of a page, and its size. */
const HEAD: Pt = 58
const HEADING_SIZE: Pt = 26

/** Where the content of a page stands. */
export function contentArea({ compositor }: SheetRoom, number: number): Rect {
  const area = typeArea(compositor.style, sideOf(number))
  return { ...area, y: area.y + HEAD, height: area.height - HEAD }
}

/** A page of the sheet under its heading. `draw` is given the area and the tag of the section. */
export function sheetPage(
  room: SheetRoom,
  number: number,
  heading: string,
  draw: (area: Rect, section: Tag) => readonly Item[],
): Page {
  const { compositor, document } = room
  const { style, numerals } = compositor
  const area = typeArea(style, sideOf(number))
  const section: Tag = { role: 'section', parent: document, title: heading }
  const title = setSized(compositor, heading, {
    role: 'contentsTitle',
    size: HEADING_SIZE,
    measure: area.width,
  })
  const tag: Tag = { role: 'heading', level: 1, parent: section, title: heading }
  const foot = style.trim.height - style.margins.bottom * FOOT
  return {
    number,
    side: sideOf(number),
    size: style.trim,
    items: [
      fillRect({ x: 0, y: 0, ...style.trim }, 'paper'),
      ...placeFromTop(title, { x: area.x, y: area.y }, tag),
      ...draw(contentArea(room, number), section),
      ...label(room, style.name, { x: area.x, y: foot, width: area.width }, { isLatin: true }),
      ...label(room, formatNumber(number, numerals), { x: area.x, y: foot, width: area.width }),
    ],
  }
}

/** Of the bottom margin, up from the trim. */
const FOOT = 0.55

/** How the sheet's own words are set: a line of Latin words runs from the left. */
export interface LabelLook {
  readonly size?: Pt
  readonly isLatin?: boolean
  readonly isStrong?: boolean
  /** At the end of its line, in place of the beginning. */
  readonly isAtEnd?: boolean
  readonly tag?: Tag
}

const LABEL_SIZE: Pt = 7.5
const LABEL_LEADING = 1.45

/** Words of the sheet's own, their first line below `y`; without a tag they are no part of its text. */
export function label(
  { compositor }: Pick<SheetRoom, 'compositor'>,
  text: string,
  { x, y, width }: Point & { readonly width: Pt },
  { size = LABEL_SIZE, isLatin = false, isStrong = false, isAtEnd = false, tag }: LabelLook = {},
): TextItem[] {
  const { caption, tableHead } = compositor.style.text
  const own = isStrong ? { ...tableHead, text: { ...tableHead.text, colour: 'ink' } } : caption
  const style = {
    ...own,
    text: { ...own.text, size },
    leading: size * LABEL_LEADING,
    align: isAtEnd ? ('end' as const) : ('start' as const),
    indent: 0,
  }
  const source = wholeSpan(text, style.text, isLatin ? 'en' : compositor.language)
  const set = setStyled(compositor, source, {
    style,
    measure: width,
    direction: isLatin ? 'ltr' : 'rtl',
  })
  return placeLines(set, { x, y: y + size }, tag ?? { role: 'artifact', type: 'Layout' })
}

/** A block with the ink of its first line at `y`. */
export function placeFromTop(set: SetBlock, { x, y }: Point, tag: Tag): TextItem[] {
  const [first] = set.lines
  return placeLines(set, { x, y: y + (first ? inkExtent(first).above : 0) }, tag)
}
