/** Which columns of a table are numbers, and where in a number its whole part ends. */

import { expect, test } from 'vitest'
import { numberColumns, wholeEnd } from '../../src/issue/number-columns.ts'
import { table } from '../support/issues.ts'

test('a column is of numbers where every cell is one, or says that it is not known', () => {
  const own = table(
    ['النوع', 'عدد', 'نسبة', 'خليط', 'شرطات'],
    [
      ['روايات', '١٬٢٤٠', '٩٨٪', '12', '—'],
      ['شعر', '—', '-3.5%', 'كثير', '—'],
    ],
  )
  expect(numberColumns(own)).toEqual([false, true, true, false, false])
})

test.each([
  ['١٢٫٢٥', 2],
  ['12.25', 2],
  ['12,5', 2],
  ['1,250', 5],
  ['١٬٢٥٠', 5],
  ['1,250.75', 5],
  ['1.250.000', 9],
  ['٩٨٪', 2],
  ['-3.5%', 2],
  ['٧', 1],
])('the whole part of %s ends before character %i', (text, end) => {
  expect(wholeEnd(text)).toBe(end)
})
