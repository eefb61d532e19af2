/**
 * An article and a measure → one long column of rows, not yet cut into pages: what may be parted from what is decided
 * here, and where it falls is not.
 */

import type { Pt } from '../../geometry.ts'
import { type Article, type Block, type Interview, type Letter, plainText } from '../../issue/issue.ts'
import { plainLine } from '../../issue/lines.ts'
import type { Style } from '../../style/style.ts'
import type { Galley, Row } from '../grid/row.ts'
import { typeArea } from '../grid/sides.ts'
import type { Tag } from '../page/frame.ts'
import { setWords } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { type BlockPlace, blockRows } from './blocks.ts'
import { isCrowded, REMEDIES } from './crowding.ts'
import { markEnd } from './end-mark.ts'
import { numberNotes } from './notes.ts'
import { keepLastWithNext, lastLine, textRows } from './rows.ts'
import { type Stick, setInStick } from './stick.ts'
import { wrapRows } from './wrap.ts'

/**
 * The running text of an article: everything but the headline. Vowelled text whose lines would touch is set smaller,
 * all of the article alike; what touches at the smallest size as well is set on two grid lines.
 */
export function composeClearGalley(
  compositor: Compositor,
  article: Article,
  measure: Pt,
  parent: Tag,
): Galley {
  const { baseline } = compositor.style
  let galley = composeGalley(compositor, article, measure, parent)
  for (const crowding of REMEDIES) {
    if (!isCrowded(galley, baseline)) break
    galley = composeGalley({ ...compositor, crowding }, article, measure, parent)
  }
  return galley
}

/** The same without a remedy for marks that touch. */
export function composeGalley(compositor: Compositor, article: Article, measure: Pt, parent: Tag): Galley {
  const body = article.kind === 'letter' ? 'letter' : 'body'
  const stick: Stick = {
    compositor,
    measure,
    ...(article.kind === 'interview' && acrossOf(compositor.style)),
    body,
    noteNumber: numberNotes(article),
    foot: { measure, parent },
  }
  return article.kind === 'letter'
    ? letterRows(stick, article, parent)
    : interviewRows(stick, article, parent)
}

function acrossOf(style: Style): Pick<Stick, 'across'> {
  return style.columns > 1 ? { across: typeArea(style, 'right').width } : {}
}

function letterRows(stick: Stick, letter: Letter, parent: Tag): Row[] {
  const { blocks, signature, span } = letter
  const { compositor, measure } = stick
  const rows = sequenceRows(stick, blocks, parent)
  if (!signature) return rows
  const { before } = compositor.style.text.signature
  const set = setWords(compositor, signature, {
    role: 'signature',
    measure,
    span,
    passage: { of: letter, line: 'signature' },
  })
  const tag: Tag = { role: 'paragraph', parent }
  return [...keepLastWithNext(rows), ...textRows(set, compositor.style.baseline, { tag, before })]
}

/** Blocks that follow one another; a picture with text beside it takes the paragraphs that stand there with it. */
function sequenceRows(
  stick: Stick,
  blocks: readonly Block[],
  parent: Tag,
  { opens = false, above }: Pick<BlockPlace, 'opens' | 'above'> = {},
): Row[] {
  const rows: Row[] = []
  let over = above
  for (let index = 0; index < blocks.length; ) {
    const first = index === 0
    const wrapped = wrapRows(stick, blocks.slice(index), { parent, first })
    const block = blocks[index] as Block
    const place = { first, opens: opens && first, after: blocks[index - 1], above: over }
    const set = wrapped?.rows ?? blockRows(stick, block, parent, place)
    index += wrapped?.count ?? 1
    rows.push(...(introduces(block, blocks[index]) ? keepLastWithNext(set) : set))
    if (set.some(({ floats }) => !floats)) over = lastLine(set, stick.measure)
  }
  return rows
}

/** A paragraph is read with the list or the words that it leads to; verse is whole, and may begin a column. */
function introduces(block: Block, next: Block | undefined): boolean {
  return block.kind === 'paragraph' && (next?.kind === 'list' || next?.kind === 'quotation')
}

function interviewRows(stick: Stick, { exchanges, profile, closing, guest }: Interview, parent: Tag): Row[] {
  const { text, baseline } = stick.compositor.style
  const rows = exchanges.flatMap(({ number, question, answer, span }) => {
    const section: Tag = { role: 'section', parent, title: plainText(question) }
    const tag: Tag = { role: 'heading', level: 2, parent: section, title: plainText(question) }
    const set = setInStick(stick, question, { role: 'question', span })
    const spoken = [
      ...textRows(set, baseline, { tag, before: text.question.before, keepWithNext: true }),
      ...sequenceRows(stick, answer, section, { opens: number === 1, above: set.lines.at(-1) }),
    ]
    // The box about the guest stands beside the first answers, and floats.
    const boxed = number === 1 && profile ? blockRows(stick, profile, parent, { first: false }) : []
    return [...spoken, ...boxed].map((row) => ({ ...row, exchange: number }))
  })
  const end: Tag = { role: 'section', parent, title: plainLine(guest.name) }
  const last = closing.flatMap((block) => {
    if (block.kind !== 'paragraph') return blockRows(stick, block, end, { first: false })
    const set = setInStick(stick, block.content, { role: 'closing', span: block.span })
    return textRows(set, baseline, { tag: { role: 'paragraph', parent: end }, before: text.closing.before })
  })
  return [...markEnd(rows), ...last]
}
