/** A box that words are typed in → one whose keys and pasted words make the text that its field may hold, and that is as high as they are. */

import type { FieldForm } from '../../form/form.ts'

/** Enter begins a paragraph, and in one line does nothing; what is pasted comes in the same form. */
export function bindTyping(control: HTMLTextAreaElement, formNow: () => FieldForm): void {
  control.addEventListener('keydown', (event) => {
    const form = formNow()
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return
    if (form !== 'line' && form !== 'prose') return
    event.preventDefault()
    if (form === 'prose') putIn(PARAGRAPH)
  })
  control.addEventListener('paste', (event) => {
    const form = formNow()
    const pasted = event.clipboardData?.getData('text/plain')
    if (!pasted || !/[\r\n]/.test(pasted) || (form !== 'line' && form !== 'prose')) return
    event.preventDefault()
    putIn(pasted.trim().replace(/\s*[\r\n]+\s*/g, form === 'prose' ? PARAGRAPH : ' '))
  })
  if (CSS.supports('field-sizing', 'content')) return
  control.addEventListener('input', () => growWith(control))
}

const PARAGRAPH = '\n\n'

/** As if it were typed: the browser's own undo takes it back. */
function putIn(words: string): void {
  document.execCommand('insertText', false, words)
}

/** For browsers that do not make a box as high as its words. */
export function growWith(control: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  requestAnimationFrame(() => {
    control.style.height = 'auto'
    control.style.height = `${control.scrollHeight}px`
  })
}
