/** Notes and changes → marks over the pages, and the way to them: what is pointed at comes into view, and nothing else moves. */

import type { Rect } from '../../geometry.ts'
import type { ContentName, LiveNote } from '../messages.ts'
import { figures, PAGE_WORDS, type Tongue } from '../page/words.ts'
import { byId, make, makeSvg } from './dom.ts'
import type { TableSheet } from './spreads.ts'

/** Puts a badge and a frame on every place that a note has; a click leads to its entry. */
export function markNotes(
  sheets: ReadonlyMap<number, TableSheet>,
  notes: readonly LiveNote[],
  { tongue, point }: { readonly tongue: Tongue; readonly point: (index: number) => void },
): void {
  for (const { figure } of sheets.values()) for (const mark of figure.querySelectorAll('.mark')) mark.remove()
  for (const [index, note] of notes.entries()) {
    for (const { page, box } of note.places) {
      const sheet = sheets.get(page)
      if (!sheet) continue
      const mark = drawMark({ note, index, box }, sheet, tongue)
      mark.addEventListener('click', (event) => {
        event.preventDefault()
        point(index)
      })
      sheet.paper.append(mark)
    }
  }
}

interface PlacedNote {
  readonly note: LiveNote
  /** In the list. */
  readonly index: number
  /** None of a note on a page as a whole. */
  readonly box: Rect | undefined
}

function drawMark({ note, index, box }: PlacedNote, { page }: TableSheet, tongue: Tongue): HTMLElement {
  const number = figures(index + 1, tongue)
  const mark = make(
    'a',
    {
      class: `mark ${note.severity}`,
      href: `#note-${index + 1}`,
      'data-note': index,
      'aria-label': `${PAGE_WORDS[note.severity][tongue]} ${number}: ${note.title}`,
    },
    make('span', { class: 'badge', 'aria-hidden': 'true' }, number),
  )
  if (!box) {
    mark.classList.add('whole')
    return mark
  }
  mark.classList.toggle('large', box.width * box.height > LARGE * page.width * page.height)
  mark.classList.toggle('inside', box.x + box.width + BADGE_ROOM > page.width)
  mark.style.left = `${(100 * box.x) / page.width}%`
  mark.style.top = `${(100 * box.y) / page.height}%`
  mark.style.width = `${(100 * box.width) / page.width}%`
  mark.style.height = `${(100 * box.height) / page.height}%`
  return mark
}

/** Parts of a page: what is larger, a picture for example, is framed and keeps its colours. */
const LARGE = 1 / 16
/** Points that a badge takes beside its box. */
const BADGE_ROOM = 24

/** Brings a place of a note into view, and lets it be seen for a moment. */
export function goToPlace(sheets: ReadonlyMap<number, TableSheet>, index: number, page: number): void {
  const sheet = sheets.get(page)
  if (!sheet) return
  const mark = sheet.figure.querySelector(`.mark[data-note="${index}"]`)
  bringIntoView(mark ?? sheet.figure)
  for (const other of document.querySelectorAll('.mark.current')) other.classList.remove('current')
  mark?.classList.add('current')
}

/** Milliseconds for which what is new is marked. */
const SHOWN = 2200

/** Marks what is new on a page for a moment: what was nowhere in the issue before. Gives the first of the marks. */
export function markFresh(sheet: TableSheet, isNew: (name: ContentName) => boolean): SVGElement | undefined {
  const boxes = sheet.fresh.flatMap(({ name, node }) => {
    if (!isNew(name)) return []
    const svg = node.ownerSVGElement
    if (!svg || !(node instanceof SVGGraphicsElement)) return []
    const { x, y, width, height } = node.getBBox()
    const moved = node.transform.baseVal.consolidate()?.matrix
    return [{ x: x + (moved?.e ?? 0), y: y + (moved?.f ?? 0), width, height }]
  })
  sheet.figure.querySelector('.fresh')?.remove()
  if (boxes.length === 0) return undefined
  const { width, height } = sheet.page
  const rects = gather(boxes).map((box) =>
    makeSvg('rect', {
      x: box.x - 2,
      y: box.y - 2,
      width: box.width + 4,
      height: box.height + 4,
      rx: 2,
    }),
  )
  const layer = makeSvg(
    'svg',
    { class: 'fresh', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    ...rects,
  )
  sheet.paper.append(layer)
  setTimeout(() => layer.remove(), SHOWN)
  return rects[0]
}

/** Lines that stand close one under another are one box. */
function gather(boxes: readonly Rect[]): readonly Rect[] {
  const gathered: Rect[] = []
  for (const box of boxes) {
    const last = gathered.at(-1)
    if (last && isUnder(last, box)) gathered[gathered.length - 1] = around(last, box)
    else gathered.push(box)
  }
  return gathered
}

/** Parts of a line's height that may be between it and the next. */
const CLOSE = 1.2

function isUnder(above: Rect, box: Rect): boolean {
  const shared = Math.min(above.x + above.width, box.x + box.width) - Math.max(above.x, box.x)
  const gap = box.y - (above.y + above.height)
  return shared > Math.min(above.width, box.width) / 2 && gap < CLOSE * box.height && box.y > above.y
}

function around(one: Rect, other: Rect): Rect {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  const right = Math.max(one.x + one.width, other.x + other.width)
  const foot = Math.max(one.y + one.height, other.y + other.height)
  return { x, y, width: right - x, height: foot - y }
}

/** Not moved where it is seen already. */
export function bringIntoView(element: Element): void {
  const [box, table] = [element.getBoundingClientRect(), byId('light-table').getBoundingClientRect()]
  const seen =
    box.top >= table.top && box.bottom <= table.bottom && box.left >= table.left && box.right <= table.right
  if (seen) return
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: calm ? 'instant' : 'smooth' })
}
