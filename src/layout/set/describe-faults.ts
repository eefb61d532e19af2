/** What the text engine could not do with a paragraph → faults in words for its editor. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import type { Fault } from '../../text/paragraph.ts'
import { borrowedCharacters, describeBorrowing } from '../page/faults.ts'
import type { SetFault } from '../page/frame.ts'

/** Letters of the text shown around a fault, so that an editor can search for it. */
const CONTEXT = 12
const LONGEST_QUOTE = 40

/** What a paragraph could not do, for people; a character that no face of the theme has is said once, however often it stands there. */
export function describeFaults(faults: readonly Fault[], text: string, span: Span | undefined): SetFault[] {
  return eachOnce(faults).map((fault) => describeFault(fault, text, span))
}

function eachOnce(faults: readonly Fault[]): Fault[] {
  const said = new Set<string>()
  return faults.filter((fault) => {
    if (fault.kind === 'overfull') return true
    const fresh = !said.has(fault.character)
    said.add(fault.character)
    return fresh
  })
}

function describeFault(fault: Fault, text: string, span: Span | undefined): SetFault {
  const place = span && { span }
  if (fault.kind === 'uncovered') {
    const code = (fault.character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
    const before = [...text.slice(0, fault.offset)].slice(-CONTEXT)
    const after = [...text.slice(fault.offset + fault.character.length)].slice(0, CONTEXT)
    const around = [...before, fault.character, ...after].join('')
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'layout/uncovered-character',
      message: `Unexpected character «${fault.character}» (U+${code}) in “${around.trim()}”, expected one that a face of the theme has.`,
      hint: 'Write it in words, or give the theme a face that has it.',
      ...place,
    }
    return { kind: 'uncovered', character: fault.character, diagnostic }
  }
  if (fault.kind === 'borrowed') {
    const { character, from } = fault
    const diagnostic = borrowedCharacters(describeBorrowing([character], from ?? ''), span)
    return { kind: 'borrowed', character, ...(from !== undefined && { from }), diagnostic }
  }
  const quoted = excerpt(fault.text)
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'layout/overfull-line',
    message: `Unexpected word of ${fault.width.toFixed(0)} pt, “${quoted}”, expected one no wider than its column of ${fault.measure.toFixed(0)} pt.`,
    hint: 'Put a space or a zero-width space (U+200B) where the word may be broken.',
    ...place,
  }
  return { kind: 'overfull', diagnostic }
}

/** The head of a text that may be long, as a diagnostic quotes it. */
export function excerpt(text: string): string {
  const letters = [...text]
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : text
}
