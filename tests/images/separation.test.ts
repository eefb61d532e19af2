/** Our separation held against LittleCMS's own program: colours, pictures, plates of this press and of another. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { separateColours, separatePicture } from '../../src/images/colour.ts'
import { inPlates } from '../../src/images/decode.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import {
  adobeRgb,
  flatJpeg,
  otherPress,
  PRESS_PROFILE,
  paleBlackPress,
  profileOf,
  tagged,
} from '../support/tagged.ts'
import { deltaE00, transicc, type Way } from '../support/transicc.ts'

const PRESS = { profile: PRESS_PROFILE, inkLimit: 4, intent: 'relative' } as const

const scratch = mkdtempSync(join(tmpdir(), 'warraq-separation-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** The plates of the middle of a picture, in per cent. */
async function middleOf(jpeg: Uint8Array): Promise<number[]> {
  const { data, info } = await inPlates(sharp(jpeg)).raw().toBuffer({ resolveWithObject: true })
  const at = 4 * (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2))
  return [...data.subarray(at, at + 4)].map((value) => Math.round((value / 255) * 1000) / 10)
}

const separated = async (picture: Buffer, press: Parameters<typeof separatePicture>[1] = PRESS) =>
  middleOf((await separatePicture(picture, press, 100)).jpeg)

const LEVELS = [0, 32, 64, 96, 128, 160, 192, 224, 255]
const CUBE = LEVELS.flatMap((red) =>
  LEVELS.flatMap((green) => LEVELS.map((blue) => [red, green, blue] as const)),
)

/** How far plates in per cent are from others, as the press prints them. */
function differences(ours: readonly (readonly number[])[], theirs: readonly (readonly number[])[]): number[] {
  const printed = { from: PRESS_PROFILE, to: '*Lab', intent: 'relative' } satisfies Way
  const [one, other] = [transicc(ours, printed), transicc(theirs, printed)]
  return one.map((colour, at) => deltaE00(colour, other[at] ?? [])).sort((a, b) => a - b)
}

test('the difference of two colours is CIE’s', () => {
  // Sharma, Wu and Dalal (2005), test data: pairs 1, 7, 17 and 31.
  expect(deltaE00([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
  expect(deltaE00([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4)
  expect(deltaE00([50, 2.5, 0], [50, 0, -2.5])).toBeCloseTo(4.3065, 4)
  expect(deltaE00([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 4)
})

needing('transicc').describe('the plates of colours', () => {
  test.each([
    'relative',
    'perceptual',
  ] as const)('are LittleCMS’s over a cube of 729, by the intent %s', async (intent) => {
    const ours = await separateColours(
      CUBE.map(([red, green, blue]) => [red / 255, green / 255, blue / 255] as const),
      { ...PRESS, intent },
    )
    const theirs = transicc(CUBE, {
      from: '*sRGB',
      to: PRESS_PROFILE,
      intent,
      compensated: intent === 'relative',
    })
    const apart = differences(
      ours.map((plates) => plates.map((plate) => 100 * plate)),
      theirs,
    )
    expect(apart).toHaveLength(729)
    expect(apart[Math.floor(0.95 * 729)]).toBeLessThanOrEqual(1)
    expect(apart.at(-1)).toBeLessThanOrEqual(2.5)
  })

  test('hold to the limit, and are LittleCMS’s where it does not bind', async () => {
    const [black, green] = await separateColours(
      [
        [0, 0, 0],
        [0, 1, 0],
      ],
      { ...PRESS, inkLimit: 3 },
    )
    expect(black?.reduce((sum, plate) => sum + plate, 0)).toBeCloseTo(3, 6)
    expect(green).toEqual([0.65, 0, 0.96, 0])
  })
})

needing('transicc').describe('the plates of a picture', () => {
  test.each([
    { colour: [0, 255, 0] },
    { colour: [0, 128, 0] },
    { colour: [128, 128, 128] },
    { colour: [240, 236, 220] },
  ])('of $colour are LittleCMS’s', async ({ colour }) => {
    const plates = await separated(await flatJpeg(colour))
    const [decoded] = await colourIn(await flatJpeg(colour))
    const theirs = transicc([decoded as number[]], {
      from: '*sRGB',
      to: PRESS_PROFILE,
      intent: 'relative',
      compensated: true,
    })
    expect(differences([plates], theirs)[0]).toBeLessThanOrEqual(1)
  })

  test('go by the profile it brings', async () => {
    const path = join(scratch, 'adobe.icc')
    writeFileSync(path, adobeRgb())
    const colour = [200, 60, 50]
    const plates = await separated(tagged(await flatJpeg(colour), adobeRgb()))
    const [decoded] = await colourIn(await flatJpeg(colour))
    const theirs = transicc([decoded as number[]], {
      from: path,
      to: PRESS_PROFILE,
      intent: 'relative',
      compensated: true,
    })
    expect(differences([plates], theirs)[0]).toBeLessThanOrEqual(1)
    expect(differences([plates], [await separated(await flatJpeg(colour))])[0]).toBeGreaterThan(4)
  })

  test('of another press go straight to this one, and keep their black', async () => {
    const path = join(scratch, 'other.icc')
    writeFileSync(path, otherPress())
    const shadow = [51, 41, 41, 204]
    const plates = await separated(tagged(await flatJpeg(shadow), otherPress()))
    const percent = shadow.map((value) => (100 * value) / 255)
    const way = { from: path, to: PRESS_PROFILE, compensated: true } as const
    const theirs = transicc([percent], { ...way, intent: 'relativeKeepingBlack' })
    expect(differences([plates], theirs)[0]).toBeLessThanOrEqual(1)
    expect(Math.abs((plates[3] ?? 0) - 80)).toBeLessThan(3)
    // Without keeping it, two fifths of the black would go to the other plates.
    expect(transicc([percent], { ...way, intent: 'relative' })[0]?.[3]).toBeLessThan(50)
  })
})

/** The one colour of a JPEG, as it is decoded. */
async function colourIn(jpeg: Buffer): Promise<number[][]> {
  const { data } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  return [[...data.subarray(0, 3)]]
}

describe('plates that a picture brings', () => {
  const own = readFileSync(PRESS_PROFILE)
  const pale = paleBlackPress(45)

  test('are kept to the digit where they are this press’s, or nobody’s', async () => {
    // A photograph, compressed more than we would: anew it would not be the same.
    const gears = sharp(join(HOUSE, 'assets/issues/002/pictures/gears.jpg')).resize({ width: 90 })
    const jpeg = await gears.toColourspace('cmyk').jpeg({ quality: 60 }).toBuffer()
    for (const picture of [jpeg, tagged(jpeg, own)]) {
      const { jpeg: printed } = await separatePicture(picture, PRESS, 100)
      const read = (bytes: Uint8Array) =>
        inPlates(sharp(bytes, { ignoreIcc: true }))
          .raw()
          .toBuffer()
      expect((await read(printed)).equals(await read(picture))).toBe(true)
      expect(Buffer.from(printed).equals(jpeg)).toBe(true)
    }
  })

  test('are this press’s whatever intent or number its header was given', async () => {
    const noted = Buffer.from(own)
    noted[67] = 1
    noted.fill(7, 84, 100)
    expect(await separated(tagged(await flatJpeg([90, 0, 0, 0]), noted))).toEqual(
      await separated(await flatJpeg([90, 0, 0, 0])),
    )
  })

  test('leave black alone where it stands alone and solid, of any press', async () => {
    const black = await flatJpeg([0, 0, 0, 255])
    for (const picture of [black, tagged(black, own), tagged(black, otherPress()), tagged(black, pale)])
      expect(await separated(picture)).toEqual([0, 0, 0, 100])
    // A pale black is a grey of this press where it is not solid.
    const [, , , almost = 0] = await separated(tagged(await flatJpeg([0, 0, 0, 254]), pale))
    expect(almost).toBeLessThan(90)
  })

  test('hold to the limit, and to the size they are printed in', async () => {
    const heavy = tagged(await flatJpeg([255, 255, 255, 128]), own)
    expect((await separatePicture(heavy, { ...PRESS, inkLimit: 3 }, 100)).greatestInk).toBeLessThanOrEqual(3)
    const { jpeg } = await separatePicture(tagged(await flatJpeg([9, 9, 9, 9]), own), PRESS, 16)
    expect((await sharp(jpeg).metadata()).width).toBe(16)
  })
})

describe('a grey picture', () => {
  test('stands on black alone, as dark as its profile says', async () => {
    const jpeg = await flatJpeg([128])
    expect(await separated(jpeg)).toEqual([0, 0, 0, 49.8])
    const [cyan, magenta, yellow, black = 0] = await separated(tagged(jpeg, profileOf([], 1)))
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0])
    // Half the light is 188 of 255 on a screen.
    expect(black).toBeCloseTo(100 * (1 - 188 / 255), 0)
  })
})

test('a picture of sixteen bits, clear by half, is laid on paper and separated like one of eight', async () => {
  const half = sharp({
    create: { width: 32, height: 24, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
  })
  const sixteen = await half.clone().toColourspace('rgb16').png().toBuffer()
  expect((await sharp(sixteen).metadata()).depth).toBe('ushort')
  expect(await separated(sixteen)).toEqual(await separated(await half.png().toBuffer()))
})
