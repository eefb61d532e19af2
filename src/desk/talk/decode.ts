/**
 * Units of a talk → what each of them is, the whole piece weighed at once: the cheapest way through the states of
 * `states.ts` (Viterbi 1967), and for each unit how much dearer the best other reading would be.
 */

import type { Reading } from '../draft.ts'
import { closingWeight } from './closing.ts'
import { evidenceOf } from './evidence.ts'
import type { SpeakerRole } from './speakers.ts'
import { answerWithin } from './split-question.ts'
import {
  AGAINST_LABEL,
  CLASS_OF,
  NEVER,
  STATES,
  STEP_MORE,
  STEPS,
  type State,
  WITHOUT_LABEL,
} from './states.ts'
import type { Unit } from './units.ts'

/** Who speaks by the label: one of the speakers' roles, or a narrator's verb. */
export type VoiceRole = SpeakerRole | 'toldAsk' | 'toldAnswer'

export interface DecodeOrder {
  readonly units: readonly Unit[]
  readonly roleOf: (unit: Unit) => VoiceRole | undefined
  /** Who it is, so that the same one twice is known. */
  readonly speakerOf: (unit: Unit) => string | undefined
  /** Whether words name a guest. */
  readonly namesGuest: (text: string) => boolean
  /** What a person has decided. */
  readonly decided: (unit: Unit) => Reading | undefined
  /** A narrator lets both speak: «سألته:», «فقال:». */
  readonly isTold: boolean
  /** Whether a narrator's «سألته:» follows in the same paragraph. */
  readonly isBeforeTold: (unit: Unit) => boolean
}

export interface Decoded {
  readonly state: State
  /** By how much the best other reading costs more; below 1 it is little more than a guess. */
  readonly margin: number
  readonly other: Reading | undefined
}

/** What the piece does by habit. */
interface Habits {
  /** Of questions and of answers, how many have a label, as a part of all. */
  readonly labelledQuestions: number
  readonly labelledAnswers: number
  /** Of each mark and look: how many of its units read like questions, as a part of all. */
  readonly asked: ReadonlyMap<string, number>
  /** Marks that stand before questions and answers alike: each begins a turn. */
  readonly turnMarks: ReadonlySet<string>
  readonly repeatsGuest: boolean
  /** A narrator lets both speak. */
  readonly isTold: boolean
}

export function decode(order: DecodeOrder): readonly Decoded[] {
  const { units } = order
  if (units.length === 0) return []
  const habits = habitsOf(order)
  const costs = units.map((unit) => {
    const decided = order.decided(unit)
    return STATES.map((state) =>
      decided === undefined || CLASS_OF[state] === decided ? costOf(unit, state, order, habits) : NEVER,
    )
  })
  const forward: number[][] = []
  const from: number[][] = []
  for (const [at, own] of costs.entries()) {
    const before = forward[at - 1]
    const ways = STATES.map((state, index) => {
      const steps = before
        ? STATES.map((last, other) => (before[other] as number) + stepOf(at, last, state, order, habits))
        : [STEPS.start[state] ?? NEVER]
      const best = indexOfLeast(steps)
      return { cost: (steps[best] as number) + (own[index] as number), best }
    })
    forward.push(ways.map(({ cost }) => cost))
    from.push(ways.map(({ best }) => best))
  }
  const backward = backwardCosts(costs, order, habits)
  const path = pathOf(forward, from)
  return path.map((state, at) => {
    const through = STATES.map(
      (_, index) => (forward[at]?.[index] as number) + (backward[at]?.[index] as number),
    )
    const chosen = STATES[state] as State
    const others = through.map((cost, index) =>
      CLASS_OF[STATES[index] as State] === CLASS_OF[chosen] ? Number.POSITIVE_INFINITY : cost,
    )
    const other = indexOfLeast(others)
    const margin = (others[other] as number) - (through[state] as number)
    return { state: chosen, margin, other: margin < NEVER / 2 ? CLASS_OF[STATES[other] as State] : undefined }
  })
}

function backwardCosts(
  costs: readonly (readonly number[])[],
  order: DecodeOrder,
  habits: Habits,
): readonly (readonly number[])[] {
  const backward: number[][] = costs.map(() => STATES.map(endCost))
  for (let at = costs.length - 2; at >= 0; at--)
    backward[at] = STATES.map((state) =>
      Math.min(
        ...STATES.map(
          (next, index) =>
            stepOf(at + 1, state, next, order, habits) +
            (costs[at + 1]?.[index] as number) +
            (backward[at + 1]?.[index] as number),
        ),
      ),
    )
  return backward
}

function endCost(state: State): number {
  return CLASS_OF[state] === 'asks' ? STEP_MORE.endsAsked : 0
}

function pathOf(
  forward: readonly (readonly number[])[],
  from: readonly (readonly number[])[],
): readonly number[] {
  const last = (forward.at(-1) ?? []).map((cost, index) => cost + endCost(STATES[index] as State))
  const path = [indexOfLeast(last)]
  for (let at = forward.length - 1; at > 0; at--) path.unshift(from[at]?.[path[0] as number] as number)
  return path
}

function indexOfLeast(costs: readonly number[]): number {
  let least = 0
  for (const [index, cost] of costs.entries()) if (cost < (costs[least] as number)) least = index
  return least
}

function stepOf(
  at: number,
  last: State,
  state: State,
  { units, speakerOf }: DecodeOrder,
  { repeatsGuest }: Habits,
): number {
  const step = STEPS[last][state]
  if (step === undefined) return NEVER
  const [before, unit] = [units[at - 1] as Unit, units[at] as Unit]
  if (state === 'moreQuestion' && /[؟?][.!…"”»'\s]*$/u.test(before.text.slice(-12)))
    return step + STEP_MORE.pastItsMark
  if (state !== 'answer' || (last !== 'answer' && last !== 'more')) return step
  const speaker = speakerOf(unit)
  if (speaker === undefined) return NEVER // who goes on without a label goes on
  if (speaker !== lastSpeakerOf(units, at, speakerOf)) return step
  return step + (repeatsGuest ? STEP_MORE.sameGuestByHabit : STEP_MORE.sameGuestAgain)
}

/** Whose words those before are, by the label over them. */
function lastSpeakerOf(
  units: readonly Unit[],
  at: number,
  speakerOf: DecodeOrder['speakerOf'],
): string | undefined {
  for (let before = at - 1; before >= Math.max(0, at - 12); before--) {
    const speaker = speakerOf(units[before] as Unit)
    if (speaker !== undefined) return speaker
  }
  return undefined
}

const FEWEST = 2
const QUESTION_LIKE = 1.5
/** A unit without a label reads so much like a question, to be counted as one. */
const BARE_QUESTION = 3

function habitsOf({ units, roleOf, speakerOf, isTold }: DecodeOrder): Habits {
  const roles = units.map(roleOf)
  const counts = new Map<string, { all: number; asked: number }>()
  for (const { habits, evidence } of units)
    for (const habit of habits) {
      const { all, asked } = counts.get(habit) ?? { all: 0, asked: 0 }
      counts.set(habit, { all: all + 1, asked: asked + (evidence.question >= QUESTION_LIKE ? 1 : 0) })
    }
  const asked = new Map(
    [...counts].filter(([, { all }]) => all >= FEWEST).map(([habit, { all, asked }]) => [habit, asked / all]),
  )
  const turnMarks = new Set(
    [...asked]
      .filter(
        ([habit, share]) =>
          habit.startsWith('mark') &&
          habit !== 'mark 1' &&
          share > 0.25 &&
          share < 0.75 &&
          (counts.get(habit)?.all ?? 0) >= 4,
      )
      .map(([habit]) => habit),
  )
  let repeats = 0
  for (const [at, unit] of units.entries()) {
    const before = units[at - 1]
    const speaker = speakerOf(unit)
    if (
      roles[at] === 'guest' &&
      before &&
      speaker === speakerOf(before) &&
      unit.evidence.question < QUESTION_LIKE &&
      before.evidence.question < QUESTION_LIKE
    )
      repeats += 1
  }
  const asking = roles.filter((role) => role === 'asker').length
  const answering = roles.filter((role) => role === 'guest').length
  const bare = units.filter(({ evidence }, at) => !roles[at] && evidence.question >= BARE_QUESTION).length
  const questions = Math.max(1, asking + bare)
  return {
    labelledQuestions: asking / questions,
    labelledAnswers: Math.min(1, answering / questions),
    asked,
    turnMarks,
    repeatsGuest: repeats > 2,
    isTold,
  }
}

function costOf(unit: Unit, state: State, order: DecodeOrder, habits: Habits): number {
  const role = order.roleOf(unit)
  switch (state) {
    case 'intro':
      return introCost(unit, role, habits)
    case 'question':
      return questionCost(unit.evidence.question, unit, role, habits) + (role || !hasAnswer(unit) ? 0 : 0.8)
    case 'moreQuestion':
      return role ? NEVER : moreQuestionCost(unit, habits)
    case 'both':
      return bothCost(unit, role, habits)
    case 'answer':
      return answerCost(unit, role, habits)
    case 'more':
      return moreCost(unit, role, habits)
    case 'narration':
      return role ? NEVER : narrationCost(unit, order, habits)
    case 'subhead':
      return role ? NEVER : subheadCost(unit) + (habitWeight(unit, habits) > 0 ? 1.5 : 0)
    case 'closing':
      return closingCost(unit, role)
  }
}

/** What words cost as a question, and as an answer. */
function asAsked(question: number): number {
  return clamp(2.2 - question, 0, 4)
}

function asSaid(question: number): number {
  return 0.8 * clamp(question - 0.5, 0, 4)
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

/** How a unit's marks and looks speak for a question, from -1 to 1; 0 where they say nothing. */
function habitWeight({ habits }: Unit, { asked }: Habits): number {
  const shares = habits.map((habit) => asked.get(habit)).filter((share) => share !== undefined)
  if (shares.length === 0) return 0
  const most = Math.max(...shares)
  return most >= 0.6 ? 1 : most <= 0.2 ? -1 : 0
}

function isTurn({ habits }: Unit, { turnMarks }: Habits): boolean {
  return habits.some((habit) => turnMarks.has(habit))
}

function introCost(unit: Unit, role: VoiceRole | undefined, habits: Habits): number {
  if (role === 'asker' && unit.evidence.question < 1) return AGAINST_LABEL.askerIntroduces
  if (role) return AGAINST_LABEL.labelledIntro
  return 0.1 + 0.6 * clamp(unit.evidence.question - 2, 0, 3) + (habitWeight(unit, habits) > 0 ? 2 : 0)
}

function questionCost(question: number, unit: Unit, role: VoiceRole | undefined, habits: Habits): number {
  if (role === 'asker' || role === 'toldAsk') return 0.3 * Math.min(3, asAsked(question))
  if (role === 'guest') return AGAINST_LABEL.guestAsks + 0.5 * asAsked(question)
  if (role === 'bystander') return AGAINST_LABEL.bystanderAsks
  if (role === 'toldAnswer') return AGAINST_LABEL.told
  const weight = habitWeight(unit, habits)
  const words = asAsked(question) * (weight > 0 ? 0.4 : 1)
  const bare = 0.3 + WITHOUT_LABEL.question * habits.labelledQuestions * (weight > 0 ? 0.5 : 1)
  return words + bare + (weight < 0 ? 1.2 : 0) + (habits.turnMarks.size > 0 && !isTurn(unit, habits) ? 1 : 0)
}

function moreQuestionCost(unit: Unit, habits: Habits): number {
  const { question } = unit.evidence
  const apart = (isTurn(unit, habits) ? 2 : 0) + (habitWeight(unit, habits) > 0 ? 1.5 : 0)
  return 0.8 + 0.25 * asAsked(question) + 0.3 * clamp(question - 2, 0, 3) + apart
}

function hasAnswer({ text }: Unit): boolean {
  return answerWithin(text) !== undefined
}

function bothCost(unit: Unit, role: VoiceRole | undefined, habits: Habits): number {
  if (role === 'guest' || role === 'bystander' || role === 'toldAnswer') return NEVER
  const split = answerWithin(unit.text)
  if (split === undefined) return NEVER
  const asked = evidenceOf(unit.text.slice(0, split)).question
  const said = evidenceOf(unit.text.slice(split)).question
  const bare = role ? 0.4 : habitWeight(unit, habits) > 0 ? 0.2 : 0.8
  return (
    0.8 + bare + questionCost(asked, unit, role, habits) + 0.5 * asSaid(said) + 0.8 * habits.labelledAnswers
  )
}

function answerCost(unit: Unit, role: VoiceRole | undefined, habits: Habits): number {
  const { question } = unit.evidence
  if (role === 'guest' || role === 'toldAnswer') return 0.25 * asSaid(question)
  if (role === 'asker') return AGAINST_LABEL.askerAnswers + 0.5 * asSaid(question)
  if (role === 'bystander') return 0.3
  if (role === 'toldAsk') return AGAINST_LABEL.told
  const bare = 0.2 + WITHOUT_LABEL.answer * habits.labelledAnswers
  return 0.7 * asSaid(question) + bare + (habitWeight(unit, habits) > 0 ? 2.5 : 0)
}

function moreCost(unit: Unit, role: VoiceRole | undefined, habits: Habits): number {
  if (role === 'toldAnswer') return 1
  if (role) return AGAINST_LABEL.labelledMore
  const turn = isTurn(unit, habits) ? 1.5 : 0
  const apart =
    0.6 * closingWeight(wholeOf(unit)) + (isToldOfAnother(unit) ? 0.4 : 0) + (unit.kind === 'heading' ? 1 : 0)
  return 0.7 * asSaid(unit.evidence.question) + 0.2 + turn + apart + (habitWeight(unit, habits) > 0 ? 2.5 : 0)
}

/** With the mark before it, which a line under a piece has for its star. */
function wholeOf({ lead, label, text }: Unit): string {
  return label || lead === '' ? text : `${lead} ${text}`
}

function isToldOfAnother({ evidence }: Unit): boolean {
  return evidence.self === 0 && evidence.another > 0
}

function narrationCost(unit: Unit, { namesGuest, isBeforeTold }: DecodeOrder, habits: Habits): number {
  const { evidence, text, kind } = unit
  if (kind === 'item' || kind === 'row') return NEVER
  const told =
    Math.min(2, evidence.another) * 0.5 + (namesGuest(text) ? 1 : 0) + (isBeforeTold(unit) ? 1.5 : 0)
  return (
    Math.max(0.5, 2.6 - told + 0.7 * evidence.self) +
    (habits.turnMarks.size > 0 ? -0.3 : 0) -
    (habits.isTold ? 1 : 0) +
    0.5 * asSaid(evidence.question)
  )
}

const MOST_WORDS_OF_SUBHEAD = 8

function subheadCost({ kind, habits, evidence }: Unit): number {
  const asks = evidence.question >= 1.5 ? 3 : 0
  if (kind === 'heading') return 0.3 + asks
  return habits.includes('bold') && evidence.words <= MOST_WORDS_OF_SUBHEAD ? 1 + asks : NEVER
}

function closingCost(unit: Unit, role: VoiceRole | undefined): number {
  const { evidence, kind } = unit
  if (role === 'asker') return AGAINST_LABEL.askerCloses + clamp(evidence.question, 0, 4)
  if (role) return NEVER
  const told = isToldOfAnother(unit) ? 1.2 : evidence.self > 0 ? -0.5 : 0
  const apart = unit.habits.includes('italic') ? 0.8 : 0
  return (
    Math.max(0.1, 2.4 - told - apart - closingWeight(wholeOf(unit))) +
    (kind === 'item' ? 1 : 0) +
    asSaid(evidence.question)
  )
}
