/**
 * An article set by sums: letters of ten points on a grid of fifteen, and what its rows are asked.
 * A room of its own because a test of a galley should read as the column it makes.
 */

import type { Block } from '../../src/issue/block.ts'
import type { Article } from '../../src/issue/issue.ts'
import { composeClearGalley } from '../../src/layout/galley/galley.ts'
import type { Row } from '../../src/layout/grid/row.ts'
import { faultsOf } from '../../src/layout/page/faults.ts'
import type { Tag, TextItem } from '../../src/layout/page/frame.ts'
import type { Compositor } from '../../src/layout/set/compositor.ts'
import { USUAL_PRESS } from '../../src/style/press.ts'
import { type BlockStyle, type Style, TEXT_ROLES, type TextRole } from '../../src/style/style.ts'
import { openCompositor } from './house.ts'
import { letter } from './issues.ts'
import { SPACES_ALONE, TEN_POINTS, testPress } from './letters.ts'

export const BASELINE = 15
export const MEASURE = 300

/** Letters of ten points on a grid of fifteen; roles differ where a test says so. */
export function compositor(roles: Partial<Record<TextRole, Partial<BlockStyle>>> = {}): Compositor {
  const plain = {
    align: 'start',
    leading: BASELINE,
    indent: 0,
    before: 0,
    balance: false,
    justification: SPACES_ALONE,
    hang: false,
  } as const
  const text = Object.fromEntries(
    TEXT_ROLES.map((role) => [role, { ...plain, text: { ...TEN_POINTS }, ...roles[role] }]),
  ) as unknown as Record<TextRole, BlockStyle>
  const style: Style = {
    name: 'test',
    trim: { width: 400, height: 600 },
    margins: { top: 30, bottom: 30, inside: 30, outside: 30 },
    columns: 1,
    briefColumns: 2,
    gutter: 0,
    baseline: BASELINE,
    rows: 1,
    opener: 'heading',
    contents: false,
    band: false,
    pullQuotes: 'none',
    furniture: 'corner',
    cover: 'star',
    backCover: false,
    pictures: { screen: 220, archive: 300 },
    press: USUAL_PRESS,
    bleed: 0,
    firstWords: 0,
    dropLines: 1,
    emphasis: TEN_POINTS.faces,
    palette: {},
    text,
  }
  return openCompositor({ typesetter: testPress, style })
}

/** Codes of all that is to be said of rows. */
export function faultsIn(rows: readonly Row[]): string[] {
  return rows.flatMap(({ items }) => faultsOf(items)).map(({ diagnostic }) => diagnostic.code)
}

export function galleyOf(article: Article, of = compositor()): readonly Row[] {
  return composeClearGalley(of, article, MEASURE, { role: 'article' })
}

export function rowsOf(...blocks: readonly (string | Block)[]): readonly Row[] {
  return galleyOf(letter(...blocks))
}

/** Height, space above, and whether it holds on to the next: `1+0&` is a line bound to the one below. */
export function shapeOf(rows: readonly Row[]): string {
  return rows
    .map(({ lines, before, keepWithNext }) => `${lines}+${before}${keepWithNext ? '&' : ''}`)
    .join(' ')
}

export function textItems(row: Row | undefined): TextItem[] {
  return (row?.items ?? []).filter((item) => item.kind === 'text')
}

export function textsOf(rows: readonly Row[]): string[] {
  return rows.map((row) =>
    textItems(row)
      .map(({ source, line }) => source.text.slice(line.start, line.end))
      .join(' | '),
  )
}

/** Roles from the item up to its article. */
export function rolesOf(item: TextItem | undefined): string {
  const roles: string[] = []
  for (let tag = item?.tag as Tag | undefined; tag; tag = tag.parent) roles.push(tag.role)
  return roles.join(' in ')
}

export function parentOf(item: TextItem | undefined): Tag {
  const parent = (item?.tag as Tag | undefined)?.parent
  if (!parent) throw new Error('Nothing is set, or it has no parent.')
  return parent
}

/** The right edge of what is set. */
export function rightEdge(item: TextItem | undefined): number {
  const last = item?.line.runs.at(-1)
  return (item?.at.x ?? 0) + (last?.x ?? 0) + (last?.advance ?? 0)
}

export const words = (count: number) => Array.from({ length: count }, () => 'كلمة').join(' ')
/** Six words of four letters fill 290 of 300 points. */
export const lines = (count: number) => words(count * 6)
