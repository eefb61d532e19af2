/** A block → the passages of it that are set in one piece. */

import type { Block, Inline } from './block.ts'

/** Inline content, in the order in which it is set. */
export function passagesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'subhead':
    case 'sideNote':
      return [block.content]
    case 'list':
      return block.items
    case 'verse':
      return [
        ...(block.title ? [block.title] : []),
        ...block.stanzas.flat(2),
        ...(block.poet ? [block.poet] : []),
      ]
    case 'listing':
      return block.lines
    case 'quotation':
      return block.paragraphs
    case 'table':
      return [
        ...(block.caption ? [block.caption] : []),
        ...block.head,
        ...block.rows.flat(),
        ...(block.note ? [block.note] : []),
      ]
    case 'facts':
    case 'timeline':
      return block.entries.flatMap(({ term, gloss }) => [term, gloss])
    case 'infobox':
      return block.blocks.flatMap(passagesOf)
    case 'picture':
    case 'pictures':
      return block.caption ? [block.caption] : []
  }
}
