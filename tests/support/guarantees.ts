/**
 * Pages in, every breach of what a set page promises out, each in a sentence.
 * The sample issue and generated ones are held to the same promises.
 */

import { formatNumber } from '../../src/issue/numerals.ts'
import { WORDS } from '../../src/issue/words.ts'
import { BASELINE_IN_LINE } from '../../src/layout/grid/row.ts'
import { typeArea } from '../../src/layout/grid/sides.ts'
import type { Page, Tag, TextItem } from '../../src/layout/page/frame.ts'
import type { TextRole } from '../../src/style/style.ts'
import {
  columnOf,
  linesOf,
  type Printing,
  paragraphsOf,
  type ReadParagraph,
  textOf,
  textsOf,
} from './reading.ts'
import {
  boxOf,
  collisions,
  coveredFocus,
  describe,
  outsideColumns,
  outsideTrim,
  overlaps,
} from './standing.ts'

/** Everything a page promises; nothing, where all is kept. */
export function breaches(printing: Printing): string[] {
  return [
    ...wrongSides(printing),
    ...wrongFolios(printing),
    ...lostText(printing),
    ...offGrid(printing),
    ...strandedQuestions(printing),
    ...loneLines(printing),
    ...overlaps(printing),
    ...collisions(printing),
    ...coveredFocus(printing),
    ...outsideTrim(printing),
    ...outsideColumns(printing),
  ]
}

/** Pages count from one; even ones lie on the right. */
export function wrongSides({ pages, style }: Printing): string[] {
  return pages.flatMap(({ number, side, size }, index) => [
    ...(number === index + 1 ? [] : [`page ${index + 1} is numbered ${number}`]),
    ...(side === (number % 2 === 0 ? 'right' : 'left') ? [] : [`page ${number} lies on the ${side}`]),
    ...(size === style.trim ? [] : [`page ${number} is of another size`]),
  ])
}

/** Of the page's width: how far the middle of a type area may lie from the page's own, beside a band. */
const CENTRED = 0.12

/** Pages that carry an article's text carry their number: at the fore-edge, or in the middle where the theme has it. */
export function wrongFolios({ pages, style, issue }: Printing): string[] {
  // A title alone on its page needs none, and a picture over the foot of one leaves no place for it.
  const lines = paragraphsOf(pages, style)
    .flatMap((paragraph) => paragraph.lines)
    .filter(({ page }) => !isFilledByPicture(page))
  const reading = new Set(lines.flatMap(({ page, item }) => (item.tag.role === 'heading' ? [] : [page])))
  return pages.flatMap((page) => {
    const number = formatNumber(page.number, issue.numerals)
    const folios = linesOf([page]).filter(({ item }) => isPagination(item))
    if (folios.length === 0) return reading.has(page) ? [`page ${page.number} has no folio`] : []
    const folio = folios.find(({ text }) => text === number)
    if (!folio) return [`page ${page.number} has the folio of another`]
    const { left, right } = boxOf(folio.item)
    const middle = (left + right) / 2
    if (style.furniture === 'ruled') {
      const isCentred = Math.abs(middle - page.size.width / 2) < CENTRED * page.size.width
      return isCentred ? [] : [`page ${page.number} has its folio out of the middle`]
    }
    const isOuter = middle > page.size.width / 2 === (page.side === 'right')
    return isOuter ? [] : [`page ${page.number} has its folio at the spine`]
  })
}

/** A picture goes over the foot of the page, from edge to edge. */
function isFilledByPicture({ items, size }: Page): boolean {
  return items.some(
    (item) =>
      item.kind === 'picture' && item.box.width >= size.width && item.box.y + item.box.height >= size.height,
  )
}

function isPagination({ tag }: TextItem): boolean {
  return tag.role === 'artifact' && 'type' in tag && tag.type === 'Pagination'
}

/** The articles' text comes back from their lines, in order, whole, and once; boxes, pictures and notes each somewhere. */
export function lostText({ pages, style, issue }: Printing): string[] {
  // Labels of lists are all alike, in boxes and out of them: their items tell whether they are in order.
  const paragraphs = paragraphsOf(pages, style).filter(
    (paragraph) =>
      (paragraph.lines[0]?.item.tag as Tag).role !== 'listLabel' || !LIST_LABEL.test(textOf(paragraph)),
  )
  const running = paragraphs.filter((paragraph) => !floats(paragraph)).map(textOf)
  const floating = paragraphs.filter(floats).map((paragraph) => textOf(paragraph).replace(WHERE, ''))
  for (const text of textsOf(issue).filter((own) => !LIST_LABEL.test(own))) {
    const place = floating.indexOf(text)
    if (running[0] === text) running.shift()
    else if (place >= 0) floating.splice(place, 1)
    else return [`“${text}” was written, and “${running[0] ?? floating[0]}” is set`]
  }
  return [...running, ...floating].map((text) => `“${text}” is set once too often`)
}

/** Where a picture of a photo essay stands, before its caption. */
const WHERE = new RegExp(
  `^(?:${[WORDS.above, WORDS.below, WORDS.onTheRight, WORDS.onTheLeft, WORDS.onFacingPage].join('|')}): `,
)
const LIST_LABEL = /^(?:•|[0-9\u0660-\u0669]+\.)$/

function floats({ lines }: ReadParagraph): boolean {
  const within = ({ role, parent }: Tag): boolean =>
    role === 'aside' || role === 'caption' || role === 'note' || (parent !== undefined && within(parent))
  return lines.some(({ item }) => within(item.tag as Tag))
}

/** Of the size of its text: a word that is dropped is larger, and ends with its lines by its ink. */
const DROPPED = 1.6
const isDropped = ({ line }: TextItem, size: number) => (line.runs[0]?.run.size ?? 0) > DROPPED * size

/** Styles whose lines stand one baseline apart stand on the grid. */
export function offGrid({ pages, style }: Printing): string[] {
  return paragraphsOf(pages, style).flatMap(({ role, lines }) => {
    if (!role || !FLOWING.includes(role) || style.text[role].leading !== style.baseline) return []
    return lines
      .filter(({ page, item }) => {
        if (isDropped(item, style.text[role].text.size)) return false
        const line = (item.at.y - typeArea(style, page.side).y) / style.baseline - BASELINE_IN_LINE
        return Math.abs(line - Math.round(line)) > 1e-6
      })
      .map(describe('is off the grid'))
  })
}

/** What runs through the columns and may be parted between two of them. */
const FLOWING: readonly TextRole[] = ['body', 'question', 'introduction', 'closing', 'quotation', 'signature']

/** A question stands in the column where its answer begins, and is never parted. */
export function strandedQuestions({ pages, style }: Printing): string[] {
  const paragraphs = paragraphsOf(pages, style)
  return paragraphs.flatMap(({ role, lines }, index) => {
    if (role !== 'question') return []
    const answer = paragraphs[index + 1]?.lines[0]
    const columns = new Set([...lines, ...(answer ? [answer] : [])].map((line) => columnOf(line, style)))
    return columns.size === 1 ? [] : lines.slice(0, 1).map(describe('is a question parted from its answer'))
  })
}

/** No paragraph leaves its first line alone at a column's foot or its last at a column's head. */
export function loneLines({ pages, style }: Printing): string[] {
  return paragraphsOf(pages, style).flatMap(({ role, lines }) => {
    if (!role || !FLOWING.includes(role)) return []
    const columns = [...new Set(lines.map((line) => columnOf(line, style)))]
    if (columns.length < 2) return []
    const [first, last] = [columns[0], columns.at(-1)].map((column) =>
      lines.filter((line) => columnOf(line, style) === column),
    )
    return [
      ...(first?.length === 1 ? first.map(describe('is a first line alone')) : []),
      ...(last?.length === 1 ? last.map(describe('is a last line alone')) : []),
    ]
  })
}
