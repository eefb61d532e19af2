/**
 * Plain words → the same with each Latin word marked that has digits or signs in it: those are in the Arabic face as well,
 * and one word would be of two faces.
 */

import { element, joinInline, type Markup, text } from '../xml.ts'

/** What the style sheet knows words by that are of the Latin face from their first sign to their last. */
export const LATIN_CLASS = 'latin'

const INNER = "\\p{Script=Latin}\\p{Mn}\\d@#&+\\-_./:'’%?=~"
/** A run of letters, digits and the signs that stand among them; a stop behind it is the sentence's. */
const TOKEN = new RegExp(`[\\p{Script=Latin}\\d@#&](?:[${INNER}]*[\\p{Script=Latin}\\p{Mn}\\d+#%])?`, 'gu')

export function writeLatin(plain: string): Markup {
  const parts: Markup[] = []
  let at = 0
  for (const { 0: token, index } of plain.matchAll(TOKEN)) {
    if (!isMixedToken(token)) continue
    parts.push(text(plain.slice(at, index)), element('span', { class: LATIN_CLASS }, text(token)))
    at = index + token.length
  }
  return joinInline([...parts, text(plain.slice(at))])
}

/** Letters alone are of the Latin face by their range, digits alone of the text's. */
function isMixedToken(token: string): boolean {
  return /\p{Script=Latin}/u.test(token) && /[^\p{Script=Latin}\p{Mn}]/u.test(token)
}
