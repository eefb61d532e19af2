/**
 * The table of copy rules, in the order in which they have a say: where two would mend the same place, the first does,
 * and the other looks at what has become of it. Letters come before words, words before the signs around them.
 */

import { detachedMarks } from './rules/detached-marks.ts'
import { detachedWaw } from './rules/detached-waw.ts'
import { doubledCommas } from './rules/doubled-commas.ts'
import { doubledDots } from './rules/doubled-dots.ts'
import { doubledSpaces } from './rules/doubled-spaces.ts'
import type { CopyRule } from './rules/form/rule.ts'
import { gluedColon } from './rules/glued-colon.ts'
import { gluedLatin } from './rules/glued-latin.ts'
import { gluedQuestion } from './rules/glued-question.ts'
import { invisibleCharacters } from './rules/invisible-characters.ts'
import { latinSigns } from './rules/latin-signs.ts'
import { longAnswer } from './rules/long-answer.ts'
import { mixedDigits } from './rules/mixed-digits.ts'
import { nameSpellings } from './rules/name-spellings.ts'
import { persianLetters } from './rules/persian-letters.ts'
import { presentationForms } from './rules/presentation-forms.ts'
import { quotes } from './rules/quotes.ts'
import { repeatedQuestion } from './rules/repeated-question.ts'
import { repeatedWords } from './rules/repeated-words.ts'
import { spaceAfterSign } from './rules/space-after-sign.ts'
import { spaceBeforeSign } from './rules/space-before-sign.ts'
import { spaceBesideBrackets } from './rules/space-beside-brackets.ts'
import { spaceInBrackets } from './rules/space-in-brackets.ts'
import { spellings } from './rules/spellings.ts'
import { tatweel } from './rules/tatweel.ts'
import { unbalancedBrackets } from './rules/unbalanced-brackets.ts'
import { unbalancedQuotes } from './rules/unbalanced-quotes.ts'

export const COPY_RULES: readonly CopyRule[] = [
  invisibleCharacters,
  presentationForms,
  persianLetters,
  tatweel,
  detachedMarks,
  detachedWaw,
  spellings,
  nameSpellings,
  repeatedQuestion,
  repeatedWords,
  longAnswer,
  mixedDigits,
  gluedLatin,
  quotes,
  unbalancedQuotes,
  unbalancedBrackets,
  doubledCommas,
  doubledDots,
  latinSigns,
  spaceBeforeSign,
  spaceAfterSign,
  gluedColon,
  gluedQuestion,
  spaceInBrackets,
  spaceBesideBrackets,
  doubledSpaces,
]
