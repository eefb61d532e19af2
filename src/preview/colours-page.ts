/** A theme's colours as swatches: each with its name, its value on the screen, its plates, and the ink mixed for it. */

import { inset, type Pt, type Rect } from '../geometry.ts'
import { type Item, type Page, rectangle, type Tag } from '../layout/page/frame.ts'
import { hexOf } from '../style/hex.ts'
import { COLOUR_ROLES, type Ink } from '../style/style.ts'
import { label, type SheetRoom, sheetPage } from './room.ts'
import { SHEET_WORDS } from './words.ts'

const ACROSS = 3
const GUTTER: Pt = 14
/** Lines of words under a swatch, and the tallest that one with its words is. */
const WORDS: Pt = 46
const TALLEST: Pt = 128
const EDGE: Pt = 0.4

export function coloursPage(room: SheetRoom, number: number): Page {
  const { palette } = room.compositor.style
  const known: readonly string[] = COLOUR_ROLES
  const rankOf = (role: string) => (known.includes(role) ? known.indexOf(role) : known.length)
  const colours = Object.entries(palette).toSorted(([one], [other]) => rankOf(one) - rankOf(other))
  return sheetPage(room, number, SHEET_WORDS.colours, (area, section) => {
    const rows = Math.ceil(colours.length / ACROSS)
    const height = Math.min(TALLEST, area.height / rows)
    const width = (area.width - (ACROSS - 1) * GUTTER) / ACROSS
    return colours.flatMap(([role, ink], index) => {
      const x = area.x + area.width - width - (index % ACROSS) * (width + GUTTER)
      const y = area.y + Math.floor(index / ACROSS) * height
      return drawSwatch(room, { role, ink }, { x, y, width, height }, section)
    })
  })
}

function drawSwatch(
  room: SheetRoom,
  { role, ink }: { readonly role: string; readonly ink: Ink },
  box: Rect,
  section: Tag,
): Item[] {
  const { x, y, width, height } = box
  const patch = { x, y, width, height: height - WORDS }
  const tag: Tag = { role: 'paragraph', parent: section }
  const under = y + patch.height + 5
  const { press } = ink
  return [
    { kind: 'path', commands: rectangle(patch), fill: role },
    { kind: 'path', commands: rectangle(inset(patch, EDGE / 2)), stroke: { colour: 'tint', width: EDGE } },
    ...label(room, role, { x, y: under, width }, { size: 9, isLatin: true, isStrong: true, tag }),
    ...label(room, hexOf(ink.screen).toUpperCase(), { x, y: under + 13, width }, { isLatin: true, tag }),
    ...(press
      ? label(room, sayPlates(ink, press), { x, y: under + 23.5, width }, { isLatin: true, tag })
      : label(room, SHEET_WORDS.converted, { x, y: under + 23.5, width }, { tag })),
  ]
}

/** `C100 M92 Y20 K25`, or the ink that is mixed for it and how much of it. */
function sayPlates({ spot }: Ink, press: NonNullable<Ink['press']>): string {
  const part = (value: number) => Math.round(value * 100)
  if (spot) return `${spot.name}${spot.tint < 1 ? ` ${part(spot.tint)}%` : ''}`
  return ['C', 'M', 'Y', 'K'].map((plate, index) => `${plate}${part(press[index] ?? 0)}`).join(' ')
}
