/** The head of a recorded or written talk → what is said there before it begins: a welcome, «are we ready?» and its answer. */

import type { ManuscriptRun } from '../manuscript.ts'
import { textOfRuns } from '../manuscript.ts'
import { sliceRuns } from '../read/slice-runs.ts'
import { countWords } from '../suggest/sentences.ts'
import { evidenceOf } from './evidence.ts'
import type { VoiceRole } from './habits.ts'
import type { Unit } from './units.ts'

export interface Prelude {
  readonly units: readonly Unit[]
  /** Those of them that are said before the talk. */
  readonly before: ReadonlySet<Unit>
}

/** Folded roots of a welcome to those who listen, as hosts of every country say it. */
const WELCOME =
  /(?:أهل[اً]|اهل[اً]|مرحب|حياكم|يا هلا|السلام عليكم|معانا|معنا|معي |ضيف|حلقة|نستضيف|نرحب|يسعدنا|موعدكم)/u
const READY = /(?:جاهز|نبدأ|نبدا|نبلش|نبتدي|مستعد|تسمح|وقتك|مناسب)/u
const SHORT = 12
/** Words of a welcome to all who listen: «مرحبا بكما» is said to those who are asked. */
const FEWEST_TO_ALL = 4
const LONGEST_ASKED = 25

export function readPrelude(units: readonly Unit[], roleOf: (unit: Unit) => VoiceRole | undefined): Prelude {
  const first = units.findIndex((unit) => roleOf(unit) === 'asker')
  const own = units[first]
  if (!own) return { units, before: new Set() }
  const listed = participants(units.slice(0, first))
  const parted = partWelcome(own)
  if (parted)
    return {
      units: [...units.slice(0, first), ...parted, ...units.slice(first + 1)],
      before: new Set([...listed, parted[0]]),
    }
  return { units, before: new Set([...listed, ...smallTalk(units, first, roleOf)]) }
}

const PARTICIPANTS =
  /^(?:ال)?(?:مشارك(?:ون|ين|ات)|ضيوف|ضيفات|متحدث(?:ون|ين|ات)|حضور)(?: في \S+(?: \S+)?)?\s*[:：]?$/u

/** Behind «المشاركون:», before anybody asks, a name and its colon say who somebody is. */
function participants(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text, lead }) => PARTICIPANTS.test(`${lead}${text}`.trim()))
  return at < 0 ? [] : units.slice(at)
}

/** «أهلًا بكم في حلقة جديدة… كيف حالك؟»: a welcome to all, and behind it a question to one. */
function partWelcome(unit: Unit): readonly [Unit, Unit] | undefined {
  const { text, runs } = unit
  const start = lastQuestionIn(text)
  if (start === undefined || start === 0) return undefined
  const welcome = text.slice(0, start)
  if (!WELCOME.test(welcome) || countWords(welcome) < FEWEST_TO_ALL) return undefined
  const asked = unitOf(unit, sliceRuns(runs, start, text.length))
  const { voice: _, label: __, ...bare } = unitOf(unit, sliceRuns(runs, 0, start))
  return asked.evidence.words > LONGEST_ASKED ? undefined : [bare, { ...asked, lead: '' }]
}

function unitOf(unit: Unit, runs: readonly ManuscriptRun[]): Unit {
  const text = textOfRuns(runs)
  return { ...unit, runs, text, evidence: evidenceOf(text) }
}

/** Where the questions begin that a text ends with. */
function lastQuestionIn(text: string): number | undefined {
  let start: number | undefined
  let at = 0
  for (const [sentence] of text.matchAll(/[^.؟?!…\n]+[.؟?!…\s]*/gu)) {
    if (/[؟?]/u.test(sentence)) start ??= at
    else start = undefined
    at += sentence.length
  }
  return start
}

/** «جاهز نبدأ؟» «تفضلي»: what two say to one another before they talk. */
function smallTalk(
  units: readonly Unit[],
  first: number,
  roleOf: (unit: Unit) => VoiceRole | undefined,
): ReadonlySet<Unit> {
  const own = units[first]
  if (!own || own.evidence.words > SHORT || !READY.test(own.text)) return new Set()
  if ((own.text.match(/[.؟?!…]+/gu)?.length ?? 0) > 1) return new Set()
  const rest = units.slice(first + 1)
  const end = rest.findIndex((unit) => roleOf(unit) === 'asker')
  const answers = end < 0 ? [] : rest.slice(0, end)
  return answers.length > 0 && answers.every(({ evidence }) => evidence.words <= SHORT)
    ? new Set([own, ...answers])
    : new Set()
}
