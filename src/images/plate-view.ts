/**
 * A picture on its plates → how it looks to who looks at one of them alone, or at all the ink in a place: each amount of
 * ink in a colour of its own, as a JPEG for a screen.
 */

import { inPlates } from './decode.ts'
import { PROCESS, type Tones } from './plates.ts'

/** A picture as a printer's file has it: plates, or greys and what they print. */
export interface PlatedBytes {
  readonly bytes: Uint8Array
  readonly tones?: Tones
}

/** What of the ink is looked at, and in which colours. */
export interface PlateLook {
  /** Name of the ink; all of them together where left out. */
  readonly ink?: string
  /** Red, green and blue for each per cent of ink, from none on; what is more than the last has its colour. */
  readonly colours: Uint8Array
}

/** Pixels of the longer side. */
const LONGEST = 1600
const QUALITY = 85
const FULL = 255
const PER_CENT = 100
const CHANNELS = 3

export async function showPlates(picture: PlatedBytes, look: PlateLook): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const inside = { width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true } as const
  const opened = sharp(picture.bytes, { unlimited: true, ignoreIcc: true })
  const read = picture.tones ? opened.toColourspace('b-w') : inPlates(opened)
  const { data, info } = await read.resize(inside).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const amounts = picture.tones ? amountsOfGreys(picture.tones, look) : undefined
  const plate = PROCESS.findIndex(({ name }) => name === look.ink)
  const shown = Buffer.alloc(width * height * CHANNELS)
  for (let at = 0, to = 0; to < shown.length; at += channels, to += CHANNELS) {
    const amount = amounts ? (amounts[data[at] as number] as number) : amountOn(data, at, { look, plate })
    paint(shown, to, amount, look)
  }
  return sharp(shown, { raw: { width, height, channels: CHANNELS } })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** Grey by grey, of 255. */
function amountsOfGreys({ inks, amounts }: Tones, { ink }: PlateLook): readonly number[] {
  return Array.from({ length: FULL + 1 }, (_, grey) =>
    inks.reduce((sum, { name }, index) => {
      const isSeen = ink === undefined || ink === name
      return isSeen ? sum + (amounts[grey * inks.length + index] as number) : sum
    }, 0),
  )
}

function amountOn(
  plates: Buffer,
  at: number,
  { look, plate }: { readonly look: PlateLook; readonly plate: number },
): number {
  if (look.ink !== undefined) return plate < 0 ? 0 : (plates[at + plate] as number)
  return PROCESS.reduce((sum, _, index) => sum + (plates[at + index] as number), 0)
}

function paint(shown: Buffer, to: number, amount: number, { colours }: PlateLook): void {
  const last = colours.length / CHANNELS - 1
  const from = CHANNELS * Math.min(last, Math.round((amount * PER_CENT) / FULL))
  for (let channel = 0; channel < CHANNELS; channel++) shown[to + channel] = colours[from + channel] as number
}
