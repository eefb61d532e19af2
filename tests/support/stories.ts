/**
 * Rows and pages that are nothing but heights: what flowing a story is tried on.
 * A test of pages should read as the flatplan it makes.
 */

import type { Extract } from '../../src/issue/issue.ts'
import type { OpenedPage } from '../../src/layout/flow/opened-page.ts'
import type { Inset } from '../../src/layout/flow/story.ts'
import type { Footing, Row } from '../../src/layout/grid/row.ts'

export function row(lines: number, own: Partial<Row> = {}): Row {
  return { items: [], lines, before: 0, keepWithNext: false, ...own }
}

/** A note of so many lines, in one piece. */
export function note(_name: string, lines: number): Footing {
  return { rows: [row(lines)], rule: { kind: 'path', commands: [] } }
}

/** A page of columns as high as they are told. */
export function page(heights: readonly number[], own: Partial<OpenedPage> = {}): OpenedPage {
  return {
    items: [],
    regions: heights.map((lines, index) => ({ x: -100 * index, y: 0, width: 90, lines })),
    ...own,
  }
}

/** A story of so many lines, ten to an exchange. */
export function story(lines: number): Row[] {
  return Array.from({ length: lines }, (_, index) => row(1, { exchange: Math.floor(index / 10) + 1 }))
}

const span = { file: 'test.yaml', line: 1, column: 1 }

export function quote(text: string, from: number): Inset {
  const words: Extract = { text, from, span }
  return { kind: 'quote', from, quote: words }
}

export function plate(text: string, from: number): Inset {
  return { ...quote(text, from), kind: 'plate' } as Inset
}

export function wide(lines: number, from: number): Inset {
  return { kind: 'picture', from, row: row(lines, { exchange: from }) }
}
