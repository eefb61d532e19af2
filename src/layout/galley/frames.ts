/** What is shown, a picture or several that share their words, and its room → its shape, and how it is cut to a box. */

import type { Pt, Rect } from '../../geometry.ts'
import type { Picture, PictureGroup } from '../../issue/block.ts'
import type { Style } from '../../style/style.ts'
import { pictureOver } from '../display/primitives.ts'
import type { PictureItem, Tag } from '../page/frame.ts'
import type { Reduction } from '../set/compositor.ts'
import { boxesIn, chooseRows, type GroupForm, heightAt, largestRows, widthAt } from './group-rows.ts'

export type Shown = Picture | PictureGroup

/** What is framed, in its own shape: as high as it is at a width, as wide as at a height, and cut to a box. */
interface ShownFrame {
  readonly heightAt: (width: Pt) => Pt
  readonly widthAt: (height: Pt) => Pt
  /** Of that height: what is left where it gives way. */
  readonly kept: number
  /** How low it may be cut in a column of that width. */
  readonly least: (width: Pt) => Pt
  readonly place: (box: Rect) => readonly PictureItem[]
}

interface FrameRoom {
  readonly measure: Pt
  readonly most: Pt
  readonly style: Style
  /** Over all columns. */
  readonly isWide: boolean
  /** How it gives way, to stand by its text. */
  readonly reduction: Reduction | undefined
}

/** Of its height in its column: what is left of a picture that gives way. */
const KEPT: Readonly<Record<Reduction, number>> = { column: 1, low: 0.75, lowest: 0.55, early: 0.75 }
/** And of several, at the least: they give way by standing in other rows. */
const KEPT_OF_GROUP = 0.85

/** Heights to a width: how flat a picture may be cut in its column, but where its own shape is flatter. */
const FLATTEST = 2

export function frameOf(shown: Shown, parent: Tag, room: FrameRoom): ShownFrame {
  const kept = room.reduction ? KEPT[room.reduction] : 1
  if (shown.kind === 'picture') {
    const { width, height } = shown
    const least = (wide: Pt) => wide * Math.min(height / width, 1 / FLATTEST)
    return {
      heightAt: (wide) => (wide * height) / width,
      widthAt: (high) => (high * width) / height,
      kept,
      least,
      place: (box) => [framePicture(shown, box, parent)],
    }
  }
  const form = formOf(shown, room, kept)
  return {
    heightAt: (wide) => heightAt(form, wide),
    widthAt: (high) => widthAt(form, high),
    kept: Math.max(kept, KEPT_OF_GROUP),
    least: () => 0,
    place: (box) =>
      boxesIn(form, box).map((each, index) => framePicture(shown.pictures[index] as Picture, each, parent)),
  }
}

/** How pictures that share their words stand: rows, pictures in one, and of the measure how high a row is best. */
const STANDS = {
  column: { rows: 6, perRow: 2, ideal: 0.6 },
  reduced: { rows: 6, perRow: 3, ideal: 0.6 },
  across: { rows: 2, perRow: 6, ideal: 0.24 },
  page: { rows: 4, perRow: 3 },
} as const

/** Over all columns pictures stand as far apart as those do, in one of them closer. */
function formOf(
  { pictures, place }: PictureGroup,
  { measure: width, most, style, isWide }: FrameRoom,
  kept: number,
): GroupForm {
  const gap = isWide ? style.gutter : style.baseline / 2
  const room = { width, most, gap }
  if (place === 'page') return largestRows(pictures, { ...room, ...STANDS.page })
  const { ideal, ...stand } = isWide ? STANDS.across : kept < 1 ? STANDS.reduced : STANDS.column
  return chooseRows(pictures, { ...room, ...stand, ideal: ideal * kept * width })
}

/** A picture cut to a box round its focus; the whole of it where the box has its shape. */
export function framePicture(picture: Picture, box: Rect, parent: Tag): PictureItem {
  const { crop, ...whole } = pictureOver(box, picture, parent)
  const isWhole = !crop || (crop.width > WHOLE && crop.height > WHOLE)
  return isWhole ? whole : { ...whole, crop }
}
/** Of a picture's width or height: what differs by less is the rounding of its pixels. */
const WHOLE = 0.999
