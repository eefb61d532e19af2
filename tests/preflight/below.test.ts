/** A measure that is too small is told by a number that is. */

import { expect, test } from 'vitest'
import { shownBelow } from '../../src/preflight/below.ts'

test.each([
  [5.98, 1, 5.9],
  [5, 1, 5],
  [0.249, 2, 0.24],
])('%d with %d digits is %d', (value, digits, shown) => {
  expect(shownBelow(value, digits)).toBe(shown)
})
