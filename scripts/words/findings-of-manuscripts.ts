/** What is said in Arabic of manuscripts: what cannot be read or written, and sheets that came back. */

import type { MistakeTable } from '../../src/proof/mistakes-of-files.ts'

const OTHER_PLACE = 'اختر مكانًا آخر بالعلامة --out.'
const NAME_ISSUE = 'اكتب بعد --issue مجلد عدد، الذي فيه issue.yaml.'
const ASK_AGAIN = 'اطلبه من جديد، أو افتحه في Word أو LibreOffice واحفظه بصيغة .docx.'

export const MANUSCRIPT_FINDINGS: MistakeTable = {
  'desk/import': [
    {
      sign: 'absence of the folder',
      title: 'مجلد غير موجود',
      says: 'المجلد {1} ليس في مكانه.',
      remedy: NAME_ISSUE,
    },
    {
      sign: /file ("?.+"?), expected the folder of an issue/,
      title: 'ليس مجلدًا',
      says: '{1} ملف، والمنتظر مجلد عدد.',
      remedy: NAME_ISSUE,
    },
    {
      sign: 'without issue.yaml',
      title: 'مجلد بلا عدد',
      says: 'ليس في المجلد {1} ملف issue.yaml.',
      remedy: NAME_ISSUE,
    },
    {
      sign: /refusal \((.+?)\) of (?:the folder )?"(.+)", expected/,
      title: 'لا إذن بالقراءة',
      says: 'لا يُقرأ {2} (رد النظام {1}).',
      remedy: 'امنحه إذن القراءة.',
    },
    {
      sign: 'outside the issue',
      title: 'مكان خارج العدد',
      says: 'المكان {1} خارج مجلد العدد {2}.',
      remedy: 'اختر مكانًا في مجلد العدد بالعلامة --out، أو دع --out.',
    },
    {
      sign: /slug "(.+?)" for a second article, "(.+?)", expected one of its own: (.+) has it/,
      title: 'اسم لمقالين',
      says: 'الاسم slug {1} للمقال {2} يحمله {3}.',
      remedy: 'أعد الأمر لهذه المخطوطة وحدها، واختر لها اسمًا آخر بالعلامة --out.',
    },
    {
      sign: /Unexpected (\S.*), expected nothing there yet: somebody/,
      title: 'ملف في مكان المقال',
      says: 'في مكان المقال ملف ربما حرّره أحد: {1}.',
      remedy: 'لاستبداله احذفه أو غيّر اسمه وأعد الأمر؛ وللاحتفاظ بهما اختر مكانًا آخر بالعلامة --out.',
    },
  ],
  'desk/unwritable': [
    {
      sign: 'on the way to',
      title: 'ملف في الطريق',
      says: 'الملف {1} يقف في الطريق إلى {2}.',
      remedy: OTHER_PLACE,
    },
    {
      sign: 'which may not be written',
      title: 'لا إذن بالكتابة',
      says: 'لا إذن بالكتابة في {1}.',
      remedy: `امنحه إذن الكتابة، أو ${OTHER_PLACE}`,
    },
    {
      sign: 'which can only be read',
      title: 'قرص للقراءة وحدها',
      says: 'القرص الذي عليه {1} للقراءة وحدها.',
      remedy: OTHER_PLACE,
    },
    {
      sign: 'full disk',
      title: 'قرص ممتلئ',
      says: 'امتلأ القرص الذي عليه {1}.',
      remedy: `أخل فيه متسعًا، أو ${OTHER_PLACE}`,
    },
    {
      sign: 'too long for the disk',
      title: 'اسم أطول مما يُقبل',
      says: 'الاسم {1} أطول مما يقبله القرص.',
      remedy: 'اختر اسمًا آخر بالعلامة --out.',
    },
    {
      sign: 'a link or a new file',
      title: 'شيء في المكان',
      says: 'في المكان {1} وصلة أو ملف جديد.',
      remedy: `أزله، أو ${OTHER_PLACE}`,
    },
    { title: 'مكان لا يُكتب فيه', says: 'لا يُكتب في {1}.', remedy: OTHER_PLACE },
  ],
  'desk/unlisted': [
    {
      title: 'مقال لم يُذكر في العدد',
      says: 'ليس articles: قائمة يُكتب فيها المقال.',
      remedy: 'اكتبه تحتها بيدك، كما يُذكر كل مقال.',
    },
  ],
  'issue/shape': [
    {
      title: 'ملف ليس مفاتيح وقيمها',
      says: 'ليس في ملف العدد مفاتيح وقيمها.',
      remedy: 'ابدأ بمفاتيح ملف سليم، من العدد النموذجي مثلًا.',
    },
  ],
  'desk/decision': [
    {
      sign: /: "(.+)", expected/,
      title: 'قرار لا يُنفذ',
      says: 'لا يُنفذ ما قررته عن {1}.',
      remedy: 'انقل الكلام بيدك في ملف المقال.',
    },
  ],
  'desk/unreadable-manuscript': [
    {
      sign: 'under a password',
      title: 'وثيقة بكلمة سر',
      says: 'الوثيقة مقفلة بكلمة سر.',
      remedy: 'افتحها في Word بكلمتها، وأزلها، واحفظها بصيغة .docx.',
    },
    {
      sign: '.doc kind',
      title: 'وثيقة Word قديمة',
      says: 'الوثيقة من صيغة .doc القديمة.',
      remedy: 'افتحها في Word أو LibreOffice واحفظها بصيغة .docx.',
    },
    {
      sign: 'Pages',
      title: 'وثيقة Pages',
      says: 'الوثيقة من برنامج Pages.',
      remedy: 'افتحها فيه وصدّرها بصيغة Word.',
    },
    {
      sign: 'Unexpected PDF',
      title: 'ملف PDF',
      says: 'ملف PDF رسوم على صفحات، وليست فيه فقرات.',
      remedy: 'اطلب الملف الذي صُنع منه؛ وإلا فانسخ نصه إلى ملف .txt وقابله به.',
    },
    {
      sign: 'Unexpected picture',
      title: 'صورة مكان النص',
      says: 'الملف صورة، ولا نص فيها.',
      remedy: 'اطلب النص نفسه.',
    },
    { sign: 'empty file', title: 'ملف فارغ', says: 'الملف فارغ.', remedy: 'اطلبه من جديد: قُطع في طريقه.' },
    {
      sign: 'without a word',
      title: 'ملف بلا كلمة',
      says: 'ليس في الملف كلمة.',
      remedy: 'اطلبه من جديد: ليس فيه ما أُريد له.',
    },
    {
      sign: 'page of frames',
      title: 'صفحة أطر',
      says: 'كلام هذه الصفحة في ملفات أخرى.',
      remedy: 'افتحها في المتصفح، وافتح إطار النص وحده، واحفظه.',
    },
    {
      sign: 'no mail',
      title: 'ليست رسالة بريد',
      says: 'سطور الملف ليست رسالة بريد.',
      remedy: 'احفظ الرسالة من جديد بصيغة .eml، أو انسخ نصها.',
    },
    {
      sign: 'unpack',
      title: 'وثيقة أكبر مما يُقرأ',
      says: 'الوثيقة أكبر مما يُقرأ حين تُفك.',
      remedy: 'تأكد أنها المقصودة؛ وإلا فصغّر صورها أو قسّمها في Word أو LibreOffice.',
    },
    {
      sign: 'damaged document',
      title: 'وثيقة معطوبة',
      says: 'الوثيقة معطوبة: آخرها ناقص أو متغير.',
      remedy: ASK_AGAIN,
    },
    {
      sign: 'no text document',
      title: 'حزمة بلا وثيقة',
      says: 'ليس في الحزمة وثيقة نص.',
      remedy: 'فكها، واستورد ما فيها واحدة واحدة.',
    },
    {
      title: 'مخطوطة لا تُقرأ',
      says: 'المخطوطة لا تُقرأ.',
      remedy: 'افتحها في برنامجها، وانسخ نصها إلى ملف .txt.',
    },
  ],
  'desk/spoilt-bytes': [
    {
      sign: /\(line (.+)\)/,
      title: 'بايتات معطوبة',
      says: 'في الملف بايتات ليست من UTF-8، ومكان كل منها العلامة � (السطر {1}).',
      remedy: 'اكتب هناك ما كان، أو اطلب الملف من جديد.',
    },
  ],
  'desk/guessed-encoding': [
    {
      sign: /read as (\S+)\./,
      title: 'ترميز مظنون',
      says: 'ليس الملف بترميز UTF-8، وقُرئ على أنه {1}.',
      remedy: 'انظر هل الكلمات سليمة؛ وإلا فسمّ الترميز بالعلامة --encoding.',
    },
  ],
  'desk/front-matter': [
    {
      title: 'مقدمة لا تُفهم',
      says: 'السطور قبل النص ليست على صيغتها، وقُرئت سطرًا سطرًا.',
      remedy: 'انظر هل العنوان والكاتب والتاريخ صحيحة.',
    },
  ],
  'desk/attached-manuscript': [
    {
      sign: /document (.+) beside/,
      title: 'وثيقة مع الرسالة',
      says: 'مع كلام الرسالة وثيقة {1}.',
      remedy: 'احفظها من الرسالة واستوردها أيضًا، أو مكانها.',
    },
  ],
  'desk/comments': [
    {
      title: 'تعليقات في الهامش',
      says: 'في هامش الوثيقة تعليقات لم يُرد عليها.',
      remedy: 'لا تحملها صفحة؛ كل منها في قائمة المتروك، مع الكلام الذي هو عنه.',
    },
  ],
  'desk/tracked-changes': [
    {
      title: 'تغييرات لم يُبت فيها',
      says: 'في الوثيقة تغييرات متتبعة لم يبت فيها أحد.',
      remedy: 'ما أضيف باق، وما حُذف في قائمة المتروك؛ انظر هل ذلك هو المقصود.',
    },
  ],
  'desk/article': [
    {
      title: 'ليس ملف مقال',
      says: '{1} ملف عدد، والمنتظر ملف مقال.',
      remedy: 'كل مقال يذهب إلى كاتبه: سمّ ملفه.',
    },
  ],
  'desk/missing-issue': [
    { title: 'مقال خارج عدد', says: 'المقال {1} خارج عدد.', remedy: 'سمّ ملف مقال في مجلد عدده.' },
  ],
  'desk/kind': [
    {
      title: 'مادة لعدة كتاب',
      says: 'المادة من النوع {1}، وليس لها كاتب واحد.',
      remedy: 'المواد القصيرة تذهب إلى كتابها واحدًا واحدًا.',
    },
  ],
  'desk/changed-since': [
    {
      title: 'مقال تغيّر بعد الورقة',
      says: 'كلام المقال غير كلام الورقة التي أُرسلت.',
      remedy: 'ما غُيّر في الملف منذئذ يُقال كأن كاتبه رده: اقرأ القائمة مع --dry-run.',
    },
  ],
  'desk/other-sheet': [
    {
      sign: /has (\d+) of 100 words/,
      title: 'ورقة مقال آخر',
      says: 'في الوثيقة من كلام هذا المقال {1} في المئة فقط.',
      remedy: 'سمّ ورقة هذا المقال؛ وإن حذف كاتبه كل ذلك فغيّر الملف بيدك.',
    },
  ],
  'desk/not-a-document': [
    {
      title: 'ليست وثيقة Word',
      says: 'الملف {1} ليس وثيقة Word.',
      remedy: 'احفظه بصيغة .docx من البرنامج الذي يفتحه.',
    },
  ],
}
