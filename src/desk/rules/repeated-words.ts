/**
 * A small word that is written twice: «من من»; a verb of the past or a definite noun: «بدأت بدأت», «المدينة المدينة». Only
 * words that nobody doubles for what doubling says; names, nouns and adverbs are doubled on purpose (جدا جدا، شوية شوية،
 * رويدا رويدا، ورانا ورانا).
 */

import { isKept, type PassageReading, wordAt } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const SMALL_WORDS = new Set(
  'من في فى إلى الى على عن مع أن إن ان أو او و ثم قد هذا هذه ذلك تلك التي التى الذي الذى الذين اللي عشان علشان لكن لأن بأن كان كانت إذا اذا حول عند لدى كما حيث'.split(
    ' ',
  ),
)
/** «بدأت», «وجدت»; «المدينة», but not what is cried or sworn: «الله الله». */
const VERB = /^[وف]?[\u0621-\u064A][\u0621-\u064A\u064B-\u0652]{2,}(?<!ا)ت[\u064B-\u0652]?$/u
const DEFINITE = /^[وفب]?ال[\u0621-\u064A][\u0621-\u064A\u064B-\u0652]{4,}$/u
/** Nouns that end as such verbs do, and are doubled: «حتت حتت». */
const NO_VERB = /^(?:بيوت|حتت|وقت|صوت|بنت|اخت|أخت|موت|ست|سكت|هات|بيت)$/u

function isSaidOnce(word: string): boolean {
  return (VERB.test(word) && !NO_VERB.test(word)) || DEFINITE.test(word)
}

/** Letters of another sentence: «من» before «من» may ask who. */
const SENTENCE_START = /(?:^|[.؟!:،؛«"“\n])\s*$/

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text } = reading
  const { count, starts, ends } = reading.words()
  const findings: CopyFinding[] = []
  for (let at = 1; at < count; at++) {
    const [before, last, start, end] = [starts[at - 1], ends[at - 1], starts[at], ends[at]] as TwoPlaces
    if (end - start !== last - before || text.charCodeAt(start) !== text.charCodeAt(before)) continue
    const word = wordAt(reading, at)
    if (!(SMALL_WORDS.has(word) || isSaidOnce(word)) || word !== wordAt(reading, at - 1)) continue
    if (!isSlip(reading, word, [before, last, start, end])) continue
    const told = { found: `"${word}" twice`, expected: 'it once', hint: 'Leave one, unless both are meant.' }
    findings.push({ passage: reading.index, start: last, end, replacement: '', ...told })
  }
  return findings
}

/** Starts and ends of two words. */
type TwoPlaces = [number, number, number, number]

function isSlip(reading: PassageReading, word: string, [before, last, start]: TwoPlaces): boolean {
  const { text } = reading
  if (!/^[ \u00A0\n]+$/.test(text.slice(last, start)) || isKept(reading, before)) return false
  return word !== 'من' || !SENTENCE_START.test(text.slice(Math.max(0, before - 3), before))
}

export const repeatedWords: CopyRule = {
  name: 'repeated-words',
  about: 'A small word that is written twice (من من), or a verb or a definite noun (بدأت بدأت).',
  level: 'warn',
  told: 'each',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: [
    'جدا جدا وشوية شوية ورويدا رويدا',
    'الهندسة ورانا ورانا!',
    'من من الناس يعرف؟',
    'لا لا، هو هو بين بين',
    'الله الله عليك، حتة حتة وبيت بيت',
    'الجودة! الجودة قبل كل شيء',
  ],
  bad: [
    { text: 'خرج من من البيت', fixed: 'خرج من البيت' },
    { text: 'كل شيء بدأت بدأت فيه وحدي', fixed: 'كل شيء بدأت فيه وحدي' },
    { text: 'سكان المدينة المدينة القديمة', fixed: 'سكان المدينة القديمة' },
    { text: 'قال إن هذا\nهذا الكتاب', fixed: 'قال إن هذا الكتاب' },
  ],
}
