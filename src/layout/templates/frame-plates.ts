/** Pictures that share a page, and its room → their boxes in it, each picture whole: as large as both go in. */

import type { Pt, Rect, Size } from '../../geometry.ts'
import { shapeOf } from './plan-plates.ts'

interface SharedRoom extends Size {
  /** Between two pictures. */
  readonly gap: Pt
}

/** From the top of the room on, in the middle of its width. */
type Stand = (pictures: readonly Size[], room: SharedRoom) => readonly Rect[]

/** Beside or over each other, whichever leaves them larger. */
export function chooseStand(pictures: readonly Size[], room: SharedRoom): Stand {
  const area = (stand: Stand) =>
    stand(pictures, room).reduce((sum, { width, height }) => sum + width * height, 0)
  return area(standInRow) > area(standInPile) ? standInRow : standInPile
}

/** Beside one another from the right, all as high. */
function standInRow(pictures: readonly Size[], { width, height, gap }: SharedRoom): readonly Rect[] {
  const shapes = pictures.map(shapeOf)
  const gaps = gap * (pictures.length - 1)
  const high = Math.min(height, (width - gaps) / sumOf(shapes))
  let right = (width + high * sumOf(shapes) + gaps) / 2
  return shapes.map((shape) => {
    const box = { x: right - high * shape, y: 0, width: high * shape, height: high }
    right = box.x - gap
    return box
  })
}

/** Over one another, all as wide. */
function standInPile(pictures: readonly Size[], { width, height, gap }: SharedRoom): readonly Rect[] {
  const flat = pictures.map((picture) => 1 / shapeOf(picture))
  const gaps = gap * (pictures.length - 1)
  const wide = Math.min(width, (height - gaps) / sumOf(flat))
  let top = 0
  return flat.map((shape) => {
    const box = { x: (width - wide) / 2, y: top, width: wide, height: wide * shape }
    top = box.y + box.height + gap
    return box
  })
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
