/**
 * The keyboard → what is done. Keys are known by where they lie, since an Arabic keyboard types other letters on them;
 * help shows the Latin letter that is printed on most.
 */

import { KEY_WORDS, type KeyAction, type Tongue } from '../page/words.ts'
import { byId, make } from './dom.ts'

interface Key {
  /** As `KeyboardEvent.code` has it. */
  readonly code: string
  readonly shift?: true
  readonly shown: string
  readonly action: KeyAction
}

const KEYS: readonly Key[] = [
  { code: 'ArrowLeft', shown: '←', action: 'next' },
  { code: 'ArrowRight', shown: '→', action: 'previous' },
  { code: 'Home', shown: 'Home', action: 'first' },
  { code: 'End', shown: 'End', action: 'last' },
  { code: 'KeyT', shown: 'T', action: 'go' },
  { code: 'KeyN', shown: 'N', action: 'nextNote' },
  { code: 'KeyN', shift: true, shown: 'Shift N', action: 'previousNote' },
  { code: 'KeyG', shown: 'G', action: 'grid' },
  { code: 'KeyB', shown: 'B', action: 'boxes' },
  { code: 'KeyJ', shown: 'J', action: 'joins' },
  { code: 'KeyO', shown: 'O', action: 'order' },
  { code: 'KeyP', shown: 'P', action: 'plate' },
  { code: 'KeyC', shown: 'C', action: 'compare' },
  { code: 'KeyH', shown: 'H', action: 'how' },
  { code: 'KeyX', shown: 'X', action: 'turn' },
  { code: 'KeyM', shown: 'M', action: 'mark' },
  { code: 'Equal', shown: '+', action: 'larger' },
  { code: 'Minus', shown: '−', action: 'smaller' },
  { code: 'Digit0', shown: '0', action: 'fit' },
  { code: 'KeyF', shown: 'F', action: 'follow' },
  { code: 'KeyS', shown: 'S', action: 'notes' },
  { code: 'KeyE', shown: 'E', action: 'form' },
  { code: 'KeyL', shown: 'L', action: 'tongue' },
  { code: 'Slash', shift: true, shown: '?', action: 'help' },
]

/** Keys that are the reader's own where something is written or chosen. */
const OWN = 'input, textarea, select, [contenteditable]'

export function listen(act: (action: KeyAction) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as Element
    if (target.closest('dialog[open]') || (target.closest(OWN) && event.key !== '?')) return
    const found = keyOf(event)
    if (found) {
      event.preventDefault()
      act(found.action)
    } else if (target === document.body) scrollTable(event)
  })
}

/** By parts of its window. */
const SCROLLED: Readonly<Record<string, number>> = {
  ArrowDown: 0.12,
  ArrowUp: -0.12,
  PageDown: 0.9,
  PageUp: -0.9,
  Space: 0.9,
}

/** The pages lie in a window of their own, which has no keys before anything in it is chosen. */
function scrollTable(event: KeyboardEvent): void {
  const part = SCROLLED[event.code]
  if (part === undefined) return
  event.preventDefault()
  const table = byId('light-table')
  table.scrollBy({ top: (event.shiftKey ? -part : part) * table.clientHeight })
}

function keyOf({ code, key, shiftKey }: KeyboardEvent): Key | undefined {
  // Wherever the sign lies.
  if (key === '?' || key === '؟') return KEYS.find(({ action }) => action === 'help')
  if (key === '+') return KEYS.find(({ action }) => action === 'larger')
  return KEYS.find((each) => each.code === code && (each.shift ?? false) === shiftKey)
}

export function drawKeys(tongue: Tongue): void {
  byId('keys').replaceChildren(
    ...KEYS.map(({ shown, action }) =>
      make(
        'div',
        {},
        make('dt', {}, make('kbd', { dir: 'ltr' }, shown)),
        make('dd', {}, KEY_WORDS[action][tongue]),
      ),
    ),
  )
}
