/** Inks mixed for a theme, in pictures and as tints: what stands on their plate, and what stands in for it. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { Rect } from '../../src/geometry.ts'
import { type Item, type MarkedSheet, type Page, rectangle } from '../../src/layout/page/frame.ts'
import { openPlateRoom } from '../../src/paint/separate.ts'
import { paintSheets } from '../../src/paint/sheet.ts'
import type { Ink } from '../../src/style/style.ts'
import { openHouse } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { openObjects, readJson } from '../support/pdfx/objects.ts'
import { faultsOf } from '../support/pdfx/rules.ts'
import { inkIn, type Plates, separatePages } from '../support/plates.ts'
import { runOn } from '../support/programs.ts'
import { PRESS_PROFILE } from '../support/tagged.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-spots-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Black on its left, white on its right, and grey between. */
const path = join(folder, 'ramp.png')
const WIDTH = 256
const ramp = Buffer.from(Array.from({ length: WIDTH * 64 }, (_, at) => at % WIDTH))
writeFileSync(
  path,
  await sharp(ramp, { raw: { width: WIDTH, height: 64, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer(),
)

const { style } = await openHouse('classical')
const NAME = 'PANTONE 7622 C'
const spot = { name: NAME, solid: [0, 0.92, 0.85, 0.42], tint: 1 } as const
const PALETTE: Readonly<Record<string, Ink>> = {
  ink: { screen: [0, 0, 0], press: [0, 0, 0, 1] },
  madder: { screen: [0.56, 0.18, 0.16], press: spot.solid, spot },
  rose: { screen: [0.87, 0.75, 0.75], press: [0, 0.28, 0.25, 0.13], spot: { ...spot, tint: 0.3 } },
  tint: { screen: [0.92, 0.88, 0.78], press: [0.06, 0.09, 0.22, 0] },
}
const PRESS = { profile: PRESS_PROFILE, inkLimit: 3, intent: 'relative' } as const
const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black']

const [SIZE, BLEED, SLUG] = [{ width: 200, height: 100 }, 10, 20]
const EDGE = BLEED + SLUG
const PICTURE: Rect = { x: 20, y: 20, width: 128, height: 32 }
const PATCH: Rect = { x: 20, y: 60, width: 40, height: 20 }

/** A page with a picture in these inks, and a patch of the tint. */
async function paint(pictureInks: readonly string[], inkLimit: number = PRESS.inkLimit) {
  const items: readonly Item[] = [
    {
      kind: 'picture',
      path,
      pixels: { width: WIDTH, height: 64 },
      box: PICTURE,
      tag: { role: 'artifact', type: 'Layout' },
    },
    { kind: 'path', commands: rectangle(PATCH), fill: 'rose' },
  ]
  const page: Page = { number: 1, side: 'left', size: SIZE, items }
  const room = await openPlateRoom({ ...style, palette: PALETTE, pictureInks }, { ...PRESS, inkLimit })
  const [separated = page] = await room.separate([page])
  const window = { x: -BLEED, y: -BLEED, width: SIZE.width + 2 * BLEED, height: SIZE.height + 2 * BLEED }
  const sheet: MarkedSheet = {
    size: SIZE,
    bleed: BLEED,
    slug: SLUG,
    folds: [],
    marks: [],
    panels: [{ page: separated, at: { x: 0, y: 0 }, window }],
  }
  const bytes = await paintSheets({
    sheets: [sheet],
    palette: room.palette,
    info: { title: 'spots', authors: [], subject: '', language: 'ar', date: new Date(0) },
    intent: {
      condition: 'FOGRA39',
      registry: 'http://www.color.org',
      profile: readFileSync(PRESS_PROFILE),
      channels: 4,
    },
  })
  return { bytes, room }
}

const onSheet = (box: Rect): Rect => ({ ...box, x: box.x + EDGE, y: box.y + EDGE })
/** Parts of the picture, on the sheet. */
const WHOLE = onSheet(PICTURE)
const DARK = onSheet({ ...PICTURE, x: 20.5, width: 3 })
const LIGHT = onSheet({ ...PICTURE, x: 144.5, width: 3 })
const MIDDLE = onSheet({ ...PICTURE, x: 82, width: 3 })

needing('Ghostscript').describe('a picture in a spot ink and a tint of the four', async () => {
  const { bytes, room } = await paint(['madder', 'tint'])
  const [plates] = (await separatePages(bytes, { first: 1, last: 1 })) as [Plates]

  test('stands on the plate of that ink, and its darks on no other', () => {
    expect(inkIn(plates, DARK, [NAME]).least).toBeGreaterThan(0.95)
    for (const ink of PROCESS) expect(inkIn(plates, DARK, [ink]).most).toBeLessThan(0.02)
  })

  test('has its lights on the plates of the tint alone, and both between', () => {
    expect(inkIn(plates, LIGHT, [NAME]).most).toBeLessThan(0.05)
    expect(inkIn(plates, LIGHT, ['Yellow']).most).toBeCloseTo(0.22, 1)
    expect(inkIn(plates, LIGHT, ['Black']).most).toBe(0)
    expect(inkIn(plates, MIDDLE, [NAME]).most).toBeCloseTo(0.5, 1)
    expect(inkIn(plates, MIDDLE, ['Yellow']).most).toBeCloseTo(0.11, 1)
  })

  test('is counted by what it lays: one solid ink, and not the four that stand in for it', () => {
    expect(room.pictures()).toEqual([{ path, greatestInk: 1 }])
  })
})

needing('Ghostscript').describe('a picture in a spot ink and its own tint', async () => {
  const { bytes } = await paint(['madder', 'rose'])
  const [plates] = (await separatePages(bytes, { first: 1, last: 1 })) as [Plates]

  test('needs that plate alone', () => {
    expect(inkIn(plates, WHOLE, PROCESS).most).toBe(0)
    expect(inkIn(plates, DARK, [NAME]).least).toBeGreaterThan(0.95)
    expect(inkIn(plates, LIGHT, [NAME]).most).toBeCloseTo(0.3, 1)
  })

  test('and a patch of the tint stands on it by three tenths', () => {
    const within = onSheet({ x: 25, y: 63, width: 30, height: 14 })
    expect(inkIn(plates, within, [NAME]).least).toBeCloseTo(0.3, 2)
    expect(inkIn(plates, within, [NAME]).most).toBeCloseTo(0.3, 2)
    expect(inkIn(plates, within, PROCESS).most).toBe(0)
  })
})

test('a picture in inks of its own holds to the limit', async () => {
  const { room } = await paint(['madder', 'tint'], 0.8)
  expect(room.pictures()[0]?.greatestInk).toBeLessThanOrEqual(0.8)
})

needing('qpdf').describe('a file with spot inks', async () => {
  const { bytes } = await paint(['madder', 'tint'])
  const file = openObjects(readJson(bytes))

  test('keeps the rules of PDF/X-4', () => {
    expect(faultsOf(file)).toEqual([])
  })

  test('names each ink of a picture once, and says what stands in for the one that is mixed', () => {
    const image = file.dictionaries.find((each) => each['/Subtype'] === '/Image') ?? {}
    const [kind, base, last] = file.list(image['/ColorSpace'])
    expect([kind, last]).toEqual(['/Indexed', 255])
    const [space, names, alternate, , attributes] = file.list(base)
    expect([space, alternate]).toEqual(['/DeviceN', '/DeviceCMYK'])
    expect(names).toEqual(['/PANTONE 7622 C', '/Cyan', '/Magenta', '/Yellow'])
    const { '/Colorants': colorants } = file.dictionary(attributes)
    expect(Object.keys(file.dictionary(colorants))).toEqual(['/PANTONE 7622 C'])
  })
})

needing(
  'poppler',
).test('what stands in for them is their sum, where a reader has no such plate', async () => {
  const { bytes } = await paint(['madder', 'tint'])
  const page = join(folder, 'page')
  runOn(bytes, 'pdftoppm', ['-singlefile', '-r', '72', '-png', 'FILE', page])
  const { data, info } = await sharp(`${page}.png`).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [
    ...data.subarray(3 * (y * info.width + x), 3 * (y * info.width + x) + 3),
  ]
  const [dark, light] = [at(EDGE + 22, EDGE + 30), at(EDGE + 146, EDGE + 30)]
  expect(dark[0]).toBeGreaterThan(90)
  expect(dark[1]).toBeLessThan(60)
  expect(Math.min(...light)).toBeGreaterThan(180)
})
