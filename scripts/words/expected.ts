/** What an English sentence says to be expected, where that is a list of words, a sort of value or a bound → in Arabic. */

import { figure } from './counts.ts'

const SORTS: Readonly<Record<string, string>> = {
  'a text': 'نص',
  'a whole number': 'عدد صحيح',
  'a number': 'رقم',
  'true or false': 'true أو false',
  'a list': 'قائمة',
  'a map of keys and values': 'مفاتيح وقيمها',
}

const BOUNDS: Readonly<Record<string, string>> = {
  'at least': 'لا أقل من',
  'at most': 'لا أكثر من',
  'more than': 'أكثر من',
  'less than': 'أقل من',
}

/** Nothing where it is none of these. */
export function expectedInArabic(message: string): string | undefined {
  const said = /, expected (.+?)\.$/su.exec(message)?.[1]
  if (said === undefined) return undefined
  const sorts = said.split(' or ').map((sort) => SORTS[sort])
  const expected = SORTS[said] ?? (sorts.includes(undefined) ? undefined : sorts.join(' أو '))
  if (expected !== undefined) return `المنتظر: ${expected}.`
  const [, bound = '', number = '', isCount] =
    /^(at least|at most|more than|less than) ([\d.]+)( in it)?$/.exec(said) ?? []
  if (bound) return `المنتظر: ${BOUNDS[bound]} ${figure(number)}${isCount ? ' فيها' : ''}.`
  return choiceOf(said)
}

/** Words of a file among which one is to be chosen: they are typed, and stay as they are. */
function choiceOf(said: string): string | undefined {
  const quoted = said.split(' or ')
  if (quoted.length > 1 && quoted.every((word) => /^"[^"]+"$/.test(word)))
    return `المنتظر: ${quoted.map((word) => word.slice(1, -1)).join(' أو ')}.`
  const listed = /^one of ([\w$-]+(?:, [\w$-]+)+)$/.exec(said)?.[1]
  return listed === undefined ? undefined : `المعروف هنا: ${listed.split(', ').join('، ')}.`
}
