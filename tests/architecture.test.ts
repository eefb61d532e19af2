/** The house rules of `src` that a machine can hold: who may import whom, which file speaks to which package. */

import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { files, imports, importsOf, resolve, SOURCE, sources, withoutComments } from './support/sources.ts'

/** What a stage may import besides itself and `COMMON`; `types` where only its types may be. */
interface Leave {
  readonly from: readonly string[]
  readonly types?: readonly string[]
}

const COMMON = [
  'controls.ts',
  'diagnostic.ts',
  'direction.ts',
  'geometry.ts',
  'house.ts',
  'lanes.ts',
  'markup.ts',
  'xml.ts',
  'progress.ts',
]

/** The table of `src/README.md`, which is its one home: stages in backticks, `(types)` where only types may be. */
const MAP = readFileSync(join(SOURCE, 'README.md'), 'utf8')
const LEAVE: Readonly<Record<string, Leave>> = readTable(MAP)

/** Its second table: rooms of a stage, each with what it and its importers may import. */
const ROOMS: ReadonlyMap<string, readonly string[]> = readRooms(MAP)

function readRooms(map: string): Map<string, readonly string[]> {
  const rows = map.slice(map.indexOf('| room')).split('\n\n', 1)[0] as string
  const cells = rows
    .split('\n')
    .slice(2)
    .map((row) => row.split('|'))
  const names = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
  return new Map(cells.map(([, room, leave]) => [names(room)[0] ?? '', names(leave)]))
}

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
  '@cantoo/pdf-lib': ['artwork/read.ts', 'artwork/objects.ts'],
  '@hyzyla/pdfium': ['artwork/draw.ts'],
  'bidi-js': ['text/letters/bidi.ts'],
  'epub-gen-memory': ['epub/pack.ts'],
  fontkit: ['text/faces/font.ts'],
  'jszip/lib/compressions.js': ['epub/deflate.ts'],
  'jszip/lib/stream/GenericWorker.js': ['epub/deflate.ts'],
  harfbuzzjs: ['text/faces/shape.ts'],
  'bwip-js/node': ['images/barcode.ts'],
  jszip: ['epub/pack.ts'],
  'lcms-wasm': ['images/profiles.ts'],
  'foliate-js/view.js': ['shelf/browser/reader.ts'],
  linkedom: ['shelf/fragment.ts'],
  linebreak: ['text/letters/breaks.ts'],
  'subset-font': ['epub/faces.ts'],
  pdfkit: ['paint/document.ts'],
  sharp: [
    'images/book.ts',
    'images/colour.ts',
    'images/artwork.ts',
    'images/cover.ts',
    'images/decode.ts',
    'images/image.ts',
    'images/page.ts',
    'images/photo.ts',
    'images/plate-view.ts',
    'images/plates.ts',
    'images/resample.ts',
    'images/thumbnail.ts',
    'images/unrest.ts',
    'images/web-cover.ts',
  ],
  yaml: ['source/yaml.ts', 'source/swallowed.ts'],
  zod: [
    'issue/talk-schema.ts',
    'issue/advert-places.ts',
    'archive/ocfl/inventory.ts',
    'archive/record/read-record.ts',
    'issue/article-schema.ts',
    'issue/department-schema.ts',
    'issue/photos-schema.ts',
    'issue/line-schema.ts',
    'issue/running-order-schema.ts',
    'issue/schema.ts',
    'issue/exhibit-schema.ts',
    'issue/text-schema.ts',
    'issue/trade-schema.ts',
    'source/shape.ts',
    'style/catalogue.ts',
    'style/schemas.ts',
    'style/theme-schema.ts',
  ],
}

/** Lines. */
const LONGEST_FILE = 300

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

test('a room imports none but those the table allows it', () => {
  const leaveOf = (room: string): readonly string[] =>
    (ROOMS.get(room) ?? []).flatMap((name) => [name, ...leaveOf(name)])
  const strangers = imports
    .filter(({ from }) => from.startsWith('.'))
    .map((found) => ({ ...found, room: roomOf(found.file), target: roomOf(resolve(found)) }))
    .filter(({ room, target }) => ROOMS.has(room) && stageOf(room) === stageOf(target) && room !== target)
    .filter(({ room, target }) => !leaveOf(room).includes(target))
  expect(strangers.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
})

test('a stage that is cut into rooms has all of them in the table, and no other', () => {
  const cut = new Set([...ROOMS.keys()].map(stageOf))
  const rooms = new Set(files.filter((file) => cut.has(stageOf(file))).map(roomOf))
  expect([...rooms].sort()).toEqual([...ROOMS.keys()].sort())
})

test('every file that the map names is there', () => {
  const named = [...MAP.matchAll(/`((?:[a-z-]+\/)+[a-z-]+\.ts)`/g)].map(([, path = '']) => path)
  const known = new Set(files)
  const paths = named.filter((path) => !/^(tests|scripts)\//.test(path))
  expect(
    paths.filter((path) => ![...known].some((file) => file === path || file.endsWith(`/${path}`))),
  ).toEqual([])
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
  expect(LEAVE['text']).toEqual({ from: [], types: [] })
  expect(LEAVE['style']).toEqual({ from: ['source'], types: ['text'] })
  expect(LEAVE['paint']?.from).not.toContain('issue')
  expect(LEAVE['press.ts']?.from).toEqual(expect.arrayContaining(['epub', 'issue', 'layout', 'paint']))
})

test('no stages import one another in a circle, and no files do even for their types', () => {
  const needed = imports.filter(({ from }) => from.startsWith('.'))
  const circles = (name: (file: string) => string, among = needed) => {
    const after = new Map<string, Set<string>>()
    for (const found of among) {
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
  expect(
    circles(
      stageOf,
      needed.filter(({ typesOnly }) => !typesOnly),
    ),
  ).toEqual([])
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

test('a type has one name, and a name one type', () => {
  const declared = sources.flatMap(({ file, text }) =>
    [...withoutComments(text).matchAll(/^(?:export )?(?:interface|type) (\w+)/gm)].map(([, name]) => ({
      name,
      file,
    })),
  )
  const shared = declared.filter(({ name, file }) =>
    declared.some((other) => other.name === name && other.file !== file),
  )
  expect(shared).toEqual([])
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
  const actors = sources.filter(({ text }) => act.test(withoutComments(text)))
  expect(actors.map(({ file }) => file)).toEqual([])
})

/** The folder of a file in `src`, or the file itself where it stands at the top. */
function stageOf(file: string): string {
  return file.split('/')[0] ?? file
}

/** Its stage, and the folder or the file in it. */
function roomOf(file: string): string {
  return file.split('/').slice(0, 2).join('/')
}

function isAllowed(stage: string, target: string, typesOnly: boolean): boolean {
  const leave = LEAVE[stage]
  if (!leave) return true // the next test names it
  if (stage === target || COMMON.includes(target) || leave.from.includes(target)) return true
  return typesOnly && leave.types?.includes(target) === true
}
