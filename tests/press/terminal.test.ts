/**
 * The build on a pseudo-terminal, as a person sees it: the bar while it works, the lines that stay, colours, and where
 * the report is. Elsewhere plain lines.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { VOWELLED } from '../support/printing.ts'

const PRESS = join(HOUSE, '.press/warraq.mjs')
const scratch = mkdtempSync(join(tmpdir(), 'warraq-terminal-'))
const folder = join(scratch, 'مجلة', 'terminal-test')
const broken = join(scratch, 'broken')
const output = join(scratch, 'مخرجات')
const ESCAPE = '\u001b['
/** What paints letters red or yellow. */
const COLOUR = /\[3[13]m/

beforeAll(() => {
  execFileSync(process.execPath, [join(HOUSE, 'scripts/compile.mjs')])
  cpSync(VOWELLED, folder, { recursive: true })
  cpSync(VOWELLED, broken, { recursive: true })
  const interview = readFileSync(join(VOWELLED, 'interview.yaml'), 'utf8')
  writeFileSync(join(broken, 'interview.yaml'), interview.replace(/^title:.*$/m, 'title: حوار 漢'))
})
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

interface Given {
  readonly issue?: string
  readonly only?: string
  readonly flags?: readonly string[]
  readonly columns?: number
  readonly environment?: Readonly<Record<string, string>>
}

/** Only what is given here and nothing of the run's own: it may be in CI, without colours, on a dumb terminal. */
function surroundings(environment: Given['environment'] = {}) {
  const { PATH = '' } = process.env
  return { PATH, HOME: scratch, LANG: 'C.UTF-8', TERM: 'xterm', WARRAQ_CACHE: 'off', ...environment }
}

function wordsOf({ issue = folder, only = 'screen', flags = [] }: Given) {
  return [PRESS, 'build', issue, '--only', only, '--out', output, ...flags]
}

function onTerminal(given: Given = {}): string {
  const typescript = join(scratch, 'typescript')
  const words = [process.execPath, ...wordsOf(given)].map((word) => `'${word}'`).join(' ')
  const command = `stty cols ${given.columns ?? 80}; ${words}`
  spawnSync('script', ['-qec', command, typescript], {
    env: surroundings(given.environment),
    stdio: 'ignore',
  })
  // Its first and last lines are its own.
  return readFileSync(typescript, 'utf8')
    .split('\n')
    .slice(1)
    .join('\n')
    .replace(/\n\nScript done on .*\n$/, '\n')
}

function inPipe(given: Given = {}) {
  const { stdout, stderr } = spawnSync(process.execPath, wordsOf(given), {
    encoding: 'utf8',
    env: surroundings(given.environment),
  })
  return { stdout, stderr }
}

/** What stays on the screen: a line is drawn anew from its first column. */
function stays(shown: string): string[] {
  return shown
    .split('\r\n')
    .map((line) => stripVTControlCharacters(line.split(`${ESCAPE}2K`).at(-1) ?? ''))
    .filter((line) => line !== '')
}

const withoutTimes = (lines: readonly string[]) => lines.map((line) => line.replace(/ +\d+ ms$/, ''))

const REPORTED = { only: 'screen,report' }
let kept: string | undefined
/** A good order with its report, printed once. */
function watched(): string {
  kept ??= onTerminal(REPORTED)
  return kept
}

needing('script').test('shows each stage by its name as it begins, and how far it is', () => {
  const shown = watched()
  for (const stage of ['read', 'dress', 'lay out', 'screen', 'report', 'write'])
    expect(shown).toContain(`${ESCAPE}1G${stage.padEnd(8)} ...`)
  expect(shown).toMatch(/lay out {2}\[=+\] 1\/1/)
  expect(shown).toMatch(/screen {3}\[=+\] 3\/3/)
})

needing('script').test('leaves on a terminal what it prints elsewhere, the place of the report last', () => {
  const lines = stays(watched())
  const { stdout, stderr } = inPipe(REPORTED)
  const plain = `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
  expect(withoutTimes(lines).toSorted()).toEqual(withoutTimes(plain).toSorted())
  expect(lines.at(-1)).toMatch(/^The report: .*مخرجات\/terminal-test\/report\.html$/)
})

needing(
  'script',
).test('tells an error in the middle on lines of its own, and leaves the cursor in sight', () => {
  const shown = onTerminal({ ...REPORTED, issue: broken })
  const lines = stays(shown)
  expect(lines.some((line) => /^\S+interview\.yaml:\d+:\d+: error: /.test(line))).toBe(true)
  expect(lines.at(-1)).toMatch(/^What is wrong is shown in .*broken\.failed\/report\.html$/)
  expect(shown).not.toContain(`${ESCAPE}?25l`)
  expect(shown).not.toContain(`${ESCAPE}?7l`)
})

needing('script').test('draws no line that a narrow terminal would wrap', () => {
  const drawn = onTerminal({ columns: 24 })
    .split('\r\n')
    .filter((line) => line.includes(`${ESCAPE}2K`))
    .flatMap((line) => line.split(`${ESCAPE}1G`))
    .map((line) => stripVTControlCharacters(line))
  expect(drawn.some((line) => line.startsWith('lay out'))).toBe(true)
  for (const line of drawn) expect(line.length).toBeLessThan(24)
})

needing('script').test.each([
  { name: 'in CI', environment: { CI: 'true' } },
  { name: 'on a terminal that cannot draw again', environment: { TERM: 'dumb' } },
])('draws no bar $name', ({ environment }) => {
  const shown = onTerminal({ environment })
  expect(shown).toMatch(/^lay out +\d+ ms\r$/m)
  expect(shown).not.toContain('...')
})

needing('script').test('says nothing but JSON where a program asks', () => {
  expect(JSON.parse(onTerminal({ flags: ['--json'] }))).toMatchObject({ issues: [{ ok: true }] })
})

needing('script').test('colours warnings on a terminal, unless NO_COLOR says otherwise', () => {
  expect(watched()).toMatch(COLOUR)
  expect(onTerminal({ environment: { NO_COLOR: '1' } })).not.toMatch(COLOUR)
})

test('colours nothing in a pipe, unless FORCE_COLOR asks for it, and draws no bar there', () => {
  expect(inPipe().stderr).not.toMatch(COLOUR)
  const { stdout, stderr } = inPipe({ environment: { FORCE_COLOR: '1' } })
  expect(stderr).toMatch(COLOUR)
  expect(stdout).not.toContain('\u001b')
})
