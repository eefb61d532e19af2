/**
 * Paragraphs that run over a column's end → those that leave one line of theirs alone. Layout promises that there are
 * none, and is checked here.
 */

import type { Page, Tag, TextItem } from '../../layout/page/frame.ts'
import { quoteLineInArabic } from '../arabic.ts'
import { boxOfLine, type Found, itemsOf, quoteLine } from '../boxes.ts'
import type { Check, Finding } from '../evidence.ts'
import { evidenceOf, pageOf, paragraphOf } from '../example.ts'

/** What runs through columns; all else is a piece of its own, and its lines may be as few as they are. */
function flows({ role, parent }: Tag): boolean {
  return role === 'document' || role === 'article' || role === 'section' || role === 'paragraph'
    ? !parent || flows(parent)
    : false
}

/** The column a line stands in; nothing where it stands in none, or over several. */
function columnOf({ grid }: Page, { at, line }: TextItem): number | undefined {
  const middle = at.x + line.measure / 2
  const column = grid?.columns.findIndex(({ x, width }) => middle > x && middle < x + width)
  return column === undefined || column < 0 ? undefined : column
}

function loneLines(lines: readonly Found<TextItem>[]): Finding[] {
  const columns = new Map<string, Found<TextItem>[]>()
  for (const line of lines) {
    const column = columnOf(line.page, line.item)
    if (column === undefined) return []
    const key = `${line.page.number} ${column}`
    columns.set(key, [...(columns.get(key) ?? []), line])
  }
  const parts = [...columns.values()]
  if (parts.length < 2) return []
  const describe = (line: Found<TextItem>, found: string, named: string): Finding => {
    const box = boxOfLine(line.item)
    const message = `Unexpected ${found} ${quoteLine(line.item)} alone in its column on page ${line.page.number}, expected two lines of its paragraph.`
    const arabic = `${named} ${quoteLineInArabic(line.item)} وحيد في عموده، والمطلوب سطران من فقرته معًا.`
    return { message, arabic, page: line.page.number, ...(box && { box }) }
  }
  const [first = [], last = []] = [parts[0], parts.at(-1)]
  return [
    ...(first[0] && first.length === 1 ? [describe(first[0], 'first line', 'السطر الأول')] : []),
    ...(last[0] && last.length === 1 ? [describe(last[0], 'last line', 'السطر الأخير')] : []),
  ]
}

const LEFT = 50
const RIGHT = 310
const text = 'سطر'
const over = (columns: readonly number[]) =>
  evidenceOf({
    pages: [pageOf(1, ...paragraphOf(...columns.map((x, index) => ({ text, x, y: 700 - 15 * index }))))],
  })

export const loneLine: Check = {
  code: 'preflight/lone-line',
  trade: 'pages',
  severity: 'warning',
  title: 'سطر وحيد من فقرته',
  about: 'لا يبقى السطر الأول من فقرة وحده في أسفل عمود، ولا سطرها الأخير وحده في أعلى عمود.',
  remedy: 'زد الفقرة كلمات أو أنقصها.',
  hint: 'Add to the paragraph or take from it.',
  check: ({ pages }) => {
    const paragraphs = new Map<unknown, Found<TextItem>[]>()
    for (const found of itemsOf(pages, 'text')) {
      const { tag, source } = found.item
      if (tag.role === 'artifact' || !flows(tag as Tag)) continue
      paragraphs.set(source, [...(paragraphs.get(source) ?? []), found])
    }
    return [...paragraphs.values()].flatMap(loneLines)
  },
  good: [
    { name: 'a paragraph parted after its second line', evidence: over([RIGHT, RIGHT, LEFT, LEFT]) },
    { name: 'a paragraph of one line', evidence: over([RIGHT]) },
  ],
  bad: [
    { name: 'a first line alone', evidence: over([RIGHT, LEFT, LEFT]) },
    { name: 'a last line alone', evidence: over([RIGHT, RIGHT, LEFT]) },
  ],
}
