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
  const findings: CopyFinding[] = []
  for (const [at, word] of reading.words().entries()) {
    const meant = MEANT.get(word.text)
    if (meant === undefined && !TWO_WORDS.has(word.text)) continue
    const found = wordsAt(reading, at) ?? { meant, end: word.end }
    if (found.meant === undefined || names.has(word.text) || isKept(reading, word.start)) continue
    findings.push(tell(reading, word.start, found.end, found.meant))
  }
  return findings
}

/** Two words that are meant to be three. */
function wordsAt(reading: PassageReading, at: number): { meant: string; end: number } | undefined {
  const [word, next] = [reading.words()[at], reading.words()[at + 1]]
  const two = TWO_WORDS.get(word?.text ?? '')
  if (!two || !word || next?.text !== two[0] || next.start !== word.end + 1) return undefined
  return { meant: two[1], end: next.end }
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
