/**
 * An order in, every printed file out: the one place that knows the whole way from issue folder to books.
 * `read → dress → lay out → paint`, each step a stage of its own.
 */

import { readFile } from 'node:fs/promises'
import { type Checked, type Diagnostic, hasErrors } from './diagnostic.ts'
import type { Pt, Size } from './geometry.ts'
import type { TonedPhoto } from './images/photo.ts'
import { dressIssue } from './issue/dress.ts'
import { coverStory, dateline, type Issue } from './issue/issue.ts'
import { loadIssue } from './issue/load.ts'
import { WORDS } from './issue/words.ts'
import type { Page } from './layout/frame.ts'
import { overlayGrid } from './layout/overlay.ts'
import { layCard, layCover, laySpine, paginate } from './layout/paginate.ts'
import { inspect } from './preflight/checks.ts'
import { type Reported, writeReport } from './preflight/report.ts'
import { showPath } from './source/read.ts'
import type { FaceFile } from './style/catalogue.ts'
import { lightestUnder } from './style/contrast.ts'
import { type Dressing, loadStyle } from './style/load.ts'
import type { Style } from './style/style.ts'
import type { Typesetter } from './text/compose.ts'
import { type FontFace, openFace } from './text/font.ts'
import { openShaper } from './text/shape.ts'

export const EDITIONS = ['screen', 'epub', 'cover', 'report'] as const
export type Edition = (typeof EDITIONS)[number]

export interface PrintOrder {
  /** The project's root, where `assets/themes` and `fonts` are. */
  readonly house: string
  /** The issue's folder. */
  readonly folder: string
  readonly editions: readonly Edition[]
  /** A theme instead of the issue's own. */
  readonly theme?: string
  /** Whether the grid of the theme is drawn over the pages. */
  readonly grid?: boolean
  /** What the files say as the moment they were made, instead of the issue's own date. */
  readonly moment?: Date
}

export interface PrintedFile {
  /** Relative to the issue's folder in `output`, with forward slashes. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Printing {
  /** Name of the issue's folder in `output`. */
  readonly id: string
  readonly files: readonly PrintedFile[]
  readonly pages: number
}

/** Hears the name of every stage as it begins. */
export type Announce = (stage: string) => void

/** Prints an issue. Mistakes in its files are diagnostics; where one is an error nothing is printed. */
export async function press(order: PrintOrder, announce: Announce = () => {}): Promise<Checked<Printing>> {
  announce('read')
  const read = await loadIssue(order.folder)
  announce('dress')
  // Slips of the theme are told in the same run as slips of the issue.
  const named = order.theme === undefined ? read.theme : { name: order.theme }
  const dressed = named ? await loadStyle(order.house, named) : undefined
  const diagnostics: Diagnostic[] = [...read.diagnostics, ...(dressed?.diagnostics ?? [])]
  if (!read.value || !dressed?.value) return { diagnostics }
  const { numerals } = dressed.value.style
  const issue = numerals ? dressIssue(read.value, numerals) : read.value
  const typesetter = await openTypesetter(dressed.value, diagnostics)
  if (!typesetter || hasErrors(diagnostics)) return { diagnostics }

  announce('lay out')
  const photo = await toneCover(issue, dressed.value.style)
  const laid = paginate(issue, dressed.value.style, typesetter, photo)
  diagnostics.push(...laid.diagnostics)
  if (!laid.value || hasErrors(diagnostics)) return { diagnostics }

  const { style } = dressed.value
  const faces = [...typesetter.book.values()].map(({ name, rights = 0 }) => ({ name, fsType: rights }))
  const { editions } = order
  const preflight = inspect({ issue, style, pages: laid.value, said: diagnostics, editions, faces })
  const said = [...diagnostics, ...preflight.findings]
  if (hasErrors(said)) return { diagnostics: said }

  const toned = await tonePictures(laid.value, style)
  const job: Job = {
    issue,
    dressing: dressed.value,
    typesetter,
    pages: order.grid ? toned.map((page) => overlayGrid(page, style)) : toned,
    photo,
    moment: order.moment ?? new Date(`${issue.date}T00:00:00Z`),
    announce,
  }
  const report = { issue, style, pages: laid.value, diagnostics: said, checks: preflight.made }
  const files = [
    ...(await paintEditions(job, editions)),
    { name: 'report.json', bytes: writeReport(report) },
    ...(editions.includes('report') ? [await paintReport(job, report)] : []),
  ]
  return { value: { id: issue.id, files, pages: laid.value.length }, diagnostics: said }
}

/** The cover's photograph from the ground of the theme to the lightest that its paper can stand on. */
async function toneCover({ cover }: Issue, { palette }: Style): Promise<TonedPhoto | undefined> {
  const { ground, paper } = palette
  if (!cover.picture || !ground || !paper) return undefined
  const { tonePhoto } = await import('./images/photo.ts')
  return tonePhoto(cover.picture.path, ground.screen, lightestUnder(ground, paper, paper).screen)
}

/** The pages, their pictures in the inks of the theme where it asks for them; each file is toned once. */
async function tonePictures(
  pages: readonly Page[],
  { pictureInks = [], palette }: Style,
): Promise<readonly Page[]> {
  const inks = pictureInks.flatMap((role) => {
    const ink = palette[role]
    return ink ? [ink.screen] : []
  })
  const paths = pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'picture' && !item.bytes ? [item.path] : [])),
  )
  if (inks.length === 0 || paths.length === 0) return pages
  const { tonePicture } = await import('./images/photo.ts')
  const toned = new Map(
    await Promise.all(
      [...new Set(paths)].map(async (path) => [path, await tonePicture(path, inks)] as const),
    ),
  )
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      const bytes = item.kind === 'picture' && !item.bytes && toned.get(item.path)
      return bytes ? { ...item, bytes } : item
    }),
  }))
}

/** Opens the faces and the shaper; a face that is broken, or may not be embedded, is the theme's mistake. */
async function openTypesetter(
  { faces, style }: Dressing,
  diagnostics: Diagnostic[],
): Promise<Typesetter | undefined> {
  const opened = await Promise.all(
    faces.map(async (file) => {
      const face = await openFile(file)
      if ('severity' in face) diagnostics.push(face)
      return 'severity' in face ? [] : [face]
    }),
  )
  const sound = opened.flat()
  for (const { name, refusal } of sound) {
    if (!refusal) continue
    diagnostics.push({
      severity: 'error',
      code: 'style/refused-face',
      message: `Unexpected face "${name}" (${refusal}), expected a static TrueType face that may be embedded and subset.`,
      hint: 'Choose another face in the theme, or another file of this one in the folder fonts.',
    })
  }
  if (hasErrors(diagnostics)) return undefined
  const book = new Map(sound.map((face) => [face.name, face]))
  return { book, shape: openShaper(book), fallback: style.text.body.text.faces }
}

async function openFile({ name, path, wide }: FaceFile): Promise<FontFace | Diagnostic> {
  try {
    return openFace(name, await readFile(path), wide)
  } catch (error) {
    return {
      severity: 'error',
      code: 'style/broken-face',
      message: `Unexpected bytes in ${showPath(path)}, expected the face "${name}": ${(error as Error).message}`,
      hint: 'Put a sound TrueType file there, or choose another face in the theme.',
    }
  }
}

/** Everything the painters are given, in one place. */
interface Job {
  readonly issue: Issue
  readonly dressing: Dressing
  readonly typesetter: Typesetter
  readonly pages: readonly Page[]
  readonly photo: TonedPhoto | undefined
  readonly moment: Date
  readonly announce: Announce
}

async function paintEditions(job: Job, editions: readonly Edition[]): Promise<PrintedFile[]> {
  const files: PrintedFile[] = []
  if (editions.includes('screen')) files.push(await paintScreen(job))
  if (!editions.includes('cover') && !editions.includes('epub')) return files
  const covers = await paintCovers(job)
  if (editions.includes('cover')) files.push(...covers, ...(await paintCoverSheets(job)))
  if (editions.includes('epub')) files.push(await bindEpub(job, covers))
  return files
}

async function paintScreen({ issue, dressing, pages, moment, announce }: Job): Promise<PrintedFile> {
  announce('screen')
  const { paintPdf } = await import('./paint/pdf.ts')
  const { palette } = dressing.style
  return {
    name: `${issue.id}.screen.pdf`,
    bytes: await paintPdf({ pages, palette, info: describe(issue, moment) }),
  }
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
    date,
  }
}

/** The report for people: with the pages in it, which take longer to draw than figures to write. */
async function paintReport({ pages, typesetter, announce }: Job, report: Reported): Promise<PrintedFile> {
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
  const thumbnails = await paintThumbnails(pages, palette)
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

/** The cover as it is printed, outside and inside. A theme without a back cover has no sheet of it, and needs none. */
async function paintCoverSheets(job: Job): Promise<PrintedFile[]> {
  const { issue, dressing, typesetter, pages, moment } = job
  const { style } = dressing
  if (!style.backCover) return []
  const [{ coverSheets }, { paintSheets }] = await Promise.all([
    import('./layout/cover-sheet.ts'),
    import('./paint/sheet.ts'),
  ])
  const { binding } = issue
  const spine = (width: Pt) => laySpine(issue, style, typesetter, width)
  const sheets = coverSheets(pages, { binding, bleed: style.bleed, laySpine: spine })
  const bytes = await paintSheets({ sheets, palette: style.palette, info: describe(issue, moment) })
  return [{ name: `${issue.id}.cover.pdf`, bytes }]
}

async function bindEpub(job: Job, covers: readonly PrintedFile[]): Promise<PrintedFile> {
  const { issue, moment, announce } = job
  announce('epub')
  const { writeEpub } = await import('./epub/book.ts')
  const cover = covers[0]
  if (!cover) throw new Error('An e-book needs a cover picture.')
  const bytes = await writeEpub(issue, {
    cover: { bytes: cover.bytes, alternative: describeCover(issue) },
    faces: await openBookFaces(job),
    modified: moment,
  })
  return { name: `${issue.id}.epub`, bytes }
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
      return { family: file.family, weight, role, fileName: `${stem}.ttf`, bytes: face.bytes, licence }
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
