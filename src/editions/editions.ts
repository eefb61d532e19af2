/**
 * A laid issue → the files of the editions that were ordered. The stage's front door: which editions there are, and
 * what one of them needs of another.
 */

import type { BookFacts } from '../preflight/evidence.ts'
import { bindBook } from './book.ts'
import { paintCovers } from './covers.ts'
import type { Edition, PrintedFile } from './edition.ts'
import type { Job } from './job.ts'
import { paintArchive, paintScreen } from './pdf.ts'
import { paintCoverSheets, paintPrint } from './sheets.ts'

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
  if (editions.includes('cover')) files.push(...(await paintCovers(job)), ...(await paintCoverSheets(job)))
  if (!editions.includes('epub')) return { files }
  const { files: bound, book } = await bindBook(job)
  return { files: [...files, ...bound], book }
}

/** Whether an edition shows the pages on a screen. */
export function isShown(edition: Edition): boolean {
  return edition === 'screen' || edition === 'archive' || edition === 'report'
}

async function writeTextEdition({ issue, darkroom, announce }: Job): Promise<PrintedFile[]> {
  announce('text')
  const { writeTexts } = await import('../texts/texts.ts')
  return (await writeTexts(issue, darkroom)).map(({ name, bytes }) => ({ name: `text/${name}`, bytes }))
}
