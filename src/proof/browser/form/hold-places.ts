/** A part of the page that is to be drawn anew → a way back: what was in focus is in focus again, and what was in view is in view. */

/** By what a control is known when it is drawn again. */
const NAMES = ['data-path', 'data-grip'] as const

/** Call what it gives when all is drawn. */
export function holdPlaces(body: HTMLElement): () => void {
  const { scrollTop } = body
  const focused = document.activeElement
  const isInside = focused !== null && body.contains(focused)
  const selector = isInside ? selectorOf(focused) : undefined
  const marked =
    focused instanceof HTMLTextAreaElement
      ? ([focused.selectionStart, focused.selectionEnd] as const)
      : undefined
  return () => {
    body.scrollTop = scrollTop
    const again = selector === undefined ? null : body.querySelector<HTMLElement>(selector)
    if (again) again.focus({ preventScroll: true })
    // What was pressed may be there no more: the keyboard goes on from the list it was in.
    else if (isInside) body.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true })
    if (again instanceof HTMLTextAreaElement && marked) again.setSelectionRange(...marked)
  }
}

function selectorOf(element: Element): string | undefined {
  for (const name of NAMES) {
    const value = element.getAttribute(name)
    if (value !== null) return `[${name}="${CSS.escape(value)}"]`
  }
  const item = element.closest('.item')?.querySelector('[data-grip]')
  return item ? selectorOf(item) : undefined
}
