/** A picture of the article → itself with its focus on it, set by a click, or by two sliders from the keyboard. */

import type { FormPicture } from '../../form/form.ts'
import { FORM_WORDS } from '../../page/form-words.ts'
import type { Tongue } from '../../page/words.ts'
import { make } from '../dom.ts'
import { pictureAddress } from './ask-form.ts'
import type { FormDrawing } from './draw-field.ts'

type Focus = readonly [x: number, y: number]

/** Where nothing says another. */
const MIDDLE: Focus = [0.5, 0.5]

export function drawPicture(picture: FormPicture, { store, tongue, tell }: FormDrawing): HTMLElement {
  const image = make('img', {
    src: pictureAddress(store.form().file, picture.file),
    alt: '',
    draggable: 'false',
    decoding: 'async',
  })
  const missing = make('p', { class: 'no-picture', hidden: true }, FORM_WORDS.noPicture[tongue])
  const shot = drawShot(image, picture.focus ?? MIDDLE, {
    tongue,
    set: (focus) => {
      void store.act({ kind: 'focus', path: picture.path, focus }).then(tell)
    },
  })
  image.addEventListener('error', () => {
    shot.hidden = true
    missing.hidden = false
  })
  return make(
    'figure',
    { class: 'picture' },
    shot,
    missing,
    make('figcaption', {}, make('bdi', { dir: 'ltr' }, picture.file)),
  )
}

interface ShotActs {
  readonly tongue: Tongue
  /** The focus is where it was put. */
  readonly set: (focus: Focus) => void
}

/** `image`: an image or a drawing of one, of any size. */
export function drawShot(image: HTMLElement, first: Focus, { tongue, set }: ShotActs): HTMLElement {
  const ring = make('span', { class: 'focus', 'aria-hidden': 'true' })
  const frame = make('div', { class: 'frame' }, image, ring)
  const slider = (word: 'focusX' | 'focusY') =>
    make('input', {
      type: 'range',
      dir: 'ltr',
      min: 0,
      max: 1,
      step: 0.01,
      'aria-label': FORM_WORDS[word][tongue],
    })
  const [across, down] = [slider('focusX'), slider('focusY')]
  const show = ([x, y]: Focus) => {
    ring.style.left = `${100 * x}%`
    ring.style.top = `${100 * y}%`
    across.value = String(x)
    down.value = String(y)
  }
  const fromSliders = (): Focus => [Number(across.value), Number(down.value)]
  frame.addEventListener('click', ({ clientX, clientY }) => {
    const { left, top, width, height } = frame.getBoundingClientRect()
    const focus: Focus = [part((clientX - left) / width), part((clientY - top) / height)]
    show(focus)
    set(focus)
  })
  for (const each of [across, down]) {
    each.addEventListener('input', () => show(fromSliders()))
    each.addEventListener('change', () => set(fromSliders()))
  }
  show(first)
  return make(
    'div',
    { class: 'shot', role: 'group', 'aria-label': FORM_WORDS.focus[tongue] },
    frame,
    make('p', { class: 'help' }, FORM_WORDS.focus[tongue]),
    make(
      'div',
      { class: 'sliders' },
      make('label', {}, FORM_WORDS.focusX[tongue], across),
      make('label', {}, FORM_WORDS.focusY[tongue], down),
    ),
  )
}

/** Of a side, in hundredths. */
function part(share: number): number {
  return Math.round(100 * Math.min(1, Math.max(0, share))) / 100
}
