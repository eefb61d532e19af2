/** A job → the printer's files: sheets of pages, and the sheet of the cover, on plates. */

import { type Artwork, readArtwork } from '../artwork/read.ts'
import type { Pt } from '../geometry.ts'
import type { Press } from '../images/colour.ts'
import type { Page, Sheet } from '../layout/page/frame.ts'
import { coverPages, coverSheets, insidePages } from '../layout/sheets/cover-sheet.ts'
import { type Imposition, impose } from '../layout/sheets/impose.ts'
import { layMarks } from '../layout/sheets/lay-marks.ts'
import { laySpine } from '../layout/templates/single-covers.ts'
import { picturesOn } from '../paint/pictures.ts'
import type { OutputIntent } from '../paint/profiles.ts'
import type { PlateRoom } from '../paint/separate.ts'
import type { PressFacts } from '../preflight/evidence.ts'
import { coloursOn } from '../preflight/ink-use.ts'
import { type Advance, beginStage } from '../progress.ts'
import type { Dressing } from '../style/load.ts'
import type { Style } from '../style/style.ts'
import { describe } from './describe.ts'
import type { Edition, PrintedFile } from './edition.ts'
import type { Job } from './job.ts'

/** What the press of a theme can bear, and by which profile. */
export function pressOf({ style, profile }: Dressing): Press {
  const { inkLimit, intent } = style.press
  return { profile, inkLimit, intent }
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

/** What of the plates preflight asks; the pages are those that are printed from them. */
export function pressFacts(
  { palette, profile, pictures }: PlateRoom,
  { press }: Style,
  printed: readonly Page[],
): PressFacts {
  const used = coloursOn(printed)
  return {
    inkLimit: press.inkLimit,
    condition: press.condition,
    profile,
    inks: Object.entries(palette).map(([role, ink]) => ({
      role,
      used: used.has(role),
      ...(ink.press && { cmyk: ink.press }),
      ...(ink.spot && { spot: ink.spot }),
    })),
    pictures: pictures().map(({ path, greatestInk }) => ({ path, greatestInk, space: 'cmyk' })),
  }
}

/** The endings that say how pages lie on the sheets of a printer's file. */
const PRINT_NAMES: Readonly<Record<Imposition, string>> = {
  pages: 'print',
  spreads: 'print-spreads',
  stitched: 'print-stitched',
}

export async function paintPrint(job: Job): Promise<PrintedFile> {
  const { issue, dressing, imposition, announce } = job
  const advance = beginStage(announce, 'print')
  const { binding } = issue
  // A perfect-bound issue's cover is its wrapper, which has a file of its own.
  const isWrapped = binding.kind === 'perfect' && dressing.style.backCover
  const pages = isWrapped ? insidePages(job.pages) : job.pages
  const sheets = impose(pages, imposition, { bleed: dressing.style.bleed, binding })
  return printSheets(job, `${issue.id}.${PRINT_NAMES[imposition]}.pdf`, { sheets, advance })
}

/** The cover as it is printed, outside and inside. A theme without a back cover has no sheet of it, and needs none. */
export async function paintCoverSheets(job: Job): Promise<PrintedFile[]> {
  const { issue, dressing, typesetter, pages } = job
  const { style } = dressing
  if (!style.backCover) return []
  const spine = (width: Pt) => laySpine(issue, style, typesetter, width)
  const { binding } = issue
  const sheets = coverSheets(pages, { binding, bleed: style.bleed, laySpine: spine })
  return [await printSheets(job, `${issue.id}.cover.pdf`, { sheets })]
}

async function printSheets(
  job: Job,
  name: string,
  { sheets, advance = () => {} }: { readonly sheets: readonly Sheet[]; readonly advance?: Advance },
): Promise<PrintedFile> {
  const { issue, dressing, typesetter, darkroom, plateRoom, moment, pause } = job
  if (!plateRoom) throw new Error('Sheets were to be printed without plates.')
  const { paintSheets } = await import('../paint/sheet.ts')
  const { style, profile } = dressing
  const intent: OutputIntent = {
    condition: style.press.condition,
    registry: 'http://www.color.org',
    profile: await darkroom.readPressProfile(profile),
    channels: 4,
  }
  const artworks = await openArtworks(job, sheets)
  const marked = layMarks(issue, style, typesetter, await onPlates(sheets, plateRoom))
  const { palette } = plateRoom
  const info = { ...describe(issue, moment), file: name }
  return {
    name,
    bytes: await paintSheets({ sheets: marked, palette, info, intent, artworks, advance, pause }),
  }
}

/** Those on these sheets that are printed as they are, by the paths of their files. */
async function openArtworks(
  { sources }: Job,
  sheets: readonly Sheet[],
): Promise<ReadonlyMap<string, Artwork>> {
  const placed = picturesOn(sheets.flatMap(({ panels }) => panels.map(({ page }) => page)))
  const paths = new Set(placed.flatMap(({ artwork, path }) => (artwork ? [path] : [])))
  const files = sources.filter(({ path }) => paths.has(path))
  const opened = files.map(async ({ path, bytes }) => [path, await readArtwork(bytes)] as const)
  return new Map(await Promise.all(opened))
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
