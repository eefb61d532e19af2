/**
 * A call into what a publisher has written → what it gives; or, where it throws, its own fault with its name and its
 * place. Such a fault ends the stage that called, and nothing of it is printed.
 */

import type { Checked, Diagnostic, Span } from '../diagnostic.ts'
import type { PlugInBundle } from '../house.ts'
import { diagnose } from '../source/complaint.ts'
import { placeOfError, placeOfName } from './place.ts'

/** Thrown through the stages, which know nothing of plug-ins, and caught at their doors. */
class PlugInFault extends Error {
  readonly diagnostic: Diagnostic

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message)
    this.diagnostic = diagnostic
  }
}

/** What is called, as a sentence says it: `check my-house/long-title`. */
export interface PlugInCall {
  readonly kind: 'check' | 'desk rule' | 'template'
  readonly name: string
  readonly bundle: PlugInBundle
}

export async function catchFault<T>(act: () => Checked<T> | Promise<Checked<T>>): Promise<Checked<T>> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof PlugInFault) return { diagnostics: [error.diagnostic] }
    throw error
  }
}

/** Throws what `catchFault` catches. */
export function callPlugIn<T>(call: PlugInCall, act: () => T): T {
  let given: T
  try {
    given = act()
  } catch (error) {
    const found = `error in the ${call.kind} ${call.name}, ${sayError(error)}`
    const expected = 'one that ends without'
    const span = placeOfError(error, call.bundle) ?? placeOfName(call.name, call.bundle)
    throw new PlugInFault(diagnose('plugins', { rule: 'threw', found, expected, hint: MEND }, span))
  }
  if (isPromise(given))
    throw nonsense(call, 'promise', 'its value at once', 'A plug-in waits for nothing: take async away.')
  return given
}

const MEND = 'Mend the plug-in, or take it out of warraq.config.ts.'

/** Of what a plug-in has given: an error to be thrown. */
export function nonsense(
  { kind, name, bundle }: PlugInCall,
  found: string,
  expected: string,
  hint = MEND,
): Error {
  const complaint = { rule: 'nonsense', found: `${found} from the ${kind} ${name}`, expected, hint }
  return new PlugInFault(diagnose('plugins', complaint, placeOfName(name, bundle)))
}

/** What the config itself throws while it is read. */
export function tellUnread(error: unknown, bundle: PlugInBundle): Diagnostic {
  const found = `error as the file is read, ${sayError(error)}`
  const complaint = { rule: 'threw', found, expected: 'a file that exports its plug-ins', hint: MEND }
  return diagnose('plugins', complaint, placeOfError(error, bundle) ?? startOf(bundle))
}

function startOf(bundle: PlugInBundle): Span {
  return placeOfName('', bundle)
}

const LONGEST_ERROR = 160

/** Its first line, in quotation marks. */
function sayError(error: unknown): string {
  const [said = ''] = (error instanceof Error ? error.message : String(error)).trim().split(/\r?\n/)
  const cut = said.length > LONGEST_ERROR ? `${said.slice(0, LONGEST_ERROR)}…` : said
  return cut === '' ? 'without a message' : `“${cut}”`
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
