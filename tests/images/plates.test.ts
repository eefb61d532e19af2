/** Plates of a picture: how ink is held back, and that what is written says so itself. */

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { inPlates } from '../../src/images/decode.ts'
import { compressPlates, limitInk } from '../../src/images/plates.ts'

const SIZE = { width: 16, height: 16 }

/** A picture of one colour. */
const flat = (...plates: number[]) =>
  Buffer.concat(Array.from({ length: SIZE.width * SIZE.height }, () => Buffer.from(plates)))

const read = (jpeg: Uint8Array) => inPlates(sharp(jpeg)).raw().toBuffer()

describe('ink over the limit', () => {
  test('is taken from the three colours alike, and black stays', () => {
    const [cyan, magenta, yellow, black] = limitInk([1, 0.8, 0.6, 0.9], 3)
    expect(cyan + magenta + yellow + black).toBeCloseTo(3, 9)
    expect(black).toBe(0.9)
    expect(magenta / cyan).toBeCloseTo(0.8, 9)
    expect(yellow / cyan).toBeCloseTo(0.6, 9)
  })

  test('is left where there is none', () => {
    const plates = [0.5, 0.4, 0.4, 0.1] as const
    expect(limitInk(plates, 3)).toBe(plates)
  })

  test('leaves black alone where black is all that there is room for', () => {
    expect(limitInk([1, 1, 1, 1], 1)).toEqual([0, 0, 0, 1])
  })
})

describe('a picture', () => {
  test('keeps its plates through compression', async () => {
    const { jpeg, greatestInk } = await compressPlates(flat(200, 40, 90, 10), SIZE, 3)
    const pixels = await read(jpeg)
    for (const [plate, value] of [200, 40, 90, 10].entries())
      expect(Math.abs((pixels[plate] ?? 0) - value)).toBeLessThanOrEqual(2)
    expect(greatestInk).toBeCloseTo(340 / 255, 1)
  })

  test.each([3, 2.4, 1.5])('has nowhere more ink than %d, measured on what is written', async (limit) => {
    // Noise in all four plates: the worst that compression can be given.
    const noise = Buffer.from(
      Array.from({ length: SIZE.width * SIZE.height * 4 }, (_, index) => ((index * 7919) % 13) * 20 + 15),
    )
    const { jpeg, greatestInk } = await compressPlates(noise, SIZE, limit)
    const pixels = await read(jpeg)
    const sums = Array.from({ length: pixels.length / 4 }, (_, at) =>
      [...pixels.subarray(4 * at, 4 * at + 4)].reduce((sum, plate) => sum + plate, 0),
    )
    expect(greatestInk).toBe(Math.max(...sums) / 255)
    expect(greatestInk).toBeLessThanOrEqual(limit)
  })
})
