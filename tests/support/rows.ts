/**
 * Rows of a column that are nothing but a height: what filling is tried on.
 * A test of filling should read as the column it fills.
 */

import type { Measured } from '../../src/layout/flow/fill.ts'

/** A row with a name, so that a test can say where it went. */
export interface NamedRow extends Measured {
  readonly name: string
}

/** A row of one line, or of as many as it says. */
export function line(name: string, row: Partial<Measured> = {}): NamedRow {
  return { name, lines: 1, before: 0, keepWithNext: false, ...row }
}

/** A paragraph of so many lines, kept as paragraphs are: its first two lines together, and its last two. */
export function paragraph(name: string, count: number, before = 0): NamedRow[] {
  return Array.from({ length: count }, (_, index) =>
    line(`${name}${index + 1}`, {
      before: index === 0 ? before : 0,
      keepWithNext: index < count - 1 && (index === 0 || index === count - 2),
    }),
  )
}

/** A question of so many lines, kept together and with what follows. */
export function question(name: string, count: number, before = 1): NamedRow[] {
  return Array.from({ length: count }, (_, index) =>
    line(`${name}${index + 1}`, { before: index === 0 ? before : 0, keepWithNext: true }),
  )
}

/** A box or picture: one row, never cut. */
export function box(name: string, lines: number, before = 0): NamedRow {
  return line(name, { lines, before })
}

export function namesOf(columns: readonly (readonly NamedRow[])[]): string[] {
  return columns.map((rows) => rows.map(({ name }) => name).join(' '))
}

/** Lines of the grid a column's rows take; the space over the first is dropped. */
export function heightOf(rows: readonly Measured[]): number {
  return rows.reduce((sum, { lines, before }, index) => sum + lines + (index > 0 ? before : 0), 0)
}
