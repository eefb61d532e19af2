/** Pages → how fine the pictures on them are: pixels to the inch at the size they are printed at. */

import { POINTS_PER_INCH, type Pt, type Rect } from '../geometry.ts'
import type { Page, PictureItem, Tag } from '../layout/page/frame.ts'
import { bleedPage } from '../layout/sheets/bleed.ts'
import type { Location } from './evidence.ts'

export interface PlacedPicture {
  readonly page: number
  /** As it is trimmed. */
  readonly box: Rect
  readonly alternative: string
  /** Pixels to the inch at the size it is printed, across and down alike. */
  readonly ppi: number
  /** Its other half, where it lies over a spread. */
  readonly onward?: Location
}

/** With a bleed they are measured as they are printed: one that has no more to show is made larger to fill it. */
export function measurePictures(pages: readonly Page[], bleed: Pt): PlacedPicture[] {
  return pages.flatMap((page) => {
    const printed = bleedPage(page, bleed).items
    return page.items.flatMap((item, index) => {
      // The other half of a picture that runs over a spread is measured with the first.
      if (item.kind !== 'picture' || item.tag.role === 'artifact') return []
      const { pixels, crop, box } = printed[index] as PictureItem
      const ppi = Math.round((pixels.width * (crop?.width ?? 1) * POINTS_PER_INCH) / box.width)
      const { alternative = '' } = item.tag as Tag
      const onward = otherHalf(item, page, pages)
      return [{ page: page.number, box: item.box, alternative, ppi, ...(onward && { onward }) }]
    })
  })
}

/** Where a picture goes on over the spine. */
export function otherHalf(
  { over, path }: PictureItem,
  { number }: Page,
  pages: readonly Page[],
): Location | undefined {
  if (!over) return undefined
  for (const beside of pages)
    for (const item of beside.items)
      if (
        Math.abs(beside.number - number) === 1 &&
        item.kind === 'picture' &&
        item.path === path &&
        item.over !== undefined &&
        item.over !== over
      )
        return { page: beside.number, box: item.box }
  return undefined
}

/** A picture as its own words name it, or its file. */
export function nameOfPicture(path: string, pages: readonly Page[]): string {
  for (const { items } of pages)
    for (const item of items)
      if (item.kind === 'picture' && item.path === path && 'alternative' in item.tag && item.tag.alternative)
        return item.tag.alternative
  return path.replace(/^.*[/\\]/, '')
}
