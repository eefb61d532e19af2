/** Colours of the screen as they are written: every one comes back as it went. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelsOf, hexOf } from '../../src/style/hex.ts'

test('reads channels from 0 to 1', () => {
  expect(channelsOf('#ff0033')).toEqual([1, 0, 0.2])
})

test('writes every colour as it was read', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(digits, (colour) => {
      expect(hexOf(channelsOf(`#${colour}`))).toBe(`#${colour}`)
    }),
  )
})
