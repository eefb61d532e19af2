/** Pictures that share a page: whole, as large as both go in, beside or over each other. */

import { describe, expect, test } from 'vitest'
import { chooseStand } from '../../../src/layout/templates/frame-plates.ts'

const ROOM = { width: 210, height: 310, gap: 10 }
const LYING = { width: 200, height: 100 }
const UPRIGHT = { width: 100, height: 200 }

const stand = (...pictures: readonly { width: number; height: number }[]) =>
  chooseStand(pictures, ROOM)(pictures, ROOM)

describe('pictures on one page', () => {
  test('lie over each other where they are lying, as wide as the room', () => {
    expect(stand(LYING, LYING)).toEqual([
      { x: 0, y: 0, width: 210, height: 105 },
      { x: 0, y: 115, width: 210, height: 105 },
    ])
  })

  test('stand beside each other from the right where they are upright, as high as each other', () => {
    expect(stand(UPRIGHT, UPRIGHT)).toEqual([
      { x: 110, y: 0, width: 100, height: 200 },
      { x: 0, y: 0, width: 100, height: 200 },
    ])
  })

  test('keep their shapes where the height of the room is what they lack', () => {
    const square = { width: 100, height: 100 }
    const [first, second] = stand(square, square)
    expect([first?.width, first?.height]).toEqual([150, 150])
    expect([second?.x, second?.y]).toEqual([30, 160])
  })

  test('stand in the middle where there is one', () => {
    expect(stand(UPRIGHT)).toEqual([{ x: 27.5, y: 0, width: 155, height: 310 }])
  })
})
