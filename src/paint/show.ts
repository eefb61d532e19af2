/**
 * Pages → the same with pictures as a screen shows them: in the inks of the theme, or in the screen's own colours.
 */

import { showOnScreen } from '../images/colour.ts'
import { tonePicture } from '../images/photo.ts'
import type { Page } from '../layout/page/frame.ts'
import type { Style } from '../style/style.ts'
import { type MadePicture, type PictureKey, picturesOn, withPictures } from './pictures.ts'

/** Each file is made ready once; what brings its bytes is ready. */
export async function showPictures(
  pages: readonly Page[],
  { pictureInks = [], palette }: Style,
): Promise<readonly Page[]> {
  const inks = pictureInks.flatMap((role) => {
    const ink = palette[role]
    return ink ? [ink.screen] : []
  })
  const paths = picturesOn(pages).flatMap(({ bytes, path }) => (bytes ? [] : [path]))
  if (paths.length === 0) return pages
  const make = (path: string) => (inks.length > 0 ? tonePicture(path, inks) : showOnScreen(path))
  const made = await Promise.all(
    [...new Set(paths)].map(async (path) => [path, { bytes: await make(path) }] as const),
  )
  return withPictures(pages, new Map<PictureKey, MadePicture>(made))
}
