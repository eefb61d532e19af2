/** Lines that have more beside who made the piece. */

import { describe, expect, test } from 'vitest'
import { placedCreditOf } from '../../../src/desk/talk/placed-credit.ts'

describe('a credit stands beside', () => {
  test.each([
    ['a city before it', 'إربد – حاورها ليث الشمايلة', ['حاورها', 'ليث الشمايلة', 'إربد']],
    ['a city behind it', 'أجرى الحوار: سهى النعمان / نابلس', ['أجرى الحوار', 'سهى النعمان', 'نابلس']],
    [
      'what he studies',
      'حاورها: بشار القضاة – سنة رابعة، علوم سياسية',
      ['حاورها', 'بشار القضاة', 'سنة رابعة، علوم سياسية'],
    ],
    ['a city alone', 'صفاقس – آمنة الطرابلسي', ['حوار', 'آمنة الطرابلسي', 'صفاقس']],
    ['a city behind a name', 'آمنة الطرابلسي – رام الله', ['حوار', 'آمنة الطرابلسي', 'رام الله']],
  ] as const)('%s', (_, line, [role, name, beside]) => {
    expect(placedCreditOf(line)).toEqual({ credits: [{ role, name, asks: true }], beside })
  })
})

test.each([
  ['two names', 'آمنة الطرابلسي – ليث الشمايلة'],
  ['a title', 'البحر – حكاية رجل وحيد'],
  ['a city and a sentence', 'صفاقس – مدينة من بحر وملح'],
  ['a question', 'حاورها: بشار القضاة – كيف بدأت؟'],
  ['a name alone', 'آمنة الطرابلسي'],
])('%s is no credit with its place', (_, line) => {
  expect(placedCreditOf(line)).toBeUndefined()
})
