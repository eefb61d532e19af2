/**
 * A file → the database in it, in our words: the adapter of node-sqlite3-wasm. It reads and writes files by Node's own
 * calls, needs nothing compiled, and keeps what it is given until it is closed.
 */

import sqlite, { type Statement } from 'node-sqlite3-wasm'
import type { CatalogueDatabase, SqlRow, SqlValue } from '../../src/archive/catalogue/database.ts'

export interface OpenDatabase extends CatalogueDatabase {
  readonly close: () => void
}

export function openDatabase(path: string, { readOnly }: { readonly readOnly: boolean }): OpenDatabase {
  const database = new sqlite.Database(path, { readOnly })
  const statements = new Map<string, Statement>()
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, known)
    return known
  }
  return {
    execute: (sql) => database.exec(sql),
    run: (sql, values) => {
      prepared(sql).run(valuesOf(values))
    },
    all: (sql, values) => prepared(sql).all(valuesOf(values)) as readonly SqlRow[],
    close: () => {
      for (const statement of statements.values()) finalize(statement)
      database.close()
    },
  }
}

/** It throws once more what the statement's last run threw, which has been told. */
function finalize(statement: Statement): void {
  try {
    statement.finalize()
  } catch {}
}

function valuesOf(values: readonly SqlValue[]): SqlValue[] {
  return [...values]
}
