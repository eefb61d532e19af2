/** Paragraphs → names that they declare: what labels stand for, «أ = أبوبكر، هـ.ك = هدية الكبيرة»; who is asked, «ضيفانا: نادية سالم وكريم عبد الجليل». */

import { foldText } from '../../fold/fold.ts'
import { type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { keyOf, withoutTitles } from './word-key.ts'

const DECLARED = /(?<![\p{L}\p{M}])([\p{L}\p{M}ـ.]{1,12})\s*=\s*([\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,3})/gu
/** It is said before the talk. */
const AMONG = 12

/** By the keys of labels. */
export function declaredNames(paragraphs: readonly ManuscriptParagraph[]): ReadonlyMap<string, string> {
  const texts = paragraphs.slice(0, AMONG).map(({ runs }) => textOfRuns(runs))
  return new Map(
    texts.flatMap((text) =>
      [...text.matchAll(DECLARED)].map(([, label = '', name = '']) => [keyOf(label), name.trim()] as const),
    ),
  )
}

/** Folded words before a colon that say that guests are named behind it. */
const GUESTS =
  /^\s*(?:(?:ال)?ضيوف(?:نا)?|(?:ال)?ضيفانا?|(?:ال)?ضيفتانا?|(?:ال)?ضيوف (?:ال)?(?:ندوه|حوار|لقاء|جلسه|حلقه|عدد)|ضيفا (?:ال)?(?:ندوه|حوار|لقاء|حلقه|عدد)|ضيفنا|ضيفتنا|(?:ال)?ضيفه?|(?:ال)?مشاركون|(?:ال)?مشاركات|(?:ال)?مشاركان|(?:ال)?متحدثون|(?:ال)?متحدثان|بمشاركه|شارك فيها?|يشارك فيها?|يحاورنا|حضرها?)\s*$/u
const BETWEEN = /\s*[،,؛;/|+]\s*و?(?=\p{L})|\s+-\s+|\s+و(?=\p{L}{2,}\s)/u
const MOST_WORDS = 5

/** «الضيفان»: whoever stands behind it is named, and does not speak there. */
export function listsGuests(key: string): boolean {
  return (
    /^(?:ال)?(?:ضيفان|ضيفتان|ضيوف|ضيفانا|ضيفتانا|ضيوفنا|مشارك\p{L}+|متحدث(?:ون|ان))(?: |$)/u.test(key) &&
    GUESTS.test(key)
  )
}

/** In the order of the text; what is in brackets behind a name is its trade. */
export function listedGuests(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    text.split('\n').flatMap((line) => {
      const [, before = '', names = ''] = /^([^:：]{3,40})[:：]\s*(.+)$/u.exec(line) ?? []
      if (names === '' || !GUESTS.test(foldText(before))) return []
      return names
        .replace(/\([^)]*\)/gu, '')
        .split(BETWEEN)
        .map((name) => withoutTitles(name.replace(/[.\s]+$/u, '').trim()))
        .filter((name) => name !== '' && name.split(/\s+/u).length <= MOST_WORDS)
    }),
  )
}
