/** What the catalogue asks of a database: SQL in, rows out. Who opens one, and where it lies, is not said here. */

export type SqlValue = string | number | null

export type SqlRow = Readonly<Record<string, SqlValue>>

export interface CatalogueDatabase {
  /** Statements without values. */
  readonly execute: (sql: string) => void
  /** One statement; the same text is prepared once. */
  readonly run: (sql: string, values: readonly SqlValue[]) => void
  readonly all: (sql: string, values: readonly SqlValue[]) => readonly SqlRow[]
}
