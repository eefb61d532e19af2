/**
 * A job → small pictures of its pages; these and what was found in it → the report for people. Pages take longer to draw
 * than figures to write.
 */

import type { Reported } from '../preflight/report.ts'
import type { Thumbnail } from '../preflight/thumbnails.ts'
import { beginStage } from '../progress.ts'
import type { PrintedFile } from './edition.ts'
import type { Job } from './job.ts'

export async function paintReportPages({
  dressing,
  shown,
  darkroom,
  announce,
}: Pick<Job, 'dressing' | 'shown' | 'darkroom' | 'announce'>): Promise<readonly Thumbnail[]> {
  const advance = beginStage(announce, 'report')
  const { paintThumbnails } = await import('../preflight/thumbnails.ts')
  return paintThumbnails(shown, dressing.style.palette, darkroom, advance)
}

export async function writeReportFile(
  { typesetter }: Pick<Job, 'typesetter'>,
  report: Reported,
  thumbnails: readonly Thumbnail[],
): Promise<PrintedFile> {
  const { writeReportPage } = await import('../preflight/report-page/page.ts')
  const { text } = report.style
  const bytesOf = (name: string) => {
    const face = typesetter.book.get(name)
    if (!face) throw new Error(`The face ${name} of the theme was not opened.`)
    return face.bytes
  }
  const faces = { text: bytesOf(text.body.text.faces.arabic), title: bytesOf(text.title.text.faces.arabic) }
  return { name: 'report.html', bytes: writeReportPage({ ...report, thumbnails, faces }) }
}
