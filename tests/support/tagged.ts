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
  const fixed = (value: number) => Math.round(value * 65536)
  const xyz = (values: readonly number[]) => {
    const tag = Buffer.alloc(20)
    tag.write('XYZ ', 'latin1')
    values.forEach((value, at) => {
      tag.writeInt32BE(fixed(value), 8 + 4 * at)
    })
    return tag
  }
  const curve = Buffer.alloc(16)
  curve.write('curv', 'latin1')
  curve.writeUInt32BE(1, 8)
  curve.writeUInt16BE(Math.round(gamma * 256), 12)
  const text = Buffer.concat([Buffer.from('text\0\0\0\0none\0\0\0\0', 'latin1')])
  const isGrey = primaries.length === 0
  const names = isGrey ? ['k'] : ['r', 'g', 'b']
  const tags: readonly (readonly [string, Buffer])[] = [
    ['cprt', text],
    ['wtpt', xyz(D50)],
    ...names.map((name) => [`${name}TRC`, curve] as const),
    ...primaries.map((primary, at) => [`${names[at]}XYZ`, xyz(primary)] as const),
  ]
  const head = Buffer.alloc(128 + 4 + 12 * tags.length)
  head.writeUInt32BE(0x02400000, 8)
  head.write(isGrey ? 'mntrGRAYXYZ ' : 'mntrRGB XYZ ', 12, 'latin1')
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
