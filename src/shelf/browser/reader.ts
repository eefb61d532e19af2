/**
 * The program of the page that reads: the address names an issue, its book is opened where the reader left it, and turned
 * by keys, buttons and a finger. The adapter of foliate-js.
 */

import 'foliate-js/view.js'
import type { FoliateView } from 'foliate-js/view.js'
import { SHELF_WORDS } from '../words.ts'

/** Names of issues as folders have them: nothing else is fetched. */
const ISSUE = /^[A-Za-z0-9][\w.-]*$/

/** Parts of the reader's own size of type. */
const SIZES = [0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const

/** The book's own colours of paper follow the page's, by day and by night. */
const RULES = 'html { color-scheme: light dark; }'

interface ReadingPlace {
  readonly place?: string
  readonly size?: number
}

/** In the digits of the page's language. */
const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' })

const issue = new URLSearchParams(location.search).get('issue') ?? ''
const state = find('state')
const book = find('book')

if (ISSUE.test(issue)) openBook(issue).catch(() => tell(SHELF_WORDS.failed))
else tell(SHELF_WORDS.failed)

async function openBook(id: string): Promise<void> {
  find<HTMLAnchorElement>('back').href = `../${id}/`
  const view = document.createElement('foliate-view') as FoliateView
  book.append(view)
  await view.open(`../${id}/${id}.epub`)
  const kept = recall(id)
  let size = nearest(kept.size ?? 1)
  const setSize = () =>
    view.renderer.setStyles(`${RULES} html { font-size: ${(SIZES[size] ?? 1) * 100}% !important; }`)
  view.addEventListener('relocate', (event) => {
    const { cfi, fraction, pageItem } = (event as CustomEvent).detail
    keep(id, { place: cfi, size: SIZES[size] ?? 1 })
    const page = pageItem?.label ? `${SHELF_WORDS.page} ${pageItem.label} · ` : ''
    find('place').textContent = page + percent.format(fraction ?? 0)
  })
  setSize()
  await view.init({ lastLocation: kept.place, showTextStart: true })
  const change = (step: number) => {
    size = Math.min(Math.max(size + step, 0), SIZES.length - 1)
    setSize()
    keep(id, { ...recall(id), size: SIZES[size] ?? 1 })
  }
  press('smaller', () => change(-1))
  press('larger', () => change(1))
  press('next', () => view.next())
  press('previous', () => view.prev())
  const turn = (event: KeyboardEvent) => turnBy(event, view)
  addEventListener('keydown', turn)
  view.addEventListener('load', (event) => {
    ;(event as CustomEvent<{ doc: Document }>).detail.doc.addEventListener('keydown', turn)
  })
}

/** An arrow leads where it points. */
function turnBy(event: KeyboardEvent, view: FoliateView): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const turns: Readonly<Record<string, () => Promise<void>>> = {
    ArrowLeft: () => view.goLeft(),
    ArrowRight: () => view.goRight(),
    PageDown: () => view.next(),
    PageUp: () => view.prev(),
    ' ': () => (event.shiftKey ? view.prev() : view.next()),
  }
  const turn = turns[event.key]
  if (!turn || (event.target as Element | null)?.closest?.('button, a, input')) return
  event.preventDefault()
  void turn()
}

function nearest(size: number): number {
  const distances = SIZES.map((each) => Math.abs(each - size))
  return distances.indexOf(Math.min(...distances))
}

function press(id: string, act: () => unknown): void {
  const button = find(id)
  button.hidden = false
  button.addEventListener('click', () => void act())
}

function tell(words: string): void {
  state.textContent = words
}

/** Where no place is kept, the book begins at its beginning. */
function recall(id: string): ReadingPlace {
  try {
    return JSON.parse(localStorage.getItem(nameOf(id)) ?? '{}')
  } catch {
    return {}
  }
}

function keep(id: string, kept: ReadingPlace): void {
  try {
    localStorage.setItem(nameOf(id), JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing for anybody opens the book at its beginning.
  }
}

function nameOf(id: string): string {
  return `read ${id}`
}

function find<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no ${id}.`)
  return found as T
}
