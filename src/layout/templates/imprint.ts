/**
 * An issue in, the page that says who made it and with what out: titles and credits, publisher and serial number, faces.
 * A room of its own because it says nothing of its own: every word of it stands elsewhere in the data.
 */

import { dateline, type Issue, plainText } from '../../issue/issue.ts'
import { WORDS } from '../../issue/words.ts'
import type { TextRole } from '../../style/style.ts'
import { gridLines } from '../columns.ts'
import { type Compositor, placeLines, setWords } from '../compositor.ts'
import { fillColumns } from '../fill.ts'
import { move, type Page, type Tag } from '../frame.ts'
import { setFurniture, sideOf } from '../furniture.ts'
import { type Row, solidRow, stack, textRows } from '../rows.ts'
import { bandPage } from './band.ts'

/** Where on the grid the title stands, and the first entry. */
const TITLE_LINE = 4
const FIRST_LINE = 12
/** Empty lines between entries. */
const GAP = 1

export function imprintPage(compositor: Compositor, issue: Issue, number: number, document: Tag): Page {
  const { style } = compositor
  const side = sideOf(number)
  const parent: Tag = { role: 'section', parent: document, title: WORDS.imprint }
  const { items: ground, area } = bandPage(compositor, side)
  const heading: Tag = { role: 'heading', level: 1, parent, title: WORDS.imprint }
  const title = setWords(compositor, WORDS.imprint, 'contentsTitle', area.width, { indent: 0 })
  const rows = entriesOf(compositor, issue).flatMap(({ label, lines }): Row[] => {
    const set = (text: string, role: TextRole) =>
      setWords(compositor, text, role, area.width, { indent: 0, align: 'start' })
    const tag = (): Tag => ({ role: 'paragraph', parent })
    const head = solidRow(set(label, 'kicker'), style.baseline, {
      tag: tag(),
      before: GAP,
      keepWithNext: true,
    })
    return [head, ...lines.flatMap((line) => textRows(set(line, 'letter'), style.baseline, { tag: tag() }))]
  })
  // What one page cannot hold of it is said in the contents and in the articles themselves.
  const { columns } = fillColumns(rows, [gridLines(area, style.baseline) - FIRST_LINE], compositor.tallest)
  const { items } = stack(columns[0] ?? [], style.baseline)
  const at = (line: number) => ({ x: area.x, y: area.y + line * style.baseline })
  return {
    number,
    side,
    size: style.trim,
    items: [
      ...ground,
      ...placeLines(title, at(TITLE_LINE), heading),
      ...items.map((item) => move(item, at(FIRST_LINE))),
      ...setFurniture(compositor, number, { magazine: issue.masthead }, area),
    ],
  }
}

interface Entry {
  readonly label: string
  readonly lines: readonly string[]
}

function entriesOf({ style, typesetter }: Compositor, issue: Issue): Entry[] {
  const { masthead, publisher, issn, articles } = issue
  const faces = new Set(
    Object.values(style.text).flatMap(({ text: { faces: pair } }) =>
      [pair.arabic, pair.latin].flatMap((name) => typesetter.book.get(name)?.family ?? []),
    ),
  )
  return [
    {
      label: masthead,
      lines: [
        dateline(issue),
        ...(publisher ? [`${WORDS.publisher}: ${publisher}`] : []),
        ...(issn ? [`ISSN ${issn}`] : []),
      ],
    },
    ...articles.flatMap(({ title, credits }): Entry[] => {
      const lines = credits.map(({ role, name }) => `${role}: ${name}`)
      return lines.length > 0 ? [{ label: plainText(title), lines }] : []
    }),
    { label: WORDS.faces, lines: [...faces] },
  ]
}
