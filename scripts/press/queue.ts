/**
 * A Redis server and a name → a queue of issues, which any number of machines put into and work off. The adapter of
 * BullMQ over ioredis.
 *
 * A job's name is made of all that it comes from, so that who says a thing twice puts it once. A worker holds a job by
 * a lock which it renews for as long as it lives; where it does not, the job is anybody's again. Of a server that is
 * gone everybody waits for the return. What is done is the archive's to know, not the queue's: a job that is worked off
 * a second time finds its issue as it would print it.
 */

import { setTimeout as wait } from 'node:timers/promises'
import { type Job, Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { Pressed } from './pressed.ts'
import type { QueueAddress } from './queue-address.ts'
import type { IssueTask } from './set-again.ts'

/** An issue to be set, and a checksum of all that decides what comes of it. */
export interface QueuedTask {
  readonly key: string
  readonly task: IssueTask
}

export interface IssueQueue {
  /** Keys of what was there already and has come to an end. */
  readonly ended: () => Promise<ReadonlySet<string>>
  /** Puts what is not there; what was refused, or failed by a fault of the press's own, once more. */
  readonly put: (tasks: readonly QueuedTask[]) => Promise<void>
  /** Works beside all others until nothing is left that anybody works at. */
  readonly workOff: (labour: Labour) => Promise<void>
  /** What came of jobs, in the order of their keys; of those that are still to be done nothing. */
  readonly cameOf: (keys: readonly string[]) => Promise<readonly (Pressed | undefined)[]>
  readonly close: () => Promise<void>
}

export interface Labour {
  /** How many at a time. */
  readonly count: number
  /** Throws where another try may do better. */
  readonly set: (task: IssueTask) => Promise<Pressed>
  readonly advance: (done: number, of: number) => void
}

/** Milliseconds that a job is its worker's without a word of it, and between two looks for such jobs. */
const LOCK = 10_000
const STALLED_LOOK = 5000
/** How many workers may die of a job before it is given up. */
const DEATHS = 3
/** How often a job is tried, and milliseconds between. */
const TRIES = { attempts: 3, backoff: { type: 'fixed', delay: 2000 } }
/** Seconds for which what came of a job is known. */
const KNOWN = { age: 7 * 24 * 60 * 60 }
/** Milliseconds between two looks whether anything is left. */
const LOOK = 300
/** Milliseconds at the most between two calls of a server that does not answer. */
const CALL = 1000
/** Milliseconds in which a server answers that is there. */
const ANSWER = 5000

/** No Redis answers, in a sentence. */
export class SilentServer extends Error {}

type QueuedJob = Job<IssueTask, Pressed>

/** Throws `SilentServer` where none answers. `tellSilence` is called when one is not there any more. */
export async function openQueue(
  address: QueueAddress,
  name: string,
  tellSilence: (isSilent: boolean) => void,
): Promise<IssueQueue> {
  await callServer(address)
  const connection = watched(address, tellSilence)
  const queue = new Queue<IssueTask, Pressed>(name, { connection })
  queue.on('error', ignore)
  const find = (key: string) => queue.getJob(key) as Promise<QueuedJob | undefined>
  return {
    ended: async () => new Set((await queue.getJobs(['completed', 'failed'])).map(({ id = '' }) => id)),
    put: async (tasks) => {
      for (const { key, task } of tasks) {
        await dropRefused(await find(key))
        const kept = { removeOnComplete: KNOWN, removeOnFail: KNOWN }
        await queue.add('issue', task, { jobId: key, ...TRIES, ...kept })
      }
    },
    workOff: async ({ count, set, advance }) => {
      const worker = openWorker(name, connection, { count, set })
      try {
        await untilIdle(queue, advance)
      } finally {
        await worker.close()
      }
    },
    cameOf: async (keys) => {
      const came: (Pressed | undefined)[] = []
      for (const key of keys) came.push(pressedOf(await find(key)))
      return came
    },
    close: async () => {
      await queue.close()
      connection.disconnect()
    },
  }
}

function optionsOf({ host, port, db, username, password, isSecure }: QueueAddress) {
  return {
    host,
    port,
    db,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(isSecure && { tls: {} }),
  }
}

async function callServer(address: QueueAddress): Promise<void> {
  const client = new Redis({
    ...optionsOf(address),
    lazyConnect: true,
    connectTimeout: ANSWER,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  let reason = ''
  client.on('error', ({ message }: Error) => {
    reason = message
  })
  try {
    await client.connect()
    await client.ping()
  } catch (error) {
    const { message } = error as Error
    throw new SilentServer(
      `Unexpected silence of ${address.shown} (${reason || message}), expected a Redis server that answers.`,
      { cause: error },
    )
  } finally {
    client.disconnect()
  }
}

/** A connection that waits for its server, and says when it begins to and when it has ended. */
function watched(address: QueueAddress, tellSilence: (isSilent: boolean) => void): Redis {
  const connection = new Redis({
    ...optionsOf(address),
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, CALL),
  })
  let isSilent = false
  const tell = (now: boolean) => {
    if (isSilent !== now) tellSilence(now)
    isSilent = now
  }
  connection.on('error', ignore)
  connection.on('close', () => tell(connection.status !== 'end'))
  connection.on('ready', () => tell(false))
  return connection
}

function openWorker(name: string, connection: Redis, { count, set }: Omit<Labour, 'advance'>) {
  const worker = new Worker<IssueTask, Pressed>(name, ({ data }) => set(data), {
    connection,
    concurrency: count,
    lockDuration: LOCK,
    stalledInterval: STALLED_LOOK,
    maxStalledCount: DEATHS,
  })
  // What it is told of is that the server does not answer, or that another has taken its job: neither loses anything.
  worker.on('error', ignore)
  return worker
}

/** Until nothing waits, and nobody is at work, on this machine or on another. */
async function untilIdle(queue: Queue, advance: Labour['advance']): Promise<void> {
  let most = 0
  while (true) {
    const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized')
    const left = Object.values(counts).reduce((sum, count) => sum + count, 0)
    most = Math.max(most, left)
    advance(most - left, most)
    if (left === 0) return
    await wait(LOOK)
  }
}

async function dropRefused(job: QueuedJob | undefined): Promise<void> {
  if (!job) return
  const isOver = job.finishedOn !== undefined
  // It cannot be taken away where another has just put it anew, and somebody is at it.
  if (isOver && pressedOf(job)?.kind === 'refused') await job.remove().catch(ignore)
}

function pressedOf(job: QueuedJob | undefined): Pressed | undefined {
  if (job?.finishedOn === undefined) return undefined
  if (job.returnvalue) return job.returnvalue
  const { issue } = job.data.place
  const message = job.failedReason ?? 'The press itself has failed.'
  return { kind: 'refused', issue, error: { severity: 'error', code: 'press/mishap', message } }
}

function ignore(): void {}
