/** Who took a picture, by the words under it, and who took all of a piece. */

import { expect, test } from 'vitest'
import { photographerOf, pictureCreditOf } from '../../../src/desk/talk/picture-credit.ts'
import { paragraphOf, paragraphsOf } from '../../support/talks.ts'

const captions = (...lines: readonly string[]) =>
  photographerOf(paragraphsOf(...lines.map((line) => paragraphOf(line, { kind: 'caption' }))))?.name

test('is told at the end of them', () => {
  expect(pictureCreditOf('المرفأ عند الفجر. عدسة: هدى سالم')).toMatchObject({
    name: 'هدى سالم',
    written: 'عدسة: هدى سالم',
  })
  expect(pictureCreditOf('المرفأ عند الفجر')).toBeUndefined()
})

test('is one person of all captions, with a sign before the name or none', () => {
  expect(captions('المرفأ. تصوير: هدى سالم')).toBe('هدى سالم')
  expect(captions('المرفأ عند الفجر تصوير: هدى سالم', 'السوق')).toBe('هدى سالم')
})

test('is nobody where captions name several, an agency, or one word', () => {
  expect(captions('المرفأ. تصوير: هدى سالم', 'السوق. تصوير: كريم نجم')).toBeUndefined()
  expect(captions('المرفأ. تصوير: وكالة رويترز')).toBeUndefined()
  expect(captions('المرفأ. تصوير: هدى')).toBeUndefined()
  expect(photographerOf(paragraphsOf('المرفأ. تصوير: هدى سالم'))).toBeUndefined()
})
