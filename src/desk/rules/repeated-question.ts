/**
 * A question that stands again in its answer, whatever its signs, its hamzas and its vowel marks are there: both are
 * folded as a search folds them. At the head of the answer it may run into the first word.
 */

import { fold, foldText } from '../../fold/fold.ts'
import { foldWord } from '../fold-word.ts'
import { type PassageReading, wordAt } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

/** Words of a question that no answer says by chance: at its head, and further on. */
const LEAST_WORDS = { head: 4, inside: 6 }
/** Behind the last word that is repeated. */
const REST = /^[\s.,،؛:؟?!…-]*/u
const ARABIC = /^\p{Script=Arabic}+$/u
const SENTENCES = /[^.؟?!\n]+/g

/** The question, and its last sentence where that alone is long enough. */
function soughtOf(question: string): readonly string[] {
  const whole = foldText(question)
  const last = foldText((question.match(SENTENCES) ?? []).filter((part) => /\p{L}/u.test(part)).at(-1) ?? '')
  return last === whole || last === '' ? [whole] : [whole, last]
}

function countWords(folded: string): number {
  return folded === '' ? 0 : folded.split(' ').length
}

/** Where it stands in the folded answer; -1 where it does not. */
function placeOf(sought: string, answer: string): number {
  const words = countWords(sought)
  if (words >= LEAST_WORDS.head && answer.startsWith(sought)) return 0
  return words >= LEAST_WORDS.inside ? ` ${answer} `.indexOf(` ${sought} `) : -1
}

/** Whether a word stands in it that the question would bring with it: what is asked before a whole answer is folded. */
function mayHold(answer: PassageReading, sought: string): boolean {
  const words = sought.split(' ').slice(0, -1) // the last may run into the next
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '')
  if (words.length < LEAST_WORDS.head - 1) return false
  if (!ARABIC.test(longest)) return true
  const { count, starts, ends } = answer.words()
  for (let at = 0; at < count; at++) {
    const isLongEnough = (ends[at] as number) - (starts[at] as number) >= longest.length
    if (isLongEnough && foldWord(wordAt(answer, at)) === longest) return true
  }
  return false
}

function inAnswer(answer: PassageReading, all: readonly string[]): readonly CopyFinding[] {
  const sought = all.filter((text) => mayHold(answer, text))
  if (sought.length === 0) return []
  const folded = fold(answer.text)
  const found = sought.map((text) => ({ text, at: placeOf(text, folded.text) })).find(({ at }) => at >= 0)
  if (!found) return []
  const start = folded.starts[found.at] ?? 0
  const last = folded.ends[found.at + found.text.length - 1] ?? start
  const end = last + (REST.exec(answer.text.slice(last))?.[0].length ?? 0)
  const isAll = answer.text.slice(0, start).trim() === '' && end >= answer.text.length
  return [
    {
      passage: answer.index,
      start,
      end,
      ...(!isAll && { replacement: '' }),
      found: 'question again in its answer',
      expected: 'it once',
      hint: isAll ? 'Write the answer in its place.' : 'Remove it from the answer.',
    },
  ]
}

export const repeatedQuestion: CopyRule = {
  name: 'repeated-question',
  about: 'A question that stands again in its answer.',
  level: 'warn',
  told: 'each',
  ofPiece: true,
  find: ({ passages }) => {
    const questions = new Map<number, readonly string[]>()
    for (const { role, exchange, text } of passages)
      if (role === 'question' && exchange !== undefined)
        questions.set(exchange, [...(questions.get(exchange) ?? []), ...soughtOf(text)])
    return passages.flatMap((passage) => {
      const sought = passage.exchange === undefined ? undefined : questions.get(passage.exchange)
      return passage.role === 'answer' && sought ? inAnswer(passage, sought) : []
    })
  },
  good: [
    { question: 'لماذا؟', text: 'لماذا؟ لأنني أحب ذلك' },
    { question: 'متى حفرت أول بئر؟', text: 'حفرت أول بئر وأنا صغير' },
  ],
  bad: [
    {
      question: 'ايه المشترك في كل ده وبيعبر عن هويتك؟!',
      text: 'إيه المشترك في كل ده، وبيعبر عن هويتك؟!كلهم فيهم كتابة',
      fixed: 'كلهم فيهم كتابة',
    },
    {
      question: 'أهلا بك. متى حفرت أول بئر في هذه القرية؟',
      text: 'شكرا. متى حفرت أول بئر في هذه القرية؟ وأنا صغير',
      fixed: 'شكرا. وأنا صغير',
    },
  ],
}
