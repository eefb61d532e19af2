/** What is said in Arabic of what an editor does in a form, where it cannot be done. */

import type { MistakeTable } from './mistakes-of-files.ts'

export const FORM_MISTAKES: MistakeTable = {
  'form-not-typed': [
    {
      title: 'تعديل لا يُكتب في الملف',
      says: 'لا يُكتب هذا التعديل في الملف كما هو مكتوب.',
      remedy: 'عدّل هذا الموضع في الملف نفسه.',
    },
  ],
  'form-last-one': [
    {
      title: 'لا شيء بعده',
      says: 'هذا آخر ما هنا، ولا بد من واحد.',
      remedy: 'اكتب غيره أولًا، أو غيّر كلامه.',
    },
  ],
  'form-empty': [
    {
      title: 'لا كلام',
      says: 'لا بد هنا من كلام.',
      remedy: 'اكتبه، أو أبقِ ما كان.',
    },
  ],
  'form-no-step': [
    {
      title: 'لا تراجع',
      says: 'تغيّر الملف في مكان آخر بعد آخر حفظ هنا، والتراجع يُضيع ذلك.',
      remedy: 'غيّره بيدك.',
    },
  ],
  'form-not-listed': [
    {
      title: 'ملف ليس من مواد العدد',
      says: 'الملف {1} ليس من مواد العدد.',
      remedy: 'اذكره تحت articles في ملف العدد.',
    },
  ],
  'form-picture': [
    {
      title: 'لا اسم للصورة',
      says: 'كل اسم للصورة {1} مأخوذ في العدد.',
      remedy: 'سمِّ ملفها اسمًا آخر.',
    },
  ],
}
