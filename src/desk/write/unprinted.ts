/** Signs of a text that no page prints and no YAML holds: controls of writing direction, of old terminals, half letters. */

import { BIDI_EMBEDDINGS, BIDI_ISOLATES, BIDI_MARKS, BYTE_ORDER_MARK } from '../../controls.ts'

/** Unicode's controls but a tab and a line feed. */
const CONTROL = '\\0-\\x08\\v-\\x1F\\x7F-\\x9F'
const UNPRINTED = `${BIDI_EMBEDDINGS}${BIDI_ISOLATES}${BIDI_MARKS}${BYTE_ORDER_MARK}${CONTROL}`
/** By units, which is quick: what all texts are asked for, and halves of characters that may be whole ones. */
const PERHAPS = new RegExp(`[${UNPRINTED}\\uFDD0-\\uFDEF\\uFFFE\\uFFFF\\uD800-\\uDFFF]`)
const EVERY = new RegExp(`[${UNPRINTED}\\p{Noncharacter_Code_Point}\\p{Surrogate}]`, 'gu')

export function withoutUnprinted(text: string): string {
  return PERHAPS.test(text) ? text.replace(EVERY, '') : text
}
