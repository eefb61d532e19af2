/** Table → XHTML: heads that say of what they are the head, numbers that stand one under another. */

import type { DataTable, Inline } from '../issue/block.ts'
import { numberColumns } from '../issue/number-columns.ts'
import { type Attributes, blockElement, element, type Markup } from '../xml.ts'
import { type NoteSheet, runOf, writeContent } from './inline.ts'

/** What stands over it is its caption; a remark under it belongs to the figure that both are. */
export function writeTable(table: DataTable, sheet: NoteSheet): Markup {
  const { caption, head, rows, note } = table
  const numbers = numberColumns(table)
  const cell = (name: 'td' | 'th', content: readonly Inline[], attributes: Attributes) =>
    element(name, { ...attributes, ...runOf(content) }, writeContent(content, sheet))
  const classOf = (column: number) => (numbers[column] ? 'number' : undefined)
  const written = blockElement('table', {}, [
    ...(caption ? [element('caption', runOf(caption), writeContent(caption, sheet))] : []),
    blockElement('thead', {}, [
      blockElement(
        'tr',
        {},
        head.map((content, column) => cell('th', content, { scope: 'col', class: classOf(column) })),
      ),
    ]),
    blockElement(
      'tbody',
      {},
      rows.map((row) =>
        blockElement(
          'tr',
          {},
          row.map((content, column) =>
            column === 0
              ? cell('th', content, { scope: 'row', class: classOf(column) })
              : cell('td', content, { class: classOf(column) }),
          ),
        ),
      ),
    ),
  ])
  const under = note ? [element('figcaption', runOf(note), writeContent(note, sheet))] : []
  return blockElement('figure', { class: 'table' }, [written, ...under])
}
