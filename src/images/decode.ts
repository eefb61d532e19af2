/**
 * A picture file, or its bytes → its pixels, upright, in the colours they are meant in: those of the profile it brings,
 * or of a screen.
 */

import type { Sharp } from 'sharp'
import { CHANNELS, type ColourSpace, convertPixels, spaceOf } from './profiles.ts'

/** A picture, and what its numbers mean. */
export interface PictureColours {
  readonly picture: string | Uint8Array
  readonly space: ColourSpace
  readonly hasAlpha: boolean
  /** The ICC profile it brings; none where it brings none, or none that can be used. */
  readonly profile?: Uint8Array
  /** Whether it brings a profile that is broken, or of another colour space than its pixels. */
  readonly hasOddProfile: boolean
}

export async function readColours(picture: string | Uint8Array): Promise<PictureColours> {
  const { default: sharp } = await import('sharp')
  const { space: interpretation, hasAlpha, icc } = await sharp(picture).metadata()
  const space = SPACES[interpretation] ?? 'rgb'
  const isSound = icc !== undefined && (await spaceOf(icc)) === space
  return {
    picture,
    space,
    hasAlpha,
    hasOddProfile: icc !== undefined && !isSound,
    ...(isSound && { profile: icc }),
  }
}

/** libvips' names of what its decoders give, eight bits and sixteen. */
const SPACES: Readonly<Record<string, ColourSpace>> = {
  'b-w': 'grey',
  grey16: 'grey',
  srgb: 'rgb',
  rgb16: 'rgb',
  cmyk: 'cmyk',
}

/** The numbers of a picture as they stand in its file, eight bits each, whatever profile it brings. */
export async function openNumbers({ picture, space }: PictureColours): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  const opened = sharp(picture, { ignoreIcc: true }).autoOrient()
  if (space === 'cmyk') return inPlates(opened)
  return opened.toColourspace(space === 'grey' ? 'b-w' : 'srgb')
}

/** Numbers of plates stay as they are, all the way through. */
export function inPlates(picture: Sharp): Sharp {
  return picture.pipelineColourspace('cmyk').toColourspace('cmyk')
}

/** Whether its numbers are a screen's. */
export async function isOfScreens({ space, profile }: PictureColours): Promise<boolean> {
  return space !== 'cmyk' && (profile === undefined || (await showsAsScreens(profile, CHANNELS[space])))
}

/** A picture as a screen shows it. Of one that has the colours of screens every pixel is as it was. */
export async function openOnScreen(colours: PictureColours): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  const { picture, hasAlpha, profile } = colours
  if (await isOfScreens(colours)) return sharp(picture, { ignoreIcc: true }).autoOrient()
  // Plates of nobody's are shown as sharp's own profile of a press has them.
  if (!profile) return sharp(picture, { ignoreIcc: true }).autoOrient().toColourspace('srgb')
  const numbers = await openNumbers(colours)
  const { data, info } = await numbers.raw().toBuffer({ resolveWithObject: true })
  const shown = await convertPixels(data, { from: profile, to: 'sRGB', intent: 'relative' }, { hasAlpha })
  const channels = hasAlpha ? 4 : 3
  return sharp(shown, { raw: { width: info.width, height: info.height, channels } })
}

/** Levels of each channel that a profile is tried with, and how far they may come out from a screen's own, of 255. */
const LEVELS = [0, 51, 102, 153, 204, 255]
const SEEN = 2

/** Whether a profile gives numbers the colours that a screen gives them, whatever it is called. */
async function showsAsScreens(profile: Uint8Array, channels: number): Promise<boolean> {
  const colours = Array.from({ length: LEVELS.length ** channels }, (_, index) =>
    Array.from(
      { length: channels },
      (_, channel) => LEVELS[Math.floor(index / LEVELS.length ** channel) % LEVELS.length] ?? 0,
    ),
  )
  const meant = colours.flatMap((colour) => (channels === 1 ? [...colour, ...colour, ...colour] : colour))
  const shown = await convertPixels(Uint8Array.from(colours.flat()), {
    from: profile,
    to: 'sRGB',
    intent: 'relative',
  })
  return meant.every((value, at) => Math.abs(value - (shown[at] as number)) <= SEEN)
}
