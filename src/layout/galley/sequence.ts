/** Blocks that follow one another → their rows, bound where one is read with the next. */

import type { Block } from '../../issue/block.ts'
import type { Row } from '../grid/row.ts'
import type { Tag } from '../page/frame.ts'
import { type BlockPlace, blockRows } from './blocks.ts'
import { keepLastWithNext, lastLine } from './rows.ts'
import type { Stick } from './stick.ts'
import { wrapRows } from './wrap.ts'

/** A picture with text beside it takes the paragraphs that stand there with it. */
export function sequenceRows(
  stick: Stick,
  blocks: readonly Block[],
  parent: Tag,
  { opens, above }: Pick<BlockPlace, 'opens' | 'above'> = {},
): Row[] {
  const rows: Row[] = []
  let over = above
  for (let index = 0; index < blocks.length; ) {
    const first = index === 0
    const wrapped = wrapRows(stick, blocks.slice(index), { parent, first })
    const block = blocks[index] as Block
    const place = { first, opens: first ? opens : undefined, after: blocks[index - 1], above: over }
    const set = wrapped?.rows ?? blockRows(stick, block, parent, place)
    index += wrapped?.count ?? 1
    const bound = introduces(block, blocks[index]) ? keepLastWithNext(set) : set
    rows.push(...bound.map((row) => ({ ...row, exchange: index })))
    if (set.some(({ floats }) => !floats)) over = lastLine(set, stick.measure)
  }
  return rows
}

/** A paragraph is read with the list or the words that it leads to; verse is whole, and may begin a column. */
function introduces(block: Block, next: Block | undefined): boolean {
  return (
    block.kind === 'paragraph' &&
    (next?.kind === 'list' || next?.kind === 'quotation' || next?.kind === 'listing')
  )
}
