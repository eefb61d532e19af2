/** The plates of a photo essay → the pages they stand on, and how: by their shapes alone, in their order where that can be. */

import type { Size } from '../../geometry.ts'
import type { Picture } from '../../issue/block.ts'
import type { PhotoPlate } from '../../issue/issue.ts'
import { sideOf } from '../grid/sides.ts'

/**
 * `spread`: over two pages. `bleed`: to the edges of its page, its caption on the page it faces. `framed`: whole, within
 * the margins, or over the head of the page where it is low.
 */
type PlateForm = 'spread' | 'bleed' | 'framed' | 'pair'

interface NumberedPlate {
  readonly plate: PhotoPlate
  /** Of its page, or of the first of two. */
  readonly number: number
  readonly isSpread: boolean
}

export interface PlannedPlate extends NumberedPlate {
  readonly form: PlateForm
  /** What fills the page it faces, whose caption stands here. */
  readonly facing?: Picture
}

/** A picture at least so much wider than high takes a spread. */
const WIDE = 1.7
/** Of its width or height: the most that a picture loses to the edges of its page or its spread. */
export const LOSS = 0.12
/** Of what is free on a page: how much of it stands over a picture that is alone there. */
export const RISE = 0.4

/** Of two pages that face each other one at the most is filled to its edges, as the other has the words of both. */
export function planPlates(plates: readonly PhotoPlate[], from: number, trim: Size): readonly PlannedPlate[] {
  const numbered = numberPlates(plates, from)
  const forms: PlateForm[] = []
  for (const [index, { plate, number, isSpread }] of numbered.entries()) {
    const isFaced = sideOf(number) === 'right' ? index + 1 < numbered.length : forms[index - 1] !== 'bleed'
    const mayBleed = index > 0 && isFaced && fillsPage(plate, trim)
    forms.push(isSpread ? 'spread' : plate.length === 2 ? 'pair' : mayBleed ? 'bleed' : 'framed')
  }
  return numbered.map((each, index): PlannedPlate => {
    const other = sideOf(each.number) === 'right' ? index + 1 : index - 1
    const facing = forms[other] === 'bleed' ? numbered[other]?.plate[0] : undefined
    return { ...each, form: forms[index] as PlateForm, ...(facing && { facing }) }
  })
}

/**
 * The first page bears the title, and a spread begins on a right-hand page: where a wide picture cannot stand, the next
 * that is not wide is brought forward, or the wide one before the last that could fill a page.
 */
function numberPlates(plates: readonly PhotoPlate[], from: number): readonly NumberedPlate[] {
  const waiting = [...plates]
  const numbered: NumberedPlate[] = []
  for (let number = from; waiting.length > 0; ) {
    const maySpread = number > from && sideOf(number) === 'right'
    const [plate] = waiting.splice(nextOf(waiting, maySpread), 1) as [PhotoPlate]
    const isSpread = maySpread && isWide(plate)
    numbered.push({ plate, number, isSpread })
    number += isSpread ? 2 : 1
  }
  return numbered
}

/** Which of those that wait comes next. */
function nextOf(waiting: readonly PhotoPlate[], maySpread: boolean): number {
  const narrow = waiting.filter((plate) => !isWide(plate)).length
  if (maySpread && narrow >= 2) return 0
  return Math.max(
    0,
    waiting.findIndex((plate) => isWide(plate) === maySpread),
  )
}

/** Whether the picture has the shape of its page, but for what it may lose. */
export function fillsPage([picture]: PhotoPlate, trim: Size): boolean {
  const [shape, page] = [shapeOf(picture), shapeOf(trim)]
  return Math.min(shape / page, page / shape) >= 1 - LOSS
}

function isWide(plate: PhotoPlate): boolean {
  return plate.length === 1 && shapeOf(plate[0]) >= WIDE
}

/** Width over height. */
export function shapeOf({ width, height }: Size): number {
  return width / height
}
