/**
 * What could not be set as it was asked, on the items where it shows: pages → diagnostics, each said once.
 *
 * A fault travels with the line it is about. So of a block that was tried and dropped nothing is ever said, and of one
 * that is printed nothing is forgotten: what is on a page is what is told.
 */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import type { Item, SetFault, TextItem } from './frame.ts'

/** The faults of all items, in their order. */
export function faultsOf(items: readonly Item[]): SetFault[] {
  return items.flatMap((item) => (item.kind === 'text' ? (item.faults ?? []) : []))
}

/** A block that is too long for its place. */
export function overset(fault: Omit<Diagnostic, 'severity'>): SetFault {
  return { kind: 'overset', diagnostic: { severity: 'error', ...fault } }
}

/** Items whose first line bears one fault more. */
export function blame<T extends Item>(items: readonly T[], fault: SetFault): T[] {
  const first = items.findIndex(({ kind }) => kind === 'text')
  if (first < 0) throw new Error(`There is no line to say this of: ${fault.diagnostic.message}`)
  return items.map((item, index) =>
    index === first ? { ...item, faults: [...((item as TextItem).faults ?? []), fault] } : item,
  )
}

/**
 * Each fault once, in the order of print. The same words may stand on several pages: a running head, a title in the
 * contents. What is said of them without a place is left out where the same is said of a place in the author's files;
 * a character that no face has is said once for the issue, and all that other faces set in one word.
 */
export function tellFaults(faults: readonly SetFault[]): Diagnostic[] {
  const told = faults.filter((fault) => fault.kind !== 'borrowed')
  const placed = new Set(told.filter(({ diagnostic }) => diagnostic.span).map(subjectOf))
  const said = new Set<string>()
  const each = told.flatMap((fault) => {
    const { diagnostic } = fault
    const subject = subjectOf(fault)
    if (!diagnostic.span && placed.has(subject)) return []
    const { file, line, column } = diagnostic.span ?? {}
    const key = fault.kind === 'uncovered' ? subject : `${subject} ${file} ${line} ${column}`
    if (said.has(key)) return []
    said.add(key)
    return [diagnostic]
  })
  return [...each, ...tellBorrowings(faults.filter((fault) => fault.kind === 'borrowed'))]
}

function subjectOf(fault: SetFault): string {
  return fault.kind === 'uncovered' ? fault.character : fault.diagnostic.message
}

/** What sets the characters that the theme's faces have not: one word for the issue. */
function tellBorrowings(borrowings: readonly Extract<SetFault, { kind: 'borrowed' }>[]): Diagnostic[] {
  if (borrowings.length === 0) return []
  const span = borrowings.find(({ diagnostic }) => diagnostic.span)?.diagnostic.span
  const from = new Map<string, Set<string>>()
  for (const { character, from: family = '' } of borrowings)
    from.set(family, new Set([...(from.get(family) ?? []), character]))
  const list = [...from].map(([family, characters]) => describeBorrowing([...characters], family))
  return [borrowedCharacters(list.join(', '), span)]
}

/** Characters, and the family that sets them; in another form of theirs where it has no name. */
export function describeBorrowing(characters: readonly string[], family: string): string {
  return `«${characters.join(' ')}» ${family === '' ? 'in another form' : `in ${family}`}`
}

export function borrowedCharacters(list: string, span: Span | undefined): Diagnostic {
  return {
    severity: 'warning',
    code: 'layout/borrowed-character',
    message: `Unexpected characters that no face of the theme has, expected them seldom; they are set: ${list}.`,
    hint: 'Leave them so, write them in words, or give the theme a face that has them.',
    ...(span && { span }),
  }
}
