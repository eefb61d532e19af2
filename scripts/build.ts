/**
 * `build`: prints issues into the house's output. Shows a line a stage with its time, then what is to be said of the
 * issue; exit code 1 where that is an error.
 */

import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { type Diagnostic, hasErrors } from '../src/diagnostic.ts'
import { EDITIONS } from '../src/editions/edition.ts'
import { IMPOSITIONS } from '../src/layout/sheets/impose.ts'
import type { Printing, PrintOrder } from '../src/press.ts'
import { showPath } from '../src/source/disk.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { issueFolder } from './issue-folder.ts'
import { openFile } from './open-file.ts'
import { recoverOutput, writeFailure, writePrinting } from './output/write.ts'
import { inProportion } from './proportion.ts'
import { helpOf, refuse } from './refuse.ts'
import { openStages, SILENT } from './stages.ts'
import { buildWords } from './words/of-printing.ts'
import { ENGLISH, type Voice } from './words/voice.ts'
import { type Crew, openCrew, readPainters } from './workers/crew.ts'

/** An order, and who helps to print it. */
interface BuildOrder extends PrintOrder {
  readonly crew: Crew
}

/** What came of one issue. */
interface Built {
  readonly issue: string
  readonly folder?: string
  readonly printing?: Printing
  readonly said: readonly Diagnostic[]
}

export async function run(call: Call): Promise<number> {
  return printIssues(call, 'build')
}

/** `check`: what is printed is told of, and not written. */
export async function printIssues(call: Call, command: 'build' | 'check'): Promise<number> {
  const orders = await readOrders(call)
  const { voice = ENGLISH } = call
  if (typeof orders === 'string') return refuse(orders, helpOf(command, voice), voice)
  const { json: quiet, open } = call.flags
  const isKept = command === 'build'
  const recovered = isKept ? await recoverOutput(call.house.output) : []
  if (!quiet) tell(recovered, voice)
  const all: Built[] = []
  for (const order of orders) {
    if (!quiet && call.operands.length === 0 && !call.flags['all']) console.log(showPath(order.folder))
    const built = await build(order, { quiet: quiet === true, from: call.from, isKept, voice })
    if (!quiet) show(built, isKept, voice)
    all.push(built)
  }
  if (!quiet && all.length > 1) tally(all, voice)
  if (quiet) console.log(JSON.stringify({ recovered, issues: all.map(describe) }, null, 2))
  const shown = open ? all.map(mainFileOf).find((file) => file !== undefined) : undefined
  if (shown !== undefined) await openFile(shown)
  return all.some(({ said }) => hasErrors(said)) ? 1 : 0
}

interface BuildWay {
  readonly quiet: boolean
  readonly from: string
  /** Whether what is printed is written. */
  readonly isKept: boolean
  readonly voice: Voice
}

async function build({ crew, ...order }: BuildOrder, way: BuildWay): Promise<Built> {
  const { quiet, from, isKept, voice } = way
  const { folder: issue, house } = order
  const [stages, { pressKept }] = await Promise.all([
    quiet ? SILENT : openStages(voice),
    import('./cache/kept-press.ts'),
  ])
  try {
    const helped = { ...order, callHelpers: crew.callHelpers }
    const { value: printing, failure, diagnostics } = await pressKept(helped, stages.announce, from)
    if (!isKept) return { issue, said: diagnostics, ...(printing && { printing }) }
    if (printing ?? failure) stages.announce('write')
    const written =
      (printing && (await writePrinting(house.output, printing, issue))) ??
      (failure && (await writeFailure(house.output, failure, issue)))
    const said = [...diagnostics, ...(written?.diagnostics ?? [])]
    const made = written?.value === undefined ? undefined : (printing ?? failure)
    return { issue, said, ...(made && { folder: written?.value as string, printing: made }) }
  } finally {
    stages.end()
    await crew.dismiss()
  }
}

function show({ folder, printing, said }: Built, isKept: boolean, voice: Voice): void {
  const words = buildWords(voice)
  const failed = hasErrors(said)
  if (folder && printing && !failed) listFiles(printing, folder, voice)
  tell(said, voice)
  if (failed) console.error(isKept ? words.failed : words.unprintable)
  else if (!isKept && printing) console.log(words.printable(printing.pages))
  const report = printing && reportOf(printing)
  if (!folder || !report) return
  const place = showPath(path.join(folder, report))
  if (failed) console.error(words.shownIn(place))
  else console.log(words.report(place))
}

/** What a person wants to see first: the magazine for the screen, else the report. */
function mainFileOf({ folder, printing, said }: Built): string | undefined {
  if (folder === undefined || !printing) return undefined
  const screen = printing.files.find(({ name }) => name.endsWith('.screen.pdf'))?.name
  const name = (hasErrors(said) ? undefined : screen) ?? reportOf(printing)
  return name === undefined ? undefined : path.join(folder, name)
}

/** The file that shows people what was found, or the one for programs where it is the only one. */
function reportOf({ files }: Printing): string | undefined {
  return ['report.html', 'report.json'].find((known) => files.some(({ name }) => name === known))
}

function tally(all: readonly Built[], voice: Voice): void {
  const failed = all.filter(({ said }) => hasErrors(said)).map(({ issue }) => path.basename(issue))
  console.log(buildWords(voice).tally(all.length - failed.length, failed.length, failed.join(', ')))
}

function listFiles({ files, pages }: Printing, folder: string, voice: Voice): void {
  for (const { name, bytes } of files)
    console.log(`  ${showPath(path.join(folder, name))}  ${formatSize(bytes.length)}`)
  console.log(buildWords(voice).pages(pages))
}

function describe({ issue, folder, printing, said }: Built) {
  return {
    issue,
    ok: !hasErrors(said),
    ...(folder && { folder }),
    ...(printing && {
      inputs: printing.inputs,
      pages: printing.pages,
      files: printing.files.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
    }),
    diagnostics: said,
  }
}

function tell(diagnostics: readonly Diagnostic[], voice: Voice): void {
  for (const { diagnostic, more } of inProportion(diagnostics)) {
    const colour = diagnostic.severity === 'error' ? red : yellow
    console.error(colour(voice.tell(diagnostic)))
    if (more !== undefined) console.error(colour(buildWords(voice).more(more)))
  }
}

/** The orders that a call gives, each with who helps to print it; or what is wrong with the call. */
async function readOrders(call: Call): Promise<readonly BuildOrder[] | string> {
  try {
    const common = commonOrder(call)
    const { WARRAQ_WORKERS: workers } = process.env
    const given = {
      cores: availableParallelism(),
      store: { root: call.house.root, home: call.house.home, from: call.from },
      ...(workers && { painters: readPainters(workers, call.voice) }),
    }
    return (await foldersOf(call)).map((folder) => ({ ...common, folder, crew: openCrew(given) }))
  } catch (error) {
    return (error as Error).message
  }
}

/** Throws an Error, in a sentence, where it cannot be understood. */
function commonOrder({ house, flags, voice = ENGLISH }: Call): Omit<PrintOrder, 'folder'> {
  const words = buildWords(voice)
  const { only, theme, sheets, grid } = flags
  const { SOURCE_DATE_EPOCH: epoch } = process.env
  const editions =
    typeof only === 'string' ? only.split(',').map((name) => oneOf(EDITIONS, name, words.edition)) : EDITIONS
  const imposition = typeof sheets === 'string' ? oneOf(IMPOSITIONS, sheets, words.sheets) : undefined
  return {
    house,
    editions,
    ...(typeof theme === 'string' && { theme }),
    ...(imposition && { imposition }),
    ...(grid && { grid: true }),
    ...momentOf(epoch, words.epoch),
  }
}

async function foldersOf(call: Call): Promise<readonly string[]> {
  const { house, operands, flags, voice = ENGLISH } = call
  const [issue] = operands
  if (!flags['all']) return [issueFolder(call, issue)]
  if (issue !== undefined) throw new Error(buildWords(voice).notAll(issue))
  const entries = await readdir(house.issues, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(house.issues, name))
    .sort()
}

/** `refusal`: what is said of a name that is not known, and of those that are. */
function oneOf<T extends string>(
  known: readonly T[],
  name: string,
  refusal: (name: string, known: string) => string,
): T {
  const found = known.find((each) => each === name)
  if (found === undefined) throw new Error(refusal(name, known.join(', ')))
  return found
}

/** Seconds since 1970, as reproducible builds give it. */
function momentOf(epoch: string | undefined, refusal: string): { moment?: Date } {
  if (!epoch) return {}
  if (!/^\d{1,12}$/.test(epoch)) throw new Error(refusal)
  return { moment: new Date(Number(epoch) * 1000) }
}

function formatSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
