/** Units of a talk → what the piece does by habit: what has labels in it, what its marks and looks stand for. */

import type { Reading } from '../draft.ts'
import type { SpeakerRole } from './speaker.ts'
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

const FEWEST = 2
const QUESTION_LIKE = 1.5
/** A unit without a label reads so much like a question, to be counted as one. */
const BARE_QUESTION = 3

export function habitsOf({ units, roleOf, speakerOf, isTold }: DecodeOrder): Habits {
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
