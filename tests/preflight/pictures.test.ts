/** How fine pictures are where they stand. */

import { expect, test } from 'vitest'
import type { Rect } from '../../src/geometry.ts'
import type { Page } from '../../src/layout/frame.ts'
import { measurePictures } from '../../src/preflight/pictures.ts'

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
  expect(measurePictures([page()])).toEqual([{ page: 5, box, alternative: 'باب أزرق', ppi: 300 }])
})

test('a picture that is cropped has only the pixels that are seen', () => {
  expect(measurePictures([page({ x: 0.2, y: 0, width: 0.4, height: 0.4 })])[0]?.ppi).toBe(120)
})
