/**
 * Pages in, every breach of what a set page promises out, each in a sentence.
 * The sample issue and generated ones are held to the same promises.
 */

import type { Issue } from '../../src/issue/issue.ts'
import { formatNumber } from '../../src/issue/numerals.ts'
import { columnsOf, columnWidth } from '../../src/layout/grid/columns.ts'
import { BASELINE_IN_LINE } from '../../src/layout/grid/row.ts'
import { typeArea } from '../../src/layout/grid/sides.ts'
import type { Page, Tag, TextItem } from '../../src/layout/page/frame.ts'
import type { Style, TextRole } from '../../src/style/style.ts'
import { linesMeet } from '../../src/text/lines/ink.ts'
import {
  columnOf,
  linesOf,
  paragraphsOf,
  type ReadLine,
  type ReadParagraph,
  textOf,
  textsOf,
} from './reading.ts'

export interface Printing {
  readonly issue: Issue
  readonly style: Style
  readonly pages: readonly Page[]
}

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
  const reading = new Set(paragraphsOf(pages, style).flatMap(({ lines }) => lines.map(({ page }) => page)))
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
  const floating = paragraphs.filter(floats).map(textOf)
  for (const text of textsOf(issue).filter((own) => !LIST_LABEL.test(own))) {
    const place = floating.indexOf(text)
    if (running[0] === text) running.shift()
    else if (place >= 0) floating.splice(place, 1)
    else return [`“${text}” was written, and “${running[0] ?? floating[0]}” is set`]
  }
  return [...running, ...floating].map((text) => `“${text}” is set once too often`)
}

const LIST_LABEL = /^(?:•|[0-9\u0660-\u0669]+\.)$/

function floats({ lines }: ReadParagraph): boolean {
  const within = ({ role, parent }: Tag): boolean =>
    role === 'aside' || role === 'caption' || role === 'note' || (parent !== undefined && within(parent))
  return lines.some(({ item }) => within(item.tag as Tag))
}

/** Styles whose lines stand one baseline apart stand on the grid. */
export function offGrid({ pages, style }: Printing): string[] {
  return paragraphsOf(pages, style).flatMap(({ role, lines }) => {
    if (!role || !FLOWING.includes(role) || style.text[role].leading !== style.baseline) return []
    return lines
      .filter(({ page, item }) => {
        const line = (item.at.y - typeArea(style, page.side).y) / style.baseline - BASELINE_IN_LINE
        return Math.abs(line - Math.round(line)) > 1e-6
      })
      .map(describe('is off the grid'))
  })
}

/** What runs through the columns and may be parted between two of them. */
const FLOWING: readonly TextRole[] = ['body', 'question', 'closing', 'quotation', 'signature']

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

/** No two lines of a page lie over one another. */
export function overlaps({ pages }: Printing): string[] {
  return pages.flatMap((page) => {
    const boxes = linesOf([page])
      .filter(({ item }) => item.line.runs.length > 0)
      .map((line) => ({ line, box: boxOf(line.item) }))
      .sort((a, b) => a.box.top - b.box.top)
    return boxes.flatMap(({ line, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            meet(box, other.box) &&
            !((isDisplay(line) || isDisplay(other.line)) && inksApart(line, other.line)),
        )
        .map((other) => `${describe('lies over')(line)} “${other.line.text}”`),
    )
  })
}

/** No line of text lies on a picture, and no two pictures lie on one another; one from trim to trim may bear a title. */
export function collisions({ pages }: Printing): string[] {
  return pages.flatMap((page) => {
    const pictures = page.items.flatMap((item) =>
      item.kind === 'picture' && item.box.width < page.size.width ? [item.box] : [],
    )
    const boxes = pictures.map(({ x, y, width, height }) => ({
      left: x,
      right: x + width,
      top: y,
      bottom: y + height,
    }))
    const lines = linesOf([page]).filter(({ item }) => item.line.runs.length > 0)
    return boxes.flatMap((box, index) => [
      ...lines.filter(({ item }) => meet(box, boxOf(item))).map(describe('lies on a picture')),
      ...boxes
        .slice(index + 1)
        .filter((other) => meet(box, other))
        .map(() => `page ${page.number}: two pictures lie on one another`),
    ])
  })
}

/** Points: type of a cover, which is set by its ink and not by its leading. */
const DISPLAY = 40

function isDisplay({ item }: ReadLine): boolean {
  return (item.line.runs[0]?.run.size ?? 0) >= DISPLAY
}

function inksApart(one: ReadLine, other: ReadLine): boolean {
  const [upper, lower] = [one.item, other.item].sort((a, b) => a.at.y - b.at.y) as [TextItem, TextItem]
  const inOneColumn = ({ at, line }: TextItem) => ({
    ...line,
    runs: line.runs.map((placed) => ({ ...placed, x: placed.x + at.x })),
  })
  return !linesMeet(inOneColumn(upper), inOneColumn(lower), lower.at.y - upper.at.y)
}

/** Everything stands inside the trim, but for a name that is meant to run off it. */
export function outsideTrim({ pages, issue }: Printing): string[] {
  const names = issue.articles.flatMap((article) =>
    article.kind === 'interview' ? article.guests.map(({ shortName }) => shortName) : [],
  )
  return linesOf(pages)
    .filter(({ item, text }) => !(item.tag.role === 'artifact' && names.includes(text)))
    .filter(({ item, page: { size } }) => {
      const { left, right, top, bottom } = boxOf(item)
      return left < -SLACK || right > size.width + SLACK || top < -SLACK || bottom > size.height + SLACK
    })
    .map(describe('leaves the page'))
}

/** Slug of the article a tag stands in. */
export function articleOf({ role, slug, parent }: Tag): string | undefined {
  return role === 'article' ? slug : parent && articleOf(parent)
}

/** No line of an article is wider than its measure, lies between two columns, or leaves the type area. */
export function outsideColumns({ pages, style, issue }: Printing): string[] {
  const letters = issue.articles.flatMap(({ kind, slug }) => (kind === 'letter' ? [slug] : []))
  const all = paragraphsOf(pages, style).flatMap(({ lines }) => lines)
  // A letter may run over the whole area; what stands in it is narrower, and between no columns.
  const whole = new Set(
    all
      .filter(({ item, page }) => item.line.measure > columnWidth(style, typeArea(style, page.side)) + SLACK)
      .filter(({ item }) => letters.includes(articleOf(item.tag as Tag) ?? ''))
      .map(({ page }) => page),
  )
  return all
    .filter(({ item, page }) => {
      const { at, line } = item
      const area = typeArea(style, page.side)
      const { left, right } = withoutHanging(item)
      const holds = left >= at.x - SLACK && right <= at.x + line.measure + SLACK
      const width = columnWidth(style, area)
      const columns =
        line.measure > width + SLACK || whole.has(page)
          ? [area]
          : columnsOf(style, area).map(({ x }) => ({ x, width }))
      const inside = columns.some(({ x, width }) => left >= x - SLACK && right <= x + width + SLACK)
      return !holds || !inside || at.y > area.y + area.height + SLACK
    })
    .map(describe('leaves its column'))
}

const SLACK = 1e-6
/** Of a sign's size: the most that one may hang beyond the measure. */
const HANG = 0.35

/** A line's ends, less what punctuation may hang beyond them. */
function withoutHanging(item: TextItem) {
  const { left, right } = boxOf(item)
  const words = item.source.text.slice(item.line.start, item.line.end)
  const size = item.line.runs[0]?.run.size ?? 0
  const hang = (sign: string | undefined) => (sign && /\p{P}/u.test(sign) ? HANG * size : 0)
  return {
    left: Math.max(left, Math.min(left + hang(words.at(-1)), item.at.x)),
    right: Math.min(right, Math.max(right - hang(words[0]), item.at.x + item.line.measure)),
  }
}

/** What a line fills to the eye: its set width, from three quarters of its size above the baseline to one below. */
function boxOf({ at, line }: TextItem) {
  const first = line.runs[0]
  const last = line.runs.at(-1)
  const size = Math.max(0, ...line.runs.map(({ run }) => run.span.style.size))
  return {
    left: at.x + (first?.x ?? 0),
    right: at.x + (last ? last.x + last.advance : 0),
    top: at.y - 0.75 * size,
    bottom: at.y + 0.25 * size,
  }
}

type Box = ReturnType<typeof boxOf>

function meet(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > SLACK && down > SLACK
}

function describe(breach: string): (line: ReadLine) => string {
  return ({ page, text, item }) => `page ${page.number}, y ${item.at.y.toFixed(2)}: “${text}” ${breach}`
}

/** Paragraphs of one role, for tests that look at a few. */
export function ofRole(paragraphs: readonly ReadParagraph[], role: TextRole): ReadParagraph[] {
  return paragraphs.filter((paragraph) => paragraph.role === role)
}
