/** A letter over a piece → the key of whom it is to, who is no guest: «الأستاذة الفاضلة سلمى، أعتذر عن التأخير». */

import { foldText } from '../../fold/fold.ts'
import { keyOf } from './word-key.ts'

/** So much of a text says whom it is to. UTF-16 units. */
const HEAD = 90
const GREETING = String.raw`(?:(?:صباح|مساء) (?:الخير|النور)|(?:ال)?سلام عليكم(?: ورحم\p{L}+ الله)?|تحي\p{L} طيب\p{L}|أهلا|مرحبا|أهلًا|مرحبًا|تحية)[،,\s]+`
const HONOUR = '(?:عزيزي|عزيزتي|العزيزة?|الفاضلة?|الكريمة?|المحترمة?|القديرة?|الغالية?)'
const TITLE = String.raw`(?:(?:ال)?(?:أستاذ|استاذ|دكتور|مهندس|سيد|زميل|أخ|أخت)ة?|[دأم]\.)`
const NAME = String.raw`([\p{L}\p{M}]{2,}(?: [\p{L}\p{M}]{2,}){0,2}?)`
/** With a word that only a letter has before or behind the name. */
const HONOURED = new RegExp(
  String.raw`^(?:${GREETING})?(?:(?:إلى|حضرة)\s)?(?:${TITLE}\s+)?(?:${HONOUR}\s+(?:${TITLE}\s+)?${NAME}|${NAME}\s+${HONOUR})\s*[،,:!.\n]`,
  'u',
)
const GREETED = new RegExp(String.raw`^(?:${GREETING})?${TITLE}\s+${NAME}\s*[،,:!.\n]`, 'u')
/** Folded: what such a letter goes on with. */
const GOES_ON =
  /(?:^| )(?:اجبت|اجابات|اجوبه|اجوبتي|اعتذر|اعتذاري|نص الحوار|هذا الحوار|هذه الماده|هذه المقابله|احول لكم|ارسل|ارسلت|بعثت|مرفق|ارفقت|وصلتني|كما طلبت\S*|كما اتفقنا|طلبتم|النسخه)(?: |$)/u

export function addresseeOf(text: string): string | undefined {
  const head = text.slice(0, HEAD)
  const [, behind, before] = HONOURED.exec(head) ?? []
  const [, greeted] = GOES_ON.test(foldText(text)) ? (GREETED.exec(head) ?? []) : []
  const name = behind ?? before ?? greeted
  return name === undefined ? undefined : keyOf(name)
}
