/** What is said in Arabic of bags: what is made of an issue for handing over, and what comes from others. */

import type { MistakeTable } from '../../src/proof/mistakes-of-files.ts'

const ASK = 'اسأل من أرسل الحقيبة عن حقيبة سليمة.'

export const BAG_FINDINGS: MistakeTable = {
  'archive/no-bag': [
    {
      sign: /absence of \S+ in (.+), expected/,
      title: 'ليست حقيبة',
      says: 'ليست {1} حقيبة على BagIt 1.0.',
      remedy: 'سمّ مجلد حقيبة، أو ملف .zip أو .tar الذي يحملها.',
    },
    {
      title: 'لا حقائب',
      says: 'لم تُذكر حقيبة.',
      remedy: 'سمّ مجلدات، أو ملفات .zip أو .tar بعد --bag.',
    },
  ],
  'archive/bag-in-place': [
    {
      sign: /folder (.+) that is not this bag/,
      title: 'مجلد في مكان الحقيبة',
      says: 'المجلد {1} يقف في مكان الحقيبة، وليس هو إياها.',
      remedy: 'انقله من هناك، أو ضع الحقيبة في مكان آخر بالعلامة --out.',
    },
  ],
  'archive/bag-declaration': [
    {
      title: 'تعريف الحقيبة لا يصلح',
      says: 'ملف التعريف bagit.txt لا يذكر إصدارًا وترميزًا معروفين.',
      remedy: ASK,
    },
  ],
  'archive/bag-version': [
    {
      sign: /version (\S+) of BagIt/,
      title: 'إصدار آخر من BagIt',
      says: 'الحقيبة على BagIt {1}.',
      remedy: 'فُحصت كأنها على 1.0.',
    },
  ],
  'archive/bag-oxum': [
    {
      sign: /Payload-Oxum “(.+)”, expected (\S+):/,
      title: 'حجم الحقيبة غير ما تقول',
      says: 'تقول الحقيبة إن ما فيها {1}، وهو {2} بايتًا وملفًا.',
      remedy: 'تغيّر شيء بعد صنع الحقيبة: اسأل من أرسلها.',
    },
  ],
  'archive/bag-damaged-file': [
    {
      title: 'ملف معطوب في الحقيبة',
      says: 'الملف {1} ليس كما تقول قوائم الحقيبة.',
      remedy: 'اسأل من أرسل الحقيبة عن الملف.',
    },
  ],
  'archive/bag-unreadable': [
    {
      sign: /package (.+?) that cannot be read/,
      title: 'حزمة لا تُقرأ',
      says: 'الحزمة {1} لا تُقرأ.',
      remedy: 'قُطعت أو عُطبت في طريقها، أو صُنعت للتضليل: اسأل من أرسلها.',
    },
  ],
  'archive/bag-too-large': [
    {
      title: 'حقيبة أكبر من مجلة',
      says: 'في الحقيبة أكثر مما تحمله مجلة.',
      remedy: 'لم يُقرأ منها أكثر، ولم يُفك منها شيء: اسأل من أرسلها.',
    },
  ],
  'archive/bag-path': [
    {
      title: 'مسار يخرج من الحقيبة',
      says: 'في الحقيبة مسار لا يبقى فيها.',
      remedy: 'لا تفكها: برنامج يطيع هذا الاسم يكتب في مكان آخر. اسأل من أرسلها.',
    },
  ],
  'archive/bag-link': [
    {
      title: 'وصلة أو جهاز في الحقيبة',
      says: '{1} ليس ملفًا ولا مجلدًا.',
      remedy: 'لم يُتبع شيء: اسأل من أرسلها عن الملف المقصود.',
    },
  ],
  'archive/bag-duplicate': [
    {
      title: 'ملفان باسم واحد',
      says: 'في الحقيبة ملفان باسم {1}.',
      remedy: 'لا يُعرف أيهما المقصود: اسأل من أرسلها.',
    },
  ],
  'archive/bag-no-folder': [
    {
      title: 'حقيبة بلا مجلدها',
      says: 'حُزمت الحقيبة بلا المجلد الذي يحملها.',
      remedy: 'فكها في مجلد لها وحدها.',
    },
  ],
  'archive/bag-no-manifest': [
    {
      title: 'حقيبة بلا قائمة',
      says: 'ليس في الحقيبة قائمة لما فيها بخوارزمية معروفة.',
      remedy: 'لا يُقال شيء عن ملفاتها: اسأل من أرسلها عن حقيبة سليمة.',
    },
  ],
  'archive/bag-algorithm': [
    {
      sign: /algorithm (\S+) of (.+), expected/,
      title: 'خوارزمية غير معروفة',
      says: 'الخوارزمية {1} في القائمة {2} غير معروفة.',
      remedy: 'تُركت تلك القائمة.',
    },
  ],
  'archive/bag-line': [
    {
      sign: /line in (.+) that is no digest/,
      title: 'سطر لا يُفهم في قائمة',
      says: 'في القائمة {1} سطر ليس بصمة ومسارًا.',
      remedy: 'تُرك السطر: اسأل من أرسل الحقيبة.',
    },
  ],
  'archive/bag-encoding': [
    {
      sign: /bytes in (.+) that are no text/,
      title: 'ترميز غير ما تقول الحقيبة',
      says: 'في {1} بايتات ليست من ترميز الحقيبة.',
      remedy: 'اسأل من أرسل الحقيبة عن حقيبة بترميز UTF-8.',
    },
  ],
  'archive/bag-unlisted-file': [
    {
      title: 'ملف ليس في القوائم',
      says: 'الملف {1} ليس في قوائم الحقيبة.',
      remedy: 'لا يُقال عنه شيء: اسأل من أرسل الحقيبة.',
    },
  ],
  'archive/bag-twin-names': [
    {
      title: 'اسمان لا تفرق بينهما بعض الأقراص',
      says: 'الاسمان {1} و{2} متجاوران.',
      remedy: 'لا يفترقان إلا في حجم الحرف أو صورته في يونيكود: فك الحقيبة حيث يبقى كلاهما.',
    },
  ],
  'archive/bag-missing-file': [
    {
      title: 'ملف غائب من الحقيبة',
      says: 'الملف {1} تذكره القوائم وليس في الحقيبة.',
      remedy: 'اسأل من أرسل الحقيبة عن الملف.',
    },
  ],
  'archive/bag-incomplete': [
    {
      title: 'حقيبة غير كاملة',
      says: 'تقول الحقيبة إن بعض ملفاتها في مكان آخر.',
      remedy: 'لا يُجلب شيء من عنوان في حقيبة: اسأل من أرسلها عن حقيبة كاملة.',
    },
  ],
}
