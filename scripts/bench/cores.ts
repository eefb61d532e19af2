/**
 * Full printings, all editions of each, with more and more cores and threads that paint → what they cost, as a table:
 * each in turn with the others, so that what else the machine does falls on all alike.
 */

import { availableParallelism } from 'node:os'
import { fs, path } from 'zx'
import { COST_NAMES, type CostName, medianCost, ratioOf, roundsOf } from './figures.ts'
import { describeMachine } from './machine.ts'
import { type MeasuredRun, measureRun } from './measure.ts'
import { pressCommand } from './presses.ts'
import { table, writeBetween } from './report.ts'
import { openBench } from './runs.ts'
import { ROOT, SECOND_SAMPLE, WORKLOADS, writeWorkload } from './workloads.ts'

/** Threads that paint: none beside the first, and some. */
const PAINTERS = [1, 2, 4]

/** How a printing is run. */
interface Setting {
  readonly cores: number
  readonly painters: number
}

/** A setting, and its runs by their rounds. */
type SettingRuns = Setting & { readonly runs: MeasuredRun[] }

interface CoresOrder {
  readonly runs: number
  /** Whether the page that keeps the table is written anew. */
  readonly write: boolean
}

export async function showCores(scratch: string, { runs, write }: CoresOrder): Promise<void> {
  const rows: string[][] = []
  const folders = {
    '002': { about: 'the second sample issue', folder: SECOND_SAMPLE },
    M: { about: WORKLOADS.M, folder: await writeWorkload('M', path.join(scratch, 'M')) },
  }
  for (const [name, { about, folder }] of Object.entries(folders)) {
    const all = await runAll(scratch, folder, runs)
    rows.push(...all.map((each, index) => rowOf(index === 0 ? `**${name}** ${about}` : '', each, all[0])))
  }
  const heads = ['', 'cores', 'threads that paint', 'CPU s', 'wall s', 'memory MiB', 'CPU', 'wall', 'memory']
  const block = `${describeMachine()}. Median of ${runs} runs; ratios are to the first row of each.\n\n${table(heads, rows)}`
  console.log(block)
  if (!write) return
  const file = path.join(ROOT, 'BENCHMARKS.md')
  await fs.writeFile(file, writeBetween(await fs.readFile(file, 'utf8'), block, 'cores'))
}

/** One core; then two, four and so on, to as many as there are, and with all of them more threads. */
function settingsOf(most: number): readonly Setting[] {
  const powers = Array.from({ length: Math.floor(Math.log2(most)) + 1 }, (_, power) => 2 ** power)
  const cores = [...new Set([...powers, most])]
  return [
    ...cores.map((each) => ({ cores: each, painters: 1 })),
    ...PAINTERS.slice(1).map((painters) => ({ cores: most, painters })),
  ]
}

async function runAll(scratch: string, folder: string, runs: number): Promise<readonly SettingRuns[]> {
  const { surroundings } = await openBench(scratch)
  const all = settingsOf(availableParallelism()).map((setting): SettingRuns => ({ ...setting, runs: [] }))
  for (const order of roundsOf(all, runs))
    for (const { cores, painters, runs: done } of order) {
      const words = ['build', folder, '--out', path.join(scratch, 'output')]
      done.push(
        await measureRun({
          words: ['taskset', '-c', `0-${cores - 1}`, ...pressCommand(ROOT, 'warraq'), ...words],
          folder: scratch,
          environment: { ...surroundings, WARRAQ_WORKERS: String(painters) },
        }),
      )
    }
  return all
}

function rowOf(
  title: string,
  { cores, painters, runs }: SettingRuns,
  first: SettingRuns | undefined,
): string[] {
  const middle = (cost: CostName, unit: number, digits: number) =>
    ((medianCost(runs, cost) ?? 0) / unit).toFixed(digits)
  return [
    title,
    String(cores),
    String(painters),
    middle('cpu', 1000, 2),
    middle('wall', 1000, 2),
    middle('memory', 2 ** 20, 0),
    ...COST_NAMES.map((cost) => `${(ratioOf(runs, first?.runs ?? [], cost) ?? 0).toFixed(2)} ×`),
  ]
}
