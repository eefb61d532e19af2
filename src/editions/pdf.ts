/** A job → the PDFs that are read on a screen: for today, and for the archive. */

import { overlayGrid } from '../layout/grid/overlay.ts'
import type { OutputIntent } from '../paint/profiles.ts'
import { coarsenPictures } from '../paint/show.ts'
import { beginStage } from '../progress.ts'
import { attachFiles } from './attached.ts'
import { describe } from './describe.ts'
import type { PrintedFile } from './edition.ts'
import type { Job } from './job.ts'

export async function paintScreen({
  issue,
  dressing,
  darkroom,
  shown,
  grid,
  moment,
  announce,
  pause,
}: Job): Promise<PrintedFile> {
  const advance = beginStage(announce, 'screen')
  const { paintPdf } = await import('../paint/pdf.ts')
  const { style } = dressing
  const coarsened = await coarsenPictures(shown, style.pictures.screen, darkroom)
  const pages = grid ? coarsened.map((page) => overlayGrid(page, style)) : coarsened
  return {
    name: `${issue.id}.screen.pdf`,
    bytes: await paintPdf({ pages, palette: style.palette, info: describe(issue, moment), advance, pause }),
  }
}

export async function paintArchive(job: Job): Promise<PrintedFile> {
  const { issue, dressing, darkroom, shown, moment, announce, pause } = job
  const advance = beginStage(announce, 'archive')
  const { paintPdf } = await import('../paint/pdf.ts')
  const { palette, pictures } = dressing.style
  const intent: OutputIntent = { condition: 'sRGB', profile: await darkroom.screenProfile(), channels: 3 }
  return {
    name: `${issue.id}.archive.pdf`,
    bytes: await paintPdf({
      pages: await coarsenPictures(shown, pictures.archive, darkroom),
      palette,
      info: describe(issue, moment),
      advance,
      pause,
      archive: { intent, attachments: await attachFiles(job) },
    }),
  }
}
