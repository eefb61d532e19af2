/**
 * A line over a piece or under it that tells in its own words who made it: «لقاء أجرته ميرا شلهوب، والصور لرامي قازان»,
 * «التقاه في البر وكتب: ماجد الشعلاني». The usual words for that are in the lexicon; here are their verbs in any form.
 */

import { foldText } from '../../fold/fold.ts'
import { type CreditFound, creditLineOf } from './credits.ts'
import { COMMON, JOINING_WRITTEN } from './name-words.ts'

/** Folded stems of what is done for a piece; the first ones are done by whoever asks. */
const ASKS = 'اجر|انجز|ادار|سال|التق|حاور|سمع|قابل|جالس'
const MAKES = `${ASKS}|دون|كتب|اعد|فرغ|صور|رسم|حرر|ترجم|عرب|نقل|سجل|راجع|صاغ|جمع|قدم|دقق|نسخ|انتج|اخرج|نسق|صحح`
const SUFFIX = '(?:ت|ي|ا|نا)?(?:ه|ها|هم|هما)?'
const VERB = new RegExp(`^[وف]?(?:${MAKES})${SUFFIX}$`, 'u')
const ASKS_VERB = new RegExp(`^[وف]?(?:${ASKS})${SUFFIX}$`, 'u')
/** What is made, where no verb says that it was. */
const WORK =
  /^و?(?:ال)?(?:صور|صوره|تصوير|عدسه|ترجمه|تعريب|اعداد|رسوم|رسم|تحرير|مونتاج|هندسه|صوت|اخراج|انتاج|تقديم|تفريغ|تدقيق|تنسيق|موسيقى|اسيله)$/u

const WORD = String.raw`[\p{Script=Arabic}\p{M}]{2,18}`
const NAME = `((?!ال)${WORD}(?: (?:${JOINING_WRITTEN}))?(?: ${WORD}){1,2})`
const LEFT = String.raw`((?:${WORD}\s+){0,4}?${WORD})`
/** With a sign before the name; with none, behind its verb; «والصور لرامي قازان». */
const FORMS = [
  new RegExp(String.raw`^${LEFT}\s*[:：]\s*${NAME}$`, 'u'),
  new RegExp(String.raw`^((?:${WORD}\s+)?${WORD})\s+${NAME}$`, 'u'),
  new RegExp(String.raw`^(و?ال${WORD})\s+ل(?:ـ\s?)?${NAME}$`, 'u'),
] as const
const BETWEEN = /\s*[،؛|/]\s*|\s+[–—-]\s+/u
const MOST_PARTS = 3

/** Who made a piece, in the usual words or in its own. */
export function makersIn(line: string): readonly CreditFound[] | undefined {
  return creditLineOf(line)?.credits ?? madeByOf(line)
}

/** Every part of the line must say who made something; else it says something else. */
export function madeByOf(line: string): readonly CreditFound[] | undefined {
  const text = line.replace(/^[\s*_([]+|[\s*_)\].]+$/gu, '').replace(/\s+/gu, ' ')
  const parts = text.split(BETWEEN)
  if (parts.length > MOST_PARTS) return undefined
  const found = parts.map(partOf)
  return found.every((part) => part !== undefined) ? found : undefined
}

function partOf(part: string): CreditFound | undefined {
  const [signed, bare, given] = FORMS.map((form) => form.exec(part))
  const [, role = '', name = ''] = signed ?? given ?? bare ?? []
  const words = foldText(role).split(' ')
  const isVerb = (word: string | undefined) => word !== undefined && VERB.test(word)
  const isMaking = signed
    ? words.some((word) => VERB.test(word) || WORK.test(word))
    : given
      ? WORK.test(words[0] ?? '')
      : isVerb(words.at(-1)) &&
        (words.length === 1 || /^(?:لقاء|حوار|حديث|مقابله|جلسه|ندوه)$/u.test(words[0] ?? ''))
  if (name === '' || !isMaking || name.split(' ').some((word) => COMMON.test(word))) return undefined
  const asks = words.some((word) => ASKS_VERB.test(word) || word === 'الاسيله')
  return { role, name, asks }
}
