/** What is said in Arabic of the keys of all other articles: by the sentence that its schema says in English. */

import type { Descriptions } from './descriptions.ts'

export const ARTICLE_KEYS: Descriptions = {
  "A feature: an essay or a report, its author's text.": 'مقال: مقالة أو تحقيق، بنص كاتبه.',
  'The words under the title, which are the magazine’s own.': 'الكلام تحت العنوان، وهو بقلم المجلة.',
  'Who wrote it, in the order of print.': 'من كتبه، بترتيب الطبع.',
  'A picture for the page that opens it; its focus is kept in sight.':
    'صورة لصفحة الافتتاح؛ تبقى بؤرتها ظاهرة.',
  'How large the story opens: quiet (its headline over the text), half a page, a page, or a spread; or on what: the picture, or its title as text. Its length decides where this is left out.':
    'كيف يفتتح الموضوع: هادئًا (quiet، عنوانه فوق النص)، أو نصف صفحة، أو صفحة، أو صفحتين متقابلتين؛ أو بماذا: بالصورة، أو بعنوانه نصًا. ويختار له طوله إن تُرك.',
  'The text itself, with its subheads.': 'النص نفسه بعناوينه الداخلية.',
  'Stretches of the text that may be set large on the page.': 'مقاطع من النص يجوز أن تُصف كبيرة على الصفحة.',
  'Who the author is, in the magazine’s own words; it stands at the end.':
    'من هو الكاتب، بقلم المجلة؛ يقف في الآخر.',
  'A feature of an issue: an essay or a report.': 'مقال في العدد: مقالة أو تحقيق.',
  "The author's name.": 'اسم الكاتب.',
  'An exact stretch of the text, whole words, without marks.': 'مقطع من النص كما هو، كلمات تامة بلا علامات.',
  'The standing name of the column, over the title of every one.':
    'اسم العمود الثابت، فوق عنوان كل حلقة منه.',
  'A column: what one writer has in every issue, under a standing name.':
    'عمود: ما لكاتب واحد في كل عدد، تحت اسم ثابت.',
  'Whose column it is.': 'لمن العمود.',
  'Stretches of the text that may be set larger among its paragraphs.':
    'مقاطع من النص يجوز أن تُصف أكبر بين فقراته.',
  'Who the writer is, in the magazine’s own words; it stands at the end.':
    'من هو صاحب العمود، بقلم المجلة؛ يقف في الآخر.',
  'A column of an issue: a regular of one writer.': 'عمود في العدد: مادة ثابتة لكاتب واحد.',
  "The writer's picture, small beside title and name; its focus is kept in sight.":
    'صورة الكاتب صغيرة إلى جانب العنوان والاسم؛ تبقى بؤرتها ظاهرة.',
  'A letter from the editor: running text and a signature.': 'رسالة من التحرير: نص جار وتوقيع.',
  'The letter itself.': 'الرسالة نفسها.',
  'Who signs it.': 'من يوقّعها.',
  'A letter of an issue.': 'رسالة في العدد.',
  "Readers' letters, each with the magazine's answer where it has one.":
    'بريد القراء: رسائل، مع كل منها رد المجلة إن كان.',
  'The letters, in the order of print.': 'الرسائل بترتيب الطبع.',
  "The readers' letters of an issue.": 'بريد القراء في العدد.',
  'A heading over the letter.': 'عنوان فوق الرسالة.',
  'The letter itself, in its writer’s words.': 'الرسالة نفسها بقلم صاحبها.',
  'Who wrote it, and from where.': 'من كتبها، ومن أين.',
  'What the magazine answers; it stands under the letter, set apart.':
    'رد المجلة؛ يقف تحت الرسالة معزولًا عنها.',
  'Who wrote it.': 'من كتبها.',
  'From where, for example طنطا.': 'من أين، مثل طنطا.',
  'A photo essay: pictures that tell a story, with a few words.': 'مقال مصوّر: صور تروي قصة، مع كلام قليل.',
  'Who took the pictures, in the order of print.': 'من التقط الصور، بترتيب الطبع.',
  'The plates, in the order of print.': 'اللوحات بترتيب الطبع.',
  'A photo essay of an issue.': 'مقال مصوّر في العدد.',
  'One picture to a page: to its edges where it is shaped like the page, over the spread where it is wide, over the head of the page where it is low, else whole within the margins.':
    'صورة لكل صفحة: إلى حوافها إن كانت بشكل الصفحة، وعلى صفحتين متقابلتين إن كانت عريضة، وفي رأس الصفحة إن كانت قليلة الارتفاع، وإلا فكاملة داخل الهوامش.',
  'Two pictures that share a page.': 'صورتان تقتسمان صفحة.',
  'One of the two.': 'واحدة من الصورتين.',
  'News in brief: many short pieces in narrow columns.': 'أخبار قصيرة: مواد قصيرة كثيرة في أعمدة ضيقة.',
  'The pieces, in the order of print.': 'الأخبار بترتيب الطبع.',
  'The news in brief of an issue.': 'الأخبار القصيرة في العدد.',
  'The heading over it.': 'العنوان فوقه.',
  'A picture over it.': 'صورة فوقه.',
  'The piece itself.': 'الخبر نفسه.',
  'Where it is taken from, or who wrote it.': 'من أين أُخذ، أو من كتبه.',
  'true for a piece that may leave its place: it stands alone on a page that would else have nothing to read, if there is one.':
    'اكتب true لخبر يجوز أن يترك مكانه: يقف وحده على صفحة تبقى بلا ما يُقرأ، إن كانت.',
  'A template of the publisher’s own that the story opens with, by its name in warraq.config.ts, for example my-house/tall-title; in place of opener.':
    'قالب افتتاح من عند الناشر يُفتتح به المقال، باسمه في warraq.config.ts، مثل my-house/tall-title؛ ويحل محل opener.',
}
