/** What is being painted, and where → the error that stops it says both: a number that is not finite has no place of its own. */

import type { Item } from '../layout/page/frame.ts'

/** Signs of a line that are enough to find it by. */
const SHOWN = 40

/** Paints an item; `place` is the page, or what else it stands on. @throws with the first error as the cause. */
export function tellPlace<T>(item: Item, place: string, paint: () => T): T {
  try {
    return paint()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`On ${place}, ${describe(item)} could not be painted: ${reason}`, { cause })
  }
}

function describe(item: Item): string {
  switch (item.kind) {
    case 'text': {
      const { source, line } = item
      const text = source.text.slice(line.start, line.end).trim()
      return `the line “${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”`
    }
    case 'picture':
      return `the picture ${item.path}`
    case 'path':
      return `a path in ${item.fill ?? item.stroke?.colour ?? 'no colour'}`
  }
}
