/**
 * Pages → the same with pictures as a screen shows them: in the inks of the theme, or in the screen's own colours; and
 * no finer than is asked for.
 */

import { type Darkroom, openDarkroom } from '../images/darkroom.ts'
import type { Page, PictureItem } from '../layout/page/frame.ts'
import { type Advance, allDone } from '../progress.ts'
import type { Style } from '../style/style.ts'
import {
  keyOf,
  longestSide,
  type MadePicture,
  type PictureKey,
  picturesOn,
  withPictures,
} from './pictures.ts'

/** Each file is made ready once; what brings its bytes is ready. */
export async function showPictures(
  pages: readonly Page[],
  { pictureInks = [], palette }: Style,
  advance: Advance = () => {},
  darkroom: Darkroom = openDarkroom(),
): Promise<readonly Page[]> {
  const inks = pictureInks.flatMap((role) => {
    const ink = palette[role]
    return ink ? [ink.screen] : []
  })
  const placed = picturesOn(pages).filter(({ bytes }) => !bytes)
  if (placed.length === 0) return pages
  const make = ({ path, own }: PictureItem) =>
    inks.length > 0 && !own ? darkroom.tone(path, inks) : darkroom.show(path)
  const wanted = new Map(placed.map((picture) => [keyOf(picture), picture]))
  const made = await allDone(
    [...wanted].map(async ([key, picture]) => [key, { bytes: await make(picture) }] as const),
    advance,
  )
  return withPictures(pages, new Map<PictureKey, MadePicture>(made))
}

/** Shown pages with pictures of no more pixels to the inch than that, wherever they stand largest. */
export async function coarsenPictures(
  shown: readonly Page[],
  ppi: number,
  { resample }: Pick<Darkroom, 'resample'>,
): Promise<readonly Page[]> {
  const placed = picturesOn(shown)
  const brought = [...new Set(placed.flatMap(({ bytes }) => bytes ?? []))]
  const made = brought.map(async (bytes) => {
    const uses = placed.filter((picture) => picture.bytes === bytes)
    return [
      bytes,
      { bytes: await resample(bytes, longestSide(uses, { above: ppi * ALIKE, to: ppi })) },
    ] as const
  })
  return withPictures(shown, new Map<PictureKey, MadePicture>(await Promise.all(made)))
}

/** A picture that is hardly finer would be blurred for nothing. */
const ALIKE = 1.05
