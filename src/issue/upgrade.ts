/** The text of an issue's own file → the same in the form of data that this press writes: for `upgrade`. */

import { withEndsOf, withLineFeeds } from '../source/line-ends.ts'
import { readText } from '../source/read.ts'
import { setEntry } from '../source/rearrange.ts'
import { fieldOf } from './fields.ts'
import { NEWEST_FORM } from './form.ts'

/** Comments, order and line ends stay. Nothing where it is in that form, or of a newer press. */
export function upgradeIssueText(text: string, file: string): string | undefined {
  const { value } = readText(text, file, 'issue')
  const form = fieldOf(value, 'schema')
  if (typeof form === 'number' && form >= NEWEST_FORM) return undefined
  // It is the first key, which `setEntry` puts a key before where none that comes earlier is there.
  const made = setEntry(
    withLineFeeds(text),
    [],
    ['schema', { value: NEWEST_FORM, lines: [`schema: ${NEWEST_FORM}`] }],
    ['schema'],
  )
  return made && withEndsOf(text, made)
}
