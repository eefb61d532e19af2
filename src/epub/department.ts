/** A department → its items as XHTML, each a section with an address: head, words, whose they are, and an answer. */

import type { Inline } from '../issue/block.ts'
import type { Department, DepartmentItem } from '../issue/issue.ts'
import { itemAnchor, shownInItem } from '../issue/parts.ts'
import { WORDS } from '../issue/words.ts'
import { blockElement, element, type Markup } from '../xml.ts'
import { type ChapterSheet, writeBlocks } from './blocks.ts'
import { runOf, writeHeading, writeLine } from './inline.ts'

export function writeDepartment({ items }: Department, sheet: ChapterSheet): Markup[] {
  return items.map((item) => writeItem(item, sheet))
}

function writeItem(item: DepartmentItem, sheet: ChapterSheet): Markup {
  const { head, source, answer } = item
  const answered = writeBlocks(answer, 'h3', sheet)
  const id = itemAnchor(item)
  return blockElement('section', { class: 'item', ...(!head && { id }) }, [
    ...(head ? writeHead(head, id, sheet) : []),
    ...writeBlocks(shownInItem(item), 'h3', sheet),
    ...(source
      ? [
          element(
            'p',
            { class: 'source', ...runOf(source) },
            writeLine(source, sheet, { of: item, line: 'source' }),
          ),
        ]
      : []),
    ...(answered.length > 0
      ? [blockElement('div', { class: 'answer', role: 'group', 'aria-label': WORDS.answer }, answered)]
      : []),
  ])
}

function writeHead(head: readonly Inline[], id: string, sheet: ChapterSheet): Markup[] {
  const { before, words } = writeHeading(head, sheet)
  return [...before, element('h2', { id, class: 'subhead', ...runOf(head) }, words)]
}
