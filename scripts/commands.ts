/** Every command of the press, with its flags: what `--help` shows, and what a word is compared with. */

import type { House } from '../src/house.ts'
import { BEGINNING } from './commands/beginning.ts'
import { COMPLETION } from './commands/completion.ts'
import { COPY } from './commands/copy.ts'
import { KEEPING } from './commands/keeping.ts'
import { PRINTING } from './commands/printing.ts'
import type { Voice } from './words/voice.ts'

/** Of what there are so many that a shell can show them; editions may stand in one list, with commas. */
export type ValueKind = 'editions' | 'issues' | 'packings' | 'sheets' | 'shells' | 'themes'

export interface Flag {
  /** Without its hyphens. */
  readonly name: string
  /** What follows it; a switch where nothing does. */
  readonly value?: string
  /** What a shell completes it by; files where left out. */
  readonly values?: ValueKind
  readonly about: string
  /** The same in Arabic. */
  readonly arabic: string
  /** Whether what follows it may hold a password, and is never shown. */
  readonly isSecret?: true
}

export interface Command {
  readonly name: string
  readonly about: string
  /** The same in Arabic. */
  readonly arabic: string
  /** What it may be given besides flags. */
  readonly operand?: {
    readonly name: string
    readonly about: string
    readonly arabic: string
    /** What a shell completes it by; files where left out. */
    readonly values?: ValueKind
    /** Whether there may be more than one. */
    readonly isMany?: true
  }
  readonly flags: readonly Flag[]
  /** Whole calls of it, without the name of the press. */
  readonly examples: readonly string[]
  /** Whether it asks the publisher's plug-ins, which are compiled before. */
  readonly asksPlugIns?: true
  /** Its program, loaded when it is asked for. */
  readonly load: () => Promise<{ readonly run: (call: Call) => Promise<number> }>
}

/** A command as it was called. */
export interface Call {
  readonly house: House
  /** The folder that names of files are read from: where the caller stands. */
  readonly from: string
  readonly operands: readonly string[]
  /** By the names of flags: what follows one, or true where it is a switch. */
  readonly flags: Readonly<Record<string, string | true | undefined>>
  /** In which language it speaks to whoever called it: in English where left out. */
  readonly voice?: Voice
}

export const COMMANDS: readonly Command[] = [...BEGINNING, ...PRINTING, ...COPY, ...KEEPING, COMPLETION]
