/** A guest's name in the part that is set as the picture, and what stands round it. */

import { expect, test } from 'vitest'
import { eachPart, partName } from '../../../src/layout/templates/guest-name.ts'

test.each([
  ['سلمى بنت أحمد', 'سلمى', '', 'بنت أحمد'],
  ['بنت أحمد سلمى', 'سلمى', 'بنت أحمد', ''],
  ['الشيخ سلمى أحمد', 'سلمى', 'الشيخ', 'أحمد'],
  ['سلمى', 'سلمى', '', ''],
  // By whole words, and the first of two.
  ['أحمدي أحمد', 'أحمد', 'أحمدي', ''],
  ['أحمد بن أحمد', 'أحمد', '', 'بن أحمد'],
  ['سلمى بنت أحمد', 'بنت أحمد', 'سلمى', ''],
  // What is no part of the name leaves no rest.
  ['سلمى بنت أحمد', 'ليلى', '', ''],
])('of «%s» known as «%s» «%s» stands before it, and «%s» after it', (name, shortName, before, after) => {
  expect(partName({ name, shortName })).toEqual({ before, great: shortName, after })
})

test('its parts come in the order in which they are read, and no empty one', () => {
  const said = (name: string) =>
    eachPart(
      partName({ name, shortName: 'سلمى' }),
      (text) => `(${text})`,
      (text) => text,
    )
  expect(said('الدكتورة سلمى بنت أحمد')).toEqual(['(الدكتورة)', 'سلمى', '(بنت أحمد)'])
  expect(said('سلمى')).toEqual(['سلمى'])
})
