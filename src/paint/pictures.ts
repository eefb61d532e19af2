/**
 * Pages → the pictures on them, and the same pages with other bytes for their pictures. Screen, press and report each
 * print a picture in their own way.
 */

import type { Tones } from '../images/plates.ts'
import type { Page, PictureItem } from '../layout/page/frame.ts'

/** What stands for a picture: the bytes it brings, or its path. */
export type PictureKey = string | Uint8Array

export function keyOf({ bytes, path }: PictureItem): PictureKey {
  return bytes ?? path
}

export function picturesOn(pages: readonly Page[]): PictureItem[] {
  return pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' ? [item] : [])))
}

/** What was made for a picture. */
export interface MadePicture {
  readonly bytes: Uint8Array
  readonly tones?: Tones
}

/** The pages with what was made for each picture; one that nothing was made for stays as it is. */
export function withPictures(
  pages: readonly Page[],
  made: ReadonlyMap<PictureKey, MadePicture>,
): readonly Page[] {
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      const picture = item.kind === 'picture' ? made.get(keyOf(item)) : undefined
      return picture ? { ...item, ...picture } : item
    }),
  }))
}
