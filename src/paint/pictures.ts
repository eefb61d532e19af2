/**
 * Pages → the pictures on them, and the same pages with other bytes for their pictures. Screen, press and report each
 * print a picture in their own way.
 */

import { POINTS_PER_INCH } from '../geometry.ts'
import type { Tones } from '../images/plates.ts'
import type { Page, PictureItem } from '../layout/page/frame.ts'

/** What stands for a picture: the bytes it brings, or its path and whether it keeps its own colours. */
export type PictureKey = string | Uint8Array

export function keyOf({
  bytes,
  path,
  own,
}: Pick<PictureItem, 'path' | 'own'> & { readonly bytes?: Uint8Array | undefined }): PictureKey {
  return bytes ?? (own ? `own ${path}` : path)
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

/**
 * How many pixels of a picture's longer side are wanted, wherever it stands largest: all it has, but where they are more
 * than so many to the inch; then as many as go to the inch.
 */
export function longestSide(
  placed: readonly PictureItem[],
  { above, to }: { readonly above: number; readonly to: number },
): number {
  const longest = Math.max(...placed.flatMap(({ pixels }) => [pixels.width, pixels.height]))
  const ppi = Math.min(
    ...placed.map(
      ({ pixels, crop, box }) => (pixels.width * (crop?.width ?? 1) * POINTS_PER_INCH) / box.width,
    ),
  )
  return ppi > above ? Math.ceil((longest * to) / ppi) : longest
}
