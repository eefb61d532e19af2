/** From which side a language is read, by its script where its tag names one. */

import { expect, test } from 'vitest'
import { directionOf } from '../src/direction.ts'

test.each([
  ['ar-EG', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['he', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['en', 'ltr'],
  ['fr-FR', 'ltr'],
  ['arn', 'ltr'], // Mapudungun is written in Latin letters
] as const)('%s is read %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
