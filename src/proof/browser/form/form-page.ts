/** The form beside the pages: which article it shows, how far its saving has come, and what is told at its head. */

import { type FormList, fieldsIn, nameOfPath } from '../../form/form.ts'
import { FORM_WORDS, type FormWord } from '../../page/form-words.ts'
import type { Tongue } from '../../page/words.ts'
import { byId, make } from '../dom.ts'
import { askForm, askList } from './ask-form.ts'
import type { DrawnField, FormDrawing } from './draw-field.ts'
import { drawForm } from './draw-form.ts'
import { drawMistake, fillSlips } from './draw-mistakes.ts'
import { holdPlaces } from './hold-places.ts'
import { keepOpen, keptDrafts, readOpen } from './kept-drafts.ts'
import { openRooms } from './rooms.ts'
import { type FormStore, openStore } from './store.ts'

export interface FormPage {
  readonly toggle: () => void
  /** Opens what was open when the page was left. */
  readonly restore: () => Promise<void>
  /** The files may have changed. */
  readonly refresh: () => void
  readonly reword: () => void
  /** The notes are to be seen in its place. */
  readonly makeRoom: () => void
}

interface FormSurroundings {
  readonly tongueOf: () => Tongue
  /** The file of the article whose page is seen. */
  readonly articleInSight: () => string | undefined
}

/** Milliseconds without a letter after which what is typed is saved. */
const PAUSE = 700
/** Milliseconds after which a server that was not there is asked again. */
const AGAIN = 3000

export function openFormPage({ tongueOf, articleInSight }: FormSurroundings): FormPage {
  const panel = byId('form')
  let list: FormList | undefined
  let store: FormStore | undefined
  let renew: () => void = () => {}
  let timer = 0

  const say = (word: FormWord) => FORM_WORDS[word][tongueOf()]
  const later = (delay = PAUSE) => {
    clearTimeout(timer)
    timer = setTimeout(() => void store?.save(), delay)
  }
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen
    document.body.classList.toggle('with-form', isOpen)
    byId('form-switch').setAttribute('aria-expanded', String(isOpen))
  }
  const draw = () => {
    if (store && list) renew = drawPanel(panel, { store, list, tongue: tongueOf(), later, open, close })
    renew()
  }
  const hear = () => {
    renew()
    if (store?.state() === 'offline') later(AGAIN)
  }
  /** Nothing is typed into a form that is about to go. */
  const open = async (file: string) => {
    panel.inert = true
    await openAt(file).finally(() => {
      panel.inert = false
    })
  }
  const openAt = async (file: string) => {
    await store?.save()
    list = (await askList()) ?? list
    const answer = await askForm(file)
    if (!list || !answer) return
    show(true)
    if (answer.kind === 'refused') {
      panel.replaceChildren(make('div', { class: 'form-told' }, drawMistake(answer.mistake, tongueOf())))
      return
    }
    store = openStore(answer.form, keptDrafts(list.issue, file), hear)
    keepOpen(list.issue, file)
    draw()
    if (store.drafts().length > 0) later()
  }
  const close = () => {
    void store?.save()
    show(false)
    if (list) keepOpen(list.issue, undefined)
    byId('form-switch').focus()
  }
  const toggle = async () => {
    if (!panel.hidden) return close()
    list = (await askList()) ?? list
    const articles = list?.articles ?? []
    const seen = articles.find(({ file }) => file === articleInSight())
    const chosen = seen ?? articles.find(({ kind }) => kind === 'interview') ?? articles[0]
    if (!chosen) return
    await open(chosen.file)
    panel.querySelector<HTMLElement>('select')?.focus()
  }
  // Whatever is typed goes on its way; what does not arrive is in the browser's storage.
  addEventListener('pagehide', () => void store?.save())
  byId('form-switch').addEventListener('click', () => void toggle())
  // Who asks for the notes sees them: both lie in one place.
  const showNotes = (event: Event) => {
    if (panel.hidden) return
    close()
    if (byId('notes-switch').getAttribute('aria-expanded') === 'true') event.stopImmediatePropagation()
  }
  byId('notes-switch').addEventListener('click', showNotes, { capture: true })
  // A file that is dropped beside its place would be opened in place of the page.
  for (const kind of ['dragover', 'drop'] as const)
    addEventListener(kind, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    })
  panel.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLTextAreaElement
    if (isTyping || event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    panel.querySelector<HTMLElement>(event.shiftKey ? '.redo' : '.undo')?.click()
  })
  return {
    toggle: () => void toggle(),
    restore: async () => {
      list = await askList()
      const file = list && readOpen(list.issue)
      if (file !== undefined && list?.articles.some((each) => each.file === file)) await open(file)
    },
    refresh: () => {
      if (!panel.hidden) void store?.refresh()
    },
    makeRoom: () => {
      if (!panel.hidden) close()
    },
    reword: () => {
      panel.setAttribute('aria-label', say('article'))
      if (!panel.hidden) draw()
    },
  }
}

interface PanelOrder extends Pick<FormDrawing, 'store' | 'tongue'> {
  readonly list: FormList
  readonly later: () => void
  readonly open: (file: string) => Promise<void>
  readonly close: () => void
}

/** Gives what is to be called when anything is another. */
function drawPanel(panel: HTMLElement, { store, list, tongue, later, open, close }: PanelOrder): () => void {
  const say = (word: FormWord) => FORM_WORDS[word][tongue]
  const file = store.form().file
  const choice = make(
    'select',
    { 'aria-label': say('article') },
    ...list.articles.map((each) =>
      make('option', { value: each.file, selected: each.file === file }, each.title),
    ),
  )
  choice.addEventListener('change', () => {
    if (choice.value !== file) void open(choice.value).then(() => panel.querySelector('select')?.focus())
  })
  const button = (word: 'undo' | 'redo' | 'close', face: string, act: () => void) => {
    const made = make(
      'button',
      { type: 'button', class: word, 'aria-label': say(word), title: say(word) },
      face,
    )
    made.addEventListener('click', act)
    return made
  }
  const steps = (['undo', 'redo'] as const).map((step) =>
    button(step, say(step), () => void store.step(step).then(tell)),
  )
  const state = make('p', { class: 'form-state', role: 'status' })
  const showHeld = make('button', { type: 'button', class: 'show-held', hidden: true }, say('showHeld'))
  showHeld.addEventListener('click', () => {
    const wrong = body.querySelector<HTMLElement>('[aria-invalid=true]')
    wrong?.focus()
    wrong?.scrollIntoView({ block: 'center' })
  })
  const heard = make('p', { class: 'heard', 'aria-live': 'polite' })
  const told = make('div', { class: 'form-told', role: 'alert', hidden: true })
  const lost = make('div', { class: 'form-lost', hidden: true })
  const body = make('div', { class: 'form-body' })
  const tell: FormDrawing['tell'] = (said) => {
    const isFine = said !== 'changed' && said.length === 0
    told.hidden = isFine
    told.replaceChildren(
      ...(said === 'changed'
        ? [make('p', { class: 'slip error' }, say('changedElsewhere'))]
        : said.map((mistake) => drawMistake(mistake, tongue))),
    )
    return isFine
  }
  const rooms = openRooms()
  const kept = keptDrafts(list.issue, file)
  let [fields, slots] = [new Map<string, DrawnField>(), new Map<string, HTMLElement>()]
  let [drawn, sign]: [unknown, string] = [undefined, '']

  const drawBody = () => {
    const form = store.form()
    const next = signOf(store)
    if (form === drawn) return
    drawn = form
    if (next === sign) return
    sign = next
    fields = new Map()
    slots = new Map()
    rooms.begin()
    const drawing: FormDrawing = {
      store,
      tongue,
      fields,
      slots,
      tell,
      kept,
      rooms,
      later: () => later(),
      announce: (words) => {
        heard.textContent = words
      },
    }
    const goBack = holdPlaces(body)
    body.replaceChildren(...drawForm(form, drawing))
    goBack()
  }
  const renew = () => {
    drawBody()
    for (const field of fieldsIn(store.form().parts)) fields.get(nameOfPath(field.path))?.renew(field)
    fillSlips(slots, store, tongue)
    const now = store.state()
    if (state.textContent !== say(now)) state.textContent = say(now)
    showHeld.hidden = !store.drafts().some((each) => each.isContested || each.mistakes.length > 0)
    state.className = `form-state ${now}`
    const { canUndo, canRedo } = store.form()
    for (const [index, can] of [canUndo, canRedo].entries()) if (steps[index]) steps[index].disabled = !can
    showLost(lost, store, tongue)
  }
  panel.replaceChildren(
    make(
      'header',
      { class: 'form-head' },
      choice,
      make('div', { class: 'form-steps' }, ...steps, button('close', '×', close)),
      state,
      showHeld,
    ),
    told,
    lost,
    body,
    heard,
  )
  return renew
}

/** All that is drawn but the words. */
function signOf(store: FormStore): string {
  return JSON.stringify(store.form().parts, (key, value: unknown) => (key === 'words' ? value !== '' : value))
}

function showLost(place: HTMLElement, store: FormStore, tongue: Tongue): void {
  const lost = store.lost()
  place.hidden = lost.length === 0
  if (lost.length === place.querySelectorAll('blockquote').length) return
  const drop = make('button', { type: 'button' }, FORM_WORDS.dismiss[tongue])
  drop.addEventListener('click', () => store.dropLost())
  place.replaceChildren(
    make('p', {}, FORM_WORDS.lost[tongue]),
    ...lost.map(({ words }) => make('blockquote', { dir: 'auto' }, words)),
    drop,
  )
}
