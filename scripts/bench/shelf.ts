/**
 * An archive of a thousand issues → what it costs to verify it, to catalogue it, and to make a shelf of it; and of one
 * issue more. Each command is a process of its own.
 */

import { readdir, stat } from 'node:fs/promises'
import { fs, path } from 'zx'
import { describeMachine } from './machine.ts'
import { deriveIssues, writeIssues } from './many-issues.ts'
import { type MeasuredRun, measureRun } from './measure.ts'
import { pressCommand } from './presses.ts'
import { figure, table, writeBetween } from './report.ts'
import { openBench } from './runs.ts'
import { ROOT } from './workloads.ts'

const PRESSED = 20
const ALL = 1000
/** How often an issue more comes to the shelf. */
const MORE = 5
/** As `npm run shelf` starts it. */
const SHELVE = [
  process.execPath,
  '--min-semi-space-size=64',
  '--initial-heap-size=512',
  path.join(ROOT, '.press', 'warraq.mjs'),
  'shelf',
  '--build',
]

export async function showShelf(scratch: string, write: boolean): Promise<void> {
  const { surroundings } = await openBench(scratch)
  // A shelf is renewed with what is kept of the one before.
  const environment = { ...surroundings, WARRAQ_CACHE: path.join(scratch, 'cache') }
  const [archive, output] = [path.join(scratch, 'archive'), path.join(scratch, 'output')]
  const run = (words: readonly string[]) => measureRun({ words, folder: scratch, environment })
  const press = (...words: string[]) => run([...pressCommand(ROOT, 'warraq'), ...words, '--archive', archive])
  const shelve = () => run([...SHELVE, '--archive', archive, '--out', output])
  const folders = await writeIssues(path.join(scratch, 'issues'), PRESSED)
  const rows: string[][] = []
  const note = (what: string, { cpu, wall, memory }: MeasuredRun, more = '') => {
    rows.push([what, figure(wall / 1000, 2), figure(cpu / 1000, 2), figure(memory / 2 ** 20, 0), more])
    console.log(`${what}: ${figure(wall / 1000, 2)} s`)
  }
  note(`${PRESSED} issues pressed and archived`, await press('archive', ...folders))
  await deriveIssues(archive, PRESSED + 1, ALL, PRESSED)
  const bytes = await sizeOf(archive)
  const sums = [
    'bash',
    '-c',
    'find "$1" -type f -path "*/content/*" -print0 | xargs -0 sha512sum > /dev/null',
    'bash',
    archive,
  ]
  const [verified, summed] = [await press('verify'), await run(sums)]
  const pace = (each: MeasuredRun) => `${figure(bytes / 1e6 / (each.wall / 1000), 0)} MB/s`
  note(`${ALL} issues of ${figure(bytes / 1e9, 1)} GB verified`, verified, pace(verified))
  note('the same by `sha512sum`', summed, pace(summed))
  note('catalogued', await press('catalogue', '--out', output))
  note('a shelf of them', await shelve())
  note('the shelf again, nothing new', await shelve())
  const more: MeasuredRun[] = []
  for (let number = ALL + 1; number <= ALL + MORE; number++) {
    await deriveIssues(archive, number, number, PRESSED)
    more.push(await shelve())
  }
  const [middle] = more.sort((one, other) => one.wall - other.wall).slice(MORE >> 1)
  if (middle) note('the shelf with one issue more', middle, `median of ${MORE}`)
  const block = `${describeMachine()}. One run.\n\n${table(['', 'wall s', 'CPU s', 'memory MiB', ''], rows)}`
  console.log(block)
  if (!write) return
  const file = path.join(ROOT, 'BENCHMARKS.md')
  await fs.writeFile(file, writeBetween(await fs.readFile(file, 'utf8'), block, 'shelf'))
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => (await stat(path.join(parentPath, name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
