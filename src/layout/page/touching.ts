/** Pages → where ink runs into ink: lines that touch the line below, words whose own marks clash in their face. */

import type { Pt } from '../../geometry.ts'
import { marksClash } from '../../text/lines/clash.ts'
import { linesMeet } from '../../text/lines/ink.ts'
import type { GlyphRun, PlacedRun } from '../../text/paragraph.ts'
import type { Page, TextItem } from './frame.ts'

export interface TouchingLines {
  readonly page: Page
  readonly upper: TextItem
  readonly lower: TextItem
}

/** Lines further apart than this, in sizes of the upper one, have air between them. */
const FURTHEST = 3
/** Left edges of one column. */
const SAME_EDGE: Pt = 0.01

/** Neighbouring lines of one column, the ink of the lower upon that of the upper. */
export function touchingLines(pages: readonly Page[]): TouchingLines[] {
  return pages.flatMap((page) => {
    const lines = page.items
      .filter((item) => item.kind === 'text')
      .filter(({ tag, line }) => tag.role !== 'artifact' && line.runs.length > 0)
      .toSorted((one, other) => one.at.y - other.at.y)
    return lines.flatMap((upper, index): TouchingLines[] => {
      const lower = lineUnder(lines, index)
      return lower && linesMeet(upper.line, lower.line, lower.at.y - upper.at.y)
        ? [{ page, upper, lower }]
        : []
    })
  })
}

/** The line that stands right under one of those of a page, from the highest to the lowest, where it is near. */
function lineUnder(lines: readonly TextItem[], index: number): TextItem | undefined {
  const upper = lines[index] as TextItem
  const lowest = upper.at.y + FURTHEST * (upper.line.runs[0]?.run.size ?? 0)
  for (let at = index + 1; at < lines.length; at++) {
    const item = lines[at] as TextItem
    if (item.at.y >= lowest) return undefined
    if (standsUnder(item, upper)) return item
  }
  return undefined
}

function standsUnder({ at, line }: TextItem, upper: TextItem): boolean {
  return (
    at.y > upper.at.y &&
    Math.abs(at.x - upper.at.x) < SAME_EDGE &&
    Math.abs(line.measure - upper.line.measure) < SAME_EDGE
  )
}

export interface ClashingWord {
  readonly word: string
  readonly face: string
  readonly page: number
}

/** Words whose marks run into one another as their face has them, each once, on its first page. */
export function clashingWords(pages: readonly Page[]): ClashingWord[] {
  const found = new Map<string, ClashingWord>()
  const seen = new Set<GlyphRun>()
  for (const { number, items } of pages)
    for (const item of items) {
      if (item.kind !== 'text' || item.tag.role === 'artifact') continue
      for (const { text, face } of clashingAmong(item.line.runs, seen)) {
        const key = `${face.name} ${text}`
        if (!found.has(key)) found.set(key, { word: text, face: face.family, page: number })
      }
    }
  return [...found.values()]
}

/** Of the words that were not seen before. */
function clashingAmong(words: readonly PlacedRun[], seen: Set<GlyphRun>): GlyphRun[] {
  return words.flatMap((placed): GlyphRun[] => {
    const { run } = placed
    if (run.space || seen.has(run)) return []
    seen.add(run)
    return marksClash(placed) ? [run] : []
  })
}
