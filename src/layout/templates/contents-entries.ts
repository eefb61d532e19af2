/**
 * The articles and the pages they begin on → their entries in the contents, each in one piece: its section's name over
 * the first of a section, the folio, kicker, title, standfirst, byline, and a picture at the end side.
 */

import type { Pt } from '../../geometry.ts'
import type { Picture, WordLine } from '../../issue/block.ts'
import type { Article } from '../../issue/issue.ts'
import { creditsLine, partOf } from '../../issue/lines.ts'
import { formatNumber } from '../../issue/numerals.ts'
import { bySection, picturesOf, standfirstOf } from '../../issue/parts.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { Section } from '../../issue/running-order.ts'
import type { TextRole } from '../../style/style.ts'
import { fillRect, pictureOver } from '../display/primitives.ts'
import { inSection } from '../display/section.ts'
import { solidRow } from '../galley/rows.ts'
import { type Row, stack } from '../grid/row.ts'
import type { Item, Tag } from '../page/frame.ts'
import { placeLines, setLine, setWords } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import type { EntryRow } from './contents-parting.ts'

export interface ContentsEntry {
  readonly article: Article
  readonly page: number
}

/** What an entry tells beside kicker, title and byline, and of how many lines of the grid its picture is. */
export interface EntryForm {
  readonly standfirst: boolean
  readonly picture: number
}

/** The forms that entries may have, the richest first: a small picture asks for no more lines than a title has. */
export const ENTRY_FORMS: readonly EntryForm[] = [
  { standfirst: true, picture: 7 },
  { standfirst: true, picture: 5 },
  { standfirst: true, picture: 4 },
  { standfirst: false, picture: 4 },
  { standfirst: true, picture: 0 },
  { standfirst: false, picture: 0 },
]

interface EntryPlace {
  readonly form: EntryForm
  readonly width: Pt
  readonly list: Tag
}

interface EntriesPlace extends Omit<EntryPlace, 'form'> {
  /** Of each entry. */
  readonly forms: readonly EntryForm[]
}

/** The column the folios stand in, in lines of the grid, and the space before a picture. */
const FOLIO_COLUMN = 5
const PICTURE_GAP = 1.5
/** Between what is above it and the rule over a section's name, and from there to its first entry, in lines. */
const SECTION_BEFORE = 1
const SECTION_AFTER = 1

/** What is set in a section's colour, where it has one. */
const COLOURED: readonly TextRole[] = ['section', 'kicker', 'contentsFolio']

/** Rows of the contents, one an article. */
export function setEntries(
  compositor: Compositor,
  entries: readonly ContentsEntry[],
  { forms, width, list }: EntriesPlace,
): EntryRow[] {
  const set = (entry: ContentsEntry, section: Section | undefined, within: Tag) => {
    const form = forms[entries.indexOf(entry)] as EntryForm
    return setEntry(inSection(compositor, section, COLOURED), entry, { form, width, list: within })
  }
  return bySection(entries.map(({ article }) => article)).flatMap(({ section, within }, run) => {
    const own = entries.filter(({ article }) => within.includes(article))
    if (!section) {
      const [first, ...others] = own.map((entry) => set(entry, section, list))
      if (!first) return []
      // What follows a section and stands in none is parted from it by a rule without a name.
      return [run > 0 ? underRule(first, compositor, { width }) : first, ...others]
    }
    const item: Tag = { role: 'contentsItem', parent: list }
    const inner: Tag = { role: 'contents', parent: item }
    const [first, ...others] = own.map((entry) => set(entry, section, inner))
    const coloured = inSection(compositor, section, COLOURED)
    const name = setName(coloured, section, width, item)
    return first
      ? [
          underRule(first, coloured, { width, name }),
          ...others.map((row) => ({ ...row, goesOn: true as const })),
        ]
      : []
  })
}

/** A section's name over a rule. */
function setName(compositor: Compositor, { name }: Section, width: Pt, parent: Tag): Row {
  const { baseline } = compositor.style
  const set = setWords(compositor, name, { role: 'section', measure: width, indent: 0 })
  return solidRow(set, baseline, { tag: { role: 'paragraph', parent } })
}

const RULE: Pt = 0.75
const NO_NAME: Row = { items: [], lines: 0, before: 0, keepWithNext: false }

/** An entry under a rule as wide as the list, and under the name that stands on it. */
function underRule(
  entry: Row,
  { style: { baseline, text } }: Compositor,
  { width, name = NO_NAME }: { readonly width: Pt; readonly name?: Row },
): Row {
  const { items, lines } = stack([name, { ...entry, before: SECTION_AFTER }], baseline)
  const y = (name.lines + SECTION_AFTER / 2) * baseline
  const rule = fillRect({ x: 0, y, width, height: RULE }, name === NO_NAME ? 'ink' : text.section.text.colour)
  return { ...entry, items: [...items, rule], lines, before: SECTION_BEFORE }
}

/** Folio at the start side; kicker, title, standfirst and byline in a column beside it; a picture at the end side. */
function setEntry(
  compositor: Compositor,
  { article, page }: ContentsEntry,
  { form, width, list }: EntryPlace,
): Row {
  const { style, numerals } = compositor
  const { baseline } = style
  // A letter is its writer's voice, whatever it shows.
  const picture = form.picture > 0 && article.kind !== 'letter' ? picturesOf(article)[0] : undefined
  const high = picture ? form.picture : 0
  const taken = FOLIO_COLUMN + (picture ? high + PICTURE_GAP : 0)
  const measure = width - taken * baseline
  const x = width - FOLIO_COLUMN * baseline - measure
  const entry: Tag = { role: 'contentsItem', parent: list }
  const reference: Tag = { role: 'reference', parent: entry }
  const words = (text: WordLine, role: TextRole) =>
    solidRow(setLine(compositor, text, { role, measure, indent: 0 }), baseline, {
      tag: { role: 'paragraph', parent: entry },
      x,
    })
  const byline = creditsLine(article.credits, ' · ')
  const kicker = article.kicker ? [words(partOf(article.kicker), 'kicker')] : []
  const standfirst = form.standfirst ? standfirstOf(article) : undefined
  const set = setWords(compositor, plainText(article.title), {
    role: 'contentsEntry',
    measure,
    indent: 0,
    link: `#${article.slug}`,
  })
  const title = solidRow(set, baseline, { tag: reference, x })
  const { items, lines } = stack(
    [
      ...kicker,
      title,
      ...(standfirst ? [words(standfirst.text, 'contentsWords')] : []),
      ...(byline.length > 0 ? [words(byline, 'credit')] : []),
    ],
    baseline,
  )
  // The folio stands on the baseline of the title's first line.
  const first = title.items[0]
  const y = kicker.length * baseline + (first?.kind === 'text' ? first.at.y : baseline)
  const folio = setWords(compositor, formatNumber(page, numerals), {
    role: 'contentsFolio',
    measure: width,
    indent: 0,
  })
  const placed = placeLines(folio, { x: 0, y }, { role: 'words', parent: reference })
  const shown = picture ? [placePicture(picture, high * baseline, { baseline, entry })] : []
  const solid = { what: 'entry', span: article.places.title }
  return {
    items: [...placed, ...items, ...shown],
    lines: Math.max(lines, high),
    before: 0,
    keepWithNext: false,
    solid,
  }
}

/** A square cut round the focus. It is told where the article shows it: here it is not read out. */
function placePicture(
  picture: Picture,
  side: Pt,
  { baseline, entry }: { readonly baseline: Pt; readonly entry: Tag },
): Item {
  // Its head is level with the letters of the first line.
  const box = { x: 0, y: baseline / 4, width: side, height: side }
  return { ...pictureOver(box, picture, entry), tag: { role: 'artifact', type: 'Layout' } }
}
