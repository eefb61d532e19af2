/**
 * `npm run bench`: how long a whole process takes to print the sample's screen PDF in the plain theme, once and with
 * the same interview 16 times over, and where that time goes. Medians of several runs, as a table. Then how many words
 * a second composition alone sets.
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { $, fs, path } from 'zx'

const ROOT = path.resolve(import.meta.dirname, '..')
const SAMPLE = path.join(ROOT, 'assets', 'issues', '001')
const RUNS = 7
const CHAPTERS = 16

interface Run {
  readonly startUp: Time
  readonly total: Time
  readonly stages: readonly (Time & { readonly name: string })[]
  readonly pages: number
  /** Bytes at the most. */
  readonly memory: number
}

/** Milliseconds. */
interface Time {
  readonly cpu: number
  readonly wall: number
}

const scratch = await mkdtemp(path.join(tmpdir(), 'warraq-bench-'))
try {
  const long = path.join(scratch, 'chapters')
  await writeChapters(long)
  report('the sample, once', await time(SAMPLE))
  report(`the same interview as ${CHAPTERS} chapters`, await time(long))
  await reportWords()
} finally {
  await rm(scratch, { recursive: true })
}

/** The sample issue with its interview 16 times over, each a chapter with a slug of its own. */
async function writeChapters(folder: string): Promise<void> {
  await fs.copy(SAMPLE, folder)
  const interview = 'interviews/omar-aliskandarani.yaml'
  const text = await fs.readFile(path.join(folder, interview), 'utf8')
  const names = Array.from({ length: CHAPTERS - 1 }, (_, index) => `interviews/chapter-${index + 2}.yaml`)
  for (const [index, name] of names.entries()) {
    await fs.writeFile(path.join(folder, name), text.replace(/^slug: .*$/m, `slug: chapter-${index + 2}`))
  }
  const issue = await fs.readFile(path.join(folder, 'issue.yaml'), 'utf8')
  const listed = names.map((name) => `  - ${name}\n`).join('')
  await fs.writeFile(
    path.join(folder, 'issue.yaml'),
    issue.replace(`  - ${interview}\n`, `  - ${interview}\n${listed}`),
  )
}

async function time(folder: string): Promise<readonly Run[]> {
  const runs: Run[] = []
  for (let run = 0; run <= RUNS; run++) {
    const { stdout } =
      await $`node --min-semi-space-size=16 --initial-heap-size=128 ${path.join(ROOT, '.press', 'bench-run.mjs')} ${folder} plain`.quiet()
    if (run > 0) runs.push(JSON.parse(stdout) as Run)
  }
  return runs
}

/** Composition alone: shaping from the cache, breaking and justifying, on one core. */
async function reportWords(): Promise<void> {
  const { stdout } = await $`node ${path.join(ROOT, '.press', 'bench-words.mjs')} ${SAMPLE}`.quiet()
  console.log('\ncomposition alone, words shaped before: words per second of CPU')
  for (const { name, wordsPerSecond } of JSON.parse(stdout) as readonly Rate[])
    console.log(`  ${name.padEnd(14)}${Math.round(wordsPerSecond).toLocaleString('en').padStart(9)}`)
}

interface Rate {
  readonly name: string
  readonly wordsPerSecond: number
}

function report(title: string, runs: readonly Run[]): void {
  const middle = (pick: (run: Run) => number) =>
    runs.map(pick).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0
  const pages = runs[0]?.pages ?? 0
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3).padStart(8)
  const row = (name: string, pick: (run: Run) => Time) =>
    console.log(
      `  ${name.padEnd(14)}${seconds(middle((run) => pick(run).cpu))}${seconds(middle((run) => pick(run).wall))}`,
    )
  console.log(`\n${title}: ${pages} pages, median of ${runs.length} runs`)
  console.log(`  ${''.padEnd(14)}${'CPU s'.padStart(8)}${'wall s'.padStart(8)}`)
  row('whole process', ({ total }) => total)
  row('start-up', ({ startUp }) => startUp)
  row('work', ({ total, startUp }) => ({ cpu: total.cpu - startUp.cpu, wall: total.wall - startUp.wall }))
  for (const [index, { name }] of (runs[0]?.stages ?? []).entries())
    row(`  ${name}`, ({ stages }) => stages[index] as Time)
  const wall = middle(({ total, startUp }) => total.wall - startUp.wall)
  const memory = middle((run) => run.memory) / 2 ** 20
  console.log(
    `  ${((pages * 1000) / wall).toFixed(0)} pages per second of work, ${memory.toFixed(0)} MB at the most`,
  )
}
