/** Mistakes of the form, and what is unsettled in it → the lines under the field, the block or the exchange that they are of. */

import { type FieldMistake, type FormField, type FormPath, nameOfPath } from '../../form/form.ts'
import { FORM_WORDS } from '../../page/form-words.ts'
import type { Tongue } from '../../page/words.ts'
import { make } from '../dom.ts'
import type { FormStore } from './store.ts'

/** What the mistakes of a path are written into. */
export type SlipSlots = ReadonlyMap<string, HTMLElement>

/** Every mistake once, at the nearest part that has a place for it. */
export function fillSlips(slots: SlipSlots, store: FormStore, tongue: Tongue): void {
  const written = new Map<HTMLElement, { readonly key: string; readonly node: HTMLElement }[]>()
  const put = (path: FormPath, key: string, node: HTMLElement) => {
    const slot = slotFor(path, slots)
    if (!slot) return
    const own = written.get(slot) ?? []
    if (!own.some((each) => each.key === key)) written.set(slot, [...own, { key, node }])
  }
  const tell = (path: FormPath, mistake: FieldMistake) =>
    put(path, mistake.english, drawMistake(mistake, tongue))
  for (const { path, mistakes } of store.drafts()) {
    if (mistakes.length > 0) put(path, 'held', make('p', { class: 'held' }, FORM_WORDS.notSaved[tongue]))
    for (const mistake of mistakes) {
      tell(path, mistake)
      if (nameOfPath(mistake.path) !== nameOfPath(path)) tell(mistake.path, mistake)
    }
  }
  for (const mistake of store.form().mistakes) tell(mistake.path, mistake)
  for (const [name, slot] of slots) {
    const own = written.get(slot) ?? []
    // What is there already is not said again to those who hear it.
    const before = slot.dataset['said']
    const said = own.map(({ key }) => key).join('\n') + tongue
    if (before === said) continue
    slot.dataset['said'] = said
    slot.replaceChildren(...own.map(({ node }) => node))
    slot.hidden = own.length === 0
    slot.dispatchEvent(new CustomEvent('slips', { detail: { name, count: own.length } }))
  }
}

function slotFor(path: FormPath, slots: SlipSlots): HTMLElement | undefined {
  for (let length = path.length; length >= 0; length--) {
    const slot = slots.get(nameOfPath(path.slice(0, length)))
    if (slot) return slot
  }
  return undefined
}

export function drawMistake({ arabic, english, hint, severity }: FieldMistake, tongue: Tongue): HTMLElement {
  const inEnglish = [english, hint].filter(Boolean).join(' ')
  const original = make('span', { lang: 'en', dir: 'ltr', class: 'original' }, inEnglish)
  if (tongue === 'en' || !arabic) return make('p', { class: `slip ${severity}` }, original)
  const said = [arabic.says, arabic.remedy].filter(Boolean).join(' ')
  return make('p', { class: `slip ${severity}` }, make('strong', {}, `${arabic.title}. `), said, original)
}

/** Two states of a place, of which the editor keeps one. */
export function drawContest(field: FormField, store: FormStore, tongue: Tongue): HTMLElement {
  const choose = (word: 'keepMine' | 'takeTheirs', keep: 'mine' | 'theirs') => {
    const button = make('button', { type: 'button', class: word }, FORM_WORDS[word][tongue])
    button.addEventListener('click', () => {
      store.settle(field.path, keep)
      if (keep === 'mine') void store.save()
    })
    return button
  }
  return make(
    'div',
    { class: 'contest', role: 'alert' },
    make('p', {}, FORM_WORDS.contested[tongue]),
    make('blockquote', { dir: 'auto' }, field.words || FORM_WORDS.nothingThere[tongue]),
    make('div', { class: 'choices' }, choose('keepMine', 'mine'), choose('takeTheirs', 'theirs')),
  )
}
