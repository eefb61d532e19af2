/**
 * A photograph and two inks → the same in those inks, and where in it nothing happens. A cover's words stand on it,
 * where it must be dark and still.
 */

import type { Rect, Size } from '../geometry.ts'
import { openOnScreen, readColours } from './decode.ts'
import {
  compressPlates,
  type PlateInk,
  type Plates,
  type SeparatedPicture,
  type TonedPicture,
} from './plates.ts'

/** sRGB, each channel from 0 to 1. */
type Colour = readonly [number, number, number]

export interface TonedPhoto {
  readonly jpeg: Uint8Array
  readonly pixels: Size
  readonly unrest: UnrestMap
}

/** How much happens in each cell of a picture, row by row from the top left: the spread of its greys, from 0 to 1. */
export interface UnrestMap {
  readonly columns: number
  readonly rows: number
  readonly cells: readonly number[]
}

/** Pixels of the longer side: a printed page and its bleed at 300 to the inch. */
const LONGEST = 3600
const QUALITY = 88
const GREYS = 256
const FULL = 255
/** Of the map's shorter side. */
const CELLS = 24
/** Pixels a cell is looked at in. */
const CELL = 8

/** Prints the photograph in two inks: the darkest of it in the one, the lightest in the other; and says where it is quiet. */
export async function tonePhoto(
  picture: string | Uint8Array,
  dark: Colour,
  light: Colour,
): Promise<TonedPhoto> {
  const { data, info } = await readGreys(picture, LONGEST)
  const { width, height } = info
  return {
    jpeg: await printGreys(data, info, [dark, light]),
    pixels: { width, height },
    unrest: await mapUnrest(data, info),
  }
}

/** A picture, a file or its bytes, in some inks, from the darkest to the lightest, as a JPEG. */
export async function tonePicture(
  picture: string | Uint8Array,
  inks: readonly Colour[],
): Promise<Uint8Array> {
  const { data, info } = await readGreys(picture, LONGEST)
  return printGreys(data, info, inks)
}

/** The same in inks of the press, its longer side of no more pixels than that. */
export async function tonePlates(
  picture: string | Uint8Array,
  inks: readonly Plates[],
  { inkLimit, longest }: PlateLimits,
): Promise<SeparatedPicture> {
  const { data, info } = await readGreys(picture, longest)
  return compressPlates(dyeGreys(data, info, inks), info, inkLimit)
}

/** What a press bears, and how many pixels the longer side of a picture is to have at the most. */
interface PlateLimits {
  readonly inkLimit: number
  readonly longest: number
}

/** A colour of the press by its inks: how much of each, from 0 to 1. */
export type Mixture = readonly { readonly ink: PlateInk; readonly amount: number }[]

/** A picture in colours of some inks, from the darkest to the lightest, on the plates of those inks. */
export async function toneInks(
  picture: string | Uint8Array,
  colours: readonly Mixture[],
  { inkLimit, longest }: PlateLimits,
): Promise<TonedPicture> {
  const inks = [...new Map(colours.flat().map(({ ink }) => [ink.name, ink])).values()]
  const amountIn = (colour: Mixture, { name }: PlateInk) =>
    colour.find(({ ink }) => ink.name === name)?.amount ?? 0
  const ramps = rampsOf(colours.map((colour) => inks.map((ink) => amountIn(colour, ink))))
  const rows = Array.from({ length: GREYS }, (_, grey) => {
    const row = ramps.map((ramp) => ramp[grey] as number)
    const part = Math.min(1, (inkLimit * FULL) / row.reduce((sum, amount) => sum + amount, 0))
    return part < 1 ? row.map((amount) => Math.floor(amount * part)) : row
  })
  const { data, info } = await readGreys(picture, longest)
  const { default: sharp } = await import('sharp')
  const { width, height, channels } = info
  const greys = sharp(data, { raw: { width, height, channels } }).extractChannel(0).toColourspace('b-w')
  return {
    png: await greys.png({ compressionLevel: 9, adaptiveFiltering: true, palette: false }).toBuffer(),
    tones: { inks, amounts: Uint8Array.from(rows.flat()) },
    greatestInk: Math.max(...rows.map((row) => row.reduce((sum, amount) => sum + amount, 0))) / FULL,
  }
}

async function readGreys(picture: string | Uint8Array, longest: number) {
  const shown = await openOnScreen(await readColours(picture))
  return shown
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .normalise()
    .raw()
    .toBuffer({ resolveWithObject: true })
}

async function printGreys(
  data: Buffer,
  info: import('sharp').OutputInfo,
  inks: readonly Colour[],
): Promise<Uint8Array> {
  const { width, height } = info
  const { default: sharp } = await import('sharp')
  return sharp(dyeGreys(data, info, inks), { raw: { width, height, channels: 3 } })
    .withIccProfile('srgb')
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** Greys as pixels of some inks, of three channels or of four. Each ink has its grey, all of them as far apart. */
function dyeGreys(
  data: Buffer,
  { width, height, channels }: import('sharp').OutputInfo,
  inks: readonly (Colour | Plates)[],
): Buffer {
  const ramps = rampsOf(inks)
  // Millions of pixels: one pass a channel, without a check on each.
  const dyed = Buffer.alloc(width * height * ramps.length)
  ramps.forEach((ramp, channel) => {
    for (let at = 0, to = channel; to < dyed.length; at += channels, to += ramps.length)
      dyed[to] = ramp[data[at] as number] as number
  })
  return dyed
}

/** Channel by channel what each grey is dyed, between the inks that stand on either side of it. */
function rampsOf(inks: readonly (readonly number[])[]): Uint8Array[] {
  return Array.from(inks[0] ?? [], (_, channel) =>
    Uint8Array.from({ length: GREYS }, (_, value) => {
      const place = (value / FULL) * (inks.length - 1)
      const below = Math.min(Math.floor(place), inks.length - 2)
      const [dark, light] = [inks[below]?.[channel] ?? 0, inks[below + 1]?.[channel] ?? 0]
      return Math.round(FULL * (dark + (light - dark) * (place - below)))
    }),
  )
}

async function mapUnrest(grey: Buffer, raw: import('sharp').Raw): Promise<UnrestMap> {
  const { width, height } = raw
  const scale = CELLS / Math.min(width, height)
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)]
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(grey, { raw })
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
