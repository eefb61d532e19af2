/**
 * A mistake that a stage before the checks has told in English → its title, its sentence and its remedy in Arabic, by its
 * code; what the English sentence quotes goes into the Arabic one. The English stays beside it: it alone says all.
 */

import type { Diagnostic } from '../diagnostic.ts'
import { quote } from '../preflight/arabic.ts'
import { FILE_MISTAKES, type MistakeTable } from './mistakes-of-files.ts'
import { FORM_MISTAKES } from './mistakes-of-forms.ts'
import { ISSUE_MISTAKES } from './mistakes-of-issues.ts'
import { PLACE_MISTAKES } from './mistakes-of-places.ts'
import { PLUG_IN_MISTAKES } from './mistakes-of-plug-ins.ts'
import { TALK_MISTAKES } from './mistakes-of-talks.ts'
import { THEME_MISTAKES } from './mistakes-of-themes.ts'

export const ARABIC_MISTAKES: MistakeTable = {
  ...FILE_MISTAKES,
  ...FORM_MISTAKES,
  ...ISSUE_MISTAKES,
  ...PLACE_MISTAKES,
  ...PLUG_IN_MISTAKES,
  ...TALK_MISTAKES,
  ...THEME_MISTAKES,
}

export interface ToldInArabic {
  readonly title: string
  readonly says: string
  readonly remedy?: string
}

/** Nothing of a code that is not in the table; `key` is by what the code stands in it. */
export function tellInArabic(
  { code, message }: Pick<Diagnostic, 'code' | 'message'>,
  table = ARABIC_MISTAKES,
  key = code.split('/')[1] ?? '',
): ToldInArabic | undefined {
  for (const { sign, title, says, remedy } of table[key] ?? []) {
    const found = partsBy(sign, message)
    if (found && holesOf(says + (remedy ?? '')) <= found.length)
      return { title, says: fill(says, found), ...(remedy && { remedy: fill(remedy, found) }) }
  }
  return undefined
}

/** What an English sentence says of its own, where it is the one that the sign is of. */
function partsBy(sign: string | RegExp | undefined, message: string): readonly string[] | undefined {
  if (sign === undefined || typeof sign === 'string')
    return sign === undefined || message.includes(sign) ? quotedIn(message) : undefined
  const [whole, ...groups] = sign.exec(message) ?? []
  if (whole === undefined) return undefined
  return groups.length > 0 ? groups.map((group = '') => group) : quotedIn(message)
}

const HOLE = /\{(\d)\}/g

/** The highest number of a hole. */
function holesOf(says: string): number {
  return Math.max(0, ...[...says.matchAll(HOLE)].map(([, number]) => Number(number)))
}

function fill(says: string, parts: readonly string[]): string {
  return says.replace(HOLE, (_, number: string) => quote(parts[Number(number) - 1] ?? ''))
}

/** What stands in quotation marks, in the order of the sentence. */
function quotedIn(message: string): readonly string[] {
  const found = message.matchAll(/"([^"]+)"|“((?:[^“”]|“[^“”]*”)+)”|«([^»]+)»/g)
  return [...found].map(([, straight, curly, angled]) => straight ?? curly ?? angled ?? '')
}
