/** The profile of a press → what it says of the paper and the inks that it was made for. */

import { CHANNELS, type Conversion, convertPixels } from './profiles.ts'

export interface PressProfileFacts {
  /** The most ink that it lays in one place: the sum of its plates, each from 0 to 1. */
  readonly greatestInk: number
  /** What it calls itself. */
  readonly description: string
}

/** Steps of each channel between black and half light, where profiles lay most. */
const STEPS = 17
const DARKEST_HALF = 128
const FULL = 255

export async function pressProfileFacts(
  profile: Uint8Array,
  intent: Conversion['intent'],
): Promise<PressProfileFacts> {
  const levels = Array.from({ length: STEPS }, (_, step) => Math.round((step * DARKEST_HALF) / (STEPS - 1)))
  const shadows = levels.flatMap((red) =>
    levels.flatMap((green) => levels.flatMap((blue) => [red, green, blue])),
  )
  const plates = await convertPixels(Uint8Array.from(shadows), { from: 'sRGB', to: profile, intent })
  let greatest = 0
  for (let at = 0; at < plates.length; at += CHANNELS.cmyk) {
    const sum = plates.subarray(at, at + CHANNELS.cmyk).reduce((one, other) => one + other, 0)
    greatest = Math.max(greatest, sum)
  }
  return { greatestInk: greatest / FULL, description: descriptionOf(Buffer.from(profile)) }
}

/** ICC.1:2022, 7.3: where the table of tags stands, and of each tag its signature, its place and its length. */
const TABLE = 128
const ENTRY = 12

/** In ASCII or UTF-16, as the versions of the standard have it; what is neither a letter nor a digit is a space. */
function descriptionOf(profile: Buffer): string {
  const count = profile.readUInt32BE(TABLE)
  for (let index = 0; index < count; index++) {
    const entry = TABLE + 4 + index * ENTRY
    if (profile.toString('latin1', entry, entry + 4) !== 'desc') continue
    const from = profile.readUInt32BE(entry + 4)
    const text = profile.toString('latin1', from + 4, from + profile.readUInt32BE(entry + 8))
    return text
      .replaceAll('\0', '')
      .replaceAll(/[^\x20-\x7e]+/g, ' ')
      .trim()
  }
  return ''
}
