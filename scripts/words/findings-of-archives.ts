/** What is said in Arabic of the archive: what a disk or a bucket refuses, and what is not as it was archived. */

import type { MistakeTable } from '../../src/proof/mistakes-of-files.ts'

const FROM_COPY = 'أعده من نسخة أخرى من الأرشيف: نسخة احتياطية، أو حقيبة من هذا العدد.'
const WHO_PUT_IT = 'أخرجه من الأرشيف، واعرف من وضعه هناك.'

export const ARCHIVE_FINDINGS: MistakeTable = {
  'archive/refused': [
    {
      sign: /place (.+), expected a folder, or s3/,
      title: 'اسم أرشيف لا يصلح',
      says: '{1} ليس مجلدًا ولا دلوًا يُكتب s3://bucket/prefix.',
      remedy: 'اكتب اسم الدلو بعد s3://.',
    },
    {
      sign: /absence of credentials for (.+), expected them/,
      title: 'دلو بلا بيانات دخول',
      says: 'لا بيانات دخول للأرشيف {1} حيث تبحث عنها برامج أمازون.',
      remedy: 'ضع AWS_REGION وAWS_ACCESS_KEY_ID وAWS_SECRET_ACCESS_KEY؛ ولخادم غيرهم AWS_ENDPOINT_URL أيضًا.',
    },
    {
      sign: /absence of a region for (.+), expected them/,
      title: 'دلو بلا منطقة',
      says: 'لا منطقة للأرشيف {1} حيث تبحث عنها برامج أمازون.',
      remedy: 'ضع AWS_REGION وAWS_ACCESS_KEY_ID وAWS_SECRET_ACCESS_KEY؛ ولخادم غيرهم AWS_ENDPOINT_URL أيضًا.',
    },
    {
      sign: /end of the room \((.+)\) at (.+), expected/,
      title: 'لا متسع',
      says: 'امتلأ المكان {2} (رد النظام {1}).',
      remedy: 'أخل متسعًا وأعد الأمر: لم يتغير شيء، وما بُدئ أُزيل.',
    },
    {
      sign: /refusal \((.+)\) at (.+), expected leave/,
      title: 'لا إذن في الأرشيف',
      says: 'لا إذن لما يطلبه الأمر في {2} (رد النظام {1}).',
      remedy: 'تأكد أن لك إذن القراءة والكتابة هناك، وأعد الأمر.',
    },
    {
      sign: /silence \((.+)\) of (.+), expected/,
      title: 'الأرشيف لا يجيب',
      says: 'لا يجيب {2} (رد النظام {1}).',
      remedy: 'تأكد أن الشبكة موصولة، وأعد الأمر.',
    },
    {
      sign: /refusal \((.+)\) at (.+), expected a place/,
      title: 'مكان لا يُقرأ ولا يُكتب',
      says: 'لا يُقرأ من {2} ولا يُكتب فيه (رد النظام {1}).',
      remedy: 'تأكد أنه المكان المقصود، وأنه سليم، وأن لك إذن القراءة والكتابة هناك.',
    },
  ],
  'archive/foreign-folder': [
    {
      sign: /archive by OCFL (\S+) in (.+), expected/,
      title: 'أرشيف من إصدار آخر',
      says: 'في {2} أرشيف على OCFL {1}، والمنتظر OCFL 1.1 أو مجلد فارغ.',
      remedy: 'اجعل للأرشيف مجلدًا له وحده.',
    },
    {
      sign: /“(.+)” in (.+), expected an archive/,
      title: 'مجلد ليس أرشيفًا',
      says: 'في المجلد {2} ما ليس من أرشيف: {1}.',
      remedy: 'اجعل للأرشيف مجلدًا له وحده.',
    },
  ],
  'archive/no-archive': [
    {
      sign: /absence of \S+ in (.+), expected/,
      title: 'لا أرشيف هنا',
      says: 'ليس في {1} أرشيف.',
      remedy: 'سمّ مجلد الأرشيف بالعلامة --archive؛ وأول عدد يُحفظ يُنشئ الأرشيف.',
    },
  ],
  'archive/link': [
    {
      sign: /(?:link|pipe or device) “?(.+?)”?, expected/,
      title: 'وصلة أو جهاز في الأرشيف',
      says: '{1} ليس ملفًا ولا مجلدًا.',
      remedy: 'ضع ما يؤدي إليه في مكانه، أو أزله: في الأرشيف كل ما له.',
    },
  ],
  'archive/layout': [
    {
      sign: /(?:content|absence) of (.+), expected/,
      title: 'ملف ترتيب الأرشيف',
      says: 'الملف {1} غائب أو لا يقول كيف رُتب الأرشيف.',
      remedy: 'اكتب فيه من جديد ما كان فيه: انسخه من أرشيف سليم.',
    },
  ],
  'archive/declaration': [
    {
      sign: /of (\S.*), expected it alone, saying (.+)\./,
      title: 'ملف تعريف غائب أو متغير',
      says: 'الملف {1} لا يقف وحده أو لا يقول {2}.',
      remedy: 'ضع هناك ملفًا بهذا الاسم فيه ذلك السطر وحده.',
    },
  ],
  'archive/path': [
    {
      sign: /among the files of (.+), expected/,
      title: 'اسم ملف لا يصلح',
      says: 'في ملفات العدد {1} اسم لا يصلح للأرشيف.',
      remedy: 'سمّ الملف اسمًا آخر.',
    },
  ],
  'archive/cut-off': [
    {
      sign: /while it archived (.+) in (.+), expected/,
      title: 'أمر سابق انقطع',
      says: 'انقطع أمر سابق وهو يحفظ العدد {1} في {2}، وقد أُتم ما بدأه أو رُد.',
      remedy: 'إن رُد ولم يكن هذا الأمر هو الذي يحفظه فاحفظ العدد من جديد.',
    },
  ],
  'archive/foreign-object': [
    {
      sign: /object (.+) of another program/,
      title: 'كائن لبرنامج آخر',
      says: '{1} كتبه برنامج آخر، لا هذا الأرشيف.',
      remedy: 'سمّ مجلد العدد اسمًا آخر، أو اجعل للأرشيف مجلدًا له وحده.',
    },
  ],
  'archive/damaged': [
    {
      sign: /state of (.+), which no command leaves/,
      title: 'عدد معطوب في الأرشيف',
      says: 'حال {1} لا يتركه أمر: فيه عطب، ولم يُكتب شيء.',
      remedy: 'الأمر verify يقول ما العطب.',
    },
    {
      title: 'عطب في الأرشيف',
      says: 'في الأرشيف عطب: ليس العدد كما حُفظ، ولم تُصنع حقيبة.',
      remedy: 'الأمر verify يقول ما العطب كله.',
    },
  ],
  'archive/busy': [
    {
      sign: /second command at (.+), expected/,
      title: 'الأرشيف مشغول',
      says: 'أمر آخر يعمل الآن في {1}، ولا يعمل فيه إلا واحد.',
      remedy: 'انتظر حتى ينتهي الآخر، ثم أعد هذا الأمر.',
    },
  ],
  'archive/unreadable-issue': [
    {
      sign: /state of (.+) in (.+), expected an issue/,
      title: 'عدد لا يُقرأ من الأرشيف',
      says: 'العدد {1} في {2} لا يُقرأ.',
      remedy: 'الأمر verify يقول ما العطب.',
    },
  ],
  'archive/missing-object': [
    {
      sign: /absence of “?(.+?)”? in (.+), expected/,
      title: 'عدد ليس في الأرشيف',
      says: 'العدد {1} ليس في الأرشيف.',
      remedy: 'احفظه فيه، أو صحّح الاسم.',
    },
  ],
  'archive/missing-version': [
    {
      sign: /absence of the folder of (\S+),/,
      title: 'إصدار غائب',
      says: 'مجلد الإصدار {1} ليس في مكانه.',
      remedy: FROM_COPY,
    },
    {
      sign: /absence of (.+)’s version (\S+) in (.+), expected/,
      title: 'إصدار ليس في الأرشيف',
      says: 'ليس للعدد {1} إصدار {2} في {3}.',
      remedy: 'صحّح رقم الإصدار.',
    },
  ],
  'archive/missing-file': [
    { title: 'ملف غائب من الأرشيف', says: 'الملف {1} ليس في مكانه.', remedy: FROM_COPY },
  ],
  'archive/damaged-file': [
    { title: 'ملف معطوب في الأرشيف', says: 'الملف {1} ليس كما حُفظ.', remedy: FROM_COPY },
  ],
  'archive/renamed-file': [
    { title: 'ملف غُيّر اسمه', says: 'اسم الملف صار {1}، وكان {2}.', remedy: 'أعد إلى الملف اسمه.' },
  ],
  'archive/unlisted-file': [
    { title: 'ملف غريب في الأرشيف', says: 'الملف {1} لا تعرفه قائمة من قوائم الأرشيف.', remedy: WHO_PUT_IT },
  ],
  'archive/unlisted-version': [
    {
      sign: /folder (\S+) that no/,
      title: 'إصدار غريب',
      says: 'المجلد {1} لا تعرفه قائمة من قوائم الأرشيف.',
      remedy: WHO_PUT_IT,
    },
  ],
  'archive/no-object': [
    { title: 'مجلد ليس عددًا', says: 'المجلد {1} ليس عددًا من الأرشيف.', remedy: WHO_PUT_IT },
  ],
  'archive/empty-folder': [
    { title: 'مجلد فارغ', says: 'المجلد {1} فارغ.', remedy: 'أزله بعد أن تنظر هل كان فيه شيء.' },
  ],
  'archive/damaged-fixity': [
    {
      title: 'بصمة خاطئة في القائمة',
      says: 'بصمة الملف {1} خاطئة في قائمة الأرشيف، والملف نفسه سليم.',
      remedy: 'الملف كما حُفظ؛ القائمة هي التي كُتبت فيها بصمة خاطئة.',
    },
  ],
  'archive/other-normal-form': [
    {
      title: 'اسم كُتب بصورة أخرى من يونيكود',
      says: 'الاسم {1} هو نفسه في يونيكود، لا حرفًا حرفًا؛ وما في الملف فُحص.',
      remedy: 'قرص أو برنامج أعاد كتابة الاسم. لم يضع شيء.',
    },
  ],
  'archive/unfinished': [
    {
      sign: 'rest of a command',
      title: 'بقية أمر انقطع',
      says: 'في الأرشيف بقية أمر انقطع وهو يحفظ عددًا.',
      remedy: 'الأمر التالي الذي يحفظ عددًا يزيلها.',
    },
    {
      title: 'حفظ لم يتم',
      says: 'انقطع الأمر الذي كان يحفظ هذا العدد.',
      remedy: 'احفظ العدد من جديد: يتم ما بُدئ أو يُرد، ولا يضيع شيء.',
    },
  ],
  'archive/stale-inventory': [
    {
      title: 'قائمة ليست الأحدث',
      says: 'قائمة العدد ليست قائمة أحدث إصداراته.',
      remedy: 'انسخ القائمة وبصمتها من مجلد أحدث إصدار فوق اللتين في مجلد العدد.',
    },
  ],
  'archive/missing-inventory': [
    {
      sign: /absence of (?:the inventory of )?(.+), expected/,
      title: 'قائمة غائبة',
      says: 'القائمة ليست في مكانها: {1}.',
      remedy: FROM_COPY,
    },
  ],
  'archive/bad-inventory': [
    {
      sign: /in (\S+), expected/,
      title: 'قائمة على غير صيغتها',
      says: 'القائمة {1} ليست على OCFL 1.1.',
      remedy: FROM_COPY,
    },
  ],
  'archive/rewritten-version': [
    {
      title: 'إصدار أعيدت كتابته',
      says: 'قائمة إصدار سابق تخالف ما تقوله عنه قائمة الأحدث.',
      remedy: 'أعيدت كتابة إحداهما: قارنهما بنسخة أخرى من الأرشيف.',
    },
  ],
  'archive/missing-sidecar': [
    {
      sign: /absence of (.+), expected/,
      title: 'بصمة قائمة غائبة',
      says: 'بصمة القائمة ليست في مكانها: {1}.',
      remedy: FROM_COPY,
    },
  ],
  'archive/damaged-sidecar': [
    {
      sign: /content of (.+), expected/,
      title: 'بصمة قائمة معطوبة',
      says: 'الملف {1} ليس بصمة القائمة.',
      remedy: FROM_COPY,
    },
  ],
  'archive/damaged-inventory': [
    {
      sign: /content of (.+?), whose/,
      title: 'قائمة معطوبة',
      says: 'القائمة {1} ليست كما حُفظت.',
      remedy: FROM_COPY,
    },
  ],
  'archive/misplaced-object': [
    {
      sign: /folder (.+) of an object that is called (.+), expected/,
      title: 'عدد في مجلد باسم آخر',
      says: 'المجلد {1} فيه عدد اسمه {2}.',
      remedy: 'أعد إلى المجلد اسمه.',
    },
  ],
}
