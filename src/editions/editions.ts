/**
 * A laid issue → the files of the editions that were ordered. The stage's front door: which editions there are, and
 * what one of them needs of another.
 */

import type { BookFacts } from '../preflight/evidence.ts'
import type { Thumbnail } from '../preflight/thumbnails.ts'
import { bindBook } from './book.ts'
import { paintCovers } from './covers.ts'
import type { Edition, PrintedFile } from './edition.ts'
import { type Helper, shareWorks } from './helpers.ts'
import type { Job } from './job.ts'
import { packJob } from './packed-job.ts'
import { paintArchive, paintScreen } from './pdf.ts'
import { paintReportPages } from './report.ts'
import { paintCoverSheets, paintPrint } from './sheets.ts'

/** The files of some editions, and what is only known when they are bound; small pictures of the pages, for the report. */
export interface Painted {
  readonly files: readonly PrintedFile[]
  readonly book?: BookFacts
  readonly thumbnails?: readonly Thumbnail[]
}

/** What is made for an edition. */
interface EditionWork {
  readonly edition: Edition
  readonly paint: (job: Job) => Promise<Painted>
  /** Whether it is drawn, line by line, rather than made by libraries on other cores. */
  readonly isDrawn: boolean
  /** Whether it is drawn on plates. */
  readonly isOnPlates?: boolean
}

/** In the order in which their files are listed, and their stages heard. */
const WORKS: readonly EditionWork[] = [
  { edition: 'screen', paint: async (job) => ({ files: [await paintScreen(job)] }), isDrawn: true },
  {
    edition: 'print',
    paint: async (job) => ({ files: [await paintPrint(job)] }),
    isDrawn: true,
    isOnPlates: true,
  },
  { edition: 'archive', paint: async (job) => ({ files: [await paintArchive(job)] }), isDrawn: true },
  { edition: 'text', paint: writeTextEdition, isDrawn: false },
  { edition: 'cover', paint: async (job) => ({ files: await paintCovers(job) }), isDrawn: false },
  {
    edition: 'cover',
    paint: async (job) => ({ files: await paintCoverSheets(job) }),
    isDrawn: true,
    isOnPlates: true,
  },
  { edition: 'epub', paint: bindBook, isDrawn: false },
  {
    edition: 'report',
    paint: async (job) => ({ files: [], thumbnails: await paintReportPages(job) }),
    isDrawn: false,
  },
]

/** Another thread that paints some of the works, each by its place in the list of all. */
export type Painter = Helper<number, Painted>

/** How many works come of an order that may be shared with others. */
export function countShared(editions: readonly Edition[]): number {
  return worksOf(editions).filter(isShared).length
}

/** Paints what was ordered, some of it by helpers. */
export async function paintEditions(
  job: Job,
  editions: readonly Edition[],
  helpers: readonly Painter[] = [],
): Promise<Painted> {
  const painted = await shareWorks(worksOf(editions), {
    announce: job.announce,
    isDrawn: (work) => WORKS[work]?.isDrawn === true,
    isShared,
    make: (work, heard) => paintWork({ ...job, ...heard }, work),
    pack: () => packJob(job),
    helpers,
  })
  const [book] = painted.flatMap((each) => each.book ?? [])
  const [thumbnails] = painted.flatMap((each) => (each.thumbnails ? [each.thumbnails] : []))
  return {
    files: painted.flatMap(({ files }) => files),
    ...(book && { book }),
    ...(thumbnails && { thumbnails }),
  }
}

/** Paints one work of all, by its place in the list. */
export function paintWork(job: Job, work: number): Promise<Painted> {
  const known = WORKS[work]
  if (!known) throw new Error(`There is no work ${work} to paint.`)
  return known.paint(job)
}

function worksOf(editions: readonly Edition[]): readonly number[] {
  return WORKS.flatMap(({ edition }, work) => (editions.includes(edition) ? [work] : []))
}

/** Plates are made in one thread alone: they take long, and much memory. */
function isShared(work: number): boolean {
  return !WORKS[work]?.isOnPlates
}

/** Whether an edition shows the pages on a screen. */
export function isShown(edition: Edition): boolean {
  return edition === 'screen' || edition === 'archive' || edition === 'report'
}

async function writeTextEdition({ issue, darkroom, announce }: Job): Promise<Painted> {
  announce('text')
  const { writeTexts } = await import('../texts/texts.ts')
  const texts = await writeTexts(issue, darkroom)
  return { files: texts.map(({ name, bytes }) => ({ name: `text/${name}`, bytes })) }
}
