/** The controls of the page and its keyboard → what the reader has chosen, remembered, and what follows from it. */

import { figures, type KeyAction, PAGE_WORDS, type WordKey, westernDigits } from '../page/words.ts'
import { COMPARED, type Compared, type CompareWay, type Comparison, WAYS } from './compare.ts'
import { byId, make, selectById } from './dom.ts'
import { drawKeys, listen } from './keys.ts'
import { keepSettings, readSettings, type Settings } from './settings.ts'
import { isInSight } from './spreads.ts'
import { addressOf } from './token.ts'
import type { View } from './views.ts'

export interface Controls {
  readonly settings: () => Settings
  readonly view: () => View
  readonly offerViews: (views: readonly (readonly [View, string])[]) => void
  readonly openNotes: () => void
  /** Where the notes lie over the pages, they go out of the way. */
  readonly makeRoom: () => void
  /** Shows what was chosen before. */
  readonly begin: () => void
}

/** What the controls act on. */
interface Hands {
  readonly comparison: Comparison
  readonly goToNote: (step: 1 | -1) => void
  /** Colours or overlays are other than before. */
  readonly repaint: () => void
  /** The tongue is. */
  readonly reword: () => void
  readonly toggleForm: () => void
}

const SWITCHES = ['grid', 'boxes', 'joins', 'order', 'follow'] as const
type Switch = (typeof SWITCHES)[number]

/** As the style sheet has it. */
const NARROW = '(max-width: 699px)'

const [LEAST_ZOOM, MOST_ZOOM, STEP] = [0.4, 8, 1.25]

export function openControls({ comparison, goToNote, repaint, reword, toggleForm }: Hands): Controls {
  let settings = readSettings()
  const change = (part: Partial<Settings>) => {
    settings = { ...settings, ...part }
    keepSettings(settings)
    apply()
  }
  const go = byId('go') as HTMLInputElement
  const [viewChoice, compareChoice, wayChoice] = [
    selectById('view'),
    selectById('compare'),
    selectById('how'),
  ]

  /** Everything of the shell that shows a setting. */
  const apply = () => {
    const { tongue, zoom, notes } = settings
    document.documentElement.lang = tongue
    document.documentElement.dir = tongue === 'ar' ? 'rtl' : 'ltr'
    for (const each of document.querySelectorAll<HTMLElement>('[data-word]'))
      each.textContent = PAGE_WORDS[each.dataset['word'] as WordKey][tongue]
    for (const each of document.querySelectorAll<HTMLElement>('[data-label]'))
      each.setAttribute('aria-label', PAGE_WORDS[each.dataset['label'] as WordKey][tongue])
    go.placeholder = PAGE_WORDS.go[tongue]
    byId('tongue').lang = tongue === 'ar' ? 'en' : 'ar'
    for (const name of SWITCHES) byId(name).setAttribute('aria-pressed', String(settings[name]))
    byId('notes-switch').setAttribute('aria-expanded', String(notes))
    document.body.classList.toggle('without-notes', !notes)
    byId('light-table').style.setProperty('--zoom', String(zoom))
    const share = `${figures(Math.round(100 * zoom), tongue)}${tongue === 'ar' ? '٪' : '%'}`
    byId('fit').textContent = share
    byId('fit').setAttribute('aria-label', `${PAGE_WORDS.fit[tongue]}: ${share}`)
    drawKeys(tongue)
  }
  const toggle = (name: Switch | 'notes') => {
    change({ [name]: !settings[name] })
    if (name !== 'follow' && name !== 'notes') repaint()
  }
  const zoomBy = (factor: number) => {
    const zoom = factor === 0 ? 1 : Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, settings.zoom * factor))
    holdPlace(() => change({ zoom }))
  }
  const turnTongue = () => {
    change({ tongue: settings.tongue === 'ar' ? 'en' : 'ar' })
    reword()
  }
  const compare = () => {
    const [compared, way] = [compareChoice.value as Compared, wayChoice.value as CompareWay]
    byId('light-table').classList.toggle('compared', compared !== 'none')
    void comparison.show(compared, way).then((isThere) => {
      if (isThere) return
      const word = compared === 'printed' ? 'notPrinted' : 'nothingKept'
      byId('state').textContent = PAGE_WORDS[word][settings.tongue]
    })
  }
  const mark = async () => {
    const { ok } = await fetch(addressOf('/mark'), { method: 'POST' })
    if (!ok) return
    byId('state').textContent = PAGE_WORDS.marked[settings.tongue]
    if (compareChoice.value === 'marked') compare()
  }
  const cycle = (choice: HTMLSelectElement) => {
    choice.selectedIndex = (choice.selectedIndex + 1) % choice.options.length
    choice.dispatchEvent(new Event('change'))
  }
  const help = () => (byId('help') as HTMLDialogElement).showModal()
  const acts: Readonly<Record<KeyAction, () => void>> = {
    next: () => turnSpread(1),
    previous: () => turnSpread(-1),
    first: () => goToSpread(0),
    last: () => goToSpread(Number.POSITIVE_INFINITY),
    go: () => go.focus(),
    nextNote: () => goToNote(1),
    previousNote: () => goToNote(-1),
    grid: () => toggle('grid'),
    boxes: () => toggle('boxes'),
    joins: () => toggle('joins'),
    order: () => toggle('order'),
    plate: () => cycle(viewChoice),
    compare: () => cycle(compareChoice),
    how: () => cycle(wayChoice),
    turn: () => comparison.turn(),
    mark: () => void mark(),
    larger: () => zoomBy(STEP),
    smaller: () => zoomBy(1 / STEP),
    fit: () => zoomBy(0),
    follow: () => toggle('follow'),
    notes: () => toggle('notes'),
    form: toggleForm,
    tongue: turnTongue,
    help,
  }

  const begin = () => {
    apply()
    listen((action) => acts[action]())
    for (const name of SWITCHES) byId(name).addEventListener('click', () => toggle(name))
    byId('notes-switch').addEventListener('click', () => toggle('notes'))
    byId('tongue').addEventListener('click', turnTongue)
    byId('help-switch').addEventListener('click', help)
    byId('mark').addEventListener('click', () => void mark())
    for (const [id, factor] of [
      ['smaller', 1 / STEP],
      ['fit', 0],
      ['larger', STEP],
    ] as const)
      byId(id).addEventListener('click', () => zoomBy(factor))
    go.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') goToPage(go)
      if (key === 'Enter' || key === 'Escape') go.blur()
    })
    byId('tools-switch').addEventListener('click', () => {
      const open = byId('tools').classList.toggle('open')
      byId('tools-switch').setAttribute('aria-expanded', String(open))
    })
    viewChoice.addEventListener('change', repaint)
    compareChoice.addEventListener('change', compare)
    wayChoice.addEventListener('change', compare)
    compareChoice.value = COMPARED[0]
    wayChoice.value = WAYS[0]
    makeRoom()
  }

  /** A narrow window has room for one of the two, and what is so is not remembered. */
  const makeRoom = () => {
    if (!matchMedia(NARROW).matches) return
    settings = { ...settings, notes: false }
    apply()
  }

  return {
    settings: () => settings,
    makeRoom,
    view: () => viewChoice.value,
    offerViews: (views) => {
      const chosen = viewChoice.value
      viewChoice.replaceChildren(...views.map(([value, name]) => make('option', { value }, name)))
      viewChoice.value = views.some(([value]) => value === chosen) ? chosen : 'screen'
    },
    openNotes: () => {
      if (!settings.notes) change({ notes: true })
    },
    begin,
  }

  function turnSpread(step: 1 | -1): void {
    const spreads = [...byId('spreads').children]
    const now = spreads.findIndex((spread) => isInMiddle(spread))
    goToSpread((now < 0 ? spreads.findIndex((spread) => isInSight(spread)) : now) + step)
  }

  function goToSpread(index: number): void {
    const spreads = byId('spreads').children
    const spread = spreads[Math.min(spreads.length - 1, Math.max(0, index))]
    spread?.scrollIntoView({ block: 'center' })
  }

  function goToPage(asked: HTMLInputElement): void {
    const last = byId('spreads').querySelectorAll('.page').length
    const number = Number(westernDigits(asked.value))
    asked.value = ''
    if (!Number.isInteger(number) || number < 1) return
    document.getElementById(`page-${Math.min(number, last)}`)?.scrollIntoView({ block: 'center' })
  }

  /** What stands in the middle of the window stays there. */
  function holdPlace(act: () => void): void {
    const light = byId('light-table')
    const across = (light.scrollLeft + light.clientWidth / 2) / light.scrollWidth
    const down = (light.scrollTop + light.clientHeight / 2) / light.scrollHeight
    act()
    light.scrollLeft = across * light.scrollWidth - light.clientWidth / 2
    light.scrollTop = down * light.scrollHeight - light.clientHeight / 2
  }
}

function isInMiddle(element: Element): boolean {
  const [box, light] = [element.getBoundingClientRect(), byId('light-table').getBoundingClientRect()]
  const middle = (light.top + light.bottom) / 2
  return box.top <= middle && box.bottom >= middle
}
