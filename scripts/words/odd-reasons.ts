/** Why a question or a part of an answer reads unlike one, in Arabic: words that go on «لا يُقرأ كغيره: هو …». */

import type { OddReason } from '../../src/desk/talk/odd-reasons.ts'

export const ARABIC_ODD_REASONS: Readonly<Record<OddReason, string>> = {
  'it goes on behind its question mark': 'له بقية بعد علامة الاستفهام',
  'an answer may stand in it': 'في وسطه ما قد يكون جوابًا',
  'a name and a colon stand in it': 'فيه اسم بعده نقطتان',
  'it is very long': 'طويل جدًا',
  'somebody is quoted in it': 'فيه كلام منقول عن غيره',
  'it has no question mark, and others have': 'بلا علامة استفهام، ولغيره علامة',
  'it asks nothing': 'لا يسأل عن شيء',
  'what it announces is not there': 'يعد بشيء ليس بعده',
  'signs of turns stand in it': 'فيه علامات كالتي تسبق الكلام',
  'it asks': 'يسأل',
  'its last sentence asks, and more follows': 'آخره سؤال، وبعده كلام',
  'it stops amid a sentence': 'ينقطع في وسط جملة',
  'it is a quotation set apart': 'اقتباس وحده في سطر',
  'it is a line without a sign': 'سطر لا علامة في آخره',
  'it may be put to whoever answers': 'لعله مما قيل للضيف',
  'the magazine tells in it that it asked': 'تذكر فيه المجلة أنها سألت',
  'it is a message of hardly a word': 'رسالة لا تكاد تكون كلمة',
  'it stands in italics': 'مائل كله، ولعله وصف',
  'it takes leave': 'كلام وداع',
  'it names whoever answers': 'يذكر الضيف باسمه',
  'it ends the talk, and may be told of whoever answers': 'آخر الحديث، ولعله محكي عن الضيف',
  'nobody speaks of himself in it': 'لا يتكلم فيه أحد عن نفسه',
  'nothing answers it': 'لا جواب له',
  'nothing leads to its quotation': 'اقتباس لا تمهيد له',
  'it is a box of its own': 'صندوق قائم بنفسه',
}
