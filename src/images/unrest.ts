/** The greys of a picture → how much happens in each part of it: where words may stand on it. */

import type { Rect, Size } from '../geometry.ts'

/** How much happens in each cell of a picture, row by row from the top left: the spread of its greys, from 0 to 1. */
export interface UnrestMap {
  readonly columns: number
  readonly rows: number
  readonly cells: readonly number[]
}

/** Of the map's shorter side. */
const CELLS = 24
/** Pixels a cell is looked at in. */
const CELL = 8

/** The greys, or the first of so many channels, of so many pixels. */
export async function mapUnrest(
  grey: Buffer,
  { width, height, channels }: Size & { readonly channels: 1 | 2 | 3 | 4 },
): Promise<UnrestMap> {
  const scale = CELLS / Math.min(width, height)
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)]
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(grey, { raw: { width, height, channels } })
    .resize(columns * CELL, rows * CELL, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const cells = Array.from({ length: columns * rows }, (_, cell) => {
    const [left, top] = [(cell % columns) * CELL, Math.floor(cell / columns) * CELL]
    const greys = Array.from({ length: CELL * CELL }, (_, at) => {
      const [x, y] = [left + (at % CELL), top + Math.floor(at / CELL)]
      return (data[(y * info.width + x) * info.channels] ?? 0) / 255
    })
    const mean = greys.reduce((sum, value) => sum + value, 0) / greys.length
    return Math.sqrt(greys.reduce((sum, value) => sum + (value - mean) ** 2, 0) / greys.length)
  })
  return { columns, rows, cells }
}

/** The mean unrest of a part of the picture, given as parts of its width and height. */
export function unrestIn({ columns, rows, cells }: UnrestMap, { x, y, width, height }: Rect): number {
  const [left, right] = [
    Math.floor(x * columns),
    Math.max(Math.floor(x * columns) + 1, Math.ceil((x + width) * columns)),
  ]
  const [top, bottom] = [
    Math.floor(y * rows),
    Math.max(Math.floor(y * rows) + 1, Math.ceil((y + height) * rows)),
  ]
  const inside = cells.filter((_, cell) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    return column >= left && column < right && row >= top && row < bottom
  })
  return inside.reduce((sum, unrest) => sum + unrest, 0) / Math.max(1, inside.length)
}
