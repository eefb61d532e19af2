/** A part of words that is not in the file yet → the boxes it is written in: kept by the browser until it is added, or wanted no more. */

import type { NewPart } from '../../form/edits.ts'
import { type FormPath, nameOfPath } from '../../form/form.ts'
import { FORM_WORDS, nameFor } from '../../page/form-words.ts'
import { make } from '../dom.ts'
import type { FormDrawing } from './draw-field.ts'
import { bindTyping } from './typing.ts'

export interface WordsPlace {
  readonly kind: 'exchange' | 'paragraph'
  readonly path: FormPath
  readonly at: number
}

/** By what it is and where it is to stand, as the browser keeps it. */
export function nameOfNew({ kind, path, at }: WordsPlace): string {
  return `${kind} ${nameOfPath(path)} ${at}`
}

export function drawNewWords(
  where: () => WordsPlace,
  { store, tongue, tell, kept }: FormDrawing,
  done: () => void,
): HTMLElement {
  const place = where()
  const name = nameOfNew(place)
  const names = place.kind === 'exchange' ? ['question', 'answer'] : ['paragraph']
  const before = kept.readNew()[name] ?? {}
  const fields = names.map((key) => {
    const control = make('textarea', {
      rows: key === 'question' ? 1 : 3,
      name: key,
      class: key === 'question' ? 'line' : 'prose',
      dir: tongue === 'ar' ? 'rtl' : 'ltr',
    })
    control.value = before[key] ?? ''
    bindTyping(control, () => (key === 'question' ? 'line' : 'prose'))
    return { key, control }
  })
  const wordsNow = () => Object.fromEntries(fields.map(({ key, control }) => [key, control.value]))
  const keep = (isWanted: boolean) => {
    const { [name]: _, ...others } = kept.readNew()
    kept.writeNew(isWanted ? { ...others, [name]: wordsNow() } : others)
  }
  const add = make('button', { type: 'button', class: 'add primary' }, FORM_WORDS.add[tongue])
  const cancel = make('button', { type: 'button', class: 'cancel' }, FORM_WORDS.cancel[tongue])
  const judge = () => {
    add.disabled = fields.some(({ control }) => control.value.trim() === '')
  }
  for (const { control } of fields)
    control.addEventListener('input', () => {
      judge()
      keep(true)
    })
  add.addEventListener('click', () => {
    add.disabled = true
    const { path, at } = where()
    void store.act({ kind: 'add', path, at, part: partOf(place.kind, wordsNow()) }).then((said) => {
      if (!tell(said)) return judge()
      keep(false)
      done()
    })
  })
  cancel.addEventListener('click', () => {
    keep(false)
    done()
  })
  judge()
  keep(true)
  requestAnimationFrame(() => fields[0]?.control.focus())
  return make(
    'div',
    {
      class: 'new-part',
      role: 'group',
      'aria-label': FORM_WORDS[place.kind === 'exchange' ? 'addExchange' : 'addParagraph'][tongue],
    },
    ...fields.map(({ key, control }) =>
      make('div', { class: 'field' }, make('label', {}, nameFor(key)[tongue], control)),
    ),
    make('div', { class: 'choices' }, add, cancel),
  )
}

function partOf(kind: WordsPlace['kind'], words: Readonly<Record<string, string>>): NewPart {
  const { question = '', answer = '', paragraph = '' } = words
  return kind === 'exchange' ? { kind, question, answer } : { kind, words: paragraph }
}
