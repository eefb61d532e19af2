/** Units of a talk → what the piece does by habit: what has labels in it, what its marks and looks stand for. */

import type { DraftReading } from '../draft.ts'
import type { SpeakerRole } from './speaker.ts'
import type { Unit } from './units.ts'

/** Who speaks by the label: one of the speakers' roles, or a narrator's verb. */
export type VoiceRole = SpeakerRole | 'toldAsk' | 'toldAnswer'

export interface DecodeOrder {
  readonly units: readonly Unit[]
  readonly roleOf: (unit: Unit) => VoiceRole | undefined
  /** Who it is, so that the same one twice is known. */
  readonly speakerOf: (unit: Unit) => string | undefined
  /** What stands behind it. */
  readonly nextOf: (unit: Unit) => Unit | undefined
  /** Whether words name a guest. */
  readonly namesGuest: (text: string) => boolean
  /** What a person has decided. */
  readonly decided: (unit: Unit) => DraftReading | undefined
  /** A narrator lets both speak: «سألته:», «فقال:». */
  readonly isTold: boolean
  /** Whether a narrator's «سألته:» follows in the same paragraph. */
  readonly isBeforeTold: (unit: Unit) => boolean
}

/** What the piece does by habit. */
export interface Habits {
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

/** A habit is one of so many units at least. */
const FEWEST = 2
const QUESTION_LIKE = 1.5
/** A unit without a label reads so much like a question, to be counted as one. */
const BARE_QUESTION = 3

export function habitsOf(order: DecodeOrder): Habits {
  const { units, roleOf, isTold } = order
  const counts = countHabits(units)
  const often = [...counts].filter(([, { all }]) => all >= FEWEST)
  const pairs = pairsOf(units)
  const asked = new Map([
    ...often.map(([habit, { all, asked: own }]) => [habit, own / all] as const),
    ...sharesOf(pairs, counts),
  ])
  const turnMarks = [...counts].filter(
    ([habit, count]) => isOfBoth(habit, count) && !pairs.some((pair) => pair.includes(habit)),
  )
  const roles = units.map(roleOf)
  const asking = roles.filter((role) => role === 'asker' || role === 'toldAsk').length
  const answering = roles.filter((role) => role === 'guest' || role === 'toldAnswer').length
  const bare = units.filter(({ evidence }, at) => !roles[at] && evidence.question >= BARE_QUESTION).length
  const questions = Math.max(1, asking + bare)
  return {
    labelledQuestions: asking / questions,
    labelledAnswers: Math.min(1, answering / questions),
    asked,
    turnMarks: new Set(turnMarks.map(([habit]) => habit)),
    repeatsGuest: repeatsOf(order) > MOST_REPEATS,
    isTold,
  }
}

interface HabitCount {
  readonly all: number
  readonly asked: number
}

function countHabits(units: readonly Unit[]): ReadonlyMap<string, HabitCount> {
  const counts = new Map<string, HabitCount>()
  for (const { habits, evidence } of units)
    for (const habit of habits) {
      const { all, asked } = counts.get(habit) ?? { all: 0, asked: 0 }
      counts.set(habit, { all: all + 1, asked: asked + (evidence.question >= QUESTION_LIKE ? 1 : 0) })
    }
  return counts
}

const FEWEST_OF_BOTH = 4

/** A mark before questions and before what are none. */
function isOfBoth(habit: string, { all, asked }: HabitCount): boolean {
  const share = asked / all
  return isMark(habit) && all >= FEWEST_OF_BOTH && share > 0.25 && share < 0.75
}

/** Not a number, which lists have. */
function isMark(habit: string): boolean {
  return habit.startsWith('mark') && habit !== 'mark 1'
}

const FEWEST_PAIRS = 3
/** Of the marks of one kind, so many have one of the other kind behind them. */
const MOSTLY_PAIRED = 0.8

/** «* سؤال» «- جواب»: two marks that take turns, the first of each pair first. */
function pairsOf(units: readonly Unit[]): readonly (readonly [string, string])[] {
  const marks = units.flatMap(({ habits }) => habits.filter(isMark).slice(0, 1))
  return [...new Set(marks)].flatMap((one) => {
    const behind = marks.flatMap((mark, at) => (mark === one ? [marks[at + 1]] : []))
    const [other] = behind
    const paired = behind.filter((mark) => mark === other).length
    const isPair =
      other !== undefined &&
      other !== one &&
      marks[0] === one &&
      paired >= Math.max(FEWEST_PAIRS, MOSTLY_PAIRED * behind.length)
    return isPair ? [[one, other] as const] : []
  })
}

/** Of such a pair the one that asks more asks, and the other answers. */
function sharesOf(
  pairs: readonly (readonly [string, string])[],
  counts: ReadonlyMap<string, HabitCount>,
): readonly (readonly [string, number])[] {
  const shareOf = (habit: string) => (counts.get(habit)?.asked ?? 0) / (counts.get(habit)?.all ?? 1)
  return pairs.flatMap(([one, other]): readonly (readonly [string, number])[] =>
    shareOf(one) >= shareOf(other)
      ? [
          [one, 1],
          [other, 0],
        ]
      : [],
  )
}

const MOST_REPEATS = 2

/** How often a guest's label stands again over what is no question and follows none. */
function repeatsOf({ units, roleOf, speakerOf }: DecodeOrder): number {
  const said = (unit: Unit) => roleOf(unit) === 'guest' && unit.evidence.question < QUESTION_LIKE
  return units.filter((unit, at) => {
    const before = units[at - 1]
    return before !== undefined && said(unit) && said(before) && speakerOf(unit) === speakerOf(before)
  }).length
}
