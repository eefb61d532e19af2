/** Commands as they are called where Arabic is spoken: at a terminal, into a pipe, and to programs. */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-speaking-'))
const PRESS = join(HOUSE, '.press/warraq.mjs')

beforeAll(() => {
  execFileSync(process.execPath, [join(HOUSE, 'scripts/compile.mjs')])
  mkdirSync(join(folder, 'issues'))
  writeFileSync(join(folder, 'warraq.yaml'), 'lang: ar\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const surroundings = (own: Readonly<Record<string, string>> = {}) => {
  const { PATH = '' } = process.env
  return { PATH, HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm', NO_COLOR: '1', ...own }
}

function call(words: readonly string[], cwd = folder, own: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PRESS, ...words], {
    encoding: 'utf8',
    cwd,
    env: surroundings(own),
  })
  return { status, stdout, stderr }
}

test('a house that asks for Arabic has it in its help, with every command and flag', () => {
  const all = call(['--help']).stdout
  expect(all).toMatch(/^الاستعمال: warraq/u)
  expect(all).toMatch(/^ {2}build \[options\] \[issue\] +يطبع عددًا/mu)
  const own = call(['build', '--help']).stdout
  for (const title of ['ما يُعطى:', 'العلامات:', 'أمثلة:']) expect(own).toContain(title)
  expect(own).toMatch(/^ {2}--theme <name> +قالب غير قالب العدد$/mu)
  for (const said of [all, own]) expect(said).not.toMatch(/Usage|Options|Commands|Arguments|Examples|display/)
})

test('what is wrong with the words is said in Arabic, with the nearest that is right', () => {
  const wrong = (...words: readonly string[]) => call(words).stderr.trim()
  expect(wrong('biuld')).toBe('خطأ: لا أمر باسم «biuld».\nلعلك تقصد: build')
  expect(wrong('build', '--theem', 'x')).toBe('خطأ: لا يعرف هذا الأمر العلامة --theem.\nلعلك تقصد: --theme')
  expect(wrong('build', '--theme')).toContain('لا شيء بعد العلامة --theme <name>')
  expect(wrong('build', 'a', 'b')).toContain('أُعطي الأمر build أكثر مما يأخذ.')
  expect(wrong('build', '--only', 'x')).toMatch(
    /^خطأ: لا طبعة باسم «x».*\n {2}ما يجوز أن يُطلب يقوله: warraq build --help$/u,
  )
})

test('findings of a command are in Arabic; to programs all is in English', () => {
  const { status, stderr, stdout } = call(['verify'])
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^خطأ: لا أرشيف هنا \[archive\/no-archive\]\n {2}ليس في/u),
  ])
  expect(stdout).toContain('المجموع: ٠ عدد')
  const json = call(['verify', '--json'])
  expect(json.stdout + json.stderr).not.toMatch(/\p{scx=Arabic}/u)
  expect(json.stdout).toContain('Unexpected absence')
  expect(call(['find', 'x', '--json']).stderr).toMatch(
    /^error: Unexpected absence of output\/archive\.sqlite/,
  )
})

test('a mistake in the house’s own file is told in the language that the file asks for', () => {
  const other = join(folder, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'warraq.yaml'), 'lang: ar\nshelv: https://example.org/\n')
  expect(call(['check'], other).stderr).toMatch(/^warraq\.yaml:2:1: خطأ: مفتاح غير معروف/u)
})

test('elsewhere the machine’s language is spoken, or that which is asked for by name', () => {
  const says = (own: Readonly<Record<string, string>>) => call(['biuld'], tmpdir(), own).stderr
  expect(says({})).toContain('unknown command')
  expect(says({ LANG: 'ar_EG.UTF-8' })).toContain('لا أمر باسم')
  expect(says({ LANG: 'ar_EG.UTF-8', WARRAQ_LANG: 'en' })).toContain('unknown command')
  expect(says({ WARRAQ_LANG: 'ar' })).toContain('لا أمر باسم')
})

needing(
  'script',
).test('parts of a line are held together on a terminal, and in a pipe nothing is added', () => {
  const typescript = join(folder, 'typescript')
  spawnSync('script', ['-qec', `'${process.execPath}' '${PRESS}' biuld`, typescript], {
    cwd: folder,
    env: surroundings(),
    stdio: 'ignore',
  })
  const shown = stripVTControlCharacters(readFileSync(typescript, 'utf8'))
  expect(shown).toContain('\u2067خطأ: لا أمر باسم «\u2066biuld\u2069».\u2069')
  expect(shown).toContain('\u2067لعلك تقصد: \u2066build\u2069\u2069')
  expect(call(['biuld']).stderr).not.toMatch(/[\u2066-\u2069]/)
})
