/** A word that clings to the question mark or exclamation mark before it: «هويتك؟!كلهم». */

import { gluedWord } from './form/glued-word.ts'
import { isOfArabicWord, LATIN, LETTER } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const QUESTION = new RegExp(`[؟?!](?=[${LETTER}${LATIN}«“])`, 'g')

/** A Latin mark behind what is not Arabic is of an address, or of a name such as Yahoo!. */
function endsArabic(text: string, at: number): boolean {
  let before = at - 1
  while (at - before < 4 && /[؟?!)»”.]/.test(text.charAt(before))) before -= 1
  return isOfArabicWord(text, before) || text[at] === '؟'
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  const { text, index } = reading
  return [...placesOf(reading, QUESTION)]
    .filter(({ index: at }) => endsArabic(text, at))
    .map((found) => gluedWord(found, index))
}

export const gluedQuestion: CopyRule = {
  name: 'glued-question',
  about: 'A word that clings to the question mark or the exclamation mark before it.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: ['لماذا؟! لا أعرف!! «حقا؟» (نعم!)', 'http://example.org/?q=كتاب', 'في شركة Yahoo!العربية'],
  bad: [
    { text: 'ما هويتك؟!كلهم فيهم كتابة', fixed: 'ما هويتك؟! كلهم فيهم كتابة' },
    { text: 'يا سلام!كان يوما', fixed: 'يا سلام! كان يوما' },
  ],
}
