/**
 * Pictures that share their words → the rows in which they stand, all of one row as high: which are tried, and how wide
 * and high that is.
 */

import type { Pt, Rect, Size } from '../../geometry.ts'

/** How pictures are parted into rows, in their order, and what they stand between. */
export interface GroupForm {
  /** The pictures of each row, as width over height. */
  readonly rows: readonly (readonly number[])[]
  readonly gap: Pt
}

export interface GroupRoom {
  readonly width: Pt
  /** The most that they may be high, and how high a row is best. */
  readonly most: Pt
  readonly ideal: Pt
  readonly gap: Pt
  /** Most rows, and most pictures in one. */
  readonly rows: number
  readonly perRow: number
}

/** Of the most that they may be high: rows that fill more are too much of a page. */
const AMPLE = 0.7
/** What it costs to be so much higher, squared, beside rows that are e times as high as is best. */
const AMPLE_COST = 12

/** The rows that come nearest to their best height, and to one another. */
export function chooseRows(
  pictures: readonly Size[],
  { width, most, ideal, gap, ...room }: GroupRoom,
): GroupForm {
  const shapes = pictures.map((picture) => picture.width / picture.height)
  const forms = partings(shapes, room.rows, room.perRow).map((rows): GroupForm => ({ rows, gap }))
  const costOf = (form: GroupForm) => {
    const heights = rowHeights(form, width)
    const mean = sumOf(heights) / heights.length
    const off = heights.map((height) => Math.log(height / ideal) ** 2 + Math.log(height / mean) ** 2)
    return sumOf(off) / heights.length + AMPLE_COST * Math.max(0, heightAt(form, width) / most - AMPLE) ** 2
  }
  const costs = forms.map(costOf)
  return forms[costs.indexOf(Math.min(...costs))] as GroupForm
}

/** The rows in which they are largest, all of them whole. */
export function largestRows(
  pictures: readonly Size[],
  { width, most, gap, ...room }: Omit<GroupRoom, 'ideal'>,
): GroupForm {
  const shapes = pictures.map((picture) => picture.width / picture.height)
  const forms = partings(shapes, room.rows, room.perRow).map((rows): GroupForm => ({ rows, gap }))
  const areas = forms.map((form) => {
    const wide = Math.min(width, widthAt(form, most))
    return wide * heightAt(form, wide)
  })
  return forms[areas.indexOf(Math.max(...areas))] as GroupForm
}

/** Every way to part a list into so many rows at the most, none of them longer than may be. */
function partings(shapes: readonly number[], rows: number, perRow: number): (readonly number[])[][] {
  if (shapes.length === 0) return [[]]
  if (rows === 0) return []
  const lengths = Array.from({ length: Math.min(perRow, shapes.length) }, (_, index) => index + 1)
  return lengths.flatMap((length) =>
    partings(shapes.slice(length), rows - 1, perRow).map((rest) => [shapes.slice(0, length), ...rest]),
  )
}

/** How high each row is where its pictures are whole. */
function rowHeights({ rows, gap }: GroupForm, width: Pt): readonly Pt[] {
  return rows.map((row) => (width - gap * (row.length - 1)) / sumOf(row))
}

/** How high all rows are at a width, their pictures whole. */
export function heightAt(form: GroupForm, width: Pt): Pt {
  return sumOf(rowHeights(form, width)) + form.gap * (form.rows.length - 1)
}

/** How wide they are at a height, their pictures whole: what `heightAt` turned round says. */
export function widthAt(form: GroupForm, height: Pt): Pt {
  const perWidth = sumOf(form.rows.map((row) => 1 / sumOf(row)))
  return (height - heightAt(form, 0)) / perWidth
}

/** The boxes of the pictures in a box, from the right and from the top, all rows as much lower as it asks. */
export function boxesIn(form: GroupForm, box: Rect): readonly Rect[] {
  const { rows, gap } = form
  const heights = rowHeights(form, box.width)
  const gaps = gap * (rows.length - 1)
  const scale = (box.height - gaps) / sumOf(heights)
  let top = box.y
  return rows.flatMap((row, index) => {
    const whole = heights[index] as Pt
    const y = top
    let right = box.x + box.width
    top += whole * scale + gap
    return row.map((shape): Rect => {
      const x = right - whole * shape
      right = x - gap
      return { x, y, width: whole * shape, height: whole * scale }
    })
  })
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
