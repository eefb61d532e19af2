/** Colours and pictures through the profile of a press, and pictures as a screen shows them. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  readPressProfile,
  screenProfile,
  separateColours,
  separatePicture,
  showOnScreen,
} from '../../src/images/colour.ts'
import { inPlates, readColours } from '../../src/images/decode.ts'
import { withoutMetadata } from '../../src/images/strip.ts'
import { HOUSE } from '../support/house.ts'
import { adobeRgb, flatJpeg, tagged } from '../support/tagged.ts'

const profile = join(HOUSE, 'assets/colour/FOGRA39L_coated.icc')
const PRESS = { profile, inkLimit: 3, intent: 'relative' } as const

const scratch = mkdtempSync(join(tmpdir(), 'warraq-colour-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** A picture of one colour, as a file. */
async function picture(
  name: string,
  background: string,
  change = (image: Sharp) => image.jpeg({ quality: 100 }),
): Promise<string> {
  const path = join(scratch, name)
  const plain = sharp({ create: { width: 32, height: 24, channels: 3, background } })
  writeFileSync(path, await change(plain).toBuffer())
  return path
}

/** The plates of the middle of a separated picture, from 0 to 1. */
async function middleOf(jpeg: Uint8Array): Promise<number[]> {
  const { data, info } = await inPlates(sharp(jpeg)).raw().toBuffer({ resolveWithObject: true })
  const at = 4 * (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2))
  return [...data.subarray(at, at + 4)].map((value) => Math.round((value / 255) * 100) / 100)
}

describe('colours', () => {
  test('take the inks the profile gives them: paper none, red magenta and yellow, and never too much', async () => {
    const [white, red, blue, black] = await separateColours(
      [
        [1, 1, 1],
        [0.9, 0.1, 0.1],
        [0, 0, 0.6],
        [0, 0, 0],
      ],
      PRESS,
    )
    expect(white).toEqual([0, 0, 0, 0])
    expect(red?.[1]).toBeGreaterThan(0.9)
    expect(red?.[2]).toBeGreaterThan(0.8)
    expect(red?.[0]).toBeLessThan(0.1)
    expect(blue?.[0]).toBeGreaterThan(0.9)
    expect(blue?.[2]).toBeLessThan(0.2)
    // The profile alone gives black more than 300 %.
    expect(black?.reduce((sum, plate) => sum + plate, 0)).toBeCloseTo(3, 6)
  })

  test('of none are none', async () => expect(await separateColours([], PRESS)).toEqual([]))
})

describe('a picture for the press', () => {
  test('takes the inks of its colours', async () => {
    const { jpeg, greatestInk } = await separatePicture(await picture('red.jpg', '#e61a1a'), PRESS, 100)
    const [red] = await separateColours([[0xe6 / 255, 0x1a / 255, 0x1a / 255]], PRESS)
    const plates = await middleOf(jpeg)
    for (const [index, plate] of plates.entries())
      expect(Math.abs(plate - (red?.[index] ?? 9))).toBeLessThan(0.04)
    expect(greatestInk).toBeLessThan(2.5)
  })

  test('stands on the black plate alone where it is grey', async () => {
    const path = await picture('grey.jpg', '#808080', (image) =>
      image.toColourspace('b-w').jpeg({ quality: 100 }),
    )
    const [cyan, magenta, yellow, black = 0] = await middleOf((await separatePicture(path, PRESS, 100)).jpeg)
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0])
    expect(black).toBeCloseTo(0.5, 1)
  })

  test('is the same on one core and on several', async () => {
    const path = join(HOUSE, 'assets/issues/002/pictures/gears.jpg')
    const first = await separatePicture(path, PRESS, 640)
    const usual = sharp.concurrency()
    sharp.concurrency(usual === 1 ? 2 : 1)
    onTestFinished(() => {
      sharp.concurrency(usual)
    })
    expect(Buffer.compare((await separatePicture(path, PRESS, 640)).jpeg, first.jpeg)).toBe(0)
  })

  test('lies on paper where it is clear', async () => {
    const path = join(scratch, 'clear.png')
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    writeFileSync(
      path,
      await sharp({ create: { width: 32, height: 24, channels: 4, background: clear } })
        .png()
        .toBuffer(),
    )
    expect(await middleOf((await separatePicture(path, PRESS, 100)).jpeg)).toEqual([0, 0, 0, 0])
  })

  test('that is black holds to the limit', async () => {
    const { greatestInk } = await separatePicture(
      await picture('black.jpg', '#000000'),
      { ...PRESS, inkLimit: 2.4 },
      100,
    )
    expect(greatestInk).toBeLessThanOrEqual(2.4)
    expect(greatestInk).toBeGreaterThan(2.1)
  })
})

describe('a picture for the screen', () => {
  /** The colour of its middle, in channels of 255. */
  const colourOf = async (bytes: Uint8Array) => {
    const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const at = info.channels * (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2))
    return [...data.subarray(at, at + 3)]
  }

  test('loses what its camera wrote, and no pixel', async () => {
    const path = await picture('told.jpg', '#3366aa', (image) =>
      image.jpeg({ quality: 90 }).withExif({ IFD0: { Artist: 'A private person', Copyright: 'Somewhere' } }),
    )
    expect(readFileSync(path).toString('latin1')).toContain('A private person')
    const shown = await showOnScreen(path)
    expect(Buffer.from(shown).toString('latin1')).not.toMatch(/A private person|Somewhere|Exif/)
    expect((await sharp(shown).raw().toBuffer()).equals(await sharp(path).raw().toBuffer())).toBe(true)
  })

  test('of a program loses what the program wrote, and no pixel', async () => {
    const path = await picture('told.png', '#3366aa', (image) =>
      image.png().withExif({ IFD0: { Artist: 'A private person' } }),
    )
    const shown = await showOnScreen(path)
    expect(Buffer.from(shown).toString('latin1')).not.toContain('A private person')
    expect((await sharp(shown).metadata()).format).toBe('png')
    expect((await sharp(shown).raw().toBuffer()).equals(await sharp(path).raw().toBuffer())).toBe(true)
  })

  test('comes out of plates, and out of wider colours, in those of a screen', async () => {
    const plates = await picture('plates.jpg', '#cc2020', (image) =>
      image.toColourspace('cmyk').withIccProfile(profile).jpeg({ quality: 100 }),
    )
    expect((await sharp(plates).metadata()).space).toBe('cmyk')
    const shown = await showOnScreen(plates)
    expect((await sharp(shown).metadata()).space).toBe('srgb')
    const colour = await colourOf(shown)
    for (const [index, value] of [0xcc, 0x20, 0x20].entries())
      expect(Math.abs((colour[index] ?? 0) - value)).toBeLessThan(30)

    const wide = await picture('wide.jpg', '#20cc20', (image) =>
      image.withIccProfile('p3').jpeg({ quality: 100 }),
    )
    const narrow = await colourOf(await showOnScreen(wide))
    for (const [index, value] of [0x20, 0xcc, 0x20].entries())
      expect(Math.abs((narrow[index] ?? 0) - value)).toBeLessThan(8)
  })

  test('is converted from the profile it brings, and its numbers stay where that is a screen’s', async () => {
    const path = join(scratch, 'tagged.jpg')
    const jpeg = await flatJpeg([200, 60, 50])
    const numbers = await colourOf(jpeg)
    writeFileSync(path, tagged(jpeg, adobeRgb()))
    // By the arithmetic of the two: linear light, Adobe's primaries, a screen's.
    const shown = await colourOf(await showOnScreen(path))
    for (const [index, value] of [232, 54, 45].entries())
      expect(Math.abs((shown[index] ?? 0) - value)).toBeLessThan(4)
    writeFileSync(path, tagged(jpeg, await screenProfile()))
    expect(await colourOf(await showOnScreen(path))).toEqual(numbers)
    expect((await showOnScreen(path)).length).toBe(jpeg.length)
  })

  test('comes out of the plates of the press it names, its black a neutral one', async () => {
    const path = join(scratch, 'black.jpg')
    writeFileSync(path, tagged(await flatJpeg([0, 0, 0, 255]), readFileSync(profile)))
    const [red = 0, green = 0, blue = 0] = await colourOf(await showOnScreen(path))
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(4)
    expect(red).toBeLessThan(50)
  })

  test('with a profile that is broken, or of other colours, is taken as a screen’s', async () => {
    const path = join(scratch, 'odd.jpg')
    const jpeg = await flatJpeg([200, 60, 50])
    for (const odd of [
      Buffer.from('no profile'.repeat(40)),
      readFileSync(profile),
      adobeRgb().subarray(0, 200),
    ]) {
      writeFileSync(path, tagged(jpeg, odd))
      expect((await readColours(path)).hasOddProfile).toBe(true)
      expect(await colourOf(await showOnScreen(path))).toEqual(await colourOf(jpeg))
      expect((await separatePicture(path, PRESS, 100)).greatestInk).toBeGreaterThan(1)
    }
    writeFileSync(path, jpeg)
    expect((await readColours(path)).hasOddProfile).toBe(false)
  })

  test('is as clear as it was where it is converted', async () => {
    const path = join(scratch, 'clear-grey.png')
    const clear = { r: 128, g: 128, b: 128, alpha: 0.5 }
    const plain = sharp({ create: { width: 8, height: 8, channels: 4, background: clear } })
    writeFileSync(path, await plain.withIccProfile('p3').png().toBuffer())
    const { data, info } = await sharp(await showOnScreen(path))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info.channels).toBe(4)
    expect([...data.subarray(0, 4)]).toEqual([128, 128, 128, 128])
  })

  test('stands upright where its camera was held aside', async () => {
    const path = await picture('aside.jpg', '#444444', (image) =>
      image.jpeg().withMetadata({ orientation: 6 }),
    )
    const { width, height, orientation } = await sharp(await showOnScreen(path)).metadata()
    expect([width, height, orientation ?? 1]).toEqual([24, 32, 1])
  })

  test('that is no JPEG, or is cut short, is not touched', () => {
    for (const bytes of [Buffer.from('no picture'), Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 9])])
      expect(withoutMetadata(bytes)).toBe(bytes)
  })
})

describe('a profile', () => {
  test('of a press is read', async () => {
    expect(Buffer.from(await readPressProfile(profile)).equals(readFileSync(profile))).toBe(true)
  })

  test('of a screen is refused for a press, and so is what is none, or was cut short', async () => {
    const path = join(scratch, 'screen.icc')
    writeFileSync(path, await screenProfile())
    await expect(readPressProfile(path)).rejects.toThrow(/not one of a press/)
    writeFileSync(path, 'no profile at all, whatever its name says')
    await expect(readPressProfile(path)).rejects.toThrow(/no ICC profile/)
    writeFileSync(path, readFileSync(profile).subarray(0, 4000))
    await expect(readPressProfile(path)).rejects.toThrow(/lacks what colours are converted by/)
  })

  test('of the screen is the same each time', async () => {
    expect(Buffer.from(await screenProfile()).equals(Buffer.from(await screenProfile()))).toBe(true)
  })
})
