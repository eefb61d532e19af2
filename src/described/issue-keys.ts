/** What is said in Arabic of the keys of an issue: its front page, its adverts, its running order: by the sentence that its schema says in English. */

import type { Descriptions } from './descriptions.ts'

export const ISSUE_KEYS: Descriptions = {
  'The form of the data: 2. Issues that say nothing are of the first, and load as they are.':
    'صيغة البيانات: 2. والعدد الذي لا يذكرها على الصيغة الأولى، ويُقرأ كما هو.',
  'The name of the magazine.': 'اسم المجلة.',
  'The name as a catalogue files it, for example الإسكندراني، عمر; readers never see it.':
    'الاسم كما يرتبه الفهرس، مثل الإسكندراني، عمر؛ لا يراه القارئ.',
  'The name in Latin letters, for catalogues and shops that read no Arabic; readers never see it.':
    'الاسم بحروف لاتينية، لفهارس ومتاجر لا تقرأ العربية؛ لا يراه القارئ.',
  'The number of the issue, in the digits 0 to 9.': 'رقم العدد، بالأرقام 0 إلى 9.',
  'The day of publication, written year-month-day, for example 2026-11-01.':
    'يوم الصدور: السنة ثم الشهر ثم اليوم، مثل 2026-11-01.',
  'Whose days date and revised are; gregorian where left out. hijri: that of Umm al-Qura.':
    'بأي تقويم كُتب date وrevised؛ وهو gregorian الميلادي إن تُرك. hijri: تقويم أم القرى.',
  'The day of the last correction; files say that they were changed on it, and shops that they are newer.':
    'يوم آخر تصحيح؛ تقول الملفات إنها غُيّرت فيه، وتقول المتاجر إنها أحدث.',
  'The language of the issue, for example ar-EG.': 'لغة العدد، مثل ar-EG.',
  "The digits of the press's own numbers; the country of the language decides unless given.":
    'الأرقام التي تكتبها المطبعة نفسها؛ ويختارها بلد اللغة إن لم تُذكر.',
  'Your own words for the number and the date.': 'كلامك أنت لرقم العدد وتاريخه.',
  'Instead of, for example, العدد ١.': 'مكان «العدد ١» مثلًا.',
  'Instead of, for example, نوفمبر ٢٠٢٦.': 'مكان «نوفمبر ٢٠٢٦» مثلًا.',
  'The serial number of the magazine; the cover bears its barcode, where barcode: says.':
    'الرقم الدولي للمجلة؛ ويحمل الغلاف رمزه الشريطي حيث يقول barcode:.',
  'Which side of the cover bears the barcode of the issn: back where left out; front for kiosks, which scan it there.':
    'أي وجهي الغلاف يحمل الرمز الشريطي للرقم issn: وهو back إن تُرك؛ وfront للأكشاك التي تقرؤه هناك.',
  'The number of the e-book, which no other edition shares; shops and libraries know it by that.':
    'رقم الكتاب الإلكتروني، لا تشاركه فيه طبعة أخرى؛ به تعرفه المتاجر والمكتبات.',
  'What the issue is about, in a few sentences, as a shop shows it; no page bears it.':
    'عمّ العدد، في جمل قليلة، كما يعرضها المتجر؛ لا تُطبع على صفحة.',
  'What the issue is about, by the schemes of the trade.': 'موضوعات العدد، برموز أهل الكتاب.',
  'Codes of the Thema scheme, the subject that matters most first, then what qualifies it.':
    'رموز Thema: أهم الموضوعات أولًا، ثم ما يقيّده.',
  'A code of the Thema scheme: capital letters and digits.': 'رمز من Thema: حروف كبيرة وأرقام.',
  'Codes of the BISAC subject headings, which shops in America ask; the first matters most.':
    'رموز BISAC التي تسأل عنها متاجر أمريكا؛ أهمها أولها.',
  'A code of BISAC: three capital letters and six digits.': 'رمز من BISAC: ثلاثة حروف كبيرة وستة أرقام.',
  'Words that a reader would search for, free of any scheme.': 'كلمات قد يبحث بها القارئ، من غير تصنيف.',
  'Who publishes the magazine.': 'ناشر المجلة.',
  'Who has judged that the e-book keeps EPUB Accessibility 1.1 and WCAG 2.2 AA, and answers for it; the book says so where this is given.':
    'من حكم بأن الكتاب الإلكتروني على EPUB Accessibility 1.1 وWCAG 2.2 AA ويُسأل عن حكمه؛ يقول الكتاب ذلك إن ذُكر هنا.',
  'Who may do what with the issue, for example جميع الحقوق محفوظة لدار كذا، ٢٠٢٦.':
    'من يجوز له ماذا في العدد، مثل جميع الحقوق محفوظة لدار كذا، ٢٠٢٦.',
  'The name of the theme file that sets the issue.': 'اسم ملف القالب الذي يُصف به العدد.',
  'mark: characters that no face has stand as their codes on the screen, in the e-book and in the texts, with a warning, until they are mended; nothing is printed with them. Left out, they are an error.':
    'القيمة mark: المحارف التي لا خط لها تقف رموزها مكانها على الشاشة وفي الكتاب الإلكتروني والنصوص، مع تنبيه، إلى أن تُصلح؛ ولا يُطبع بها شيء. فإن تُرك فهي خطأ.',
  'What in this issue is a sample value; said in the data, never printed.':
    'ما هو في هذا العدد قيمة للتمثيل؛ يُقال في البيانات ولا يُطبع أبدًا.',
  'The slug of the interview on the cover.': 'الاسم slug للحوار الذي على الغلاف.',
  "The guest's own words on the cover.": 'كلام الضيف نفسه على الغلاف.',
  'Other stories on the cover, each with its page, on a strip at the foot.':
    'موضوعات أخرى على الغلاف، لكل منها رقم صفحته، في شريط أسفله.',
  'The price as readers know it, for example ٤٠ جنيهًا; beside number and date.':
    'الثمن كما يعرفه القارئ، مثل ٤٠ جنيهًا؛ إلى جانب الرقم والتاريخ.',
  'A photograph in place of the drawing; the words stand where it is quiet, never on its focus.':
    'صورة فوتوغرافية مكان الرسم؛ يقف الكلام حيث هي هادئة، ولا يقف على بؤرتها.',
  'What the front page says.': 'ما يقوله الغلاف.',
  'Adverts, in the order in which they were booked: where their places say, else on pages that must be there and after the articles; the e-book leaves them out.':
    'الإعلانات بترتيب حجزها: حيث تقول أماكنها، وإلا فعلى صفحات لا بد منها وبعد المقالات؛ ويتركها الكتاب الإلكتروني.',
  'How the printed magazine is bound, for the sheet of its cover; stapled where left out.':
    'كيف تُجلد المجلة المطبوعة، لفرخ غلافها؛ وهي مدبّسة إن تُرك.',
  'stapled: sheets folded one in another, without a spine. perfect: leaves glued to a spine.':
    'القيم: stapled: أفراخ مطوية بعضها في بعض بلا كعب. perfect: أوراق ملصقة إلى كعب.',
  'How thick one leaf of the inside is, in millimetres, as the paper merchant says. Perfect binding asks for it; of stapled sheets it says how far the inner ones creep.':
    'سُمك ورقة واحدة من الداخل بالمليمتر، كما يذكره تاجر الورق. يطلبه التجليد بالغراء؛ وفي العدد المدبّس يُعرف منه كم تبرز الأفراخ الداخلية.',
  'What the mill takes off the leaves at the spine before they are glued, in millimetres, as the binder says: pages bleed so far there, and pictures over a spread are drawn apart by it.':
    'ما يُفرز من الأوراق عند الكعب قبل لصقها، بالمليمتر، كما يذكره المجلّد: تمتد الصفحات إلى هناك بزيادة قص، ويتباعد شطرا الصورة على صفحتين بقدره.',
  'How far from the spine the cover is glued onto the first leaf and the last, in millimetres, as the binder says.':
    'كم يبعد عن الكعب ما يُلصق من الغلاف بأول ورقة وآخر ورقة، بالمليمتر، كما يذكره المجلّد.',
  'What the back cover says beside the name of the magazine.': 'ما يقوله الغلاف الخلفي مع اسم المجلة.',
  "The guest's own words on the back, from the cover's story.":
    'كلام الضيف نفسه على الغلاف الخلفي، من موضوع الغلاف.',
  'A line of the magazine’s own, for example where to follow the guest.':
    'سطر من المجلة، مثل أين يُتابَع الضيف.',
  'An address, drawn as a QR code beside the words.': 'عنوان يُرسم رمز QR إلى جانب الكلام.',
  'The sections of the issue, in any order; the running order says what stands in them.':
    'أبواب العدد بأي ترتيب؛ وما يقف فيها يقوله ترتيب العدد.',
  'The running order: the articles by their paths from this file, or each with its section and its place; index behind the last one, where the issue has one.':
    'ترتيب العدد: المقالات بمساراتها من هذا الملف، أو كل منها مع بابه ومكانه؛ وindex بعد آخرها إن كان للعدد كشّاف.',
  'An issue: its front page and its running order.': 'عدد: غلافه وترتيب مواده.',
  'Who it is.': 'من هو.',
  'By what right: the name of a credential or a badge, or its address.':
    'بأي حق: اسم شهادة أو شارة، أو عنوانها.',
  'The address at which the judgement can be read.': 'العنوان الذي يُقرأ فيه الحكم.',
  "An exact stretch of the guest's answer, whole words, without marks.":
    'مقطع من جواب الضيف كما هو، كلمات تامة بلا علامات.',
  'The number of the exchange whose answer the words are from, counted from 1.':
    'رقم السؤال والجواب الذي منه الكلام، والعد من 1.',
  'The slug of an article.': 'الاسم slug لمقال.',
  'What the cover says of it; its title where left out.': 'ما يقوله الغلاف عنه؛ وعنوانه إن تُرك.',
  'A JPEG or PNG file, by its path from this file.': 'ملف JPEG أو PNG، بمساره من هذا الملف.',
  'What the picture shows, for readers who cannot see it.': 'ما في الصورة، لمن لا يراها من القراء.',
  'The point that must be seen where the picture is cropped, as parts of its width and height from the top left: [0.5, 0.3].':
    'النقطة التي يجب أن تُرى حين تُقص الصورة، جزءًا من عرضها ثم من ارتفاعها من أعلى اليسار: [0.5, 0.3].',
  'toned: in the inks of the theme, as where this is left out. own: in the colours of the file.':
    'القيم: toned: بأحبار القالب، وهو الحال إن تُرك. own: بألوان الملف.',
  'Who made the picture.': 'صاحب الصورة.',
  'true for a picture that stands over all columns of its page.':
    'اكتب true لصورة تقف على أعمدة صفحتها كلها.',
  'Where it stands: across its page at the head or the foot, in the outer column (outer), alone on a page of its own (page), or over two pages that face each other (spread).':
    'أين تقف: على عرض صفحتها في رأسها أو أسفلها (head أو foot)، أو في العمود الخارجي (outer)، أو وحدها على صفحة (page)، أو على صفحتين متقابلتين (spread).',
  'true for a picture that text runs beside, where its column is wide enough.':
    'اكتب true لصورة يجري النص إلى جانبها، حيث يتسع عمودها.',
  'The words under the picture.': 'الكلام تحت الصورة.',
  'A whole page, half of one or a third: two halves stand on a page, or three thirds. column: the foot of an outer column of an article, as high as the advert is; double-column: that of the two outer ones.':
    'صفحة كاملة أو نصفها أو ثلثها: على الصفحة نصفان أو ثلاثة أثلاث. column: أسفل عمود خارجي من مقال، بارتفاع الإعلان؛ double-column: أسفل العمودين الخارجيين.',
  'The advert as a picture or as a PDF of one page, which is printed as it is. One in the shape of its page, with or without bleed, fills it to the edge; others are set whole in a frame.':
    'الإعلان صورة، أو PDF من صفحة واحدة يُطبع كما هو. وما كان بشكل صفحته، بزيادة قص أو بدونها، يملؤها إلى الحافة؛ وغيره يوضع كاملًا في إطار.',
  'The advert as words, set large.': 'الإعلان كلام يُصف كبيرًا.',
  'A smaller line under the words.': 'سطر أصغر تحت الكلام.',
  'The slug of the article that it follows.': 'الاسم slug للمقال الذي يليه الإعلان.',
  'The slug of the article whose first page it faces.': 'الاسم slug للمقال الذي يواجه الإعلان أولى صفحاته.',
  'Of an advert of a column: the slug of the article in whose columns it stands, after its first page.':
    'لإعلان العمود: الاسم slug للمقال الذي يقف في أعمدته، بعد أولى صفحاته.',
  'The number of its page; one of a page parts no article, and stands before or after it; one of a column stands amid it.':
    'رقم صفحته؛ إعلان الصفحة لا يقطع مقالًا بل يقف قبله أو بعده، وإعلان العمود يقف في وسطه.',
  'true for an advert of the magazine’s own, printed where a page would else be empty.':
    'اكتب true لإعلان للمجلة نفسها، يُطبع حيث تخلو صفحة.',
  'The name of the section, for example تحقيقات.': 'اسم الباب، مثل تحقيقات.',
  'The colour of its folios, kickers and heads: six hexadecimal digits, or the name of a colour in the palette of the theme. The theme’s own where left out.':
    'لون أرقام صفحاته والسطور فوق عناوينه ورؤوسه: ستة أرقام ست عشرية، أو اسم لون من palette القالب. وهو لون القالب إن تُرك.',
  'The article by its path from this file.': 'المقال بمساره من هذا الملف.',
  'The section that it stands in: a name among sections.': 'الباب الذي يقف فيه: اسم من sections.',
  'The side that it begins on; any where left out.': 'الجهة التي يبدأ عليها؛ وأي جهة إن تُرك.',
  'The number of the page that it begins on.': 'رقم الصفحة التي يبدأ عليها.',
}
