/** Which plates a colour stands on where nobody says so, and which colours a press cannot bear. */

import { describe, expect, test } from 'vitest'
import { heavyInks, isBlackAlone, platesOf, USUAL_PRESS } from '../../src/style/press.ts'

describe('the plates of a colour', () => {
  test('are its own where it names them', () => {
    expect(platesOf('accent', { screen: [1, 0, 0], press: [0, 0.8, 0.9, 0] })).toEqual([0, 0.8, 0.9, 0])
  })

  test('are black alone of a grey, as dark as it is', () => {
    expect(platesOf('rule', { screen: [0.75, 0.75, 0.75] })).toEqual([0, 0, 0, 0.25])
    expect(platesOf('paper', { screen: [1, 1, 1] })).toEqual([0, 0, 0, 0])
  })

  test('are black alone of the ink of the text, whatever its colour on the screen', () => {
    expect(platesOf('ink', { screen: [0.1, 0.08, 0.05] })).toEqual([0, 0, 0, 1])
  })

  test('have to be made of any other', () =>
    expect(platesOf('accent', { screen: [1, 0, 0] })).toBeUndefined())
})

test('only a colour without cyan, magenta and yellow stands on the black plate alone', () => {
  expect(isBlackAlone([0, 0, 0, 0.4])).toBe(true)
  expect(isBlackAlone([0.01, 0, 0, 1])).toBe(false)
})

test('a colour of exactly as much ink as the press bears is borne', () => {
  const palette = { deep: { screen: [0, 0, 0], press: [0.9, 0.8, 0.7, 0.6] } } as const
  expect(heavyInks(palette, USUAL_PRESS)).toEqual([])
  expect(heavyInks(palette, { ...USUAL_PRESS, inkLimit: 2.99 }).map(({ role }) => role)).toEqual(['deep'])
})

test('a mixed ink counts as the one ink it is, not as those that stand in for it', () => {
  const solid = [0.9, 0.8, 0.8, 0.7] as const
  const night = { screen: [0, 0, 0], press: solid, spot: { name: 'Night', solid, tint: 1 } } as const
  expect(heavyInks({ night }, USUAL_PRESS)).toEqual([])
  expect(heavyInks({ night: { screen: night.screen, press: solid } }, USUAL_PRESS)).toHaveLength(1)
})
