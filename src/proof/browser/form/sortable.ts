/** A list whose items have a grip → one that is put in order by dragging them, with a mouse or a finger, and by arrow keys. */

export interface Sorting {
  /** `to`: where the item stands in the end. */
  readonly move: (from: number, to: number) => void
}

/** Pixels from the edge of the window at which it scrolls. */
const EDGE = 60
const STEP = 14

/** Binds the grip of one item, which lies in the list. */
export function bindGrip(grip: HTMLElement, item: HTMLElement, { move }: Sorting): void {
  grip.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    const items = itemsOf(item)
    const from = items.indexOf(item)
    const to = from + step
    if (to >= 0 && to < items.length) move(from, to)
  })
  grip.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    grip.focus()
    grip.setPointerCapture(event.pointerId)
    drag(grip, item, { move })
  })
}

function itemsOf(item: HTMLElement): readonly HTMLElement[] {
  return [...(item.parentElement?.children ?? [])].filter((each): each is HTMLElement =>
    each.classList.contains('item'),
  )
}

/** Until the pointer is lifted: items are low while one is dragged, so that many are in sight. */
function drag(grip: HTMLElement, item: HTMLElement, { move }: Sorting): void {
  const list = item.parentElement
  if (!list) return
  const window = item.closest<HTMLElement>('.form-body') ?? document.body
  const top = grip.getBoundingClientRect().top
  list.classList.add('sorting')
  item.classList.add('dragged')
  window.scrollTop += grip.getBoundingClientRect().top - top
  const mark = document.createElement('li')
  mark.className = 'drop-mark'
  const items = itemsOf(item)
  const from = items.indexOf(item)
  let to = from

  const follow = ({ clientY }: PointerEvent) => {
    const box = window.getBoundingClientRect()
    if (clientY < box.top + EDGE) window.scrollTop -= STEP
    if (clientY > box.bottom - EDGE) window.scrollTop += STEP
    const others = items.filter((each) => each !== item)
    to = others.filter((each) => middleOf(each) < clientY).length
    const next = others[to]
    if (next) next.before(mark)
    else list.append(mark)
  }
  const heard = new AbortController()
  const end = (isDone: boolean) => {
    heard.abort()
    mark.remove()
    list.classList.remove('sorting')
    item.classList.remove('dragged')
    if (isDone && to !== from) move(from, to)
    else item.scrollIntoView({ block: 'nearest' })
  }
  const { signal } = heard
  grip.addEventListener('pointermove', follow, { signal })
  grip.addEventListener('pointerup', () => end(true), { signal })
  grip.addEventListener('pointercancel', () => end(false), { signal })
}

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}
