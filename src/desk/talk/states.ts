/**
 * What a unit of a talk may be, and what each costs: the weights of the method in `decode.ts`. A cost is paid for what
 * is not expected; 0 is what a plain, well-labelled interview has. Their sum over a whole piece is made as small as can
 * be, so that only their relations count: a label says more than a question mark, a question mark more than a length.
 */

import type { DraftReading } from '../draft.ts'

export const STATES = [
  'intro',
  'question',
  'moreQuestion',
  'both',
  'answer',
  'more',
  'narration',
  'subhead',
  'closing',
] as const

export type TalkState = (typeof STATES)[number]

/** What each is for a reader. */
export const CLASS_OF: Readonly<Record<TalkState, DraftReading>> = {
  intro: 'tells',
  question: 'asks',
  moreQuestion: 'asks',
  both: 'both',
  answer: 'answers',
  more: 'answers',
  narration: 'tells',
  subhead: 'heads',
  closing: 'closes',
}

/** What cannot be. */
export const NEVER = 1e6

/** From one state to the next; what is not named cannot be. */
export const STEPS: Readonly<Record<TalkState | 'start', Readonly<Partial<Record<TalkState, number>>>>> = {
  start: { intro: 0, question: 0.2, both: 0.2, answer: 5 },
  intro: { intro: 0, question: 0, both: 0, answer: 4 },
  question: { question: 2, moreQuestion: 0, both: 2.5, answer: 0, narration: 1, subhead: 2, closing: 2.5 },
  moreQuestion: {
    question: 2,
    moreQuestion: 0.3,
    both: 2.5,
    answer: 0,
    narration: 1,
    subhead: 2,
    closing: 3,
  },
  both: { question: 0, both: 0, answer: 2.5, more: 0.3, narration: 0.5, subhead: 0, closing: 0 },
  answer: { question: 0, both: 0, answer: 0.3, more: 0, narration: 0.3, subhead: 0, closing: 0 },
  more: { question: 0, both: 0, answer: 0.3, more: 0, narration: 0.3, subhead: 0, closing: 0 },
  narration: { question: 0, both: 0, answer: 0.5, more: 1.2, narration: 0, subhead: 0.3, closing: 0.3 },
  subhead: { question: 0, both: 0, answer: 1, more: 0.5, narration: 0.3, subhead: 1, closing: 0.5 },
  closing: { closing: 0 },
}

/** On top of a step. */
export const STEP_MORE = {
  /** The same guest is named again for the next paragraph; less where the piece does so by habit. */
  sameGuestAgain: 1.7,
  sameGuestByHabit: 0.4,
  /** More of a question that has had its mark. */
  pastItsMark: 1.2,
  /** A piece that ends on a question. */
  endsAsked: 1.5,
} as const

/** Of labels, in the state that they speak against. */
export const AGAINST_LABEL = {
  guestAsks: 3.5,
  askerAnswers: 4.5,
  bystanderAsks: 4,
  labelledMore: 6,
  labelledIntro: 5,
  told: 6,
  /** A host who welcomes. */
  askerIntroduces: 1,
  askerCloses: 1.3,
  /** A guest who thanks whoever has thanked him. */
  guestCloses: 1.5,
  /** A message whose sender has sent the one before it, as another’s words. */
  goesOn: 4,
} as const

/** Where others have labels, one without costs so much. */
export const WITHOUT_LABEL = { question: 2, answer: 1.4 } as const
