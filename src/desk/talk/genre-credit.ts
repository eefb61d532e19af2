/** A line that names a kind of text and whoever wrote it: «تحقيق: ليلى حسن», «ريبورتاج – يوسف مراد». */

import type { CreditFound } from './credits.ts'
import { COMMON, JOINING_WRITTEN } from './name-words.ts'

const GENRES = 'تحقيق|ريبورتاج|روبورتاج|ربورتاج|استطلاع|بورتريه|تقرير|مقال|مقالة|متابعة|تغطية'
const WORD = String.raw`[\p{Script=Arabic}\p{M}]{2,18}`
const LINE = new RegExp(
  String.raw`^\s*((?:${GENRES})(?: (?:و?تصوير|مصور|خاص))?)\s*[:：|/–—-]\s*(?!ال)(${WORD}(?: (?:${JOINING_WRITTEN}))?(?: ${WORD}){1,2})\s*$`,
  'u',
)
/** «تحقيق: مدينة بلا ماء» is a title: what a name's first word seldom ends with, and what stands in none. */
const OF_A_TITLE = /(?:^|\s)(?:بلا|دون|بدون|حين|أين|كيف|لماذا|متى|يا|غير|ذات|أم|ليس|ليست)(?:\s|$)/u

export function genreCreditOf(text: string): CreditFound | undefined {
  const [, role = '', name = ''] = LINE.exec(text) ?? []
  if (name === '' || OF_A_TITLE.test(name) || name.split(/\s+/u).some((word) => COMMON.test(word)))
    return undefined
  return { role, name, asks: false }
}
