/** What a shell completes a value by → the values there are now: themes and issues of the house, and what never changes. */

import path from 'node:path'
import { EDITIONS } from '../../src/editions/edition.ts'
import { IMPOSITIONS } from '../../src/layout/sheets/impose.ts'
import { wayFrom } from '../../src/source/disk.ts'
import { listThemes } from '../../src/style/design.ts'
import { PACKINGS } from '../archive/packings.ts'
import type { Call, Command, Flag, ValueKind } from '../commands.ts'
import { issueNames } from '../issue-names.ts'

/** Those that stand in the shell's script itself. */
export const FIXED = {
  editions: EDITIONS,
  packings: PACKINGS,
  sheets: IMPOSITIONS,
  shells: ['bash', 'zsh', 'fish'],
} as const satisfies Partial<Record<ValueKind, readonly string[]>>

/** Those that the press is asked for. */
export type HouseValues = Exclude<ValueKind, keyof typeof FIXED>

/** Nothing of a word that is no such kind. */
export async function valuesNow(
  kind: string | undefined,
  { house, from }: Pick<Call, 'house' | 'from'>,
): Promise<readonly string[] | undefined> {
  if (kind === ('themes' satisfies HouseValues)) return listThemes(house)
  if (kind !== ('issues' satisfies HouseValues)) return undefined
  const names = await issueNames(house.issues)
  return names.map((name) => wayFrom(from, path.join(house.issues, name)) || '.')
}

export function isFixed(kind: ValueKind): kind is keyof typeof FIXED {
  return kind in FIXED
}

/** A flag of a command with what completes it. */
export interface CompletedFlag {
  readonly command: string
  readonly flag: Flag
}

/** Flags that something follows, of all commands. */
export function valuedFlags(commands: readonly Command[]): readonly CompletedFlag[] {
  return commands.flatMap(({ name, flags }) =>
    flags.filter(({ value }) => value !== undefined).map((flag) => ({ command: name, flag })),
  )
}
