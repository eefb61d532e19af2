/**
 * Letters in the drawn forms of an old code page, as text that is copied from a PDF has them: «ﺣﻮار». They are the
 * letters that Unicode's compatibility form (NFKC) has for them. Words that are one sign, ﷺ and ﷲ and ﷽, stay.
 */

import { LETTER, MARK } from './form/letters.ts'
import { type PassageReading, placesOf } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

const FORM = '\\uFB50-\\uFBB1\\uFBD3-\\uFD3D\\uFD50-\\uFDEF\\uFE70-\\uFEFC'
/** Words in a row: a title of them is one slip. */
const FORMS = new RegExp(`[${FORM}](?:[${LETTER}${MARK} ]*[${FORM}])*`, 'g')
const ONE_FORM = new RegExp(`[${FORM}]`, 'g')

/** A vowel mark on a space or a tatweel of its own is the mark alone. */
function mend(form: string): string {
  return form.normalize('NFKC').replace(new RegExp(`^[ \\u0640](?=[${MARK}])`), '')
}

function inPassage(reading: PassageReading): readonly CopyFinding[] {
  return [...placesOf(reading, FORMS)].map(({ 0: forms, index: start }) => ({
    passage: reading.index,
    start,
    end: start + forms.length,
    replacement: forms.replace(ONE_FORM, mend),
    found: 'drawn forms of letters',
    expected: 'the letters themselves',
    hint: 'Write the words again: searching, sorting and copying do not know these forms.',
  }))
}

export const presentationForms: CopyRule = {
  name: 'presentation-forms',
  about: 'Drawn forms of letters, of an old code page, in place of the letters.',
  level: 'fix',
  told: 'together',
  find: ({ passages }) => passages.flatMap(inPassage),
  good: ['محمد ﷺ والحمد ﷲ و﷽', '﴿آية﴾'],
  bad: [
    { text: 'ﺣﻮار ﻣﻊ ﺣﺎرﺳﺔ اﳌﻨﺎرة', fixed: 'حوار مع حارسة المنارة' },
    { text: 'ﻻ أعرف', fixed: 'لا أعرف' },
  ],
}
