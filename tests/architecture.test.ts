/** Who may import whom in `src`, and which file speaks to which package. */

import { isBuiltin } from 'node:module'
import { expect, test } from 'vitest'
import { ADAPTERS } from './support/adapters.ts'
import { COMMON, LEAVE, MAP, ROOMS } from './support/map.ts'
import { files, imports, importsOf, resolve } from './support/sources.ts'

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
