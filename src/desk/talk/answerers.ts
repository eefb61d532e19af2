/** Exchanges of a talk with several guests → the same, with whoever must be meant where no label says who answers. */

import type { Diagnostic } from '../../diagnostic.ts'
import { foldText } from '../../fold/fold.ts'
import type { DraftBlock, DraftExchange, DraftGuest } from '../draft.ts'
import { textOfRuns } from '../manuscript.ts'
import * as say from './findings-of-people.ts'
import { TITLES } from './lexicon.ts'
import { wordsOfKey } from './word-key.ts'

export interface AnswerersFound {
  readonly exchanges: readonly DraftExchange[]
  readonly findings: readonly Diagnostic[]
}

/** A guest whom the question calls by name answers it, else the first of them; either is told. */
export function withAnswerers(
  exchanges: readonly DraftExchange[],
  guests: readonly DraftGuest[],
): AnswerersFound {
  if (guests.length < 2) return { exchanges, findings: [] }
  const read = exchanges.map((exchange) => answererOf(exchange, guests))
  const each = read.flatMap(({ findings }) => findings)
  const [first] = each
  const name = guests[0]?.name ?? ''
  const isFew = !first?.span || each.length <= MOST_TOLD
  return {
    exchanges: read.map(({ exchange }) => exchange),
    findings: isFew ? each : [say.whoseMany(each.length, exchanges.length, name, first.span)],
  }
}

/** More of them are one finding: the piece has no labels for its guests. */
const MOST_TOLD = 3

interface AnswererRead {
  readonly exchange: DraftExchange
  readonly findings: readonly Diagnostic[]
}

function answererOf(exchange: DraftExchange, guests: readonly DraftGuest[]): AnswererRead {
  const at = exchange.answer.findIndex(({ kind }) => kind === 'paragraph')
  const block = exchange.answer[at]
  if (block?.kind !== 'paragraph' || block.by) return { exchange, findings: [] }
  const called = calledIn(textOfRuns(exchange.question), guests)
  const guest = called ?? 0
  const named: DraftBlock = { ...block, by: { guest } }
  return {
    exchange: { ...exchange, answer: exchange.answer.with(at, named) },
    findings: [
      say.whoseAnswer(textOfRuns(block.runs), guests[guest]?.name ?? '', called !== undefined, block.span),
    ],
  }
}

/** The one guest whose name, or part of it, a question has. */
function calledIn(question: string, guests: readonly DraftGuest[]): number | undefined {
  const words = new Set(foldText(question).split(' '))
  const called = guests.flatMap(({ name, shortName }, index) =>
    partsOf(`${name} ${shortName}`).some((part) => words.has(part)) ? [index] : [],
  )
  return called.length === 1 ? called[0] : undefined
}

/** Words of a name that are no title, of three letters or more. */
function partsOf(name: string): readonly string[] {
  return wordsOfKey(foldText(name)).filter((word) => word.length > 2 && !TITLES.has(word))
}
