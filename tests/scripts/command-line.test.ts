/** Words of a command line: understood, or answered in a sentence. */

import { expect, test } from 'vitest'
import { readCommandLine } from '../../scripts/command-line.ts'
import { COMMANDS } from '../../scripts/commands.ts'

const read = (line: string, environment: Readonly<Record<string, string>> = {}) =>
  readCommandLine(line.split(' ').filter(Boolean), COMMANDS, {
    version: '1.2.3',
    name: 'warraq',
    environment,
  })

test('a command is understood with its operand and its flags', () => {
  expect(read('build my/issue --only screen,epub --grid --json')).toMatchObject({
    command: { name: 'build' },
    operands: ['my/issue'],
    flags: { only: 'screen,epub', grid: true, json: true },
  })
  expect(read('build')).toMatchObject({ operands: [], flags: {} })
})

test('a flag of two words keeps its hyphen, and is told where npm kept it', () => {
  expect(read('proofsheet a.yaml --back b.docx --dry-run')).toMatchObject({
    flags: { back: 'b.docx', 'dry-run': true },
  })
  const npm = { npm_lifecycle_event: 'proofsheet', npm_config_dry_run: 'true' }
  expect(read('proofsheet a.yaml', npm)).toMatchObject({
    exitCode: 1,
    text: expect.stringContaining('--dry-run'),
  })
})

test('a command that takes many words is given all of them', () => {
  expect(read('find one two three --most 3')).toMatchObject({
    command: { name: 'find' },
    operands: ['one', 'two', 'three'],
    flags: { most: '3' },
  })
  expect(read('find')).toMatchObject({ operands: [] })
})

test('help shows every command, and every flag of a command', () => {
  const [all, own] = [read('--help'), read('build --help')]
  for (const { name } of COMMANDS)
    expect(all).toMatchObject({ exitCode: 0, text: expect.stringContaining(name) })
  for (const { name } of COMMANDS.find((each) => each.name === 'build')?.flags ?? [])
    expect(own).toMatchObject({ exitCode: 0, text: expect.stringContaining(`--${name}`) })
})

test('the version is that of the press', () => {
  expect(read('-v')).toEqual(read('--version'))
  expect(read('--version')).toEqual({ text: '1.2.3', exitCode: 0 })
})

test.each([
  ['biuld', 'Did you mean build?'],
  ['build --theem plain', 'Did you mean --theme?'],
  ['build one two', 'too many arguments'],
  ['build --theme', 'argument missing'],
  ['', 'build [options] [issue]'],
])('“%s” is answered with what is right', (line, says) => {
  expect(read(line)).toMatchObject({ exitCode: 1, text: expect.stringContaining(says) })
})

test('flags that npm kept to itself are told, and not obeyed in silence', () => {
  const npm = { npm_lifecycle_event: 'build', npm_config_theme: 'plain' }
  expect(read('build', npm)).toMatchObject({ exitCode: 1, text: expect.stringContaining('-- --theme plain') })
  // A word behind a flag that npm keeps becomes an operand.
  const parted = { npm_lifecycle_event: 'build', npm_config_theme: 'true' }
  expect(read('build plain an/issue', parted)).toMatchObject({
    exitCode: 1,
    text: expect.stringContaining('-- --theme <name>'),
  })
  expect(read('build', { npm_config_theme: 'plain' })).toMatchObject({ command: { name: 'build' } })
})
