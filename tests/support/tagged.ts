/** Pictures with a profile in them, byte for byte as asked: sharp would convert a picture to the profile it is given. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { compressPlates } from '../../src/images/plates.ts'
import { HOUSE } from './house.ts'

export const PRESS_PROFILE = join(HOUSE, 'assets/colour/FOGRA39L_coated.icc')

/** A press that is not the house's: SWOP, CGATS TR 001. */
export const otherPress = () =>
  readFileSync(join(HOUSE, 'node_modules/pdfjs-dist/iccs/CGATS001Compat-v2-micro.icc'))

const SIZE = { width: 32, height: 24 }

/** A JPEG of one colour in channels of 255: one is grey, three are RGB, four are plates. */
export async function flatJpeg(colour: readonly number[]): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: SIZE.width * SIZE.height }, () => colour).flat())
  if (colour.length === 4) return Buffer.from((await compressPlates(pixels, SIZE, 4)).jpeg)
  const image = sharp(pixels, { raw: { ...SIZE, channels: colour.length as 1 | 3 } })
  return image
    .toColourspace(colour.length === 1 ? 'b-w' : 'srgb')
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** Bytes of a profile that one segment holds, less than the 64 K of a segment (ICC.1:2022, B.4). */
const SEGMENT = 65000

/** The same JPEG with a profile in it. */
export function tagged(jpeg: Buffer, profile: Uint8Array): Buffer {
  const count = Math.ceil(profile.length / SEGMENT)
  const segments = Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * SEGMENT, (index + 1) * SEGMENT)
    const head = Buffer.from(`\xff\xe2\0\0ICC_PROFILE\0`, 'latin1')
    head.writeUInt16BE(head.length + part.length, 2)
    return Buffer.concat([head, Buffer.from([index + 1, count]), part])
  })
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}

/** A profile of RGB by its primaries and its gamma (ICC.1:2001-04, three matrices and a curve), or of a grey by its gamma. */
export function profileOf(primaries: readonly (readonly number[])[], gamma: number): Buffer {
  const curve = Buffer.alloc(16)
  curve.write('curv', 'latin1')
  curve.writeUInt32BE(1, 8)
  curve.writeUInt16BE(Math.round(gamma * 256), 12)
  const isGrey = primaries.length === 0
  const names = isGrey ? ['k'] : ['r', 'g', 'b']
  return writeProfile(isGrey ? 'mntrGRAYXYZ ' : 'mntrRGB XYZ ', [
    ...names.map((name) => [`${name}TRC`, curve] as const),
    ...primaries.map((primary, at) => [`${names[at]}XYZ`, xyzTag(primary)] as const),
  ])
}

/** A press whose solid black is as light as that, of 100, and whose inks darken evenly: two steps of each. */
export function paleBlackPress(lightness: number): Buffer {
  const lab = (inks: readonly number[]) => {
    const [, , , black = 0] = inks
    const colour = inks.slice(0, 3).reduce((sum, ink) => sum + ink, 0)
    return [Math.round(2.55 * (100 - 20 * colour) * (1 - black * (1 - lightness / 100))), 128, 128]
  }
  const corners = (channels: number) =>
    Array.from({ length: 2 ** channels }, (_, at) =>
      Array.from({ length: channels }, (_, channel) => (at >> (channels - 1 - channel)) & 1),
    )
  const dark = ([light = 0]: readonly number[]) => (light ? [0, 0, 0, 0] : [0, 0, 0, 255])
  return writeProfile('prtrCMYKLab ', [
    ['A2B0', tableTag(4, corners(4).map(lab))],
    ['B2A0', tableTag(3, corners(3).map(dark))],
  ])
}

/** A table from so many channels to others, a row a corner (ICC.1:2001-04, 6.5.8: lut8Type). */
function tableTag(channels: number, rows: readonly (readonly number[])[]): Buffer {
  const outputs = rows[0]?.length ?? 0
  const straight = (count: number) => Buffer.from(Array.from({ length: 256 * count }, (_, at) => at % 256))
  const head = Buffer.alloc(48)
  head.write('mft1', 'latin1')
  head.set([channels, outputs, 2], 8)
  for (const diagonal of [12, 28, 44]) head.writeInt32BE(65536, diagonal)
  return Buffer.concat([head, straight(channels), Buffer.from(rows.flat()), straight(outputs)])
}

const fixed = (value: number) => Math.round(value * 65536)

function xyzTag(values: readonly number[]): Buffer {
  const tag = Buffer.alloc(20)
  tag.write('XYZ ', 'latin1')
  values.forEach((value, at) => {
    tag.writeInt32BE(fixed(value), 8 + 4 * at)
  })
  return tag
}

/** A profile of version 2: its class, its colour space and what it connects to; its tags, each by its name. */
function writeProfile(kind: string, own: readonly (readonly [string, Buffer])[]): Buffer {
  const tags: readonly (readonly [string, Buffer])[] = [
    ['cprt', Buffer.from('text\0\0\0\0none\0\0\0\0', 'latin1')],
    ['wtpt', xyzTag(D50)],
    ...own,
  ]
  const head = Buffer.alloc(128 + 4 + 12 * tags.length)
  head.writeUInt32BE(0x02400000, 8)
  head.write(kind, 12, 'latin1')
  head.write('acsp', 36, 'latin1')
  D50.forEach((value, at) => {
    head.writeInt32BE(fixed(value), 68 + 4 * at)
  })
  head.writeUInt32BE(tags.length, 128)
  let place = head.length
  tags.forEach(([name, data], index) => {
    head.write(name, 132 + 12 * index, 'latin1')
    head.writeUInt32BE(place, 136 + 12 * index)
    head.writeUInt32BE(data.length, 140 + 12 * index)
    place += data.length
  })
  head.writeUInt32BE(place, 0)
  return Buffer.concat([head, ...tags.map(([, data]) => data)])
}

const D50 = [0.9642, 1, 0.8249]

/** Adobe RGB (1998): its primaries under D50, and its gamma. */
export const adobeRgb = () =>
  profileOf(
    [
      [0.60974, 0.31111, 0.01947],
      [0.20528, 0.62567, 0.06087],
      [0.14919, 0.06322, 0.74457],
    ],
    563 / 256,
  )
