/** Every command of the press, with its flags: what `--help` shows, and what a word is compared with. */

import { EDITIONS } from '../src/editions/edition.ts'
import type { House } from '../src/house.ts'
import { IMPOSITIONS } from '../src/layout/sheets/impose.ts'

export interface Flag {
  /** Without its hyphens. */
  readonly name: string
  /** What follows it; a switch where nothing does. */
  readonly value?: string
  readonly about: string
}

export interface Command {
  readonly name: string
  readonly about: string
  /** What it may be given besides flags. */
  readonly operand?: { readonly name: string; readonly about: string }
  readonly flags: readonly Flag[]
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
}

/** Flags of every command that puts files somewhere. */
const MAKING_FLAGS: readonly Flag[] = [
  { name: 'out', value: 'folder', about: 'where to put what is made, instead of output' },
  { name: 'json', about: 'say what was made as JSON, for programs' },
]

export const COMMANDS: readonly Command[] = [
  {
    name: 'build',
    about:
      'prints an issue: the magazine for screen, printer and archive, the e-book, texts, covers, the report',
    operand: { name: 'issue', about: 'the issue’s folder; the first sample where it is left out' },
    flags: [
      { name: 'all', about: 'every issue of the house' },
      { name: 'only', value: 'editions', about: `some of ${EDITIONS.join(',')}` },
      { name: 'theme', value: 'name', about: 'another theme than the issue’s own' },
      {
        name: 'sheets',
        value: 'kind',
        about: `how the printer’s file lays pages: ${IMPOSITIONS.join(', ')}`,
      },
      { name: 'grid', about: 'the grid of the theme over the pages of the screen' },
      ...MAKING_FLAGS,
    ],
    load: () => import('./build.ts'),
  },
]
