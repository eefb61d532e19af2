/** A line → whether it is made of the words on the buttons of a page and of no others: «شارك  غرّد  أرسل  حفظ», «حجم الخط: ا ا ا». */

import { foldText } from '../../fold/fold.ts'
import { phrases } from './phrases.ts'

/** What a reader can do with a page. */
const DOES = phrases(
  `شارك، شاركها، شاركه، شاركي، مشاركة، انشر، غرد، غردها، تغريد، تغريدة، أرسل، إرسال، أرسلها، احفظ، حفظ، طباعة، اطبع، نسخ، انسخ، الرابط، رابط، نسخ الرابط، استمع، استماع، الاستماع، متابعة، تابع، تابعنا، إعجاب، أعجبني، تعليق، تعليقات، علق،
  تكبير، تصغير، تحميل، تنزيل، المزيد، إبلاغ، اشترك، اشتراك، عبر، على، إلى، صديق، المقال، المقالة، الخبر، الصفحة، الموضوع، الحوار، النص، بالبريد، بريد، البريد، الإلكتروني، إلكتروني، قائمة، القائمة، بحث، حجم، الخط، خط، كبير، صغير، متوسط، عادي، افتراضي، share، tweet، save، print، copy، link، email، send، like، follow، listen، pdf`,
)
/** Where to. */
const NETWORKS = phrases(
  `فيسبوك، فيس بوك، فايسبوك، تويتر، إكس، اكس، واتساب، واتس، واتس اب، تيليغرام، تلغرام، تليجرام، تيليجرام، لينكدإن، لينكد، إنستغرام، انستغرام، إنستجرام، يوتيوب، بنترست، بينتريست، ماسنجر، سناب، سناب شات، تيك توك، ثريدز، جوجل، غوغل، نيوز، نبض، facebook، twitter، x، whatsapp، telegram، linkedin، instagram، youtube، pinterest، messenger، threads، tiktok، google، news، rss`,
)
/** Letters of more than one size, and signs beside them. */
const SIZE = /^(?:[اأآa][+-]?|[+-])$/iu
/** One of these must be among them: the others stand in any sentence. */
const SURE = phrases(
  `شارك، شاركها، شاركه، مشاركة، انشر، غرد، غردها، تغريد، تغريدة، أرسل، إرسال، طباعة، اطبع، نسخ الرابط، حفظ، احفظ، تكبير، تصغير، حجم، استمع، إعجاب، share، tweet، print، save، copy`,
)
const FEWEST = 2
const MOST = 16

export function isControls(line: string): boolean {
  const bare = line.replace(/(?:\.{3}|…)\s*$/u, '')
  if (/[؟?!.،؛]/u.test(bare)) return false
  const written = bare.split(/[\s|·•:/]+/u).filter((word) => word !== '')
  const words = written.map((word) => (SIZE.test(word) ? 'ا' : foldText(word)))
  if (words.length < FEWEST || words.length > MOST) return false
  const isKnown = words.every(
    (word, at) =>
      isOfPage(word) || isOfPage(`${words[at - 1]} ${word}`) || isOfPage(`${word} ${words[at + 1]}`),
  )
  const named = words.filter((word) => NETWORKS.has(word)).length
  return (
    isKnown &&
    (named >= FEWEST || words.some((word) => SURE.has(word)) || words.every((word) => word === 'ا'))
  )
}

function isOfPage(words: string): boolean {
  const forms = [words, words.replace(/^و/u, '')]
  return words === 'ا' || forms.some((form) => DOES.has(form) || NETWORKS.has(form))
}
