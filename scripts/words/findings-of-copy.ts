/** What is said in Arabic of slips of the pen, which the copy desk tells and mends: by the codes of its rules. */

import type { MistakeTable } from '../../src/proof/mistakes-of-files.ts'

/** The words around a slip, behind what was found. */
const AROUND = / in "(.+?)"(?:, \d+ times in this piece)?, expected/
/** What was found, in quotes, and the words around it. */
const FOUND = /"(.+?)".*? in "(.+?)"(?:, \d+ times in this piece)?, expected/
/** What should stand there besides. */
const RIGHT = /"(.+?)".*? in "(.+?)"(?:, \d+ times in this piece)?, expected.*?"(.+?)"/

export const COPY_FINDINGS: MistakeTable = {
  'copy/detached-marks': [
    { sign: AROUND, title: 'تنوين منفصل', says: 'بين الحرف وتنوينه مسافة في {1}.', remedy: 'احذف المسافة.' },
  ],
  'copy/detached-waw': [
    {
      sign: /from "(.+?)" in "(.+?)"/,
      title: 'واو منفصلة',
      says: 'الواو منفصلة عن {1} في {2}.',
      remedy: 'اكتبهما كلمة واحدة.',
    },
  ],
  'copy/doubled-commas': [
    {
      sign: AROUND,
      title: 'علامتان متتاليتان',
      says: 'علامتا ترقيم متتاليتان في {1}.',
      remedy: 'أبقِ الأولى.',
    },
  ],
  'copy/doubled-dots': [
    {
      sign: AROUND,
      title: 'نقط متتالية',
      says: 'نقط متتالية في {1}، والمنتظر نقطة أو علامة حذف.',
      remedy: 'دعها إن كانت من أسلوب الكاتب؛ وإلا فاكتب نقطة، أو علامة حذف للوقفة.',
    },
  ],
  'copy/doubled-spaces': [
    { sign: AROUND, title: 'مسافات متتالية', says: 'مسافات متتالية في {1}.', remedy: 'أبقِ واحدة.' },
  ],
  'copy/glued-colon': [
    {
      sign: AROUND,
      title: 'كلمة ملصقة بنقطتين',
      says: 'كلمة ملصقة بالنقطتين قبلها في {1}.',
      remedy: 'اكتب بعدهما مسافة.',
    },
  ],
  'copy/glued-latin': [
    {
      sign: FOUND,
      title: 'كلمة لاتينية ملصقة',
      says: 'كلمة لاتينية ملصقة بـ{1} في {2}.',
      remedy: 'اكتب بينهما تطويلًا.',
    },
  ],
  'copy/glued-question': [
    {
      sign: FOUND,
      title: 'كلمة ملصقة بعلامة',
      says: 'كلمة ملصقة بالعلامة {1} قبلها في {2}.',
      remedy: 'اكتب بعدها مسافة.',
    },
  ],
  'copy/space-after-sign': [
    {
      sign: FOUND,
      title: 'كلمة ملصقة بعلامة',
      says: 'كلمة ملصقة بالعلامة {1} قبلها في {2}.',
      remedy: 'اكتب بعدها مسافة.',
    },
  ],
  'copy/invisible-characters': [
    {
      sign: AROUND,
      title: 'محرف خفي',
      says: 'في {1} محرف لا يُرى ولا يفعل شيئًا.',
      remedy: 'احذفه: المطبعة تعرف اتجاه كل كلمة وحدها.',
    },
  ],
  'copy/latin-signs': [
    {
      sign: / in "(.+?)"(?:, \d+ times in this piece)?, expected the Arabic "(.+?)"/,
      title: 'علامة ترقيم لاتينية',
      says: 'علامة ترقيم لاتينية في {1}، والمنتظر {2}.',
      remedy: 'اكتب أختها العربية.',
    },
  ],
  'copy/long-answer': [
    {
      title: 'جواب طويل بلا فقرات',
      says: 'جواب طويل في فقرة واحدة.',
      remedy: 'قسّمه فقرات حيث ينتقل الكلام.',
    },
  ],
  'copy/mixed-digits': [
    {
      sign: AROUND,
      title: 'أرقام من نوع آخر',
      says: 'أرقام من غير نوع أخواتها في {1}.',
      remedy: 'اكتبها بنوع واحد.',
    },
  ],
  'copy/name-spellings': [
    {
      sign: RIGHT,
      title: 'اسم على صورتين',
      says: 'كُتب الاسم {1} في {2}، وأكثر المادة على {3}.',
      remedy: 'وحّد كتابته إن كان الاسم واحدًا.',
    },
  ],
  'copy/persian-letters': [
    {
      sign: AROUND,
      title: 'حروف فارسية في كلمة عربية',
      says: 'كاف أو ياء فارسية في {1}.',
      remedy: 'اكتب الحرف العربي.',
    },
  ],
  'copy/presentation-forms': [
    {
      sign: AROUND,
      title: 'صور حروف قديمة',
      says: 'في {1} صور حروف مكان الحروف نفسها.',
      remedy: 'اكتب الكلمات من جديد: البحث والترتيب والنسخ لا تعرف هذه الصور.',
    },
  ],
  'copy/quotes': [
    {
      sign: AROUND,
      title: 'علامات تنصيص أخرى',
      says: 'علامات التنصيص في {1} من غير ما اختارته الدار.',
      remedy: 'اكتب العلامات التي اختارتها الدار (quotes: في house-style.yaml).',
    },
  ],
  'copy/repeated-question': [
    {
      sign: AROUND,
      title: 'سؤال يتكرر في جوابه',
      says: 'السؤال مكرر في الجواب: {1}.',
      remedy: 'احذفه من الجواب.',
    },
  ],
  'copy/repeated-words': [
    {
      sign: FOUND,
      title: 'كلمة مكررة',
      says: 'الكلمة {1} مكررة في {2}.',
      remedy: 'أبقِ واحدة، إلا أن تُقصدا معًا.',
    },
  ],
  'copy/space-before-sign': [
    {
      sign: FOUND,
      title: 'مسافة قبل علامة',
      says: 'قبل العلامة {1} مسافة في {2}.',
      remedy: 'احذف المسافة التي قبلها.',
    },
  ],
  'copy/space-beside-brackets': [
    {
      sign: AROUND,
      title: 'كلمة ملصقة بقوس',
      says: 'كلمة ملصقة بقوس أو علامة تنصيص من خارجها في {1}.',
      remedy: 'اكتب بينهما مسافة.',
    },
  ],
  'copy/space-in-brackets': [
    {
      sign: AROUND,
      title: 'مسافة داخل قوسين',
      says: 'مسافة داخل القوسين أو علامتي التنصيص في {1}.',
      remedy: 'احذف المسافة.',
    },
  ],
  'copy/spellings': [
    { sign: RIGHT, title: 'إملاء خاطئ', says: 'كُتبت {1} في {2}، والصواب {3}.' },
    { sign: AROUND, title: 'إملاء خاطئ', says: 'كلمة على غير إملائها في {1}.', remedy: 'صحّحها.' },
  ],
  'copy/tatweel': [
    {
      sign: AROUND,
      title: 'تطويل داخل كلمة',
      says: 'تطويل داخل كلمة في {1}.',
      remedy: 'احذفه: المطبعة تمد الوصلات بنفسها حيث يُملأ السطر.',
    },
  ],
  'copy/unbalanced-brackets': [
    {
      sign: AROUND,
      title: 'قوس بلا أخيه',
      says: 'قوس بلا أخيه في {1}.',
      remedy: 'اكتب القوس الناقص، أو احذف هذا.',
    },
  ],
  'copy/unbalanced-quotes': [
    {
      sign: AROUND,
      title: 'علامة تنصيص بلا أختها',
      says: 'علامة تنصيص بلا أختها في {1}.',
      remedy: 'اكتب العلامة الناقصة، أو احذف هذه.',
    },
  ],
}
