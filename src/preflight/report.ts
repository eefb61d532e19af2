/**
 * A printing's pages and what was said of them → the report of it as JSON: how many pages, how evenly set, and every
 * note.
 */

import type { Rect } from '../geometry.ts'
import type { Issue } from '../issue/issue.ts'
import { evennessOf } from '../layout/page/evenness.ts'
import type { Page } from '../layout/page/frame.ts'
import type { Style } from '../style/style.ts'
import type { MadeCheck } from './checks.ts'
import {
  type AnyCheck,
  bleedOf,
  type Location,
  type Noted,
  type PressFacts,
  type Sheets,
} from './evidence.ts'
import { greatestInk } from './ink-use.ts'
import { measurePictures } from './pictures.ts'

/** Which state of an issue a file was printed from. */
export interface Generation {
  /** Number of all that it was made from, in hexadecimal. */
  readonly inputs: string
  /** Version of the press. */
  readonly press: string
}

export interface Reported {
  readonly generation: Generation
  readonly issue: Issue
  readonly style: Style
  readonly pages: readonly Page[]
  /** Of every stage. */
  readonly diagnostics: readonly Noted[]
  readonly checks: readonly MadeCheck[]
  /** Checks of the publisher's own among them. */
  readonly own?: readonly AnyCheck[]
  /** Names of the editions that were ordered. */
  readonly editions: readonly string[]
  /** Where something is printed from plates. */
  readonly press?: PressFacts
  readonly sheets?: Sheets
}

/** Figures are rounded to what can be seen: a thousandth. */
export function writeReport(reported: Reported): Uint8Array {
  const { issue, style, pages, diagnostics, checks } = reported
  const evenness = Object.fromEntries(
    Object.entries(evennessOf(pages)).map(([name, figure]) => [name, toThousandth(figure)]),
  )
  const report = {
    issue: issue.id,
    theme: style.name,
    generation: { ...reported.generation, editions: reported.editions },
    pages: pages.length,
    evenness,
    ...(reported.press && { press: pressOf(reported, reported.press) }),
    pictures: measurePictures(pages, bleedOf(reported)).map(({ page, alternative, ppi, onward }) => ({
      page,
      alternative,
      ppi,
      ...(onward && { onward: onward.page }),
    })),
    checks: checks.map(({ code, found }) => ({
      code,
      ...(found === undefined ? { asked: false } : { found }),
    })),
    diagnostics: diagnostics.map(({ onward, ...said }) => ({
      ...roundPlace(said),
      ...(onward && { onward: roundPlace(onward) }),
    })),
  }
  return Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
}

/** What a printer asks first; ink is the sum of four plates, and lengths are points. */
function pressOf({ style, pages, sheets }: Reported, press: PressFacts) {
  const greatest = Object.entries(greatestInk(press, pages)).map(([kind, { name, ink }]) => [
    kind,
    { name, ink: toThousandth(ink) },
  ])
  return {
    condition: style.press.condition,
    inkLimit: press.inkLimit,
    greatestInk: Object.fromEntries(greatest),
    bleed: toThousandth(style.bleed),
    ...(sheets && { sheets }),
  }
}

function roundPlace<T extends Location>({ box, ...said }: T) {
  return box ? { ...said, box: roundBox(box) } : said
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
