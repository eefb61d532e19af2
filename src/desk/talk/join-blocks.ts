/** A block and the one after it → one, where they are of one table, one list, one picture with its caption. */

import type { DraftBlock } from '../draft.ts'

export function joinBlocks(last: DraftBlock, block: DraftBlock): DraftBlock | undefined {
  if (block.kind === 'table' && last.kind === 'table') return { ...last, rows: [...last.rows, ...block.rows] }
  if ((block.kind === 'list' || block.kind === 'numbered') && last.kind === block.kind)
    return { ...last, items: [...last.items, ...block.items] }
  return undefined
}
