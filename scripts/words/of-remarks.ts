/** What the copy desk writes in Arabic into the files that it makes, behind their #: without signs of direction. */

import type { RemarkWords } from '../../src/desk/write/remark-words.ts'
import { plainly } from '../../src/source/complaint.ts'
import { count, figure, MINUTES, WORDS } from './counts.ts'
import { sayFinding } from './finding.ts'
import { withoutIsolates } from './isolates.ts'

/** A sentence that ends on a quoted one has one stop. */
const DOUBLED_STOP = /([.؟!…]»)\.(?=\s|$)/gu

const listed = (words: readonly string[]): string => words.join('، ')

export const ARABIC_REMARKS: RemarkWords = {
  from: (manuscript) => `من ${manuscript}، قرأه مكتب التحرير. ما بعد # ملاحظة منه لا تظهر على صفحة.`,
  length: (words, minutes) => `${count(words, WORDS)}؛ زمن القراءة: ${count(minutes, MINUTES)}.`,
  keywords: (words) => `كلمات مفتاحية: ${listed(words)}.`,
  titles: 'عناوين ممكنة:',
  day: (day) => `تاريخه في المخطوطة: ${day}.`,
  labels: (name, labels) =>
    labels.length > 0 ? `يسبق كلام ${name}: ${listed(labels)}.` : `لا اسم قبل كلام ${name} في المخطوطة.`,
  asker: (name, labels) => `صاحب الأسئلة: ${name}${labels.length > 0 ? `؛ يسبقها: ${listed(labels)}` : ''}.`,
  otherLabels: (labels) => `أسماء ليست لأحد: ${listed(labels)}`,
  setLarge: 'أبرزه كاتبه بلفظ غير لفظ الجواب:',
  quotes: 'كلام يصلح أن يُبرز؛ ولا يُبرز شيء منه حتى يوضع أعلاه بلا #:',
  exchange: (number, place, answers) =>
    `${figure(number)}. ${place}${answers.length === 0 ? '' : `؛ جوابه: ${listed(answers.map(figure))}`}.`,
  leftOut: 'ما تُرك من المخطوطة، كل في موضعه مع السبب:',
  reasons: {
    furniture: 'من الصفحة أو البرنامج',
    deleted: 'حُذف قبل إرساله',
    comment: 'تعليق',
    'running head': 'أعلى كل صفحة أو أسفلها',
    code: 'شفرة الصفحة',
    time: 'وقت',
    label: 'اسم قبل كلام',
    repeated: 'مكرر',
    heading: 'عنوان فوق أسئلة',
    number: 'رقم',
    picture: 'صورة لم يوجد ملفها',
    'said before': 'العنوان مرة أخرى',
    'without a place': 'لا موضع له',
    fact: 'ما يقوله الملف عن نفسه',
  },
  by: (name) => `من ${name}`,
  about: (words) => `على «${words}»`,
  finding: (diagnostic) =>
    withoutIsolates(sayFinding(diagnostic) ?? plainly(diagnostic)).replace(DOUBLED_STOP, '$1'),
}
