/**
 * The articles and the pages they begin on → the pages of contents. They are set last, when every page number is
 * known.
 */

import type { Pt } from '../../geometry.ts'
import type { RunningHead } from '../display/furniture.ts'
import { fillColumns } from '../flow/fill.ts'
import { gridLines } from '../grid/columns.ts'
import { type Row, stack } from '../grid/row.ts'
import { sideOf } from '../grid/sides.ts'
import { blame, overset } from '../page/faults.ts'
import type { Page, SetFault, Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { bandArea } from './band.ts'
import { type ContentsEntry, ENTRY_FORMS, setEntries } from './contents-entries.ts'
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

/** Where on the grid the first entry stands on the first page, where that saves one; and on pages after it. */
const HIGH_FIRST_LINE = 8
const NEXT_ENTRY_LINE = 2
/** Empty lines between entries: as many as there is room for on no more pages; the lines of an entry hold together. */
const LOOSEST_GAP = 3
const LEAST_GAP = 1
/** Fewest empty lines between the entries and what stands at the foot. */
const FOOT_GAP = 2
/** Entries of more articles may tell more where that takes two pages, which face one another. */
const MANY_ENTRIES = 5

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
  const highest = total - FIRST_LINE
  const list: Tag = { role: 'contents', parent: heading.parent }
  const forms = ENTRY_FORMS.map((form) =>
    setEntries(compositor, entries, { form, width: area.width, list }).map((row) =>
      row.lines > highest ? { ...row, items: blame(row.items, oversetEntry(row, highest)) } : row,
    ),
  )
  const feet = heading.feet?.(area.width) ?? []
  const { parted, foot, first } = chooseForm(forms, { total, feet, baseline: style.baseline })
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

interface FormedContents {
  /** The entries of each page. */
  readonly parted: readonly (readonly Row[])[]
  readonly foot: FootBlock | undefined
  /** Where on the grid of the first page its entries begin. */
  readonly first: number
}

/** The richest form of the entries that has its pages, and of those that have as many one with room for a foot. */
function chooseForm(
  forms: readonly (readonly Row[])[],
  {
    total,
    feet,
    baseline,
  }: { readonly total: number; readonly feet: readonly FootBlock[]; readonly baseline: Pt },
): FormedContents {
  const lay = (rows: readonly Row[], first: number): FormedContents => {
    const parted = spread(rows, { total, first, feet })
    const above = parted.length === 1 ? first : NEXT_ENTRY_LINE
    const used = above + stack(parted.at(-1) ?? [], baseline).lines
    return { parted, first, foot: feet.find(({ lines }) => used + FOOT_GAP + lines <= total) }
  }
  const laid = forms.flatMap((rows) => [FIRST_LINE, HIGH_FIRST_LINE].map((first) => lay(rows, first)))
  const bare = laid.at(-1) as FormedContents
  const most = Math.max(bare.parted.length, (forms[0]?.length ?? 0) > MANY_ENTRIES ? 2 : 1)
  const able = laid.filter(({ parted }) => parted.length <= most)
  const richest = able[0] ?? bare
  const alike = able.filter(({ parted }) => parted.length === richest.parted.length)
  return alike.find(({ foot }) => foot) ?? richest
}

/** The entries of each page, as far apart as they can be on no more pages than they need. */
function spread(
  rows: readonly Row[],
  {
    total,
    first,
    feet,
  }: { readonly total: number; readonly first: number; readonly feet: readonly FootBlock[] },
): Row[][] {
  const loosely = (gap: number, kept = 0) => {
    const spaced = rows.map((row) => ({ ...row, before: gap + row.before }))
    const pages: Row[][] = []
    for (let rest: readonly Row[] = spaced; rest.length > 0 || pages.length === 0; ) {
      const height = total - kept - (pages.length === 0 ? first : NEXT_ENTRY_LINE)
      const { columns } = fillColumns(rest, [height], height)
      // An entry that no page can hold is set all the same; it has been said.
      const page = columns[0]?.length ? columns[0] : rest.slice(0, 1)
      pages.push([...page])
      rest = rest.slice(page.length)
    }
    return pages
  }
  const fewest = loosely(LEAST_GAP).length
  // Room for the foot is kept where it asks for no page more.
  const kept = feet
    .map(({ lines }) => lines + FOOT_GAP)
    .find((lines) => total - lines > first && loosely(LEAST_GAP, lines).length <= fewest)
  let gap = LOOSEST_GAP
  while (gap > LEAST_GAP && loosely(gap, kept).length > fewest) gap--
  return loosely(gap, kept)
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
