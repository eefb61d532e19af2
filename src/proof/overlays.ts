/** A page and its style → what may be laid over it to be looked at: grid, boxes, longer joins, order of reading. */

import type { Rect } from '../geometry.ts'
import { overlayGrid } from '../layout/grid/overlay.ts'
import { typeArea } from '../layout/grid/sides.ts'
import type { Item, Page, PathItem, TextItem } from '../layout/page/frame.ts'
import { toThousandth } from '../paint/number.ts'
import { boxOfLine } from '../preflight/boxes.ts'
import type { Style } from '../style/style.ts'
import type { Overlay } from './messages.ts'

export function overlayOf(page: Page, style: Style): Overlay {
  const blocks = blocksOf(page)
  const lines = page.items.filter((item) => item.kind === 'text')
  return {
    ...gridOf(page, style),
    boxes: [
      { kind: 'area', box: roundBox(typeArea(style, page.side)) },
      ...(page.grid?.columns ?? []).map((box) => ({ kind: 'column', box: roundBox(box) }) as const),
      ...page.items.flatMap((item) =>
        item.kind === 'picture' ? [{ kind: 'picture', box: roundBox(item.box) } as const] : [],
      ),
      ...blocks.map(({ box }) => ({ kind: 'text', box }) as const),
    ],
    joins: lines.flatMap(joinsOf),
    widened: lines.flatMap(widenedOf),
    order: blocks.filter(({ isRead }) => isRead).map(({ box }) => box),
  }
}

/** What the grid draws over a page, as two paths: filled baselines, and stroked frames. */
function gridOf(page: Page, style: Style): Pick<Overlay, 'frames' | 'baselines'> {
  const over = overlayGrid(page, style).items.slice(page.items.length)
  const paths = over.filter((item) => item.kind === 'path')
  return {
    frames: paths.flatMap((path) => (path.stroke ? [dataOf(path)] : [])).join(''),
    baselines: paths.flatMap((path) => (path.fill === undefined ? [] : [dataOf(path)])).join(''),
  }
}

function dataOf({ commands }: PathItem): string {
  return commands.map(({ command, points }) => command + points.map(toThousandth).join(' ')).join('')
}

interface ReadBlock {
  readonly box: Rect
  /** By a reader who cannot see the page; folios and running heads are not. */
  readonly isRead: boolean
}

/** Lines of one paragraph in one column, and pictures that say something. */
function blocksOf({ items }: Page): readonly ReadBlock[] {
  const blocks: BlockPart[] = []
  for (const part of items.flatMap((item) => partOf(item) ?? [])) {
    const last = blocks.at(-1)
    if (last && last.source === part.source && last.left === part.left)
      blocks[blocks.length - 1] = { ...last, box: around(last.box, part.box) }
    else blocks.push(part)
  }
  return blocks.map(({ box, isRead }) => ({ box: roundBox(box), isRead }))
}

/** An item as a part of a block: of which, and in which column. */
interface BlockPart extends ReadBlock {
  readonly source: unknown
  readonly left: number
}

/** Nothing of decoration. */
function partOf(item: Item): BlockPart | undefined {
  if (item.kind === 'path') return undefined
  // A label is read with what it labels.
  const isRead = item.tag.role !== 'artifact' && item.tag.role !== 'listLabel'
  if (item.kind === 'picture') return { source: item, left: item.box.x, box: item.box, isRead }
  const box = boxOfLine(item)
  return box && { source: item.source, left: item.at.x, box, isRead }
}

function around(one: Rect, other: Rect): Rect {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  const right = Math.max(one.x + one.width, other.x + other.width)
  const foot = Math.max(one.y + one.height, other.y + other.height)
  return { x, y, width: right - x, height: foot - y }
}

/** How far under its baseline a longer join is marked, and how thick, as parts of its size. */
const UNDER = 0.16
const THICK = 0.12

function joinsOf({ at, line: { runs, expansion } }: TextItem): Overlay['joins'] {
  return runs.flatMap(({ x, run }) => {
    if (!run.lengthened) return []
    const { from, to, by } = run.lengthened
    const box = {
      x: at.x + x + from * expansion,
      y: at.y + UNDER * run.size,
      width: (to - from) * expansion,
      height: THICK * run.size,
    }
    return [{ box: roundBox(box), by: Number(toThousandth(by / run.size)) }]
  })
}

/** Less than that is not seen, nor measured. */
const LEAST_EXPANSION = 0.0005
const PER_CENT = 100

function widenedOf(item: TextItem): Overlay['widened'] {
  const by = item.line.expansion - 1
  const box = boxOfLine(item)
  if (Math.abs(by) < LEAST_EXPANSION || !box) return []
  return [{ box: roundBox(box), by: Number(toThousandth(by * PER_CENT)) }]
}

export function roundBox({ x, y, width, height }: Rect): Rect {
  return { x: round(x), y: round(y), width: round(width), height: round(height) }
}

/** A tenth of a point: no mark is finer. */
function round(length: number): number {
  return Math.round(length * 10) / 10
}
