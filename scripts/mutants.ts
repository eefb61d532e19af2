/**
 * `npm run mutants -- [file …] [--sample <number>]`: changes the code in small ways, one at a time, and shows which
 * changes no unit test notices: as a table, and one by one in `output/mutants`. A file that is named has all its
 * mutants tried; without a name every file of `tests/mutants/rooms.ts` has a sample of them, the same at every run.
 * A program of its own because what tests are worth is measured by what escapes them.
 */

import { readdirSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { path } from 'zx/core'
import { ROOM_VARIABLE, ROOMS } from '../tests/mutants/rooms.ts'

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

const HOUSE = path.resolve(import.meta.dirname, '..')
const SHOWN = path.join(HOUSE, 'output/mutants')
/** Of each file, where all are tried: so many as take less than an hour on two cores. */
const SAMPLE = 80

/** What became of a mutant: `broke` are those with which not even the tests could be read. Those not drawn are not counted. */
const COLUMNS = [
  ['killed', 'Killed'],
  ['broke', 'RuntimeError'],
  ['timed out', 'Timeout'],
  ['survived', 'Survived'],
  ['no coverage', 'NoCoverage'],
] as const
const NOTICED: readonly MutantResult['status'][] = ['Killed', 'RuntimeError', 'Timeout']
const WIDTH = 13

const { values, positionals } = parseArgs({
  options: { sample: { type: 'string' } },
  allowPositionals: true,
})
const sample = values.sample ? Number(values.sample) : positionals.length === 0 ? SAMPLE : undefined
const known = Object.values(ROOMS).flatMap(({ files }) => files)
const strangers = positionals.filter((name) => !known.includes(name))

if (strangers.length > 0) {
  console.error(`Unexpected ${strangers.join(', ')}, expected some of ${known.join(', ')}.`)
  process.exitCode = 1
} else if (sample !== undefined && !(Number.isInteger(sample) && sample > 0)) {
  console.error(`Unexpected sample of ${values.sample}, expected a number of mutants.`)
  process.exitCode = 1
} else {
  process.chdir(HOUSE)
  const tried = new Map<string, readonly MutantResult[]>()
  for (const room of Object.keys(ROOMS)) {
    const files = filesOf(room)
    const mutants = files.length > 0 ? await tryMutants(room, files) : []
    for (const file of files) {
      const own = mutants.filter(({ fileName }) => path.relative(HOUSE, fileName) === file)
      tried.set(file, own)
      await writeEscaped(file, own)
    }
  }
  showTable(tried)
}

/** The files of a room that are asked for, by their paths. */
function filesOf(room: string): string[] {
  const names = (ROOMS[room]?.files ?? []).filter(
    (name) => positionals.length === 0 || positionals.includes(name),
  )
  const folder = path.join('src', room)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.map((name) => {
    const found = paths.find((file) => path.basename(file) === `${name}.ts`)
    if (!found) throw new Error(`There is no ${name}.ts in ${folder}.`)
    return path.join(folder, found)
  })
}

function tryMutants(room: string, files: readonly string[]): Promise<MutantResult[]> {
  process.env[ROOM_VARIABLE] = room
  return new Stryker({
    mutate: [...files],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './tests/mutants/sample.mjs'],
    vitest: { configFile: 'tests/mutants/vitest.config.ts' },
    ...(sample !== undefined && { checkers: ['sample'], sample }),
    coverageAnalysis: 'perTest',
    // Much is run while tests are collected, and not in them: for that, all tests of the room are run again.
    ignoreStatic: false,
    warnings: false,
    concurrency: 2,
    timeoutMS: 15_000,
    timeoutFactor: 2,
    // There is no such file: Stryker would read it by an interface that TypeScript 7 no longer has.
    tsconfigFile: 'tsconfig.none.json',
    tempDirName: 'output/.mutants',
    cleanTempDir: 'always',
    ignorePatterns: ['/output', '/.press', '/assets/readme', '/tests/proofs'],
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
  }).runMutationTest()
}

function showTable(tried: ReadonlyMap<string, readonly MutantResult[]>): void {
  const row = (cells: readonly string[], name: string) =>
    console.log(`${cells.map((cell) => cell.padStart(WIDTH)).join('')}   ${name}`)
  row(['mutants', 'tried', ...COLUMNS.map(([name]) => name), 'score'], 'file')
  const show = (mutants: readonly MutantResult[], name: string) => {
    const counts = COLUMNS.map(([, state]) => mutants.filter(({ status }) => status === state).length)
    const all = counts.reduce((sum, count) => sum + count, 0)
    const noticed = mutants.filter(({ status }) => NOTICED.includes(status)).length
    const score = `${((100 * noticed) / all).toFixed(1)} %`
    row([...[mutants.length, all, ...counts].map(String), score], name)
  }
  for (const [file, mutants] of tried) show(mutants, file)
  if (tried.size > 1) show([...tried.values()].flat(), 'all')
}

/** Every mutant that no test has noticed: where it is, of which kind, and what became what. */
async function writeEscaped(file: string, mutants: readonly MutantResult[]): Promise<void> {
  const lines = (await readFile(path.join(HOUSE, file), 'utf8')).split('\n')
  const escaped = mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .toSorted(({ location: { start: one } }, { location: { start: other } }) =>
      one.line === other.line ? one.column - other.column : one.line - other.line,
    )
  const told = escaped.map(({ location: { start, end }, mutatorName, replacement, status }) => {
    const text = lines.slice(start.line - 1, end.line)
    text[text.length - 1] = text.at(-1)?.slice(0, end.column - 1) ?? ''
    text[0] = text[0]?.slice(start.column - 1) ?? ''
    const change = [text.join(' '), replacement ?? ''].map((code) => code.replace(/\s+/g, ' ')).join(' → ')
    const uncovered = status === 'NoCoverage' ? ' (no test comes by)' : ''
    return `${file}:${start.line}:${start.column} ${mutatorName}: ${change}${uncovered}\n`
  })
  await mkdir(SHOWN, { recursive: true })
  await writeFile(path.join(SHOWN, `${path.basename(file, '.ts')}.txt`), told.join(''))
}
