/**
 * Notes → the list of them beside the pages, in the tongue of the reader: each leads to its place on the page, and shows
 * its place in the file, to copy, with the lines around it.
 */

import type { LiveNote, NotesTold, PlaceInFile } from '../messages.ts'
import { figures, PAGE_WORDS, type Tongue } from '../page/words.ts'
import { byId, type Child, make } from './dom.ts'

export interface NotesPanel {
  readonly show: (told: NotesTold, tongue: Tongue) => void
  /** Brings a note to the reader's eyes, by its place in the list. */
  readonly point: (index: number) => void
}

/** `go` is told which note, by its place in the list, and which place of it is to be shown. */
export function openPanel(go: (index: number, place: number) => void): NotesPanel {
  const list = byId('notes-list')
  const said = byId('notes-said')
  return {
    show: ({ notes, stale }, tongue) => {
      const open = new Set(
        [...list.querySelectorAll('details[open]')].map((details) => details.getAttribute('data-place')),
      )
      byId('notes-count').textContent = figures(notes.length, tongue)
      byId('notes-count').className = `count ${worst(notes)}`
      said.hidden = notes.length > 0 && !stale
      said.textContent = stale ? PAGE_WORDS.stale[tongue] : PAGE_WORDS.none[tongue]
      said.className = stale ? 'said stale' : 'said'
      list.replaceChildren(...notes.map((note, index) => drawNote(note, index, { tongue, go, open })))
    },
    point: (index) => {
      const entry = byId(`note-${index + 1}`)
      for (const other of list.children) other.classList.toggle('current', other === entry)
      entry.scrollIntoView({ block: 'nearest' })
    },
  }
}

function worst(notes: readonly LiveNote[]): string {
  if (notes.some(({ severity }) => severity === 'error')) return 'error'
  return notes.length > 0 ? 'warning' : 'sound'
}

interface ListState {
  readonly tongue: Tongue
  readonly go: (index: number, place: number) => void
  /** Places in files whose lines are open. */
  readonly open: ReadonlySet<string | null>
}

function drawNote(note: LiveNote, index: number, drawn: ListState): HTMLElement {
  const { tongue, open } = drawn
  const { severity, code, title, source } = note
  const number = figures(index + 1, tongue)
  const head = tongue === 'ar' ? title : `${PAGE_WORDS[severity].en}: ${code}`
  return make(
    'li',
    { id: `note-${index + 1}`, class: severity },
    make(
      'h3',
      {},
      make('span', { class: 'badge' }, number),
      make('span', {}, tongue === 'ar' && severity === 'error' ? `${PAGE_WORDS.error.ar}: ${head}` : head),
    ),
    ...wordsOf(note, tongue),
    make('p', { class: 'places' }, ...placesOf(note, index, drawn)),
    ...(source ? [drawSource(source, tongue, open.has(nameOf(source)))] : []),
  )
}

function wordsOf(note: LiveNote, tongue: Tongue): HTMLElement[] {
  const { arabic, brief, remedy } = note
  if (tongue === 'en' || arabic === undefined) return wordsInEnglish(note, 'message')
  return [
    make('p', { class: 'message' }, ...isolate(arabic)),
    ...(remedy ? [make('p', { class: 'hint' }, `${PAGE_WORDS.remedy.ar}: `, ...isolate(remedy))] : []),
    ...(brief ? [make('div', { class: 'original' }, ...wordsInEnglish(note, 'hint'))] : []),
  ]
}

function wordsInEnglish({ english, hint }: LiveNote, className: string): HTMLElement[] {
  const inEnglish = { lang: 'en', dir: 'ltr' }
  return [
    make('p', { ...inEnglish, class: className }, ...isolate(english)),
    ...(hint === undefined ? [] : [make('p', { ...inEnglish, class: 'hint' }, ...isolate(hint))]),
  ]
}

/** What a sentence quotes stands in a direction of its own. */
function isolate(sentence: string): Child[] {
  return sentence
    .split(/(«[^»]*»|“(?:[^“”]|“[^“”]*”)*”|"[^"]*")/)
    .filter((part) => part !== '')
    .map((part) => {
      if (!/^[«“"]/.test(part)) return part
      return make('span', {}, part[0] ?? '', make('bdi', {}, part.slice(1, -1)), part.at(-1) ?? '')
    })
}

function placesOf({ places, source }: LiveNote, index: number, { tongue, go }: ListState): Child[] {
  if (places.length === 0) return source ? [] : [PAGE_WORDS.wholeIssue[tongue]]
  return places.map(({ page }, place) => {
    const link = make(
      'a',
      { href: `#page-${page}`, class: 'place' },
      `${PAGE_WORDS.onPage[tongue]} ${figures(page, tongue)}`,
    )
    link.addEventListener('click', (event) => {
      event.preventDefault()
      go(index, place)
    })
    return link
  })
}

function nameOf({ file, line, column }: PlaceInFile): string {
  return `${file}:${line}:${column}`
}

function drawSource(source: PlaceInFile, tongue: Tongue, open: boolean): HTMLElement {
  const place = nameOf(source)
  const copy = make(
    'button',
    { type: 'button', class: 'copy', 'aria-label': `${PAGE_WORDS.copy[tongue]}: ${place}` },
    make('code', { dir: 'ltr' }, place),
  )
  copy.addEventListener('click', () => copyText(place, copy, tongue))
  if (source.around.length === 0) return copy
  const lines = source.around.map(({ line, text }) =>
    make(
      'div',
      { class: line === source.line ? 'line here' : 'line' },
      make('span', { class: 'at', 'aria-hidden': 'true' }, String(line)),
      make('span', { dir: 'auto', class: 'text' }, text === '' ? '\u00A0' : text),
    ),
  )
  return make(
    'div',
    { class: 'source' },
    copy,
    make(
      'details',
      { 'data-place': place, open },
      make('summary', {}, PAGE_WORDS.lines[tongue]),
      make('div', { class: 'lines', dir: 'ltr', tabindex: 0, role: 'region', 'aria-label': place }, ...lines),
    ),
  )
}

/** Milliseconds for which a button says what it has done. */
const TOLD = 1500

function copyText(text: string, button: HTMLElement, tongue: Tongue): void {
  const tell = () => {
    const old = [...button.childNodes]
    button.replaceChildren(PAGE_WORDS.copied[tongue])
    setTimeout(() => button.replaceChildren(...old), TOLD)
  }
  navigator.clipboard.writeText(text).then(tell, () => {
    // Without leave to copy, the place is marked, and the reader copies it.
    getSelection()?.selectAllChildren(button)
  })
}
