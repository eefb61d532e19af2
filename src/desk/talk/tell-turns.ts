/** Turns → what a person is asked about them: those that are little more than a guess, labels that are wrong or missing. */

import type { Diagnostic } from '../../diagnostic.ts'
import type { Doubt } from '../draft.ts'
import * as say from './findings.ts'
import { CLASS_OF } from './states.ts'
import type { Talk, TalkTurn } from './talk.ts'

/** A reading by less is told: the best other one is as likely as not. */
const SURE = 1.1

export function tellTurns(talk: Talk): readonly Diagnostic[] {
  const hasAskers = talk.turns.filter((turn) => roleOf(talk, turn) === 'asker').length > 1
  return talk.turns.flatMap((turn) => tellTurn(talk, turn, hasAskers))
}

/** What a person may decide, in the order of the text. */
export function doubtsOf({ turns }: Talk): readonly Doubt[] {
  return turns.flatMap(({ unit, state, margin, other }) =>
    state && other !== undefined && margin < SURE
      ? [{ line: unit.span.line, words: unit.text, is: CLASS_OF[state], other, margin }]
      : [],
  )
}

function roleOf({ speakers }: Talk, turn: TalkTurn): string | undefined {
  const [first] = turn.speakers
  return first === undefined ? undefined : speakers[first]?.role
}

function tellTurn(talk: Talk, turn: TalkTurn, hasAskers: boolean): readonly Diagnostic[] {
  const { unit, state, margin, other } = turn
  if (!state) return []
  const { text, span, label, voice } = unit
  const role = roleOf(talk, turn)
  const is = CLASS_OF[state]
  if (role === 'guest' && is === 'asks') return [say.mislabelled(text, label?.text ?? '', true, span)]
  if (role === 'asker' && is === 'answers') return [say.mislabelled(text, label?.text ?? '', false, span)]
  if (state === 'both') return [say.runIn(text, span)]
  if (other !== undefined && margin < SURE) return [say.unsure(text, is, other, span)]
  return state === 'question' && hasAskers && !voice ? [say.unlabelled(text, span)] : []
}
