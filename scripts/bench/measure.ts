/**
 * A command → what running it cost, its children's work among it: processor time, wall time and memory at the most.
 * On Linux alone: what a process does is read from /proc.
 *
 * Processor time is what the shell's own `time` says of a command and of all children that it waited for, to the
 * millisecond. A browser ends without waiting for its own: so each process is looked at again and again besides,
 * and where all of them together came to more, that is what counts. Memory is each process's own, and what they share
 * once.
 */

import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { Readable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'

export interface RunCost {
  /** Milliseconds, user's and system's. */
  readonly cpu: number
  /** Milliseconds. */
  readonly wall: number
  /** Bytes at the most. */
  readonly memory: number
}

interface MeasuredCommand {
  readonly words: readonly string[]
  /** Where it is run, and what it finds in its environment. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
}

export interface MeasuredRun extends RunCost {
  /** What it wrote on standard output. */
  readonly said: string
}

/** Milliseconds between two looks at the least and at the most; between, this part of the time since the start. */
const PACE = { least: 20, most: 200, part: 0.01 }
/** Milliseconds of a tick of the kernel's clock, as it tells programs of it. */
const TICK = 10
/** Runs its words, and says on a file of its own what that took; standard error of the command is another. */
const TIMED = 'TIMEFORMAT="%R %U %S"; { time "$@" 2>&4; } 2>&3'

/** Throws an Error with what the command said where it fails. */
export async function measureRun({ words, folder, environment }: MeasuredCommand): Promise<MeasuredRun> {
  const child = spawn('bash', ['-c', TIMED, 'bash', ...words], {
    cwd: folder,
    env: { ...environment, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'ignore', 'pipe', 'pipe'],
  })
  const watch = watchProcesses(child.pid ?? 0)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const [out, times, complaints] = [1, 3, 4].map((file) => readAll(child.stdio[file] as Readable))
  const exit = await ended.finally(watch.stop)
  if (exit !== 0) throw new Error(`${words[0]} failed with ${exit}:\n${await complaints}${await out}`)
  const [wall = 0, user = 0, system = 0] = ((await times) ?? '').trim().split(' ').map(Number)
  const cpu = Math.max((user + system) * 1000, watch.cpu())
  return { cpu, wall: wall * 1000, memory: watch.memory(), said: (await out) ?? '' }
}

/** Looks at all descendants of a process until it is told to stop. */
function watchProcesses(root: number) {
  const spent = new Map<number, number>()
  let memory = 0
  const look = () => {
    const seen = descendantsOf(root).flatMap((id) => readProcess(id) ?? [])
    for (const { id, cpu } of seen) spent.set(id, cpu)
    memory = Math.max(memory, memoryOf(seen))
  }
  const start = performance.now()
  let timer = setTimeout(go, PACE.least)
  function go() {
    look()
    const pace = (performance.now() - start) * PACE.part
    timer = setTimeout(go, Math.min(Math.max(pace, PACE.least), PACE.most))
  }
  return {
    stop: () => clearTimeout(timer),
    cpu: () => [...spent.values()].reduce((sum, cpu) => sum + cpu, 0),
    memory: () => memory,
  }
}

export interface SeenProcess {
  readonly id: number
  /** Milliseconds. */
  readonly cpu: number
  /** Bytes: its own now, what may be others' too, and both at the most so far. */
  readonly own: number
  readonly shared: number
  readonly peak: number
}

/** Of processes at one moment: what each has of its own, and the most that any shares, once. */
export function memoryOf(seen: readonly SeenProcess[]): number {
  const own = seen.reduce((sum, process) => sum + process.own, 0)
  return Math.max(own + Math.max(0, ...seen.map(({ shared }) => shared)), ...seen.map(({ peak }) => peak))
}

function descendantsOf(id: number): number[] {
  const tasks = `/proc/${id}/task`
  const children = (quietly(() => readdirSync(tasks)) ?? []).flatMap((task) =>
    (quietly(() => readFileSync(`${tasks}/${task}/children`, 'latin1')) ?? '').split(' ').filter(Boolean),
  )
  return children.map(Number).flatMap((child) => [child, ...descendantsOf(child)])
}

/** Nothing of one that has ended by now. */
function readProcess(id: number): SeenProcess | undefined {
  const [stat, status] = ['stat', 'status'].map((name) =>
    quietly(() => readFileSync(`/proc/${id}/${name}`, 'latin1')),
  )
  if (!stat || !status) return undefined
  // Its name stands in brackets and may hold anything; user's and system's ticks are the 12th and 13th behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  return {
    id,
    cpu: (Number(fields[11]) + Number(fields[12])) * TICK,
    own: kilobytes('RssAnon') * 1024,
    shared: (kilobytes('RssFile') + kilobytes('RssShmem')) * 1024,
    peak: kilobytes('VmHWM') * 1024,
  }
}

/** A process may end while it is looked at. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
