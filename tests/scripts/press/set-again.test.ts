/** Issues that are set again, in one process: what is printed, what is passed over, and what is told of it. */

import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { findPlaces } from '../../../scripts/press/places.ts'
import { type Pressed, tellPressed, tellTally } from '../../../scripts/press/pressed.ts'
import { callPressmen } from '../../../scripts/press/pressmen.ts'
import { setAll } from '../../../scripts/press/run.ts'
import type { IssueTask, RunOrder } from '../../../scripts/press/set-again.ts'
import { houseAt } from '../../../src/house.ts'
import { HOUSE } from '../../support/house.ts'
import { changeInterview, depositBroken, newestOf, textIn, versionsOf, writeSmall } from './support.ts'

const root = mkdtempSync(join(tmpdir(), 'warraq-press-test-'))
afterAll(() => rmSync(root, { recursive: true }))

const NAMES = ['one', 'three', 'two']
let issues: string
let archive: string
beforeEach(() => {
  const own = mkdtempSync(join(root, 'run-'))
  issues = join(own, 'issues')
  archive = join(own, 'archive')
  for (const [name, title] of [
    ['one', 'البَابُ الأَوَّل'],
    ['two', 'البَابُ الثَّانِي'],
    ['three', 'البَابُ الثَّالِث'],
  ] as const)
    writeSmall(issues, name, title)
})

/** A press of this code. */
const pressOf = (code: string): RunOrder['press'] => ({
  origin: {
    press: { version: '0.0.0', code },
    object: `press-${code}`,
    packages: 'packages',
    node: process.versions.node,
    system: 'a system',
    processor: 'a processor',
  },
  files: [{ name: 'package.json', bytes: Buffer.from(code) }],
})

const runOf = (own: Partial<RunOrder> = {}): RunOrder => ({
  house: houseAt(HOUSE),
  from: HOUSE,
  archive,
  editions: ['screen', 'text'],
  press: pressOf('first'),
  ...own,
})

async function setThose(operands: readonly string[], run = runOf()): Promise<readonly Pressed[]> {
  const pressmen = await callPressmen(run, 1)
  const fault = (error: unknown) => Promise.resolve(`a fault: ${error}`)
  return setAll(await findPlaces(operands, HOUSE), pressmen, { advance: () => {}, tellFault: fault })
}

const kindsOf = (all: readonly Pressed[]) =>
  all.map(
    (each) => `${each.issue} ${each.kind}${each.kind === 'unchanged' && each.isPassed ? ', passed' : ''}`,
  )

test('a run that was cut off is gone on with by saying it again, and prints nothing twice', async () => {
  const first = await setThose([join(issues, 'one'), join(issues, 'two')])
  expect(kindsOf(first)).toEqual(['one printed', 'two printed'])
  const all = await setThose([issues])
  expect(kindsOf(all)).toEqual(['one unchanged, passed', 'three printed', 'two unchanged, passed'])
  expect(kindsOf(await setThose([issues]))).toEqual(NAMES.map((name) => `${name} unchanged, passed`))
  expect(await versionsOf(archive, NAMES)).toEqual({ one: ['v1'], three: ['v1'], two: ['v1'] })
  expect(tellTally(all)).toBe('3 issues: 1 printed anew, 2 as they were (2 not printed for it), 0 refused')
})

test('an issue that is wrong is refused with what is wrong first, and costs the others nothing', async () => {
  changeInterview(join(issues, 'one'), /^title:/m, 'titel:')
  const all = await setThose([issues])
  expect(kindsOf(all)).toEqual(['one refused', 'three printed', 'two printed'])
  expect(tellPressed(all[0] as Pressed)).toMatch(
    /^one was refused: .*interview\.yaml:\d+:\d+: error: Unexpected/,
  )
  expect(await versionsOf(archive, NAMES)).toEqual({ one: [], three: ['v1'], two: ['v1'] })
})

test('a change of one issue is told by its pages, and makes a version of it alone', async () => {
  await setThose([issues])
  changeInterview(join(issues, 'two'), /^title:.*$/m, 'title: بَابٌ آخَرُ')
  const all = await setThose([issues])
  expect(kindsOf(all)).toEqual(['one unchanged, passed', 'three unchanged, passed', 'two printed'])
  const [, , two] = all
  if (two?.kind !== 'printed' || !two.changes) throw new Error('The second issue must have changed.')
  const { of, changed } = two.changes
  expect(changed.length).toBeGreaterThan(0)
  expect(changed.length).toBeLessThan(of)
  expect(tellPressed(two)).toMatch(/^two is kept as v2: \d+ of \d+ pages changed: [\d, –]+$/)
  expect(await versionsOf(archive, NAMES)).toEqual({ one: ['v1'], three: ['v1'], two: ['v1', 'v2'] })
})

test('an archive is set in another theme from itself alone, and a second time not at all', async () => {
  await setThose([issues])
  renameSync(issues, `${issues}-moved`)
  const run = runOf({ theme: 'contemporary' })
  const all = await setThose([archive], run)
  expect(kindsOf(all)).toEqual(NAMES.map((name) => `${name} printed`))
  const paths = (await newestOf(archive, 'two')).files.map(({ path }) => path)
  expect(paths.filter((path) => path.startsWith('press/assets/themes/'))).toEqual([
    'press/assets/themes/contemporary.yaml',
  ])
  expect(kindsOf(await setThose([archive], run))).toEqual(NAMES.map((name) => `${name} unchanged, passed`))
})

test('an issue of an archive is set as it is from its folder, in the theme that it was archived with', async () => {
  await setThose([issues])
  const other = join(archive, '..', 'copy')
  expect(kindsOf(await setThose([archive], runOf({ archive: other })))).toEqual(
    NAMES.map((name) => `${name} printed`),
  )
  expect(kindsOf(await setThose([issues], runOf({ archive: other })))).toEqual(
    NAMES.map((name) => `${name} unchanged, passed`),
  )
})

test('an issue in an archive that is refused is told by its place in the archive', async () => {
  await setThose([join(issues, 'one')])
  await depositBroken(archive, 'one')
  const [one] = await setThose([archive])
  expect(one?.kind === 'refused' && one.error.span?.file).toBe('issue/interview.yaml')
  expect((await versionsOf(archive, ['one']))['one']).toEqual(['v1', 'v2'])
})

test('a place that can be no archive is told with each issue', async () => {
  writeFileSync(archive, 'a file')
  const all = await setThose([join(issues, 'one')])
  expect(all[0]?.kind === 'refused' && all[0].error.code).toBe('archive/refused')
})

test('a fault of the press’s own costs its issue alone', async () => {
  const places = await findPlaces([issues], HOUSE)
  const set = async ({ place: { issue } }: IssueTask): Promise<Pressed> => {
    if (issue === 'three') throw new Error('no reason')
    return { kind: 'unchanged', issue, version: 'v1', isPassed: true }
  }
  const pressmen = { count: 2, set, dismiss: () => Promise.resolve() }
  const heard: string[] = []
  const all = await setAll(places, pressmen, {
    advance: (done, of) => heard.push(`${done}/${of}`),
    tellFault: (fault) => Promise.resolve(`It failed: ${(fault as Error).message}.`),
  })
  expect(kindsOf(all)).toEqual(['one unchanged, passed', 'three refused', 'two unchanged, passed'])
  expect(tellPressed(all[1] as Pressed)).toBe(
    'three was refused: error: It failed: no reason. [press/mishap]',
  )
  expect(heard).toEqual(['0/3', '1/3', '2/3', '3/3'])
})

test('another press prints all again, and what comes out as it was makes no version', async () => {
  await setThose([issues])
  const all = await setThose([issues], runOf({ press: pressOf('second') }))
  expect(kindsOf(all)).toEqual(NAMES.map((name) => `${name} unchanged`))
  const origin = JSON.parse(await textIn(await newestOf(archive, 'one'), 'record/origin.json'))
  expect(origin).toMatchObject({ press: { code: 'first' }, inputs: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('what was printed since another version is told against that one', async () => {
  const [place] = await findPlaces([join(issues, 'one')], HOUSE)
  const pressmen = await callPressmen(runOf(), 1)
  const task = { place: place as NonNullable<typeof place>, since: null }
  expect(await pressmen.set(task)).toMatchObject({ kind: 'printed', version: 'v1' })
  // As where whoever was at it has died behind the archiving: the next finds it done.
  expect(await pressmen.set(task)).toMatchObject({ kind: 'printed', version: 'v1' })
  expect(await pressmen.set({ ...task, since: 'v1' })).toMatchObject({ kind: 'unchanged', isPassed: true })
})
