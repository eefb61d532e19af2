/** Paragraphs that belong to a page or a program and to no manuscript, by their words. */

import { foldText } from '../../fold/fold.ts'
import { type LeftOut, type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { isControls } from './controls.ts'
import { isWayToPage } from './sections.ts'

/** Folded; what such a paragraph begins with, whatever follows. */
const BEGINS =
  /^(?:leave a reply|your email address|required fields|post comment|save my name|اترك تعليقا|اترك ردا|اترك رد|اضف تعليق|اضافه تعليق|اضافه رد|بريدك الالكتروني|اخر تعديل|الغاء الرد|لن يتم نشر|احفظ اسمي|ارسال التعليق|شارك (?:هذا|الموضوع|المقال|الخبر|الحوار|عبر|علي)|شاركها|شاركه علي|مشاركه(?:$| علي | عبر )|مواضيع ذات|موضوعات ذات|مقالات ذات|اخبار ذات|اقرا ايضا|اقرا المزيد|اقراي ايضا|قد يعجبك|قد يهمك|ذات صله|اخر تحديث|اخر الاخبار|احدث المقالات|الاكثر قراءه|الرييسيه(?:$| )|انت هنا|تخطي? الي|جميع الحقوق|حقوق النشر|الحقوق محفوظه|التصنيف|التصنيفات|الوسوم|الكلمات المفتاحيه|كلمات دلاليه|وسوم|ملفات تعريف|نستخدم ملفات|هذا الموقع يستخدم|بدعم من|انضم الي نشرتنا|اشترك في (?:النشره|نشرتنا|القايمه)|اشترك الان|سجل الدخول|تسجيل الدخول|نسخ الرابط|انسخ الرابط|تم نسخ|طباعه$|ارسل لصديق|عدد المشاهدات|المشاهدات|وقت القراءه|مده القراءه|دقايق قراءه|دقيقه قراءه|اعلان$|اعلان مدفوع|مساحه اعلانيه|advertisement|related posts|share this|read more|tags|categories|filed under|cookies|we use cookies|accept all|skip to|sent from my|اتم الارسال من|مرسل من|ارسلت من|المولف(?: (?!في |عن |من |لا |هو |الذي )\S+){0,3}$)/u
/** The same where no sign ends the line: whoever answers may begin a sentence so. */
const BEGINS_LINE =
  /^(?:حجم الخط|كلمات البحث|كلمات مفتاحيه|الكلمات الدلاليه|كن اول من يعلق|كن اول المعلقين|لا توجد تعليقات|لا يوجد تعليقات|كل التعليقات|(?:تابعو?نا|تابعنا|تابعو? \S+|لمتابعتنا) (?:علي|عبر) (?:فيسبوك|فيس|فايسبوك|تويتر|اكس|انستغرام|انستجرام|واتساب|تيليغرام|تلغرام|تليجرام|يوتيوب|تيك|جوجل|غوغل|google|facebook|twitter|منصه|منصات|مواقع|وسايل|صفحات|حسابات|شبكات|قناتنا)|(?:حفظ|احفظ|استمع (?:ل|الي )|الاستماع (?:ل|الي )|اطبع|انسخ|شارك|شاركو)\s?(?:هذا |هذه )?(?:ال|لل)?(?:مقال|مقاله|خبر|ماده|صفحه|حوار)$|استمع للمقال|استمع الي المقال|(?:اضغط|انقر) (?:هنا|للمشاركه|لمشاركه|للطباعه|لطباعه|لارسال)|(?:المقال|المقاله|الخبر|الموضوع) (?:السابق|السابقه|التالي|التاليه)|(?:اخبار|مقالات|موضوعات|مواضيع|مواد|قصص) (?:متعلقه|ذات|مرتبطه|مشابهه)|شاهد ايضا|شاهدي ايضا|اقراو ايضا|اقرا كذلك|الابلاغ عن|ابلغ عن خطا|تكبير الخط|تصغير الخط|نسخه للطباعه|ارسال الي صديق|عدد (?:القراءات|الزيارات|القراء|مرات القراءه)|جاري التحميل|تحميل المزيد|عرض المزيد|سياسه الخصوصيه|شروط الاستخدام|خريطه الموقع|العوده الي (?:الاعلي|الرييسيه)|(?:حمل|حملو) (?:التطبيق|تطبيق))/u
/** «أقرأ أيضًا»: somebody tells what he reads, and «اقرأ أيضًا» is a page's. */
const OWN = /^أقر/u
/** A time or a count of a page: «٣ دقائق قراءة», «1,204 مشاهدة», «3 تعليقات». */
const COUNT =
  /^[0-9]+(?: [0-9]+)? (?:دقايق|دقيقه|مشاهده|مشاهدات|تعليق|تعليقات|اعجاب|اعجابات|مشاركه|مشاركات|comments?|views|shares|min read)(?: قراءه| للقراءه)?$/u
/** «التعليقات (0)», «لا تعليقات». */
const COMMENTS = /^(?:التعليقات|تعليقات|تعليقات القراء|comments) [0-9]+(?: كن اول من يعلق)?$|^لا تعليقات$/u
const RULE = /^[\s*_=\-–—~•.#+|]{3,}$/u
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/u
const CRUMBS = /[^›»>/]{2,30}(?:\s[›»>]\s[^›»>]{2,40}){1,}/u
/** Behind these nothing of the manuscript follows. */
const ENDS =
  /^(?:leave a reply|كن اول من يعلق|التعليقات [0-9]+(?: |$)|اترك تعليقا|اترك ردا|اترك رد|مواضيع ذات|موضوعات ذات|مقالات ذات|التعليقات$|[0-9]+ تعليقات? علي|related posts|comments$|تعليقات القراء)/u

/** «3 تعليقات على «…»», «رأيان حول “…”», as a page heads what its readers say. */
const ENDS_WRITTEN =
  /^(?:[0-9٠-٩]+\s+)?(?:رأيان|رأي|آراء|تعليقان|تعليق|تعليقات|أفكار|فكرة|ردّ?ان|ردود)(?:\s+واحدة?)?\s+(?:على|حول|عن)\s*[:：]?\s*["“«„]/u

export interface Sifted {
  readonly paragraphs: readonly ManuscriptParagraph[]
  readonly leftOut: readonly LeftOut[]
}

export function siftFurniture(paragraphs: readonly ManuscriptParagraph[]): Sifted {
  const kept: ManuscriptParagraph[] = []
  const leftOut: LeftOut[] = []
  let isOver = false
  const related = relatedIn(paragraphs)
  for (const [at, paragraph] of paragraphs.entries()) {
    const text = textOfRuns(paragraph.runs).trim()
    const folded = text.length > LONGEST ? '' : foldText(text.slice(0, READ))
    isOver ||= at > paragraphs.length / 2 && (ENDS.test(folded) || ENDS_WRITTEN.test(text))
    if (paragraph.kind === 'picture' || paragraph.kind === 'note') kept.push(paragraph)
    else if (isOver || related.has(at) || isFurniture(text, folded))
      leftOut.push(...leftOutOf(paragraph, text))
    else kept.push(paragraph)
  }
  return { paragraphs: kept, leftOut }
}

/** Folded; a line that titles of other pieces stand under. */
const RELATED =
  /^(?:اقراو? ايضا|اقراي ايضا|اقرا كذلك|شاهد ايضا|مواضيع ذات صله|موضوعات ذات صله|مقالات ذات صله|اخبار ذات صله|(?:اخبار|مقالات|موضوعات|مواد) متعلقه|قد يعجبك ايضا|قد يهمك ايضا|ذات صله|الاكثر قراءه)$/u
const MOST_RELATED = 6
/** UTF-16 units. */
const LONGEST_RELATED = 60
const LONGEST_TITLE = 14

/** Lines that follow one another under such a one up to an empty line: titles, and no words of the piece. */
function relatedIn(paragraphs: readonly ManuscriptParagraph[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [at, { runs }] of paragraphs.entries()) {
    const line = textOfRuns(runs).slice(0, LONGEST_RELATED)
    if (line.length === LONGEST_RELATED || !RELATED.test(foldText(line))) continue
    let end = at + 1
    const isOn = () => isNextLine(paragraphs, end) && isTitle(paragraphs[end] as ManuscriptParagraph)
    while (end - at <= MOST_RELATED && isOn()) end += 1
    // With no empty line behind them nothing says where they end.
    if (isNextLine(paragraphs, end)) continue
    for (let own = at + 1; own < end; own++) found.add(own)
  }
  return found
}

function isNextLine(paragraphs: readonly ManuscriptParagraph[], at: number): boolean {
  const [before, own] = [paragraphs[at - 1], paragraphs[at]]
  return before !== undefined && own !== undefined && own.span.line === before.span.line + 1
}

function isTitle({ kind, runs }: ManuscriptParagraph): boolean {
  const text = textOfRuns(runs).trim()
  return (
    (kind === 'text' || kind === 'item') && text.split(/\s+/u).length <= LONGEST_TITLE && !/[.؛]$/u.test(text)
  )
}

/** Longer paragraphs are no line of a page. UTF-16 units. */
const LONGEST = 300
/** Of a line, what is looked for in the lists. UTF-16 units. */
const READ = 120

function isFurniture(text: string, folded: string): boolean {
  if (RULE.test(text) || ADDRESS.test(text)) return true
  if (text.length > LONGEST) return false
  return (
    (BEGINS.test(folded) && !OWN.test(text)) ||
    (BEGINS_LINE.test(folded) && !/[.؟?!]$/u.test(text)) ||
    COUNT.test(folded) ||
    COMMENTS.test(folded) ||
    isControls(text) ||
    isWayToPage(text) ||
    (/^(?:الرئيسية|أنت هنا|Home)/u.test(text) && text.length < 120 && CRUMBS.test(text))
  )
}

function leftOutOf({ span }: ManuscriptParagraph, text: string): readonly LeftOut[] {
  return [{ text, reason: 'furniture', span }]
}
