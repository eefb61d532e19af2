/**
 * An order → every printed file: the one place that knows the whole way from issue folder to books.
 * `read → open faces → lay out → separate → inspect → print`, each step a stage of its own.
 */

import { basename, resolve } from 'node:path'
import { type Checked, type Diagnostic, hasErrors, proceed, type Span } from './diagnostic.ts'
import type { Edition, PrintedFile } from './editions/edition.ts'
import { isShown, paintEditions } from './editions/editions.ts'
import { reportFailure, reportMistakes } from './editions/failure.ts'
import { generationOf } from './editions/generation.ts'
import type { Job } from './editions/job.ts'
import { paintReport } from './editions/report.ts'
import { pagesOnPlates, pressFacts, pressOf } from './editions/sheets.ts'
import type { House } from './house.ts'
import type { TonedPhoto } from './images/photo.ts'
import { dressIssue } from './issue/dress.ts'
import type { Issue } from './issue/issue.ts'
import { loadIssue, namesFiles } from './issue/load.ts'
import { readSources, type SourceFile } from './issue/sources.ts'
import type { Page } from './layout/page/frame.ts'
import { paginate } from './layout/paginate.ts'
import { checkImposition, type Imposition } from './layout/sheets/impose.ts'
import { openTypesetter } from './open-faces.ts'
import { openPlateRoom, type PlateRoom } from './paint/separate.ts'
import { showPictures } from './paint/show.ts'
import { type Inspection, inspect, inspectBound } from './preflight/checks.ts'
import type { Evidence } from './preflight/evidence.ts'
import { type Generation, writeReport } from './preflight/report.ts'
import { type Announce, beginStage } from './progress.ts'
import { showPath } from './source/disk.ts'
import { lightestUnder } from './style/contrast.ts'
import { type Dressing, loadStyle } from './style/load.ts'
import type { Style } from './style/style.ts'
import type { Typesetter } from './text/faces/typesetter.ts'

export interface PrintOrder {
  readonly house: House
  /** The issue's folder. */
  readonly folder: string
  readonly editions: readonly Edition[]
  /** A theme instead of the issue's own. */
  readonly theme?: string
  /** Whether the grid of the theme is drawn over the pages of the screen. */
  readonly grid?: boolean
  /** How the printer's file lays its pages; each alone where left out. */
  readonly imposition?: Imposition
  /** What the files say as the moment they were made, instead of the day of the issue, or of its last correction. */
  readonly moment?: Date
}

export interface Printing {
  /** Name of the issue's folder in `output`. */
  readonly id: string
  /** Tells the state that it was printed from apart from others. */
  readonly inputs: string
  readonly files: readonly PrintedFile[]
  readonly pages: number
}

export interface Outcome extends Checked<Printing> {
  /** Where an error stopped an order that asks for a report: the report, with the pages that could be laid. */
  readonly failure?: Printing
}

/** Prints an issue. Mistakes in its files are diagnostics; where one is an error nothing is printed. */
export async function press(order: PrintOrder, announce: Announce = () => {}): Promise<Outcome> {
  const odd = order.moment && judgeMoment(order.moment)
  if (odd) return { diagnostics: [odd] }
  const read = await readIssue(order, announce)
  const opened = await proceed(read, (made) => openFaces(made, order))
  const laid = await proceed(opened, (made) => layOut(made, announce))
  const separated = await proceed(laid, (made) => separate(made, order, announce))
  const inspected = await proceed(separated, (made, said) => inspectPages(made, order, { announce, said }))
  const printed = await proceed(inspected, (made, said) => print(made, order, { announce, said }))
  if (printed.value || !order.editions.includes('report')) return printed
  const { diagnostics: said } = printed
  const failure = opened.value
    ? await stop({ ...opened.value, pages: laid.value?.pages ?? [] }, order, { announce, said })
    : await stopUnread(order, said)
  return { ...printed, ...(failure && { failure }) }
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
  { announce, said }: { readonly announce: Announce; readonly said: readonly Diagnostic[] },
): Promise<Printing> {
  const generation = await generationOfOrder(reached, order)
  const files = await reportFailure({ ...reached, generation, editions: order.editions, announce }, said)
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

/** What is known of an issue, stage by stage. */
interface ReadIssue {
  readonly issue: Issue
  readonly dressing: Dressing
  /** Where a character first stands in the issue's files. */
  readonly find: (character: string) => Span | undefined
  /** What it is made from, where an archive keeps it. */
  readonly sources: readonly SourceFile[]
}
interface OpenedIssue extends ReadIssue {
  readonly typesetter: Typesetter
  /** What is said of characters that no face has, with all that its pages come to. */
  readonly uncovered: readonly Diagnostic[]
}
interface LaidIssue extends OpenedIssue {
  readonly photo: TonedPhoto | undefined
  readonly pages: readonly Page[]
}
interface SeparatedIssue extends LaidIssue {
  /** The pages that are printed from plates, and where those are made. */
  readonly printed: readonly Page[]
  readonly plateRoom: PlateRoom | undefined
}
interface InspectedIssue extends SeparatedIssue {
  readonly evidence: Evidence
  readonly checks: Inspection['made']
}

/** The issue and its theme. Slips of both are told in the same run. */
async function readIssue(order: PrintOrder, announce: Announce): Promise<Checked<ReadIssue>> {
  announce('read')
  const read = await loadIssue(order.folder)
  announce('dress')
  const theme = order.theme === undefined ? read.theme : { name: order.theme }
  const dressed: Checked<Dressing> = theme ? await loadStyle(order.house, theme) : { diagnostics: [] }
  const kept = await readSources(resolve(order.folder), read.files ?? [])
  const diagnostics = [...read.diagnostics, ...dressed.diagnostics, ...kept.diagnostics]
  if (!read.value || !dressed.value || !kept.value) return { diagnostics }
  const { numerals } = dressed.value.style
  const issue = numerals ? dressIssue(read.value, numerals) : read.value
  const { find = () => undefined } = read
  return { value: { issue, dressing: dressed.value, find, sources: kept.value }, diagnostics }
}

async function openFaces(read: ReadIssue, { editions }: PrintOrder): Promise<Checked<OpenedIssue>> {
  const { value: opened, diagnostics } = await openTypesetter(read, editions)
  return { ...(opened && { value: { ...read, ...opened } }), diagnostics }
}

async function layOut(opened: OpenedIssue, announce: Announce): Promise<Checked<LaidIssue>> {
  const advance = beginStage(announce, 'lay out')
  const { issue, dressing, typesetter, uncovered } = opened
  const photo = await toneCover(issue, dressing.style)
  const { value: pages, diagnostics } = paginate(issue, dressing.style, typesetter, { photo, advance })
  return { ...(pages && { value: { ...opened, photo, pages } }), diagnostics: [...uncovered, ...diagnostics] }
}

/** Plates are made before anything is painted: how much ink they take is known then. */
async function separate(
  laid: LaidIssue,
  { editions, imposition = 'pages' }: PrintOrder,
  announce: Announce,
): Promise<Checked<SeparatedIssue>> {
  const { issue, dressing, pages } = laid
  const imposed = editions.includes('print') ? checkImposition(imposition, issue.binding) : []
  const printed = pagesOnPlates(pages, editions, dressing.style)
  const { value: plateRoom, diagnostics } = await makePlates(printed, dressing, announce)
  return { value: { ...laid, printed, plateRoom }, diagnostics: [...imposed, ...diagnostics] }
}

async function inspectPages(
  separated: SeparatedIssue,
  { editions, imposition = 'pages' }: PrintOrder,
  { announce, said }: { readonly announce: Announce; readonly said: readonly Diagnostic[] },
): Promise<Checked<InspectedIssue>> {
  announce('inspect')
  const { issue, dressing, typesetter, pages, printed, plateRoom } = separated
  const evidence: Evidence = {
    issue,
    style: dressing.style,
    pages,
    said,
    editions,
    faces: [...typesetter.book.values()].map(({ name, rights = 0 }) => ({ name, fsType: rights })),
    ...(plateRoom && { press: pressFacts(plateRoom, dressing.style, printed) }),
    ...(editions.includes('print') && { sheets: imposition }),
  }
  const { findings, made } = inspect(evidence)
  return { value: { ...separated, evidence, checks: made }, diagnostics: findings }
}

/** Paints the editions, inspects what is known only when they are bound, and reports. */
async function print(
  inspected: InspectedIssue,
  order: PrintOrder,
  { announce, said }: { readonly announce: Announce; readonly said: readonly Diagnostic[] },
): Promise<Checked<Printing>> {
  const { evidence, checks } = inspected
  const job = await openJob(inspected, order, announce)
  const generation = await generationOfOrder(inspected, order)
  const { files, book } = await paintEditions(job, order.editions)
  const bound = inspectBound({ ...evidence, ...(book && { book }) })
  const report = {
    ...evidence,
    generation,
    diagnostics: [...said, ...bound.findings],
    checks: [...checks, ...bound.made],
  }
  const reports = [
    { name: 'report.json', bytes: writeReport(report) },
    ...(order.editions.includes('report') ? [await paintReport(job, report)] : []),
  ]
  const { inputs } = generation
  const printing = { id: job.issue.id, inputs, files: [...files, ...reports], pages: job.pages.length }
  return { ...(!hasErrors(bound.findings) && { value: printing }), diagnostics: bound.findings }
}

/** Which state of the issue is printed, and by which press. */
function generationOfOrder(
  { dressing, typesetter, sources }: OpenedIssue,
  { house, imposition = 'pages', grid = false, moment }: PrintOrder,
): Promise<Generation> {
  const settings = { imposition, grid, moment: moment?.getTime() }
  return generationOf(house, { sources, dressing, typesetter, settings })
}

async function openJob(
  { issue, dressing, typesetter, pages, plateRoom, photo, sources }: InspectedIssue,
  { editions, grid = false, imposition = 'pages', moment }: PrintOrder,
  announce: Announce,
): Promise<Job> {
  return {
    issue,
    dressing,
    typesetter,
    pages,
    shown: editions.some(isShown)
      ? await showPictures(pages, dressing.style, beginStage(announce, 'pictures'))
      : [],
    grid,
    plateRoom,
    imposition,
    photo,
    sources,
    moment: moment ?? new Date(`${issue.revised ?? issue.date}T00:00:00Z`),
    announce,
  }
}

/** The cover's photograph from the ground of the theme to the lightest that its paper can stand on. */
async function toneCover({ cover }: Issue, { palette }: Style): Promise<TonedPhoto | undefined> {
  const { ground, paper } = palette
  if (!cover.picture || !ground || !paper) return undefined
  const { tonePhoto } = await import('./images/photo.ts')
  return tonePhoto(cover.picture.path, ground.screen, lightestUnder(ground, paper, paper).screen)
}

/**
 * The plates of the pages that go to a printer; none where no page does. A profile that is none, or not one of a press,
 * is the theme's mistake.
 */
async function makePlates(
  printed: readonly Page[],
  dressing: Dressing,
  announce: Announce,
): Promise<Checked<PlateRoom>> {
  if (printed.length === 0) return { diagnostics: [] }
  const advance = beginStage(announce, 'plates')
  const { readPressProfile } = await import('./images/colour.ts')
  try {
    await readPressProfile(dressing.profile)
  } catch (error) {
    const mistake: Diagnostic = {
      severity: 'error',
      code: 'style/press-profile',
      message: `Unexpected bytes in ${showPath(dressing.profile)}, expected the profile of a press: ${(error as Error).message}`,
      hint: 'Put the ICC profile there that the printer names, or name another in the theme under press.',
    }
    return { diagnostics: [mistake] }
  }
  const plateRoom = await openPlateRoom(dressing.style, pressOf(dressing))
  await plateRoom.separate(printed, advance)
  return { value: plateRoom, diagnostics: [] }
}
