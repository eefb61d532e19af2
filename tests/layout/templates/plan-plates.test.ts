/** Where the plates of a photo essay stand: by their shapes, with no spread begun on a left-hand page. */

import { describe, expect, test } from 'vitest'
import type { PhotoPlate } from '../../../src/issue/issue.ts'
import { planPlates } from '../../../src/layout/templates/plan-plates.ts'
import { picture } from '../../support/issues.ts'

const TRIM = { width: 300, height: 400 }
/** Page-shaped, square, wide. */
const UPRIGHT: PhotoPlate = [picture(300, 400)]
const SQUARE: PhotoPlate = [picture(400, 400)]
const WIDE: PhotoPlate = [picture(1000, 400)]
const PAIR: PhotoPlate = [picture(400, 400), picture(300, 400)]

const plan = (from: number, ...plates: readonly PhotoPlate[]) =>
  planPlates(plates, from, TRIM).map(({ form, number }) => `${number} ${form}`)

describe('a plate', () => {
  test('fills its page where it is shaped like it, and its words stand on the page that it faces', () => {
    // Even pages are right-hand ones.
    const planned = planPlates([SQUARE, UPRIGHT], 4, TRIM)
    expect(planned.map(({ form }) => form)).toEqual(['framed', 'bleed'])
    expect(planned[0]?.facing).toBe(UPRIGHT[0])
    const turned = planPlates([SQUARE, UPRIGHT, SQUARE], 5, TRIM)
    expect(turned.map(({ form }) => form)).toEqual(['framed', 'bleed', 'framed'])
    expect(turned.map(({ facing }) => facing)).toEqual([undefined, undefined, UPRIGHT[0]])
  })

  test('loses an eighth to the edges of its page at the most', () => {
    const shaped = (width: number): PhotoPlate => [picture(width, 400)]
    expect(plan(4, SQUARE, shaped(340))).toEqual(['4 framed', '5 bleed'])
    expect(plan(4, SQUARE, shaped(342))).toEqual(['4 framed', '5 framed'])
    expect(plan(4, SQUARE, shaped(264))).toEqual(['4 framed', '5 bleed'])
    expect(plan(4, SQUARE, shaped(263))).toEqual(['4 framed', '5 framed'])
  })

  test('fills no page that faces one filled already, nor the first, nor a last one that faces nothing', () => {
    expect(plan(5, SQUARE, UPRIGHT, UPRIGHT)).toEqual(['5 framed', '6 bleed', '7 framed'])
    expect(plan(5, UPRIGHT, UPRIGHT)).toEqual(['5 framed', '6 framed'])
  })

  test('takes a spread where it is wide', () => {
    expect(plan(5, SQUARE, WIDE, PAIR)).toEqual(['5 framed', '6 spread', '8 pair'])
  })

  test('that is wide waits for a right-hand page, and another comes before it', () => {
    expect(plan(4, WIDE, SQUARE, PAIR, UPRIGHT)).toEqual(['4 framed', '5 pair', '6 spread', '8 framed'])
  })

  test('that is wide comes before the last that would leave it a left-hand page', () => {
    expect(plan(5, SQUARE, PAIR, WIDE)).toEqual(['5 framed', '6 spread', '8 pair'])
    expect(plan(5, SQUARE, PAIR, SQUARE, WIDE)).toEqual(['5 framed', '6 pair', '7 framed', '8 spread'])
  })

  test('that is wide stands whole on one page where nothing else is left to come before it', () => {
    expect(plan(5, WIDE)).toEqual(['5 framed'])
    expect(plan(4, SQUARE, WIDE)).toEqual(['4 framed', '5 framed'])
  })
})
