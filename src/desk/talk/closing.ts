/** Words → how much they look like a line under a piece: where to write to, where it was printed, that it is over. */

import { foldText } from '../../fold/fold.ts'

/** Folded; what such a line begins with. */
const BEGINS =
  /^(?:مع التحيه|مع تحياتي|تحياتي|مع خالص|تحريرا في|مع التقدير|ولكم|لمتابعه|لمراسل|للمراسله|للتواصل|للاشتراك|للمزيد|للاستماع|للحجز|تابعو|اشتركو|نشر|نشرت|ينشر|تنشر|انتهي|انتهت|نهايه|انتهاء|تنبيه|شكر خاص|اذا عندكم|اذا كان لديكم|شاركونا|اتركو|تم$|تم الحوار|هامش|هوامش|ملاحظه المحرر|يمكنكم|يمكن متابعه|تجدون|شكرا|نشكر|كل الشكر|وفي الختام|في ختام|اجري هذا|اجريت هذه|اجري الحوار|ترجم|مصدر|المصدر|رابط|حسابات|صفحته|صفحتها|موقعه|موقعها|يقام|تقام|يعرض|تعرض|صدر|صدرت|سيره|نبذه)/u
/** Folded: when and where something takes place that a piece is about. */
const TAKES_PLACE =
  /^(?:يستمر|تستمر|يتواصل|تتواصل|ينطلق|تنطلق|يفتتح|تفتتح|يفتح|تفتح|يختتم|تختتم|يبدا|تبدا|تنظم|ينظم|يعود|تعود|يلتقي|تلتقي|يشارك|تشارك) (?:ال)?(?:معرض|مهرجان|عرض|عروض|دوره|حفل|حفله|حفلات|امسيه|امسيات|ورشه|ورش|فعاليه|فعاليات|موتمر|ندوه|موسم|بطوله|جوله|سباق|ملتقي|صالون|مسرحيه|فيلم|متحف|دروس|جلسات|لقاءات)\S*(?: |$)/u
const TALK = '(?:الحوار|اللقاء|المقابله|الحديث|الندوه|النص)'
const MADE = '(?:انجز|اجري|تم|جري|نقل|سجل|دون|نشر|ترجم|فرغ)ت?'
/** «أنجز الحوار في أكتوبر», «هذا اللقاء منشور في», «اللقاء منشور في»; not «الحديث عن الماضي صعب». */
const OF_THE_TALK = new RegExp(
  `^(?:${MADE} |هذا |هذه )+${TALK} |^${TALK} (?:${MADE}|منشور|مترجم|مسجل|ماخوذ|كما|بال(?:دارجه|عاميه|لهجه))(?: |$)`,
  'u',
)
/** Folded; how a magazine tells that it has gone. */
const LEAVES =
  /^و?(?:(?:حين|عندما|لما|قبل ان|ونحن|بعدما) )?(?:نغادر|اغادر|نودع|نودعه|نودعها|نودعهم|نفارق|نفارقه|نفارقها|غادرنا|غادرت|خرجنا|خرجت|ودعنا|ودعته|ودعتها|ودعناه|ودعناها|تركنا|تركناه|تركناها|تركته|تركتها|انصرفنا|انصرفت|عند الباب|علي الباب|في طريق العوده|نزلت الدرج|نزلنا)(?: |$)/u
const ADDRESS = /https?:\/\/|www\.|[\w.-]+@[\w-]+\.\w|(?:^|\s)@\w{3,}/u
const RULED = /^[\s*_=\-–—~•.#]{3,}$|^[—–-]\s.*\s[—–-]$/u
const STARRED = /^\*\s?\S/u

/** Folded; how whoever asks takes his leave. */
const THANKS =
  /^(?:الف |كل |جزيل |خالص )?(?:شكر|شكرا|نشكر|اشكر|متشكر|مشكور|يسلمو|تسلم|يعطيك العافيه|ممتن|سعدنا|تشرفنا|نورت|الي اللقاء|نلتقي|كان معنا|كانت معنا|هيدي انا شكرا)/u

export function takesLeave(text: string): boolean {
  return !/[؟?]/u.test(text) && THANKS.test(foldText(text.slice(0, 60)))
}

/** From 0 to 2.3. */
export function closingWeight(text: string): number {
  const plain = text.trim()
  if (RULED.test(plain)) return 2.3
  if (ADDRESS.test(plain) && plain.length < 200) return 2.2
  if (BEGINS.test(foldText(plain.slice(0, 80)))) return 2.1
  if (TAKES_PLACE.test(foldText(plain.slice(0, 80))) && !/[؟?]/u.test(plain)) return 2.1
  if (OF_THE_TALK.test(foldText(plain.slice(0, 80))) && !/[؟?]/u.test(plain)) return 2
  if (LEAVES.test(foldText(plain.slice(0, 60)))) return 1.1
  return STARRED.test(plain) ? 1.5 : 0
}
