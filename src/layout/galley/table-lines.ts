/** Cells of a table, set → lines of it one under another, and numbers one under another by their whole parts. */

import type { Pt } from '../../geometry.ts'
import { wholeEnd } from '../../issue/number-columns.ts'
import type { PlacedRun } from '../../text/paragraph.ts'
import { BASELINE_IN_LINE } from '../grid/row.ts'
import type { Artifact, Item, Tag } from '../page/frame.ts'
import { placeLines, type SetBlock } from '../set/block.ts'

/** A cell that is set, and its left edge. */
export interface SetCell {
  readonly set: SetBlock
  readonly x: Pt
  readonly tag: Tag | Artifact
}

/** Cells side by side, under a rule so thick where it has one. */
export interface TableLine {
  readonly cells: readonly SetCell[]
  readonly rule: Pt | undefined
}

/** Over the words of a line and under them, in leadings. */
const PADDING = 0.18
/** At the foot of the last line of cells. */
const FOOT_RULE: Pt = 0.6

interface Stacked {
  readonly items: readonly Item[]
  readonly rules: readonly { readonly y: Pt; readonly height: Pt }[]
  readonly height: Pt
}

/** Lines from the top, with their rules; a rule ends the last line that had one over it. */
export function stackLines(lines: readonly TableLine[]): Stacked {
  const rules: { y: Pt; height: Pt }[] = []
  let y = 0
  const items = lines.flatMap(({ cells, rule }, index): Item[] => {
    if (rule !== undefined) rules.push({ y, height: rule })
    const padding = Math.max(...cells.map(({ set }) => set.style.leading)) * PADDING
    const top = y + (rule === undefined && y === 0 ? 0 : (rule ?? 0) + padding)
    const height = Math.max(...cells.map(({ set }) => set.lines.length * set.style.leading))
    y = top + height + padding
    const isLastRuled = rule !== undefined && lines[index + 1]?.rule === undefined
    if (isLastRuled) {
      rules.push({ y, height: FOOT_RULE })
      y += FOOT_RULE
    }
    return cells.flatMap(({ set, x, tag }) =>
      placeLines(set, { x, y: top + set.style.leading * BASELINE_IN_LINE }, tag),
    )
  })
  return { items, rules, height: y }
}

/** Rows with the cells of each column of numbers moved until their whole parts end one under another. */
export function alignNumbers(
  rows: readonly (readonly SetCell[])[],
  numbers: readonly boolean[],
): readonly (readonly SetCell[])[] {
  const tails = rows.map((row) => row.map(({ set }, column) => (numbers[column] ? tailOf(set) : 0)))
  const widest = numbers.map((_, column) => Math.max(...tails.map((row) => row[column] ?? 0)))
  return rows.map((row, index) =>
    row.map((cell, column) => {
      const tail = tails[index]?.[column] ?? 0
      return numbers[column] ? { ...cell, x: cell.x - ((widest[column] ?? 0) - tail) } : cell
    }),
  )
}

/** How far a number reaches to the right of its whole part. */
export function tailOf({ source, lines: [line] }: SetBlock): Pt {
  if (!line) return 0
  const right = Math.max(...line.runs.map(({ x, advance }) => x + advance))
  const end = wholeEnd(source.text)
  const edge = rightEdge(line.runs, end - 1)
  return edge === undefined ? 0 : right - edge
}

/** The right edge of the character at this place of its paragraph. */
function rightEdge(runs: readonly PlacedRun[], offset: number): Pt | undefined {
  for (const { run, start, x } of runs) {
    const at = run.glyphs.findIndex(({ cluster }) => cluster + start === offset)
    if (at < 0) continue
    const before = run.glyphs.slice(0, at + 1).reduce((sum, { advance }) => sum + advance, 0)
    return x + (before * run.size) / run.face.unitsPerEm
  }
  return undefined
}
