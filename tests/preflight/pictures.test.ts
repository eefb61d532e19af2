/** How fine pictures are where they stand, and what is said of coarse ones. */

import { expect, test } from 'vitest'
import type { Rect } from '../../src/geometry.ts'
import type { Page } from '../../src/layout/frame.ts'
import { measurePictures, warnOfCoarse, warnOfUncaptioned } from '../../src/preflight/pictures.ts'
import { a, interview, issueOf, picture, q } from '../support/issues.ts'

const box = { x: 0, y: 0, width: 144, height: 72 } // two inches by one
const page = (crop?: Rect): Page => ({
  number: 5,
  side: 'left',
  size: { width: 300, height: 400 },
  items: [
    {
      kind: 'picture',
      path: '/p.jpg',
      pixels: { width: 600, height: 300 },
      box,
      ...(crop && { crop }),
      tag: { role: 'figure', alternative: 'باب أزرق' },
    },
  ],
})

test('pixels to the inch are those of the size a picture is shown at', () => {
  expect(measurePictures([page()])).toEqual([{ page: 5, alternative: 'باب أزرق', ppi: 300 }])
})

test('a picture that is cropped has only the pixels that are seen', () => {
  expect(measurePictures([page({ x: 0.2, y: 0, width: 0.4, height: 0.4 })])[0]?.ppi).toBe(120)
})

test('a coarse picture is told, with its page and what it shows; a fine one is not', () => {
  expect(warnOfCoarse([page()])).toEqual([])
  expect(warnOfCoarse([page({ x: 0, y: 0, width: 0.4, height: 0.4 })])).toMatchObject([
    {
      severity: 'warning',
      code: 'preflight/coarse-picture',
      message: expect.stringMatching(/120.*باب أزرق.*page 5/),
    },
  ])
})

test('a picture without a caption is told, where it was written; one with a caption is not', () => {
  const talk = interview(q('سؤال؟'), a(picture(900, 600), picture(900, 600, 'شرح')))
  expect(warnOfUncaptioned(issueOf(talk))).toMatchObject([
    { severity: 'warning', code: 'preflight/missing-caption', span: talk.span },
  ])
})
