/**
 * A photograph and two inks → the same in those inks or in its own colours, how dark a veil makes it, and where in it
 * nothing happens. A cover's words stand on it, where it must be dark and still.
 */

import type { Size } from '../geometry.ts'
import { openOnScreen, readColours } from './decode.ts'
import {
  compressPlates,
  type PlateInk,
  type Plates,
  type SeparatedPicture,
  type TonedPicture,
} from './plates.ts'
import { mapUnrest, type UnrestMap } from './unrest.ts'

/** sRGB, each channel from 0 to 1. */
type Colour = readonly [number, number, number]

export interface TonedPhoto {
  readonly jpeg: Uint8Array
  readonly veil: PhotoVeil
  readonly pixels: Size
  readonly unrest: UnrestMap
}

/** What makes a photograph so dark that words in the lightest colour of the theme stand on it. */
export interface PhotoVeil {
  /** What every pixel is drawn to. */
  readonly dark: Colour
  /** How much of its way from there a pixel keeps under the whole veil, from 0 to 1. */
  readonly share: number
}

/** Pixels of the longer side: a printed page and its bleed at 300 to the inch. */
const LONGEST = 3600
const QUALITY = 88
const GREYS = 256
const FULL = 255
/** How a photograph is printed. */
export interface PhotoLook {
  /** What the darkest of it is printed in, and the lightest. */
  readonly dark: Colour
  readonly light: Colour
  /** The lightest of it where words stand on it. */
  readonly veil: Colour
  /** In its own colours, and not in those two. */
  readonly own?: boolean
}

/** Prints the photograph, and says how it is veiled and where it is quiet. */
export async function tonePhoto(
  picture: string | Uint8Array,
  { dark, light, veil, own = false }: PhotoLook,
): Promise<TonedPhoto> {
  const { data, info } = await readGreys(picture, LONGEST)
  const { width, height } = info
  const plain = own ? await readOwn(picture, info) : dyeGreys(data, info, [dark, light])
  const white: Colour = [1, 1, 1]
  return {
    jpeg: await compress(plain, info),
    veil: { dark, share: shareOf({ dark, light: own ? white : light, veil }) },
    pixels: { width, height },
    unrest: await mapUnrest(data, info),
  }
}

/** So much of the way from the dark that the light is no lighter than the veil. */
function shareOf({ dark, light, veil }: Omit<PhotoLook, 'own'>): number {
  const shares = dark.map((low, channel) => {
    const range = (light[channel] as number) - low
    return range > 0 ? ((veil[channel] as number) - low) / range : 1
  })
  return Math.max(0, Math.min(...shares))
}

/** The pixels of a picture in its own colours, as many as its greys have; what lets light through stands on white. */
async function readOwn(
  picture: string | Uint8Array,
  { width, height }: import('sharp').OutputInfo,
): Promise<Buffer> {
  const shown = await openOnScreen(await readColours(picture))
  return shown
    .flatten({ background: '#ffffff' })
    .resize({ width, height, fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
}

/** A picture, a file or its bytes, in some inks, from the darkest to the lightest, as a JPEG. */
export async function tonePicture(
  picture: string | Uint8Array,
  inks: readonly Colour[],
): Promise<Uint8Array> {
  const { data, info } = await readGreys(picture, LONGEST)
  return compress(dyeGreys(data, info, inks), info)
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
export interface PlateLimits {
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

/** Pixels of sRGB as a JPEG. */
export async function compress(pixels: Buffer, { width, height }: Size): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp(pixels, { raw: { width, height, channels: 3 } })
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
