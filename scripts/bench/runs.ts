/**
 * Presses and a workload → what each cost, round by round: every run a process of its own, the presses taking turns.
 * Files that they make stay in the scratch folder, for whoever looks into them.
 */

import { fs, path } from 'zx'
import type { Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { countPages } from '../pdf-lines.ts'
import { type CostsByRound, roundsOf } from './figures.ts'
import { type ManuscriptArticle, manuscriptOf, textsOfManuscript } from './manuscript.ts'
import { type MeasuredRun, measureRun } from './measure.ts'
import { openSurroundings, type Press, type PrintJob } from './presses.ts'
import { type PageSetting, readSetting } from './setting.ts'

/** Milliseconds: a press that takes longer over a workload is run once. */
const LONGEST_TO_REPEAT = 60_000

/** Where presses are run. */
export interface Bench {
  readonly scratch: string
  readonly setting: PageSetting
  readonly surroundings: Readonly<Record<string, string>>
}

/** A workload, read. */
export interface OpenedWorkload {
  readonly name: string
  readonly issue: string
  readonly articles: readonly ManuscriptArticle[]
  readonly words: number
}

/** What became of a press on a workload. */
export interface PressRecord {
  readonly name: string
  readonly costs: CostsByRound
  /** Processor time in milliseconds until it had loaded its code, of each run; of a press that says it. */
  readonly startUps: readonly number[]
  /** Of a PDF. */
  readonly pages?: number
  /** Bytes of the file, and where it lies. */
  readonly size?: number
  readonly file?: string
  /** Why there are no runs. */
  readonly absent?: string
}

export async function openBench(scratch: string): Promise<Bench> {
  const setting = await readSetting()
  return { scratch, setting, surroundings: await openSurroundings(scratch, setting) }
}

export async function openWorkload(name: string, folder: string): Promise<OpenedWorkload> {
  const { value } = await loadIssue(folder)
  if (!value) throw new Error(`The workload ${name} must load.`)
  return { name, issue: folder, ...readWords(value) }
}

function readWords(issue: Issue) {
  const articles = manuscriptOf(issue)
  const words = textsOfManuscript(articles).reduce((sum, text) => sum + text.split(/\s+/).length, 0)
  return { articles, words }
}

/** A press at one workload, and its runs so far by their rounds. */
interface Turn {
  readonly press: Press
  readonly job: PrintJob
  readonly done: (MeasuredRun | undefined)[]
  /** Why it is not run any more. */
  over?: string
}

/** Runs each of them so many times over, in turns. */
export async function runPresses(
  bench: Bench,
  workload: OpenedWorkload,
  presses: readonly Press[],
  runs: number,
): Promise<readonly PressRecord[]> {
  const turns = await Promise.all(presses.map((press) => openTurn(bench, workload, press)))
  for (const [round, order] of roundsOf(turns, runs).entries()) {
    for (const turn of order) {
      if (turn.over) continue
      await take(turn, round, bench)
      const { cpu } = turn.done[round] ?? {}
      const told = cpu === undefined ? turn.over : `${(cpu / 1000).toFixed(2)} s of CPU`
      console.error(`${workload.name} ${round + 1}/${runs}  ${turn.press.name.padEnd(12)}${told}`)
    }
  }
  return Promise.all(turns.map(recordOf))
}

async function openTurn(bench: Bench, workload: OpenedWorkload, press: Press): Promise<Turn> {
  const job = await prepare(bench, workload, press)
  const isHere = (await press.version()) !== undefined
  return { press, job, done: [], ...(!isHere && { over: `not installed (${press.from})` }) }
}

/** A press that fails is not run again, and its row says so. */
async function take(turn: Turn, round: number, bench: Bench): Promise<void> {
  try {
    const run = await runOnce(bench, turn.job, turn.press.words)
    turn.done[round] = run
    if (run.wall > LONGEST_TO_REPEAT) turn.over = 'run once'
  } catch (error) {
    console.error((error as Error).message)
    turn.over = 'failed'
  }
}

async function recordOf({ press: { name }, job, done, over }: Turn): Promise<PressRecord> {
  const costs = Array.from(done)
  if (!costs.some(Boolean)) return { name, costs, startUps: [], absent: over ?? 'not run' }
  const bytes = await fs.readFile(job.out)
  return {
    name,
    costs,
    startUps: costs.flatMap((run) => startUpOf(run?.said ?? '') ?? []),
    ...(job.out.endsWith('.pdf') && { pages: countPages(bytes) }),
    size: bytes.length,
    file: job.out,
  }
}

/** A folder of the press's own, with its source in it. */
async function prepare(
  { scratch, setting }: Bench,
  { name, issue, articles }: OpenedWorkload,
  press: Press,
): Promise<PrintJob> {
  const folder = path.join(scratch, 'runs', `${name}-${press.name}`)
  await fs.ensureDir(folder)
  const source = path.join(folder, press.source?.name ?? '')
  if (press.source) await fs.writeFile(source, press.source.write(articles, setting))
  return { issue, folder, source, out: path.join(folder, press.out), setting }
}

async function runOnce(
  { surroundings: environment }: Bench,
  job: PrintJob,
  words: Press['words'],
): Promise<MeasuredRun> {
  const run = await measureRun({ words: words(job), folder: job.folder, environment })
  if (!(await fs.pathExists(job.out))) throw new Error(`${job.out} was not made.`)
  return { ...run, memory: Math.max(run.memory, toldIn(run.said).memory ?? 0) }
}

function startUpOf(said: string): number | undefined {
  return toldIn(said).startUp?.cpu
}

/** What a press of ours, or Typst's runner, says of its own run: it knows its last moment. */
function toldIn(said: string): { readonly startUp?: { readonly cpu: number }; readonly memory?: number } {
  return said.startsWith('{') ? JSON.parse(said) : {}
}
