/** What is said in Arabic of the keys of the kinds of text that a theme sets, and of families of faces: by the sentence that its schema says in English. */

import type { Descriptions } from './descriptions.ts'

export const TYPE_KEYS: Descriptions = {
  'Colours by role: those the pages ask for, and any that a text style names.':
    'الألوان بأدوارها: ما تطلبه الصفحات، وما يسميه أي نمط من أنماط النص.',
  'The text whose style this one borrows; what stands beside it differs.':
    'النص الذي يستعير هذا نمطه؛ وما يُكتب إلى جانبه يخالفه.',
  'Face of its Arabic letters, `family/weight` from the folder fonts.':
    'خط حروفه العربية، `عائلة/وزن` من مجلد fonts.',
  'Face of Latin words in it, `family/weight` from the folder fonts.':
    'خط الكلمات اللاتينية فيه، `عائلة/وزن` من مجلد fonts.',
  'Size of its type, in points where it has no unit.': 'حجم حروفه، بالنقاط إن لم تُكتب وحدة.',
  'From one baseline to the next, in points where it has no unit. The theme’s baseline where left out.':
    'من سطر أساس إلى الذي يليه، بالنقاط إن لم تُكتب وحدة. وهو ما في القالب إن تُرك.',
  'Its colour, by a role of the palette.': 'لونه، باسم دور من palette.',
  'Whether its lines are filled, begin at one edge, are centred, or end at one. start where left out: Arabic at the right.':
    'هل تُملأ سطوره، أو تبدأ من طرف، أو تتوسط، أو تنتهي عند طرف. وهو start إن تُرك: العربية من اليمين.',
  'Where it is justified: spaces lengthens no word, sober few and little, naskh more readily. sober where left out.':
    'كيف تُضبط سطوره: spaces لا تُمد معه كلمة، وsober يُمد القليل قليلًا، وnaskh أطوع للمد. وهو sober إن تُرك.',
  'Of a paragraph’s first line, in points where it has no unit. 0 where left out.':
    'إزاحة أول سطر من الفقرة، بالنقاط إن لم تُكتب وحدة. وهي 0 إن تُركت.',
  'Empty lines of the grid before it. 0 where left out.': 'سطور الشبكة الخالية قبله. وهي 0 إن تُركت.',
  'Word spaces, as a part of the face’s own: faces made for one line have narrow ones. As the face has them where left out.':
    'المسافة بين الكلمات منسوبة إلى مسافة الخط نفسه: الخطوط المصنوعة لسطر واحد مسافاتها ضيقة. وهي كما في الخط إن تُركت.',
  'Emphasised words take this colour, by a role of the palette, and keep their faces, as display type asks. The theme’s emphasis where left out.':
    'تأخذ الكلمات المشدَّد عليها هذا اللون، باسم دور من palette، وتبقى على خطها، كما يليق بحروف العرض. وهو تشديد القالب إن تُرك.',
  'Whether its lines are made as even as they can be, as display type asks. false where left out.':
    'هل تُسوّى سطوره ما أمكن، كما يليق بحروف العرض. وهو false إن تُرك.',
  'The running text; what most others are like.': 'النص الجاري؛ وعلى شبهه أكثر ما عداه.',
  'The words that a story begins with, as many as the theme’s `firstWords:`: their faces, size and colour.':
    'الكلمات التي يبدأ بها الموضوع، بعدد `firstWords:` في القالب: خطوطها وحجمها ولونها.',
  'The first word where it drops over lines: its faces and colour; its size follows its lines.':
    'الكلمة الأولى حين تنزل على سطور: خطوطها ولونها؛ أما حجمها فيتبع سطورها.',
  'The text of the editor’s letter.': 'نص رسالة التحرير.',
  'A question of an interview.': 'سؤال في حوار.',
  'A heading within a text, and the letters of the index.': 'عنوان داخل النص، وحروف الكشّاف.',
  'The name of a section, where one begins.': 'اسم الباب حيث يبدأ.',
  'The short line over a title.': 'السطر القصير فوق العنوان.',
  'The title of an article.': 'عنوان المقال.',
  'The lines that lead into a story, under its title.': 'السطور التي تمهد للموضوع تحت عنوانه.',
  'Who made it: names under titles, and the imprint.': 'أصحاب العمل: الأسماء تحت العناوين، وبيانات النشر.',
  'Who signs a letter.': 'توقيع صاحب الرسالة.',
  'What stands before the first question.': 'ما يقف قبل أول سؤال.',
  'What stands after the last answer.': 'ما يقف بعد آخر جواب.',
  'What the magazine tells between question and answer.': 'ما ترويه المجلة بين السؤال والجواب.',
  'A note of the editor’s amid a talk.': 'ملاحظة من المحرر في أثناء الحديث.',
  'Words of somebody who neither asks nor is asked.': 'كلام من ليس سائلًا ولا مسؤولًا.',
  'What is done while somebody speaks, within a line: (laughs).':
    'ما يُفعل في أثناء الكلام، داخل السطر: (يضحك).',
  'Who the author is, at the end.': 'من هو الكاتب، في آخر المقال.',
  'What the magazine answers to a letter.': 'رد المجلة على رسالة.',
  'A piece of news in brief.': 'خبر قصير.',
  'Lines of a poem.': 'أبيات القصيدة.',
  'Words of another, set apart.': 'كلام لغير صاحب النص، معزول عنه.',
  'A citation of the Quran, set apart; no word of it is lengthened.':
    'آية من القرآن معزولة عن النص؛ لا تُمد منها كلمة.',
  'Who said it or wrote it: under quotations and verse.': 'من قال هذا أو كتبه: تحت الاقتباس والشعر.',
  'Code or a command, on the colour `tint`.': 'شفرة أو أمر، على لون `tint`.',
  'What a table shows, over it.': 'ما يعرضه الجدول، فوقه.',
  'The heads of a table’s columns.': 'رؤوس أعمدة الجدول.',
  'The cells of a table.': 'خلايا الجدول.',
  'A big number; smaller where its place asks for it.': 'رقم كبير؛ ويصغر حيث يطلب مكانه ذلك.',
  'The words with a big number.': 'الكلمات مع الرقم الكبير.',
  'When it was: the moments of a timeline.': 'متى كان: لحظات المسار الزمني.',
  'The title of a box, on the colour `tint`.': 'عنوان الإطار، على لون `tint`.',
  'The text of a box, on the colour `tint`.': 'نص الإطار، على لون `tint`.',
  'A note beside a paragraph.': 'ملاحظة إلى جانب فقرة.',
  'The words under a picture.': 'الكلام تحت الصورة.',
  'A footnote.': 'حاشية.',
  'Words of the text set large on paper; smaller where its place asks for it.':
    'كلمات من النص تُصف كبيرة على الورق؛ وتصغر حيث يطلب مكانها ذلك.',
  'Words of the text set large on a ground of colour; smaller where its place asks for it.':
    'كلمات من النص تُصف كبيرة على أرضية ملونة؛ وتصغر حيث يطلب مكانها ذلك.',
  'The number of a page.': 'رقم الصفحة.',
  'The line that says whose page it is, and the label of adverts.':
    'السطر الذي يقول لمن هذه الصفحة، ولافتة الإعلان.',
  'The magazine’s name on the cover, as large as its place: its faces and colour.':
    'اسم المجلة على الغلاف، بحجم مكانه: خطوطه ولونه.',
  'The great word of the guest’s name on the cover, as large as its place.':
    'الكلمة الكبرى من اسم الضيف على الغلاف، بحجم مكانها.',
  'The rest of that name.': 'بقية ذلك الاسم.',
  'The guest’s words on the cover and on the back.': 'كلام الضيف على الغلاف وعلى ظهره.',
  'Number, date and price on the cover.': 'الرقم والتاريخ والثمن على الغلاف.',
  'The great word on the page that opens an interview, as large as its place.':
    'الكلمة الكبرى على صفحة افتتاح الحوار، بحجم مكانها.',
  'The rest of that name, and other type on a page that opens a story.':
    'بقية ذلك الاسم، وسائر الحروف على صفحة افتتاح الموضوع.',
  'The heading of the contents and of the index.': 'رأس المحتويات والكشّاف.',
  'Page numbers in the contents and on the cover.': 'أرقام الصفحات في المحتويات وعلى الغلاف.',
  'Titles in the contents.': 'العناوين في المحتويات.',
  'The words under a title in the contents.': 'الكلام تحت العنوان في المحتويات.',
  'A style for every kind of text; what is like another borrows its style.':
    'نمط لكل صنف من النص؛ وما أشبه غيره استعار نمطه.',
  'A theme: what the designer decided.': 'قالب: ما قرره المصمم.',
  'The family’s name in style sheets.': 'اسم عائلة الخط في أوراق الأنماط.',
  'The npm package the files come in.': 'حزمة npm التي تأتي فيها الملفات.',
  'The licence’s file, from the package or the folder.': 'ملف الرخصة، من الحزمة أو من المجلد.',
  'The OpenType feature of its wide forms, for lines that would else be loose.':
    'ميزة OpenType لصورها العريضة، لسطور تبقى متباعدة لولاها.',
  'Where the family is asked for characters that a theme’s own faces have not: 1 before 2. Never asked where left out.':
    'متى تُسأل العائلة عن محارف ليست في خطوط القالب: 1 قبل 2. ولا تُسأل إن تُرك.',
  'A TrueType file for each weight.': 'ملف TrueType لكل وزن.',
  'A family of faces.': 'عائلة خطوط.',
}
