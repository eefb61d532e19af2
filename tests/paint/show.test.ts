/** How fine the pictures are that a screen shows and an archive keeps. */

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { openDarkroom } from '../../src/images/darkroom.ts'
import type { Page, PictureItem } from '../../src/layout/page/frame.ts'
import { coarsenPictures } from '../../src/paint/show.ts'

const SIZE = { width: 600, height: 600 }
const INCH = 72

/** A grainy picture, as a photograph is, of so many pixels across and two thirds of it high. */
async function photograph(width: number, format: 'jpeg' | 'png' = 'jpeg'): Promise<Uint8Array> {
  const height = (width * 2) / 3
  const pixels = Uint8Array.from({ length: width * height * 3 }, (_, at) => grain(at))
  const image = sharp(pixels, { raw: { width, height, channels: 3 } }).withIccProfile('srgb')
  return image.toFormat(format, { quality: 95 }).toBuffer()
}

/** A number that no other of its kind tells anything of (MurmurHash3's last step). */
function grain(at: number): number {
  const once = Math.imul(at ^ (at >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) & 255
}

function placed(bytes: Uint8Array, pixels: number, inches: number, crop?: PictureItem['crop']): PictureItem {
  return {
    kind: 'picture',
    path: 'photograph.jpg',
    bytes,
    pixels: { width: pixels, height: (pixels * 2) / 3 },
    box: { x: 0, y: 0, width: inches * INCH, height: ((inches * 2) / 3) * INCH },
    ...(crop && { crop }),
    tag: { role: 'figure', alternative: 'صورة' },
  }
}

async function shownOn(ppi: number, ...items: readonly PictureItem[]): Promise<readonly Uint8Array[]> {
  const pages: Page[] = items.map((item, index) => ({
    number: index + 1,
    side: 'left',
    size: SIZE,
    items: [item],
  }))
  const coarsened = await coarsenPictures(pages, ppi, openDarkroom())
  return coarsened.flatMap(({ items }) => items.flatMap((item) => (item as PictureItem).bytes ?? []))
}

async function widthOf(bytes: Uint8Array | undefined): Promise<number> {
  return (await sharp(bytes).metadata()).width
}

describe('a picture that is finer than is seen', async () => {
  const bytes = await photograph(600)

  test('has as many pixels as go to the inch where it stands', async () => {
    const [screen] = await shownOn(220, placed(bytes, 600, 1.5))
    const [archive] = await shownOn(300, placed(bytes, 600, 1.5))
    expect(await widthOf(screen)).toBe(330)
    expect(await widthOf(archive)).toBe(450)
    expect(screen?.length).toBeLessThan(bytes.length)
  })

  test('has as many as it needs where it stands largest, and is one picture still', async () => {
    const [small, large] = await shownOn(220, placed(bytes, 600, 0.5), placed(bytes, 600, 2))
    expect(await widthOf(small)).toBe(440)
    expect(large).toBe(small)
  })

  test('counts by the part of it that is seen', async () => {
    const [half] = await shownOn(220, placed(bytes, 600, 1, { x: 0, y: 0, width: 0.5, height: 0.5 }))
    expect(await widthOf(half)).toBe(440)
  })

  test('keeps the colours of a screen, and a PNG what is clear in it', async () => {
    const [jpeg] = await shownOn(220, placed(bytes, 600, 1.5))
    expect((await sharp(jpeg).metadata()).icc).toBeDefined()
    const clear = await sharp(await photograph(600, 'png'))
      .ensureAlpha(0.5)
      .png()
      .toBuffer()
    const [png] = await shownOn(220, placed(clear, 600, 1.5))
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 330, hasAlpha: true })
  })
})

test('a picture that is no finer, or hardly, keeps its bytes', async () => {
  const bytes = await photograph(330)
  for (const inches of [1.45, 1.5, 2.5])
    expect((await shownOn(220, placed(bytes, 330, inches)))[0]).toBe(bytes)
})
