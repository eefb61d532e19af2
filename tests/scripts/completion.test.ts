/** What shells complete by, asked in the shells themselves. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { COMMANDS } from '../../scripts/commands.ts'
import { bashScript } from '../../scripts/completion/bash.ts'
import { fishScript } from '../../scripts/completion/fish.ts'
import { zshScript } from '../../scripts/completion/zsh.ts'
import { run } from '../../scripts/completion.ts'
import { openVoice } from '../../scripts/words/voice.ts'
import { houseAt } from '../../src/house.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-completion-'))
const kept = (name: string, script: string) => {
  const file = join(folder, name)
  writeFileSync(file, `${script}\n`)
  return file
}
/** Stands for the press in shells: an issue with a space in its name is one. */
const PRESS = 'warraq() { [ "$1 $2" = "completion values" ] && printf "%s\\n" one/$3 two/$3 "my own/$3"; }'
const FISH_PRESS = 'function warraq; printf "%s\\n" one/$argv[3] two/$argv[3]; end'
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

test('bash completes what follows a flag, and issues of the house', () => {
  const file = kept('valued.bash', bashScript(COMMANDS))
  const complete = (...words: readonly string[]) =>
    said(
      'bash',
      '-c',
      `${PRESS}; source ${file}; COMP_WORDS=(warraq ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _warraq; echo "\${COMPREPLY[@]}"`,
    )
  expect(complete('build', '--theme', '')).toBe('one/themes two/themes my\\ own/themes')
  expect(complete('press', 'x', '--theme', 't')).toBe('two/themes')
  expect(complete('build', '')).toBe('one/issues two/issues my\\ own/issues')
  expect(complete('import', 'a.txt', '--issue', 'o')).toBe('one/issues')
  expect(complete('import', '')).toBe('')
  expect(complete('build', '--only', 'scr')).toBe('screen')
  expect(complete('build', '--only', 'screen,ep')).toBe('screen,epub')
  expect(complete('bag', '001', '--as', '')).toBe('zip tar')
  expect(complete('build', '--out', '')).toBe('')
  expect(complete('completion', 'f')).toBe('fish')
})

needing('zsh').test('zsh completes what follows a flag, and issues of the house', () => {
  const file = kept('_valued', zshScript(COMMANDS))
  const told = said(
    'zsh',
    '-fc',
    `${PRESS}; autoload -Uz compinit; compinit -D; source ${file}; compadd() { print -l -- \${(P)2} }; _arguments() { print -l -- "$@" }; words=(warraq build ''); CURRENT=3; _warraq; _warraq_values themes`,
  ).split('\n')
  expect(told).toContain('--theme[another theme than the issue’s own]:name:{_warraq_values themes}')
  expect(told.some((line) => /^--only\[.*\]:editions:\{_values -s , editions screen print /.test(line))).toBe(
    true,
  )
  expect(told.some((line) => line.startsWith('--out[') && line.endsWith(':folder:_files'))).toBe(true)
  expect(told).toContain('*:issue:{_warraq_values issues || _files}')
  expect(told.slice(-3)).toEqual(['one/themes', 'two/themes', 'my own/themes'])
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
    said('fish', '--no-config', '-c', `${FISH_PRESS}; source ${file}; complete -C '${line}'`)
  expect(complete('warraq bui')).toMatch(/^build\t/)
  expect(complete('warraq build --sh')).toMatch(/^--sheets\t/)
  expect(complete('warraq verify --sh')).toBe('')
})

needing('fish').test('fish completes what follows a flag, and issues of the house', () => {
  const file = kept('valued.fish', fishScript(COMMANDS))
  const complete = (line: string) =>
    said('fish', '--no-config', '-c', `${FISH_PRESS}; source ${file}; complete -C '${line}'`)
      .split('\n')
      .map((shown) => shown.split('\t')[0])
  expect(complete('warraq build --theme ')).toEqual(['one/themes', 'two/themes'])
  expect(complete('warraq build --only scr')).toEqual(['screen'])
  expect(complete('warraq build --only screen,ep')).toEqual(['screen,epub'])
  expect(complete('warraq build one')).toEqual(['one/issues'])
  expect(complete('warraq bag 001 --as ')).toEqual(['tar', 'zip'])
})

test('the values of a house are those that are there, seen from where the caller stands', async () => {
  const house = houseAt(HOUSE)
  const lines: string[] = []
  const hear = (line: string) => void lines.push(line)
  const values = async (kind: string, from = HOUSE) => {
    lines.length = 0
    vi.spyOn(console, 'log').mockImplementation(hear)
    vi.spyOn(console, 'error').mockImplementation(hear)
    const code = await run({ house, from, operands: ['values', kind], flags: {} })
    vi.restoreAllMocks()
    return { code, lines: [...lines] }
  }
  expect((await values('themes')).lines).toContain('contemporary')
  expect((await values('issues')).lines).toContain('assets/issues/001')
  expect((await values('issues', join(HOUSE, 'assets'))).lines).toContain('issues/001')
  expect((await values('issues', join(HOUSE, 'assets/issues/001'))).lines).toContain('.')
  expect((await values('nothings')).code).toBe(1)
})

test('a shell shows what each is for in the language that is spoken', async () => {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  const voice = await openVoice('ar', false)
  await run({ house: houseAt(HOUSE), from: HOUSE, operands: ['fish'], flags: {}, voice })
  vi.restoreAllMocks()
  expect(lines[0]).toMatch(/-l theme -x .* -d 'قالب غير قالب العدد'$/m)
})
