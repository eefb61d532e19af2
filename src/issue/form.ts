/** An issue's own file → whether this press knows the form of its data: `schema:` says which that is. */

import type { Diagnostic } from '../diagnostic.ts'
import { diagnose } from '../source/complaint.ts'
import type { Source } from '../source/read.ts'
import { fieldOf } from './fields.ts'

/**
 * The newest form of the data. 1, or no number: an interview, a letter. 2: every kind of article, sections, a flat-plan,
 * several guests. What the older form says is said alike in the newer: older issues load as they are.
 */
export const NEWEST_FORM = 2

/** What is told of an issue made for a newer press, in place of all that this one does not know of it. */
export function checkForm(source: Source): Diagnostic | undefined {
  const form = fieldOf(source.value, 'schema')
  if (typeof form !== 'number' || !Number.isInteger(form) || form <= NEWEST_FORM) return undefined
  const complaint = {
    rule: 'newer-form',
    found: `data of the form ${form}`,
    expected: `one that this press knows: ${NEWEST_FORM} at the most`,
    hint: 'The issue was made for a newer press: set it with that one.',
  }
  return diagnose('issue', complaint, source.locate(['schema']))
}
