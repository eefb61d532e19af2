/**
 * An article and a measure in, one long column of rows out, not yet cut into pages.
 * A room of its own because what may be parted from what is decided here, and where it falls is not.
 */

import type { Pt } from '../../geometry.ts'
import type { Article, Block, Interview, Letter } from '../../issue/issue.ts'
import { plainText } from '../../issue/issue.ts'
import type { Style } from '../../style/style.ts'
import type { Galley, Row } from '../grid/row.ts'
import { typeArea } from '../grid/sides.ts'
import type { Tag } from '../page/frame.ts'
import { type Compositor, setWords } from '../set/compositor.ts'
import { blockRows } from './blocks.ts'
import { isCrowded, SCALES } from './crowding.ts'
import { markEnd } from './end-mark.ts'
import { textRows } from './rows.ts'
import { keepLastWithNext, type Stick, setInStick } from './stick.ts'
import { wrapRows } from './wrap.ts'

/**
 * The running text of an article: everything but the headline. Vowelled text whose lines would touch is set smaller,
 * all of the article alike; what touches at the smallest size as well is set on two grid lines.
 */
export function composeGalley(compositor: Compositor, article: Article, measure: Pt, parent: Tag): Galley {
  const compose = (crowding: Pick<Compositor, 'scale' | 'opensCrowded'>) => {
    const trial = { ...compositor, ...crowding, diagnostics: [] }
    return { galley: composeArticle(trial, article, measure, parent), trial }
  }
  let composed = compose({})
  for (const scale of SCALES) {
    if (!isCrowded(composed.galley, compositor.style.baseline)) break
    composed = compose(scale === undefined ? { opensCrowded: true } : { scale })
  }
  compositor.diagnostics.push(...composed.trial.diagnostics)
  return composed.galley
}

/** The same without a remedy for marks that touch. */
export function composeArticle(compositor: Compositor, article: Article, measure: Pt, parent: Tag): Galley {
  const body = article.kind === 'letter' ? 'letter' : 'body'
  const stick: Stick = {
    compositor,
    measure,
    ...(article.kind === 'interview' && acrossOf(compositor.style)),
    body,
    notes: [],
    foot: { measure, parent },
    last: { line: undefined },
  }
  return article.kind === 'letter'
    ? letterRows(stick, article, parent)
    : interviewRows(stick, article, parent)
}

function acrossOf(style: Style): Pick<Stick, 'across'> {
  return style.columns > 1 ? { across: typeArea(style, 'right').width } : {}
}

function letterRows(stick: Stick, { blocks, signature, span }: Letter, parent: Tag): Row[] {
  const { compositor, measure } = stick
  const rows = sequenceRows(stick, blocks, parent)
  if (!signature) return rows
  const { before } = compositor.style.text.signature
  const set = setWords(compositor, signature, 'signature', measure, { span })
  const tag: Tag = { role: 'paragraph', parent }
  return [...keepLastWithNext(rows), ...textRows(set, compositor.style.baseline, { tag, before })]
}

/** Blocks that follow one another; a picture with text beside it takes the paragraphs that stand there with it. */
function sequenceRows(stick: Stick, blocks: readonly Block[], parent: Tag, opens = false): Row[] {
  const rows: Row[] = []
  for (let index = 0; index < blocks.length; ) {
    const first = index === 0
    const wrapped = wrapRows(stick, blocks.slice(index), { parent, first })
    const block = blocks[index] as Block
    const place = { first, opens: opens && first, after: blocks[index - 1] }
    const own = wrapped?.rows ?? blockRows(stick, block, parent, place)
    index += wrapped?.count ?? 1
    rows.push(...(introduces(block, blocks[index]) ? keepLastWithNext(own) : own))
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
    const set = setInStick(stick, question, 'question', { span })
    const own = [
      ...textRows(set, baseline, { tag, before: text.question.before, keepWithNext: true }),
      ...sequenceRows(stick, answer, section, number === 1),
    ]
    // The box about the guest stands beside the first answers, and floats.
    const boxed = number === 1 && profile ? blockRows(stick, profile, parent, { first: false }) : []
    return [...own, ...boxed].map((row) => ({ ...row, exchange: number }))
  })
  const end: Tag = { role: 'section', parent, title: guest.name }
  const last = closing.flatMap((block) => {
    if (block.kind !== 'paragraph') return blockRows(stick, block, end, { first: false })
    const set = setInStick(stick, block.content, 'closing', { span: block.span })
    return textRows(set, baseline, { tag: { role: 'paragraph', parent: end }, before: text.closing.before })
  })
  return [...markEnd(rows), ...last]
}
