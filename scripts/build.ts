/**
 * `npm run build [-- <issue folder> --only screen,print,… --theme <name> --sheets spreads --grid]`: prints an issue into
 * `output`.
 * Shows a line a stage with its time, then what is to be said of the issue; exit code 1 where that is an error.
 */

import './patience.ts'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { chalk, path } from 'zx/core'
import { formatDiagnostic, hasErrors } from '../src/diagnostic.ts'
import { EDITIONS, type Edition } from '../src/editions/edition.ts'
import { IMPOSITIONS, type Imposition } from '../src/layout/sheets/impose.ts'
import { press } from '../src/press.ts'
import { writePrinting } from './output.ts'

/** The project's root: this program runs from `scripts`, or compiled from a folder beside it. */
const ROOT = path.resolve(import.meta.dirname, '..')
const SAMPLE = path.join(ROOT, 'assets', 'issues', '001')
const USAGE = `npm run build [-- <issue folder>] [--only ${EDITIONS.join(',')}] [--theme <name>] [--sheets ${IMPOSITIONS.join('|')}] [--grid]`

process.exitCode = await build(process.argv.slice(2))

async function build(words: readonly string[]): Promise<number> {
  const order = readOrder(words)
  if (typeof order === 'string') return refuse(order)
  const stages = startStages()
  const { value, diagnostics } = await press(order, stages.begin)
  if (value) stages.begin('write')
  const written = value && (await writePrinting(path.join(ROOT, 'output'), value))
  stages.end()
  if (value && written?.value !== undefined) {
    for (const { name, bytes } of value.files) {
      const file = path.relative(process.cwd(), path.join(written.value, name))
      console.log(`  ${file}  ${formatSize(bytes.length)}`)
    }
    console.log(`${value.pages} pages`)
  }
  const all = [...diagnostics, ...(written?.diagnostics ?? [])]
  for (const diagnostic of all) {
    const colour = diagnostic.severity === 'error' ? chalk.red : chalk.yellow
    console.error(colour(formatDiagnostic(diagnostic)))
  }
  if (!hasErrors(all)) return 0
  console.error('Nothing was written; the last good output stands.')
  return 1
}

function readOrder(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        theme: { type: 'string' },
        sheets: { type: 'string' },
        grid: { type: 'boolean' },
      },
    })
    const wanted = values.only?.split(',') ?? [...EDITIONS]
    const unknown = wanted.find((edition) => !EDITIONS.includes(edition as Edition))
    if (unknown !== undefined)
      return `Unexpected edition "${unknown}", expected some of ${EDITIONS.join(', ')}.`
    const { sheets } = values
    if (sheets !== undefined && !IMPOSITIONS.includes(sheets as Imposition))
      return `Unexpected sheets "${sheets}", expected one of ${IMPOSITIONS.join(', ')}.`
    if (positionals.length > 1) return `Unexpected second folder "${positionals[1]}", expected one issue.`
    return {
      root: ROOT,
      folder: positionals[0] ?? SAMPLE,
      editions: wanted as Edition[],
      ...(values.theme !== undefined && { theme: values.theme }),
      ...(sheets !== undefined && { imposition: sheets as Imposition }),
      ...(values.grid && { grid: true }),
      ...momentOf(process.env.SOURCE_DATE_EPOCH),
    }
  } catch (error) {
    return (error as Error).message
  }
}

/** Seconds since 1970, as reproducible builds give it. */
function momentOf(epoch: string | undefined): { moment?: Date } {
  if (!epoch) return {}
  if (!/^\d{1,12}$/.test(epoch))
    throw new Error('Unexpected SOURCE_DATE_EPOCH, expected whole seconds since 1970.')
  return { moment: new Date(Number(epoch) * 1000) }
}

function refuse(reason: string): number {
  console.error(chalk.red(reason))
  console.error(`  ${USAGE}`)
  return 1
}

/** Prints each stage when it ends, with the time it took. */
function startStages() {
  let running: string | undefined
  let since = performance.now()
  const end = () => {
    if (running)
      console.log(`${running.padEnd(8)} ${`${Math.round(performance.now() - since)} ms`.padStart(8)}`)
    running = undefined
  }
  const begin = (stage: string) => {
    end()
    running = stage
    since = performance.now()
  }
  return { begin, end }
}

function formatSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
