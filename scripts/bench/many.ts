/**
 * Many issues, set by `press` → how many come out in an hour: by more threads of one process, and by more processes at a
 * queue in Redis; and how much memory a process takes over two hundred of them.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fs, path } from 'zx'
import { openRedis } from '../../tests/support/redis.ts'
import { medianCost, ratioOf, roundsOf } from './figures.ts'
import { describeMachine } from './machine.ts'
import { type MeasuredRun, measureRun } from './measure.ts'
import { pressCommand } from './presses.ts'
import { figure, table, writeBetween } from './report.ts'
import { openBench } from './runs.ts'
import { ROOT, writeMany } from './workloads.ts'

/** Issues of each run whose time is taken, and of the one whose memory is. */
const TIMED = 6
const LONG = 200
/** Issues between two rows of memory. */
const STEP = 20
/** Milliseconds between two looks at a process. */
const LOOK = 250
const HOUR = 3_600_000
const LOOPBACK = '127.0.0.1'

/** How issues are set: by so many threads of each of so many processes. */
interface HandsSetting {
  readonly about: string
  readonly processes: number
  readonly threads: number
  readonly isQueued: boolean
}

const SETTINGS: readonly HandsSetting[] = [
  { about: 'one process, 1 thread', processes: 1, threads: 1, isQueued: false },
  { about: 'one process, 2 threads', processes: 1, threads: 2, isQueued: false },
  { about: 'a queue, 1 worker of 1 thread', processes: 1, threads: 1, isQueued: true },
  { about: 'a queue, 2 workers of 1 thread', processes: 2, threads: 1, isQueued: true },
]

/** A setting, and its runs by their rounds. */
type HandsRuns = HandsSetting & { readonly done: MeasuredRun[] }

interface ManyOrder {
  readonly runs: number
  /** Whether the page that keeps the tables is written anew. */
  readonly write: boolean
}

/** Where issues lie and are archived. */
interface Place {
  readonly scratch: string
  readonly issues: string
  readonly environment: Readonly<Record<string, string>>
}

export async function showMany(scratch: string, { runs, write }: ManyOrder): Promise<void> {
  const { surroundings: environment } = await openBench(scratch)
  const issues = path.join(scratch, 'issues')
  const place = { scratch, issues, environment }
  await writeMany(issues, TIMED)
  const speed = await measureSpeed(place, runs)
  await writeMany(path.join(scratch, 'long'), LONG)
  const memory = await measureMemory({ ...place, issues: path.join(scratch, 'long') })
  const block = `${describeMachine()}. Median of ${runs} runs of ${TIMED} issues; ratios are to the first row.

${speed}

Memory of one process with 2 threads over ${LONG} issues: the most in each ${STEP}, with what is kept of earlier ones of the same run.

${memory}`
  console.log(block)
  if (!write) return
  const file = path.join(ROOT, 'BENCHMARKS.md')
  await fs.writeFile(file, writeBetween(await fs.readFile(file, 'utf8'), block, 'many'))
}

async function measureSpeed(place: Place, runs: number): Promise<string> {
  const folder = path.join(place.scratch, 'redis')
  await fs.ensureDir(folder)
  const redis = await openRedis(folder)
  await redis.start()
  try {
    const all = SETTINGS.map((setting): HandsRuns => ({ ...setting, done: [] }))
    for (const [round, order] of roundsOf(all, runs).entries())
      for (const [turn, setting] of order.entries()) {
        const db = `redis://${LOOPBACK}:${redis.port}/${turn}`
        const archive = path.join(place.scratch, `archive-${round}-${turn}`)
        const run = await measureRun(commandOf(place, setting, { archive, queue: db }))
        setting.done.push(run)
        console.error(`${setting.about} ${round + 1}/${runs}: ${(run.wall / 1000).toFixed(1)} s`)
        await fs.remove(archive)
      }
    return table(
      ['', 'issues an hour', 'CPU s an issue', 'memory MiB', 'wall'],
      all.map((each) => rowOf(each, all[0]?.done ?? [])),
    )
  } finally {
    await redis.kill()
  }
}

interface Destination {
  readonly archive: string
  readonly queue: string
}

/** Processes that say the same command, each beside the others; over when all are. */
function commandOf(place: Place, setting: HandsSetting, { archive, queue }: Destination) {
  const words = [...pressWords(place.issues, archive), ...(setting.isQueued ? ['--queue', queue] : [])]
  const beside = Array.from({ length: setting.processes }, () => '"$@" &').join(' ')
  return {
    words: ['bash', '-c', `${beside} wait`, 'bash', ...words],
    folder: place.scratch,
    environment: { ...place.environment, WARRAQ_WORKERS: String(setting.threads) },
  }
}

function pressWords(issues: string, archive: string): readonly string[] {
  return [...pressCommand(ROOT, 'warraq'), 'press', issues, '--archive', archive]
}

function rowOf({ about, done }: HandsRuns, first: readonly MeasuredRun[]): string[] {
  const middle = (name: 'cpu' | 'wall' | 'memory') => medianCost(done, name) ?? 0
  return [
    about,
    figure((TIMED * HOUR) / middle('wall'), 0),
    figure(middle('cpu') / 1000 / TIMED, 2),
    figure(middle('memory') / 2 ** 20, 0),
    `${(ratioOf(done, first, 'wall') ?? 0).toFixed(2)} ×`,
  ]
}

/** One process over all issues: how much it holds is read from /proc, how far it is from the archive. */
async function measureMemory({ scratch, issues, environment }: Place): Promise<string> {
  const archive = path.join(scratch, 'archive-long')
  const [program = '', ...words] = pressWords(issues, archive)
  const env = { ...environment, WARRAQ_WORKERS: '2', WARRAQ_CACHE: path.join(scratch, 'cache') }
  const child = spawn(program, words, { cwd: scratch, env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  const most: number[] = []
  const timer = setInterval(() => {
    const count = countIssues(archive)
    const row = Math.floor(Math.max(0, count - 1) / STEP)
    const held = heldBy(child.pid ?? 0)
    if (held > (most[row] ?? 0)) most[row] = held
  }, LOOK)
  const [status] = await ended
  clearInterval(timer)
  if (status !== 0) throw new Error(`Setting ${LONG} issues has ended with ${status}.`)
  return table(
    ['issues', ...most.map((_, row) => `to ${(row + 1) * STEP}`)],
    [['MiB', ...most.map((bytes) => figure(bytes / 2 ** 20, 0))]],
  )
}

/** Objects of an archive that are issues of this bench. */
function countIssues(archive: string): number {
  return fs.existsSync(archive)
    ? fs.readdirSync(archive).filter((name: string) => name.startsWith('many-')).length
    : 0
}

/** Bytes that a process holds now, shared ones too. */
function heldBy(id: number): number {
  try {
    const status = fs.readFileSync(`/proc/${id}/status`, 'latin1')
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
