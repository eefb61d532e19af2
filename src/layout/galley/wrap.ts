/**
 * A picture that text runs beside and the blocks after it → their rows in one piece: picture and lines share the same
 * strip of column.
 */

import type { Pt } from '../../geometry.ts'
import type { Block, Picture } from '../../issue/block.ts'
import { footingsOf, footOf, heightOf, isOffGrid, type Row, stack } from '../grid/row.ts'
import { move, type Tag } from '../page/frame.ts'
import { framePicture } from './frames.ts'
import { CAPTION_GAP, captionRows, HEAD_INSET } from './picture.ts'
import { textRows } from './rows.ts'
import { type Stick, setInStick } from './stick.ts'

/** Of the measure: what the picture takes. */
const WIDTH = 0.38
/** In sizes of the text: the space beside it, and the least measure that is left. */
const GAP = 1.2
const LEAST_MEASURE = 12
/** Fewest and most lines of a picture that text runs beside: more would hold too much in one piece. */
const SHORTEST = 4
const TALLEST = 13
/** Lines from the baseline beside its foot to that line's own foot. */
const FOOT = 0.25

export interface Wrapped {
  readonly rows: readonly Row[]
  /** Blocks that are in them: the picture, and the paragraphs beside it. */
  readonly count: number
}

/** Nothing where the column is too narrow, or the paragraphs after the picture are too short to stand beside it. */
export function wrapRows(
  stick: Stick,
  blocks: readonly Block[],
  { parent, first }: { readonly parent: Tag; readonly first: boolean },
): Wrapped | undefined {
  const [picture, ...others] = blocks
  if (picture?.kind !== 'picture' || !picture.beside) return undefined
  const { compositor, measure, body } = stick
  const { text } = compositor.style
  const { size } = text[body].text
  const width = measure * WIDTH
  const taken = width + GAP * size
  if (measure - taken < LEAST_MEASURE * size) return undefined
  const set = setPicture(stick, picture, { parent, width })
  const beside = paragraphsBeside(stick, others, { parent, first, taken, lines: set.lines })
  if (!beside) return undefined
  const bound = keepBeside(beside.rows, set.lines)
  const [head, ...rest] = bound
  if (!head) return undefined
  const opening: Row = {
    ...head,
    before: first ? 0 : Math.max(1, text[body].before),
    items: [...set.items, ...head.items],
    ...footOf([...set.feet, ...footingsOf([head])]),
  }
  return { rows: [opening, ...rest], count: 1 + beside.count }
}

interface StripBeside {
  readonly parent: Tag
  readonly first: boolean
  /** Of the measure, by the picture and the space beside it. */
  readonly taken: Pt
  /** Of the grid, that the picture stands over. */
  readonly lines: number
}

/** Paragraphs as long as the picture has lines left; nothing where another block comes, or none, before it ends. */
function paragraphsBeside(
  stick: Stick,
  blocks: readonly Block[],
  { parent, first, taken, lines }: StripBeside,
): { readonly rows: readonly Row[]; readonly count: number } | undefined {
  const { compositor, body } = stick
  const { baseline, text } = compositor.style
  const { leading, before: apart } = text[body]
  const rows: Row[] = []
  for (const [count, block] of blocks.entries()) {
    const used = heightOf(rows)
    if (used >= lines) return { rows, count }
    if (block.kind !== 'paragraph' || block.voice) return undefined
    const before = count === 0 ? 0 : apart
    const continues = count > 0 && before === 0 && isOffGrid(leading, baseline)
    const top = continues ? used : Math.ceil(used) + before
    const left = Math.max(0, Math.ceil((lines - top) / (leading / baseline)))
    const set = setInStick(stick, block.content, {
      role: body,
      span: block.span,
      ...(first && count === 0 && { indent: 0 }),
      ...(left > 0 && { beside: { lines: left, width: taken } }),
    })
    rows.push(...textRows(set, baseline, { tag: { role: 'paragraph', parent }, before, continues }))
  }
  return heightOf(rows) < lines ? undefined : { rows, count: blocks.length }
}

/** Rows that stand beside a picture of so many lines are not parted from it. */
function keepBeside(rows: readonly Row[], lines: number): Row[] {
  return rows.map((row, index) => ({
    ...row,
    keepWithNext: row.keepWithNext || heightOf(rows.slice(0, index + 1)) < lines,
  }))
}

/** Frame and caption at the start of the measure, over as many lines of the grid as come nearest to their height. */
function setPicture(
  stick: Stick,
  picture: Picture,
  { parent, width }: { readonly parent: Tag; readonly width: Pt },
) {
  const { baseline } = stick.compositor.style
  const caption = captionRows({ ...stick, measure: width }, picture, parent)
  const words = stack(caption, baseline)
  const under = words.height > 0 ? CAPTION_GAP + words.height : 0
  const natural = HEAD_INSET + (width * picture.height) / picture.width / baseline + under + FOOT
  const lines = Math.min(TALLEST, Math.max(SHORTEST, Math.round(natural)))
  const height = (lines - HEAD_INSET - under - FOOT) * baseline
  const x = stick.measure - width
  const box = { x, y: HEAD_INSET * baseline, width, height }
  return {
    lines,
    items: [
      framePicture(picture, box, parent),
      ...words.items.map((item) => move(item, { x, y: (lines - words.height - FOOT) * baseline })),
    ],
    feet: footingsOf(caption),
  }
}
