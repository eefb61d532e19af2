/** Something that is wrong in an archive or a bag: a diagnostic, and for programs which object and which file it is of. */

import type { Diagnostic, Severity } from '../diagnostic.ts'

export interface Flaw extends Diagnostic {
  /** The object's name, or the bag's. */
  readonly object?: string
  /** In the object, or in the bag. */
  readonly path?: string
}

interface Said {
  /** The second half of its code. */
  readonly rule: string
  readonly path?: string
  /** As it reads after the word Unexpected. */
  readonly found: string
  /** As it reads after the word expected. */
  readonly expected: string
  readonly hint: string
  /** An error unless it says otherwise. */
  readonly severity?: Severity
}

/** What tells flaws of one object, or of one bag. */
export type TellFlaw = (said: Said) => Flaw

export function flawsOf(object: string): TellFlaw {
  return ({ rule, path, found, expected, hint, severity = 'error' }) => ({
    severity,
    code: `archive/${rule}`,
    message: `Unexpected ${found}, expected ${expected}.`,
    hint,
    object,
    ...(path !== undefined && { path }),
  })
}

/** A name as messages show it: what would hide, or turn the line round, is spelt out. */
export function showName(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, (sign) => {
    return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`
  })
  return `“${shown}”`
}
