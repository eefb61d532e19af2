/** What is said in Arabic of the keys of an interview, and of the blocks that every article may hold: by the sentence that its schema says in English. */

import type { Descriptions } from './descriptions.ts'

export const TALK_KEYS: Descriptions = {
  'The name of the article in file names and links, unique in the issue.':
    'اسم المقال في أسماء الملفات والروابط، لا يتكرر في العدد.',
  'The short line over the title.': 'السطر القصير فوق العنوان.',
  'The title.': 'العنوان.',
  'Who did what, in the order of print.': 'من عمل ماذا، بترتيب الطبع.',
  'Headings under which the index leads to the whole article.': 'كلمات يقود الكشّاف تحتها إلى المقال كله.',
  'An interview: questions and answers.': 'حوار: أسئلة وأجوبة.',
  'Who was asked.': 'الضيف الذي سُئل.',
  'Who were asked, where they are several, in the order of print; in place of guest.':
    'الضيوف الذين سُئلوا، إن كانوا عدة، بترتيب الطبع؛ مكان guest.',
  'How large the story opens: quiet (its headline over the text), half a page, a page, or a spread; or on what: the name of the guest, the picture, or its title as text. Its length decides where this is left out.':
    'كيف يفتتح الموضوع: هادئًا (quiet، عنوانه فوق النص)، أو نصف صفحة، أو صفحة، أو صفحتين متقابلتين؛ أو بماذا: باسم الضيف، أو بالصورة، أو بعنوانه نصًا. ويختار له طوله إن تُرك.',
  'How many pages it is to fill, its opener among them. It is set a few lines closer or wider for it; by how much it is too long or too short is told.':
    'كم صفحة يملأ، وافتتاحه منها. يُضم لذلك بضعة أسطر أو يوسَّع؛ ويُقال كم يطول أو يقصر.',
  'The file that its author delivered, by its path from the issue folder, for example manuscripts/talk.docx. Nothing of it is printed; the archive keeps it.':
    'الملف الذي سلّمه كاتبه، بمساره من مجلد العدد، مثل manuscripts/talk.docx. لا يُطبع منه شيء؛ ويحفظه الأرشيف.',
  "The words under the title: a stretch of the guest's own.": 'الكلام تحت العنوان: مقطع من كلام الضيف نفسه.',
  'What stands before the first question, in the magazine’s own words.': 'ما يقف قبل أول سؤال، بقلم المجلة.',
  'Questions and answers, in the order of print.': 'الأسئلة والأجوبة بترتيب الطبع.',
  'A box about who was asked, beside the first answers. Its words are the magazine’s own.':
    'إطار عمن سُئل، إلى جانب الأجوبة الأولى. كلامه بقلم المجلة.',
  "Stretches of the guest's own words that may be set large on the page.":
    'مقاطع من كلام الضيف نفسه يجوز أن تُصف كبيرة على الصفحة.',
  'An interview of an issue.': 'حوار من حوارات العدد.',
  'What was done, for example صحافة.': 'ما عُمل، مثل صحافة.',
  'Who did it.': 'من عمله.',
  "The guest's name in full.": 'اسم الضيف كاملًا.',
  'The part of the name that may be set large, and that stands before what one of several guests says: a whole word or words of it.':
    'الجزء الذي يجوز أن يُصف كبيرًا من الاسم، ويقف قبل كلام كل ضيف إن تعددوا: كلمة منه تامة أو كلمات.',
  'Who the guest is, for example المهندس والمؤثر.': 'من هو الضيف، مثل المهندس والمؤثر.',
  'A picture of the guest, for the page that opens the interview; its focus is kept in sight.':
    'صورة الضيف لصفحة افتتاح الحوار؛ تبقى بؤرتها ظاهرة.',
  'The picture, with its words for readers who cannot see it.': 'الصورة، مع كلام لمن لا يراها من القراء.',
  'Paragraphs with a blank line between two, or a list of blocks.':
    'فقرات بين كل اثنتين سطر خال، أو قائمة كتل.',
  'A heading within the text, over what follows it.': 'عنوان داخل النص، فوق ما يليه.',
  'A list with bullets.': 'قائمة بنقاط.',
  'A list with numbers.': 'قائمة بأرقام.',
  'Classical verse, each line a pair: [first half, second half]. Free verse as a text: a line a line, a blank line between two stanzas.':
    'شعر عمودي، كل بيت اثنان: [الصدر, العجز]. والشعر الحر نص: سطر لكل سطر، وبين المقطعين سطر خال.',
  'A pair: the half-line on the right, then the left.': 'بيت: الشطر الأيمن ثم الأيسر.',
  'What the verse is called.': 'اسم القصيدة.',
  'Whose the verse is.': 'صاحب الشعر.',
  'true where the quotation is from the Quran: it is then never lengthened.':
    'اكتب true إن كان الاقتباس من القرآن: فلا تُمد منه كلمة أبدًا.',
  'Where the quotation is from.': 'من أين الاقتباس.',
  'Code or a command, as it is typed: below |, line by line.':
    'شفرة أو أمر كما يُكتب: تحت علامة |، سطرًا سطرًا.',
  'A table; its first column is at the right.': 'جدول؛ أول أعمدته عن اليمين.',
  'A few big numbers, each with words under it.': 'أرقام كبيرة قليلة، تحت كل رقم كلام.',
  'Moments of a story, one under another.': 'لحظات قصة، واحدة تحت واحدة.',
  'A box beside the text.': 'إطار إلى جانب النص.',
  'A remark of the magazine’s own beside the text, for example on a name in it.':
    'ملاحظة من المجلة إلى جانب النص، عن اسم فيه مثلًا.',
  'A picture with its words.': 'صورة مع كلامها.',
  'Two to six pictures that share their words, the first at the right.':
    'من صورتين إلى ست صور يجمعها كلام واحد، أولاها عن اليمين.',
  'The words under the pictures.': 'الكلام تحت الصور.',
  'true for pictures that stand over all columns of their page.': 'اكتب true لصور تقف على أعمدة صفحتها كلها.',
  'Where they stand across: head or foot of their page, or a page of their own.':
    'أين تقف على عرض الصفحة: رأسها أو أسفلها، أو صفحة وحدها.',
  'What each column is, the first at the right.': 'ما في كل عمود، أولها عن اليمين.',
  'Rows of as many cells; the first cell says what its row is about.':
    'صفوف بعدد واحد من الخلايا؛ تقول الخلية الأولى عمّ صفها.',
  'What the table shows, over it.': 'ما يعرضه الجدول، فوقه.',
  'A remark under the table, for example where its numbers are from.':
    'ملاحظة تحت الجدول، مثل من أين أرقامه.',
  'The number, large: ٤٠٠٧, or ٤٥ ألفًا.': 'الرقم كبيرًا: ٤٠٠٧، أو ٤٥ ألفًا.',
  'What it is the number of.': 'رقم ماذا هو.',
  'The moment: a year, a day, an hour.': 'اللحظة: سنة أو يوم أو ساعة.',
  'What came to pass.': 'ما حدث.',
  'The heading of the box.': 'رأس الإطار.',
  'A heading within the box.': 'عنوان داخل الإطار.',
  'Paragraphs, subheads, lists, big numbers, moments and pictures.':
    'فقرات وعناوين داخلية وقوائم وأرقام كبيرة ولحظات وصور.',
  'true for a box that stands over all columns of its page.': 'اكتب true لإطار يقف على أعمدة صفحته كلها.',
  'Where it stands across: head or foot of its page, or a page of its own.':
    'أين يقف على عرض الصفحة: رأسها أو أسفلها، أو صفحة وحده.',
  'Who asks, where several do: initials or a name, as they stand before the question.':
    'من يسأل، إن سأل عدة: أحرف من اسمه أو اسمه، كما تقف قبل السؤال.',
  'What the magazine asked, without its name before it.': 'ما سألته المجلة، بلا اسمها قبله.',
  'Who of several guests answers first, by the short name or the whole one.':
    'من يجيب أولًا من عدة ضيوف، باسمه المختصر أو باسمه كله.',
  "What the guest answered, without the guest's name before it.": 'ما أجاب به الضيف، بلا اسمه قبله.',
  'Who of the guests says it, by the short name or the whole one.':
    'من يقوله من الضيوف، باسمه المختصر أو باسمه كله.',
  'Who says it, where that is neither who asks nor a guest: a reader, the photographer.':
    'من يقوله، إن لم يكن سائلًا ولا ضيفًا: قارئ، أو المصور.',
  'What is said by whom by: or speaker: names.': 'ما يقوله من يسميه by: أو speaker:.',
  'What the journalist tells between the words of the guest, in the magazine’s own words.':
    'ما يرويه الصحفي بين كلام الضيف، بقلم المجلة.',
  'What somebody does while speaking, in a word or two, for example يضحك; it is set in brackets.':
    'ما يفعله المتكلم في أثناء كلامه، بكلمة أو كلمتين، مثل يضحك؛ يوضع بين قوسين.',
  'What the editor adds to the words of the guest; it is set in brackets and signed.':
    'ما يضيفه المحرر إلى كلام الضيف؛ يوضع بين قوسين ويوقَّع.',
  'true for words that stand alone on a page of their own.': 'اكتب true لكلام يقف وحده على صفحة.',
}
