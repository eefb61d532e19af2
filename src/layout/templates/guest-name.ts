/** A guest's name → its part that is set as the picture, and the rest. */

import type { Person } from '../../issue/issue.ts'
import { plainLine } from '../../issue/lines.ts'

/** A guest's name in its two parts: the one set as the picture, and the rest with the side it stands on. */
export function partName({ shortName, ...guest }: Person): {
  readonly rest: string
  readonly restFirst: boolean
} {
  const name = plainLine(guest.name)
  // By whole words: the name of a father may hold, or be, the name of the child.
  const at = ` ${name} `.indexOf(` ${shortName} `)
  if (at < 0) return { rest: '', restFirst: false }
  const before = name.slice(0, at).trim()
  const after = name.slice(at + shortName.length).trim()
  return { rest: [before, after].filter(Boolean).join(' '), restFirst: before !== '' }
}
