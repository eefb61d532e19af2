/**
 * `npm run build [-- <issue folder> --only screen,print,… --theme <name> --sheets spreads --grid]`: prints an issue into
 * `output`.
 * Shows a line a stage with its time, then what is to be said of the issue; exit code 1 where that is an error.
 */

import './patience.ts'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { chalk, path } from 'zx/core'
import { type Diagnostic, formatDiagnostic, hasErrors } from '../src/diagnostic.ts'
import { EDITIONS } from '../src/editions/edition.ts'
import { IMPOSITIONS } from '../src/layout/sheets/impose.ts'
import { type Printing, type PrintOrder, press } from '../src/press.ts'
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
  const { value: printing, diagnostics } = await press(order, stages.begin)
  if (printing) stages.begin('write')
  const written = printing && (await writePrinting(path.join(ROOT, 'output'), printing))
  stages.end()
  if (printing && written?.value !== undefined) listFiles(printing, written.value)
  const said = [...diagnostics, ...(written?.diagnostics ?? [])]
  tell(said)
  if (!hasErrors(said)) return 0
  console.error('Nothing was written; the last good output stands.')
  return 1
}

function listFiles({ files, pages }: Printing, folder: string): void {
  for (const { name, bytes } of files) {
    const file = path.relative(process.cwd(), path.join(folder, name))
    console.log(`  ${file}  ${formatSize(bytes.length)}`)
  }
  console.log(`${pages} pages`)
}

function tell(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const colour = diagnostic.severity === 'error' ? chalk.red : chalk.yellow
    console.error(colour(formatDiagnostic(diagnostic)))
  }
}

/** The order that the command line gives, or what is wrong with it. */
function readOrder(words: readonly string[]): PrintOrder | string {
  try {
    return orderOf(
      parseArgs({
        args: [...words],
        allowPositionals: true,
        options: {
          only: { type: 'string' },
          theme: { type: 'string' },
          sheets: { type: 'string' },
          grid: { type: 'boolean' },
        },
      }),
    )
  } catch (error) {
    return (error as Error).message
  }
}

interface CommandLine {
  readonly values: {
    readonly only?: string
    readonly theme?: string
    readonly sheets?: string
    readonly grid?: boolean
  }
  readonly positionals: readonly string[]
}

/** Throws an Error, in a sentence, where it cannot be understood. */
function orderOf({ values, positionals: [folder = SAMPLE, second] }: CommandLine): PrintOrder {
  const { only, theme, sheets, grid } = values
  const { SOURCE_DATE_EPOCH: epoch } = process.env
  const editions = only?.split(',').map((name) => oneOf(EDITIONS, name, 'edition', 'some')) ?? EDITIONS
  const imposition = sheets === undefined ? undefined : oneOf(IMPOSITIONS, sheets, 'sheets', 'one')
  if (second !== undefined) throw new Error(`Unexpected second folder "${second}", expected one issue.`)
  return {
    root: ROOT,
    folder,
    editions,
    ...(theme !== undefined && { theme }),
    ...(imposition && { imposition }),
    ...(grid && { grid }),
    ...momentOf(epoch),
  }
}

function oneOf<T extends string>(known: readonly T[], name: string, kind: string, many: string): T {
  const found = known.find((each) => each === name)
  if (found === undefined)
    throw new Error(`Unexpected ${kind} "${name}", expected ${many} of ${known.join(', ')}.`)
  return found
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
