/** What stands around a talk → what of it may be the sender's own letter to the magazine: no page should bear that unseen. */

import type { Diagnostic } from '../../diagnostic.ts'
import { foldText } from '../../fold/fold.ts'
import type { DraftBlock } from '../draft.ts'
import { textOfRuns } from '../manuscript.ts'
import { letter } from './findings.ts'

/** Folded: how a letter greets, and takes its leave. */
const GREETS =
  /^(?:مساء الخير|صباح الخير|السلام عليكم|سلام عليكم|تحيه طيبه|تحيه وبعد|عزيزي|عزيزتي|الاخ العزيز|الزميل العزيز|الزميله العزيزه|(?:اهلا|مرحبا|هلا)(?: بك| بكم)? (?:استاذ|استاذه|دكتور|دكتوره|يا)(?: |$)|(?:ال)?(?:استاذ|دكتور|سيد|اخ|زميل)ه? \S+(?: \S+)? (?:ال)?(?:محترمه?|فاضله?|كريمه?|عزيزه?|تحيه)|مع تحيات|مع التحيه|تحياتي|مع خالص|مع الشكر|مع فايق|وتقبلوا|وتفضلوا|تفضلوا بقبول|وتصبحون|شكرا(?: لكم| لك| جزيلا)? ?(?:و?تصبحون|مقدما|سلفا|$))/u
/** What only a letter says of the piece. */
const SENDS =
  /(?:^| )(?:مرفق|مرفقه|ارفق لكم|ارفقت|بالمرفق|في المرفق|برجاء|الرجاء الرد|ارجو الرد|كما اتفقنا|ارسل (?:لك|لكم|اليك|اليكم)|ارجو (?:اعلامي|ابلاغي|اخباري)|هبعت\S*|سابعث\S*|سارسل\S*|ارسلت لكم|بعثت لكم|لو لحقتو?ا?|تعدلو\S*|ارجو (?:تعديل|تصحيح|حذف)|(?:الرجاء|يرجي) (?:تعديل|تصحيح|حذف)|ليس للنشر|ليست للنشر|غير مخصص للنشر|لا تنشرو\S*)(?: |$)/u
const TELEPHONE = /(?:^|[^\p{L}\p{N}])\+?(?:\p{Nd}[\s-]?){8,14}(?:$|[^\p{L}\p{N}])/u
/** Folded: a note to whoever works on the piece; what its sender would mend in it. */
const TO_EDITORS =
  /^(?:ملاحظه|ملحوظه|ملاحظات|تنبيه|تنويه|رجاء|للعلم|طلب)?\s?(?:لل|الي ال|الي )(?:تحرير|محرره?|مصممه?|مخرج|مصحح|مدققه?|ناشر|تصميم|اخراج|هييه التحرير)(?: |$)/u
const MENDS =
  /^(?:تصحيح|تعديل|استدراك) (?:.{0,40} )?(?:اجابه|اجابتي|جواب|جوابي|سوال|السوال|الجواب|الاجابه)(?: |$)/u
/** How a letter is signed, and nothing else in its line. */
const SIGNED =
  /^(?:و?مع )?(?:خالص |اطيب |اجمل |اصدق |وافر |فايق )?(?:ال)?(?:تحيه|تحيات|تحياتي|تحياتنا|مودتي|موده|تقديري|تقدير|محبتي|احترامي|احترام|شكر|سلام)(?: (?:و?(?:ال)?(?:تقدير|احترام|موده|محبه|شكر|تقديري|احترامي|مودتي)|لكم|جزيلا|سلفا|مقدما|اخوكم|اختكم))*$/u
/** A telephone's number stands with few words. */
const FEW = 8

/** Short lines under a signature are its own: a name, a trade, a place. */
const LONGEST_OF_SIGNATURE = 5

export function lettersIn(blocks: readonly DraftBlock[]): readonly Diagnostic[] {
  let isSigned = false
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    const text = textOfRuns(block.runs)
    const isUnder = isSigned && text.split(/\s+/u).length <= LONGEST_OF_SIGNATURE && !/[.؟?!]$/u.test(text)
    isSigned = isUnder || isSignature(text)
    return isUnder || isOfLetter(text) ? [letter(text.split('\n')[0] ?? text, block.span)] : []
  })
}

export function isOfLetter(text: string): boolean {
  const folded = foldText(text)
  return (
    GREETS.test(folded) ||
    isSignature(text) ||
    SENDS.test(folded) ||
    MENDS.test(folded) ||
    isNoteToEditors(text) ||
    isTelephone(text)
  )
}

export function isNoteToEditors(text: string): boolean {
  return TO_EDITORS.test(foldText(text.slice(0, HEAD)))
}

export function isSignature(text: string): boolean {
  return text.length < HEAD && SIGNED.test(foldText(text))
}

/** «موبايل: 0100 123 4567». */
export function isTelephone(text: string): boolean {
  return foldText(text).split(' ').length <= FEW && TELEPHONE.test(text)
}

/** So much of a paragraph says whom it is for. UTF-16 units. */
const HEAD = 80
