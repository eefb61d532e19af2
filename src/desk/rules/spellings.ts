/** Words of the list of spellings that are wrong in every sentence, and words that are two: «إنشاء الله». */

import { isKept, type PassageReading } from './form/reading.ts'
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

function inPassage(reading: PassageReading, names: ReadonlySet<string>): readonly CopyFinding[] {
  const words = reading.words()
  return words.flatMap((word, index) => {
    const next = words[index + 1]
    const two = TWO_WORDS.get(word.text)
    const isPair = two !== undefined && next?.text === two[0] && next.start === word.end + 1
    const replacement = isPair ? two[1] : MEANT.get(word.text)
    if (replacement === undefined || names.has(word.text) || isKept(reading, word.start)) return []
    const [start, end] = [word.start, isPair ? next.end : word.end]
    const found = `spelling "${reading.text.slice(start, end)}"`
    const hint = `Write "${replacement}".`
    return [{ passage: reading.index, start, end, replacement, found, expected: `"${replacement}"`, hint }]
  })
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
