/**
 * A mistake that a stage before the checks has told in English → its title, its sentence and its remedy in Arabic, by its
 * code; what the English sentence quotes goes into the Arabic one. The English stays beside it: it alone says all.
 */

import type { Diagnostic } from '../diagnostic.ts'
import { quote } from '../preflight/arabic.ts'
import { FILE_MISTAKES, type MistakeTable } from './mistakes-of-files.ts'
import { ISSUE_MISTAKES } from './mistakes-of-issues.ts'
import { PLACE_MISTAKES } from './mistakes-of-places.ts'
import { PLUG_IN_MISTAKES } from './mistakes-of-plug-ins.ts'
import { TALK_MISTAKES } from './mistakes-of-talks.ts'
import { THEME_MISTAKES } from './mistakes-of-themes.ts'

export const ARABIC_MISTAKES: MistakeTable = {
  ...FILE_MISTAKES,
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

/** Nothing of a code that is not in the tables. */
export function tellInArabic({
  code,
  message,
}: Pick<Diagnostic, 'code' | 'message'>): ToldInArabic | undefined {
  const quoted = quotedIn(message)
  const told = ARABIC_MISTAKES[code.split('/')[1] ?? '']?.find(
    ({ sign, says }) => (sign === undefined || message.includes(sign)) && holesOf(says) <= quoted.length,
  )
  if (!told) return undefined
  const { title, says, remedy } = told
  return { title, says: fill(says, quoted), ...(remedy && { remedy }) }
}

const HOLE = /\{(\d)\}/g

/** The highest number of a hole. */
function holesOf(says: string): number {
  return Math.max(0, ...[...says.matchAll(HOLE)].map(([, number]) => Number(number)))
}

function fill(says: string, quoted: readonly string[]): string {
  return says.replace(HOLE, (_, number: string) => quote(quoted[Number(number) - 1] ?? ''))
}

/** What stands in quotation marks, in the order of the sentence. */
function quotedIn(message: string): readonly string[] {
  const found = message.matchAll(/"([^"]+)"|“((?:[^“”]|“[^“”]*”)+)”|«([^»]+)»/g)
  return [...found].map(([, straight, curly, angled]) => straight ?? curly ?? angled ?? '')
}
