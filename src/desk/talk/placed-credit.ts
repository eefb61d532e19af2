/**
 * A line with more beside who made the piece: where, or what he is else: «المفرق – حاوره غيث الشرمان», «حاورتها: تالا
 * الشوابكة – سنة ثالثة، صحافة وإعلام», «الرياض – تركي الدبيان».
 */

import type { CreditFound } from './credits.ts'
import { makersIn } from './made-by.ts'
import { COMMON, NAME } from './name-words.ts'

const BETWEEN = /\s+[–—-]\s+|\s*[/|·•]\s*/u
/** Of what stands beside a credit. Words. */
const MOST_BESIDE = 7
/** Cities that papers are written from; others are taken for none. */
const CITIES = new Set(
  `القاهرة الإسكندرية الجيزة المنصورة طنطا أسوان الأقصر أسيوط بورسعيد السويس بيروت طرابلس صيدا صور زحلة بعلبك دمشق حلب حمص حماة اللاذقية طرطوس السويداء إدلب دير-الزور بغداد البصرة الموصل كركوك أربيل السليمانية النجف كربلاء الحلة عمّان عمان إربد الزرقاء المفرق الكرك العقبة القدس رام-الله نابلس الخليل غزة جنين حيفا يافا الناصرة بيت-لحم الرياض جدة مكة المدينة الدمام الطائف أبها تبوك الأحساء الكويت الدوحة المنامة المحرق أبوظبي دبي الشارقة العين مسقط نزوى صلالة صحار صنعاء عدن تعز المكلا الحديدة الخرطوم أم-درمان بورتسودان عطبرة مدني بنغازي مصراتة سبها تونس صفاقس سوسة القيروان بنزرت قفصة الجزائر وهران قسنطينة عنابة تلمسان الرباط الدار-البيضاء فاس مراكش طنجة تطوان أكادير وجدة مكناس نواكشوط نواذيبو مقديشو جيبوتي موروني باريس لندن برلين إسطنبول`
    .split(' ')
    .map((city) => city.replace('-', ' ')),
)
const PERSON = new RegExp(String.raw`^${NAME}(?:\s+[\p{L}\p{M}]{2,18})?$`, 'u')

export interface PlacedCredit {
  readonly credits: readonly CreditFound[]
  /** What stands beside them. */
  readonly beside: string
}

export function placedCreditOf(line: string): PlacedCredit | undefined {
  const text = line.replace(/\s+/gu, ' ').trim()
  const [first = '', second = '', ...others] = text.split(BETWEEN)
  if (second === '' || others.length > 0) return undefined
  for (const [credit, beside] of [
    [first, second],
    [second, first],
  ] as const) {
    const isBeside = !/[؟?!:.]/u.test(beside) && beside.split(' ').length <= MOST_BESIDE
    const credits = isBeside ? creditsIn(credit, CITIES.has(beside)) : undefined
    if (credits) return { credits, beside }
  }
  return undefined
}

/** Whose name stands beside a city’s made the piece there. */
function creditsIn(words: string, isInCity: boolean): readonly CreditFound[] | undefined {
  const made = makersIn(words)
  if (made) return made
  const isPerson = PERSON.test(words) && !words.split(' ').some((word) => COMMON.test(word))
  return isInCity && isPerson ? [{ role: 'حوار', name: words, asks: true }] : undefined
}
