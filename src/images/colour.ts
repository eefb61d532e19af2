/**
 * Colours and pictures → the plates of a press, or what a screen shows: each through the profile it comes with, and the
 * profile of the paper and the inks it goes to.
 */

import { readFile } from 'node:fs/promises'
import type { Size } from '../geometry.ts'
import { isOfScreens, openNumbers, openOnScreen, type PictureColours, readColours } from './decode.ts'
import { compressPlates, greatestInkOf, limitInk, type Plates, type SeparatedPicture } from './plates.ts'
import { CHANNELS, type Conversion, convertPixels, isSameProfile } from './profiles.ts'
import { withoutMetadata } from './strip.ts'

/** What pictures are separated for. */
export interface Press {
  /** The ICC output profile, a file or its bytes. */
  readonly profile: string | Uint8Array
  /** The most ink a place may bear: the sum of its plates, each from 0 to 1. */
  readonly inkLimit: number
  /** What becomes of colours that the press cannot print. */
  readonly intent: Conversion['intent']
}

const FULL = 255

/** The bytes of an output profile for four inks. Throws an Error, in a sentence, where it is none. */
export async function readPressProfile(profile: string | Uint8Array): Promise<Uint8Array> {
  const bytes = await bytesOf(profile)
  // ICC.1:2022, 7.2: the class of a profile, its colour space and its signature.
  const word = (at: number) => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')
  if (word(36) !== 'acsp') throw new Error('The file is no ICC profile.')
  if (word(12) !== 'prtr' || word(16) !== 'CMYK')
    throw new Error('The profile is not one of a press that prints cyan, magenta, yellow and black.')
  // Its tables are needed for the first picture at the latest, and nobody could tell its place then.
  await convertPixels(new Uint8Array(CHANNELS.rgb), { from: 'sRGB', to: bytes, intent: 'relative' })
  return bytes
}

/** The profile of what screens show, as pictures of the press carry it. */
export async function screenProfile(): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: '#000000' } })
  const { icc } = await sharp(await dot.withIccProfile('srgb').png().toBuffer()).metadata()
  if (!icc) throw new Error('The profile of the screen could not be had.')
  return icc
}

/** Colours of the screen, each channel from 0 to 1, as plates. */
export async function separateColours(
  colours: readonly (readonly [number, number, number])[],
  { profile, inkLimit, intent }: Press,
): Promise<Plates[]> {
  if (colours.length === 0) return []
  const pixels = Uint8Array.from(colours.flat(), (channel) => Math.round(channel * FULL))
  const plates = await convertPixels(pixels, { from: 'sRGB', to: await bytesOf(profile), intent })
  return colours.map((_, index) => {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = plates.subarray(4 * index, 4 * index + 4)
    // A per cent is as fine as a plate is made.
    const percent = (value: number) => Math.round((value / FULL) * 100) / 100
    return limitInk([percent(cyan), percent(magenta), percent(yellow), percent(black)], inkLimit)
  })
}

/**
 * A picture, a file or its bytes, as plates, its longer side of no more pixels than that. One that is grey goes on the
 * black plate alone. One that came in plates keeps them where they are this press's, or where it does not say whose; of
 * another press's it keeps the black.
 */
export async function separatePicture(
  picture: string | Uint8Array,
  press: Press,
  longest: number,
): Promise<SeparatedPicture> {
  const colours = await readColours(picture)
  const numbers = await openNumbers(colours)
  const { data, info } = await numbers
    .flatten({ background: '#ffffff' })
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = await separatePixels(data, colours, press)
  const isKept = pixels === data && greatestInkOf(pixels) <= press.inkLimit
  return (isKept && (await keepFile(picture, info, pixels))) || compressPlates(pixels, info, press.inkLimit)
}

/** Pixels of a picture as pixels of plates; the same where they are plates already. */
async function separatePixels(
  pixels: Buffer,
  { space, profile: own }: PictureColours,
  { profile, intent }: Press,
): Promise<Buffer> {
  if (space === 'grey')
    return onBlack(own ? await convertPixels(pixels, { from: own, to: 'sRGB', intent }) : pixels, own ? 3 : 1)
  if (space === 'cmyk' && !own) return pixels
  const to = await bytesOf(profile)
  if (own && isSameProfile(own, to)) return pixels
  const plates = await convertPixels(pixels, { from: own ?? 'sRGB', to, intent })
  return space === 'cmyk' ? keepSolidBlack(plates, pixels) : plates
}

/** Greys of a screen, the first of every so many bytes, as plates: on black alone. */
function onBlack(greys: Buffer, channels: number): Buffer {
  const plates = Buffer.alloc((4 * greys.length) / channels)
  for (let from = 0, to = 3; to < plates.length; from += channels, to += 4)
    plates[to] = FULL - (greys[from] as number)
  return plates
}

/** Black alone and solid stays so between presses of any black: as a screen of dots, letters would have rough edges. */
function keepSolidBlack(plates: Buffer, before: Buffer): Buffer {
  const solid = new Uint8Array([0, 0, 0, FULL])
  for (let at = 0; at < plates.length; at += 4)
    if (before[at + 3] === FULL && !before[at] && !before[at + 1] && !before[at + 2]) plates.set(solid, at)
  return plates
}

/** A JPEG of plates as it is, where every pixel of it is printed: to press it anew would move its inks a little. */
async function keepFile(
  picture: string | Uint8Array,
  printed: Size,
  pixels: Buffer,
): Promise<SeparatedPicture | undefined> {
  const { default: sharp } = await import('sharp')
  const { format, width, height, orientation = 1 } = await sharp(picture).metadata()
  if (format !== 'jpeg' || orientation !== 1 || width !== printed.width || height !== printed.height)
    return undefined
  return { jpeg: withoutMetadata(await bytesOf(picture)), greatestInk: greatestInkOf(pixels) }
}

/**
 * A picture, a file or its bytes, as a screen shows it, and no more than that. One that is upright and in a screen's colours keeps every
 * pixel it has.
 */
export async function showOnScreen(picture: string | Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const { format, orientation = 1, ...said } = await sharp(picture).metadata()
  const colours = await readColours(picture)
  const isPlain = orientation === 1 && (await isOfScreens(colours))
  if (isPlain && format === 'jpeg') return withoutMetadata(await bytesOf(picture))
  if (isPlain && !colours.hasOddProfile && !said.exif && !said.xmp && !said.comments) return bytesOf(picture)
  const shown = (await openOnScreen(colours)).toColourspace('srgb').withIccProfile('srgb')
  if (format === 'png') return shown.png().toBuffer()
  return shown.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
}

async function bytesOf(file: string | Uint8Array): Promise<Uint8Array> {
  return typeof file === 'string' ? readFile(file) : file
}
