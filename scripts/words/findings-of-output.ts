/** What is said in Arabic of the folder that is printed into, of a run of the press, and of the shelf. */

import type { MistakeTable } from '../../src/proof/mistakes-of-files.ts'

export const OUTPUT_FINDINGS: MistakeTable = {
  'output/refused': [
    {
      sign: /second issue for (.+), which is printed from (.+), expected/,
      title: 'مجلد لعدد آخر',
      says: 'المجلد {1} طُبع فيه العدد {2}، ولكل عدد مجلد.',
      remedy: 'غيّر اسم مجلد أحد العددين، أو اطبعه في مكان آخر بالعلامة --out.',
    },
    {
      sign: /file at (.+), expected room/,
      title: 'ملف في مكان المطبوع',
      says: 'الملف {1} يقف في مكان ما يُطبع.',
      remedy: 'انقله من هناك، أو غيّر اسمه.',
    },
    {
      sign: /folder at (.+), expected room/,
      title: 'مجلد في مكان المطبوع',
      says: 'المجلد {1} يقف في مكان ما يُطبع.',
      remedy: 'انقله من هناك، أو غيّر اسمه.',
    },
    {
      sign: /refusal \((.+)\) at (.+), expected a file that no other program has open/,
      title: 'ملف مفتوح في برنامج آخر',
      says: 'الملف {2} مفتوح في برنامج آخر (رد النظام {1}).',
      remedy: 'أغلق البرنامج الذي يعرضه، واطبع من جديد.',
    },
    {
      sign: /refusal \((.+)\) at (.+), expected a folder to write into/,
      title: 'مكان لا يُكتب فيه',
      says: 'لا يُكتب في {2} (رد النظام {1}).',
      remedy: 'تأكد أن لك إذن الكتابة هناك، وأن في القرص متسعًا.',
    },
  ],
  'output/cut-off': [
    {
      sign: /while it wrote (.+), expected it to finish: all of it/,
      title: 'أمر سابق انقطع',
      says: 'انقطع أمر سابق وهو يكتب {1}، وقد وُضع كل ما كتبه في مكانه.',
      remedy: 'اطبع العدد من جديد إن لم تكن واثقًا أي حال يُظهر.',
    },
    {
      sign: /while it wrote (.+), expected it to finish: nothing/,
      title: 'أمر سابق انقطع',
      says: 'انقطع أمر سابق وهو يكتب {1}، ولم يبق مما كتبه شيء.',
      remedy: 'اطبع العدد من جديد إن لم تكن واثقًا أي حال يُظهر.',
    },
  ],
  'output/older': [
    {
      sign: /, now in (.+?): (.+) and (\d+) more, expected/,
      title: 'ملفات من حال سابق للعدد',
      says: 'ملفات من حال سابق للعدد صارت في {1}: {2}، ومعها {3} غيرها.',
      remedy: 'اطبع الطبعات كلها لتتجدد، أو احذف ذلك المجلد.',
    },
    {
      sign: /, now in (.+?): (.+), expected/,
      title: 'ملفات من حال سابق للعدد',
      says: 'ملفات من حال سابق للعدد صارت في {1}: {2}.',
      remedy: 'اطبع الطبعات كلها لتتجدد، أو احذف ذلك المجلد.',
    },
  ],
  'press/moment': [
    {
      title: 'وقت صنع لا يصلح',
      says: 'المتغير SOURCE_DATE_EPOCH يذكر وقتًا خارج ما يُعرف من السنين.',
      remedy: 'هو ثوان صحيحة منذ عام ١٩٧٠؛ وإن تُرك قالت الملفات يوم العدد.',
    },
  ],
  'press/mishap': [
    { sign: /^(.+)$/s, title: 'عثرة في المطبعة', says: 'تعثرت المطبعة في هذا العدد وحده: {1}.' },
  ],
  'shelf/taken-name': [
    {
      sign: /name (\S+) of an issue/,
      title: 'اسم عدد تأخذه صفحة من الرف',
      says: 'الاسم {1} اسم صفحة من صفحات الرف أو مجلد من مجلداته.',
      remedy: 'سمّ مجلد العدد اسمًا آخر، كرقمه، واحفظه في الأرشيف من جديد.',
    },
  ],
  'shelf/damaged-file': [
    {
      sign: /bytes of (.+) of (\S+) in the archive, .*shows what it had/,
      title: 'ملف معطوب في الأرشيف',
      says: 'الملف {1} من العدد {2} ليس كما حُفظ، والرف يعرض ما كان عنده من العدد.',
      remedy: 'ضع نسخة سليمة من الملف في مكانه، ثم اصنع الرف من جديد؛ والأمر verify يقول ما العطب.',
    },
    {
      sign: /bytes of (.+) of (\S+) in the archive/,
      title: 'ملف معطوب في الأرشيف',
      says: 'الملف {1} من العدد {2} ليس كما حُفظ، فتُرك العدد.',
      remedy: 'ضع نسخة سليمة من الملف في مكانه، ثم اصنع الرف من جديد؛ والأمر verify يقول ما العطب.',
    },
  ],
}
