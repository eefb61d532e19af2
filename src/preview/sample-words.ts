/** A style of text → a few words to show it by: what it is for, in a sentence of its kind. */

import type { TextRole } from '../style/style.ts'

const PARAGRAPH =
  'كان الورّاق ينسخ الكتب ويجلّدها ويبيعها، وكان دكانه مجلسًا لأهل العلم والأدب؛ يأتيه الشاعر بقصيدته والمسافر بأخبار البلاد البعيدة، فيسمع ويكتب ويقابل حتى يستقيم النص على الورق، ولا يمدّ الحرف إلا حيث يحسن المدّ.'

const OWN: Partial<Record<TextRole, string>> = {
  firstWords: 'أول ما تقع عليه العين',
  dropWord: 'كان',
  question: 'ومتى عرفت أن الحرف صنعة؟',
  crosshead: 'دكان على ناصية السوق',
  section: 'حوارات',
  kicker: 'حديث الشهر',
  title: 'ميزان السطر',
  standfirst: 'كلمة تتسع قليلًا، وأخرى تضيق قليلًا، ولا ترى العين أيّهما فعلت.',
  credit: 'حوار: سلمى الخطيب، تصوير: عمر النجّار',
  signature: 'سلمى الخطيب',
  direction: '(يضحك، ثم يفتح الدرج)',
  verse: 'وما كتابٌ سوى بيتٍ نؤثّثهُ',
  quran: 'ن والقلم وما يسطرون',
  source: 'من دفاتر الورّاقين',
  listing: 'const leading = 15.75 // pt',
  tableCaption: 'أوزان الورق ومواضعها',
  tableHead: 'الورق، الوزن، الموضع',
  table: 'ورق غير مصقول، ٩٠ غ، المتن',
  factNumber: '١٤٤٥',
  factWords: 'كتابًا نُسخت في ذلك الدكان',
  moment: 'ربيع ١٩٢٤',
  infoboxTitle: 'من هو',
  caption: 'باب الدكان كما كان، قبل أن يُهدم السوق.',
  note: '١ في النسخة الثانية: «حتى يستوي».',
  pullQuote: 'مرّة في كل ثلاثة أسطر',
  bandQuote: 'أو لا أمدّ',
  folio: '٤٢',
  runningHead: 'ميزان السطر',
  coverMasthead: 'الورّاق',
  coverName: 'سلمى',
  coverRest: 'الخطيب',
  coverWords: 'الحرف إذا حسن موضعه لم تره العين',
  coverLabel: 'العدد ٧، نوفمبر ٢٠٢٦',
  openerName: 'عمر',
  openerRest: 'النجّار',
  contentsTitle: 'في هذا العدد',
  contentsFolio: '٣٦',
  contentsEntry: 'ميزان السطر',
  contentsWords: 'حوار مع آخر الورّاقين',
}

export function sampleWords(role: TextRole): string {
  return OWN[role] ?? PARAGRAPH
}
