/**
 * The words that the press itself says, in print and in the e-book: names of parts, as a reader or a screen reader
 * meets them. All other words are the issue's.
 */

export const WORDS = {
  cover: 'الغلاف',
  coverOf: 'غلاف',
  backCover: 'الغلاف الخلفي',
  number: 'العدد',
  page: 'صفحة',
  twoPages: 'صفحتا',
  side: 'وجه',
  of: 'من',
  titlePage: 'صفحة العنوان',
  advert: 'إعلان',
  contents: 'في هذا العدد',
  pageList: 'صفحات العدد المطبوع',
  imprint: 'أسرة العدد',
  faces: 'خطوط العدد',
  issueFile: 'بيانات العدد كما تقرؤها المطبعة',
  articleFile: 'بيانات المقال كما تقرؤها المطبعة',
  pictureFile: 'الصورة كما وصلت',
  manuscript: 'المخطوطة كما وصلت من الصحفي',
  themeFile: 'تصميم العدد كما تقرؤه المطبعة',
  facesFile: 'فهرس الخط كما تقرؤه المطبعة',
  licenceFile: 'رخصة الخط',
  codeOf: 'رمز مربّع يقود إلى',
  barcode: 'رمز شريطي',
  publisher: 'الناشر',
  byline: 'بقلم',
  photographs: 'تصوير',
  above: 'أعلى',
  below: 'أسفل',
  onTheRight: 'إلى اليمين',
  onTheLeft: 'إلى اليسار',
  onFacingPage: 'في الصفحة المقابلة',
  landmarks: 'معالم الكتاب',
  beginning: 'بداية القراءة',
  notes: 'هوامش',
  note: 'هامش',
  sideNote: 'تعليق من المجلة',
  talk: 'أسئلة وأجوبة',
  answer: 'ردّ المجلة',
  addressOfQuestion: 'عنوان هذا السؤال',
  backToText: 'عودة إلى موضع الهامش',
  accessibility:
    'نص كامل بترتيب القراءة، له فهرس يصل إلى كل حوار وكل سؤال فيه، ولكل صورة بديل نصي. ' +
    'يتبع حجم الخط ولونه اختيار القارئ، والاقتباسات المبرزة مكررة من المتن فلا تُقرأ مرتين.',
  unjudged:
    'صُنع الكتاب ليوافق معيار EPUB Accessibility 1.1 والمستوى AA من WCAG 2.2، ولم يفحصه بعدُ من يشهد له، فلا يدّعي موافقتهما.',
  printOf: 'النسخة المطبوعة من',
  book: 'كتاب إلكتروني',
} as const
