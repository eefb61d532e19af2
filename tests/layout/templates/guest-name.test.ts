/** A guest's name in the part that is set as the picture, and the rest. */

import { expect, test } from 'vitest'
import { partName } from '../../../src/layout/templates/guest-name.ts'

test.each([
  ['سلمى بنت أحمد', 'سلمى', 'بنت أحمد', false],
  ['بنت أحمد سلمى', 'سلمى', 'بنت أحمد', true],
  ['الشيخ سلمى أحمد', 'سلمى', 'الشيخ أحمد', true],
  ['سلمى', 'سلمى', '', false],
  // By whole words, and the first of two.
  ['أحمدي أحمد', 'أحمد', 'أحمدي', true],
  ['أحمد بن أحمد', 'أحمد', 'بن أحمد', false],
  ['سلمى بنت أحمد', 'بنت أحمد', 'سلمى', true],
  // What is no part of the name leaves no rest.
  ['سلمى بنت أحمد', 'ليلى', '', false],
])('of «%s» known as «%s» the rest is «%s», and stands before it: %s', (name, shortName, rest, restFirst) => {
  expect(partName({ name, shortName })).toEqual({ rest, restFirst })
})
