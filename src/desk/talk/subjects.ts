/** The first sentences of a piece → whom they may be about: «كل مساء يضع بلقاسم الشعيبي في حقيبته», «السعدية أمهاوش تسوق». */

import { foldText } from '../../fold/fold.ts'
import { firstNameOf } from './first-names.ts'
import { CLAUSE, isNameable, isSubjectBefore, type NameRun, nameRunAt, wordsOfText } from './name-run.ts'
import { isVerb } from './name-words.ts'

export interface Subject {
  readonly name: string
  /** How much speaks for its being a name and whom the text is about. */
  readonly weight: number
}

/** So far into a text it is looked for. UTF-16 units. */
const READ = 600
const SENTENCE_END = /[.؟!…]+[»)]?$/u
/** What was done, by verbs that a portrait begins with. */
const DID =
  /^[وف]?(?:عاد|قضى|أمضى|بدأ|ولد|وُلد|نشأ|عمل|ترك|باع|وصل|جاء|أسس|أسّس|كتب|صمم|صمّم|رسم|قاد|عاش|وقف|جلس|فتح|حمل|أصدر|جمع|دخل|خرج|اشترى|صنع|بنى|غادر|ورث|تعلم|تعلّم|اختار|قرر|قرّر|أجد|وجدت|وجدنا|التقيت|التقينا|زرت|زرنا|قابلت|قابلنا|[\p{L}\p{M}]{3,8}ت)$/u
/** «يضع», «تعلّق». */
const DOES = /^[وف]?[يت][\p{L}\p{M}]{2,}$/u
const NO_VERB = /^(?:تحت|بيت|بنت|وقت|صوت|تخت|زيت|ليست|كانت|كان|تكون|يكون|وليست|أخت|بعثت)$/u

/** Each name once, with the most that speaks for it. */
export function subjectsIn(text: string): readonly Subject[] {
  const words = wordsOfText(text.slice(0, READ))
  const found = new Map<string, Subject>()
  let sentence = 0
  let isHead = true
  let behind = 0
  for (const [at, word] of words.entries()) {
    const run = at < behind ? undefined : nameRunAt(words, at)
    const weight = run === undefined ? 0 : weightOf(words, at, run, { sentence, isHead })
    if (run && weight > 0) behind = at + run.count
    if (run && weight > (found.get(run.name)?.weight ?? 0)) found.set(run.name, { name: run.name, weight })
    isHead = SENTENCE_END.test(word)
    if (isHead) sentence += 1
  }
  return [...found.values()]
}

interface SubjectPlace {
  readonly sentence: number
  /** Whether a sentence begins there. */
  readonly isHead: boolean
}

/** What stands around a run of words that may be a name. */
interface Around {
  /** Behind a verb, or before one at the head of a sentence. */
  readonly isDoing: boolean
  readonly isLed: boolean
  readonly behind: string | undefined
  readonly isClosed: boolean
}

function weightOf(words: readonly string[], at: number, run: NameRun, place: SubjectPlace): number {
  const first = words[at] as string
  const behind = words[at + run.count]
  const isClosed = /[،.:؛]$/u.test(words[at + run.count - 1] as string)
  const isDoing = !place.isHead && isDone(words[at - 1] ?? '')
  const around = { isDoing, isLed: place.isHead && !isClosed && isSubjectBefore(behind), behind, isClosed }
  const known = knownIn(first, words[at + 1] ?? '', run)
  const weight = known === undefined ? weightOfUnknown(first, run, around) : weightOfKnown(known, run, around)
  if (weight === 0 || (known === undefined && place.sentence > 1)) return 0
  return weight + (place.sentence === 0 ? 0.5 : 0)
}

function knownIn(first: string, second: string, run: NameRun): ReturnType<typeof firstNameOf> {
  if (first === 'عبد' && /^ال/u.test(second)) return 'sure'
  if (isJoin(first)) return run.isSure ? 'perhaps' : undefined
  return firstNameOf(first)
}

function weightOfKnown(known: 'sure' | 'perhaps', { isSure }: NameRun, around: Around): number {
  const isPlaced = around.isDoing || around.isLed
  const placed = isPlaced ? 0.7 : 0
  if (known === 'sure')
    return isSure || isPlaced || around.isClosed || isSubjectBefore(around.behind) ? 1 + placed : 0
  if (isSure) return 0.8 + placed
  return isPlaced || isVerb(around.behind ?? '') || CLAUSE.test(around.behind ?? '') ? 0.4 + placed : 0
}

/** First names that no list has: «يحظيه ولد محمد», «يعمل ديكران البستاني على». */
function weightOfUnknown(first: string, run: NameRun, { isDoing, isLed, behind }: Around): number {
  if (/^ال/u.test(first) || !isNameable(first) || isDone(first)) return 0
  if (run.isOfFather) return isDoing || isLed ? 1.5 : 1
  if (isDoing && run.isSure && isSubjectBefore(behind)) return 0.7
  return isLed && (run.isSure || isVerb(behind as string)) ? 0.5 : 0
}

function isJoin(word: string): boolean {
  return /^(?:ابو|ابا|ابي|ام|عبد|لاله|للا|سيدي|مولاي|سي)$/u.test(foldText(word))
}

function isDone(word: string): boolean {
  if (NO_VERB.test(word) || firstNameOf(word) === 'sure') return false
  return isVerb(word) || DOES.test(word) || DID.test(word)
}
