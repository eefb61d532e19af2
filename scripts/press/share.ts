/**
 * A run of the press and a queue → what came of its issues, whichever machine set them: this one puts them into the
 * queue, or joins those who have, and works beside all others until nothing is left.
 */

import { createHash } from 'node:crypto'
import { pressOf } from '../../src/archive/record/origin.ts'
import { digestOfFiles } from '../../src/plugins/open.ts'
import { openArchiveAt } from '../archive/open.ts'
import { contentOf, type IssuePlace } from './places.ts'
import type { Pressed } from './pressed.ts'
import type { Pressmen } from './pressmen.ts'
import type { IssueQueue, QueuedTask } from './queue.ts'
import { type Hearing, refuseFor } from './run.ts'
import { newestName, type RunOrder } from './set-again.ts'

/** What an archive says that has no room, or no time, may pass: such a job is tried again. */
const PASSING = ['archive/busy', 'archive/refused']
/** How often what a server has lost is put again. */
const ROUNDS = 3
/** Letters of a checksum in a queue's name. */
const LETTERS = 16

/**
 * The same for all who set issues in one theme into one archive by one press: by another press a job would come out
 * otherwise.
 */
export function nameOfQueue({ archive, theme, press, house }: RunOrder): string {
  const own = house.plugIns ? [digestOfFiles(house.plugIns)] : []
  return `warraq-${digestOf([archive, theme ?? null, pressOf(press.origin), ...own]).slice(0, LETTERS)}`
}

/** Each with the version that is the newest now. */
export async function queueTasks(
  places: readonly IssuePlace[],
  { archive }: RunOrder,
): Promise<readonly QueuedTask[]> {
  const { storage } = await openArchiveAt(archive)
  const tasks: QueuedTask[] = []
  for (const place of places) {
    const since = (await newestName(storage, place.issue)) ?? null
    const key = `issue-${digestOf([place.issue, await contentOf(place), since])}`
    tasks.push({ key, task: { place, since } })
  }
  return tasks
}

/** Puts them, and works until all have come to something. */
export async function shareOut(
  queue: IssueQueue,
  tasks: readonly QueuedTask[],
  { pressmen, hearing }: { readonly pressmen: Pressmen; readonly hearing: Hearing },
): Promise<readonly Pressed[]> {
  let lost = tasks
  for (let round = 0; round < ROUNDS && lost.length > 0; round++) {
    await queue.put(lost)
    await workOff(queue, pressmen, hearing)
    lost = await lostOf(queue, tasks)
  }
  const came = await queue.cameOf(tasks.map(({ key }) => key))
  return tasks.map(
    ({ task }, at) => came[at] ?? refuseFor(task.place.issue, 'The queue has lost it, and loses it again.'),
  )
}

/** Works at what others have put, until nothing is left; all that has come to an end meanwhile, by the names of issues. */
export async function joinIn(
  queue: IssueQueue,
  pressmen: Pressmen,
  hearing: Hearing,
): Promise<readonly Pressed[]> {
  const before = await queue.ended()
  await workOff(queue, pressmen, hearing)
  const keys = [...(await queue.ended())].filter((key) => !before.has(key))
  const came = (await queue.cameOf(keys)).flatMap((pressed) => pressed ?? [])
  return came.sort((one, other) => (one.issue < other.issue ? -1 : 1))
}

function workOff(queue: IssueQueue, { count, set }: Pressmen, { advance, tellFault }: Hearing) {
  return queue.workOff({
    count,
    advance,
    set: async (task) => {
      const pressed = await set(task).catch(async (fault) => {
        throw new Error(await tellFault(fault), { cause: fault })
      })
      if (pressed.kind === 'refused' && PASSING.includes(pressed.error.code))
        throw new Error(pressed.error.message)
      return pressed
    },
  })
}

async function lostOf(queue: IssueQueue, tasks: readonly QueuedTask[]): Promise<readonly QueuedTask[]> {
  const came = await queue.cameOf(tasks.map(({ key }) => key))
  return tasks.filter((_, at) => came[at] === undefined)
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
