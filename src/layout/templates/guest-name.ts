/** Guests' names → what of them is set as the picture, and what stands before it and after it. */

import type { Guests, Person } from '../../issue/issue.ts'
import { listNames, plainLine } from '../../issue/lines.ts'

/** A guest's name in the order in which it is read; the parts that are not set as the picture may be empty. */
export interface PartedName {
  readonly before: string
  readonly great: string
  readonly after: string
}

export function partName({ shortName, name }: Pick<Person, 'shortName' | 'name'>): PartedName {
  const whole = plainLine(name)
  // By whole words: the name of a father may hold, or be, the name of the child.
  const at = ` ${whole} `.indexOf(` ${shortName} `)
  if (at < 0) return { before: '', great: shortName, after: '' }
  return {
    before: whole.slice(0, at).trim(),
    great: shortName,
    after: whole.slice(at + shortName.length).trim(),
  }
}

/**
 * One thing of each part of one guest's name, in the order in which they are read; of several guests every name whole and
 * great, and `among` all of them.
 */
export function eachName<T>(
  guests: Guests,
  small: (text: string) => T,
  great: (text: string, among: readonly string[]) => T,
): T[] {
  const [only, ...others] = guests
  if (others.length === 0) return eachPart(partName(only), small, (text) => great(text, [text]))
  const names = listNames(guests)
  return names.map((name) => great(name, names))
}

/** One thing of each part that is not empty, in the order in which they are read. */
export function eachPart<T>(
  { before, great, after }: PartedName,
  small: (text: string) => T,
  large: (text: string) => T,
): T[] {
  return [...(before ? [small(before)] : []), large(great), ...(after ? [small(after)] : [])]
}
