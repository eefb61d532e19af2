/** A talk as it was read → whether it is an interview, by what it says of itself and by who asks in it. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { foldText } from '../../fold/fold.ts'
import { textOfRuns } from '../manuscript.ts'
import type { Assembled } from './assemble.ts'
import { evidenceOf } from './evidence.ts'
import { noInterview, perhapsInterview } from './findings.ts'
import { ASKERS, INTERVIEW_WORDS, MEDIA, OTHER_FORMULAS, OTHER_KINDS } from './lexicon.ts'
import type { Talk, TalkTurn } from './talk.ts'
import { keyOf } from './word-key.ts'

export interface TalkVerdict {
  readonly isInterview: boolean
  readonly findings: readonly Diagnostic[]
}

export interface VerdictOrder {
  readonly talk: Talk
  readonly assembled: Assembled
  readonly title: string
  /** The first paragraphs as they were delivered. */
  readonly opening: readonly string[]
  /** Whether credits say that somebody asked. */
  readonly isCredited: boolean
  readonly start: Span
}

/** A story with a question or two in it is a story. */
const FEWEST_TOLD = 3
/** Fewer exchanges are no interview. */
const FEWEST = 2
/** Of the questions, how many read like one at least, or have the label of one who asks. */
const MOSTLY = 0.45
const QUESTION_LIKE = 0.9
/** Answers that speak of whoever gives them, of so many exchanges at least, are an interview's and no list's of common questions. */
const MOSTLY_SELF = 0.35
const FEWEST_PERSONAL = 4

export function judge(order: VerdictOrder): TalkVerdict {
  const { talk, assembled, title, opening, isCredited, start } = order
  const told = assembled.introduction
    .map((block) => ('runs' in block ? textOfRuns(block.runs) : ''))
    .join(' ')
  // A letter may tell of an interview; a title or a credit says that this is one.
  const isNamed = isCredited || phraseIn(INTERVIEW_WORDS, title) !== undefined
  const isScene = isDialogue(talk) && assembled.exchanges.length < FEWEST_PERSONAL
  const claims = isNamed || (!isScene && phraseIn(INTERVIEW_WORDS, told) !== undefined)
  const says = [title, ...opening.filter(isLineOfItsOwn)].join(' ')
  const formula = phraseIn(OTHER_FORMULAS, [title, ...opening.map(headOf)].join(' '))
  const other = isNamed ? undefined : (formula ?? (claims ? undefined : phraseIn(OTHER_KINDS, says)))
  const why = other === undefined ? whyNone(talk, assembled) : `it calls itself «${other}»`
  if (why !== undefined) return { isInterview: false, findings: [noInterview(why, start)] }
  if (claims || isSurely(talk, assembled)) return { isInterview: true, findings: [] }
  const doubt =
    talk.speakers.length === 0
      ? 'nothing in it says who speaks, and nothing calls it one'
      : 'nothing in it calls it one'
  return { isInterview: true, findings: [perhapsInterview(doubt, start)] }
}

/** What a text calls itself stands by itself: «قصة قصيرة», «المشهد الأول». Words. */
const MOST_OF_LINE = 8

function isLineOfItsOwn(paragraph: string): boolean {
  return paragraph.trim().split(/\s+/u).length <= MOST_OF_LINE
}

/** As much of a paragraph as an address or a formula of its kind takes. UTF-16 units. */
const HEAD = 60

function headOf(paragraph: string): string {
  return paragraph.slice(0, HEAD)
}

/** What it lacks; nothing where it has it all. */
function whyNone(talk: Talk, { exchanges }: Assembled): string | undefined {
  if (exchanges.length < FEWEST) return `it has ${exchanges.length === 0 ? 'no exchange' : 'one exchange'}`
  const asks = talk.turns.filter(({ state }) => state === 'question' || state === 'both')
  const labelled = new Set(asks.filter((turn) => hasTurnLabel(talk, turn)).map(({ unit }) => unit.span))
  const asked = exchanges.filter(
    ({ question, span }) => labelled.has(span) || evidenceOf(textOfRuns(question)).question >= QUESTION_LIKE,
  )
  if (asked.length < MOSTLY * exchanges.length) return 'most of what would be its questions ask nothing'
  if (talk.isTold && exchanges.length < FEWEST_TOLD) return 'it tells of a talk, and is none'
  return undefined
}

/** Whether who asks has the name of a medium or of his trade, or the answers are somebody's own. */
function isSurely(talk: Talk, { exchanges }: Assembled): boolean {
  const { speakers, isTold } = talk
  // A scene that a review quotes has its labels, and the rest of its questions are headings.
  if (speakers.length > 0 && !isMostlyLabelled(talk)) return false
  if (speakers.some(({ spellings }) => spellings.some(({ text }) => isAskersLabel(text)))) return true
  const own = exchanges.filter(({ answer }) => speaksOfSelf(answer)).length
  return (
    !isTold &&
    !isDialogue(talk) &&
    exchanges.length >= FEWEST_PERSONAL &&
    own >= MOSTLY_SELF * exchanges.length
  )
}

/** Of its questions, how many have a label at least, where any has. */
const LABELLED = 0.5

function isMostlyLabelled({ turns }: Talk): boolean {
  const asking = turns.filter(({ state }) => state === 'question' || state === 'both')
  return asking.filter(({ unit }) => unit.voice).length >= LABELLED * asking.length
}

/** Letters tell of talks, and stories have their dialogues behind dashes. */
function isDialogue({ speakers, turns }: Talk): boolean {
  const isDashed = (habit: string) => /^mark [-–—]/u.test(habit)
  return speakers.length === 0 && turns.some(({ unit }) => unit.habits.some(isDashed))
}

function speaksOfSelf(answer: Assembled['exchanges'][number]['answer']): boolean {
  return answer.some((block) => block.kind === 'paragraph' && evidenceOf(textOfRuns(block.runs)).self > 0)
}

function hasTurnLabel({ speakers }: Talk, { unit, speakers: own }: TalkTurn): boolean {
  return unit.label?.sort === 'turn' && own.some((index) => speakers[index]?.role === 'asker')
}

/** «الصحفي:», «مجلة المفتاح:»; «س:» stands in lists of common questions too. */
function isAskersLabel(text: string): boolean {
  const key = keyOf(text)
  return (
    key.length > 3 && !/^(?:ال)?سوال/u.test(key) && (ASKERS.has(key) || MEDIA.has(key.split(' ')[0] ?? ''))
  )
}

function phraseIn(phrases: ReadonlySet<string>, text: string): string | undefined {
  const folded = ` ${foldText(text)} `
  return [...phrases].find((phrase) => folded.includes(` ${phrase} `))
}
