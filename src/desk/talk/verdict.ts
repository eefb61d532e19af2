/** A talk as it was read → whether it is an interview, by what it says of itself and by who asks in it. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { fold } from '../../fold/fold.ts'
import { textOfRuns } from '../manuscript.ts'
import type { Assembled } from './assemble.ts'
import { evidenceOf } from './evidence.ts'
import { noInterview, perhapsInterview } from './findings.ts'
import { ASKERS, INTERVIEW_WORDS, MEDIA, OTHER_KINDS } from './lexicon.ts'
import { CLASS_OF } from './states.ts'
import type { Talk, Turn } from './talk.ts'
import { keyOf } from './word-key.ts'

export interface Verdict {
  readonly isInterview: boolean
  readonly findings: readonly Diagnostic[]
}

export interface VerdictOrder {
  readonly talk: Talk
  readonly assembled: Assembled
  readonly title: string
  /** The first paragraphs as they were delivered. */
  readonly opening: string
  readonly start: Span
}

/** Fewer exchanges are no interview. */
const FEWEST = 2
/** Of the questions, how many read like one at least, or have the label of one who asks. */
const MOSTLY = 0.55
const QUESTION_LIKE = 1.2
/** Answers that speak of whoever gives them, of so many exchanges at least, are an interview's and no list's of common questions. */
const MOSTLY_SELF = 0.35
const FEWEST_PERSONAL = 4

export function judge({ talk, assembled, title, opening, start }: VerdictOrder): Verdict {
  const no = (why: string): Verdict => ({ isInterview: false, findings: [noInterview(why, start)] })
  const other = phraseIn(OTHER_KINDS, `${title} ${opening}`)
  const claims = phraseIn(INTERVIEW_WORDS, `${title} ${opening}`) !== undefined
  if (other !== undefined && !claims) return no(`it calls itself «${other}»`)
  const { exchanges } = assembled
  if (exchanges.length < FEWEST)
    return no(`it has ${exchanges.length === 0 ? 'no exchange' : 'one exchange'}`)
  const asks = talk.turns.filter(({ state }) => state === 'question' || state === 'both')
  const labelled = new Set(asks.filter((turn) => hasTurnLabel(talk, turn)).map(({ unit }) => unit.span))
  const asked = exchanges.filter(
    ({ question, span }) => labelled.has(span) || evidenceOf(textOfRuns(question)).question >= QUESTION_LIKE,
  ).length
  if (asked < MOSTLY * exchanges.length) return no('most of what would be its questions ask nothing')
  const guests = talk.speakers.filter(({ role }) => role === 'guest').length
  const askers = talk.speakers.filter(({ role }) => role === 'asker').length
  const spoken = talk.turns.filter(
    ({ state }) => state && CLASS_OF[state] !== 'tells' && CLASS_OF[state] !== 'heads',
  ).length
  const isSaid = talk.speakers.some(({ spellings }) => spellings.some(({ text }) => isAskersLabel(text)))
  const isPersonal =
    MOSTLY_SELF * exchanges.length <= exchanges.filter(({ answer }) => speaksOfSelf(answer)).length
  if (claims || isSaid || (isPersonal && exchanges.length >= FEWEST_PERSONAL))
    return { isInterview: true, findings: [] }
  if (guests === 0 && askers === 0 && talk.turns.length > 2 * spoken)
    return no('more of it is told than said')
  const why =
    askers === 0 && guests === 0
      ? 'nothing in it says who speaks, and nothing calls it one'
      : 'nothing in it calls it one'
  return { isInterview: true, findings: [perhapsInterview(why, start)] }
}

function speaksOfSelf(answer: Assembled['exchanges'][number]['answer']): boolean {
  return answer.some((block) => block.kind === 'paragraph' && evidenceOf(textOfRuns(block.runs)).self > 0)
}

function hasTurnLabel({ speakers }: Talk, { unit, speakers: own }: Turn): boolean {
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
  const folded = ` ${fold(text).text} `
  return [...phrases].find((phrase) => folded.includes(` ${phrase} `))
}
