/**
 * The press for other programs, `import { press, loadIssue, paginate } from 'warraq'`: an issue's folder goes in, plain
 * data comes out. Nothing is written, printed or kept between two calls. `API.md` shows it at work.
 *
 * What is wrong with an issue's files, its theme or its pictures is a diagnostic beside the value, never thrown; a
 * promise is rejected only where the press itself is at fault. Of what stages take and give this is the one door: what
 * is not exported here may change at any time.
 */

import { resolve } from 'node:path'
import type { Checked } from './diagnostic.ts'
import { EDITIONS, type Edition } from './editions/edition.ts'
import { type House, houseAt } from './house.ts'
import type { ReadIssue } from './lay.ts'
import type { Page } from './layout/page/frame.ts'
import type { Outcome, PrintOrder } from './press.ts'
import type { Announce } from './progress.ts'

export {
  isKept,
  type PassageReading,
  type PieceReading,
  placesOf,
  wordAt,
} from './desk/rules/form/reading.ts'
export type { CopyFinding, HouseRule } from './desk/rules/form/rule.ts'
export type { Checked, Diagnostic, Severity, Span } from './diagnostic.ts'
export { formatDiagnostic, hasErrors } from './diagnostic.ts'
export type { PrintedFile } from './editions/edition.ts'
export type { Point, Pt, Rect, Size } from './geometry.ts'
export type { Article, Issue } from './issue/issue.ts'
export type {
  Artifact,
  Item,
  Page,
  PathItem,
  PictureItem,
  Role,
  Tag,
  TextItem,
} from './layout/page/frame.ts'
export type {
  HouseTemplate,
  TemplatePage,
  TemplatePart,
  TemplateRoom,
} from './layout/templates/house-template.ts'
export { defineConfig, type PlugInConfig } from './plugins/config.ts'
export type { AnyCheck as HouseCheck, Evidence, Finding } from './preflight/evidence.ts'
export type { Printing } from './press.ts'
export type { Style } from './style/style.ts'
export type { Announce, Edition, House, Outcome, ReadIssue }

/** The press's own folder: this file lies in one of its folders, as it is written and as it is compiled. */
const ROOT = resolve(import.meta.dirname, '..')

/** How an issue is dressed. */
export interface DressOrder {
  /** The name of a theme; the issue's own where left out. */
  readonly theme?: string
  /**
   * Folders in place of the press's own, absolute, the first that has a file before the next: of `themes`, of
   * catalogues of `faces`, of profiles, `colours`.
   */
  readonly house?: Partial<Pick<House, 'themes' | 'faces' | 'colours'>>
}

/** What is to be printed. */
export interface PressOrder extends DressOrder, Pick<PrintOrder, 'imposition' | 'grid' | 'moment'> {
  /** The issue's folder, absolute or from the working directory. */
  readonly folder: string
  /** Some of `screen`, `print`, `archive`, `epub`, `text`, `cover`, `report`; all of them where left out. */
  readonly editions?: readonly Edition[]
}

/**
 * Reads an issue's folder, with its theme. `value.issue` is the issue as every stage reads it: articles in their running
 * order, inline marks parsed, dates spelled out; `value.dressing.style` is the theme, its lengths in points. There is no
 * value where a diagnostic is an error; all mistakes of all files are told at once, each with its file (from the working
 * directory), line and column, both counted from 1.
 */
export async function loadIssue(
  folder: string,
  { theme, house }: DressOrder = {},
): Promise<Checked<ReadIssue>> {
  const { readIssue } = await import('./lay.ts')
  const order = { house: { ...houseAt(ROOT), ...house }, folder, editions: SEEN }
  return readIssue({ ...order, ...(theme !== undefined && { theme }) }, () => {})
}

/** Pages are laid for a screen: a character that no face has is an error, unless the issue says `uncovered: mark`. */
const SEEN: readonly Edition[] = ['screen']

/**
 * Lays an issue that was loaded. The value is its pages in their order, each a display list: items in reading order,
 * which lie one over another as they follow, in points (1/72 inch) from the page's top left corner, y downwards. Words
 * are set: a text item has the glyphs of one line, each in its place. Pictures are named by their files, or come as
 * bytes where the theme changes their inks. Diagnostics are those of this step alone; there may be pages beside errors,
 * to be looked at and not to be printed.
 */
export async function paginate(read: ReadIssue): Promise<Checked<readonly Page[]>> {
  const { layOut, openFaces } = await import('./lay.ts')
  const { value: opened, diagnostics } = await openFaces(read, { editions: SEEN })
  if (!opened) return { diagnostics }
  const laid = await layOut(opened, () => {})
  return {
    ...(laid.value && { value: laid.value.pages }),
    diagnostics: [...diagnostics, ...laid.diagnostics],
  }
}

/**
 * Prints an issue: reads, lays, separates, inspects and paints. `value.files` are the files of the editions and
 * `report.json`, each with its bytes and its name from the folder that is the issue's, with forward slashes. Where a
 * diagnostic is an error there is no value, and, where the report was ordered, `failure` has it, with the pages that
 * could be laid. The same order makes the same bytes: files are dated by the issue, or by `moment`. `announce` hears
 * the name of each stage as it begins, then how far it is.
 */
export async function press(
  { folder, editions = EDITIONS, house, ...order }: PressOrder,
  announce?: Announce,
): Promise<Outcome> {
  const { press: print } = await import('./press.ts')
  return print({ ...order, house: { ...houseAt(ROOT), ...house }, folder, editions }, announce)
}
