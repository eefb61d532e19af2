/** Pages → where ink runs into ink: lines that touch the line below, words whose own marks clash in their face. */

import type { Pt } from '../../geometry.ts'
import { marksClash } from '../../text/lines/clash.ts'
import { linesMeet } from '../../text/lines/ink.ts'
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
      const lower = lines.slice(index + 1).find((item) => standsUnder(item, upper))
      if (!lower) return []
      const distance = lower.at.y - upper.at.y
      const size = upper.line.runs[0]?.run.size ?? 0
      const near = distance > 0 && distance < FURTHEST * size
      return near && linesMeet(upper.line, lower.line, distance) ? [{ page, upper, lower }] : []
    })
  })
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
  for (const { number, items } of pages)
    for (const item of items) {
      if (item.kind !== 'text' || item.tag.role === 'artifact') continue
      const clashing = item.line.runs.filter((placed) => !placed.run.space && marksClash(placed))
      for (const { run } of clashing) {
        const key = `${run.face.name} ${run.text}`
        if (!found.has(key)) found.set(key, { word: run.text, face: run.face.family, page: number })
      }
    }
  return [...found.values()]
}
