/**
 * What the printer's files are made of → the most ink that any of it lays in one place. A press asks for the figure
 * even where nothing is wrong with it.
 */

import type { Item, Page } from '../layout/page/frame.ts'
import { inkOf, platesLaid } from '../style/press.ts'
import type { PressFacts, PressInk } from './evidence.ts'
import { nameOfPicture } from './pictures.ts'

/** A colour or a picture with the sum of its four plates, each from 0 to 1. */
export interface InkUse {
  readonly name: string
  readonly ink: number
}

export interface GreatestInk {
  readonly colour?: InkUse
  readonly picture?: InkUse
}

/** Of the colours only those count that something is printed in. */
export function greatestInk({ inks, pictures }: PressFacts, pages: readonly Page[]): GreatestInk {
  const colour = greatest(
    inks.flatMap((ink) => (ink.used ? [{ name: ink.role, ink: inkOf(platesOf(ink) ?? []) }] : [])),
  )
  const picture = greatest(
    pictures.flatMap(({ path, greatestInk: ink }) =>
      ink === undefined ? [] : [{ name: nameOfPicture(path, pages), ink }],
    ),
  )
  return { ...(colour && { colour }), ...(picture && { picture }) }
}

/** How much a colour lays on each of its plates; nothing is known of one that is still in RGB. */
export function platesOf({ cmyk, spot }: PressInk): readonly number[] | undefined {
  return platesLaid({ ...(cmyk && { press: cmyk }), ...(spot && { spot }) })
}

function greatest(uses: readonly InkUse[]): InkUse | undefined {
  return uses.toSorted((a, b) => b.ink - a.ink)[0]
}

/** The colours that words, fills and strokes of the pages are in. */
export function coloursOn(pages: readonly Page[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ items }) => items.flatMap(coloursOf)))
}

export function coloursOf(item: Item): string[] {
  switch (item.kind) {
    case 'text':
      return item.line.runs.map(({ run }) => run.span.style.colour)
    case 'path':
      return [item.fill, item.stroke?.colour].filter((colour) => colour !== undefined)
    case 'picture':
      return []
  }
}

/** A sum of plates, each from 0 to 1, as a printer says it. */
export function percent(ink: number): string {
  return `${Math.round(100 * ink)} %`
}
