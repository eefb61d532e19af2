/** Arabic names in Latin letters: for addresses of articles, and to tell that «سلمى الراوي» and Salma Al-Rawi are one. */

import { foldText } from '../fold/fold.ts'

/** Plain letters, as on passports; what is not said is not written. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
  ء: '',
}

/** Words parted by hyphens, of a to z and 0 to 9 alone; nothing where a text has no such letter. */
export function slugOf(text: string): string {
  const letters = [...foldText(text)].map((letter) => LETTERS[letter] ?? letter).join('')
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}

/** What is left of a word in either script without vowels and what writers leave open: «الراوي», Al-Rawi → r. */
export function consonantsOf(text: string): string {
  return slugOf(text)
    .replace(/\b(?:al|el)-?(?=\w)/g, '')
    .replace(/[^a-z]/g, '')
    .replace(/([bcdfghjklmnpqrstvxz])\1/g, '$1')
    .replace(/g(?!h)/g, 'j')
    .replace(/[aeiouwyh]/g, '')
    .replace(/c/g, 'k')
}
