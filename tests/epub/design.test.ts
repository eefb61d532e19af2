/** What the e-book takes from a theme: a colour that is seen on any paper, faces by their parts, sizes that suit the face. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { designBook, seenOnAnyPaper } from '../../src/epub/design.ts'
import { contrastOf } from '../../src/style/contrast.ts'
import { channelsOf } from '../../src/style/hex.ts'
import type { Ink } from '../../src/style/style.ts'
import { openHouse } from '../support/house.ts'

const PAPERS = ['#ffffff', '#f4ecd8', '#2b2b2b', '#000000']
/** WCAG 2.2, 1.4.11. */
const LEAST = 3

function ink(hex: string): Ink {
  return { screen: channelsOf(hex) }
}

describe('the accent', () => {
  test('is seen on white, sepia, grey and black, whichever colour the theme has', () => {
    const channel = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(channel, channel, channel, (...screen) => {
        const accent = ink(seenOnAnyPaper({ screen }))
        for (const paper of PAPERS) expect(contrastOf(accent, ink(paper))).toBeGreaterThanOrEqual(LEAST)
      }),
    )
  })

  test('is the theme’s own where that is seen, and else moved as little as can be', () => {
    expect(seenOnAnyPaper(ink('#f0502a'))).toBe('#f0502a')
    expect(seenOnAnyPaper(ink('#b88a3b'))).toBe('#ab8137')
    expect(seenOnAnyPaper(ink('#000000'))).toMatch(/^#([0-9a-f]{2})\1\1$/)
  })
})

describe('the design', () => {
  test.each([
    ['contemporary', { questions: 'display', pullQuotes: 'loud', face: 'display' }],
    ['classical', { questions: 'body', pullQuotes: 'ruled', face: 'body' }],
    ['plain', { questions: 'body', pullQuotes: 'loud', face: 'body' }],
  ] as const)('of the theme %s casts questions, quotations and first words as print does', async (name, cast) => {
    const { style } = await openHouse(name)
    const { questions, pullQuotes, firstWords } = designBook(style, () => undefined)
    expect({ questions, pullQuotes, face: firstWords.face }).toEqual(cast)
  })

  test('sets titles larger in a face that stands low in its em, and never smaller', async () => {
    const { style } = await openHouse('classical')
    const scale = (display: number) =>
      designBook(style, (face) => ({
        dal: face.startsWith('amiri') ? 0.4 : display,
        space: 0.2,
        reach: 0,
        isSans: false,
      })).displayScale
    expect(scale(0.45)).toBeCloseTo(4 / 3)
    expect(scale(0.61)).toBe(1)
    expect(scale(0.9)).toBe(1)
    expect(scale(0.1)).toBe(1.5)
  })

  test('draws a face of running text as high as Latin, and never beyond its lines', async () => {
    const { style } = await openHouse('classical')
    const scale = (dal: number) =>
      designBook(style, () => ({ dal, space: 0.2, reach: 0, isSans: false })).bodyScale
    expect(scale(0.391)).toBeCloseTo(0.45 / 0.391)
    expect(scale(0.5)).toBe(1)
    expect(scale(0.1)).toBe(1.2)
  })

  test('widens the word space of titles as the theme does', async () => {
    const measure = () => ({ dal: 0.4, space: 0.15, reach: 0, isSans: false })
    const { style: classical } = await openHouse('classical')
    expect(designBook(classical, measure).wordSpaces.display).toBeCloseTo(0.15)
    const { style: plain } = await openHouse('plain')
    expect(designBook(plain, measure).wordSpaces.display).toBe(0)
  })

  test('opens the word space of a text whose kaf reaches over it', async () => {
    const { style } = await openHouse('classical')
    const opened = (reach: number) =>
      designBook(style, () => ({ dal: 0.4, space: 0.3, reach, isSans: false })).wordSpaces.body
    expect(opened(0.15)).toBeCloseTo(0.06)
    expect(opened(-0.02)).toBe(0)
  })

  test('leaves Latin to a face like that of print, where print takes it from another family', async () => {
    const measure = (face: string) => ({ dal: 0.4, space: 0.2, reach: 0, isSans: face.includes('sans') })
    expect(designBook((await openHouse('contemporary')).style, measure).latin).toBe('sans-serif')
    expect(designBook((await openHouse('classical')).style, measure).latin).toBeUndefined()
  })
})
