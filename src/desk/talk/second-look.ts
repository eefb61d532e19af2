/**
 * Exchanges as they stand → those of which a part reads unlike a question or its answer, though the whole piece, weighed
 * at once, gave it that place. Each is looked at for itself and beside the others: what is odd there is mostly a turn
 * whose label, mark or line end was forgotten, or a line that belongs to nobody.
 */

import type { Diagnostic } from '../../diagnostic.ts'
import type { Decision, DraftBlock, DraftExchange } from '../draft.ts'
import { countWords } from '../suggest/sentences.ts'
import { evidenceOf } from './evidence.ts'
import { oddAnswer, oddIntroduction, oddQuestion } from './findings.ts'
import { whyNoAnswer } from './odd-answers.ts'
import { whyNoQuestion } from './odd-questions.ts'
import { ASKED_AT_END, type PieceLook, pieceLookOf, textOf } from './piece-look.ts'
import type { Talk } from './talk.ts'

export interface SecondLook {
  readonly introduction: readonly DraftBlock[]
  readonly exchanges: readonly DraftExchange[]
  readonly talk: Talk
  readonly guests: readonly string[]
  /** What is told already, and what a person has decided: nobody is asked twice about the same exchange. */
  readonly told: readonly Diagnostic[]
  readonly decisions: readonly Decision[]
}

export function lookAgain(order: SecondLook): readonly Diagnostic[] {
  const { introduction, exchanges, talk, guests, told, decisions } = order
  const piece = pieceLookOf(exchanges, talk, guests)
  const settled = [
    ...told.flatMap(({ code, span }) => (span && ABOUT_TURNS.test(code) ? [span.line] : [])),
    ...decisions.map(({ line }) => line),
  ]
  const isSettled = (from: number, to: number) => settled.some((line) => line >= from && line < to)
  const odd = exchanges.flatMap((exchange, at) => {
    const next = exchanges[at + 1]?.span.line ?? Number.POSITIVE_INFINITY
    const found = isSettled(exchange.span.line, next) ? undefined : oddIn(exchange, !exchanges[at + 1], piece)
    return found ? [found] : []
  })
  const before = introduction.slice(1).flatMap((block) => {
    const { line } = block.span
    return asks(block) && !isSettled(line, line + 1) ? [oddIntroduction(textOf(block.runs), block.span)] : []
  })
  return [...before.slice(0, 1), ...odd]
}

/** Findings that bring whoever reads them to the exchange. */
const ABOUT_TURNS = /^desk\/(?:unsure|label|no-label|run-in|unanswered|whose|table|quotation)$/

/** A paragraph surely asks; words of one that does. */
const SURELY = 3.2
const LONGEST_ASKED = 40

type SaidParagraph = Extract<DraftBlock, { readonly kind: 'paragraph' }>

function asks(block: DraftBlock): block is SaidParagraph {
  if (block.kind !== 'paragraph') return false
  const text = textOf(block.runs)
  const { question, words } = evidenceOf(text)
  return ASKED_AT_END.test(text) && question >= SURELY && words <= LONGEST_ASKED
}

function oddIn(
  { question, answer, span }: DraftExchange,
  isLast: boolean,
  piece: PieceLook,
): Diagnostic | undefined {
  const asked = textOf(question)
  const whyNone = whyNoQuestion(asked, piece.labelled.has(span), piece)
  if (whyNone !== undefined) return oddQuestion(asked, whyNone, span)
  const spoken = answer.filter(isSpoken)
  if (spoken.length === 0) return oddQuestion(asked, 'nothing answers it', span)
  for (const [at, block] of spoken.entries()) {
    if (isPullQuote(block, spoken[at - 1]))
      return oddAnswer(textOf(block.runs), 'nothing leads to its quotation', block.span)
    if (isBox(block)) return oddAnswer(firstCellOf(block), 'it is a box of its own', block.span)
    if (block.kind !== 'paragraph') continue
    const said = textOf(block.runs)
    const place = {
      isFirst: at === 0,
      isLast,
      isLabelled: piece.labelled.has(block.span),
      isTimed: piece.timed.has(block.span),
      isSlanted: piece.slanted.has(block.span),
      next: spoken[at + 1],
    }
    const why = whyNoAnswer(said, place, piece)
    if (why !== undefined) return oddAnswer(said, why, block.span)
  }
  return undefined
}

type DraftQuotation = Extract<DraftBlock, { readonly kind: 'quotation' | 'listing' }>

/** Words of a quotation that a page may have set large. */
const LONGEST_QUOTE = 30

/** What somebody quotes he leads to: with a colon. */
function isPullQuote(block: DraftBlock, before: DraftBlock | undefined): block is DraftQuotation {
  if (block.kind !== 'quotation' || countWords(textOf(block.runs)) > LONGEST_QUOTE) return false
  return !(before && 'runs' in before && /[:：]$/u.test(textOf(before.runs)))
}

type DraftTable = Extract<DraftBlock, { readonly kind: 'table' }>

/** A table of one column is the frame round a box. */
function isBox(block: DraftBlock): block is DraftTable {
  return block.kind === 'table' && block.rows.every((row) => row.length < 2)
}

function firstCellOf({ rows }: DraftTable): string {
  return rows[0]?.[0] ?? ''
}

function isSpoken({ kind }: DraftBlock): boolean {
  return !['picture', 'direction', 'editorNote', 'narration', 'subhead'].includes(kind)
}
