/** Items of a page → the boxes they fill to the eye, and how those lie to the trim. */

import { type Pt, type Rect, type Size, toMillimetres } from '../geometry.ts'
import type { Artifact, Item, Page, PathItem, Tag, TextItem } from '../layout/page/frame.ts'

/** An item with the page it stands on. */
export interface Found<T extends Item> {
  readonly page: Page
  readonly item: T
}

/** Every item of a kind, page by page. */
export function itemsOf<K extends Item['kind']>(
  pages: readonly Page[],
  kind: K,
): Found<Extract<Item, { kind: K }>>[] {
  return pages.flatMap((page) =>
    page.items.flatMap((item) =>
      item.kind === kind ? [{ page, item: item as Extract<Item, { kind: K }> }] : [],
    ),
  )
}

/**
 * Text that is there to be read. Of artifacts folios and running heads are; a name drawn as a picture may run off the
 * page, and the digits under a barcode have their size from its standard.
 */
export function isRead({ tag }: { readonly tag: Tag | Artifact }): boolean {
  return tag.role !== 'artifact' || (tag as Artifact).type === 'Pagination'
}

/** Parts of its size that a line fills over and under its baseline, to the eye. */
const ABOVE = 0.75
const BELOW = 0.25

/** Nothing where the line is empty. */
export function boxOfLine({ at, line: { runs } }: TextItem): Rect | undefined {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return undefined
  const size = Math.max(...runs.map(({ run }) => run.size))
  const x = at.x + first.x
  return {
    x,
    y: at.y - ABOVE * size,
    width: at.x + last.x + last.advance - x,
    height: (ABOVE + BELOW) * size,
  }
}

/** Over the points of its curves, which lie within it or near. */
export function boxOfPath({ commands }: PathItem): Rect | undefined {
  const points = commands.flatMap((command): readonly number[] => command.points)
  if (points.length === 0) return undefined
  // Paths may be long, longer than a call has room for arguments.
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] as Pt, points[at + 1] as Pt]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    foot = Math.max(foot, y)
  }
  return { x: left, y: top, width: right - left, height: foot - top }
}

/** How far each edge of a box lies within the page; less than nothing where it runs off. */
export function distancesToTrim({ x, y, width, height }: Rect, size: Size): readonly Pt[] {
  return [x, y, size.width - x - width, size.height - y - height]
}

/** A line's own words. */
function wordsOf({ line, source }: TextItem): string {
  return source.text.slice(line.start, line.end)
}

const LONGEST_QUOTE = 40

/** The head of a line that may be long, without the signs that only steer it. */
export function headOfLine(item: TextItem): string {
  return headOf(wordsOf(item).replace(/\p{Cf}/gu, ''))
}

/** The head of words that may be many. */
export function headOf(words: string): string {
  const letters = [...words]
  const head = letters.slice(0, LONGEST_QUOTE).join('').trim()
  return `${head}${letters.length > LONGEST_QUOTE ? '…' : ''}`
}

/** As a finding quotes it. */
export function quoteLine(item: TextItem): string {
  return `“${headOfLine(item)}”`
}

export function inMillimetres(length: Pt): string {
  return `${toMillimetres(length)} mm`
}
