/** A theme's faces, each with its letters, its digits and its Latin. */

import type { Pt, Rect } from '../geometry.ts'
import { fillRect } from '../layout/display/primitives.ts'
import type { Item, Page, Tag } from '../layout/page/frame.ts'
import { placeLines, setStyled } from '../layout/set/block.ts'
import { fitLargest } from '../layout/set/fit-largest.ts'
import { facesOf } from '../style/theme.ts'
import type { FontFace } from '../text/faces/font.ts'
import { wholeSpan } from '../text/paragraph.ts'
import { contentArea, label, type SheetRoom, sheetPage } from './room.ts'
import { ALPHABET, ARABIC_DIGITS, LATIN_LETTERS, SHEET_WORDS } from './words.ts'

/** Of one face, from its rule: its lines and their sizes where there is least room, and the room at the least and most. */
const LETTERS = { size: 18, at: 36 }
const SMALL = { size: 11, at: 57 }
/** Of the width: what Latin letters have beside digits. */
const LATIN = 0.55
const LEAST: Pt = 65
const MOST: Pt = 95

/** As many to a page as its area holds; `from` is the number of the first. */
export function facesPages(room: SheetRoom, from: number): Page[] {
  const { compositor } = room
  const faces = facesOf(compositor.style).flatMap((name) => compositor.typesetter.book.get(name) ?? [])
  const tall = contentArea(room, from).height
  const pages = Math.ceil(faces.length / Math.max(1, Math.floor(tall / LEAST)))
  const most = Math.ceil(faces.length / pages)
  const height = Math.min(MOST, tall / most)
  return Array.from({ length: pages }, (_, index) =>
    sheetPage(room, from + index, SHEET_WORDS.faces, (area, section) =>
      faces
        .slice(index * most, (index + 1) * most)
        .flatMap((face, row) => drawFace(room, face, { ...area, y: area.y + row * height, height }, section)),
    ),
  )
}

function drawFace(room: SheetRoom, face: FontFace, box: Rect, section: Tag): Item[] {
  const { x, y, width } = box
  const tag: Tag = { role: 'paragraph', parent: section }
  const hasArabic = face.covers(0x0628)
  const scale = box.height / LEAST
  const row = (text: string, { size, at }: typeof LETTERS) => ({
    text,
    size: size * scale,
    y: y + at * scale,
  })
  const large = row(hasArabic ? ALPHABET : LATIN_LETTERS, LETTERS)
  const small = hasArabic ? [row(ARABIC_DIGITS, SMALL)] : []
  const beside = hasArabic && face.covers(0x61) ? [row(LATIN_LETTERS, SMALL)] : []
  return [
    fillRect({ x, y, width, height: 0.5 }, 'accent'),
    ...label(room, face.family, { x, y: y + 5, width }, { size: 9, isLatin: true, isStrong: true, tag }),
    ...label(room, face.name, { x: x + width / 2, y: y + 5, width: width / 2 }, { tag }),
    ...line(room, face, large, { x, width, isLatin: !hasArabic, tag }),
    ...small.flatMap((words) =>
      line(room, face, words, { x: x + width * LATIN, width: width * (1 - LATIN), isLatin: false, tag }),
    ),
    ...beside.flatMap((words) => line(room, face, words, { x, width: width * LATIN, isLatin: true, tag })),
  ]
}

interface FaceLine {
  readonly x: Pt
  readonly width: Pt
  readonly isLatin: boolean
  readonly tag: Tag
}

/** On the baseline `y`, and smaller where it would be more than a line. */
function line(
  { compositor }: SheetRoom,
  { name }: FontFace,
  { text, size, y }: { readonly text: string; readonly size: Pt; readonly y: Pt },
  { x, width, isLatin, tag }: FaceLine,
): Item[] {
  const { credit } = compositor.style.text
  const setAt = (smaller: Pt) => {
    const type = { ...credit.text, faces: { arabic: name, latin: name }, size: smaller, colour: 'ink' }
    const style = { ...credit, text: type, align: 'start' as const, leading: smaller, indent: 0 }
    const source = wholeSpan(text, type, isLatin ? 'en' : compositor.language)
    return setStyled(compositor, source, { style, measure: width, direction: isLatin ? 'ltr' : 'rtl' })
  }
  const sizes = Array.from({ length: Math.floor(size) - 1 }, (_, less) => size - less)
  const whole = fitLargest(sizes, setAt, ({ lines }) => lines.length === 1) ?? setAt(1)
  return placeLines(whole, { x, y }, tag)
}
