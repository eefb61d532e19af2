/** The house rules of `src` that a machine can hold: who may import whom, which file speaks to which package. */

import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '../src')

/** What a stage may import besides itself and `COMMON`; `types` where only its types may be. */
interface Leave {
  readonly from: readonly string[]
  readonly types?: readonly string[]
}

const COMMON = ['diagnostic.ts', 'geometry.ts']

/** The table of `src/README.md`, which is its one home: stages in backticks, `(types)` where only types may be. */
const LEAVE: Readonly<Record<string, Leave>> = readTable(readFileSync(join(SOURCE, 'README.md'), 'utf8'))

function readTable(map: string): Record<string, Leave> {
  const from = map.indexOf('| stage')
  const table = map
    .slice(from, map.indexOf('\n\n', from))
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, stages = '', leave = '']) => [stages, leave] as const)
  const names = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
  const stages = table.flatMap(([own]) => names(own))
  const entries = table.flatMap(([own, leave]) => {
    const [allowed = ''] = leave.split(/[;,]? ?never/)
    const all = /^all\b/.test(allowed) ? stages.filter((name) => !name.endsWith('.ts')) : []
    const named = [...allowed.matchAll(/`([^`]+)`( \(types\))?/g)]
    return names(own).map((stage): [string, Leave] => [
      stage,
      {
        from: [...all, ...named.filter(([, , types]) => !types).map(([, name = '']) => name)],
        types: named.filter(([, , types]) => types).map(([, name = '']) => name),
      },
    ])
  })
  return Object.fromEntries([...COMMON.map((file) => [file, { from: [] }] as const), ...entries])
}

/** Third-party packages, each with the files that may speak to it. */
const ADAPTERS: Readonly<Record<string, readonly string[]>> = {
  'bidi-js': ['text/bidi.ts'],
  'epub-gen-memory': ['epub/pack.ts'],
  fontkit: ['text/font.ts'],
  harfbuzzjs: ['text/shape.ts'],
  'bwip-js/node': ['images/barcode.ts'],
  linebreak: ['text/breaks.ts'],
  'subset-font': ['epub/faces.ts'],
  pdfkit: ['paint/document.ts'],
  sharp: [
    'images/colour.ts',
    'images/cover.ts',
    'images/image.ts',
    'images/page.ts',
    'images/photo.ts',
    'images/plates.ts',
    'images/thumbnail.ts',
  ],
  yaml: ['source/yaml.ts'],
  zod: [
    'issue/schema.ts',
    'issue/text-schema.ts',
    'source/shape.ts',
    'style/catalogue.ts',
    'style/schemas.ts',
    'style/theme-schema.ts',
  ],
}

/** Who may touch the world beyond reading it. */
const MAY_WRITE = ['archive/']
const LONGEST_FILE = 400

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort()
const sources = files.map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }))

interface Import {
  readonly file: string
  /** As written. */
  readonly from: string
  readonly typesOnly: boolean
}

const imports = sources.flatMap(({ file, text }) => importsOf(file, text))

test('imports are seen in every form they are written in', () => {
  const text = `/** import { no } from 'comment' */
import one, { type Two } from './one.ts'
import {
  type Three,
  type Four,
} from './three.ts'
import type { Five } from './five.ts'
import './six.ts'
export { seven } from './seven.ts'
const { eight } = await import('eight')
`
  expect(importsOf('file.ts', text).map(({ from, typesOnly }) => [from, typesOnly])).toEqual([
    ['./one.ts', false],
    ['./three.ts', true],
    ['./five.ts', true],
    ['./seven.ts', false],
    ['./six.ts', false],
    ['eight', false],
  ])
})

test('a stage imports none but those the table allows it', () => {
  const strangers = imports
    .filter(({ from }) => from.startsWith('.'))
    .map((found) => ({ ...found, stage: stageOf(found.file), target: stageOf(resolve(found)) }))
    .filter(({ stage, target, typesOnly }) => !isAllowed(stage, target, typesOnly))
  expect(strangers.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
})

test('every stage stands in the table', () => {
  expect([...new Set(files.map(stageOf))].filter((stage) => !(stage in LEAVE))).toEqual([])
})

test('a package is spoken to in its adapter and nowhere else', () => {
  const foreign = imports.filter(({ from }) => !from.startsWith('.') && !isBuiltin(from))
  const strangers = foreign.filter(({ file, from }) => !ADAPTERS[from]?.includes(file))
  expect(strangers.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
})

test('every adapter of the table speaks to its package', () => {
  const idle = Object.entries(ADAPTERS).flatMap(([name, adapters]) =>
    adapters
      .filter((adapter) => !imports.some(({ file, from }) => file === adapter && from === name))
      .map((adapter) => `${adapter} does not import ${name}`),
  )
  expect(idle).toEqual([])
})

test('a file of the press is named in full, and a module of Node with its prefix', () => {
  const vague = imports.filter(({ from }) =>
    from.startsWith('.') ? !from.endsWith('.ts') : isBuiltin(from) && !from.startsWith('node:'),
  )
  expect(vague).toEqual([])
})

test('the table of the map is read as it stands', () => {
  expect(LEAVE.text).toEqual({ from: [], types: [] })
  expect(LEAVE.style).toEqual({ from: ['source'], types: ['text'] })
  expect(LEAVE.paint?.from).not.toContain('issue')
  expect(LEAVE['press.ts']?.from).toEqual(expect.arrayContaining(['epub', 'issue', 'layout', 'paint']))
})

test('no stages, and no files, import one another in a circle', () => {
  const needed = imports.filter(({ from, typesOnly }) => from.startsWith('.') && !typesOnly)
  const circles = (name: (file: string) => string) => {
    const after = new Map<string, Set<string>>()
    for (const found of needed) {
      const [own, target] = [name(found.file), name(resolve(found))]
      if (own !== target) after.set(own, (after.get(own) ?? new Set()).add(target))
    }
    const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean =>
      [...(after.get(from) ?? [])].some((next) => {
        if (next === wanted) return true
        if (seen.has(next)) return false
        seen.add(next)
        return reaches(next, wanted, seen)
      })
    return [...after.keys()].filter((own) => reaches(own, own))
  }
  expect(circles(stageOf)).toEqual([])
  expect(circles((file) => file)).toEqual([])
})

test('a file begins with a sentence about itself', () => {
  const silent = sources.filter(({ text }) => {
    const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(text) ?? []
    const words = comment.replace(/^\s*\* ?/gm, '').trim()
    return !/^[\p{Lu}`][^.:]+[.:]/u.test(words)
  })
  expect(silent.map(({ file }) => file)).toEqual([])
})

test('a file is no longer than can be read at once', () => {
  const long = sources.filter(({ text }) => text.split('\n').length - 1 > LONGEST_FILE)
  expect(long.map(({ file }) => file)).toEqual([])
})

test('exports have names', () => {
  const unnamed = sources.filter(
    ({ file, text }) => !file.endsWith('.d.ts') && /^export (default|\*)/m.test(text),
  )
  expect(unnamed.map(({ file }) => file)).toEqual([])
})

test.each([
  [
    'write to disk',
    /\b(writeFile|appendFile|createWriteStream|mkdir|mkdtemp|copyFile|rename|unlink|rmdir)\w*\(|\brm(Sync)?\(/,
  ],
  ['print', /\bconsole\.|\bprocess\.(stdout|stderr)\b/],
  ['exit', /\bprocess\.(exit|abort|exitCode)\b/],
  ['look at the clock or throw dice', /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b/],
])('phases do not %s', (_, act) => {
  const actors = sources.filter(
    ({ file, text }) =>
      !MAY_WRITE.some((folder) => file.startsWith(folder)) && act.test(withoutComments(text)),
  )
  expect(actors.map(({ file }) => file)).toEqual([])
})

function importsOf(file: string, text: string): Import[] {
  const code = withoutComments(text)
  const named = [...code.matchAll(/^(?:import|export)\s([^'"();]*?)\sfrom\s+'([^']+)'/gm)].map(
    ([, names = '', from = '']) => ({ file, from, typesOnly: areTypes(names) }),
  )
  const bare = [...code.matchAll(/^import\s+'([^']+)'/gm)]
  const late = [...code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)]
  return [...named, ...[...bare, ...late].map(([, from = '']) => ({ file, from, typesOnly: false }))]
}

/** `type { … }`, or braces that hold nothing but types. */
function areTypes(names: string): boolean {
  if (/^type\s/.test(names)) return true
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  if (inner === undefined) return false
  return inner
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '))
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

function resolve({ file, from }: Import): string {
  return posix.join(dirname(file), from)
}

/** The folder of a file in `src`, or the file itself where it stands at the top. */
function stageOf(file: string): string {
  return file.split('/')[0] ?? file
}

function isAllowed(stage: string, target: string, typesOnly: boolean): boolean {
  const leave = LEAVE[stage]
  if (!leave) return true // the next test names it
  if (stage === target || COMMON.includes(target) || leave.from.includes(target)) return true
  return typesOnly && leave.types?.includes(target) === true
}
