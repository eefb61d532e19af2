/** A galley → the same with a line more under each heading whose low marks would lie on the text under it, and be read there. */

import type { Pt } from '../../geometry.ts'
import { linesMeet } from '../../text/lines/ink.ts'
import type { Galley, Row } from '../grid/row.ts'
import type { TextItem } from '../page/frame.ts'

/** Paper between the two, in points. */
const PAPER: Pt = 1

export function clearHeads(galley: Galley, baseline: Pt): Galley {
  return galley.map((row, index) => {
    const above = galley[index - 1]
    return above && row.before === 0 && isUnderHead(above, row) && touches(above, row, baseline)
      ? { ...row, before: 1 }
      : row
  })
}

function isUnderHead(above: Row, row: Row): boolean {
  return textOf(above)?.tag.role === 'heading' && textOf(row)?.tag.role !== 'heading'
}

function textOf({ items }: Row): TextItem | undefined {
  return items.find((item) => item.kind === 'text')
}

function touches(above: Row, row: Row, baseline: Pt): boolean {
  const [upper, lower] = [textOf(above), textOf(row)]
  if (!upper || !lower || upper.at.x !== lower.at.x) return false
  const reach = (row.continues ? above.lines : Math.ceil(above.lines)) * baseline
  return linesMeet(upper.line, lower.line, reach - upper.at.y + lower.at.y - PAPER)
}
