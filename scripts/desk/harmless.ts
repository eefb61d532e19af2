/**
 * Words of a manuscript → the same as a terminal may show them: what would steer it, ring, or turn the text around it is
 * shown by its number, `<U+001B>`. The one place that decides it for all that `import` prints.
 */

import { BYTE_ORDER_MARK, STEERING_CONTROLS } from '../../src/controls.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { ENGLISH } from '../words/voice.ts'

/** Controls of terminals and of direction, of lines and paragraphs; what no page prints (Unicode, general category). */
const HARMFUL = new RegExp(
  `[${STEERING_CONTROLS}${BYTE_ORDER_MARK}]|\\p{Control}|\\p{Zl}|\\p{Zp}|\\p{Noncharacter_Code_Point}|\\p{Surrogate}`,
  'gu',
)

/** On one line: a line end and a tab are a space. */
export function harmless(words: string): string {
  return words.replace(/[\t\n\r]+/gu, ' ').replace(
    HARMFUL,
    (sign) =>
      `<U+${hex(sign.codePointAt(0) ?? 0)
        .toUpperCase()
        .padStart(4, '0')}>`,
  )
}

/** Its hint stands on a line of its own. */
export function harmlessFinding(finding: Diagnostic, voice = ENGLISH): string {
  const { message, hint, span } = finding
  return voice.tell({
    ...finding,
    message: harmless(message),
    ...(hint !== undefined && { hint: harmless(hint) }),
    ...(span && { span: { ...span, file: harmless(span.file) } }),
  })
}

/** The same value in JSON, with such signs written as it writes them: `\u001b`. */
export function harmlessJson(value: unknown): string {
  const escaped = (sign: string) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${hex(sign.charCodeAt(at)).padStart(4, '0')}`).join('')
  return JSON.stringify(value, null, 2).replace(HARMFUL, (sign) => (sign === '\n' ? sign : escaped(sign)))
}

function hex(code: number): string {
  return code.toString(16)
}

/** So many signs at most, the last of them an ellipsis where it is cut. */
export function cutTo(length: number, words: string): string {
  const shown = harmless(words)
  return shown.length > length ? `${shown.slice(0, length)}…` : shown
}
