/** Tables of a manuscript → which of their rows are a question and its answer, side by side. */

import { type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { evidenceOf } from './evidence.ts'
import { ANSWERERS, ASKERS } from './lexicon.ts'
import { keyOf } from './word-key.ts'

/** Of the rows of a table, so many ask in their first cell at least. */
const MOSTLY = 0.6
const QUESTION_LIKE = 1.5

export function cellsOf(text: string): readonly string[] {
  return text.split('\t').map((cell) => cell.trim())
}

/** By their numbers among the paragraphs. A row that names the two, «السؤال | الجواب», is not among them. */
export function quickRowsIn(paragraphs: readonly ManuscriptParagraph[]): ReadonlySet<number> {
  return new Set(
    tablesIn(paragraphs).flatMap((rows) =>
      (isTalk(rows) ? rows.filter(({ cells }) => !namesTwo(cells)) : []).map(({ at }) => at),
    ),
  )
}

/** «السؤال | الجواب». */
export function namesTwo(cells: readonly string[]): boolean {
  const [asks = '', answers = ''] = cells.map(keyOf)
  return ASKERS.has(asks) && ANSWERERS.has(answers)
}

interface QuickRow {
  readonly at: number
  readonly cells: readonly string[]
}

/** Rows that follow one another. */
function tablesIn(paragraphs: readonly ManuscriptParagraph[]): readonly (readonly QuickRow[])[] {
  const tables: QuickRow[][] = []
  for (const [at, { kind, runs }] of paragraphs.entries()) {
    if (kind !== 'row') continue
    const row = { at, cells: cellsOf(textOfRuns(runs)) }
    if (tables.at(-1)?.at(-1)?.at === at - 1) tables.at(-1)?.push(row)
    else tables.push([row])
  }
  return tables
}

function isTalk(rows: readonly QuickRow[]): boolean {
  const pairs = rows.filter(({ cells }) => cells.length === 2)
  const asks = pairs.filter(({ cells }) => evidenceOf(cells[0] ?? '').question >= QUESTION_LIKE)
  return pairs.length === rows.length && asks.length >= MOSTLY * pairs.length
}
