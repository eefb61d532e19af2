/** A case of the table → what comes of it: one answer set in a theme, its lines, its gaps, what is said. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Edition, PrintedFile } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { blocksOf } from '../../src/issue/parts.ts'
import { passagesOf } from '../../src/issue/passages.ts'
import type { Page, TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openTypesetter } from '../../src/open-faces.ts'
import { press } from '../../src/press.ts'
import { loadStyle } from '../../src/style/load.ts'
import { HOUSE } from '../support/house.ts'

export interface Case {
  /** The YAML of the answers: a text, or a list of blocks. */
  readonly answer: string
  readonly theme?: string
  readonly title?: string
  /** Further keys of the issue. */
  readonly issue?: string
  /** Column width, in mm, instead of the theme's. */
  readonly column?: number
}

export interface SetCase {
  readonly pages: readonly Page[]
  /** The lines of the answer, in order. */
  readonly lines: readonly TextItem[]
  readonly said: readonly Diagnostic[]
}

/** Writes the case as an issue folder, for as long as something is done with it. */
async function withFolder<T>(
  { answer, theme = 'plain', title = 'حديث', issue = '' }: Case,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'warraq-case-'))
  const indented = answer.includes('\n') ? `\n${answer.replace(/^/gm, '      ')}` : ` ${answer}`
  writeFileSync(
    join(root, 'issue.yaml'),
    `masthead: ورّاق\nnumber: 9\ndate: 2026-11-01\nlanguage: ar-EG\ntheme: ${theme}\ncover: { story: one }\narticles: [one.yaml]\n${issue}`,
  )
  writeFileSync(
    join(root, 'one.yaml'),
    `slug: one\nkind: interview\ntitle: ${title}\nguest: { name: سلمى بنت أحمد, shortName: سلمى }\nexchanges:\n  - question: ما الكلمة؟\n    answer:${indented}\n`,
  )
  try {
    return await work(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const POINTS_PER_MM = 72 / 25.4

/** Sets it, and hands back what stands on its pages. */
export function setCase(given: Case): Promise<SetCase> {
  return withFolder(given, async (folder) => {
    const read = await loadIssue(folder)
    const dressed = await loadStyle(houseAt(HOUSE), { name: given.theme ?? 'plain' })
    if (!read.value || !dressed.value)
      return { pages: [], lines: [], said: [...read.diagnostics, ...dressed.diagnostics] }
    const opened = await openTypesetter(
      { issue: read.value, dressing: dressed.value, find: read.find ?? (() => undefined) },
      ['screen'],
    )
    const said = [...read.diagnostics, ...opened.diagnostics, ...(opened.value?.uncovered ?? [])]
    if (!opened.value || said.some(({ severity }) => severity === 'error'))
      return { pages: [], lines: [], said }
    const { style } = dressed.value
    const narrow = given.column && narrowed(style, given.column)
    const { value: pages = [], diagnostics } = paginate(
      opened.value.issue,
      narrow || style,
      opened.value.typesetter,
    )
    return { pages, lines: answerLines(opened.value.issue, pages), said: [...said, ...diagnostics] }
  })
}

/** One column of so many mm. */
function narrowed<S extends { trim: { width: number }; margins: { inside: number; outside: number } }>(
  style: S,
  column: number,
): S {
  const side = (style.trim.width - column * POINTS_PER_MM) / 2
  return { ...style, columns: 1, margins: { ...style.margins, inside: side, outside: side } }
}

/** The same printed, for what only files can tell. */
export function printCase(
  given: Case,
  ...editions: readonly Edition[]
): Promise<{ readonly files: readonly PrintedFile[]; readonly said: readonly Diagnostic[] }> {
  return withFolder(given, async (folder) => {
    const { value, diagnostics } = await press({ house: houseAt(HOUSE), folder, editions })
    return { files: value?.files ?? [], said: diagnostics }
  })
}

/** Lines of what was answered, and not of what stands around it. */
function answerLines(issue: Issue, pages: readonly Page[]): TextItem[] {
  const answered = new Set<unknown>(issue.articles.flatMap(blocksOf).flatMap(passagesOf))
  return pages
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === 'text')
    .filter(({ passage }) => answered.has(passage))
}

/** The line as a reader sees its words, in logical order. */
export function wordsOf({ line, source }: TextItem): string {
  return source.text.slice(line.start, line.end).replace(/[\u2066-\u2069]/g, '')
}

/** The widest gap of lines that are filled, in word spaces. */
export function widestGap(lines: readonly TextItem[]): number {
  const gaps = lines.flatMap(({ line }) =>
    line.flush
      ? line.runs.filter(({ run }) => run.space).map(({ run, advance }) => advance / run.advance)
      : [],
  )
  return Math.max(0, ...gaps)
}

/** What stands on a line, from its left edge to its right: the words of its runs, with where they begin. */
export function seenOn({ line }: TextItem): { readonly text: string; readonly x: number }[] {
  return line.runs.filter(({ run }) => !run.space).map(({ x, run }) => ({ text: run.text, x }))
}

/** Ids of every glyph that is drawn of these lines. */
export function glyphsOf(lines: readonly TextItem[]): number[] {
  return lines.flatMap(({ line }) => line.runs.flatMap(({ run }) => run.glyphs.map(({ id }) => id)))
}
