/**
 * Classical verse → its rows: two half-lines of one width side by side, or one under the other. Verse is measured by
 * its longest half-line, as no other block is.
 */

import type { Pt } from '../../geometry.ts'
import type { Inline, Verse } from '../../issue/issue.ts'
import { BASELINE_IN_LINE, footOf, isOffGrid, type Row } from '../grid/row.ts'
import type { Tag } from '../page/frame.ts'
import { isOverfull, placeLines, type SetBlock, widthOf } from '../set/block.ts'
import { textRows } from './rows.ts'
import { type Stick, setInStick } from './stick.ts'

/** Leadings between two half-lines. */
const GAP = 2

/** Side by side where every half-line of the block fits half the measure, all as wide as the longest of them. */
export function verseRows(stick: Stick, { lines, span }: Verse, tag: Tag): Row[] {
  const { compositor, measure } = stick
  const { baseline, text } = compositor.style
  const gap = GAP * baseline
  const widest = widestHalf(stick, lines)
  const place = (index: number) => ({
    before: index === 0 ? text.verse.before : 0,
    keepWithNext: index < lines.length - 1,
  })
  if (widest === undefined || widest > (measure - gap) / 2) {
    return lines.flatMap((halves, index) =>
      staggeredRows(stick, halves, { tag, span, goesOn: index > 0, ...place(index) }),
    )
  }
  const x = (measure - gap) / 2 - widest
  return lines.map((halves, index): Row => {
    const [first, second] = halves.map((content) =>
      setInStick(stick, content, { role: 'verse', span, indent: 0, fillsLast: true, measure: widest }),
    ) as [SetBlock, SetBlock]
    const y = text.verse.leading * BASELINE_IN_LINE
    return {
      items: [
        ...placeLines(first, { x: x + widest + gap, y }, { role: 'paragraph', parent: tag }),
        ...placeLines(second, { x, y }, { role: 'paragraph', parent: tag }),
      ],
      lines: text.verse.leading / baseline,
      ...(index > 0 && isOffGrid(text.verse.leading, baseline) && { continues: true as const }),
      ...place(index),
      ...footOf([...(first.notes ?? []), ...(second.notes ?? [])]),
    }
  })
}

/** The natural width of the longest half-line; nothing where one has more lines than one. */
function widestHalf(stick: Stick, lines: Verse['lines']): Pt | undefined {
  const sets = lines
    .flat()
    .map((content) => setInStick(stick, content, { role: 'verse', indent: 0, align: 'start' }))
  if (sets.some((set) => isOverfull(set) || set.lines.length !== 1)) return undefined
  return Math.max(0, ...sets.map(widthOf))
}

interface Staggering {
  readonly tag: Tag
  readonly span: Verse['span']
  readonly before: number
  readonly keepWithNext: boolean
  /** Lines of the verse stand above it. */
  readonly goesOn: boolean
}

/** One under the other, the second further in: what a long line of verse has always done in a narrow stick. */
function staggeredRows(
  stick: Stick,
  halves: readonly (readonly Inline[])[],
  { tag, span, before, keepWithNext, goesOn }: Staggering,
): Row[] {
  const { measure, compositor } = stick
  const { baseline, text } = compositor.style
  const gap = GAP * baseline
  const offGrid = isOffGrid(text.verse.leading, baseline)
  return halves.flatMap((content, place) => {
    const set = setInStick(stick, content, { role: 'verse', span, indent: 0, measure: measure - gap })
    return textRows(set, baseline, {
      tag: { role: 'paragraph', parent: tag },
      x: place === 0 ? gap : 0,
      before: place === 0 ? before : 0,
      continues: offGrid && (goesOn || place > 0),
      keepWithNext: place === 0 || keepWithNext,
    })
  })
}
