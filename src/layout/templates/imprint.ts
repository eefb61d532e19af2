/**
 * An issue → the page that says who made it and with what: titles and credits, publisher and serial number, faces.
 * Every word of it stands elsewhere in the data.
 */

import type { Pt } from '../../geometry.ts'
import { imprintEntries } from '../../issue/imprint.ts'
import type { Issue, WordLine } from '../../issue/issue.ts'
import { WORDS } from '../../issue/words.ts'
import type { TextRole } from '../../style/style.ts'
import { fillColumns } from '../flow/fill.ts'
import { solidRow, textRows } from '../galley/rows.ts'
import { gridLines, tallestColumn } from '../grid/columns.ts'
import { type Row, stack } from '../grid/row.ts'
import { sideOf } from '../grid/sides.ts'
import type { Page, Tag } from '../page/frame.ts'
import { setLine } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { bandArea } from './band.ts'
import { FIRST_LINE, listPage } from './list-page.ts'

/** Empty lines between entries: well more than between the lines of one. */
const GAP = 2

export function imprintPage(compositor: Compositor, issue: Issue, number: number, document: Tag): Page {
  const { style } = compositor
  const parent: Tag = { role: 'section', parent: document, title: WORDS.imprint }
  const area = bandArea(style, sideOf(number))
  const heading: Tag = { role: 'heading', level: 1, parent, title: WORDS.imprint }
  const rows = imprintRows(compositor, issue, {
    measure: area.width,
    parent,
    role: 'letter',
    gap: GAP,
  })
  // What one page cannot hold of it is said in the contents and in the articles themselves.
  const { columns } = fillColumns(rows, [gridLines(area, style.baseline) - FIRST_LINE], tallestColumn(style))
  const { items } = stack(columns[0] ?? [], style.baseline)
  return listPage(compositor, {
    number,
    heading,
    runningHead: { magazine: issue.masthead },
    placed: [{ items, line: FIRST_LINE }],
  })
}

/** What it says, as rows: a label, and under it lines in the style of `role`; `gap` empty lines of the grid between two. */
export function imprintRows(
  compositor: Compositor,
  issue: Issue,
  {
    measure,
    parent,
    role,
    gap,
  }: { readonly measure: Pt; readonly parent: Tag; readonly role: TextRole; readonly gap: number },
): Row[] {
  const { baseline } = compositor.style
  const set = (text: WordLine, as: TextRole) =>
    setLine(compositor, text, { role: as, measure, indent: 0, align: 'start' })
  const tag = (): Tag => ({ role: 'paragraph', parent })
  return imprintEntries(issue, familiesOf(compositor)).flatMap(({ label, lines }): Row[] => [
    solidRow(set(label, 'kicker'), baseline, { tag: tag(), before: gap, keepWithNext: true }),
    ...lines.flatMap((line) => textRows(set(line, role), baseline, { tag: tag() })),
  ])
}

/** The families of the faces that the theme asks for. */
function familiesOf({ style, typesetter }: Compositor): string[] {
  return Object.values(style.text).flatMap(({ text: { faces } }) =>
    [faces.arabic, faces.latin].flatMap((name) => typesetter.book.get(name)?.family ?? []),
  )
}
