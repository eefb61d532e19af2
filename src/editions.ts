/**
 * A laid issue in, the files of the editions that were ordered out.
 * A room of its own because every edition asks for something else of the same pages, and `press.ts` says how those
 * pages come about.
 */

import { readFile } from 'node:fs/promises'
import type { Pt, Size } from './geometry.ts'
import type { Press } from './images/colour.ts'
import type { TonedPhoto } from './images/photo.ts'
import { coverStory, dateline, type Issue } from './issue/issue.ts'
import { namePrint } from './issue/names.ts'
import type { SourceFile } from './issue/sources.ts'
import { WORDS } from './issue/words.ts'
import { coverPages, coverSheets, insidePages } from './layout/cover-sheet.ts'
import type { Page, Sheet } from './layout/frame.ts'
import { type Imposition, impose } from './layout/impose.ts'
import { overlayGrid } from './layout/overlay.ts'
import { layCard, layCover, layMarks, laySpine } from './layout/singles.ts'
import { openingOf } from './layout/styled.ts'
import { pageTurns } from './layout/turns.ts'
import type { Attachment } from './paint/document.ts'
import type { OutputIntent } from './paint/profiles.ts'
import type { PlateRoom } from './paint/separate.ts'
import type { BookFacts, PressFacts } from './preflight/evidence.ts'
import { coloursOn } from './preflight/ink-use.ts'
import type { Reported } from './preflight/report.ts'
import type { Edition, PrintedFile } from './press.ts'
import type { Dressing } from './style/load.ts'
import type { Style } from './style/style.ts'
import type { Typesetter } from './text/compose.ts'
import { measureFace } from './text/measures.ts'

/** Everything the painters are given, in one place. */
export interface Job {
  readonly issue: Issue
  readonly dressing: Dressing
  readonly typesetter: Typesetter
  /** As they were laid. */
  readonly pages: readonly Page[]
  /** As a screen shows them. */
  readonly shown: readonly Page[]
  /** Whether the screen's pages show the grid they stand on. */
  readonly grid: boolean
  /** Where the plates of a press are made, if one prints them. */
  readonly plateRoom: PlateRoom | undefined
  readonly imposition: Imposition
  readonly photo: TonedPhoto | undefined
  readonly sources: readonly SourceFile[]
  readonly moment: Date
  readonly announce: (stage: string) => void
}

/** The files of some editions, and what is only known when they are bound. */
export interface Painted {
  readonly files: readonly PrintedFile[]
  readonly book?: BookFacts
}

export async function paintEditions(job: Job, editions: readonly Edition[]): Promise<Painted> {
  const files: PrintedFile[] = []
  if (editions.includes('screen')) files.push(await paintScreen(job))
  if (editions.includes('print')) files.push(await paintPrint(job))
  if (editions.includes('archive')) files.push(await paintArchive(job))
  if (editions.includes('text')) files.push(...(await writeTextEdition(job)))
  if (!editions.includes('cover') && !editions.includes('epub')) return { files }
  const covers = await paintCovers(job)
  if (editions.includes('cover')) files.push(...covers, ...(await paintCoverSheets(job)))
  if (!editions.includes('epub')) return { files }
  const { file, book } = await bindBook(job, covers)
  return { files: [...files, file], book }
}

/** What the press of a theme can bear, and by which profile. */
export function pressOf({ style, profile }: Dressing): Press {
  return { profile, inkLimit: style.press.inkLimit }
}

/** What the editions that were ordered print from plates: every page, those of the cover's sheet, or none. */
export function pagesOnPlates(
  pages: readonly Page[],
  editions: readonly Edition[],
  { backCover }: Style,
): readonly Page[] {
  if (editions.includes('print')) return pages
  if (!editions.includes('cover') || !backCover) return []
  return coverPages(pages)
}

/** Whether an edition shows the pages on a screen. */
export function isShown(edition: Edition): boolean {
  return edition === 'screen' || edition === 'archive' || edition === 'report'
}

/** What of the plates preflight asks; the pages are those that are printed from them. */
export function pressFacts(
  { palette, pictures }: PlateRoom,
  { press }: Style,
  printed: readonly Page[],
): PressFacts {
  const used = coloursOn(printed)
  return {
    inkLimit: press.inkLimit,
    inks: Object.entries(palette).map(([role, ink]) => ({
      role,
      used: used.has(role),
      ...(ink.press && { cmyk: ink.press }),
    })),
    pictures: pictures().map(({ path, greatestInk }) => ({ path, greatestInk, space: 'cmyk' })),
  }
}

async function paintScreen({ issue, dressing, shown, grid, moment, announce }: Job): Promise<PrintedFile> {
  announce('screen')
  const { paintPdf } = await import('./paint/pdf.ts')
  const { style } = dressing
  const pages = grid ? shown.map((page) => overlayGrid(page, style)) : shown
  return {
    name: `${issue.id}.screen.pdf`,
    bytes: await paintPdf({ pages, palette: style.palette, info: describe(issue, moment) }),
  }
}

async function paintArchive({
  issue,
  dressing,
  shown,
  sources,
  moment,
  announce,
}: Job): Promise<PrintedFile> {
  announce('archive')
  const [{ paintPdf }, { screenProfile }] = await Promise.all([
    import('./paint/pdf.ts'),
    import('./images/colour.ts'),
  ])
  const { palette } = dressing.style
  const intent: OutputIntent = { condition: 'sRGB', profile: await screenProfile(), channels: 3 }
  const attachments = sources.map((file) => attachmentOf(file, moment))
  return {
    name: `${issue.id}.archive.pdf`,
    bytes: await paintPdf({
      pages: shown,
      palette,
      info: describe(issue, moment),
      archive: { intent, attachments },
    }),
  }
}

function attachmentOf({ path, type, kind, bytes }: SourceFile, date: Date): Attachment {
  const [description, relationship] =
    kind === 'data' ? ([WORDS.dataOf, 'Data'] as const) : ([WORDS.manuscript, 'Source'] as const)
  // A name inside a document is no path: a program that took it for one would write where it should not.
  return { name: path.replaceAll('/', '-'), bytes, type, description, relationship, date }
}

/** The endings that say how pages lie on the sheets of a printer's file. */
const PRINT_NAMES: Readonly<Record<Imposition, string>> = {
  pages: 'print',
  spreads: 'print-spreads',
  stitched: 'print-stitched',
}
async function paintPrint(job: Job): Promise<PrintedFile> {
  const { issue, dressing, imposition, announce } = job
  announce('print')
  const { binding } = issue
  // A perfect-bound issue's cover is its wrapper, which has a file of its own.
  const isWrapped = binding.kind === 'perfect' && dressing.style.backCover
  const pages = isWrapped ? insidePages(job.pages) : job.pages
  const sheets = impose(pages, imposition, { bleed: dressing.style.bleed, caliper: binding.caliper ?? 0 })
  return printSheets(job, `${issue.id}.${PRINT_NAMES[imposition]}.pdf`, sheets)
}

/** The cover as it is printed, outside and inside. A theme without a back cover has no sheet of it, and needs none. */
async function paintCoverSheets(job: Job): Promise<PrintedFile[]> {
  const { issue, dressing, typesetter, pages } = job
  const { style } = dressing
  if (!style.backCover) return []
  const spine = (width: Pt) => laySpine(issue, style, typesetter, width)
  const { binding } = issue
  const sheets = coverSheets(pages, { binding, bleed: style.bleed, laySpine: spine })
  return [await printSheets(job, `${issue.id}.cover.pdf`, sheets)]
}

async function printSheets(
  { issue, dressing, typesetter, plateRoom, moment }: Job,
  name: string,
  sheets: readonly Sheet[],
): Promise<PrintedFile> {
  if (!plateRoom) throw new Error('Sheets were to be printed without plates.')
  const [{ paintSheets }, { readPressProfile }] = await Promise.all([
    import('./paint/sheet.ts'),
    import('./images/colour.ts'),
  ])
  const { style, profile } = dressing
  const intent: OutputIntent = {
    condition: style.press.condition,
    registry: 'http://www.color.org',
    profile: await readPressProfile(profile),
    channels: 4,
  }
  const marked = layMarks(issue, style, typesetter, await onPlates(sheets, plateRoom))
  const { palette } = plateRoom
  const info = { ...describe(issue, moment), file: name }
  return { name, bytes: await paintSheets({ sheets: marked, palette, info, intent }) }
}

/** Sheets with their pages on plates, all of them at once: a picture on two sheets is made once. */
async function onPlates(sheets: readonly Sheet[], { separate }: PlateRoom): Promise<Sheet[]> {
  const pages = await separate(sheets.flatMap(({ panels }) => panels.map(({ page }) => page)))
  let next = 0
  return sheets.map((sheet) => ({
    ...sheet,
    panels: sheet.panels.map((panel) => ({ ...panel, page: pages[next++] as Page })),
  }))
}

function describe(issue: Issue, date: Date) {
  const authors = [...new Set(issue.articles.flatMap(({ credits }) => credits.map(({ name }) => name)))]
  const guests = issue.articles.flatMap((article) =>
    article.kind === 'interview' ? [article.guest.name] : [],
  )
  return {
    title: `${issue.masthead}، ${issue.labels.number}`,
    authors,
    subject: guests.join('، '),
    language: issue.language,
    identifier: namePrint(issue),
    date,
  }
}

async function writeTextEdition({ issue, announce }: Job): Promise<PrintedFile[]> {
  announce('text')
  const { writeTexts } = await import('./texts/texts.ts')
  return (await writeTexts(issue)).map(({ name, bytes }) => ({ name: `text/${name}`, bytes }))
}

/** The report for people: with the pages in it, which take longer to draw than figures to write. */
export async function paintReport(
  { shown, typesetter, announce }: Job,
  report: Reported,
): Promise<PrintedFile> {
  announce('report')
  const [{ paintThumbnails }, { writeReportPage }] = await Promise.all([
    import('./preflight/thumbnails.ts'),
    import('./preflight/report-page/page.ts'),
  ])
  const { palette, text } = report.style
  const bytesOf = (name: string) => {
    const face = typesetter.book.get(name)
    if (!face) throw new Error(`The face ${name} of the theme was not opened.`)
    return face.bytes
  }
  const faces = { text: bytesOf(text.body.text.faces.arabic), title: bytesOf(text.title.text.faces.arabic) }
  const thumbnails = await paintThumbnails(shown, palette)
  return { name: 'report.html', bytes: writeReportPage({ ...report, thumbnails, faces }) }
}

async function paintCovers({ issue, dressing, typesetter, photo, announce }: Job): Promise<PrintedFile[]> {
  announce('cover')
  const [{ paintSvg }, covers] = await Promise.all([import('./paint/svg.ts'), import('./images/cover.ts')])
  const { style } = dressing
  // The words of the cover were set for the printed page already; what could be said of them has been.
  const draw = (lay: typeof layCover, size: Size) => {
    const { value: page } = lay(issue, style, typesetter, { size, photo })
    if (!page) throw new Error('The cover composed no page.')
    return paintSvg(page, style.palette)
  }
  const { width, height } = style.trim
  const book = { width, height: width * covers.COVER_RATIO }
  const bled = { width: width + 2 * style.bleed, height: height + 2 * style.bleed }
  const others = [
    { svg: draw(layCard, covers.CARD_PIXELS), units: covers.CARD_PIXELS.width, pixels: covers.CARD_PIXELS },
    { svg: draw(layCard, covers.ICON_PIXELS), units: covers.ICON_PIXELS.width, pixels: covers.ICON_PIXELS },
    { svg: draw(layCover, bled), units: bled.width, pixels: covers.printPixels(bled) },
  ]
  const pictures = [
    ...(await covers.paintCoverPictures(draw(layCover, book), book.width)),
    ...(await Promise.all(
      others.map(({ svg, units, pixels }) => covers.paintCoverPicture(svg, units, pixels)),
    )),
  ]
  return pictures.map(({ width, height, jpeg }) => ({
    name: `cover/${issue.id}.${width}x${height}.jpg`,
    bytes: jpeg,
  }))
}

async function bindBook(
  job: Job,
  covers: readonly PrintedFile[],
): Promise<{ readonly file: PrintedFile; readonly book: BookFacts }> {
  const { issue, moment, announce } = job
  const { style } = job.dressing
  announce('epub')
  const [{ bindEpub }, { designBook }] = await Promise.all([
    import('./epub/book.ts'),
    import('./epub/design.ts'),
  ])
  const cover = covers[0]
  if (!cover) throw new Error('An e-book needs a cover picture.')
  const { bytes, ...book } = await bindEpub(issue, {
    cover: { bytes: cover.bytes, alternative: describeCover(issue) },
    faces: await openBookFaces(job),
    design: designBook(style, (face) => measureFace(job.typesetter, face)),
    openingOf: (text) => (style.firstWords > 0 ? openingOf(text, style.firstWords) : 0),
    turns: pageTurns(job.pages),
    modified: moment,
  })
  return { file: { name: `${issue.id}.epub`, bytes }, book: { ...book, bytes: bytes.length } }
}

function describeCover(issue: Issue): string {
  return [`${WORDS.coverOf} ${issue.masthead}`, dateline(issue), coverStory(issue).guest.name].join('، ')
}

/** The e-book travels with the faces of its running text, its emphasis and its titles. */
async function openBookFaces({ dressing, typesetter }: Job) {
  const wanted = bookFaces(dressing.style)
  return Promise.all(
    wanted.map(async ({ name, weight, role }) => {
      const file = dressing.faces.find((face) => face.name === name)
      const face = typesetter.book.get(name)
      if (!file || !face) throw new Error(`The face ${name} of the theme was not opened.`)
      const stem = name.replace('/', '-')
      const licence = {
        fileName: `${stem.slice(0, stem.lastIndexOf('-'))}-licence.txt`,
        text: await readFile(file.licence, 'utf8'),
      }
      return {
        family: file.family,
        weight,
        role,
        fileName: `${stem}.ttf`,
        bytes: face.bytes,
        ...(face.rights !== undefined && { rights: face.rights }),
        licence,
      }
    }),
  )
}

function bookFaces({ text, emphasis }: Style) {
  return [
    { name: text.body.text.faces.arabic, weight: 'regular', role: 'body' },
    { name: emphasis.arabic, weight: 'bold', role: 'body' },
    { name: text.title.text.faces.arabic, weight: 'bold', role: 'display' },
  ] as const
}
