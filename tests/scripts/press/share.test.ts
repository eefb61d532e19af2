/** A run over a queue that is told what to say: what is put, put again, tried again, and told. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openFolder } from '../../../scripts/archive/folder.ts'
import type { IssuePlace } from '../../../scripts/press/places.ts'
import { findPlaces } from '../../../scripts/press/places.ts'
import type { Pressed } from '../../../scripts/press/pressed.ts'
import type { IssueQueue, Labour, QueuedTask } from '../../../scripts/press/queue.ts'
import type { RunOrder } from '../../../scripts/press/set-again.ts'
import { joinIn, nameOfQueue, queueTasks, shareOut } from '../../../scripts/press/share.ts'
import { deposit } from '../../../src/archive/ocfl/deposit.ts'
import { houseAt } from '../../../src/house.ts'
import { orderOf } from '../../archive/support.ts'
import { HOUSE } from '../../support/house.ts'
import { changeInterview, writeSmall } from './support.ts'

const root = mkdtempSync(join(tmpdir(), 'warraq-share-'))
afterAll(() => rmSync(root, { recursive: true }))

const ORIGIN = {
  press: { version: '1.0.0', code: 'code' },
  object: 'press-code',
  packages: 'packages',
  node: '20.19.0',
  system: 'linux x64',
  processor: 'one',
}
const RUN: RunOrder = {
  house: houseAt(HOUSE),
  from: HOUSE,
  archive: join(root, 'archive'),
  editions: ['text'],
  press: { origin: ORIGIN, files: [] },
}
const HEARING = { advance: () => {}, tellFault: (fault: unknown) => Promise.resolve(`told: ${fault}`) }

const taskOf = (issue: string): QueuedTask => ({
  key: `key of ${issue}`,
  task: { place: { kind: 'folder', issue, folder: issue }, since: null },
})
const printed = (issue: string): Pressed => ({ kind: 'printed', issue, version: 'v1', pages: 4 })
const refused = (issue: string, code: string): Pressed => ({
  kind: 'refused',
  issue,
  error: { severity: 'error', code, message: `It is ${code}.` },
})

/** Works off all that is put, but forgets what is put in its first rounds. */
function openForgetful(rounds: number) {
  const came = new Map<string, Pressed>()
  const put: string[][] = []
  let waiting: readonly QueuedTask[] = []
  const queue: IssueQueue = {
    ended: async () => new Set(came.keys()),
    put: async (tasks) => {
      put.push(tasks.map(({ task }) => task.place.issue))
      waiting = put.length > rounds ? tasks : tasks.slice(1)
    },
    workOff: async ({ set }) => {
      for (const { key, task } of waiting) came.set(key, await set(task))
    },
    cameOf: async (keys) => keys.map((key) => came.get(key)),
    close: async () => {},
  }
  return { queue, put }
}

const pressmenOf = (set: (issue: string) => Pressed) => ({
  count: 1,
  set: async ({ place }: { readonly place: IssuePlace }) => set(place.issue),
  dismiss: async () => {},
})

test('what the server has lost is put again, and it alone', async () => {
  const { queue, put } = openForgetful(1)
  const tasks = ['one', 'two', 'three'].map(taskOf)
  const all = await shareOut(queue, tasks, { pressmen: pressmenOf(printed), hearing: HEARING })
  expect(put).toEqual([['one', 'two', 'three'], ['one']])
  expect(all).toEqual(['one', 'two', 'three'].map(printed))
})

test('what is lost again and again is told, and the rest with it', async () => {
  const { queue, put } = openForgetful(99)
  const tasks = ['one', 'two'].map(taskOf)
  const all = await shareOut(queue, tasks, { pressmen: pressmenOf(printed), hearing: HEARING })
  expect(put).toEqual([['one', 'two'], ['one'], ['one']])
  expect(all.map(({ kind }) => kind)).toEqual(['refused', 'printed'])
})

/** What becomes of a job of an issue that comes to this. */
async function workAt(set: (issue: string) => Pressed): Promise<Pressed> {
  let labour: Labour | undefined
  const { queue } = openForgetful(0)
  const workOff = async (given: Labour) => {
    labour = given
  }
  await joinIn({ ...queue, workOff }, pressmenOf(set), HEARING)
  return (labour as Labour).set(taskOf('one').task)
}

test('an archive that is busy or full is tried again; what is wrong with an issue is not', async () => {
  await expect(workAt((issue) => refused(issue, 'archive/busy'))).rejects.toThrow('It is archive/busy.')
  await expect(workAt((issue) => refused(issue, 'archive/refused'))).rejects.toThrow()
  expect(await workAt((issue) => refused(issue, 'issue/unknown-key'))).toEqual(
    refused('one', 'issue/unknown-key'),
  )
})

test('a fault of the press’s own is told in a sentence, and tried again', async () => {
  const fail = () => {
    throw new Error('no reason')
  }
  await expect(workAt(fail)).rejects.toThrow('told: Error: no reason')
})

test('who joins tells what has come to an end since, by the names of issues', async () => {
  const { queue } = openForgetful(0)
  await shareOut(queue, [taskOf('before')], { pressmen: pressmenOf(printed), hearing: HEARING })
  await queue.put(['two', 'one'].map(taskOf))
  expect(await joinIn(queue, pressmenOf(printed), HEARING)).toEqual([printed('one'), printed('two')])
})

test('a queue is named by archive, theme and what of the press decides the bytes', () => {
  const name = nameOfQueue(RUN)
  const withOrigin = (own: object) => ({ ...RUN, press: { ...RUN.press, origin: { ...ORIGIN, ...own } } })
  expect(name).toMatch(/^warraq-[0-9a-f]{16}$/)
  expect(nameOfQueue({ ...withOrigin({ system: 'other', node: '20.30.0' }), from: '/' })).toBe(name)
  const others = [
    { ...RUN, archive: 's3://other' },
    { ...RUN, theme: 'plain' },
    withOrigin({ press: { version: '1.0.0', code: 'other' } }),
    withOrigin({ packages: 'other' }),
    withOrigin({ node: '22.0.0' }),
  ]
  expect(new Set([name, ...others.map(nameOfQueue)]).size).toBe(others.length + 1)
})

test('a job is named by what is in its issue, and by the version that is the newest', async () => {
  const folder = writeSmall(root, 'one', 'بَاب')
  const places = await findPlaces([folder], HOUSE)
  const task = async () => (await queueTasks(places, RUN))[0] as QueuedTask
  const first = await task()
  expect(first.task.since).toBeNull()
  expect(await task()).toEqual(first)
  changeInterview(folder, /^title:.*$/m, 'title: بَابٌ آخَر')
  const changed = await task()
  expect(changed.key).not.toBe(first.key)
  await deposit(openFolder(RUN.archive), orderOf({ 'record/record.json': '{}' }, { id: 'one' }))
  const archived = await task()
  expect(archived.task.since).toBe('v1')
  expect(archived.key).not.toBe(changed.key)
})
