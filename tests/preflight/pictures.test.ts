/** How fine pictures are where they stand. */

import { expect, test } from 'vitest'
import type { Rect } from '../../src/geometry.ts'
import type { Page, PictureItem } from '../../src/layout/page/frame.ts'
import { measurePictures } from '../../src/preflight/pictures.ts'

const box = { x: 0, y: 0, width: 144, height: 72 } // two inches by one
const HALF: Rect = { x: 0, y: 0, width: 0.5, height: 1 }
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
  expect(measurePictures([page()], 0)).toEqual([{ page: 5, box, alternative: 'باب أزرق', ppi: 300 }])
})

test('a picture that is cropped has only the pixels that are seen', () => {
  expect(measurePictures([page({ x: 0.2, y: 0, width: 0.4, height: 0.4 })], 0)[0]?.ppi).toBe(120)
})

test('a picture that bleeds has fewer pixels to the inch in print, where it has no more to show', () => {
  const whole = { x: 0, y: 0, width: 300, height: 400 }
  const full: Page = {
    ...page(),
    items: [
      {
        kind: 'picture',
        path: '/p.jpg',
        pixels: { width: 1250, height: 1667 },
        box: whole,
        tag: { role: 'figure', alternative: 'باب أزرق' },
      },
    ],
  }
  expect(measurePictures([full], 0)[0]?.ppi).toBe(300)
  expect(measurePictures([full], 9)[0]).toMatchObject({ ppi: 283, box: whole })
})

test('a picture over a spread is measured once, and its other half is told', () => {
  const half = (number: number, over: 'left' | 'right', tag: PictureItem['tag']): Page => ({
    ...page(),
    number,
    items: [
      { kind: 'picture', path: '/p.jpg', pixels: { width: 1200, height: 300 }, box, over, crop: HALF, tag },
    ],
  })
  const pages = [
    half(4, 'left', { role: 'figure', alternative: 'باب أزرق' }),
    half(5, 'right', { role: 'artifact', type: 'Layout' }),
  ]
  expect(measurePictures(pages, 0)).toEqual([
    { page: 4, box, alternative: 'باب أزرق', ppi: 300, onward: { page: 5, box } },
  ])
})
