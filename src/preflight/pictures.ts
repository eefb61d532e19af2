/**
 * Pages in, how fine the pictures on them are out.
 * A room of its own because a picture's pixels only say something once its place on the page is known.
 */

import type { Rect } from '../geometry.ts'
import type { Page, Tag } from '../layout/frame.ts'

export interface PlacedPicture {
  readonly page: number
  readonly box: Rect
  readonly alternative: string
  /** Pixels to the inch at the size it is printed, across and down alike. */
  readonly ppi: number
}

const INCH = 72

export function measurePictures(pages: readonly Page[]): PlacedPicture[] {
  return pages.flatMap(({ number, items }) =>
    items.flatMap((item) => {
      if (item.kind !== 'picture') return []
      const { pixels, crop, box, tag } = item
      // The other half of a picture that runs over a spread was measured with the first.
      if (tag.role === 'artifact') return []
      const ppi = (pixels.width * (crop?.width ?? 1) * INCH) / box.width
      return [{ page: number, box, alternative: (tag as Tag).alternative ?? '', ppi: Math.round(ppi) }]
    }),
  )
}
