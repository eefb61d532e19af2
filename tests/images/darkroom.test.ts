import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type Darkroom, openDarkroom } from '../../src/images/darkroom.ts'
import { makeAdvert } from '../support/artworks.ts'
import { HOUSE } from '../support/house.ts'
import { openMemoryStore } from '../support/memory-store.ts'

const PICTURES = join(HOUSE, 'assets/issues/002/pictures')
/** Small, so that so many works are done at once; larger than what they are made to. */
const [DIAL, MINARET] = await Promise.all([small('dial.jpg'), small('minaret.jpg')])
const [ADVERT, OTHER_ADVERT] = [await makeAdvert(), await makeAdvert({ ground: [0, 0, 0, 10] })]
/** No such file is on the disk. */
const PATH = '/nowhere/dial.jpg'
const [FIRST_PROFILE = ''] = readdirSync(join(HOUSE, 'assets/colour')).filter((name) => name.endsWith('.icc'))
const PROFILE = join(HOUSE, 'assets/colour', FIRST_PROFILE)
const PRESS = { profile: PROFILE, inkLimit: 3, intent: 'relative' } as const
const [NIGHT, SAND] = [[0.1, 0.1, 0.3] as const, [0.9, 0.8, 0.6] as const]
const [GREEN, GOLD] = [[0.9, 0.4, 0.6, 0.5] as const, [0, 0.2, 0.6, 0] as const]
const INK = { name: 'Gold', solid: GOLD }
const LIMITS = { inkLimit: 3, longest: 300 }
const VEIL = [{ over: 0.1, top: 0.2, foot: 0.5, under: 0.7 }]
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="96"><path d="M0 0h30v96z" fill="#0E3F3A"/></svg>'
const SMALL = { width: 50, height: 80 }

/** Everything that is made: as it is asked for, and with each setting another. */
const WORKS: Readonly<Record<keyof Darkroom, readonly ((room: Darkroom) => Promise<unknown>)[]>> = {
  probe: [(room) => room.probe(DIAL), (room) => room.probe(MINARET)],
  issnBarcode: [
    (room) => room.issnBarcode('2049-3630', 1),
    (room) => room.issnBarcode('2049-3630', 2),
    (room) => room.issnBarcode('0317-8471', 1),
  ],
  qrCode: [(room) => room.qrCode('https://example.org/1'), (room) => room.qrCode('https://example.org/2')],
  show: [(room) => room.show(PATH), (room) => room.show(MINARET)],
  showInBook: [(room) => room.showInBook(PATH), (room) => room.showInBook(MINARET)],
  tone: [(room) => room.tone(PATH, [NIGHT, SAND]), (room) => room.tone(PATH, [SAND, NIGHT])],
  tonePhoto: [
    (room) => room.tonePhoto(PATH, { dark: NIGHT, light: SAND, veil: SAND }),
    (room) => room.tonePhoto(PATH, { dark: NIGHT, light: SAND, veil: NIGHT }),
  ],
  veilPicture: [
    (room) => room.veilPicture(DIAL, { dark: NIGHT, share: 0.4, bands: VEIL }),
    (room) => room.veilPicture(DIAL, { dark: NIGHT, share: 0.5, bands: VEIL }),
    (room) => room.veilPicture(DIAL, { dark: NIGHT, share: 0.4, bands: [] }),
  ],
  tonePlates: [
    (room) => room.tonePlates(PATH, [GREEN, GOLD], LIMITS),
    (room) => room.tonePlates(PATH, [GOLD, GREEN], LIMITS),
    (room) => room.tonePlates(PATH, [GREEN, GOLD], { ...LIMITS, inkLimit: 1 }),
    (room) => room.tonePlates(PATH, [GREEN, GOLD], { ...LIMITS, longest: 200 }),
  ],
  toneInks: [
    (room) => room.toneInks(PATH, [[{ ink: INK, amount: 1 }], [{ ink: INK, amount: 0.1 }]], LIMITS),
    (room) => room.toneInks(PATH, [[{ ink: INK, amount: 1 }], [{ ink: INK, amount: 0.2 }]], LIMITS),
  ],
  drawArtwork: [
    (room) => room.drawArtwork(ADVERT, PROFILE),
    (room) => room.drawArtwork(OTHER_ADVERT, PROFILE),
  ],
  pressFacts: [
    (room) => room.pressFacts(PRESS),
    (room) => room.pressFacts({ ...PRESS, intent: 'perceptual' }),
  ],
  resample: [(room) => room.resample(DIAL, 200), (room) => room.resample(DIAL, 201)],
  shrink: [(room) => room.shrink(PATH, 100), (room) => room.shrink(PATH, 101)],
  measure: [(room) => room.measure(DIAL), (room) => room.measure(MINARET)],
  separate: [
    (room) => room.separate(PATH, PRESS, 100),
    (room) => room.separate(PATH, PRESS, 101),
    (room) => room.separate(PATH, { ...PRESS, inkLimit: 1.5 }, 100),
    (room) => room.separate(PATH, { ...PRESS, intent: 'perceptual' }, 100),
    (room) => room.separate(PATH, { ...PRESS, profile: otherProfile() }, 100),
  ],
  separateColours: [
    (room) => room.separateColours([NIGHT], PRESS),
    (room) => room.separateColours([SAND], PRESS),
    (room) => room.separateColours([NIGHT], { ...PRESS, inkLimit: 1 }),
    (room) => room.separateColours([NIGHT], { ...PRESS, profile: otherProfile() }),
  ],
  readPressProfile: [(room) => room.readPressProfile(PROFILE)],
  screenProfile: [(room) => room.screenProfile()],
  paintOrnament: [(room) => room.paintOrnament(SVG), (room) => room.paintOrnament(SVG.replace('0E', '0F'))],
  paintThumbnail: [(room) => room.paintThumbnail(SVG, 60, 30), (room) => room.paintThumbnail(SVG, 60, 31)],
  paintCoverPicture: [
    (room) => room.paintCoverPicture(SVG, 60, SMALL),
    (room) => room.paintCoverPicture(SVG, 60, { ...SMALL, width: 51 }),
  ],
  paintCoverPictures: [(room) => room.paintCoverPictures(SVG, 60)],
  paintBookCover: [
    (room) => room.paintBookCover(SVG, 60),
    (room) => room.paintBookCover(SVG.replace('0E', '0F'), 60),
  ],
}

function small(name: string): Promise<Buffer> {
  return sharp(join(PICTURES, name)).resize(400).jpeg().toBuffer()
}

/** The same profile to look at, of other bytes: when it was made stands in its head. */
function otherProfile(): Uint8Array {
  const bytes = Buffer.from(readFileSync(PROFILE))
  bytes[25] = (bytes[25] as number) ^ 1
  return bytes
}

const atHand = [{ path: PATH, bytes: DIAL }]

describe.each(Object.entries(WORKS))('%s', (_, works) => {
  test('gives the same with a store as without, the first time and the second', async () => {
    const store = openMemoryStore()
    for (const work of works) {
      const plain = await work(openDarkroom(undefined, atHand))
      expect(await work(openDarkroom(store, atHand))).toStrictEqual(plain)
      const [kept, missed] = [store.entries.size, store.missed.length]
      expect(await work(openDarkroom(store, atHand))).toStrictEqual(plain)
      expect([store.entries.size, store.missed.length]).toEqual([kept, missed])
      expect(kept).toBeGreaterThan(0)
    }
  })

  test('is another thing with every other setting', async () => {
    const store = openMemoryStore()
    for (const work of works) await work(openDarkroom(store, atHand))
    expect(store.entries.size).toBe(works.length)
    expect(store.found).toEqual([])
  })
})

test('a file that is not at hand is read, and made anew where it has changed', async () => {
  const store = openMemoryStore()
  const path = join(PICTURES, 'dial.jpg')
  const room = openDarkroom(store)
  expect(await room.shrink(path, 90)).toEqual(await room.shrink(readFileSync(path), 90))
  expect(store.entries.size).toBe(1)
  await openDarkroom(store, [{ path, bytes: MINARET }]).shrink(path, 90)
  expect(store.entries.size).toBe(2)
})

test('two pictures of the same bytes are two, with a store as without: a document embeds each', async () => {
  for (const store of [undefined, openMemoryStore()]) {
    const room = openDarkroom(
      store,
      [atHand[0], { path: '/nowhere/copy.jpg', bytes: Buffer.from(DIAL) }].flatMap((file) => file ?? []),
    )
    await room.show(PATH)
    expect(await room.show(PATH)).not.toBe(await room.show('/nowhere/copy.jpg'))
  }
})
