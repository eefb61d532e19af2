/**
 * The rows of a story → the same with the star that closes it after its last word: a reader who turns the page must
 * know whether there is more.
 */

import { KHATAM_DEPTH, star } from '../../images/pattern.ts'
import type { Row } from '../grid/row.ts'
import { closedPath, type Item } from '../page/frame.ts'

/** In sizes of the last line's type: from the word to the star, its radius, and how high its middle stands. */
const GAP = 0.7
const RADIUS = 0.26
const HEIGHT = 0.3

/** A last line that fills its measure has no room for a star, and gets none. */
export function markEnd(rows: readonly Row[]): Row[] {
  // A box or picture after it may stand elsewhere.
  const last = rows.findLastIndex(({ floats, solid }) => !floats && solid?.what !== 'side note')
  const row = rows[last]
  const mark = row && endMark(row)
  if (!mark) return [...rows]
  // Its last paragraph stays as it is set, for its star.
  return rows.map((each, index) => {
    const { fit, ...set } = each
    if (index === last) return { ...set, items: [...set.items, mark] }
    return fit && fit === row.fit ? set : each
  })
}

function endMark({ items }: Row): Item | undefined {
  const last = items.findLast((item) => item.kind === 'text')
  if (last?.kind !== 'text' || last.line.runs.length === 0) return undefined
  const { at, line } = last
  const { size } = line.runs[0]?.run ?? { size: 0 }
  const [left, right] = [
    Math.min(...line.runs.map(({ x }) => x)),
    Math.max(...line.runs.map(({ x, advance }) => x + advance)),
  ]
  const rightToLeft = line.direction === 'rtl'
  const room = rightToLeft ? left : line.measure - right
  if (room < (GAP + 2 * RADIUS) * size) return undefined
  const away = (GAP + RADIUS) * size
  const x = at.x + (rightToLeft ? left - away : right + away)
  return {
    kind: 'path',
    commands: closedPath([star({ x, y: at.y - HEIGHT * size }, 8, RADIUS * size, KHATAM_DEPTH)]),
    fill: 'accent',
  }
}
