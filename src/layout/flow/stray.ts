/** A galley and the pages it has filled → the pictures and wide boxes that stand away from their text: on another spread, or after its end. */

import type { Row } from '../grid/row.ts'
import type { FilledPage } from './pour.ts'

/** Pages that lie open together have one number: even ones lie on the right, and begin a spread. */
function spreadOf(number: number): number {
  return Math.floor(number / 2)
}

/**
 * Rows of pictures that are on no page, on another spread than every line of the paragraphs before and after them, or
 * behind all text; in their order. `from` is the number of the first page.
 */
export function strayPictures(galley: readonly Row[], pages: readonly FilledPage[], from: number): Row[] {
  const spreads = new Map<object, Set<number>>()
  const order = new Map<object, number>()
  let place = 0
  pages.forEach(({ page, columns }, index) => {
    for (const row of [...(page.picture ? [page.picture] : []), ...columns.flat()]) {
      const own = blockOf(row)
      spreads.set(own, (spreads.get(own) ?? new Set()).add(spreadOf(from + index)))
      order.set(own, place++)
    }
  })
  const isText = ({ floats }: Row) => !floats
  const lastText = galley.findLast(isText)
  const end = lastText ? (order.get(blockOf(lastText)) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  return galley.filter((row, index) => {
    if (!strays(row)) return false
    const [spread] = spreads.get(blockOf(row)) ?? []
    const before = galley.slice(0, index).findLast(isText)
    const after = galley.slice(index + 1).find(isText)
    const follows = row.place === 'spread' && spread !== undefined ? spread - 1 : spread
    const near = [before, after].flatMap((text) => (text ? [spreads.get(blockOf(text))] : []))
    const isBehind = after !== undefined && (order.get(blockOf(row)) ?? 0) > end
    return (
      isBehind ||
      spread === undefined ||
      !near.some((spreadsOf) => spreadsOf?.has(spread) || spreadsOf?.has(follows ?? spread))
    )
  })
}

/** Whether it may be told to stand nearer: a picture, or a box over all columns. */
function strays({ solid, floats, across }: Row): boolean {
  const kind = solid?.of?.kind
  return (
    floats === true && (kind === 'picture' || kind === 'pictures' || (kind === 'infobox' && across === true))
  )
}

/** What a row is of: a picture or a paragraph, which may be on its page with other rows than in the galley. */
function blockOf(row: Row): object {
  if (row.solid?.of) return row.solid.of
  const line = row.items.find((item) => item.kind === 'text')
  return line?.kind === 'text' ? line.tag : row
}

/** The galley with some rows each before the paragraph it stands behind, and before the question that this answers. */
export function bringForward(galley: readonly Row[], rows: readonly Row[]): readonly Row[] {
  return rows.reduce((moved, row) => {
    const at = moved.indexOf(row)
    let to = at
    // Over what floats there to the last line, and over the lines before it to where its paragraph may be parted.
    while (to > 0 && moved[to - 1]?.floats) to--
    // Of an answer that has no text the question stays first.
    if (to === 0 || moved[to - 1]?.keepWithNext) return moved
    const paragraph = sourceOf(moved[to - 1])
    while (to > 0 && (sourceOf(moved[to - 1]) === paragraph || moved[to - 1]?.keepWithNext)) to--
    return [...moved.slice(0, to), row, ...moved.slice(to, at), ...moved.slice(at + 1)]
  }, galley)
}

/** The paragraph that a row is a line of. */
function sourceOf(row: Row | undefined): object | undefined {
  const line = row?.items.find((item) => item.kind === 'text')
  return line?.kind === 'text' ? line.source : undefined
}
