/** Where new parts of passages are written → kept as they are when the form is drawn anew, each at its own passage. */

import { type FormPassage, nameOfPath } from '../../form/form.ts'
import { make } from '../dom.ts'

export interface PassageRoom {
  readonly element: HTMLElement
  /** The passage that it is of by now. */
  passage: FormPassage
}

export interface PassageRooms {
  /** The form is drawn anew. */
  readonly begin: () => void
  readonly claim: (passage: FormPassage) => PassageRoom
}

export function openRooms(): PassageRooms {
  let before: readonly PassageRoom[] = []
  let now: PassageRoom[] = []
  return {
    begin: () => {
      before = now.filter(({ element }) => element.childElementCount > 0)
      now = []
    },
    claim: (passage) => {
      const open = before.filter((room) => !now.includes(room))
      const own =
        open.find((room) => wordsOf(room.passage) === wordsOf(passage)) ??
        open.find((room) => nameOfPath(room.passage.path) === nameOfPath(passage.path))
      const room = own ?? { element: make('div', { class: 'room' }), passage }
      room.passage = passage
      now.push(room)
      return room
    },
  }
}

/** By which a passage is known wherever it stands. */
function wordsOf({ name, blocks }: FormPassage): string {
  return [name, ...blocks.flatMap(({ fields }) => fields.map(({ words }) => words))].join('\n')
}
