/** A field of the form → its label, the box that its words are typed in, and what is wrong with them, bound to one another. */

import { type FormField, nameOfPath } from '../../form/form.ts'
import { FORM_WORDS, nameFor } from '../../page/form-words.ts'
import type { Tongue } from '../../page/words.ts'
import { make } from '../dom.ts'
import { drawContest } from './draw-mistakes.ts'
import type { KeptDrafts } from './kept-drafts.ts'
import type { PassageRooms } from './rooms.ts'
import type { FormStore } from './store.ts'
import { bindTyping, growWith } from './typing.ts'

/** What the parts of a form are drawn with. */
export interface FormDrawing {
  readonly store: FormStore
  readonly tongue: Tongue
  /** Fields by the names of their paths, to be renewed. */
  readonly fields: Map<string, DrawnField>
  /** Places for mistakes. */
  readonly slots: Map<string, HTMLElement>
  /** What stands in the way of an act is told at the head of the form. */
  readonly tell: (said: Awaited<ReturnType<FormStore['act']>>) => boolean
  /** Says it to those who hear the page. */
  readonly announce: (words: string) => void
  readonly rooms: PassageRooms
  /** Words of parts that are not in the file yet. */
  readonly kept: KeptDrafts
  /** After so long without a letter what is typed is saved. */
  readonly later: () => void
}

export interface DrawnField {
  readonly control: HTMLTextAreaElement
  /** Shows what the file says, or what is typed and not saved. */
  readonly renew: (field: FormField) => void
}

export interface FieldLooks {
  /** Instead of the name of its key. */
  readonly label?: string
  /** The label is heard and not seen. */
  readonly isQuiet?: boolean
}

export function drawField(field: FormField, drawing: FormDrawing, looks: FieldLooks = {}): HTMLElement {
  const { store, tongue, later } = drawing
  const name = nameOfPath(field.path)
  const id = `field-${name.replaceAll('/', '-')}`
  const isFixed = field.form === 'fixed'
  const label = looks.label ?? nameFor(field.name)[tongue]
  const control = make('textarea', {
    id,
    rows: 1,
    class: field.form,
    spellcheck: true,
    autocomplete: 'off',
    readonly: isFixed,
    'data-path': name,
    'aria-describedby': `${id}-slips`,
    'aria-required': !field.isOptional && !isFixed,
  })
  const slips = make('div', { id: `${id}-slips`, class: 'slips', hidden: true })
  const contest = make('div', {})
  let current = field
  let contested: string | undefined

  const point = (words: string) => {
    control.dir = directionOf(words, tongue)
    control.lang = control.dir === 'rtl' ? 'ar' : 'en'
  }
  const show = (words: string) => {
    if (control.value !== words) control.value = words
    point(words)
    growWith(control)
  }
  const renew = (next: FormField) => {
    current = next
    const draft = store.draftAt(next.path)
    // Nobody's words change under the pen.
    if (draft || document.activeElement !== control) show(draft?.words ?? next.words)
    // What is there already stays, or who presses one of its buttons would press nothing.
    const theirs = draft?.isContested ? next.words : undefined
    if (theirs !== contested)
      contest.replaceChildren(...(draft?.isContested ? [drawContest(next, store, tongue)] : []))
    contested = theirs
    markWrong()
  }
  const markWrong = () => {
    const isWrong = slips.querySelector('.error, .held') !== null || contest.childElementCount > 0
    control.setAttribute('aria-invalid', String(isWrong))
  }
  slips.addEventListener('slips', markWrong)
  control.addEventListener('input', () => {
    point(control.value)
    store.type(current, control.value)
    later()
  })
  bindTyping(control, () => current.form)
  control.addEventListener('blur', () => void store.save())
  drawing.fields.set(name, { control, renew })
  drawing.slots.set(name, slips)
  renew(field)
  return make(
    'div',
    { class: looks.isQuiet ? 'field quiet' : 'field' },
    make('label', { for: id }, label, ...(isFixed ? [` (${FORM_WORDS.fixed[tongue]})`] : [])),
    control,
    slips,
    contest,
  )
}

const [ARABIC, LATIN] = [/\p{Script=Arabic}/u, /\p{Script=Latin}/u]

/** A line that has Arabic in it is an Arabic one, though it may begin with a foreign name. */
function directionOf(words: string, tongue: Tongue): 'rtl' | 'ltr' {
  if (ARABIC.test(words)) return 'rtl'
  return LATIN.test(words) || tongue === 'en' ? 'ltr' : 'rtl'
}
