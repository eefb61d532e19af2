/** What is said in Arabic of files that cannot be read, or not as they are: YAML, characters, paths, keys and values. */

/** What is said of a mistake of one code; of several under one code, the first whose signs are there. */
export interface ArabicMistake {
  /** Words of the English sentence that tell it from the others of its code. */
  readonly sign?: string | RegExp
  readonly title: string
  /** `{1}` and `{2}` stand for what the English sentence quotes, first and second, or for the groups of its sign. */
  readonly says: string
  readonly remedy?: string
}

/** By the second half of the code: what is wrong with a file is told by every stage that reads one. */
export type MistakeTable = Readonly<Record<string, readonly ArabicMistake[]>>

const IN_QUOTES = 'ضع النص كله بين علامتي تنصيص، أو تحت ">-".'

export const FILE_MISTAKES: MistakeTable = {
  'missing-file': [
    {
      sign: 'that leads nowhere',
      title: 'وصلة لا تؤدي إلى ملف',
      says: 'الوصلة {1} لا تؤدي إلى ملف.',
      remedy: 'ضع الملف نفسه في مكانها، أو صحّح الوصلة.',
    },
    {
      sign: 'without an issue file',
      title: 'مجلد بلا عدد',
      says: 'ليس في المجلد {1} ملف عدد.',
      remedy: 'سمّ مجلد العدد، أو اكتب فيه ملف issue.yaml.',
    },
    {
      title: 'ملف غير موجود',
      says: 'الملف {1} ليس في مكانه.',
      remedy: 'ضع الملف هناك، أو صحّح المسار.',
    },
    { title: 'ملف غير موجود', says: 'ملف يُطلب هنا ليس في مكانه.', remedy: 'ضع الملف هناك، أو صحّح المسار.' },
  ],
  'missing-picture': [
    {
      title: 'صورة غير موجودة',
      says: 'الصورة {1} ليست في مكانها.',
      remedy: 'ضع الصورة هناك، أو صحّح المسار.',
    },
  ],
  'missing-folder': [
    {
      title: 'مجلد غير موجود',
      says: 'مجلد العدد {1} ليس في مكانه.',
      remedy: 'اكتب اسم مجلد عدد موجود، أو أعد المجلد إلى مكانه.',
    },
  ],
  'not-a-folder': [{ title: 'ليس مجلدًا', says: '{1} ملف، والمطلوب مجلد عدد.', remedy: 'سمّ مجلد العدد.' }],
  'not-a-file': [{ title: 'ليس ملفًا', says: '{1} ليس ملفًا يُقرأ.', remedy: 'سمّ الملف نفسه.' }],
  'link-outside': [
    {
      title: 'وصلة إلى خارج مجلد العدد',
      says: '{1} وصلة إلى خارج مجلد العدد.',
      remedy: 'ضع نسخة من الملف في مكان الوصلة: المجلد الذي يُرسل يكون كاملًا.',
    },
  ],
  'too-large': [
    {
      title: 'ملف أكبر مما يُقرأ',
      says: 'الملف {1} أكبر مما يُقرأ.',
      remedy: 'تأكد أنه الملف المقصود؛ صغّر الصورة، وقسّم النص.',
    },
  ],
  'unreadable-file': [
    {
      title: 'ملف لا يُفتح',
      says: 'الملف {1} لا يُفتح للقراءة.',
      remedy: 'امنح الملف إذن القراءة، أو أغلقه حيث هو مفتوح.',
    },
  ],
  path: [
    {
      title: 'مسار لا يصلح',
      says: '{1} مسار لا يؤدي إلى ملف في مجلد العدد.',
      remedy: 'ضع الملف في مجلد العدد، واكتب مساره من هناك.',
    },
    {
      title: 'مسار لا يصلح',
      says: 'المسار لا يؤدي إلى ملف في مجلد العدد.',
      remedy: 'ضع الملف في مجلد العدد.',
    },
  ],
  'file-kind': [
    {
      title: 'ملف من نوع آخر',
      says: '{1} ليس ملف مقال.',
      remedy: 'سمّ ملف المقال، لا مجلده ولا مخطوطته ولا صورته.',
    },
  ],
  'not-a-picture': [
    {
      title: 'ملف ليس صورة',
      says: '{1} ليس صورة JPEG أو PNG سليمة.',
      remedy: 'احفظ الصورة من جديد بإحدى الصيغتين.',
    },
  ],
  'odd-profile': [
    {
      title: 'ملف ألوان معطوب في صورة',
      says: 'ملف ICC الذي في الصورة {1} معطوب، أو لفضاء لوني آخر.',
      remedy: 'احفظ الصورة من جديد مع ملف ألوانها.',
    },
  ],
  'utf-8': [
    {
      title: 'ملف ليس نصًا بترميز UTF-8',
      says: 'في الملف بايتات ليست من ترميز UTF-8.',
      remedy: 'احفظ الملف من محررك بترميز UTF-8.',
    },
  ],
  'empty-file': [
    { title: 'ملف فارغ', says: 'الملف فارغ.', remedy: 'ابدأ بمفاتيح ملف سليم، من العدد النموذجي مثلًا.' },
  ],

  syntax: [
    {
      sign: 'quotation mark that is never closed',
      title: 'علامة تنصيص بلا إغلاق',
      says: 'علامة التنصيص التي تُفتح هنا لا تُغلق.',
      remedy: 'أغلق العلامة، أو ضع النص تحت ">-".',
    },
    {
      sign: 'behind a closing quotation mark',
      title: 'كلام بعد علامة التنصيص',
      says: 'بعد علامة التنصيص المغلقة كلام، والمنتظر نهاية القيمة.',
      remedy: 'اجعل علامتي التنصيص حول النص كله وداخلهما « »، أو ضع النص تحت ">-".',
    },
    {
      sign: 'second colon',
      title: 'نقطتان في قيمة واحدة',
      says: 'في القيمة نقطتان «:» ثانيتان، والمنتظر مفتاح واحد وقيمته.',
      remedy: `${IN_QUOTES} وحاذِ المفتاح بما يجاوره.`,
    },
    {
      sign: 'closing bracket',
      title: 'قوس بلا إغلاق',
      says: 'قائمة أو خريطة تُفتح بقوس ولا تُغلق.',
      remedy: `أغلق القوس؛ أو إن بدأ النص بقوس: ${IN_QUOTES}`,
    },
    {
      sign: 'brackets within brackets',
      title: 'أقواس داخل أقواس',
      says: 'أقواس داخل أقواس بلا نهاية.',
      remedy: IN_QUOTES,
    },
    {
      sign: 'star at the start',
      title: 'نجمة في أول قيمة',
      says: 'النجمة في أول القيمة مرجع في YAML، لا نص.',
      remedy: IN_QUOTES,
    },
    {
      sign: 'at the start of a value',
      title: 'علامة من علامات YAML',
      says: 'العلامة {1} في أول القيمة من علامات YAML نفسه.',
      remedy: IN_QUOTES,
    },
    {
      sign: 'backslash in double quotes',
      title: 'شرطة مائلة في التنصيص',
      says: 'شرطة مائلة خلفية داخل علامتي التنصيص المزدوجتين لا يعرف YAML ما بعدها.',
      remedy: 'كرّر الشرطة، أو ضع النص بين علامتين مفردتين.',
    },
    {
      sign: 'second document',
      title: 'وثيقة ثانية في الملف',
      says: 'السطر "---" يبدأ وثيقة ثانية، والملف لوثيقة واحدة.',
      remedy: 'احذف السطر، أو انقل ما بعده إلى ملف آخر.',
    },
    {
      sign: 'line without a key',
      title: 'سطر بلا مفتاح',
      says: 'السطر ليس «مفتاح: قيمة» ولا «- عنصر».',
      remedy: 'ضع مسافة بعد النقطتين، وأزح النص أعمق من مفتاحه.',
    },
    { title: 'علامة لا تُقرأ', says: 'هنا ما لا يستطيع YAML قراءته.', remedy: IN_QUOTES },
  ],
  comment: [
    {
      sign: 'in place of a value',
      title: 'تعليق في مكان القيمة',
      says: '{1} تعليق، لأنه يبدأ بعلامة #، والمنتظر قيمة.',
      remedy: 'ضعه بين علامتي تنصيص إن كان هو القيمة.',
    },
    {
      title: 'تعليق يقطع نصًا',
      says: 'التعليق {1} يقطع النص: علامة # بعد مسافة تبدأ تعليقًا.',
      remedy: 'ضع النص بين علامتي تنصيص إن كانت # منه.',
    },
  ],
  comma: [
    {
      title: 'فاصلة عربية بين عناصر',
      says: 'الفاصلة {1} لا تفصل بين عناصر القوسين.',
      remedy: 'اكتب "," بين العنصرين، وضع النص الذي فيه فاصلة عربية بين علامتي تنصيص.',
    },
  ],
  tab: [
    {
      title: 'علامة جدولة في أول سطر',
      says: 'يبدأ السطر بعلامة جدولة (Tab)، والمنتظر مسافات.',
      remedy: 'أزح بالمسافات، اثنتين لكل مستوى.',
    },
  ],
  indentation: [
    { title: 'إزاحة غير متسقة', says: 'إزاحة السطر لا تحاذي الأسطر التي هو منها.', remedy: 'حاذه بها.' },
  ],
  'duplicate-key': [{ title: 'مفتاح مكرر', says: 'المفتاح {1} مكتوب مرتين.', remedy: 'أبقِ واحدًا منهما.' }],

  'control-character': [{ title: 'حرف تحكم', says: 'في النص حرف تحكم لا يُطبع.', remedy: 'احذفه.' }],
  'bidi-control': [
    {
      title: 'علامة تقلب الاتجاه',
      says: 'في النص علامة خفية تقلب اتجاه الكلمات أو تعزلها.',
      remedy: 'احذفها: يُعرف اتجاه كل كلمة بلا علامة.',
    },
  ],
  'bidi-mark': [{ title: 'علامة اتجاه خفية', says: 'في النص علامة اتجاه خفية، وقد حُذفت.' }],
  'byte-order-mark': [
    { title: 'علامة ترتيب البايتات', says: 'في النص علامة ترتيب بايتات في غير أول الملف، وقد حُذفت.' },
  ],
  noncharacter: [
    { title: 'رمز ليس حرفًا', says: 'في النص رمز لا معنى له في يونيكود.', remedy: 'احذفه: لا خط يطبعه.' },
  ],
  'lone-surrogate': [
    { title: 'نصف حرف', says: 'في النص نصف حرف بلا نصفه الآخر.', remedy: 'اكتب الحرف كاملًا.' },
  ],
  'replacement-character': [
    {
      title: 'حرف ضاع',
      says: 'مكان هذه العلامة حرف ضاع في تحويل سابق.',
      remedy: 'ابحث عنه في المخطوطة واكتبه من جديد.',
    },
  ],

  'unknown-key': [
    {
      sign: 'more that are unknown',
      title: 'مفاتيح غير معروفة',
      says: 'المفتاح {1} غير معروف هنا، ومعه غيره.',
      remedy: 'تأكد أن الملف من النوع المقصود.',
    },
    {
      title: 'مفتاح غير معروف',
      says: 'المفتاح {1} غير معروف هنا، وأقرب ما يُعرف {2}.',
      remedy: 'صحّح كتابته.',
    },
    {
      title: 'مفتاح غير معروف',
      says: 'المفتاح {1} غير معروف هنا.',
      remedy: 'احذفه؛ ما تكتبه لنفسك يقف بعد علامة #.',
    },
  ],
  'missing-key': [
    { sign: 'absence of', title: 'مفتاح ناقص', says: 'ينقص هنا المفتاح {1}.', remedy: 'أضفه مع قيمته.' },
    { title: 'مفتاح ناقص', says: 'ينقص هنا مفتاح لا بد منه.', remedy: 'أضفه مع قيمته.' },
  ],
  type: [
    {
      sign: /"([٠-٩]+)".*expected a whole number/,
      title: 'رقم بأرقام عربية',
      says: 'العدد {1} مكتوب بأرقام لا يقرؤها الملف.',
      remedy: 'اكتبه بالأرقام 0 إلى 9، بلا علامتي تنصيص.',
    },
    { title: 'قيمة من نوع آخر', says: 'القيمة {1} من غير النوع الذي يُنتظر هنا.' },
    { title: 'قيمة من نوع آخر', says: 'القيمة من غير النوع الذي يُنتظر هنا.' },
  ],
  value: [
    { sign: 'Unexpected text', title: 'قيمة لا تصلح', says: 'القيمة {1} ليست مما يُنتظر هنا.' },
    { sign: 'Unexpected "', title: 'قيمة لا تصلح', says: 'القيمة {1} ليست مما يُنتظر هنا.' },
    { title: 'قيمة لا تصلح', says: 'القيمة ليست مما يُنتظر هنا، أو تجاوزت حدها.' },
  ],
  empty: [
    {
      title: 'لا شيء هنا',
      says: 'هنا موضع فارغ، والمنتظر كلام أو قيمة.',
      remedy: 'اكتبها، أو احذف المفتاح أو العلامة.',
    },
  ],
}
