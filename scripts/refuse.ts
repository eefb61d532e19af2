/** What a command cannot do as it was asked → a person's terminal: a sentence, and how to mend it. */

import { red } from './colour.ts'
import { spoken } from './spoken.ts'

/** Gives the command's exit code. */
export function refuse(reason: string, hint?: string): number {
  console.error(red(`error: ${reason}`))
  if (hint !== undefined) console.error(`  ${hint}`)
  return 1
}

/** The hint to one who has asked for what there is not. */
export function helpOf(command: string): string {
  return `${spoken(command, '--help')} says what may be asked for.`
}
