/** Signs of a text that no page prints and no YAML holds: controls of writing direction, of old terminals, half letters. */

import { BIDI_EMBEDDINGS, BIDI_ISOLATES, BIDI_MARKS, BYTE_ORDER_MARK } from '../../controls.ts'

export const UNPRINTED = new RegExp(
  `[${BIDI_EMBEDDINGS}${BIDI_ISOLATES}${BIDI_MARKS}${BYTE_ORDER_MARK}]|(?![\\n\\t])\\p{Control}|\\p{Noncharacter_Code_Point}|\\p{Surrogate}`,
  'gu',
)
