/**
 * Pages → spreads on the light table, as they lie open in a right-bound book: the even page on the right, the odd one
 * that follows it on the left, the cover alone on the left. Pages in sight are drawn at once, others when there is time.
 */

import type { LivePage, Mark, Spread } from '../messages.ts'
import { figures, PAGE_WORDS, type Tongue } from '../page/words.ts'
import { byId, make } from './dom.ts'
import { type Drawings, type DrawnPage, drawPage, type PlacedDrawing } from './draw-page.ts'

/** A page on the table. */
export interface TableSheet {
  readonly figure: HTMLElement
  /** What its drawings lie in, one over another. */
  readonly paper: HTMLElement
  page: LivePage
  marks: readonly Mark[]
  /** As drawn; the key of what is drawn there is another where it has yet to be drawn. */
  drawn?: DrawnPage
  drawnKey?: string
  /** What was not on it before it was last drawn. */
  fresh: readonly PlacedDrawing[]
}

export interface LightTable {
  readonly sheets: ReadonlyMap<number, TableSheet>
  /** Lays the pages out. Gives the numbers of those that look other than before, and draws what is in sight of them. */
  readonly show: (spread: Spread, drawings: Drawings) => readonly number[]
  /** Draws a page now, where it is not drawn as it is. */
  readonly draw: (number: number) => void
  readonly reword: (tongue: Tongue) => void
  /** The page that most of the window shows: of two beside one another the first, as they are read. */
  readonly inSight: () => TableSheet | undefined
}

export function openTable(tongueOf: () => Tongue): LightTable {
  const list = byId('spreads')
  const sheets = new Map<number, TableSheet>()
  let drawings: Drawings = new Map()
  let idle = 0

  const draw = (number: number) => {
    const sheet = sheets.get(number)
    if (!sheet || sheet.drawnKey === sheet.page.key) return
    const { drawn, fresh } = drawPage(sheet.page, sheet.marks, drawings, sheet.drawn)
    if (!sheet.drawn) sheet.paper.prepend(drawn.svg)
    sheet.drawn = drawn
    nameSheet(sheet, tongueOf())
    sheet.drawnKey = sheet.page.key
    sheet.fresh = fresh
  }

  /** One page after another, each in a task of its own. */
  const drawRest = () => {
    clearTimeout(idle)
    const next = [...sheets.values()].find(({ drawnKey, page }) => drawnKey !== page.key)
    if (!next) return
    draw(next.page.number)
    idle = setTimeout(drawRest)
  }

  return {
    sheets,
    draw,
    show: (spread, known) => {
      drawings = known
      const changed = spread.pages.filter((page) => sheets.get(page.number)?.page.key !== page.key)
      const isSame = spread.pages.length === sheets.size && sheets.size > 0
      for (const page of spread.pages) putPage(sheets, page, tongueOf())
      for (const number of [...sheets.keys()]) if (number > spread.pages.length) sheets.delete(number)
      if (!isSame) list.replaceChildren(...spreadsOf([...sheets.values()]))
      for (const { number } of changed) if (isInSight(sheets.get(number)?.figure)) draw(number)
      idle = setTimeout(drawRest, SETTLE)
      return changed.map(({ number }) => number)
    },
    reword: (tongue) => {
      for (const sheet of sheets.values()) nameSheet(sheet, tongue)
    },
    inSight: () => {
      const shares = [...sheets.values()].map((sheet) => ({ sheet, height: heightInSight(sheet.figure) }))
      const most = Math.max(0, ...shares.map(({ height }) => height))
      return shares.find(({ height }) => height > 0 && height >= most - 1)?.sheet
    },
  }
}

/** Milliseconds in which the pages in sight come to the screen undisturbed. */
const SETTLE = 60

function putPage(sheets: Map<number, TableSheet>, page: LivePage, tongue: Tongue): void {
  const known = sheets.get(page.number)
  if (known) {
    known.page = page
    known.marks = page.marks ?? known.marks
    known.figure.style.setProperty('--ratio', String(page.height / page.width))
    return
  }
  const paper = make('div', { class: 'paper' })
  const figure = make(
    'figure',
    { id: `page-${page.number}`, class: `page ${page.side}` },
    paper,
    make('figcaption', {}),
  )
  figure.style.setProperty('--ratio', String(page.height / page.width))
  const sheet = { figure, paper, page, marks: page.marks ?? [], fresh: [] }
  nameSheet(sheet, tongue)
  sheets.set(page.number, sheet)
}

function nameSheet({ figure, drawn, page }: TableSheet, tongue: Tongue): void {
  const number = figures(page.number, tongue)
  drawn?.svg.setAttribute('aria-label', `${PAGE_WORDS.page[tongue]} ${number}`)
  figure.lastElementChild?.replaceChildren(number)
}

/** The right page first, and the left one that lies beside it. */
function spreadsOf(sheets: readonly TableSheet[]): HTMLElement[] {
  const spreads: TableSheet[][] = []
  for (const sheet of sheets) {
    const last = spreads.at(-1)
    const goesOn = sheet.page.side === 'left' && last?.length === 1 && last[0]?.page.side === 'right'
    if (goesOn) last.push(sheet)
    else spreads.push([sheet])
  }
  return spreads.map((spread) => {
    const [first] = spread
    const alone = spread.length === 1 ? ` alone ${first?.page.side}` : ''
    return make('li', { class: `spread${alone}` }, ...spread.map(({ figure }) => figure))
  })
}

/** Pixels of it that lie within the window of the table. */
function heightInSight(element: Element): number {
  const [box, table] = [element.getBoundingClientRect(), byId('light-table').getBoundingClientRect()]
  return Math.min(box.bottom, table.bottom) - Math.max(box.top, table.top)
}

/** Whether any of it lies within the window of the table. */
export function isInSight(element: Element | undefined): boolean {
  if (!element) return false
  const [box, table] = [element.getBoundingClientRect(), byId('light-table').getBoundingClientRect()]
  return box.bottom > table.top && box.top < table.bottom && box.height > 0
}
