/** What is said in Arabic of a talk as the desk has read it: what it has decided, and what it asks about. */

import type { DraftReading } from '../../src/desk/draft.ts'
import { READINGS } from '../../src/desk/talk/findings.ts'
import { ODD_REASONS } from '../../src/desk/talk/odd-reasons.ts'
import type { ArabicMistake, MistakeTable } from '../../src/proof/mistakes-of-files.ts'
import { ARABIC_ODD_REASONS } from './odd-reasons.ts'

const LOOK = 'انظر: هل هو كذلك؟'

/** How a stretch may be read, in a sentence that goes on «وُضع … على أنه». */
const ARABIC_READINGS: Readonly<Record<DraftReading, string>> = {
  asks: 'سؤال',
  answers: 'بعض الجواب',
  both: 'سؤال مع جوابه',
  tells: 'كلام المجلة',
  heads: 'عنوان',
  closes: 'سطر بعد الحديث',
}

export const TALK_FINDINGS: MistakeTable = {
  'desk/unsure': unsureRows(),
  'desk/odd-question': [
    {
      sign: 'part of the introduction',
      title: 'سؤال في المقدمة',
      says: 'في المقدمة كلام يسأل: {1}.',
      remedy: 'هو باق في المقدمة؛ اجعله سؤالًا وجوابًا إن كان موجهًا إلى الضيف.',
    },
    ...oddRows('سؤال لا يشبه الأسئلة', 'السؤال', 'انظر: أهو سؤال، وأين ينتهي؟'),
  ],
  'desk/odd-answer': oddRows(
    'كلام لا يشبه الجواب',
    'الكلام في الجواب',
    'انظر أين مكانه، وانقله إن لم يكن من الجواب.',
  ),
  'desk/letter': [
    {
      title: 'كلام لعله للمجلة وحدها',
      says: 'لعل هذا من مرسله إلى المجلة: {1}.',
      remedy: 'هو باق كما أُرسل؛ احذفه إن لم يكن للقراء.',
    },
  ],
  'desk/label': [
    { title: 'كلام تحت اسم غير صاحبه', says: 'تحت الاسم {1} كلام يبدو لغيره: {2}.', remedy: LOOK },
  ],
  'desk/no-label': [
    {
      title: 'سؤال بلا اسم',
      says: 'سؤال بلا اسم قبله بين أسئلة لها أسماء: {1}.',
      remedy: 'هو سؤال بلفظه وبما يتبعه.',
    },
  ],
  'desk/one-name': [
    { title: 'اسمان لشخص واحد', says: 'الاسم {1} حُسب {2}.', remedy: 'انظر هل هما شخص واحد.' },
  ],
  'desk/doubled-label': [{ title: 'اسم مكرر', says: 'الاسم {1} مكرر قبل الكلام.', remedy: 'تُرك الثاني.' }],
  'desk/repeated-question': [
    { title: 'سؤال يتكرر في جوابه', says: 'السؤال مكرر في أول جوابه: {1}.', remedy: 'تُرك من الجواب.' },
  ],
  'desk/run-in': [
    {
      title: 'سؤال وجواب في فقرة',
      says: 'سؤال وجوابه في فقرة واحدة: {1}.',
      remedy: 'فُصلا بعد علامة الاستفهام.',
    },
  ],
  'desk/unanswered': [
    { title: 'سؤال بلا جواب', says: 'سؤال لا جواب له قبل الذي يليه: {1}.', remedy: 'وُضعا سؤالًا واحدًا.' },
  ],
  'desk/quotation': [
    {
      title: 'اقتباس وسط الحديث',
      says: 'اقتباس ليس في جواب حرفًا حرفًا: {1}.',
      remedy: 'هو باق اقتباسًا؛ احذفه إن كان من كلام الجواب مبرزًا على الصفحة.',
    },
  ],
  'desk/verse': [
    {
      title: 'سطور كالشعر',
      says: 'سطور تُقرأ شعرًا، أولها {1}.',
      remedy: 'وُضعت شعرًا؛ اكتبها فقرات أو قائمة إن لم تكنه.',
    },
  ],
  'desk/guest': [
    {
      sign: 'whom no label names',
      title: 'ضيف بلا اسم قبل كلامه',
      says: 'لا اسم قبل كلام الضيف؛ وهو بالعنوان والمقدمة {1}.',
      remedy: LOOK,
    },
    {
      sign: 'nothing by a longer name',
      title: 'ضيف باسمه الأول',
      says: 'لا يُعرف من اسم الضيف إلا {1}.',
      remedy: 'اكتب اسمه كله مكانه، إن كان له أكثر.',
    },
    { title: 'ضيف بلا اسم', says: 'لا يُعرف اسم الضيف.', remedy: 'اكتبه مكان «اسم الضيف».' },
  ],
  'desk/caption': [
    {
      title: 'سطر تحت صورة',
      says: 'سطر تحت صورة يُقرأ شرحًا لها: {1}.',
      remedy: 'وُضع شرحًا؛ انقله إن كان من جواب.',
    },
  ],
  'desk/pull-quote': [
    {
      title: 'كلام مبرز',
      says: 'كلام من جواب تبرزه المخطوطة: {1}.',
      remedy: 'وُضع في pullQuotes؛ احذفه هناك إن لم تُرد إبرازه.',
    },
  ],
  'desk/whose': [
    {
      sign: 'answer of one',
      title: 'جواب بلا اسم قبله',
      says: 'جواب أحد الضيوف بلا اسم قبله: {1}.',
      remedy: 'انظر لمن هو، وأعطه لصاحبه.',
    },
    {
      sign: 'answers without a name',
      title: 'أجوبة بلا أسماء قبلها',
      says: 'أجوبة لا اسم قبلها، والضيوف عدة.',
      remedy: 'انظر لمن كل جواب منها، وأعطه لصاحبه.',
    },
    {
      title: 'جواب لا يُعرف صاحبه',
      says: 'الاسم {1} قبل أجوبة لعدة ضيوف.',
      remedy: 'انظر، وأعط كل جواب لضيفه.',
    },
  ],
  'desk/asker': [{ title: 'سائل مظنون', says: 'لا يُذكر من يسأل؛ وهو في أسماء العمل {1}.', remedy: LOOK }],
  'desk/title': [{ title: 'مخطوطة بلا عنوان', says: 'ليس للمخطوطة عنوان.', remedy: 'اكتب لها عنوانًا.' }],
  'desk/heading': [
    {
      title: 'عنوان بين سؤالين',
      says: 'عنوان بين سؤالين: {1}.',
      remedy: 'تُرك؛ لا تحتاج الأسئلة إلى عنوان فوقها.',
    },
  ],
  'desk/presentation-forms': [
    {
      title: 'صور حروف قديمة',
      says: 'في المخطوطة صور حروف مكان الحروف نفسها.',
      remedy: 'كُتبت حروفًا (NFKC).',
    },
  ],
  'desk/stars': [
    {
      title: 'نجوم حول كلمات',
      says: 'نجوم حول كلمات، كما في Markdown.',
      remedy: 'قُرئت تشديدًا، وزالت النجوم.',
    },
  ],
  'desk/moved-stop': [
    { title: 'نقطة في أول سطر', says: 'نقطة في أول السطر: {1}.', remedy: 'نُقلت إلى آخر الجملة.' },
  ],
  'desk/table': [
    { title: 'جدول أسئلة وأجوبة', says: 'الحديث جدول أسئلة وأجوبة.', remedy: 'صار كل صف سؤالًا وجوابًا.' },
  ],
  'desk/no-interview': [
    {
      title: 'ليس حوارًا',
      says: 'النص لا يُقرأ حوارًا.',
      remedy: 'كُتب مقالًا، وكل فقرة في مكانها؛ وإن كان حوارًا فعلّم من يتكلم.',
    },
  ],
  'desk/perhaps-interview': [
    { title: 'لعله ليس حوارًا', says: 'لعل النص ليس حوارًا.', remedy: 'انظر هل هو حوار.' },
  ],
  'desk/bystander': [
    { title: 'كلام لثالث', says: 'كلام لمن ليس سائلًا ولا مسؤولًا: {1}.', remedy: 'هو تحت اسمه في الجواب.' },
  ],
  'desk/picture': [
    {
      sign: 'a JPEG or PNG',
      title: 'صورة من صيغة أخرى',
      says: 'الصورة {1} ليست JPEG ولا PNG.',
      remedy: 'ذُكرت مع شرحها؛ احفظها PNG بجانب المقال، واكتب picture: حيث مكانها.',
    },
    {
      title: 'صورة بلا ملف',
      says: 'ملف الصورة {1} ليس بجانب المخطوطة.',
      remedy: 'ذُكرت مع شرحها؛ أضف الملف، واكتب picture: حيث مكانها.',
    },
  ],
  'desk/note': [
    {
      title: 'حاشية تحت الحديث',
      says: 'سطر تحت الحديث تشير إليه علامة: {1}.',
      remedy: 'صار حاشية حيث كانت العلامة.',
    },
  ],
  'desk/lost-words': [
    {
      title: 'كلمات بلا مكان',
      says: 'كلمات من المخطوطة بلا مكان: {1}.',
      remedy: 'ذُكرت في آخر الملف. هذا خطأ من المكتب نفسه: نرجو الإخبار به مع المخطوطة.',
    },
  ],
}

function unsureRows(): readonly ArabicMistake[] {
  const readings = Object.entries(READINGS) as [DraftReading, string][]
  return readings.flatMap(([is, english]) =>
    readings.map(([other, otherEnglish]) => ({
      sign: new RegExp(`read as ${english} and may be ${otherEnglish}: "(.*)", expected`, 'su'),
      title: 'كلام يُقرأ على وجهين',
      says: `وُضع {1} على أنه ${ARABIC_READINGS[is]}، وقد يكون ${ARABIC_READINGS[other]}.`,
      remedy: 'انظر، وانقله إن كان كذلك.',
    })),
  )
}

function oddRows(title: string, what: string, remedy: string): readonly ArabicMistake[] {
  return ODD_REASONS.map((why) => ({
    sign: new RegExp(`since ${why}: "(.*)", expected`, 'su'),
    title,
    says: `هذا ${what} لا يُقرأ كغيره، فهو ${ARABIC_ODD_REASONS[why]}: {1}.`,
    remedy,
  }))
}
