/**
 * A printing's pages and what was said of them in, the report of it out, as JSON.
 * A room of its own because what a designer asks of a printing (how many pages, how evenly set) is asked of figures.
 */

import type { Diagnostic } from '../diagnostic.ts'
import type { Issue } from '../issue/issue.ts'
import { evennessOf } from '../layout/evenness.ts'
import type { Page } from '../layout/frame.ts'
import type { Style } from '../style/style.ts'
import { measurePictures } from './pictures.ts'

export interface Reported {
  readonly issue: Issue
  readonly style: Style
  readonly pages: readonly Page[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Figures are rounded to what can be seen: a thousandth. */
export function writeReport({ issue, style, pages, diagnostics }: Reported): Uint8Array {
  const evenness = Object.fromEntries(
    Object.entries(evennessOf(pages)).map(([name, figure]) => [name, Math.round(figure * 1000) / 1000]),
  )
  const report = {
    issue: issue.id,
    theme: style.name,
    pages: pages.length,
    evenness,
    pictures: measurePictures(pages),
    diagnostics,
  }
  return Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
}
