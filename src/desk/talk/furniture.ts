/** Paragraphs that belong to a page or a program and to no manuscript, by their words. */

import { foldText } from '../../fold/fold.ts'
import { type LeftOut, type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'

/** Folded; what such a paragraph begins with, whatever follows. */
const BEGINS =
  /^(?:leave a reply|your email address|required fields|post comment|save my name|اترك تعليقا|اترك ردا|اترك رد|اضف تعليق|اضافه تعليق|اضافه رد|بريدك الالكتروني|اخر تعديل|الغاء الرد|لن يتم نشر|احفظ اسمي|ارسال التعليق|شارك (?:هذا|الموضوع|المقال|الخبر|الحوار|عبر|علي)|شاركها|شاركه علي|مشاركه(?:$| علي | عبر )|مواضيع ذات|موضوعات ذات|مقالات ذات|اخبار ذات|اقرا ايضا|اقرا المزيد|اقراي ايضا|قد يعجبك|قد يهمك|ذات صله|اخر تحديث|اخر الاخبار|احدث المقالات|الاكثر قراءه|الرييسيه(?:$| )|انت هنا|تخطي? الي|جميع الحقوق|حقوق النشر|الحقوق محفوظه|التصنيف|التصنيفات|الوسوم|الكلمات المفتاحيه|كلمات دلاليه|وسوم|ملفات تعريف|نستخدم ملفات|هذا الموقع يستخدم|بدعم من|انضم الي نشرتنا|اشترك في (?:النشره|نشرتنا|القايمه)|اشترك الان|سجل الدخول|تسجيل الدخول|نسخ الرابط|انسخ الرابط|تم نسخ|طباعه$|ارسل لصديق|عدد المشاهدات|المشاهدات|وقت القراءه|مده القراءه|دقايق قراءه|دقيقه قراءه|اعلان$|اعلان مدفوع|مساحه اعلانيه|advertisement|related posts|share this|read more|tags|categories|filed under|cookies|we use cookies|accept all|skip to|sent from my|اتم الارسال من|مرسل من|ارسلت من|المولف(?: (?!في |عن |من |لا |هو |الذي )\S+){0,3}$)/u
/** A time or a count of a page: «٣ دقائق قراءة», «1,204 مشاهدة», «3 تعليقات». */
const COUNT =
  /^[0-9]+(?: [0-9]+)? (?:دقايق|دقيقه|مشاهده|مشاهدات|تعليق|تعليقات|اعجاب|اعجابات|مشاركه|مشاركات|comments?|views|shares|min read)(?: قراءه| للقراءه)?$/u
const RULE = /^[\s*_=\-–—~•.#+|]{3,}$/u
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/u
const CRUMBS = /[^›»>/]{2,30}(?:\s[›»>]\s[^›»>]{2,40}){1,}/u
/** Behind these nothing of the manuscript follows. */
const ENDS =
  /^(?:leave a reply|اترك تعليقا|اترك ردا|اترك رد|مواضيع ذات|موضوعات ذات|مقالات ذات|التعليقات$|[0-9]+ تعليقات? علي|related posts|comments$|تعليقات القراء)/u

export interface Sifted {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly leftOut: readonly LeftOut[]
}

export function siftFurniture(paragraphs: readonly ManuscriptParagraph[]): Sifted {
  const kept: ManuscriptParagraph[] = []
  const leftOut: LeftOut[] = []
  let isOver = false
  for (const [at, paragraph] of paragraphs.entries()) {
    const text = textOfRuns(paragraph.runs).trim()
    const folded = foldText(text.slice(0, 120))
    isOver ||= at > paragraphs.length / 2 && ENDS.test(folded)
    if (paragraph.kind === 'picture' || paragraph.kind === 'note') kept.push(paragraph)
    else if (isOver || isFurniture(text, folded)) leftOut.push(...leftOutOf(paragraph, text))
    else kept.push(paragraph)
  }
  return { paragraphs: kept, leftOut }
}

/** Longer paragraphs are no line of a page. UTF-16 units. */
const LONGEST = 300

function isFurniture(text: string, folded: string): boolean {
  if (RULE.test(text) || ADDRESS.test(text)) return true
  if (text.length > LONGEST) return false
  return (
    BEGINS.test(folded) ||
    COUNT.test(folded) ||
    (/^(?:الرئيسية|أنت هنا|Home)/u.test(text) && text.length < 120 && CRUMBS.test(text))
  )
}

function leftOutOf({ span }: ManuscriptParagraph, text: string): readonly LeftOut[] {
  return [{ text, reason: 'furniture', span }]
}
