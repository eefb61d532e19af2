/** Blocks that follow one another → their rows, bound where one is read with the next. */

import type { Block } from '../../issue/block.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { Row } from '../grid/row.ts'
import type { Tag } from '../page/frame.ts'
import { type BlockPlace, blockRows } from './blocks.ts'
import { keepLastWithNext, lastLine } from './rows.ts'
import type { Stick } from './stick.ts'
import { wrapRows } from './wrap.ts'

/** A picture with text beside it takes the paragraphs that stand there with it. */
export function sequenceRows(
  stick: Stick,
  given: readonly Block[],
  parent: Tag,
  { opens, above }: Pick<BlockPlace, 'opens' | 'above'> = {},
): Row[] {
  const blocks = placeNotes(given)
  const rows: Row[] = []
  let over = above
  for (let index = 0; index < blocks.length; ) {
    const first = index === 0
    const wrapped = wrapRows(stick, blocks.slice(index), { parent, first })
    const block = blocks[index] as Block
    const place = { first, opens: first ? opens : undefined, after: blocks[index - 1], above: over }
    const set = wrapped?.rows ?? blockRows(stick, block, parent, place)
    index += wrapped?.count ?? 1
    const bound = isBound(block, blocks[index]) ? keepLastWithNext(set) : set
    rows.push(...bound.map((row) => ({ ...row, exchange: index })))
    if (set.some(({ floats }) => !floats)) over = lastLine(set, stick.measure)
  }
  return rows
}

/** A side note under anything but a paragraph would be taken for its caption: it stands behind the next paragraph. */
function placeNotes(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ kind }) => kind === 'sideNote')) return blocks
  const placed: Block[] = []
  let waiting: Block[] = []
  for (const block of blocks) {
    const above = placed.at(-1)?.kind
    const mustWait = above !== undefined && above !== 'paragraph' && above !== 'sideNote'
    if (block.kind === 'sideNote' && mustWait) waiting.push(block)
    else placed.push(block)
    if (block.kind !== 'paragraph') continue
    placed.push(...waiting)
    waiting = []
  }
  return [...placed, ...waiting]
}

/** Whether a column may not end between two blocks. A note has its paragraph over it, and the next one under it. */
function isBound(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'sideNote') return next?.kind === 'paragraph'
  return introduces(block, next) || (block.kind === 'paragraph' && next?.kind === 'sideNote')
}

/** What follows a colon. */
const LED_TO: readonly Block['kind'][] = ['verse', 'table', 'facts', 'timeline']
/** A colon that ends a paragraph. */
const LEADS = /:[\s\p{Cf}]*$/u

/**
 * A paragraph is read with the list or the words that it leads to. Verse and tables are whole, and may begin a column, but
 * for those that a colon leads to.
 */
function introduces(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || !next) return false
  if (next.kind === 'list' || next.kind === 'quotation' || next.kind === 'listing') return true
  return LED_TO.includes(next.kind) && LEADS.test(plainText(block.content))
}
