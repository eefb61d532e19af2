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
  /(?:^| )(?:مرفق|مرفقه|ارفق لكم|ارفقت|بالمرفق|في المرفق|برجاء|الرجاء الرد|ارجو الرد|كما اتفقنا|ارسل (?:لك|لكم|اليك|اليكم)|ارجو (?:اعلامي|ابلاغي|اخباري)|هبعت\S*|سابعث\S*|سارسل\S*|ارسلت لكم|بعثت لكم)(?: |$)/u
const TELEPHONE = /(?:^|[^\p{L}\p{N}])\+?(?:\p{Nd}[\s-]?){8,14}(?:$|[^\p{L}\p{N}])/u
/** A telephone's number stands with few words. */
const FEW = 8

export function lettersIn(blocks: readonly DraftBlock[]): readonly Diagnostic[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    const text = textOfRuns(block.runs)
    return isOfLetter(text) ? [letter(text.split('\n')[0] ?? text, block.span)] : []
  })
}

export function isOfLetter(text: string): boolean {
  const folded = foldText(text)
  const isTelephone = folded.split(' ').length <= FEW && TELEPHONE.test(text)
  return GREETS.test(folded) || SENDS.test(folded) || isTelephone
}
