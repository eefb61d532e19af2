/** The first page of a theme's sheet: a few letters as large as they go, and the theme's name. */

import { toMillimetres } from '../geometry.ts'
import { dressDigits } from '../issue/numerals.ts'
import { drawParts } from '../layout/display/draw-parts.ts'
import { sideOf } from '../layout/grid/sides.ts'
import type { Page, Tag } from '../layout/page/frame.ts'
import type { SheetRoom } from './room.ts'
import { GREAT_LETTERS, SHEET_WORDS } from './words.ts'

/** `families` are those of its text and of its titles. */
export function sheetTitlePage({ compositor, document }: SheetRoom, families: readonly string[]): Page {
  const { trim, name, columns } = compositor.style
  const section: Tag = { role: 'section', parent: document, title: name }
  const heading: Tag = { role: 'heading', level: 1, parent: section, title: name }
  const about: Tag = { role: 'paragraph', parent: section }
  const drawn = { role: 'artifact', type: 'Layout' } as const
  const millimetres = [trim.width, trim.height].map(toMillimetres).join(' × ')
  const facts = dressDigits(`${millimetres} مم، ${SHEET_WORDS.columns}: ${columns}`, 'arabic-indic')
  const line = (text: string, tag: Tag, height: number) =>
    ({ kind: 'fitted', text, role: 'openerRest', width: { width: 0.62 }, tallest: { height }, tag }) as const
  const items = drawParts(
    compositor,
    [
      { kind: 'fill', colour: 'ground' },
      { kind: 'pattern', size: { width: 0.2 }, line: { colour: 'pattern', width: 0.75 } },
      {
        kind: 'words',
        y: { height: 0.4 },
        by: 'middle',
        words: [
          {
            kind: 'fitted',
            text: GREAT_LETTERS,
            role: 'openerName',
            width: { width: 0.8 },
            tallest: { height: 0.42 },
            tag: drawn,
          },
        ],
      },
      {
        kind: 'words',
        y: { height: 0.76 },
        by: 'top',
        gap: { height: 0.025 },
        words: [
          line(name, heading, 0.06),
          line(families.join(', '), about, 0.016),
          line(facts, about, 0.016),
        ],
      },
    ],
    { x: 0, y: 0, ...trim },
  )
  return { number: 1, side: sideOf(1), size: trim, items }
}
