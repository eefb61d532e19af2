/**
 * An order that an error stopped → the report of it, with the pages that could be laid: what is wrong is seen sooner
 * where it stands than in a line that names it. Of an issue that could not be read there is no more than what is wrong.
 */

import { readFile } from 'node:fs/promises'
import type { House } from '../house.ts'
import type { Darkroom } from '../images/darkroom.ts'
import type { Issue } from '../issue/issue.ts'
import type { Page } from '../layout/page/frame.ts'
import { showPictures } from '../paint/show.ts'
import type { PlugIns } from '../plugins/open.ts'
import type { Noted } from '../preflight/evidence.ts'
import { type Generation, writeReport } from '../preflight/report.ts'
import { listThemes } from '../style/design.ts'
import { type Dressing, loadStyle } from '../style/load.ts'
import type { Typesetter } from '../text/faces/typesetter.ts'
import type { Edition, PrintedFile } from './edition.ts'
import type { Job } from './job.ts'
import { paintReportPages, writeReportFile } from './report.ts'

/** As far as the order came. */
export interface Stopped {
  readonly issue: Issue
  readonly dressing: Dressing
  readonly typesetter: Typesetter
  readonly darkroom: Darkroom
  /** None where nothing could be laid. */
  readonly pages: readonly Page[]
  readonly generation: Generation
  readonly editions: readonly Edition[]
  readonly announce: Job['announce']
  /** The publisher's. */
  readonly plugIns: Pick<PlugIns, 'checks'>
}

export async function reportFailure(stopped: Stopped, diagnostics: readonly Noted[]): Promise<PrintedFile[]> {
  const { issue, dressing, typesetter, darkroom, pages, generation, editions, announce, plugIns } = stopped
  const { style } = dressing
  const own = plugIns.checks
  const report = { issue, style, pages, generation, editions, diagnostics, checks: [], own }
  const shown = await showPictures(pages, dressing.style, () => {}, darkroom)
  const thumbnails = await paintReportPages({ dressing, shown, darkroom, announce })
  return [
    { name: 'report.json', bytes: writeReport(report) },
    await writeReportFile({ typesetter }, report, thumbnails),
  ]
}

/** `name` is that of the issue's folder. Faces are those of the theme, or of the first of the house that can be read. */
export async function reportMistakes(
  house: House,
  { name, theme }: { readonly name: string; readonly theme?: string | undefined },
  diagnostics: readonly Noted[],
): Promise<PrintedFile[]> {
  const { writeMistakesPage } = await import('../preflight/report-page/mistakes.ts')
  const faces = await findFaces(house, theme)
  const report = `${JSON.stringify({ issue: name, diagnostics }, null, 2)}\n`
  return [
    { name: 'report.json', bytes: Buffer.from(report) },
    { name: 'report.html', bytes: writeMistakesPage({ name, diagnostics, faces }) },
  ]
}

async function findFaces(house: House, theme: string | undefined) {
  for (const name of [...(theme === undefined ? [] : [theme]), ...(await listThemes(house))]) {
    const { value } = await loadStyle(house, { name })
    if (!value) continue
    const { body, title } = value.style.text
    const [text, display] = [body, title].map(({ text: { faces } }) =>
      value.faces.find((face) => face.name === faces.arabic),
    )
    if (text && display) return { text: await readFile(text.path), title: await readFile(display.path) }
  }
  return undefined
}
