/**
 * Rows of a column → the same some lines longer or shorter: paragraphs driven out or taken in, pictures higher or lower,
 * those first where it shows least. No two paragraphs that follow one another are fitted: that would show.
 */

import type { Fit, Refit, Row } from '../grid/row.ts'

export interface FittedRows {
  readonly rows: readonly Row[]
  readonly cost: number
}

/** The rows so many lines longer, or shorter; nothing where they do not give as much. */
export function fitRows(rows: readonly Row[], lines: number, below: Row | undefined): FittedRows | undefined {
  const pieces = piecesOf(rows, below)
  const step = Math.sign(lines)
  const taken = new Map<Giver, Refit>()
  for (let count = 0; count < Math.abs(lines); count++) {
    const next = cheapestStep(pieces, taken, step)
    if (!next) return undefined
    taken.set(next.piece, next.fitted)
  }
  let cost = 0
  const fitted = pieces.flatMap((piece): readonly Row[] => {
    const own = taken.get(piece)
    cost += own?.cost ?? 0
    return own ? inPlaceOf(piece.rows, own.rows) : piece.rows
  })
  return { rows: fitted, cost }
}

/** Rows that are fitted together, or one that is not; and what stands below. */
interface Giver {
  readonly rows: readonly Row[]
  readonly fit?: Fit
  readonly below: Row | undefined
}

/** What is only in part among the rows stays as it is. */
function piecesOf(rows: readonly Row[], below: Row | undefined): Giver[] {
  const pieces: Giver[] = []
  for (let at = 0; at < rows.length; ) {
    const { fit } = rows[at] as Row
    let end = at + 1
    while (fit && rows[end]?.fit === fit) end++
    const isWhole = fit && end - at === fit.rows
    pieces.push({ rows: rows.slice(at, end), below: rows[end] ?? below, ...(isWhole && { fit }) })
    at = end
  }
  return pieces
}

/** The piece that gives one line more at the least cost. */
function cheapestStep(
  pieces: readonly Giver[],
  taken: ReadonlyMap<Giver, Refit>,
  step: number,
): { readonly piece: Giver; readonly fitted: Refit } | undefined {
  let best: { piece: Giver; fitted: Refit } | undefined
  let least = Number.POSITIVE_INFINITY
  pieces.forEach((piece, index) => {
    const { fit, rows, below } = piece
    if (!fit) return
    const own = taken.get(piece)
    const by = own ? Math.round(linesOf(own.rows) - linesOf(rows)) : 0
    const isNeighbour = [pieces[index - 1], pieces[index + 1]].some((other) => other && taken.has(other))
    if (Math.abs(by) >= fit.most || (isNeighbour && fit.rows > 1)) return
    const fitted = fit.by(by + step, below)
    const more = fitted ? fitted.cost - (own?.cost ?? 0) : least
    if (!fitted || more >= least) return
    best = { piece, fitted }
    least = more
  })
  return best
}

function linesOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { lines }) => sum + lines, 0)
}

/** Rows set anew, bound and counted as those were in whose place they stand. */
function inPlaceOf(old: readonly Row[], fitted: readonly Row[]): Row[] {
  const { exchange } = old[0] as Row
  const bound = old.at(-1)?.keepWithNext === true
  return fitted.map((row, index) => ({
    ...row,
    ...(exchange !== undefined && { exchange }),
    keepWithNext: row.keepWithNext || (bound && index === fitted.length - 1),
  }))
}
