/** A magazine of somebody's own, made by `warraq new` in a folder with a space and Arabic letters, and calls made in it. */

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { vi } from 'vitest'
import { readCommandLine } from '../../scripts/command-line.ts'
import { COMMANDS } from '../../scripts/commands.ts'
import { findHouse, houseFor } from '../../scripts/home.ts'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import { showPath } from '../../src/source/disk.ts'
import { HOUSE } from './house.ts'

export interface Told {
  readonly code: number
  /** Paths are told from the magazine's folder. */
  readonly said: string
}

export interface Magazine {
  readonly home: string
  readonly write: (name: string, text: string) => void
  readonly read: (name: string) => Buffer
  /** As it is called in that folder: `build issues/001`. */
  readonly call: (line: string) => Promise<Told>
  readonly remove: () => void
}

export async function newMagazine(): Promise<Magazine> {
  const ground = mkdtempSync(join(realpathSync(tmpdir()), 'دار النشر '))
  const home = join(ground, 'magazine')
  const { code, said } = await callIn(ground, 'new magazine --masthead المرفأ --language ar-LB')
  if (code !== 0) throw new Error(`No magazine was made: ${said}`)
  return {
    home,
    write: (name, text) => {
      mkdirSync(dirname(join(home, name)), { recursive: true })
      writeFileSync(join(home, name), text)
    },
    read: (name) => readFileSync(join(home, name)),
    call: (line) => callIn(home, line),
    remove: () => rmSync(ground, { recursive: true }),
  }
}

async function callIn(from: string, line: string): Promise<Told> {
  const read = readCommandLine(line.split(' '), COMMANDS, { version: '0', name: 'warraq', environment: {} })
  if ('text' in read) return { code: read.exitCode, said: read.text }
  const lines: string[] = []
  const keep = (...words: readonly unknown[]) => void lines.push(words.join(' '))
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep),
    vi.spyOn(console, 'error').mockImplementation(keep),
  ]
  try {
    const { command, operands, flags } = read
    const { value: house, diagnostics } = await houseFor(command, await findHouse(from, HOUSE))
    for (const diagnostic of house ? [] : diagnostics) keep(formatDiagnostic(diagnostic))
    const code = house ? await (await command.load()).run({ house, from, operands, flags }) : 1
    const said = stripVTControlCharacters(lines.join('\n')).replaceAll(`${showPath(from)}/`, '')
    return { code, said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
