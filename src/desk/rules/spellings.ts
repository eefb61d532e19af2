/** Words of the list of spellings that are wrong in every sentence, and words that are two: «إنشاء الله». */

import { isKept, type PassageReading, wordAt } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'
import { SPELLING_LIST } from './spelling-list.ts'

const MEANT: ReadonlyMap<string, string> = new Map(readList(SPELLING_LIST))
/** Of two words, by the first: the second, and what is meant. */
const TWO_WORDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['إنشاء', ['الله', 'إن شاء الله']],
  ['انشاء', ['الله', 'إن شاء الله']],
])

function readList(list: string): readonly (readonly [string, string])[] {
  const words = list.replace(/#.*/g, '').trim().split(/\s+/)
  return words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? word] as const] : []))
}

/** Of a word's first letter, last letter and length, whether a word of the lists has the same: few others have. */
const LOOKS = new Uint8Array(2 ** 20)
const [FIRST_UNIT, MOST_UNITS, LONGEST] = [0x600, 2 ** 8, 2 ** 4]
for (const word of [...MEANT.keys(), ...TWO_WORDS.keys()]) LOOKS[lookOf(word, 0, word.length)] = 1

function lookOf(text: string, start: number, end: number): number {
  const [first, last] = [text.charCodeAt(start) - FIRST_UNIT, text.charCodeAt(end - 1) - FIRST_UNIT]
  const isListed = end - start < LONGEST && first < MOST_UNITS && last < MOST_UNITS
  return isListed ? (first * MOST_UNITS + last) * LONGEST + end - start : 0
}

function inPassage(reading: PassageReading, names: ReadonlySet<string>): readonly CopyFinding[] {
  const findings: CopyFinding[] = []
  const { count, starts, ends } = reading.words()
  for (let at = 0; at < count; at++) {
    const [start, end] = [starts[at] as number, ends[at] as number]
    if (LOOKS[lookOf(reading.text, start, end)] === 0) continue
    const word = wordAt(reading, at)
    const found = twoWordsAt(reading, at, word) ?? { meant: MEANT.get(word), end }
    if (found.meant === undefined || names.has(word) || isKept(reading, start)) continue
    findings.push(tell(reading, start, found.end, found.meant))
  }
  return findings
}

/** Two words that are meant to be three. */
function twoWordsAt(
  reading: PassageReading,
  at: number,
  word: string,
): { meant: string; end: number } | undefined {
  const [second, meant] = TWO_WORDS.get(word) ?? []
  if (second === undefined || meant === undefined || wordAt(reading, at + 1) !== second) return undefined
  const { starts, ends } = reading.words()
  return starts[at + 1] === (ends[at] ?? 0) + 1 ? { meant, end: ends[at + 1] ?? 0 } : undefined
}

function tell({ text, index }: PassageReading, start: number, end: number, meant: string): CopyFinding {
  const [found, expected, hint] = [`spelling "${text.slice(start, end)}"`, `"${meant}"`, `Write "${meant}".`]
  return { passage: index, start, end, replacement: meant, found, expected, hint }
}

export const spellings: CopyRule = {
  name: 'spellings',
  about:
    'Words of a list of spellings that are wrong in every sentence (فى، الى، التى، هذة); no word of a dialect.',
  level: 'fix',
  told: 'together',
  find: ({ passages, names }) => {
    const ofNames = new Set(names.flatMap((name) => name.split(/\s+/)))
    return passages.flatMap((reading) => inPassage(reading, ofNames))
  },
  good: [
    'انا وإنت وده اللي مفيش غيره، وايه رأيك ان كل حاجة جابة',
    'قال علي إنه ذهب إلى مدرسه في بيتهم',
    'عند إنشاء المدرسة',
    '﴿فى كتاب﴾ هكذا رسمت',
    { text: 'قال محمد فى هذا', names: ['محمد فى'] },
  ],
  bad: [
    { text: 'ذهب الى البيت', fixed: 'ذهب إلى البيت' },
    { text: 'الكتاب فى البيت', fixed: 'الكتاب في البيت' },
    { text: 'وهذة هي المجلة', fixed: 'وهذه هي المجلة' },
    { text: 'قرأت المجله أمس', fixed: 'قرأت المجلة أمس' },
    { text: 'إنشاء الله نلتقي', fixed: 'إن شاء الله نلتقي' },
  ],
}
