/** The README, followed word for word: its five minutes, its examples, the paths and commands that it names. */

import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { press } from '../../src/press.ts'
import { HOUSE } from '../support/house.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-readme-'))
afterAll(() => rmSync(folder, { recursive: true }))

const README = readFileSync(join(HOUSE, 'README.md'), 'utf8')
const FIVE_MINUTES = /^## Your own interview in five minutes\n([\s\S]*?)^## /m.exec(README)?.[1] ?? ''

/** Its steps: what each says, and the file that it shows. */
const steps = FIVE_MINUTES.split(/^(?=\d\. )/m)
  .filter((part) => /^\d\. /.test(part))
  .map((said) => ({ said, shown: unindent(/^ {3}```yaml\n([\s\S]*?)^ {3}```/m.exec(said)?.[1] ?? '') }))

function unindent(text: string): string {
  return text.replaceAll(/^ {3}/gm, '')
}

describe('the five minutes', () => {
  test('end at a magazine, for who does what each step says', () => {
    const house = join(folder, 'house')
    for (const name of ['assets/themes', 'assets/colour', 'fonts', 'scripts', 'src', 'package.json'])
      cpSync(join(HOUSE, name), join(house, name), { recursive: true })
    symlinkSync(join(HOUSE, 'node_modules'), join(house, 'node_modules'))
    const [make, ...rest] = steps
    const issue = /`(assets\/issues\/[a-z-]+)`/.exec(make?.said ?? '')?.[1] ?? ''
    mkdirSync(join(house, issue), { recursive: true })
    for (const { said, shown } of rest) {
      const name = /^\d\. `([a-z-]+\.yaml)`/.exec(said)?.[1]
      if (name) writeFileSync(join(house, issue, name), shown)
    }
    const [, command = '', made = ''] =
      /`npm run (.+?)`, and open `(.+?)`/.exec(rest.at(-1)?.said ?? '') ?? []
    const { scripts } = JSON.parse(readFileSync(join(HOUSE, 'package.json'), 'utf8'))
    const [script = '', words = ''] = command.split(' -- ')
    const { status, stderr } = spawnSync(`${scripts[script]} ${words}`, {
      shell: true,
      cwd: house,
      encoding: 'utf8',
      env: {
        ...process.env,
        INIT_CWD: house,
        PATH: `${join(HOUSE, 'node_modules/.bin')}:${process.env['PATH']}`,
      },
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(readFileSync(join(house, made), 'latin1')).toMatch(/^%PDF/)
  })
})

test('an interview with a block of every kind is printed from the README', async () => {
  const [issue = '', talk = ''] = steps.map(({ shown }) => shown).filter((shown) => shown !== '')
  const blocks = /^ {3}```yaml\n( +- question: أرِنا[\s\S]*?)^ {3}```/m.exec(README)?.[1] ?? ''
  const own = join(folder, 'own')
  mkdirSync(own)
  const desk = { create: { width: 1800, height: 1200, channels: 3 as const, background: '#884422' } }
  await sharp(desk).jpeg().toFile(join(own, 'desk.jpg'))
  writeFileSync(join(own, 'issue.yaml'), issue)
  writeFileSync(join(own, 'salma.yaml'), talk + unindent(blocks))
  const { value, diagnostics } = await press({
    house: houseAt(HOUSE),
    folder: own,
    editions: ['screen', 'epub'],
  })
  expect(diagnostics).toEqual([])
  expect(value?.files.map(({ name }) => name.split('.').at(-1))).toContain('epub')

  const [read] = (await loadIssue(own)).value?.articles ?? []
  const last = read?.kind === 'interview' ? read.exchanges.at(-1) : undefined
  expect([...new Set(last?.answer.map(({ kind }) => kind))].sort()).toEqual(
    [
      'facts',
      'infobox',
      'list',
      'listing',
      'paragraph',
      'picture',
      'quotation',
      'sideNote',
      'subhead',
      'table',
      'timeline',
      'verse',
    ].sort(),
  )
})

describe.each([
  'README.md',
  'BENCHMARKS.md',
  'CONTRIBUTING.md',
  'fonts/README.md',
  'output/README.md',
])('%s', (page) => {
  const text = readFileSync(join(HOUSE, page), 'utf8')
  const { scripts } = JSON.parse(readFileSync(join(HOUSE, 'package.json'), 'utf8'))

  test('names no command that is not there', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('names no flag that its command has not', () => {
    const help = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/warraq.ts', 'build', '--help'], {
      cwd: HOUSE,
      encoding: 'utf8',
    })
    const flags = [...text.matchAll(/npm run build -- [^`\n#]*/g)].flatMap(([line]) =>
      [...line.matchAll(/ (--[a-z]+)/g)].map(([, flag = '']) => flag),
    )
    expect(flags.filter((flag) => !help.includes(flag))).toEqual([])
  })

  test('names no file of the project that is not there', () => {
    const named = [
      ...text.matchAll(/`((?:assets|fonts|scripts|src|tests|\.ci)\/[\w./-]*)`|\]\((?!https?:)([^)#]+)/g),
    ].map(([, quoted, linked]) => quoted ?? join(page, '..', linked ?? ''))
    const own = /my-issue|cairo/
    expect(
      named.filter((path) => !own.test(path) && !existsSync(join(HOUSE, path.replace(/\/$/, '')))),
    ).toEqual([])
  })
})
