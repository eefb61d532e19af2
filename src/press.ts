/**
 * An order in, every printed file out: the one place that knows the whole way from issue folder to books.
 * `read → dress → lay out → paint`, each step a stage of its own.
 */

import { readFile } from 'node:fs/promises'
import { type Checked, type Diagnostic, hasErrors } from './diagnostic.ts'
import type { Edition, PrintedFile } from './editions/edition.ts'
import { isShown, paintEditions } from './editions/editions.ts'
import type { Job } from './editions/job.ts'
import { paintReport } from './editions/report.ts'
import { pagesOnPlates, pressFacts, pressOf } from './editions/sheets.ts'
import type { TonedPhoto } from './images/photo.ts'
import { dressIssue } from './issue/dress.ts'
import type { Issue } from './issue/issue.ts'
import { loadIssue } from './issue/load.ts'
import { readSources } from './issue/sources.ts'
import type { Page } from './layout/page/frame.ts'
import { paginate } from './layout/paginate.ts'
import { checkImposition, type Imposition } from './layout/sheets/impose.ts'
import { openPlateRoom, type PlateRoom } from './paint/separate.ts'
import { showPictures } from './paint/show.ts'
import { inspect, inspectBound } from './preflight/checks.ts'
import type { Evidence } from './preflight/evidence.ts'
import { writeReport } from './preflight/report.ts'
import { showPath } from './source/read.ts'
import type { FaceFile } from './style/catalogue.ts'
import { lightestUnder } from './style/contrast.ts'
import { type Dressing, loadStyle } from './style/load.ts'
import type { Style } from './style/style.ts'
import { type FontFace, openFace } from './text/faces/font.ts'
import { openShaper } from './text/faces/shape.ts'
import type { Typesetter } from './text/faces/typesetter.ts'

export interface PrintOrder {
  /** The project's root, where `assets/themes` and `fonts` are. */
  readonly root: string
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
  const dressed = named ? await loadStyle(order.root, named) : undefined
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

  announce('pictures')
  const { style } = dressed.value
  const { editions, imposition = 'pages' } = order
  if (editions.includes('print')) diagnostics.push(...checkImposition(imposition, issue.binding))
  const printed = pagesOnPlates(laid.value, editions, style)
  const plates = await makePlates(printed, dressed.value)
  diagnostics.push(...plates.diagnostics)
  if (hasErrors(diagnostics)) return { diagnostics }

  const evidence: Evidence = {
    issue,
    style,
    pages: laid.value,
    said: diagnostics,
    editions,
    faces: [...typesetter.book.values()].map(({ name, rights = 0 }) => ({ name, fsType: rights })),
    ...(plates.value && { press: pressFacts(plates.value, style, printed) }),
    ...(editions.includes('print') && { sheets: imposition }),
  }
  const first = inspect(evidence)
  if (hasErrors(first.findings)) return { diagnostics: [...diagnostics, ...first.findings] }

  const shown = editions.some(isShown) ? await showPictures(laid.value, style) : []
  const job: Job = {
    issue,
    dressing: dressed.value,
    typesetter,
    pages: laid.value,
    shown,
    grid: order.grid ?? false,
    plateRoom: plates.value,
    imposition,
    photo,
    sources: editions.includes('archive') ? await readSources(order.folder) : [],
    moment: order.moment ?? new Date(`${issue.revised ?? issue.date}T00:00:00Z`),
    announce,
  }
  const { files, book } = await paintEditions(job, editions)
  const last = inspectBound({ ...evidence, ...(book && { book }) })
  const said = [...diagnostics, ...first.findings, ...last.findings]
  const checks = [...first.made, ...last.made]
  const report = { ...evidence, diagnostics: said, checks }
  const reports = [
    { name: 'report.json', bytes: writeReport(report) },
    ...(editions.includes('report') ? [await paintReport(job, report)] : []),
  ]
  return {
    value: { id: issue.id, files: [...files, ...reports], pages: laid.value.length },
    diagnostics: said,
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
 * The plates of the pages that go to a printer, before anything is painted: how much ink they take is known then. None
 * where no page does. A profile that is none, or not one of a press, is the theme's mistake.
 */
async function makePlates(printed: readonly Page[], dressing: Dressing): Promise<Checked<PlateRoom>> {
  if (printed.length === 0) return { diagnostics: [] }
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
  await plateRoom.separate(printed)
  return { value: plateRoom, diagnostics: [] }
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
