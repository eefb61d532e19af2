/**
 * Where a printing's time goes: the sample's screen PDF in the plain theme, once and with its interview 16 times over,
 * stage by stage, as tables of medians; then how many words a second composition alone sets.
 */

import { $, path } from 'zx'
import { JUSTIFICATION_NAMES } from '../../src/style/justification.ts'
import { medianOf } from './figures.ts'
import { pressCommand } from './presses.ts'
import { THEME } from './setting.ts'
import { ROOT, WORKLOADS, type WorkloadName, writeVaried, writeWorkload } from './workloads.ts'

/** Interviews of which the rate of composition is measured: a fifth of them warms it up. */
const INTERVIEWS = 50

/** What `bench-run` says. */
interface StagedRun {
  readonly startUp: StageTime
  readonly total: StageTime
  readonly stages: readonly (StageTime & { readonly name: string })[]
  readonly pages: number
  /** Bytes at the most. */
  readonly memory: number
}

/** Milliseconds. */
interface StageTime {
  readonly cpu: number
  readonly wall: number
}

export async function showProfile(
  scratch: string,
  names: readonly WorkloadName[],
  runs: number,
): Promise<void> {
  for (const name of names) {
    const folder = await writeWorkload(name, path.join(scratch, name))
    const timed: StagedRun[] = []
    for (let run = 0; run <= runs; run++) {
      const { stdout } = await $`${pressCommand(ROOT, 'bench-run')} ${folder} ${THEME}`.quiet()
      if (run > 0) timed.push(JSON.parse(stdout))
    }
    showRuns(WORKLOADS[name], timed)
  }
  const folder = await writeRateTexts(scratch)
  console.log('\ncomposition alone, words shaped before, no paragraph twice: words per second of CPU')
  for (const way of JUSTIFICATION_NAMES)
    console.log(`  ${way.padEnd(14)}${formatRate(await measureRate(ROOT, folder, way))}`)
}

/** The interviews that the rate of composition is measured on. */
export function writeRateTexts(scratch: string): Promise<string> {
  return writeVaried(path.join(scratch, 'words'), INTERVIEWS)
}

/** Words that the press in a folder sets in a second of processor time, in a process of its own. */
export async function measureRate(root: string, folder: string, way: string): Promise<number> {
  const { stdout } = await $`${pressCommand(root, 'bench-words')} ${folder} ${way}`.quiet()
  return JSON.parse(stdout).wordsPerSecond
}

export function formatRate(wordsPerSecond: number): string {
  return Math.round(wordsPerSecond).toLocaleString('en').padStart(9)
}

function showRuns(title: string, runs: readonly StagedRun[]): void {
  const middle = (pick: (run: StagedRun) => number) => medianOf(runs.map(pick)) ?? 0
  const pages = runs[0]?.pages ?? 0
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3).padStart(8)
  const row = (name: string, pick: (run: StagedRun) => StageTime) =>
    console.log(
      `  ${name.padEnd(14)}${seconds(middle((run) => pick(run).cpu))}${seconds(middle((run) => pick(run).wall))}`,
    )
  console.log(`\n${title}: ${pages} pages, median of ${runs.length} runs`)
  console.log(`  ${''.padEnd(14)}${'CPU s'.padStart(8)}${'wall s'.padStart(8)}`)
  row('whole process', ({ total }) => total)
  row('start-up', ({ startUp }) => startUp)
  row('work', ({ total, startUp }) => ({ cpu: total.cpu - startUp.cpu, wall: total.wall - startUp.wall }))
  for (const [index, { name }] of (runs[0]?.stages ?? []).entries())
    row(`  ${name}`, ({ stages }) => stages[index] as StageTime)
  const wall = middle(({ total, startUp }) => total.wall - startUp.wall)
  const memory = middle((run) => run.memory) / 2 ** 20
  console.log(
    `  ${((pages * 1000) / wall).toFixed(0)} pages per second of work, ${memory.toFixed(0)} MiB at the most`,
  )
}
