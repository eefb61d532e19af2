/**
 * All presses over all workloads, in one run → the report of it, shown, and with the memory over pages written into the
 * page that keeps it.
 */

import { fs, path } from 'zx'
import { describeMachine } from './machine.ts'
import type { MemoryLine } from './plot.ts'
import { plotMemory } from './plot.ts'
import { BOOK_PRESSES, PANDOC, PRESSES, type Press, TYPST_PRESS, WARRAQ } from './presses.ts'
import { judgeFiles, type PressQuality } from './quality.ts'
import { formatReport, formatSummary, type PeersReport, type WorkloadResult, writeBetween } from './report.ts'
import { type Bench, openBench, openWorkload, type PressRecord, runPresses } from './runs.ts'
import { ROOT, type WorkloadName, writeChapters, writeWorkload } from './workloads.ts'

/** Of whose memory over pages there is a plot, and over how many chapters. */
const PLOTTED = [WARRAQ, TYPST_PRESS]
const CHAPTERS = [1, 2, 4, 8, 16, 32, 64, 128]

const BENCHMARKS = path.join(ROOT, 'BENCHMARKS.md')
const PLOT = path.join(ROOT, 'assets', 'readme', 'memory.svg')

interface PeersOrder {
  readonly names: readonly WorkloadName[]
  readonly runs: number
  /** Whether the page that keeps the report is written anew. */
  readonly write: boolean
}

export async function showPeers(scratch: string, { names, runs, write }: PeersOrder): Promise<void> {
  const bench = await openBench(scratch)
  await warmUp(bench)
  const workloads: WorkloadResult[] = []
  const quality: PressQuality[] = []
  const books: WorkloadResult[] = []
  for (const name of names) {
    const opened = await openWorkload(name, await writeWorkload(name, path.join(scratch, name, 'issue')))
    const { words } = opened
    const records = await runPresses(bench, opened, PRESSES, runs)
    workloads.push({ name, words, records })
    if (name === 'S') quality.push(...(await judgeFiles(opened, records)))
    books.push({ name, words, records: await runPresses(bench, opened, BOOK_PRESSES, runs) })
  }
  const report: PeersReport = {
    machine: describeMachine(),
    versions: await readVersions(),
    workloads,
    books,
    quality,
  }
  console.log(formatReport(report))
  if (write) await writeReport(report, await measureMemory(bench))
}

/** The sample once by each press, not counted: afterwards programs, faces and their caches are at hand. */
async function warmUp(bench: Bench): Promise<void> {
  const folder = await writeWorkload('S', path.join(bench.scratch, 'warm-up', 'issue'))
  await runPresses(bench, await openWorkload('warm-up', folder), [...PRESSES, PANDOC], 1)
}

async function measureMemory(bench: Bench): Promise<readonly MemoryLine[]> {
  const records: (readonly PressRecord[])[] = []
  for (const count of CHAPTERS) {
    const name = `chapters-${count}`
    const folder = await writeChapters(path.join(bench.scratch, name, 'issue'), count)
    records.push(await runPresses(bench, await openWorkload(name, folder), PLOTTED, 1))
  }
  return PLOTTED.map(({ name }, index) => ({
    name,
    points: records.flatMap((each) => {
      const { pages, costs } = each[index] ?? {}
      const [cost] = costs ?? []
      return pages && cost ? [{ pages, memory: cost.memory }] : []
    }),
  }))
}

async function writeReport(report: PeersReport, memory: readonly MemoryLine[]): Promise<void> {
  await fs.writeFile(PLOT, plotMemory(memory))
  const page = await fs.readFile(BENCHMARKS, 'utf8')
  const tables = writeBetween(page, formatReport(report))
  await fs.writeFile(BENCHMARKS, writeBetween(tables, formatSummary(report), 'bench brief'))
}

function readVersions() {
  return Promise.all(
    [...PRESSES, PANDOC].map(async ({ name, version, from }: Press) => {
      const said = await version()
      return { name, from, ...(said && { version: said }) }
    }),
  )
}
