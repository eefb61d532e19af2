/** What of a picture fills a frame: all of one side, and of the other as much as goes round the focus. */

import { describe, expect, test } from 'vitest'
import { cropOffFold, cropTo } from '../../src/images/crop.ts'

const picture = { width: 1200, height: 1600 }

describe('a picture over a spread', () => {
  const lying = { width: 4000, height: 1600 }
  const rounded = (focus: Parameters<typeof cropOffFold>[2]) => {
    const { x, y, width, height } = cropOffFold(lying, { width: 500, height: 200 }, focus)
    return [x, y, width, height].map((part) => Number(part.toFixed(4)))
  }

  test('is as it is where nobody has said what must be seen, or that is away from the fold', () => {
    expect(rounded(undefined)).toEqual([0, 0, 1, 1])
    expect(rounded({ x: 0.58, y: 0.5 })).toEqual([0, 0, 1, 1])
  })

  test('is cut a little closer where that would lie in the fold', () => {
    // What must be seen at 0.58 of the frame: all to its right goes in where 0.42 of the width is half the picture.
    expect(rounded({ x: 0.5, y: 0.5 })).toEqual([0, 0.069, 0.8621, 0.8621])
    expect(rounded({ x: 0.55, y: 0.5 })).toEqual([0, 0.0259, 0.9483, 0.9483])
  })
})

describe('a picture cropped to a frame', () => {
  test('of its own shape is whole', () => {
    expect(cropTo(picture, { width: 300, height: 400 })).toEqual({ x: 0, y: 0, width: 1, height: 1 })
  })

  test('that lies keeps its width, and of its height the middle', () => {
    expect(cropTo(picture, { width: 400, height: 400 })).toEqual({ x: 0, y: 0.125, width: 1, height: 0.75 })
  })

  test('that stands keeps its height, and of its width the middle', () => {
    const { x, y, width, height } = cropTo(picture, { width: 300, height: 800 })
    expect([x, y, width, height].map((part) => Number(part.toFixed(6)))).toEqual([0.25, 0, 0.5, 1])
  })

  test('keeps its focus in the middle where it can, and inside always', () => {
    const frame = { width: 400, height: 200 }
    expect(cropTo(picture, frame, { x: 0.5, y: 0.4 }).y).toBeCloseTo(0.4 - 0.1875, 9)
    expect(cropTo(picture, frame, { x: 0.5, y: 0.05 }).y).toBe(0)
    expect(cropTo(picture, frame, { x: 0.5, y: 1 }).y).toBeCloseTo(1 - 0.375, 9)
  })

  test('is never stretched', () => {
    for (const frame of [
      { width: 10, height: 90 },
      { width: 90, height: 10 },
      { width: 7, height: 9 },
    ]) {
      const { width, height } = cropTo(picture, frame, { x: 0.9, y: 0.1 })
      expect((width * picture.width) / (height * picture.height)).toBeCloseTo(frame.width / frame.height, 9)
    }
  })
})
