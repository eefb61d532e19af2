/** What a command cannot do as it was asked → a person's terminal: a sentence, and how to mend it. */

import { type Diagnostic, formatDiagnostic } from '../src/diagnostic.ts'
import { type Complaint, diagnose } from '../src/source/complaint.ts'
import { red } from './colour.ts'
import { spoken } from './spoken.ts'
import { commandLineWords } from './words/of-command-lines.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

/** Gives the command's exit code. A reason without Arabic is told in English whole. */
export function refuse(reason: string, hint?: string, voice = ENGLISH): number {
  console.error(red(commandLineWords(isArabic(reason) ? voice : ENGLISH).error(reason)))
  if (hint !== undefined) console.error(`  ${hint}`)
  return 1
}

/** What files and disks say against it; in Arabic each with its title and its code. */
export function refuseFor(why: Complaint | readonly Diagnostic[], voice: Voice, hint?: string): number {
  if (voice.language === 'en')
    return refuse('rule' in why ? diagnose('', why).message : why.map(formatDiagnostic).join('\n'), hint)
  for (const diagnostic of 'rule' in why ? [diagnose('desk', why)] : why)
    console.error(red(voice.tell(diagnostic)))
  return 1
}

/** The hint to one who has asked for what there is not. */
export function helpOf(command: string, voice: Voice = ENGLISH): string {
  return commandLineWords(voice).helpOf(spoken(command, '--help'))
}

/** By its first letter: a sentence in English may quote Arabic. */
function isArabic(sentence: string): boolean {
  return /^\P{L}*(?=\p{scx=Arabic})\p{L}/u.test(sentence)
}
