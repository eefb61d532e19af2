/**
 * A printing's pages and what was said of them in, the report of it out, as JSON.
 * A room of its own because what a designer asks of a printing (how many pages, how evenly set) is asked of figures.
 */

import type { Rect } from '../geometry.ts'
import type { Issue } from '../issue/issue.ts'
import { evennessOf } from '../layout/evenness.ts'
import type { Page } from '../layout/frame.ts'
import type { Style } from '../style/style.ts'
import type { MadeCheck } from './checks.ts'
import type { Noted } from './evidence.ts'
import { measurePictures } from './pictures.ts'

export interface Reported {
  readonly issue: Issue
  readonly style: Style
  readonly pages: readonly Page[]
  /** Of every stage. */
  readonly diagnostics: readonly Noted[]
  readonly checks: readonly MadeCheck[]
}

/** Figures are rounded to what can be seen: a thousandth. */
export function writeReport({ issue, style, pages, diagnostics, checks }: Reported): Uint8Array {
  const evenness = Object.fromEntries(
    Object.entries(evennessOf(pages)).map(([name, figure]) => [name, toThousandth(figure)]),
  )
  const report = {
    issue: issue.id,
    theme: style.name,
    pages: pages.length,
    evenness,
    pictures: measurePictures(pages).map(({ page, alternative, ppi }) => ({ page, alternative, ppi })),
    checks: checks.map(({ code, found }) => ({
      code,
      ...(found === undefined ? { asked: false } : { found }),
    })),
    diagnostics: diagnostics.map(({ box, ...said }) => (box ? { ...said, box: roundBox(box) } : said)),
  }
  return Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
}

function roundBox({ x, y, width, height }: Rect): Rect {
  return {
    x: toThousandth(x),
    y: toThousandth(y),
    width: toThousandth(width),
    height: toThousandth(height),
  }
}

function toThousandth(figure: number): number {
  return Math.round(figure * 1000) / 1000
}
