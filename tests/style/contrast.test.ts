/** Text that can be told from its ground: in every theme of the house, and said where it cannot. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrastOf, paleTexts } from '../../src/style/contrast.ts'
import type { Ink, Style } from '../../src/style/style.ts'
import { HOUSE, openHouse } from '../support/house.ts'

const ink = (...screen: [number, number, number]): Ink => ({ screen })
const themes = readdirSync(join(HOUSE, 'assets/themes')).map((file) => file.replace('.yaml', ''))

test('black on white has the most contrast there is, and a colour on itself none', () => {
  expect(contrastOf(ink(0, 0, 0), ink(1, 1, 1))).toBeCloseTo(21, 9)
  expect(contrastOf(ink(0.3, 0.5, 0.7), ink(0.3, 0.5, 0.7))).toBe(1)
})

test('the grey that is just dark enough on white has 4.5', () => {
  const grey = 0x76 / 255
  expect(contrastOf(ink(1, 1, 1), ink(grey, grey, grey))).toBeCloseTo(4.54, 2)
})

test.each(themes)('every text of the theme %s can be told from its ground', async (theme) => {
  expect(paleTexts((await openHouse(theme)).style)).toEqual([])
})

describe('a colour too like its ground', async () => {
  const { style } = await openHouse('classical')
  const withColour = (role: keyof Style['text'], colour: string): Style => ({
    ...style,
    text: { ...style.text, [role]: { ...style.text[role], text: { ...style.text[role].text, colour } } },
  })

  test('is told of small text, where display type may wear it', () => {
    expect(paleTexts(withColour('credit', 'accent')).map(({ role, ground }) => [role, ground])).toEqual([
      ['credit', 'paper'],
    ])
    expect(paleTexts(withColour('openerName', 'accent'))).toEqual([])
  })

  test('is told by what the text stands on: green of a cover’s own green', () => {
    expect(paleTexts(withColour('coverWords', 'ground')).map(({ role, ground }) => [role, ground])).toEqual([
      ['coverWords', 'coverGround'],
    ])
  })
})
