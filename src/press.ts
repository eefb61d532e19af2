/**
 * An order → every printed file: the one place that knows the whole way from issue folder to books.
 * `read → open faces → lay out → separate → inspect → print`, each step a stage of its own.
 */

import { basename, resolve } from 'node:path'
import { EMPTY_STORE, type Store } from './cache/store.ts'
import { type CheckOrder, type InspectedIssue, inspectPages, makePlates, separate } from './check-pages.ts'
import { type Checked, type Diagnostic, hasErrors, proceed } from './diagnostic.ts'
import type { PrintedFile } from './editions/edition.ts'
import { countShared, isShown, type Painter, paintEditions } from './editions/editions.ts'
import { reportFailure, reportMistakes } from './editions/failure.ts'
import { generationOf } from './editions/generation.ts'
import type { Job } from './editions/job.ts'
import { type KeptIssue, keepIssue, placeInArchive } from './editions/kept.ts'
import { writeReportFile } from './editions/report.ts'
import { type Darkroom, openDarkroom } from './images/darkroom.ts'
import type { Issue } from './issue/issue.ts'
import { namesFiles } from './issue/load.ts'
import {
  drawArtworks,
  type LaidIssue,
  type LayOrder,
  layOut,
  type OpenedIssue,
  openFaces,
  type ReadIssue,
  readIssue,
  toneCover,
} from './lay.ts'
import { openArticleMemory } from './layout/article-memory.ts'
import type { Page } from './layout/page/frame.ts'
import { showPictures } from './paint/show.ts'
import { inspectBound } from './preflight/checks.ts'
import { type Generation, writeReport } from './preflight/report.ts'
import { type Announce, beginStage } from './progress.ts'
import { type Dressing, loadStyle } from './style/load.ts'
import type { Style } from './style/style.ts'

export interface PrintOrder extends LayOrder, CheckOrder {
  /** Whether the grid of the theme is drawn over the pages of the screen. */
  readonly grid?: boolean
  /** What the files say as the moment they were made, instead of the day of the issue, or of its last correction. */
  readonly moment?: Date
  /** Where what was made for an earlier order is found: the files are the same with it and without. */
  readonly store?: Store
  /** Whether everything that an archive keeps of the issue is given as well. */
  readonly isKept?: true
  /** Who else may paint: the files are the same with them and without. */
  readonly callHelpers?: CallHelpers
}

/** So many helpers at the most are called for an order of an issue of so many bytes of text, or fewer, or none. */
export type CallHelpers = (most: number, text: number) => readonly Painter[]

export interface Printing {
  /** Name of the issue's folder in `output`. */
  readonly id: string
  /** Tells the state that it was printed from apart from others. */
  readonly inputs: string
  readonly files: readonly PrintedFile[]
  readonly pages: number
  /** Where it was asked for. */
  readonly kept?: KeptIssue
}

export interface Outcome extends Checked<Printing> {
  /** Where an error stopped an order that asks for a report: the report, with the pages that could be laid. */
  readonly failure?: Printing
}

/** Prints an issue. Mistakes in its files are diagnostics; where one is an error nothing is printed. */
export async function press(order: PrintOrder, announce: Announce = () => {}): Promise<Outcome> {
  const odd = order.moment && judgeMoment(order.moment)
  if (odd) return { diagnostics: [odd] }
  const { store } = order
  const read = await readIssue(order, announce, { dress: loadStyle, darkroom: openDarkroom(store) })
  const darkroom = openDarkroom(store, read.value?.sources)
  const tone = (issue: Issue, style: Style) => toneCover(issue, style, darkroom)
  const draw = (issue: Issue, dressing: Dressing) => drawArtworks(issue, dressing, darkroom)
  const plate = (pages: readonly Page[], dressing: Dressing, tell: Announce) =>
    makePlates(pages, dressing, tell, darkroom)
  const helpers = read.value ? callHelpers(read.value, order) : []
  const opened = await proceed(read, (made) => openFaces(made, order))
  const laid = await proceed(opened, (made) =>
    layOut(made, announce, { tone, draw, darkroom, articles: openArticleMemory(store) }),
  )
  const separated = await proceed(laid, (made) => separate(made, order, announce, plate))
  const inspected = await proceed(separated, (made, said) => inspectPages(made, order, { announce, said }))
  const printed = await proceed(inspected, (made, said) =>
    print(made, order, { announce, said, darkroom, helpers }),
  )
  if (printed.value || !order.editions.includes('report')) return printed
  const { diagnostics: said } = printed
  const failure = opened.value
    ? await stop({ ...opened.value, pages: laid.value?.pages ?? [] }, order, { announce, said, darkroom })
    : await stopUnread(order, said)
  return { ...printed, ...(failure && { failure }) }
}

/** What an order's printing would be known by, without printing it: mistakes that are seen before pages are laid stop it. */
export async function stateOf(order: PrintOrder): Promise<Checked<Pick<Printing, 'id' | 'inputs'>>> {
  const darkroom = openDarkroom(order.store)
  const read = await readIssue(order, () => {}, { dress: loadStyle, darkroom })
  const opened = await proceed(read, (made) => openFaces(made, order))
  return proceed(opened, async (made) => {
    const { inputs } = await generationOfOrder(made, order)
    return { value: { id: made.issue.id, inputs }, diagnostics: [] }
  })
}

/** A folder that has no name to be printed under is told of, and has no report. */
async function stopUnread({ house, folder, theme }: PrintOrder, said: readonly Diagnostic[]) {
  const id = basename(resolve(folder))
  if (!namesFiles(id) || said.some(({ code }) => code === 'issue/missing-folder')) return undefined
  return { id, inputs: '', files: await reportMistakes(house, { name: id, theme }, said), pages: 0 }
}

async function stop(
  reached: OpenedIssue & Pick<LaidIssue, 'pages'>,
  order: PrintOrder,
  { announce, said, darkroom }: PressRoom,
): Promise<Printing> {
  const generation = await generationOfOrder(reached, order)
  const files = await reportFailure(
    { ...reached, generation, editions: order.editions, announce, darkroom },
    said,
  )
  return { id: reached.issue.id, inputs: generation.inputs, files, pages: reached.pages.length }
}

/** What a zip can say at the latest, and Unix at the earliest (APPNOTE 6.3.10, 4.4.6). */
const YEARS = { first: 1970, last: 2107 }

function judgeMoment(moment: Date): Diagnostic | undefined {
  const year = moment.getUTCFullYear()
  if (year >= YEARS.first && year <= YEARS.last) return undefined
  return {
    severity: 'error',
    code: 'press/moment',
    message: `Unexpected moment of making ${Number.isNaN(year) ? 'that is none' : `in the year ${year}`}, expected one from ${YEARS.first} to ${YEARS.last}.`,
    hint: 'SOURCE_DATE_EPOCH counts whole seconds since 1970; without it the files say the day of the issue.',
  }
}

/** What the last steps are given besides the issue and its order. */
interface PressRoom {
  readonly announce: Announce
  readonly said: readonly Diagnostic[]
  readonly darkroom: Darkroom
}

/** Paints the editions, inspects what is known only when they are bound, and reports. */
async function print(
  inspected: InspectedIssue,
  order: PrintOrder,
  { announce, said, darkroom, helpers }: PressRoom & { readonly helpers: readonly Painter[] },
): Promise<Checked<Printing>> {
  const { evidence, checks } = inspected
  const job = await openJob(inspected, order, { announce, darkroom })
  const generation = await generationOfOrder(inspected, order)
  const { inputs } = generation
  const { files, book, thumbnails } = await paintEditions(job, order.editions, helpers)
  const bound = inspectBound({ ...evidence, ...(book && { book }) })
  const all = [...said, ...bound.findings]
  const report = {
    ...evidence,
    generation,
    diagnostics: order.isKept ? placeInArchive(all, order) : all,
    checks: [...checks, ...bound.made],
    own: inspected.plugIns.checks,
  }
  const reports = [
    { name: 'report.json', bytes: writeReport(report) },
    ...(thumbnails ? [await writeReportFile(job, report, thumbnails)] : []),
  ]
  const printed = [...files, ...reports]
  const printing = { id: job.issue.id, inputs, files: printed, pages: job.pages.length }
  const kept = order.isKept && { kept: await keepIssue(job, order.house, printed) }
  return {
    ...(!hasErrors(bound.findings) && { value: { ...printing, ...kept } }),
    diagnostics: bound.findings,
  }
}

/** Helpers get ready while the issue is laid here. One work is left for this thread. */
function callHelpers(
  { sources }: ReadIssue,
  { editions, callHelpers: call }: PrintOrder,
): readonly Painter[] {
  const text = sources.reduce((sum, { kind, bytes }) => (kind === 'article' ? sum + bytes.length : sum), 0)
  const most = countShared(editions) - 1
  return call && most > 0 ? call(most, text) : []
}

/** Which state of the issue is printed, and by which press. */
function generationOfOrder(
  { dressing, typesetter, sources, plugIns }: OpenedIssue,
  { house, imposition = 'pages', grid = false, moment }: PrintOrder,
): Promise<Generation> {
  const settings = { imposition, grid, moment: moment?.getTime() }
  return generationOf(house, { sources, dressing, typesetter, plugIns, settings })
}

async function openJob(
  { issue, dressing, typesetter, pages, plateRoom, photo, sources, plugIns }: InspectedIssue,
  { editions, grid = false, imposition = 'pages', moment, store = EMPTY_STORE }: PrintOrder,
  { announce, darkroom }: Pick<PressRoom, 'announce' | 'darkroom'>,
): Promise<Job> {
  return {
    issue,
    dressing,
    typesetter,
    store,
    darkroom,
    pages,
    shown: editions.some(isShown)
      ? await showPictures(pages, dressing.style, beginStage(announce, 'pictures'), darkroom)
      : [],
    grid,
    plateRoom,
    imposition,
    photo,
    sources,
    plugIns: plugIns.files,
    moment: moment ?? new Date(`${issue.revised ?? issue.date}T00:00:00Z`),
    announce,
  }
}
