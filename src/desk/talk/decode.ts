/**
 * Units of a talk → what each of them is, the whole piece weighed at once by the costs of `states.ts`, and for each unit
 * how much dearer the best other reading would be.
 */

import type { DraftReading } from '../draft.ts'
import { costOf } from './costs.ts'
import { type DecodeOrder, type Habits, habitsOf } from './habits.ts'
import { CLASS_OF, NEVER, STATES, STEP_MORE, STEPS, type TalkState } from './states.ts'
import { cheapestWay, indexOfLeast } from './viterbi.ts'

export interface DecodedUnit {
  readonly state: TalkState
  /** By how much the best other reading costs more; below 1 it is little more than a guess. */
  readonly margin: number
  readonly other: DraftReading | undefined
}

export function decode(order: DecodeOrder): readonly DecodedUnit[] {
  const { units, decided } = order
  const habits = habitsOf(order)
  const more = moreSteps(order, habits)
  const costs = units.map((unit) => {
    const only = decided(unit)
    return STATES.map((state) =>
      only === undefined || CLASS_OF[state] === only ? costOf(unit, state, order, habits) : NEVER,
    )
  })
  const way = cheapestWay({
    costs,
    step: (at, from, to) =>
      (PLAIN_STEPS[from * STATES.length + to] as number) + moreOf(from, to, more[at] as MoreSteps),
    start: (state) => STEPS.start[STATES[state] as TalkState] ?? NEVER,
    end: (state) => (CLASS_OF[STATES[state] as TalkState] === 'asks' ? STEP_MORE.endsAsked : 0),
  })
  return way.map(({ state, through }): DecodedUnit => {
    const is = CLASS_OF[STATES[state] as TalkState]
    const others = through.map((cost, index) =>
      CLASS_OF[STATES[index] as TalkState] === is ? Number.POSITIVE_INFINITY : cost,
    )
    const other = indexOfLeast(others)
    const margin = (others[other] as number) - (through[state] as number)
    return {
      state: STATES[state] as TalkState,
      margin,
      other: margin < NEVER / 2 ? CLASS_OF[STATES[other] as TalkState] : undefined,
    }
  })
}

const ASKED_BEFORE = /[؟?][.!…"”»'\s]*$/u

/** By unit: what a step into it costs on top, for what the two units are. */
function moreSteps(
  { units, speakerOf, roleOf }: DecodeOrder,
  { repeatsGuest }: Habits,
): readonly MoreSteps[] {
  let speaking: string | undefined
  return units.map((unit, at) => {
    const isAsked = ASKED_BEFORE.test(units[at - 1]?.text.slice(-12) ?? '')
    const speaker = speakerOf(unit)
    const isSame = speaker !== undefined && speaker === speaking
    speaking = speaker ?? speaking
    const again = repeatsGuest ? STEP_MORE.sameGuestByHabit : STEP_MORE.sameGuestAgain
    // Who goes on without a label goes on.
    const answersOn = speaker === undefined ? NEVER : isSame ? again : 0
    // A guest does not take his leave before he is thanked.
    const closes = roleOf(unit) === 'guest' ? NEVER : 0
    const asks = isAsked ? STEP_MORE.pastItsMark : 0
    return { asks, answersOn, closes }
  })
}

interface MoreSteps {
  readonly asks: number
  readonly answersOn: number
  readonly closes: number
}

/** `STEPS` by numbers of states: the first times their count, and the second. */
const PLAIN_STEPS = Float64Array.from(STATES.flatMap((from) => STATES.map((to) => STEPS[from][to] ?? NEVER)))
const [MORE_QUESTION, CLOSING, ANSWER] = (['moreQuestion', 'closing', 'answer'] as const).map((state) =>
  STATES.indexOf(state),
)
const ANSWERS = STATES.map((state) => CLASS_OF[state] === 'answers')

function moreOf(last: number, state: number, { asks, answersOn, closes }: MoreSteps): number {
  if (state === MORE_QUESTION) return asks
  if (state === CLOSING) return last === CLOSING ? 0 : closes
  return state === ANSWER && ANSWERS[last] ? answersOn : 0
}
