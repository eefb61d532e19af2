/** What the desk asks a person at a terminal, each with its answer where nobody says another. The adapter of Inquirer. */

import input from '@inquirer/input'
import select from '@inquirer/select'
import type { Doubt, DraftReading } from '../../src/desk/draft.ts'

/** How a person answers: the tests have one of their own. */
export interface Person {
  readonly choose: (
    question: string,
    choices: readonly Choice[],
    usual: DraftReading,
  ) => Promise<DraftReading>
  readonly write: (question: string, usual: string) => Promise<string>
}

export interface Choice {
  readonly name: string
  readonly value: DraftReading
}

export const AT_TERMINAL: Person = {
  choose: (message, choices, usual) => select({ message, choices: [...choices], default: usual }),
  write: (message, usual) => input({ message, default: usual }),
}

const READINGS: Readonly<Record<DraftReading, string>> = {
  asks: 'a question',
  answers: 'part of the answer before it',
  both: 'a question with its answer',
  tells: 'the magazine’s own words',
  heads: 'a heading',
  closes: 'a line after the talk',
}

const LONGEST_SHOWN = 160

/** Of the two readings first, the likelier one before the other. */
export async function askReading({ line, words, is, other }: Doubt, person: Person): Promise<DraftReading> {
  const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words
  const rest = (Object.keys(READINGS) as DraftReading[]).filter(
    (reading) => reading !== is && reading !== other,
  )
  const choices = [is, other, ...rest].map((value) => ({ name: READINGS[value], value }))
  return person.choose(`Line ${line}: ${shown}\n  What is it?`, choices, is)
}
