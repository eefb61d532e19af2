/**
 * The articles and the pages they begin on → the pages of contents. They are set last, when every page number is
 * known.
 */

import type { Pt } from '../../geometry.ts'
import type { RunningHead } from '../display/furniture.ts'
import { gridLines } from '../grid/columns.ts'
import { type Row, stack } from '../grid/row.ts'
import { sideOf } from '../grid/sides.ts'
import { blame, overset } from '../page/faults.ts'
import type { Page, SetFault, Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { bandArea } from './band.ts'
import { type ContentsEntry, type EntryForm, setEntries } from './contents-entries.ts'
import { NEXT_ENTRY_LINE, partPlan, planContents } from './contents-plan.ts'
import type { FootBlock } from './imprint.ts'
import { FIRST_LINE, listPage } from './list-page.ts'

export interface Heading {
  readonly title: string
  readonly runningHead: RunningHead
  readonly parent: Tag
  /** What stands at the foot of the last page, in every form it may have, where there is room for one under its entries. */
  readonly feet?: (measure: Pt) => readonly FootBlock[]
}

/** The pages, and whether what was to stand at their foot does. */
interface LaidContents {
  readonly pages: readonly Page[]
  readonly isFooted: boolean
}

/** The contents, on as many pages as they need, the first of them page `from`. */
export function contentsPages(
  compositor: Compositor,
  entries: readonly ContentsEntry[],
  from: number,
  heading: Heading,
): LaidContents {
  const { style } = compositor
  // Both sides are as wide and as high: entries set for one fit the other.
  const area = bandArea(style, sideOf(from))
  const total = gridLines(area, style.baseline)
  const list: Tag = { role: 'contents', parent: heading.parent }
  const set = (forms: readonly EntryForm[]) =>
    setEntries(compositor, entries, { forms, width: area.width, list })
  const feet = heading.feet?.(area.width) ?? []
  const plan = planContents(entries, set, { total, feet })
  const { first, foot } = plan
  const highest = total - FIRST_LINE
  // Measured each form on its own, its sections are set once with the entries as they are mixed.
  const rows = set(plan.forms).map((row) =>
    row.lines > highest ? { ...row, items: blame(row.items, oversetEntry(row, highest)) } : row,
  )
  const parted = partPlan({ ...plan, rows }, total)
  const pages = parted.map((entries, index) =>
    layPage(compositor, entries, from + index, {
      ...heading,
      opens: index === 0,
      first: index === 0 ? first : NEXT_ENTRY_LINE,
      foot: index === parted.length - 1 ? foot : undefined,
    }),
  )
  return { pages, isFooted: foot !== undefined }
}

function layPage(
  compositor: Compositor,
  rows: readonly Row[],
  number: number,
  {
    title,
    runningHead,
    parent,
    foot,
    opens,
    first,
  }: Heading & {
    readonly opens: boolean
    readonly first: number
    readonly foot: FootBlock | undefined
  },
): Page {
  const { style } = compositor
  const area = bandArea(style, sideOf(number))
  const heading: Tag = { role: 'heading', level: 1, parent, title }
  const { items } = stack(rows, style.baseline)
  const total = gridLines(area, style.baseline)
  return listPage(compositor, {
    number,
    heading: opens ? heading : undefined,
    runningHead,
    placed: [{ items, line: first }, ...(foot ? [{ items: foot.items, line: total - foot.lines }] : [])],
  })
}

function oversetEntry({ lines, solid }: Row, room: number): SetFault {
  return overset({
    code: 'layout/overset-contents',
    message: `Unexpected entry of ${lines} lines in the contents, expected at most ${room}, the lines of their page.`,
    hint: 'Shorten the title, or set contentsEntry smaller in the theme.',
    ...(solid && { span: solid.span }),
  })
}
