/** The ink of pictures inside an advert, however they are packed; Ghostscript says the same of their plates. */

import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { mm } from '../../src/geometry.ts'
import { probeArtwork } from '../../src/images/artwork.ts'
import { type HeavyPicture, partOver } from '../../src/images/artwork-ink.ts'
import { makeAdvert } from '../support/artworks.ts'
import { needing } from '../support/needing.ts'
import { type Plates, separatePages } from '../support/plates.ts'

const [WIDTH, HEIGHT] = [200, 100]
/** The left quarter has 380 per cent, the rest 120. */
const [HEAVY, LIGHT] = [
  [255, 255, 204, 255],
  [102, 102, 51, 51],
] as const
const isHeavy = (x: number) => x < WIDTH / 4
const pixels = Uint8Array.from(
  Array.from({ length: WIDTH * HEIGHT }, (_, at) => (isHeavy(at % WIDTH) ? HEAVY : LIGHT)).flat(),
)

type Entries = Readonly<Record<string, unknown>>

/** Drawn over 50 by 25 millimetres, from the head of a page of 60 by 40. */
function advertOf(
  entries: Entries,
  bytes: Uint8Array,
  extras: (document: PDFKit.PDFDocument) => Entries = () => ({}),
) {
  return makeAdvert({
    width: 60,
    height: 40,
    bleed: 0,
    ground: [0, 0, 0, 0],
    draw: (document) => {
      const picture = document.ref({
        Type: 'XObject',
        Subtype: 'Image',
        Width: WIDTH,
        Height: HEIGHT,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceCMYK',
        ...entries,
        ...extras(document),
      })
      // What is packed already is not to be packed again.
      Object.assign(picture, { compress: false })
      picture.end(bytes)
      document.page.xobjects['Heavy'] = picture
      const [w, h] = [mm(50), mm(25)]
      document.addContent(`q ${w} 0 0 ${-h} 0 ${h} cm /Heavy Do Q`)
    },
  })
}

/** The sum of the four plates in every pixel of a page. */
function sumsOf({ inks }: Plates): number[] {
  const plates = Object.values(inks)
  return Array.from(plates[0] ?? [], (_, at) =>
    plates.reduce((sum, plate) => sum + (plate[at] as number) / 255, 0),
  )
}

/** Rows with a byte before each, as PNG has them: `sub` and `up` in turns. */
function withPngPredictor(): Uint8Array {
  const line = WIDTH * 4
  const rows = Array.from({ length: HEIGHT }, (_, row) => {
    const own = pixels.subarray(row * line, (row + 1) * line)
    const above = row > 0 ? pixels.subarray((row - 1) * line, row * line) : new Uint8Array(line)
    const type = 1 + (row % 4)
    const left = (at: number) => (at >= 4 ? (own[at - 4] as number) : 0)
    const corner = (at: number) => (at >= 4 ? (above[at - 4] as number) : 0)
    const foretold = (at: number) => {
      const [a, b, c] = [left(at), above[at] as number, corner(at)]
      if (type < 3) return type === 1 ? a : b
      if (type === 3) return (a + b) >> 1
      const away = [a, b, c].map((value) => Math.abs(a + b - c - value)) as [number, number, number]
      return away[0] <= away[1] && away[0] <= away[2] ? a : away[1] <= away[2] ? b : c
    }
    return Uint8Array.from([type, ...own.map((value, at) => value - foretold(at))])
  })
  return Buffer.concat(rows)
}

/** Numbers of plates as a TIFF: raw ones would be taken for light. */
function tiffOfPlates(): Buffer {
  const tags: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, 3, 1, WIDTH],
    [257, 3, 1, HEIGHT],
    [258, 3, 4, 8 + 2 + 9 * 12 + 4],
    [259, 3, 1, 1],
    [262, 3, 1, 5],
    [273, 4, 1, 8 + 2 + 9 * 12 + 4 + 8],
    [277, 3, 1, 4],
    [278, 3, 1, HEIGHT],
    [279, 4, 1, pixels.length],
  ]
  const head = Buffer.alloc(8 + 2 + tags.length * 12 + 4 + 8)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(tags.length, 8)
  for (const [index, [tag, type, count, value]] of tags.entries()) {
    const at = 10 + index * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    head.writeUInt32LE(value, at + 8)
  }
  for (const plate of [0, 1, 2, 3]) head.writeUInt16LE(8, head.length - 8 + plate * 2)
  return Buffer.concat([head, pixels])
}

/** libvips writes as Adobe's programs do, every number turned round. */
const jpeg = await sharp(tiffOfPlates(), { ignoreIcc: true })
  .pipelineColourspace('cmyk')
  .toColourspace('cmyk')
  .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
  .toBuffer()

const table = Buffer.from([...LIGHT, ...HEAVY])
const bits = Uint8Array.from(
  Array.from({ length: HEIGHT }, () =>
    Array.from({ length: WIDTH / 8 }, (_, byte) => {
      const at = (bit: number) => (isHeavy(byte * 8 + bit) ? 0x80 >> bit : 0)
      return Array.from({ length: 8 }, (_each, bit) => at(bit)).reduce((sum, value) => sum + value, 0)
    }),
  ).flat(),
)

const inverted = { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }
const flate = { Filter: 'FlateDecode' }

interface Packing {
  readonly name: string
  readonly make: () => Promise<Uint8Array>
  /** Ink at the most, and the part of the picture that has it, where they are others than the usual. */
  readonly most?: number
  readonly part?: number
}

const CASES: readonly Packing[] = [
  { name: 'plain samples', make: () => advertOf({}, pixels) },
  { name: 'packed samples', make: () => advertOf(flate, deflateSync(pixels)) },
  {
    name: 'packed samples with predictors of PNG',
    make: () =>
      advertOf(
        { ...flate, DecodeParms: { Predictor: 15, Colors: 4, Columns: WIDTH } },
        deflateSync(withPngPredictor()),
      ),
  },
  {
    name: 'samples that are turned round',
    make: () => advertOf({ ...flate, ...inverted }, deflateSync(pixels.map((value) => 255 - value))),
  },
  { name: 'a JPEG by Adobe, turned round', make: () => advertOf({ Filter: 'DCTDecode', ...inverted }, jpeg) },
  {
    name: 'the same JPEG where nothing says that it is turned round',
    make: () => advertOf({ Filter: 'DCTDecode' }, jpeg),
    most: 2.8,
    part: 0.75,
  },
  {
    name: 'an index of two colours in single bits',
    make: () =>
      advertOf({ BitsPerComponent: 1 }, bits, (document) => {
        const lookup = document.ref({})
        lookup.end(table)
        return { ColorSpace: ['Indexed', 'DeviceCMYK', 1, lookup] }
      }),
  },
]

async function inkOf(advert: Uint8Array): Promise<HeavyPicture | undefined> {
  return (await probeArtwork(advert)).artwork.heavyPictures?.[0]
}

describe.each(CASES)('$name', ({ make, most = 3.8, part = 0.25 }) => {
  test('are measured: how much ink, and on how much of the picture', async () => {
    const ink = await inkOf(await make())
    if (!ink) throw new Error('Its ink must be measured.')
    expect(ink.most).toBeCloseTo(most, 1)
    expect(partOver(ink, most - 0.3)).toBeCloseTo(part, 2)
    expect(partOver(ink, most + 0.1)).toBe(0)
  })

  needing('Ghostscript').test('and Ghostscript finds as much on its plates', async () => {
    const [plates] = await separatePages(await make(), { first: 1, last: 1 })
    if (!plates) throw new Error('There must be a page.')
    const { width, height } = plates.pixels
    const sums = sumsOf(plates)
    const over = sums.filter((sum) => sum > most - 0.3).length / (width * height)
    // The picture takes 50 by 25 of 60 by 40 millimetres.
    expect(Math.abs(over - ((50 * 25) / (60 * 40)) * part)).toBeLessThan(0.01)
    expect(Math.max(...sums)).toBeCloseTo(most, 1)
  })
})

test('what a mask covers is not counted', async () => {
  const masked = await advertOf(flate, deflateSync(pixels), (document) => {
    const mask = document.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: WIDTH,
      Height: HEIGHT,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceGray',
    })
    mask.end(Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => (isHeavy(at % WIDTH) ? 0 : 255)))
    return { SMask: mask }
  })
  expect(await inkOf(masked)).toBeUndefined()
})

test('what no reader here unpacks, or is cut off, is passed over', async () => {
  expect(await inkOf(await advertOf({ Filter: 'JPXDecode' }, pixels))).toBeUndefined()
  expect(await inkOf(await advertOf({}, pixels.subarray(0, 100)))).toBeUndefined()
})

test('a part too small to be seen is not told of', () => {
  const few = Uint8Array.from(
    Array.from({ length: WIDTH * HEIGHT }, (_, at) => (at < 60 ? HEAVY : LIGHT)).flat(),
  )
  return expect(advertOf({}, few).then(inkOf)).resolves.toBeUndefined()
})
