/** What the map, `src/README.md`, lets each stage and each room import, read from its two tables. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SOURCE } from './sources.ts'

/** What a stage may import besides itself and `COMMON`; `types` where only its types may be. */
interface Leave {
  readonly from: readonly string[]
  readonly types?: readonly string[]
}

export const COMMON = [
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
export const MAP = readFileSync(join(SOURCE, 'README.md'), 'utf8')
export const LEAVE: Readonly<Record<string, Leave>> = readTable(MAP)

/** Its second table: rooms of a stage, each with what it and its importers may import. */
export const ROOMS: ReadonlyMap<string, readonly string[]> = readRooms(MAP)

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
