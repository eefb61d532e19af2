/** The proof's page: what the server tells → what is on the screen, and what the reader's choices do to it. */

import type { NotesTold, Overlay, PagesTold, PhaseTold, Spread } from '../messages.ts'
import { openChannel } from './channel.ts'
import { type Kept, openComparison } from './compare.ts'
import { openControls } from './controls.ts'
import { byId } from './dom.ts'
import { viewPictures } from './draw-page.ts'
import { openFormPage } from './form/form-page.ts'
import { openPanel } from './notes-panel.ts'
import { drawOverlay } from './overlay.ts'
import { drawKey } from './overlay-key.ts'
import { bringIntoView, goToPlace, markFresh, markNotes } from './places.ts'
import { isInSight, openTable, type TableSheet } from './spreads.ts'
import { type State, sayState } from './state.ts'
import { addTints } from './tints.ts'
import { takeToken } from './token.ts'
import { drawLegend, paintView, viewsOf } from './views.ts'

let drawings = new Map<string, unknown>()
let overlays = new Map<string, unknown>()
let shown: Spread | undefined
let told: NotesTold | undefined
let state: State = { phase: 'laying' }
let current = -1

const table = openTable(() => controls.settings().tongue)
const comparison = openComparison(table, {
  tongueOf: () => controls.settings().tongue,
  present: () => shown && { spread: shown, drawings },
})
const panel = openPanel((index, place) => {
  controls.makeRoom()
  goToNote(index, place)
})
const controls = openControls({
  comparison,
  goToNote: (step) => {
    const count = told?.notes.length ?? 0
    if (count === 0) return
    const from = current < 0 && step < 0 ? 0 : current
    goToNote((from + step + count) % count, 0)
  },
  repaint: () => {
    paint()
    drawOverlays()
  },
  reword: () => {
    const { tongue } = controls.settings()
    table.reword(tongue)
    drawOverlays()
    controls.offerViews(viewsOf(told?.plates, tongue))
    if (told) panel.show(told, tongue)
    markAll()
    tellState()
    formPage.reword()
  },
  toggleForm: () => formPage.toggle(),
})
const formPage = openFormPage({
  tongueOf: () => controls.settings().tongue,
  articleInSight: () => table.inSight()?.page.article,
})

controls.begin()
addTints()
if (takeToken() === undefined) tellState({ phase: 'noToken' })
else {
  void formPage.restore()
  openChannel({
    pages: takePages,
    notes: takeNotes,
    phase: (next: PhaseTold) => tellState(next),
    opened: () => {
      drawings = new Map()
      overlays = new Map()
    },
    lost: () => tellState({ phase: 'lost' }),
  })
}

function takePages({ contents, revision, times, ...spread }: PagesTold): void {
  const before: Kept | undefined = shown && { spread: shown, drawings }
  const pages = spread.pages.map((page) => {
    const known = before?.spread.pages.find(({ key }) => key === page.key)
    return page.marks || !known?.marks ? page : { ...page, marks: known.marks }
  })
  shown = { ...spread, pages }
  drawings = keepUsed(shown, drawings, contents)
  paint()
  const changed = table.show(shown, drawings)
  if (before && changed.length > 0) showChange(changed, before)
  tellState()
  requestAnimationFrame(() => {
    const detail = { revision, times, changed }
    document.dispatchEvent(new CustomEvent('proof-shown', { detail }))
  })
  if (changed.length > 0) drawOverlays()
  if (changed.length > 0 || isRecoloured(before?.spread, spread)) void comparison.renew(before)
}

function isRecoloured(before: Spread | undefined, { palette }: Pick<Spread, 'palette'>): boolean {
  return before !== undefined && JSON.stringify(before.palette) !== JSON.stringify(palette)
}

/** The server takes it that nothing else is kept here. */
function keepUsed(
  { pages }: Spread,
  known: ReadonlyMap<string, unknown>,
  fresh: PagesTold['contents'],
): Map<string, unknown> {
  const names = new Set(pages.flatMap(({ marks = [] }) => marks.map(([name]) => name)))
  return new Map([...names].map((name) => [name, fresh[name] ?? known.get(name)]))
}

/** What is new comes into view, unless something new is in view already. */
function showChange(changed: readonly number[], before: Kept): void {
  const isNew = (name: string) => !before.drawings.has(name)
  const sheets = changed.flatMap((number) => table.sheets.get(number) ?? [])
  const withNew = sheets.filter(({ marks }) => marks.some(([name]) => isNew(name)))
  const sheet = withNew.find(({ figure }) => isInSight(figure)) ?? withNew[0] ?? sheets[0]
  if (!sheet) return
  table.draw(sheet.page.number)
  const first = markFresh(sheet, isNew)
  if (controls.settings().follow) bringIntoView(first ?? sheet.figure)
}

function takeNotes({ contents, ...next }: NotesTold): void {
  const names = Object.values(next.overlays ?? {})
  overlays = new Map(names.map((name) => [name, contents[name] ?? overlays.get(name)]))
  const plates = next.plates ?? told?.plates
  told = { ...next, contents: {}, ...(plates && { plates }) }
  current = -1
  const { tongue } = controls.settings()
  controls.offerViews(viewsOf(told.plates, tongue))
  panel.show(told, tongue)
  markAll()
  paint()
  drawOverlays()
  tellState()
  formPage.refresh()
}

function markAll(): void {
  const { tongue } = controls.settings()
  markNotes(table.sheets, told?.notes ?? [], {
    tongue,
    point: (index) => {
      current = index
      formPage.makeRoom()
      controls.openNotes()
      panel.point(index)
    },
  })
}

function goToNote(index: number, place: number): void {
  current = index
  panel.point(index)
  const page = told?.notes[index]?.places[place]?.page
  if (page !== undefined) goToPlace(table.sheets, index, page)
}

/** Colours of the view that is chosen. */
function paint(): void {
  if (!shown) return
  const { tongue } = controls.settings()
  const view = controls.view()
  paintView(byId('spreads'), shown.palette, { view, plates: told?.plates })
  viewPictures(view)
  const legend = byId('legend')
  legend.hidden = view === 'screen' || !told?.plates
  if (told?.plates && view !== 'screen') legend.replaceChildren(...drawLegend(told.plates, view, tongue))
}

function drawOverlays(): void {
  const settings = controls.settings()
  const key = drawKey(settings)
  byId('key').hidden = key === undefined
  byId('key').replaceChildren(...(key ? [key] : []))
  for (const sheet of table.sheets.values()) {
    sheet.figure.querySelector('.overlay')?.remove()
    const overlay = overlayOf(sheet)
    const layer = overlay && drawOverlay(sheet.page, overlay, settings)
    if (layer) sheet.paper.append(layer)
  }
}

function overlayOf({ page }: TableSheet): Overlay | undefined {
  const name = told?.overlays?.[page.number]
  return name === undefined ? undefined : (overlays.get(name) as Overlay | undefined)
}

function tellState(next: State = state): void {
  state = next
  sayState(state, { shown, told, tongue: controls.settings().tongue })
}
