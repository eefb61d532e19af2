/** Whether a guest's name needs nobody to look: it stands whole where a title names its guest, and in the introduction. */

import { foldText } from '../../fold/fold.ts'
import { firstNameOf } from './first-names.ts'
import { INTERVIEW_WORDS, TITLES } from './lexicon.ts'

/** What ends the part of a title that names somebody. */
const END = /[:：|–—،]|\s+ل(?:ـ\s?)?[«"]/u

export function isCertainName(name: string, title: string, texts: readonly string[]): boolean {
  const key = foldText(name)
  const head = foldText(title.split(END)[0] ?? '')
  if (head !== key && !head.endsWith(` ${key}`)) return false
  const before = head.slice(0, -key.length).trim()
  const isNamed = firstNameOf(name.split(' ')[0] as string) === 'sure'
  return (
    isNamed &&
    before.split(' ').every(isBeforeName) &&
    texts.some((text) => ` ${foldText(text)} `.includes(` ${key} `))
  )
}

/** «حوار خاص مع الكاتب اليمني …»: no «مترجم …», of whom the name is another’s. */
function isBeforeName(word: string): boolean {
  return (
    word === '' || /^(?:ال\p{L}{2,}|مع|الي|خاص)$/u.test(word) || TITLES.has(word) || INTERVIEW_WORDS.has(word)
  )
}
