/** An article's form → everything of it on the page, part by part, in the tongue of the editor. */

import { type ArticleForm, type FormPart, nameOfPath } from '../../form/form.ts'
import { FORM_WORDS, nameFor } from '../../page/form-words.ts'
import { figures } from '../../page/words.ts'
import { make } from '../dom.ts'
import { drawExchanges, drawQuoting } from './draw-exchanges.ts'
import { drawField, type FormDrawing } from './draw-field.ts'
import { drawBlockParts, drawPassage } from './draw-passage.ts'

export function drawForm({ parts, kind }: ArticleForm, drawing: FormDrawing): readonly HTMLElement[] {
  const { slots, tongue } = drawing
  const whole = make('div', {
    class: 'slips',
    role: 'group',
    'aria-label': FORM_WORDS.whole[tongue],
    hidden: true,
  })
  slots.set('', whole)
  const note = kind === 'interview' ? [] : [make('p', { class: 'help' }, FORM_WORDS.otherKind[tongue])]
  const unread =
    parts.length === 0 ? [make('p', { class: 'help unread' }, FORM_WORDS.unreadable[tongue])] : []
  return [...(parts.length > 0 ? note : unread), whole, ...parts.map((part) => drawPart(part, kind, drawing))]
}

function drawPart(part: FormPart, kind: string, drawing: FormDrawing): HTMLElement {
  const { tongue } = drawing
  if (part.kind === 'fields')
    return make('section', { class: 'part fields' }, ...part.fields.map((field) => drawField(field, drawing)))
  const section = make(
    'section',
    { class: `part ${part.name}`, 'aria-label': nameFor(part.name)[tongue] },
    make('h2', {}, nameFor(part.name)[tongue]),
  )
  section.append(drawContent(part, kind, section, drawing))
  return section
}

function drawContent(
  part: Exclude<FormPart, { kind: 'fields' }>,
  kind: string,
  section: HTMLElement,
  drawing: FormDrawing,
): HTMLElement {
  switch (part.kind) {
    case 'block': {
      const slips = make('div', { class: 'slips', hidden: true })
      drawing.slots.set(nameOfPath(part.block.path), slips)
      const label = part.block.fields.length === 1 ? nameFor(part.name)[drawing.tongue] : undefined
      return make('div', {}, drawBlockParts(part.block, drawing, label), slips)
    }
    case 'passage': {
      const isPieces = !['text', 'introduction', 'closing', 'biography'].includes(part.name)
      const isQuoted = part.name === 'text' && (kind === 'feature' || kind === 'column')
      const more = isQuoted ? drawQuoting(section, undefined, drawing) : []
      return drawPassage(part.passage, drawing, isPieces ? { isClosed: true } : { more })
    }
    case 'exchanges':
      return drawExchanges(part, drawing)
    case 'quotes':
      return drawQuotes(part, drawing)
  }
}

function drawQuotes(
  { path, quotes }: Extract<FormPart, { kind: 'quotes' }>,
  drawing: FormDrawing,
): HTMLElement {
  const { tongue, store, tell, slots } = drawing
  const items = quotes.map(({ field, from, path: own }, at) => {
    const number = figures(at + 1, tongue)
    const label = `${nameFor('quote')[tongue]} ${number}`
    const remove = make(
      'button',
      {
        type: 'button',
        class: 'remove',
        'aria-label': `${FORM_WORDS.remove[tongue]}: ${label}`,
        title: FORM_WORDS.remove[tongue],
      },
      '×',
    )
    remove.addEventListener('click', () => void store.act({ kind: 'remove', path, at }).then(tell))
    const origin = from === undefined ? [] : [`${FORM_WORDS.fromExchange[tongue]} ${figures(from, tongue)}`]
    const slips = make('div', { class: 'slips', hidden: true })
    slots.set(nameOfPath(own), slips)
    return make(
      'li',
      { class: 'quote' },
      drawField(field, drawing, { label, isQuiet: true }),
      make('p', { class: 'origin' }, ...origin),
      remove,
      slips,
    )
  })
  return make(
    'div',
    {},
    make('ol', { class: 'quotes' }, ...items),
    make('p', { class: 'help' }, FORM_WORDS.howToQuote[tongue]),
  )
}
