/** What the desk asks a person at a terminal, each with its answer where nobody says another. The adapter of Inquirer. */

import type { Readable, Writable } from 'node:stream'
import { styleText } from 'node:util'
import input from '@inquirer/input'
import select from '@inquirer/select'
import type { Doubt, DraftReading } from '../../src/desk/draft.ts'
import { importWords } from '../words/of-copy.ts'
import { ENGLISH, present, type Voice } from '../words/voice.ts'
import { cutTo, harmless } from './harmless.ts'
import { READINGS } from './hold.ts'
import type { Surroundings } from './surroundings.ts'

/** How a person answers: the tests have one of their own. */
export interface Person {
  readonly choose: (
    question: string,
    choices: readonly Choice[],
    usual: DraftReading,
  ) => Promise<DraftReading>
  readonly write: (question: string, usual: string) => Promise<string>
  /** In which language he is asked: in English where left out. */
  readonly voice?: Voice
}

export interface Choice {
  readonly name: string
  readonly value: DraftReading
}

/** Thrown where a person ends the asking: the program ends with the code then. */
export class AskingEnded extends Error {
  readonly exitCode: 1 | 130

  constructor(exitCode: 1 | 130, cause: unknown) {
    super('The asking was ended.', { cause })
    this.exitCode = exitCode
  }
}

/** What a prompt reads from and writes to, and what ends it. */
type Streams = NonNullable<Parameters<typeof input>[1]>

/** At a terminal, or what a test has for one. */
export function personAt(
  terminal: {
    readonly input: NodeJS.ReadStream | Readable
    readonly output: NodeJS.WriteStream | Writable
  },
  voice = ENGLISH,
): Person {
  const streams = terminal as Pick<Streams, 'input' | 'output'>
  return {
    voice,
    choose: (message, choices, usual) =>
      untilEnded(terminal.input, (signal) =>
        select({ message, choices: [...choices], default: usual, ...keysIn(voice) }, { ...streams, signal }),
      ),
    write: (message, usual) =>
      untilEnded(terminal.input, (signal) => input({ message, default: usual }, { ...streams, signal })),
  }
}

/** What the keys do is said in English by the prompt itself. */
function keysIn(voice: Voice) {
  const { keys } = importWords(voice)
  return keys === '' ? {} : { theme: { style: { keysHelpTip: () => styleText('dim', keys) } } }
}

/**
 * Ctrl-C ends a prompt by an error of its name. Ctrl-D and a terminal that is gone close its reading and say nothing: it
 * would wait for ever; a prompt that is answered closes it as well, and has its answer by the next turn.
 */
async function untilEnded<T>(from: Readable, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const closed = new AbortController()
  const close = () => void setImmediate(() => closed.abort())
  from.on('pause', close)
  try {
    return await ask(closed.signal)
  } catch (cause) {
    const { name } = cause as Error
    if (name === 'ExitPromptError') throw new AskingEnded(130, cause)
    if (name === 'AbortPromptError') throw new AskingEnded(1, cause)
    throw cause
  } finally {
    from.off('pause', close)
  }
}

const LONGEST_SHOWN = 160
/** Of what stands around it. */
const LONGEST_AROUND = 100

export interface Asked {
  readonly doubt: Doubt
  readonly around: Surroundings
  /** Where it stands, as people are told: `salma.txt, line 7`. */
  readonly place: string
}

/** Of the two readings first, the likelier one before the other. */
export async function askReading({ doubt, around, place }: Asked, person: Person): Promise<DraftReading> {
  const { words, is, other } = doubt
  const { label, before, behind } = around
  const rest = (Object.keys(READINGS) as DraftReading[]).filter(
    (reading) => reading !== is && reading !== other,
  )
  const { voice = ENGLISH } = person
  const sayings = importWords(voice)
  const choices = [is, other, ...rest].map((value) => ({ name: sayings.reading(value), value }))
  const lines = [
    voice.language === 'ar' ? present(harmless(place), voice) : harmless(place),
    ...(before === undefined ? [] : [dimmed(endOf(before))]),
    `${label === undefined ? '' : `${harmless(label)} `}${cutTo(LONGEST_SHOWN, words)}`,
    ...(behind === undefined ? [] : [dimmed(cutTo(LONGEST_AROUND, behind))]),
    sayings.question,
  ]
  return person.choose(lines.join('\n  '), choices, is)
}

function dimmed(words: string): string {
  return styleText('dim', words, { stream: process.stdout })
}

/** What stands before it ends where it begins. */
function endOf(words: string): string {
  const shown = harmless(words)
  return shown.length > LONGEST_AROUND ? `…${shown.slice(-LONGEST_AROUND)}` : shown
}
