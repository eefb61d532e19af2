/** A theme's page and its grid, two pages side by side as small as they must be, and its measures in millimetres. */

import { type Pt, type Rect, toMillimetres } from '../geometry.ts'
import { dressDigits } from '../issue/numerals.ts'
import { columnsOf, gridLines, moduleStep } from '../layout/grid/columns.ts'
import { typeArea } from '../layout/grid/sides.ts'
import { type Item, type Page, rectangle, type Side, type Tag } from '../layout/page/frame.ts'
import type { Style } from '../style/style.ts'
import { label, type SheetRoom, sheetPage } from './room.ts'
import { SHEET_WORDS } from './words.ts'

/** Between the drawing and what is said under it. */
const UNDER_DRAWN: Pt = 28
const HAIRLINE: Pt = 0.25
const FRAME: Pt = 0.6
const FACTS_ACROSS = 3
const FACT_HEIGHT: Pt = 40

export function gridPage(room: SheetRoom, number: number): Page {
  const { style } = room.compositor
  return sheetPage(room, number, SHEET_WORDS.grid, (area, section) => {
    const said = Math.ceil(factsOf(style).length / FACTS_ACROSS) * FACT_HEIGHT + UNDER_DRAWN
    const tall = Math.max(FACT_HEIGHT, area.height - said)
    const scale = Math.min(area.width / (2 * style.trim.width), tall / style.trim.height)
    const spine = area.x + area.width / 2
    const small = { width: style.trim.width * scale, height: style.trim.height * scale }
    const drawn = (['left', 'right'] as const).flatMap((side) => {
      const x = side === 'left' ? spine - small.width : spine
      return drawGrid(style, side, { x, y: area.y, ...small })
    })
    return [...drawn, ...drawFacts(room, { ...area, y: area.y + small.height + UNDER_DRAWN }, section)]
  })
}

/** The type area, its columns and modules, and every baseline, where a page is drawn in this box. */
function drawGrid(style: Style, side: Side, page: Rect): Item[] {
  const scale = page.width / style.trim.width
  const shrink = ({ x, y, width, height }: Rect): Rect => ({
    x: page.x + x * scale,
    y: page.y + y * scale,
    width: width * scale,
    height: height * scale,
  })
  const area = typeArea(style, side)
  const lines = gridLines(area, style.baseline)
  const columns = columnsOf(style, area).map(({ x, y, width }) => ({
    x,
    y,
    width,
    height: lines * style.baseline,
  }))
  const step = moduleStep(style)
  const modules = columns.flatMap((column) =>
    Array.from({ length: style.rows }, (_, row) => ({
      ...column,
      y: column.y + row * step * style.baseline,
      height: (step - 1) * style.baseline,
    })),
  )
  const baselines = columns.flatMap((column) =>
    Array.from({ length: lines }, (_, line): Item => {
      const y = area.y + (line + 1) * style.baseline
      return fill({ ...shrink({ ...column, y, height: 0 }), height: HAIRLINE }, 'sheetLine')
    }),
  )
  return [
    { kind: 'path', commands: rectangle(page), fill: 'paper' },
    ...columns.map((box) => fill(shrink(box), 'tint')),
    ...baselines,
    ...modules.map((box) => stroke(shrink(box), FRAME)),
    stroke(shrink(area), FRAME / 2),
    { kind: 'path', commands: rectangle(page), stroke: { colour: 'ink', width: FRAME } },
  ]
}

function fill(box: Rect, colour: string): Item {
  return { kind: 'path', commands: rectangle(box), fill: colour }
}

function stroke(box: Rect, width: Pt): Item {
  return { kind: 'path', commands: rectangle(box), stroke: { colour: 'accent', width } }
}

function drawFacts(room: SheetRoom, area: Rect, section: Tag): Item[] {
  const { style } = room.compositor
  const width = area.width / FACTS_ACROSS
  return factsOf(style).flatMap(([name, value], index) => {
    const column = index % FACTS_ACROSS
    const x = area.x + area.width - (column + 1) * width
    const y = area.y + Math.floor(index / FACTS_ACROSS) * FACT_HEIGHT
    const tag: Tag = { role: 'paragraph', parent: section }
    return [
      ...label(room, name, { x: x + 8, y, width: width - 8 }, { tag }),
      ...label(room, value, { x: x + 8, y: y + 13, width: width - 8 }, { size: 10.5, isStrong: true, tag }),
    ]
  })
}

/** Names and values, in the order of the sheet. */
function factsOf(style: Style): readonly (readonly [name: string, value: string])[] {
  const { trim, margins, press } = style
  const arabic = (text: string) => dressDigits(text.replaceAll('.', '٫'), 'arabic-indic')
  const length = (points: Pt) => arabic(`${toMillimetres(points)} مم`)
  const points = (size: Pt) => arabic(`${Number(size.toFixed(2))} نقطة`)
  const words = SHEET_WORDS
  return [
    [words.trim, arabic(`${toMillimetres(trim.width)} × ${toMillimetres(trim.height)} مم`)],
    [words.columns, arabic(`${style.columns}`)],
    [words.gutter, length(style.gutter)],
    [words.top, length(margins.top)],
    [words.bottom, length(margins.bottom)],
    [words.bleed, length(style.bleed)],
    [words.inside, length(margins.inside)],
    [words.outside, length(margins.outside)],
    [words.baseline, points(style.baseline)],
    [words.lines, arabic(`${gridLines(typeArea(style, 'right'), style.baseline)}`)],
    [words.rows, arabic(`${style.rows}`)],
    [words.inkLimit, arabic(`${Math.round(press.inkLimit * 100)}٪`)],
    [words.opener, style.opener],
    [words.cover, style.cover],
    [words.condition, press.condition],
  ]
}
