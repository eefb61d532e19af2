/** An issue's own file and the slugs of its articles → articles that adverts and cover lines name, and that are not there. */

import type { Diagnostic } from '../diagnostic.ts'
import { diagnose, nearest, quote } from '../source/complaint.ts'
import type { Source } from '../source/read.ts'
import { fieldOf } from './fields.ts'

/** `slugs` are those of the running order; where they are not all known none is asked for. */
export function checkNamedArticles(source: Source, slugs: readonly string[]): readonly Diagnostic[] {
  if (slugs.length === 0) return []
  const named = (value: unknown, at: readonly (string | number)[], keys: readonly string[], beside: string) =>
    (Array.isArray(value) ? value : []).flatMap((entry, index) =>
      keys.flatMap((key) => {
        const slug = fieldOf(entry, key)
        if (typeof slug !== 'string' || slugs.includes(slug)) return []
        const complaint = {
          rule: 'place',
          found: `article ${quote(slug)} ${beside}`,
          expected: `the slug of one in the running order: ${slugs.join(', ')}`,
          hint: `Write "${key}: ${nearest(slug, slugs) ?? slugs[0]}".`,
        }
        return [diagnose('issue', complaint, source.locate([...at, index, key]))]
      }),
    )
  const lines = fieldOf(fieldOf(source.value, 'cover'), 'lines')
  return [
    ...named(fieldOf(source.value, 'adverts'), ['adverts'], ['after', 'facing', 'in'], 'beside an advert'),
    ...named(lines, ['cover', 'lines'], ['story'], 'in a line of the cover'),
  ]
}
