/** A block of an article → its rows: paragraphs, subheads, lists, quotations, boxes, side notes, pictures. */

import { type Pt, ROUNDING } from '../../geometry.ts'
import { type Block, isOfDesk } from '../../issue/block.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { LineBox } from '../../text/paragraph.ts'
import { footingsOf, footOf, heightOf, isOffGrid, type Row, stack } from '../grid/row.ts'
import { move, rectangle, type Tag } from '../page/frame.ts'
import { setWords } from '../set/block.ts'
import { fittingRows } from './fit.ts'
import { factsRow, timelineRows } from './glossed.ts'
import { infoboxRow } from './infobox.ts'
import { dropRows } from './initial.ts'
import { listRows } from './list.ts'
import { listingRows } from './listing.ts'
import { HEAD_INSET, pictureRow } from './picture.ts'
import { keepLastWithNext, type Placing, textRows } from './rows.ts'
import { type Stick, setInStick } from './stick.ts'
import { tableRows } from './table.ts'
import { verseRows } from './verse.ts'

/** Where a block stands: first of its question or letter, and whether it opens the story. */
export interface BlockPlace {
  readonly first: boolean
  /** Its first words stand out in their line, or the first of them drops over several: under no question. */
  readonly opens?: 'runIn' | 'drop' | undefined
  /** The block before it, of those that follow one another. */
  readonly after?: Block | undefined
  /** The line right above it. */
  readonly above?: LineBox | undefined
}

/** Kinds that stand apart from the text: a line is kept free under them. */
const APART: readonly Block['kind'][] = ['list', 'verse', 'quotation', 'listing', 'timeline']

export function blockRows(stick: Stick, block: Block, parent: Tag, place: BlockPlace): Row[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphRows(stick, block, parent, place)
    case 'subhead':
      return subheadRows(stick, block, parent)
    case 'list':
      return listRows(stick, block, parent)
    case 'verse':
      return verseRows(stick, block, { role: 'quotation', parent })
    case 'quotation':
      return quotationRows(stick, block, { role: 'quotation', parent })
    case 'listing':
      return listingRows(stick, block, { role: 'aside', parent })
    case 'table':
      return tableRows(stick, block, { role: 'aside', parent })
    case 'facts':
      return [factsRow(stick, block, { role: 'aside', parent })]
    case 'timeline':
      return timelineRows(stick, block, { role: 'list', parent })
    case 'infobox':
      return [infoboxRow(stick, block, { role: 'aside', parent, title: block.title })]
    case 'sideNote':
      return [sideNoteRow(stick, block, { role: 'aside', parent })]
    case 'picture':
    case 'pictures':
      return [pictureRow(stick, block, parent)]
  }
}

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

function paragraphRows(
  stick: Stick,
  paragraph: BlockOf<'paragraph'>,
  parent: Tag,
  { first, opens, after, above }: BlockPlace,
): Row[] {
  const { content, voice, span } = paragraph
  const { firstWords, dropLines, text, baseline } = stick.compositor.style
  const tag: Tag = { role: 'paragraph', parent }
  // A name that is run in stands out enough.
  const standsOut = opens !== undefined && !voice && content[0]?.kind !== 'speaker'
  const role = voice ?? stick.body
  const leads = first || after?.kind === 'subhead'
  const apart = after && standsApart(after) ? 1 : 0
  const before = leads ? 0 : Math.max(apart, text[role].before)
  if (standsOut && opens === 'drop' && dropLines > 1) {
    const dropped = dropRows(stick, content, { tag, before, span })
    if (dropped) return [...dropped]
  }
  // A paragraph that follows its question or subhead, or opens its letter, needs no sign that it begins.
  const setting = {
    span,
    ...(before === 0 && above && { above }),
    ...((leads || apart > 0) && { indent: 0 }),
    ...(standsOut && firstWords > 0 && { opens: true }),
  }
  const continues =
    before === 0 &&
    after?.kind === 'paragraph' &&
    after.voice === voice &&
    isOffGrid(text[role].leading, baseline)
  const set = (lines?: number) => setInStick(stick, content, { role, ...setting, ...(lines && { lines }) })
  return fittingRows(set, baseline, { tag, before, continues })
}

/** What the desk tells or adds stands apart as well. */
function standsApart(block: Block): boolean {
  return block.kind === 'paragraph' ? isOfDesk(block) : APART.includes(block.kind)
}

/** A heading of the rank under that of what it stands in: under a question, or under the title itself. */
function subheadRows(stick: Stick, { content, span }: BlockOf<'subhead'>, parent: Tag): Row[] {
  return headRows(stick, { content, span }, { parent, level: parent.role === 'section' ? 3 : 2 })
}

/** A heading in a column, on the grid and kept with what it is over. */
export function headRows(
  stick: Stick,
  { content, span }: Pick<BlockOf<'subhead'>, 'content' | 'span'>,
  { parent, level }: { readonly parent: Tag; readonly level: 2 | 3 },
): Row[] {
  const { text, baseline } = stick.compositor.style
  const tag: Tag = { role: 'heading', level, parent, title: plainText(content) }
  const set = setInStick(stick, content, { role: 'crosshead', span })
  const rows = textRows(set, baseline, { tag, before: text.crosshead.before, keepWithNext: true })
  return standOnGrid(rows, baseline)
}

/** What lines off the grid leave of it stands over them, and not between them and their text. */
function standOnGrid([first, ...others]: readonly Row[], baseline: Pt): Row[] {
  if (!first) return []
  const used = heightOf([first, ...others])
  const left = Math.ceil(used - ROUNDING) - used
  const items = first.items.map((item) => move(item, { x: 0, y: left * baseline }))
  return [{ ...first, items, lines: first.lines + left }, ...others]
}

function quotationRows(stick: Stick, block: BlockOf<'quotation'>, tag: Tag): Row[] {
  const { paragraphs, quran, source, span } = block
  const { compositor, measure } = stick
  const { text, baseline } = compositor.style
  const role = quran ? 'quran' : 'quotation'
  const narrower = measure - 2 * baseline
  // A tag each: readers take what shares one for one paragraph.
  const placing = (): Placing => ({ tag: { role: 'paragraph', parent: tag }, x: baseline })
  const rows = paragraphs.flatMap((paragraph) => {
    const set = setInStick(stick, paragraph, { role, span, measure: narrower })
    return textRows(set, baseline, { ...placing(), before: text[role].before })
  })
  if (!source) return rows
  const set = setWords(compositor, source, {
    role: 'source',
    measure: narrower,
    span,
    passage: { of: block, line: 'source' },
  })
  return [...keepLastWithNext(rows), ...textRows(set, baseline, placing())]
}

/** The bar at a side note's start, and between it and the words, in points. */
const BAR = { width: 2, gap: 7 }

/** A remark beside a bar, in one piece, in the column of its paragraph. */
function sideNoteRow(stick: Stick, { content, span }: BlockOf<'sideNote'>, tag: Tag): Row {
  const { measure } = stick
  const { baseline } = stick.compositor.style
  const set = setInStick(stick, content, {
    role: 'sideNote',
    span,
    indent: 0,
    measure: measure - BAR.width - BAR.gap,
  })
  const rows = textRows(set, baseline, { tag: { role: 'paragraph', parent: tag } })
  const { items, height } = stack(rows, baseline)
  const lines = Math.ceil(height + HEAD_INSET)
  const top = (lines - height) / 2
  const bar = { x: measure - BAR.width, y: top * baseline, width: BAR.width, height: height * baseline }
  return {
    items: [
      { kind: 'path', commands: rectangle(bar), fill: 'accent' },
      ...items.map((item) => move(item, { x: 0, y: top * baseline })),
    ],
    // A line is kept free under it, as over it.
    lines: lines + 1,
    under: 1,
    before: 1,
    keepWithNext: false,
    solid: { what: 'side note', span },
    ...footOf(footingsOf(rows)),
  }
}
