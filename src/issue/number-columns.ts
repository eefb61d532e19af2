/** Cells of a table → which of its columns are numbers, and where in a number its whole part ends. */

import { withoutControls } from '../controls.ts'
import type { DataTable } from './block.ts'
import { plainText } from './plain-text.ts'

/** With a sign before it or a per cent sign behind it; digits of either kind. */
const NUMBER = /^[+\-−–]?\s?\p{Nd}[\p{Nd}.,٫٬\u00A0\u202F]*\s?[%٪‰]?$/u
/** For what is not known. */
const DASH = /^[-–—]$/
/** A comma before three digits and no more parts thousands, as does any but the last. */
const THOUSANDS = /^,\p{Nd}{3}(?!\p{Nd})/u

/** Of each column, whether it is of numbers: those are aligned on their decimal separators. */
export function numberColumns({ head, rows }: DataTable): readonly boolean[] {
  return head.map((_, column) => {
    const cells = rows.map((row) => withoutControls(plainText(row[column] ?? [])).trim())
    return (
      cells.some((cell) => NUMBER.test(cell)) && cells.every((cell) => NUMBER.test(cell) || DASH.test(cell))
    )
  })
}

/** Where the whole part of a number ends in its text: at the decimal separator, or behind the last digit. */
export function wholeEnd(text: string): number {
  const last = [...text.matchAll(/[.,٫]/g)].at(-1)
  const digits = text.search(/\p{Nd}(?!.*\p{Nd})/u) + 1
  if (!last || THOUSANDS.test(text.slice(last.index))) return digits
  const isOnly = text.indexOf(last[0]) === last.index
  return isOnly && last.index < digits ? last.index : digits
}
