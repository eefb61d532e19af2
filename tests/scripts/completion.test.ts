/** What shells complete by, asked in the shells themselves. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMANDS } from '../../scripts/commands.ts'
import { bashScript, fishScript, zshScript } from '../../scripts/completion.ts'
import { needing } from '../support/needing.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-completion-'))
const kept = (name: string, script: string) => {
  const file = join(folder, name)
  writeFileSync(file, `${script}\n`)
  return file
}
const said = (program: string, ...words: readonly string[]) =>
  execFileSync(program, words, { encoding: 'utf8' }).trim()

test('bash completes commands, and flags of the command that stands before', () => {
  const file = kept('warraq.bash', bashScript(COMMANDS))
  const complete = (...words: readonly string[]) =>
    said(
      'bash',
      '-c',
      `source ${file}; COMP_WORDS=(warraq ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _warraq; echo "\${COMPREPLY[@]}"`,
    )
  expect(complete('bu')).toBe('build')
  expect(complete('').split(' ')).toEqual([...COMMANDS.map(({ name }) => name), '--help', '--version'])
  expect(complete('build', '--sh')).toBe('--sheets')
  expect(complete('import', '--dr')).toBe('--dry-run')
  expect(complete('build', '--dr')).toBe('')
  expect(complete('build', 'iss')).toBe('')
  expect(said('bash', '-c', `source ${file}; complete -p warraq`)).toContain('-o default')
})

needing('zsh').test('zsh completes commands with what they are for', () => {
  const file = kept('_warraq', zshScript(COMMANDS))
  const told = said(
    'zsh',
    '-fc',
    `autoload -Uz compinit; compinit -D; source ${file}; _describe() { print -l -- \${(P)2} }; _arguments() { print -l -- "$@" }; words=(warraq ''); CURRENT=2; _warraq; words=(warraq build ''); CURRENT=3; _warraq; print -- $_comps[warraq]`,
  ).split('\n')
  for (const { name } of COMMANDS) expect(told.some((line) => line.startsWith(`${name}:`))).toBe(true)
  expect(told.some((line) => line.startsWith('--sheets['))).toBe(true)
  expect(told.some((line) => line.startsWith('--archive['))).toBe(false)
  expect(told.at(-1)).toBe('_warraq')
})

needing('fish').test('fish completes commands and flags with what they are for', () => {
  const file = kept('warraq.fish', fishScript(COMMANDS))
  const complete = (line: string) =>
    said('fish', '--no-config', '-c', `source ${file}; complete -C '${line}'`)
  expect(complete('warraq bui')).toMatch(/^build\t/)
  expect(complete('warraq build --sh')).toMatch(/^--sheets\t/)
  expect(complete('warraq verify --sh')).toBe('')
})
