/** What words names are made of, and what words they are not. */

import { foldText } from '../../fold/fold.ts'

export const JOINING_WRITTEN = 'أبو|بن|بنت|بت|عبد|آل|أبي|أم|ابن|بو|ولد|ود|أولاد|منت|أيت|آيت'
const WORD = String.raw`[\p{Script=Arabic}\p{M}]{2,18}`
/** Two names, either of which may begin with what joins it: «عبد الباقي ود الشيخ». */
export const NAME = String.raw`(?:(?:${JOINING_WRITTEN})\s+)?${WORD}\s+(?:(?:${JOINING_WRITTEN})\s+)?${WORD}`
export const JOINING = new Set([
  'ابو',
  'بن',
  'بنت',
  'عبد',
  'ال',
  'ابي',
  'ام',
  'ابن',
  'بو',
  'ولد',
  'ود',
  'بت',
  'اولاد',
  'منت',
  'ايت',
  'سي',
  'نور',
  'ست',
])
/** Words that no name is made of. */
export const COMMON =
  /^(?:في|من|على|عن|إلى|الى|مع|هذا|هذه|ذلك|التي|الذي|بين|كل|بعد|قبل|منذ|عند|أن|إن|لا|ما|هو|هي|لم|لن|ولا|ثم|أو|فيها|فيه|لها|له|بها|به|كان|كانت|إنه|إنها|وهو|وهي|عليه|عليها|أنه|أنها|نحو|غرفة|بيت|حوار|مجلة|يومًا|سنة|عامًا|هلا|مرحبا|مرحبًا|أهلا|أهلًا|سلام|السلام|تحية|عزيزي|عزيزتي|صباح|مساء|شكرا|شكرًا|أستاذ|أستاذة|ضيف|ضيفة|ضيفنا|النشرة|العدد|المجلة|الأمر|القصة|الحكاية|الحوار|الفكرة|العمل|المشروع|الحلم|اليوم|أمس|الآن|الليلة|غدا|غدًا|أمام|خلف|وراء|فوق|تحت|حول|وحده|وحدها|هنا|هناك|قرب|عبر|خلال|حين|حيث|لكن|أيضا|أيضًا|فقط|دائما|دائمًا|مثل|نفسه|نفسها|عنه|عنها|معه|معها|منه|منها)$/u

/** Every two words, as often as they are there; one that a text begins with has a weight of its own. */
export function pairsIn(texts: readonly string[], headWeight = 1): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [at, name] of pairsOf(text).entries())
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + (at === 0 ? headWeight : 1))
  return counts
}

function pairsOf(text: string): readonly string[] {
  const words = text.split(/\s+/u)
  return words.map((word, at) => {
    const next = (words[at + 1] ?? '').replace(/[،.؛:»)!؟]+$/u, '')
    const pair = [word.replace(/^[«(]/u, ''), next]
    return pair.every((each) => /^[\p{L}\p{M}]{2,}$/u.test(each) && !COMMON.test(each)) ? pair.join(' ') : ''
  })
}

/** First names that others follow as one with them: «محمد سعيد المزيّن». */
export const DOUBLING_WRITTEN = 'محمد|أحمد|محمود|مولاي|سيدي|فاطمة|جان|ماري'

/** Folded: of a country or a people, as a word between a trade and a name has it. */
const OF_A_COUNTRY =
  /^ال(?:سوري|مصري|لبناني|عراقي|اردني|فلسطيني|سعودي|يمني|عماني|قطري|بحريني|كويتي|اماراتي|سوداني|ليبي|تونسي|جزايري|مغربي|موريتاني|صومالي|كردي|امازيغي|نوبي|ارمني|تركي|ايراني|هندي|فرنسي|الماني|ايطالي|اسباني|بريطاني|امريكي|اميركي|خليجي|شامي)ه?$|^ال(?:عربيه|افريقيه?|مقدسيه?|حلبيه?|دمشقيه?|بغداديه?)$/u
/** The same of anything else: «المهندس المعماري», «الأستاذة الجامعية», «الكاتب الراحل». */
const ADJECTIVE =
  /^ال(?:\p{L}{3,}(?:ي|يه)|(?:مساعد|مشارك|متقاعد|سابق|راحل|قدير|كبير|شاب|شهير|معروف|متميز|مخضرم|واعد)ه?)$/u
/** First names that have the same form. */
const FIRST_NAMES =
  /^ال(?:عربي|هادي|مهدي|معطي|مكي|مدني|جيلالي|عياشي|تهامي|شاذلي|تيجاني|تجاني|غالي|راضي|ماحي|سنوسي|دسوقي|بدوي|حبيب|طيب|صديق|بشير)$/u

/** «السوري», in «الباحث السوري باسل»: no name begins with it. */
export function isOfACountry(word: string): boolean {
  return OF_A_COUNTRY.test(foldText(word))
}

/** What tells of the trade before it, and is no part of the name behind it. */
export function isAdjective(word: string): boolean {
  const folded = foldText(word)
  return OF_A_COUNTRY.test(folded) || (ADJECTIVE.test(folded) && !FIRST_NAMES.test(folded))
}

const VERB = /^[وف]?[يت]\p{L}{3,}$/u
/** First names that have the form of a verb. */
const NO_VERB =
  /^(?:يوسف|ياسين|يحيى|يعقوب|يزيد|ياسر|يونس|يسري|يسرى|ياسمين|يارا|تامر|توفيق|تيسير|تحسين|تميم|تهاني|تماضر|تغريد|تركي|تسنيم|تانيا|تمارا|تولين|تينا|تيما|تيماء|تريز|تريزا|تحية|تغلب|تاليا)$/u

/** By its form alone: «يعمل», «تقول». */
export function isVerb(word: string): boolean {
  const bare = word.replace(/\p{M}/gu, '')
  return VERB.test(bare) && !NO_VERB.test(bare) && !/^[يت]\p{L}{1,4}(?:اوي|اني|امي)$/u.test(bare)
}
