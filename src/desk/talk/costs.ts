/** A unit and what it may be → what that costs, by its label, its words, its looks: the weights are in `states.ts`. */

import { closingWeight, takesLeave } from './closing.ts'
import { evidenceOf } from './evidence.ts'
import type { DecodeOrder, Habits, VoiceRole } from './habits.ts'
import { answerWithin } from './split-question.ts'
import { AGAINST_LABEL, NEVER, type TalkState, WITHOUT_LABEL } from './states.ts'
import type { Unit } from './units.ts'

export function costOf(unit: Unit, state: TalkState, order: DecodeOrder, habits: Habits): number {
  const anew = unit.goesOn && BEGINS_ANEW.has(state) ? AGAINST_LABEL.goesOn : 0
  return anew + costOfWords(unit, state, order, habits)
}

const BEGINS_ANEW = new Set<TalkState>(['question', 'answer', 'both'])

function costOfWords(unit: Unit, state: TalkState, order: DecodeOrder, habits: Habits): number {
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
      return moreCost(unit, role, order, habits)
    case 'narration':
      return role ? NEVER : narrationCost(unit, order, habits)
    case 'subhead':
      return role ? NEVER : subheadCost(unit, order) + (habitWeight(unit, habits) > 0 ? 1.5 : 0)
    case 'closing':
      return closingCost(unit, role, order, habits)
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
  // What a mail quotes is what it answers, and what stands out over every paragraph is what it is asked.
  const isSetOff = habits.some((habit) => SET_OFF.test(habit))
  return most >= (isSetOff ? 0.4 : 0.6) ? 1 : most <= 0.2 ? -1 : 0
}

const SET_OFF = /^(?:quoted|heading|bold|quotation)/u

function isTurn({ habits }: Unit, { turnMarks }: Habits): boolean {
  return habits.some((habit) => turnMarks.has(habit))
}

function introCost(unit: Unit, role: VoiceRole | undefined, habits: Habits): number {
  if (role === 'asker' && unit.evidence.question < 1 && !hasAnswer(unit)) return AGAINST_LABEL.askerIntroduces
  if (role) return AGAINST_LABEL.labelledIntro
  return (
    0.1 +
    0.6 * clamp(unit.evidence.question - 2, 0, 3) +
    (habitWeight(unit, habits) > 0 ? 3 : 0) +
    (isTurn(unit, habits) ? 1.2 : 0)
  )
}

const MOST_OF_TURN = 1.6

function questionCost(question: number, unit: Unit, role: VoiceRole | undefined, habits: Habits): number {
  if (role === 'asker' || role === 'toldAsk')
    return 0.3 * Math.min(3, asAsked(question)) + (takesLeave(unit.text) ? 2.5 : 0)
  if (role === 'guest') return AGAINST_LABEL.guestAsks + 0.5 * asAsked(question)
  if (role === 'bystander') return AGAINST_LABEL.bystanderAsks
  if (role === 'toldAnswer') return AGAINST_LABEL.told
  const weight = habitWeight(unit, habits)
  // Where marks part the turns, who asks may say a word that is no question.
  const words = Math.min(asAsked(question) * (weight > 0 ? 0.4 : 1), isTurn(unit, habits) ? MOST_OF_TURN : 9)
  const bare = 0.3 + WITHOUT_LABEL.question * habits.labelledQuestions * (weight > 0 ? 0.5 : 1)
  const told = !habits.isTold && TELLS_SAYING.test(unit.text) ? 2.5 : 0
  return (
    words +
    bare +
    told +
    (weight < 0 ? 1.2 : 0) +
    (habits.turnMarks.size > 0 && !isTurn(unit, habits) ? 1 : 0)
  )
}

/** «قلت: …؟» where no narrator lets speak: somebody tells what was said. */
const TELLS_SAYING = /^[وف]?(?:قلت|قال|قالت|سألت|قالوا)(?:ه|ها|هم|ني)?(?: ل[يهـ]\S{0,3})?\s*[:：]/u

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

/** Answers that have a label, of all. */
const MOSTLY = 0.6

function moreCost(unit: Unit, role: VoiceRole | undefined, order: DecodeOrder, habits: Habits): number {
  if (role === 'toldAnswer') return 1
  if (role) return AGAINST_LABEL.labelledMore
  const turn = isTurn(unit, habits) ? 1.5 : 0
  const apart =
    (habits.isTold ? 0.5 : 0) +
    0.6 * closingWeight(wholeOf(unit)) +
    (isToldOfAnother(unit) ? 0.4 : 0) +
    // Few say their own name.
    (habits.labelledAnswers > MOSTLY && order.namesGuest(unit.text) ? 0.8 : 0) +
    (isOverQuestion(unit, order) ? 1 : 0) +
    (unit.kind === 'heading' ? 1 : 0) +
    (unit.habits.includes('italic') ? 0.6 : 0)
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
    Math.max(0.5, 2.6 - told + (habits.isTold ? 0 : 0.7 * evidence.self)) +
    (habits.turnMarks.size > 0 ? -0.3 : 0) -
    // A scene between two answers stands in italics.
    (unit.habits.includes('italic') ? 0.8 : 0) -
    (habits.isTold ? 1.2 : 0) +
    0.5 * asSaid(evidence.question)
  )
}

const MOST_WORDS_OF_SUBHEAD = 8

function subheadCost(unit: Unit, order: DecodeOrder): number {
  const { kind, habits, evidence, time } = unit
  // What was said at a time was said.
  if (time !== undefined) return NEVER
  const asks = evidence.question >= 1.5 ? 3 : 0
  if (kind === 'heading') return 0.3 + asks
  if (habits.includes('bold') && evidence.words <= MOST_WORDS_OF_SUBHEAD) return 1 + asks
  return isOverQuestion(unit, order) ? 0.8 + asks : NEVER
}

/** Words that a person sets over a question: no sentence, and no more than these. */
const MOST_WORDS_OVER = 4

/** A few words with no sign behind them, and who asks next: «الأهل أولا». */
function isOverQuestion(unit: Unit, { nextOf, roleOf }: DecodeOrder): boolean {
  const { kind, text, evidence } = unit
  if (kind !== 'text' || evidence.words > MOST_WORDS_OVER || !/^[^:：]*[\p{L}\p{M}]$/u.test(text))
    return false
  const next = nextOf(unit)
  return next !== undefined && roleOf(next) === 'asker'
}

function closingCost(unit: Unit, role: VoiceRole | undefined, order: DecodeOrder, habits: Habits): number {
  const { evidence, kind } = unit
  if (role === 'asker')
    return (takesLeave(unit.text) ? 0.3 : AGAINST_LABEL.askerCloses) + clamp(evidence.question, 0, 4)
  if (role === 'guest') return AGAINST_LABEL.guestCloses
  if (role) return NEVER
  const apart = unit.habits.includes('italic') ? 0.8 : 0
  return (
    Math.max(0.1, 2.4 - toldBehind(unit, order, habits) - apart - closingWeight(wholeOf(unit))) +
    (kind === 'item' ? 1 : 0) +
    asSaid(evidence.question)
  )
}

/** How much it is told of the guest, as a magazine tells of him behind his words. */
function toldBehind(unit: Unit, { units, namesGuest }: DecodeOrder, { labelledAnswers }: Habits): number {
  const { self } = unit.evidence
  const isLast = units.at(-1) === unit
  const isNamed = namesGuest(unit.text) && (self === 0 || isLast || labelledAnswers > MOSTLY)
  const ofSelf = isNamed ? 0 : -0.5
  const ofEnd = isLast && (self === 0 || isNamed)
  const told = isToldOfAnother(unit) ? 1.2 : ofEnd ? 1.4 : self > 0 ? ofSelf : 0
  return told + (isNamed ? 0.9 : 0)
}
