/** What is said in Arabic of a running order: sections, their colours, and where articles and adverts stand. */

import type { MistakeTable } from './mistakes-of-files.ts'

export const PLACE_MISTAKES: MistakeTable = {
  section: [
    {
      sign: 'second section',
      title: 'باب مكرر',
      says: 'الباب {1} مذكور مرتين في sections.',
      remedy: 'احذف أحدهما، أو سمّه اسمًا آخر.',
    },
    {
      title: 'باب غير معروف',
      says: 'الباب {1} ليس في أبواب العدد.',
      remedy: 'اكتبه كما هو في sections، أو أضفه إليها.',
    },
  ],
  colour: [
    {
      title: 'لون لا يُفهم',
      says: '{1} ليس لونًا.',
      remedy: 'اكتبه مثل "#0B6E69"، أو اسم لون من palette القالب.',
    },
  ],
  'section-colour': [
    {
      sign: 'contrast',
      title: 'لون باب شاحب',
      says: 'لون الباب {1} لا يُقرأ به كلام صغير على هذا الورق.',
      remedy: 'اجعله أغمق.',
    },
    {
      title: 'لون باب غير معروف',
      says: 'اللون {1} ليس في palette القالب.',
      remedy: 'اكتب لونًا منها، أو لونًا مثل "#0B6E69".',
    },
  ],
  place: [
    {
      sign: 'starts and on',
      title: 'مكانان لمقال واحد',
      says: 'المقال يبدأ على جهة وعلى صفحة برقمها معًا.',
      remedy: 'احذف starts أو on: الصفحات الزوجية عن اليمين.',
    },
    {
      sign: 'picture with text beside it',
      title: 'مكانان لصورة واحدة',
      says: 'الصورة يجاورها النص، وهي على عرض الصفحة معًا.',
      remedy: 'احذف beside أو المكان الآخر.',
    },
    {
      sign: 'of one advert',
      title: 'أماكن لإعلان واحد',
      says: 'للإعلان أكثر من مكان.',
      remedy: 'أبقِ المكان الذي حُجز.',
    },
    {
      sign: 'the slug of one in the running order',
      title: 'مقال لا وجود له',
      says: 'المقال {1} ليس في العدد.',
      remedy: 'اكتب slug مقال من articles.',
    },
    {
      sign: 'without its place',
      title: 'إعلان عمود بلا مكان',
      says: 'إعلان العمود لا يُعرف مكانه.',
      remedy: 'اكتب in مع slug مقال، أو on مع رقم صفحة.',
    },
    {
      sign: 'with an advert of size',
      title: 'مكان لا يناسب الإعلان',
      says: 'المكان المكتوب لا يناسب مقاس الإعلان.',
      remedy: 'إعلان العمود في مقال (in) أو على صفحة منه (on)، وغيره بعد مقال أو أمامه أو على صفحة له.',
    },
    {
      sign: 'which has no room for it',
      title: 'إعلان على غير صفحته',
      says: 'الإعلان {1} ليس على الصفحة التي حُجزت له: لا تتسع أعمدتها له.',
      remedy: 'احجز له صفحة أخرى، أو مقالًا آخر.',
    },
    {
      sign: 'the advert of a column',
      title: 'إعلان بلا صفحة',
      says: 'الإعلان {1} ليس على صفحة: لا أعمدة له بعد أولى صفحات مقاله.',
      remedy: 'احجز له مقالًا أطول، أو مكانًا من صفحة: size: third.',
    },
    {
      sign: 'under the advert',
      title: 'إعلان على غير صفحته',
      says: 'الإعلان {1} ليس على الصفحة التي حُجزت له: هي وسط مقال.',
      remedy: 'احجز له صفحة أخرى، أو حرّك ما حوله بـ starts وon.',
    },
    {
      sign: 'for an advert',
      title: 'إعلان على غير صفحته',
      says: 'لا مكان للإعلان على الصفحة التي حُجزت له.',
      remedy: 'احجز له صفحة أخرى، أو مكانًا بعد مقال.',
    },
    {
      sign: 'advert before',
      title: 'إعلان لا يواجه مقاله',
      says: 'المقال {1} يفتتح على صفحتين، فلا يواجهه الإعلان.',
      remedy: 'اختر للمقال افتتاحًا آخر، أو ضع الإعلان بعده.',
    },
    {
      sign: 'pages in a row',
      title: 'صفحات متتالية بلا مادة',
      says: 'قبل المقال {1} أكثر من صفحة متتالية ليس لها مادة، فمُلئت بما حضر.',
      remedy: 'اطلب له أولى تلك الصفحات، أو ضع قبله مقالًا آخر أو إعلانات.',
    },
    {
      title: 'مقال على غير مكانه',
      says: 'المقال {1} لا يبدأ حيث طُلب.',
      remedy: 'اختصر ما قبله، أو اطلب له صفحة أخرى، أو افتتاحًا آخر.',
    },
  ],
}
