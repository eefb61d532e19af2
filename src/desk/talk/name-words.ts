/** What words names are made of, and what words they are not. */

export const JOINING_WRITTEN = 'أبو|بن|بنت|بت|عبد|آل|أبي|أم|ابن|بو|ولد|ود|أولاد'
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
  'سي',
  'نور',
  'ست',
])
/** Words that no name is made of. */
export const COMMON =
  /^(?:في|من|على|عن|إلى|الى|مع|هذا|هذه|ذلك|التي|الذي|بين|كل|بعد|قبل|منذ|عند|أن|إن|لا|ما|هو|هي|لم|لن|ولا|ثم|أو|فيها|فيه|لها|له|بها|به|كان|كانت|إنه|إنها|وهو|وهي|عليه|عليها|أنه|أنها|نحو|غرفة|بيت|حوار|مجلة|يومًا|سنة|عامًا|هلا|مرحبا|مرحبًا|أهلا|أهلًا|سلام|السلام|تحية|عزيزي|عزيزتي|صباح|مساء|شكرا|شكرًا|أستاذ|أستاذة|ضيف|ضيفة|ضيفنا|النشرة|العدد|المجلة|الأمر|القصة|الحكاية|الحوار|الفكرة|العمل|المشروع|الحلم)$/u

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
