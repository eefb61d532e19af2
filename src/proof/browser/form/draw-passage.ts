/** A run of blocks → its paragraphs and what stands between them, each to be moved; and what can be put in: paragraphs, pictures. */

import { type FormBlock, type FormField, type FormPassage, nameOfPath } from '../../form/form.ts'
import { FORM_WORDS, type FormWord, nameFor } from '../../page/form-words.ts'
import { figures } from '../../page/words.ts'
import { make } from '../dom.ts'
import { drawField, type FormDrawing } from './draw-field.ts'
import { drawPicture } from './draw-picture.ts'
import { drawTools } from './item-tools.ts'
import { drawNewPicture } from './new-picture.ts'
import { drawNewWords, nameOfNew, type WordsPlace } from './new-words.ts'
import type { PassageRoom } from './rooms.ts'

export interface PassageLooks {
  /** Short pieces of a department are not written here anew. */
  readonly isClosed?: boolean
  /** Beside the buttons that put something in. */
  readonly more?: readonly HTMLElement[]
}

export function drawPassage(
  passage: FormPassage,
  drawing: FormDrawing,
  looks: PassageLooks = {},
): HTMLElement {
  const { tongue, slots } = drawing
  const { path, isList, blocks, name } = passage
  const slips = make('div', { class: 'slips', hidden: true })
  if (isList) slots.set(nameOfPath(path), slips)
  const items = blocks.map((block, at) =>
    isList ? drawItem(passage, at, drawing) : drawBlock(block, 0, drawing, name),
  )
  const room = drawing.rooms.claim(passage)
  const section = make(
    'div',
    { class: 'passage' },
    make('ol', { class: 'blocks' }, ...items),
    slips,
    room.element,
  )
  // Where there are no words yet, there is one box to write them in.
  const isBare = !isList && blocks.every(({ fields }) => fields.every(({ words }) => words === ''))
  if (looks.isClosed || isBare) return section
  section.append(make('div', { class: 'passage-tools' }, ...(looks.more ?? []), ...drawAdding(room, drawing)))
  takeDrops(section, room, drawing)
  section.setAttribute('data-drop', FORM_WORDS.dropHere[tongue])
  return section
}

function drawItem({ path, blocks }: FormPassage, at: number, drawing: FormDrawing): HTMLElement {
  const block = blocks[at] as FormBlock
  const { tongue } = drawing
  const called = `${nameFor(block.kind)[tongue]} ${figures(at + 1, tongue)}`
  const item = drawBlock(block, at, drawing)
  item.classList.add('item')
  const { grip, buttons } = drawTools(item, { path, at, count: blocks.length, name: called }, drawing)
  item.prepend(grip)
  item.append(buttons)
  return item
}

/** A paragraph is its field alone; others say what they are. */
function drawBlock(block: FormBlock, at: number, drawing: FormDrawing, name?: string): HTMLElement {
  const { tongue, slots } = drawing
  const item = make('li', { class: `block ${block.kind}` })
  const isPlain = block.kind === 'paragraph' && block.fields.length === 1
  const called = nameFor(name ?? block.kind)[tongue]
  const content = drawBlockParts(
    block,
    drawing,
    isPlain ? `${called} ${name ? '' : figures(at + 1, tongue)}`.trim() : undefined,
  )
  if (!isPlain) {
    const slips = make('div', { class: 'slips', hidden: true })
    slots.set(nameOfPath(block.path), slips)
    content.prepend(make('p', { class: 'block-kind' }, called))
    content.append(slips)
  }
  item.append(content)
  return item
}

/** Fields and pictures; `label`: of its one field, which is heard and not seen. */
export function drawBlockParts(
  { fields, pictures }: FormBlock,
  drawing: FormDrawing,
  label?: string,
): HTMLElement {
  const parts = make(
    'div',
    { class: 'block-parts' },
    ...pictures.map((picture) => drawPicture(picture, drawing)),
    ...fields.map((field, at) => {
      const quiet = label ?? quietLabel(field, at, drawing)
      return drawField(field, drawing, quiet === undefined ? {} : { label: quiet, isQuiet: true })
    }),
  )
  const columns = fields.filter(({ path }) => path.includes('table') && path.at(-2) === 'head').length
  if (columns > 0) parts.style.setProperty('--columns', String(columns))
  return parts
}

/** Of one of many alike: what they are is seen, and which it is is heard. */
function quietLabel({ name, path }: FormField, at: number, { tongue }: FormDrawing): string | undefined {
  const isCell = path.includes('table') && (name === 'head' || name === 'rows')
  if (!isCell && !ALIKE.has(name)) return undefined
  return `${nameFor(isCell ? 'rows' : name)[tongue]} ${figures(at + 1, tongue)}`
}

const ALIKE: ReadonlySet<string> = new Set(['item', 'line', 'paragraph', 'quotation', 'verse'])

function drawAdding(room: PassageRoom, drawing: FormDrawing): readonly HTMLElement[] {
  const { tongue } = drawing
  const button = (word: FormWord, act: () => void) => {
    const made = make('button', { type: 'button', class: word }, FORM_WORDS[word][tongue])
    made.addEventListener('click', act)
    return made
  }
  const paragraph = button('addParagraph', () => openNew(() => placeBehind(room), room.element, drawing))
  if (room.element.childElementCount === 0 && isKept(placeBehind(room), drawing))
    openNew(() => placeBehind(room), room.element, drawing)
  const chooser = make('input', { type: 'file', accept: 'image/jpeg,image/png', hidden: true })
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? []
    chooser.value = ''
    if (file) void openPicture(file, room, drawing)
  })
  return [paragraph, button('addPicture', () => chooser.click()), chooser]
}

function placeBehind({ passage }: PassageRoom): WordsPlace {
  const { path, isList, blocks } = passage
  return { kind: 'paragraph', path, at: isList ? blocks.length : 1 }
}

export function isKept(place: WordsPlace, { kept }: FormDrawing): boolean {
  return kept.readNew()[nameOfNew(place)] !== undefined
}

export function openNew(place: () => WordsPlace, room: HTMLElement, drawing: FormDrawing): void {
  room.replaceChildren(drawNewWords(place, drawing, () => room.replaceChildren()))
}

async function openPicture(file: File, room: PassageRoom, drawing: FormDrawing): Promise<void> {
  const place = () => {
    const { path, at } = placeBehind(room)
    return { path, at }
  }
  const drawn = await drawNewPicture(file, place, drawing, () => room.element.replaceChildren())
  room.element.replaceChildren(drawn)
  drawn.scrollIntoView({ block: 'nearest' })
}

/** A picture may be dropped anywhere on the passage; it stands at its end, to be moved from there. */
function takeDrops(section: HTMLElement, room: PassageRoom, drawing: FormDrawing): void {
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
  section.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return
    event.preventDefault()
    section.classList.add('dropping')
  })
  section.addEventListener('dragleave', (event) => {
    if (!section.contains(event.relatedTarget as Node | null)) section.classList.remove('dropping')
  })
  section.addEventListener('drop', (event) => {
    section.classList.remove('dropping')
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    void openPicture(file, room, drawing)
  })
}
