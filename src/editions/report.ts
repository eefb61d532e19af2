/**
 * A job and what was found in it → the report for people. It shows the pages, which take longer to draw than figures
 * to write.
 */

import type { Reported } from '../preflight/report.ts'
import { beginStage } from '../progress.ts'
import type { PrintedFile } from './edition.ts'
import type { Job } from './job.ts'

export async function paintReport(
  { shown, typesetter, darkroom, announce }: Pick<Job, 'shown' | 'typesetter' | 'darkroom' | 'announce'>,
  report: Reported,
): Promise<PrintedFile> {
  const advance = beginStage(announce, 'report')
  const [{ paintThumbnails }, { writeReportPage }] = await Promise.all([
    import('../preflight/thumbnails.ts'),
    import('../preflight/report-page/page.ts'),
  ])
  const { palette, text } = report.style
  const bytesOf = (name: string) => {
    const face = typesetter.book.get(name)
    if (!face) throw new Error(`The face ${name} of the theme was not opened.`)
    return face.bytes
  }
  const faces = { text: bytesOf(text.body.text.faces.arabic), title: bytesOf(text.title.text.faces.arabic) }
  const thumbnails = await paintThumbnails(shown, palette, darkroom, advance)
  return { name: 'report.html', bytes: writeReportPage({ ...report, thumbnails, faces }) }
}
