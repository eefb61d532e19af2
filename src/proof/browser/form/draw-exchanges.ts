/** Questions and answers → a card for each, in order and to be put in another; marked words of an answer become a quote. */

import type { FormEdit } from '../../form/edits.ts'
import { type FormExchange, type FormPart, nameOfPath } from '../../form/form.ts'
import { wholeWords } from '../../form/quote-words.ts'
import { FORM_WORDS, type FormWord } from '../../page/form-words.ts'
import { figures } from '../../page/words.ts'
import { make } from '../dom.ts'
import { drawField, type FormDrawing } from './draw-field.ts'
import { drawPassage, isKept, openNew } from './draw-passage.ts'
import { drawTools } from './item-tools.ts'

type ExchangesPart = Extract<FormPart, { kind: 'exchanges' }>

export function drawExchanges({ path, exchanges }: ExchangesPart, drawing: FormDrawing): HTMLElement {
  const { tongue } = drawing
  const add = make('button', { type: 'button', class: 'addExchange' }, FORM_WORDS.addExchange[tongue])
  const room = make('div', { class: 'room' })
  const place = { kind: 'exchange', path, at: exchanges.length } as const
  add.addEventListener('click', () => openNew(() => place, room, drawing))
  if (isKept(place, drawing)) openNew(() => place, room, drawing)
  const cards = exchanges.map((exchange, at) => drawCard(exchange, { at, count: exchanges.length }, drawing))
  return make('div', {}, make('ol', { class: 'exchanges' }, ...cards), room, add)
}

interface CardPlace {
  readonly at: number
  readonly count: number
}

function drawCard(exchange: FormExchange, { at, count }: CardPlace, drawing: FormDrawing): HTMLElement {
  const { tongue, slots } = drawing
  const number = figures(at + 1, tongue)
  const item = make('li', { class: 'item exchange' })
  const name = `${FORM_WORDS.exchange[tongue]} ${number}`
  const path = ['exchanges']
  const { grip, buttons } = drawTools(item, { path, at, count, name }, drawing)
  const room = make('div', { class: 'room' })
  const behind = make(
    'button',
    {
      type: 'button',
      class: 'addBehind',
      'aria-label': `${FORM_WORDS.addBehind[tongue]}: ${name}`,
      title: FORM_WORDS.addBehind[tongue],
    },
    '+',
  )
  const place = { kind: 'exchange', path, at: at + 1 } as const
  behind.addEventListener('click', () => openNew(() => place, room, drawing))
  if (at < count - 1 && isKept(place, drawing)) openNew(() => place, room, drawing)
  buttons.prepend(behind)
  const slips = make('div', { class: 'slips', hidden: true })
  slots.set(nameOfPath(exchange.path), slips)
  const fields = exchange.fields.map((field) => drawField(field, drawing))
  const answer = drawPassage(exchange.answer, drawing, {
    more: drawQuoting(item, at + 1, drawing),
  })
  item.append(
    make('header', { class: 'card-head' }, grip, make('h3', { 'aria-label': name }, number), buttons),
    make('div', { class: 'questions' }, ...fields),
    make('div', { class: 'answer' }, answer),
    slips,
    room,
  )
  return item
}

/** Buttons for the words that are marked in one of the answer's boxes: for a text that is no interview, without a number. */
export function drawQuoting(
  scope: HTMLElement,
  from: number | undefined,
  drawing: FormDrawing,
): readonly HTMLElement[] {
  const { tongue, store, tell } = drawing
  const uses = [
    ['makeQuote', 'pullQuotes'],
    ...(from === undefined ? [] : ([['makeStandfirst', 'standfirst']] as const)),
  ] as const satisfies readonly (readonly [FormWord, string])[]
  const marked = () => {
    const box = document.activeElement
    if (!(box instanceof HTMLTextAreaElement) || !scope.contains(box) || !box.closest('.passage'))
      return undefined
    return wholeWords(box.value, { start: box.selectionStart, end: box.selectionEnd })
  }
  const buttons = uses.map(([word, use]) => {
    const button = make(
      'button',
      { type: 'button', class: `quoting ${word}`, disabled: true },
      FORM_WORDS[word][tongue],
    )
    // The words stay marked, and the button where it is, while it is pressed.
    button.addEventListener('pointerdown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      const words = button.dataset['words']
      if (words === undefined) return
      const edit: FormEdit = { kind: 'quote', use, words, ...(from !== undefined && { from }) }
      void store.act(edit).then((said) => {
        if (tell(said)) drawing.announce(`${FORM_WORDS[word][tongue]}: ${words}`)
      })
    })
    return button
  })
  scope.addEventListener('focusin', () => note())
  scope.addEventListener('pointerup', () => requestAnimationFrame(note))
  scope.addEventListener('keyup', () => note())
  scope.addEventListener('select', () => note())
  const note = () => {
    if (!(document.activeElement instanceof HTMLTextAreaElement)) return
    const words = marked()
    for (const button of buttons) {
      button.disabled = words === undefined
      if (words === undefined) delete button.dataset['words']
      else button.dataset['words'] = words
    }
  }
  return buttons
}
