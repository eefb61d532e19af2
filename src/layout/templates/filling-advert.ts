/** An advert and its place on the page → its picture there: to the trim and beyond where it comes in that shape. */

import { mm, type Pt, type Rect, type Size } from '../../geometry.ts'
import type { Picture } from '../../issue/block.ts'
import type { Advert, AdvertArtwork } from '../../issue/issue.ts'
import type { Style } from '../../style/style.ts'
import { figureTag, pictureOver } from '../display/primitives.ts'
import type { PictureItem, Tag } from '../page/frame.ts'

/** By how much the sides of an artwork may differ from those of its place: what programs round. */
const TOLERANCE: Pt = mm(1)
/** By which part the shape of a picture may differ from that of its place, which is cut a little more then. */
const SHAPE_TOLERANCE = 0.02

/** Adverts that came as PDF, as a screen shows them: JPEGs by the files' paths. */
export type Artworks = ReadonlyMap<string, Uint8Array>

interface AdvertPlace {
  readonly box: Rect
  readonly parent: Tag
  readonly artworks: Artworks
}

/** Nothing where it is of another shape. */
export function fillPlace(
  { bleed }: Style,
  { picture, artwork }: Advert,
  place: AdvertPlace,
): PictureItem | undefined {
  if (artwork) return isMadeFor(artwork.shape.size, place.box) ? placeArtwork(artwork, place) : undefined
  return picture && fillWithPicture(picture, place, bleed)
}

/** Whether an artwork is made for a place, and fills it. */
export function isMadeFor(size: Size, place: Size): boolean {
  return Math.abs(size.width - place.width) <= TOLERANCE && Math.abs(size.height - place.height) <= TOLERANCE
}

/** A picture has no boxes: its shape says whether it was made with bleed, which is cut off then, or without. */
function fillWithPicture(picture: Picture, { box, parent }: AdvertPlace, bleed: Pt): PictureItem | undefined {
  const bled = { width: box.width + 2 * bleed, height: box.height + 2 * bleed }
  const [toTrim, toBleed] = [box, bled].map((place) => differenceOf(picture, place)) as [number, number]
  if (Math.min(toTrim, toBleed) > SHAPE_TOLERANCE) return undefined
  const item: PictureItem = { ...pictureOver(box, picture, parent), own: true }
  if (toTrim <= toBleed) return item
  const part = (edge: Pt, whole: Pt) => edge / whole
  const crop = {
    x: part(bleed, bled.width),
    y: part(bleed, bled.height),
    width: part(box.width, bled.width),
    height: part(box.height, bled.height),
  }
  return { ...item, crop }
}

/** Of their shapes, as a part. */
function differenceOf(one: Size, other: Size): number {
  return Math.abs((one.width * other.height) / (one.height * other.width) - 1)
}

/** An artwork that is cut to a box; what lies beyond its trim bleeds, where the box touches the page's. */
export function placeArtwork(artwork: AdvertArtwork, { box, parent, artworks }: AdvertPlace): PictureItem {
  const { path, shape, width, height } = artwork
  const bytes = artworks.get(path)
  return {
    kind: 'picture',
    path,
    ...(bytes && { bytes }),
    ...(isInPlates(artwork) && { artwork: true }),
    pixels: { width, height },
    box,
    crop: shape.trim,
    tag: figureTag(artwork, parent),
  }
}

/** Whether a press can print it as it is: PDF/X-4 bears no device colours of a screen, and no faces that are not there. */
function isInPlates({ shape: { screenColours, missingFaces } }: AdvertArtwork): boolean {
  return screenColours.length === 0 && missingFaces.length === 0
}

/** As large as it was made, or smaller where it must be, in the middle of a box. */
export function wholeIn(size: Size, box: Rect, padding: Pt): Rect {
  const scale = Math.min(1, (box.width - 2 * padding) / size.width, (box.height - 2 * padding) / size.height)
  const [width, height] = [size.width * scale, size.height * scale]
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}
