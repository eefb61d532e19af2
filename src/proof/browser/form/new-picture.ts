/** A file that was dropped or chosen → the picture, seen before it is anywhere, and what must be said of it to put it in. */

import type { FormPath } from '../../form/form.ts'
import { FORM_WORDS, type FormWord } from '../../page/form-words.ts'
import { make } from '../dom.ts'
import type { FormDrawing } from './draw-field.ts'
import { drawShot } from './draw-picture.ts'

/** Bytes of a picture that the server takes. */
const MOST = 48 * 2 ** 20
/** Pixels that it is drawn with here. */
const WIDEST = 900

/** Where in a passage it is to stand. */
export interface DropPlace {
  readonly path: FormPath
  readonly at: number
}

/** Gives what the editor fills in; `done` is called when it is to go. */
export async function drawNewPicture(
  file: File,
  place: () => DropPlace,
  { store, tongue, tell }: FormDrawing,
  done: () => void,
): Promise<HTMLElement> {
  const say = (word: FormWord) => FORM_WORDS[word][tongue]
  const cancel = make('button', { type: 'button', class: 'cancel' }, say('cancel'))
  cancel.addEventListener('click', done)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const drawn = file.size <= MOST && isPicture(bytes) ? await drawOnCanvas(file) : undefined
  if (!drawn) {
    const why = file.size > MOST ? 'tooLarge' : 'notAPicture'
    return make(
      'div',
      { class: 'new-part' },
      make('p', { class: 'slip error', role: 'alert' }, say(why)),
      cancel,
    )
  }
  let focus: readonly [number, number] | undefined
  const box = (word: FormWord, name: string) => {
    const control = make('textarea', { rows: 1, name, dir: tongue === 'ar' ? 'rtl' : 'ltr', class: 'line' })
    return { control, field: make('div', { class: 'field' }, make('label', {}, say(word), control)) }
  }
  const [alternative, caption] = [box('newAlternative', 'alternative'), box('newCaption', 'caption')]
  const add = make('button', { type: 'button', class: 'add primary', disabled: true }, say('add'))
  alternative.control.addEventListener('input', () => {
    add.disabled = alternative.control.value.trim() === ''
  })
  add.addEventListener('click', () => {
    add.disabled = true
    const asked = {
      ...place(),
      name: file.name,
      bytes: base64(bytes),
      alternative: alternative.control.value,
      ...(caption.control.value.trim() !== '' && { caption: caption.control.value }),
      ...(focus && { focus }),
    }
    void store.addPicture(asked).then((said) => {
      if (tell(said)) done()
      else add.disabled = false
    })
  })
  const shot = drawShot(drawn, [0.5, 0.5], {
    tongue,
    set: (next) => {
      focus = next
    },
  })
  requestAnimationFrame(() => alternative.control.focus())
  return make(
    'div',
    { class: 'new-part', role: 'group', 'aria-label': say('addPicture') },
    make('figure', { class: 'picture' }, shot, make('figcaption', {}, make('bdi', {}, file.name))),
    alternative.field,
    caption.field,
    make('div', { class: 'choices' }, add, cancel),
  )
}

/** By its first bytes, whatever its name says. */
function isPicture(bytes: Uint8Array): boolean {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  return isJpeg || (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47)
}

/** On a canvas: it has no address before it is in the issue. */
async function drawOnCanvas(file: File): Promise<HTMLCanvasElement | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return undefined
  const scale = Math.min(1, WIDEST / bitmap.width)
  const canvas = make('canvas', {
    width: Math.round(bitmap.width * scale),
    height: Math.round(bitmap.height * scale),
  })
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return canvas
}

/** Bytes that are written at a time: an argument list has its limit. */
const AT_ONCE = 32_768

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  return btoa(binary)
}
