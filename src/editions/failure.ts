/**
 * An order that an error stopped → the report of it, with the pages that could be laid: what is wrong is seen sooner
 * where it stands than in a line that names it.
 */

import type { Issue } from '../issue/issue.ts'
import type { Page } from '../layout/page/frame.ts'
import { showPictures } from '../paint/show.ts'
import type { Noted } from '../preflight/evidence.ts'
import { type Generation, writeReport } from '../preflight/report.ts'
import type { Dressing } from '../style/load.ts'
import type { Typesetter } from '../text/faces/typesetter.ts'
import type { Edition, PrintedFile } from './edition.ts'
import type { Job } from './job.ts'
import { paintReport } from './report.ts'

/** As far as the order came. */
export interface Stopped {
  readonly issue: Issue
  readonly dressing: Dressing
  readonly typesetter: Typesetter
  /** None where nothing could be laid. */
  readonly pages: readonly Page[]
  readonly generation: Generation
  readonly editions: readonly Edition[]
  readonly announce: Job['announce']
}

export async function reportFailure(stopped: Stopped, diagnostics: readonly Noted[]): Promise<PrintedFile[]> {
  const { issue, dressing, typesetter, pages, generation, editions, announce } = stopped
  const report = { issue, style: dressing.style, pages, generation, editions, diagnostics, checks: [] }
  const shown = await showPictures(pages, dressing.style)
  return [
    { name: 'report.json', bytes: writeReport(report) },
    await paintReport({ shown, typesetter, announce }, report),
  ]
}
