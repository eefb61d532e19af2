/** The program of the page that searches: what is typed, or stands in the address, is sought, and hits are shown. */

import type { SearchAnswer, SearchHit } from '../../archive/search/answer.ts'
import { formatNumber } from '../../issue/numerals.ts'
import { SHELF_WORDS } from '../words.ts'
import { openSearch } from './search.ts'

/** Hits that are shown at first, and with each wish for more. */
const HITS = 20
/** Milliseconds without a key, after which it is sought what was typed. */
const REST = 250

const form = find<HTMLFormElement>('form', HTMLFormElement)
const field = find<HTMLInputElement>('#words', HTMLInputElement)
const state = find<HTMLElement>('#state', HTMLElement)
const list = find<HTMLElement>('#hits', HTMLElement)
const { search } = openSearch('./')
/** Counts searches: an answer that comes after a later question is not shown. */
let asked = 0
let waiting: ReturnType<typeof setTimeout> | undefined

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void seek(true)
})
field.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => void seek(false), REST)
})
addEventListener('popstate', readAddress)
readAddress()

function readAddress(): void {
  field.value = new URLSearchParams(location.search).get('q') ?? ''
  if (field.value) void seek(false)
  else field.focus()
}

async function seek(isAsked: boolean, most = HITS): Promise<void> {
  clearTimeout(waiting)
  const text = field.value.trim()
  const number = ++asked
  const place = text === '' ? './' : `./?q=${encodeURIComponent(text)}`
  if (isAsked) history.pushState(null, '', place)
  else history.replaceState(null, '', place)
  if (text === '') return show({ hits: [], total: 0 }, '')
  state.textContent = SHELF_WORDS.searching
  try {
    const answer = await search(text, { most })
    if (number === asked) show(answer, text, most)
  } catch {
    if (number === asked) state.textContent = SHELF_WORDS.searchFailed
  }
}

function show({ hits, total }: SearchAnswer, text: string, most = HITS): void {
  list.replaceChildren(...hits.map(entryOf))
  if (text === '') state.textContent = ''
  else if (total === 0) state.textContent = SHELF_WORDS.nothingFound
  else state.textContent = `${SHELF_WORDS.found}: ${formatNumber(total, 'arabic-indic')}`
  if (hits.length === most && total > most) list.append(moreOf(most + HITS))
}

function moreOf(most: number): HTMLElement {
  const button = make('button', SHELF_WORDS.more)
  button.addEventListener('click', () => void seek(false, most))
  const item = make('li')
  item.append(button)
  return item
}

function entryOf({ issue, article, anchor, title, page, labels, excerpt }: SearchHit): HTMLElement {
  const item = make('li')
  const link = make('a', title)
  link.setAttribute('href', `../${issue}/${article}/#${anchor}`)
  const head = make('h2')
  head.append(link)
  const words = make('p')
  words.className = 'excerpt'
  const [before, behind] = excerpt.cut
  words.append(...(before ? ['… '] : []), ...markedOf(excerpt), ...(behind ? [' …'] : []))
  const from = make('p')
  from.className = 'from'
  const printed = make('a', `${SHELF_WORDS.page} ${formatNumber(page, 'arabic-indic')}`)
  printed.setAttribute('href', `../${issue}/${issue}.screen.pdf#page=${page}`)
  from.append(`${labels.number}، ${labels.date}، `, printed)
  item.append(head, words, from)
  return item
}

/** An excerpt in its own spelling, with what was sought in it marked. */
function markedOf({ text, marks }: SearchHit['excerpt']): (string | HTMLElement)[] {
  let at = 0
  const parts = marks.flatMap(([start, end]) => {
    const part = [text.slice(at, start), make('mark', text.slice(start, end))]
    at = end
    return part
  })
  return [...parts, text.slice(at)]
}

function make(name: string, words = ''): HTMLElement {
  const element = document.createElement(name)
  element.textContent = words
  return element
}

function find<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`)
  return found
}
