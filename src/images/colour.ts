/**
 * Colours and pictures of the screen → the same for the press: separated through the ICC profile of its paper and
 * inks, by sharp's own engine (lcms).
 */

import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { compressPlates, inPlates, limitInk, type Plates, type SeparatedPicture } from './plates.ts'
import { withoutMetadata } from './strip.ts'

/** What pictures are separated for. */
export interface Press {
  /** Path of the ICC output profile. */
  readonly profile: string
  /** The most ink a place may bear: the sum of its plates, each from 0 to 1. */
  readonly inkLimit: number
}

const FULL = 255

/** The bytes of an output profile for four inks. Throws an Error, in a sentence, where the file is none. */
export async function readPressProfile(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path)
  // ICC.1:2022, 7.2: the class of a profile, its colour space and its signature.
  const word = (at: number) => bytes.toString('latin1', at, at + 4)
  if (word(36) !== 'acsp') throw new Error('The file is no ICC profile.')
  if (word(12) !== 'prtr' || word(16) !== 'CMYK')
    throw new Error('The profile is not one of a press that prints cyan, magenta, yellow and black.')
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
  { profile, inkLimit }: Press,
): Promise<Plates[]> {
  if (colours.length === 0) return []
  const { default: sharp } = await import('sharp')
  const pixels = Uint8Array.from(colours.flat(), (channel) => Math.round(channel * FULL))
  const plates = await sharp(pixels, { raw: { width: colours.length, height: 1, channels: 3 } })
    .toColourspace('cmyk')
    .withIccProfile(profile)
    .raw()
    .toBuffer()
  return colours.map((_, index) => {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = plates.subarray(4 * index, 4 * index + 4)
    // A per cent is as fine as a plate is made.
    const percent = (value: number) => Math.round((value / FULL) * 100) / 100
    return limitInk([percent(cyan), percent(magenta), percent(yellow), percent(black)], inkLimit)
  })
}

/**
 * A picture, a file or its bytes, as plates, its longer side of no more pixels than that. One that is grey goes on the
 * black plate alone; one that came in plates and does not say for which press keeps them as they are.
 */
export async function separatePicture(
  picture: string | Uint8Array,
  { profile, inkLimit }: Press,
  longest: number,
): Promise<SeparatedPicture> {
  const { default: sharp } = await import('sharp')
  // Converting millions of pixels is all of the work, and each is converted by itself: on however many cores, alike.
  sharp.concurrency(availableParallelism())
  const { space, hasProfile } = await sharp(picture).metadata()
  const upright = sharp(picture)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
  if (space === 'b-w' || space === 'grey16') {
    const { data, info } = await upright
      .toColourspace('b-w')
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true })
    const pixels = Buffer.alloc(4 * data.length)
    for (let at = 0; at < data.length; at++) pixels[4 * at + 3] = FULL - (data[at] as number)
    return compressPlates(pixels, info, inkLimit)
  }
  const separated =
    space === 'cmyk' && !hasProfile
      ? inPlates(upright)
      : upright.toColourspace('cmyk').withIccProfile(profile)
  const { data, info } = await separated.raw().toBuffer({ resolveWithObject: true })
  return compressPlates(data, info, inkLimit)
}

/**
 * A picture as a screen shows it, and no more than that. One that is upright and in a screen's colours keeps every
 * pixel it has.
 */
export async function showOnScreen(path: string): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const { format, space, hasProfile, icc, orientation = 1, ...said } = await sharp(path).metadata()
  const isPlain = (space === 'srgb' || space === 'b-w') && (!hasProfile || isSrgb(icc)) && orientation === 1
  if (isPlain && format === 'jpeg') return withoutMetadata(await readFile(path))
  if (isPlain && !said.exif && !said.xmp && !said.comments) return readFile(path)
  const shown = sharp(path).autoOrient().toColourspace('srgb').withIccProfile('srgb')
  if (format === 'png') return shown.png().toBuffer()
  return shown.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
}

/** Pixels of the whole, of the longer side, and bytes that the pictures of an e-book have at the most: shops ask for it. */
const BOOK_PIXELS = 5.6e6
const BOOK_LONGEST = 3200
const BOOK_BYTES = 5e6

/** A picture as an e-book carries it: as a screen shows it, and no larger than shops take. */
export async function showInBook(path: string): Promise<Uint8Array> {
  const shown = await showOnScreen(path)
  const { default: sharp } = await import('sharp')
  const { width, height, format } = await sharp(shown).metadata()
  const scale = Math.min(1, Math.sqrt(BOOK_PIXELS / (width * height)), BOOK_LONGEST / Math.max(width, height))
  if (scale === 1 && shown.length <= BOOK_BYTES) return shown
  const smaller = sharp(shown).resize({ width: Math.floor(width * scale) })
  const bytes = await (format === 'png' ? smaller.png().toBuffer() : smaller.jpeg({ quality: 88 }).toBuffer())
  return bytes
}

/** A profile says its name in its description. */
function isSrgb(icc: Buffer | undefined): boolean {
  const text = icc?.toString('latin1').replaceAll('\0', '') ?? ''
  return text.includes('sRGB')
}
