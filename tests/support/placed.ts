/**
 * Where what stands on a page stands: the bounds of shapes, the ink of lines, and lines by what they say.
 * A room of its own because tests of templates measure pages, and do not read them.
 */

import type { OpenedPage } from '../../src/layout/flow/opened-page.ts'
import type { Item, TextItem } from '../../src/layout/page/frame.ts'
import { inkExtent } from '../../src/text/lines/ink.ts'
import { advanceOf } from '../../src/text/paragraph.ts'

interface Bounds {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly foot: number
}

/** A page with what stands on it drawn. */
export function drawn(page: OpenedPage): Omit<OpenedPage, 'draw'> & { readonly items: readonly Item[] } {
  const { draw, ...rest } = page
  return { ...rest, items: draw() }
}

/** Of a shape's own points. */
export function boundsOf(item: Item | undefined): Bounds {
  if (item?.kind !== 'path') throw new Error('Shapes are drawn as paths.')
  const points = item.commands.flatMap((command) => command.points as readonly number[])
  const [xs, ys] = [
    points.filter((_, index) => index % 2 === 0),
    points.filter((_, index) => index % 2 === 1),
  ]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) }
}

/** Of a line: its ink from head to foot, and its advance from side to side. */
export function inkOf(item: Item | undefined): Bounds & { readonly baseline: number } {
  if (item?.kind !== 'text') throw new Error('Words are drawn as text.')
  const { above, below } = inkExtent(item.line)
  const left = item.at.x + (item.line.runs[0]?.x ?? 0)
  return {
    top: item.at.y - above,
    foot: item.at.y + below,
    baseline: item.at.y,
    left,
    right: left + advanceOf(item.line.runs),
  }
}

/** Of several lines together. */
export function inkOfAll(items: readonly Item[]): Bounds {
  const inks = items.map(inkOf)
  return {
    left: Math.min(...inks.map(({ left }) => left)),
    right: Math.max(...inks.map(({ right }) => right)),
    top: Math.min(...inks.map(({ top }) => top)),
    foot: Math.max(...inks.map(({ foot }) => foot)),
  }
}

/** The lines set of these words, or of those that begin with them. */
export function linesOf(items: readonly Item[], words: string): TextItem[] {
  return items.filter((item): item is TextItem => item.kind === 'text' && item.source.text.startsWith(words))
}

/** What is said on a page, each paragraph once, in the order in which it stands there. */
export function saidOn(items: readonly Item[]): string[] {
  return [...new Set(items.flatMap((item) => (item.kind === 'text' ? [item.source.text] : [])))]
}

/** Colours of what is filled, in the order in which it is drawn. */
export function fillsOn(items: readonly Item[]): string[] {
  return items.flatMap((item) => (item.kind === 'path' && item.fill ? [item.fill] : []))
}
