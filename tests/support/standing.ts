/**
 * Pages in, everything that stands where it may not out, each in a sentence: over another, off the page, out of its column.
 */

import { carry, focusZone } from '../../src/images/crop.ts'
import type { Picture } from '../../src/issue/block.ts'
import type { Article, Issue } from '../../src/issue/issue.ts'
import { blocksOf, openingPictureOf } from '../../src/issue/parts.ts'
import { columnsOf, columnWidth } from '../../src/layout/grid/columns.ts'
import { typeArea } from '../../src/layout/grid/sides.ts'
import type { Tag, TextItem } from '../../src/layout/page/frame.ts'
import { inkEdges, linesMeet } from '../../src/text/lines/ink.ts'
import { articleOf, linesOf, type Printing, paragraphsOf, type ReadLine } from './reading.ts'

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

/** No words lie on what must be seen of a picture. */
export function coveredFocus({ issue, pages }: Printing): string[] {
  const known = new Map(picturesOf(issue).map((picture) => [picture.path, picture]))
  return pages.flatMap((page) =>
    page.items.flatMap((item) => {
      const { focus } = (item.kind === 'picture' && known.get(item.path)) || {}
      if (item.kind !== 'picture' || !focus) return []
      const { x, y, width, height } = carry(focusZone(item.pixels, focus), item.crop ?? WHOLE, item.box)
      const { box } = item
      // What is cut away of it nobody sees.
      const zone = {
        left: Math.max(x, box.x),
        right: Math.min(x + width, box.x + box.width),
        top: Math.max(y, box.y),
        bottom: Math.min(y + height, box.y + box.height),
      }
      const lines = linesOf([page]).filter((line) => line.item.line.runs.length > 0)
      return lines
        .filter(({ item }) => meet(zone, boxOf(item)))
        .map(describe('lies on the focus of a picture'))
    }),
  )
}

const WHOLE = { x: 0, y: 0, width: 1, height: 1 }

function picturesOf({ articles, cover }: Issue): readonly Picture[] {
  const shown = articles.flatMap((article) => [
    openingPictureOf(article),
    ...blocksOf(article).filter((block) => block.kind === 'picture'),
  ])
  return [cover.picture, ...shown].filter((picture) => picture !== undefined)
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

/** No line of an article is wider than its measure, lies between two columns, or leaves the type area. */
export function outsideColumns({ pages, style, issue }: Printing): string[] {
  const ofKind = (sought: Article['kind']) =>
    issue.articles.flatMap(({ kind, slug }) => (kind === sought ? [slug] : []))
  const letters = ofKind('letter')
  const briefs = ofKind('briefs')
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
      const { left, right: end } = withoutHanging(item)
      // A word that drops stands at its column's edge by its ink.
      const right = Math.min(end, at.x + inkEdges(line).right)
      const holds = left >= at.x - SLACK && right <= at.x + line.measure + SLACK
      const isBrief = briefs.includes(articleOf(item.tag as Tag) ?? '')
      const own = isBrief ? { ...style, columns: style.briefColumns } : style
      const width = columnWidth(own, area)
      // The cells of a table over or under all columns have columns of their own.
      const frames = page.grid?.columns ?? []
      const isOver =
        at.y < Math.min(...frames.map(({ y }) => y)) ||
        at.y > Math.max(...frames.map(({ y, height }) => y + height))
      const columns =
        line.measure > width + SLACK || whole.has(page) || isOver
          ? [area]
          : columnsOf(own, area).map(({ x }) => ({ x, width }))
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
export function boxOf({ at, line }: TextItem) {
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

/** A line and its place, with what it breaks. */
export function describe(breach: string): (line: ReadLine) => string {
  return ({ page, text, item }) => `page ${page.number}, y ${item.at.y.toFixed(2)}: “${text}” ${breach}`
}
