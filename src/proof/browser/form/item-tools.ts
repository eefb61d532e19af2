/** An item of a list that may be put in order → its grip, and its buttons to move it, to take it out and to write another behind it. */

import type { FormPath } from '../../form/form.ts'
import { FORM_WORDS, type FormWord } from '../../page/form-words.ts'
import { figures } from '../../page/words.ts'
import { make } from '../dom.ts'
import type { FormDrawing } from './draw-field.ts'
import { bindGrip } from './sortable.ts'

export interface ToolPlace {
  /** Of the list. */
  readonly path: FormPath
  readonly at: number
  readonly count: number
  /** What it is called, with its number. */
  readonly name: string
}

export interface ItemTools {
  readonly grip: HTMLElement
  readonly buttons: HTMLElement
}

/** `item` must lie in its list before it is dragged. */
export function drawTools(item: HTMLElement, place: ToolPlace, drawing: FormDrawing): ItemTools {
  const { store, tongue, tell } = drawing
  const { path, at, count, name } = place
  const move = (from: number, to: number) => {
    void store.act({ kind: 'move', path, from, to }).then((said) => {
      if (!tell(said)) return
      const moved = document.querySelector<HTMLElement>(`[data-grip="${[...path, to].join('/')}"]`)
      moved?.focus()
      moved?.closest('.item')?.scrollIntoView({ block: 'nearest' })
      drawing.announce(`${name}: ${FORM_WORDS.moved[tongue]} ${figures(to + 1, tongue)}`)
    })
  }
  const label = (word: FormWord) => `${FORM_WORDS[word][tongue]}: ${name}`
  const grip = make(
    'button',
    {
      type: 'button',
      class: 'grip',
      'data-grip': [...path, at].join('/'),
      'aria-label': label('move'),
      title: FORM_WORDS.move[tongue],
    },
    make('span', { 'aria-hidden': 'true' }, '⠿'),
  )
  bindGrip(grip, item, { move })
  const button = (word: FormWord, face: string, act: () => void, disabled = false) => {
    const made = make(
      'button',
      { type: 'button', class: word, disabled, 'aria-label': label(word), title: FORM_WORDS[word][tongue] },
      face,
    )
    made.addEventListener('click', act)
    return made
  }
  const buttons = make(
    'div',
    { class: 'item-tools' },
    button('up', '↑', () => move(at, at - 1), at === 0),
    button('down', '↓', () => move(at, at + 1), at === count - 1),
    button('remove', '×', () => void store.act({ kind: 'remove', path, at }).then(tell)),
  )
  return { grip, buttons }
}
