/** What is said in Arabic of the keys of a publisher’s own folder, and of the house style: by the sentence that its schema says in English. */

import type { Descriptions } from './descriptions.ts'

export const HOUSE_KEYS: Descriptions = {
  'The schema for text editors; the press passes over it.':
    'المخطط الذي تقرؤه محررات النصوص؛ لا تنظر إليه المطبعة.',
  'Where issues are archived, a folder from this file or s3://bucket/prefix; output/archive where left out.':
    'أين تُحفظ الأعداد في الأرشيف: مجلد يُذكر من مكان هذا الملف، أو s3://bucket/prefix. وهو output/archive إن تُرك.',
  'Where the site of the shelf will stand, for its feeds and its map, for example https://example.org/.':
    'أين سيقف موقع الرف على الشبكة، لخلاصاته وخريطته، مثل https://example.org/.',
  'A publisher’s own folder: issues, themes, fonts, colour and output beside this file.':
    'مجلد الناشر نفسه: issues وthemes وfonts وcolour وoutput إلى جانب هذا الملف.',
  'The language that the press speaks at a terminal, en or ar; that of the machine where left out.':
    'اللغة التي تخاطبك بها المطبعة في الطرفية: en أو ar؛ وهي لغة الجهاز إن تُركت.',
  'Where an editor finds what may stand here.': 'هنا يجد محرر النصوص ما يجوز أن يُكتب في الملف.',
  'guillemets: «…», and “…” within them. curly: the other way round. straight: "…".':
    'القيم: guillemets: «…» وداخلها “…”. curly: بالعكس. straight: "…".',
  'as-written: those that a piece has most of. arabic-indic, european: these everywhere.':
    'القيم: as-written: ما يكثر في المادة نفسها. arabic-indic أو european: هذه في كل موضع.',
  'What is done about each rule: off, warn, or fix.':
    'ما يُصنع بكل قاعدة: off تُهمل، وwarn يُنبَّه إليها، وfix تُصلح.',
  'Characters that show nothing and do nothing. fix where left out.':
    'محارف لا تُظهر شيئًا ولا تفعل شيئًا. وهو fix إن تُرك.',
  'Drawn forms of letters, of an old code page, in place of the letters. fix where left out.':
    'صور الحروف من صفحة رموز قديمة مكان الحروف نفسها. وهو fix إن تُرك.',
  'The kaf and the yeh of Persian keyboards in Arabic words. fix where left out.':
    'كاف لوحة المفاتيح الفارسية وياؤها في كلمات عربية. وهو fix إن تُرك.',
  'A tatweel inside a word. fix where left out.': 'تطويل داخل كلمة. وهو fix إن تُرك.',
  'A space between a letter and its tanween. fix where left out.': 'مسافة بين الحرف وتنوينه. وهو fix إن تُرك.',
  'Words of a list of spellings that are wrong in every sentence (فى، الى، التى، هذة); no word of a dialect. fix where left out.':
    'كلمات من قائمة إملاء خاطئ في كل جملة (فى، الى، التى، هذة)؛ وليس فيها كلمة عامية. وهو fix إن تُرك.',
  'A name that one piece spells in two ways. warn where left out.':
    'اسم تكتبه المادة الواحدة على صورتين. وهو warn إن تُرك.',
  'A question that stands again in its answer. warn where left out.': 'سؤال يتكرر في جوابه. وهو warn إن تُرك.',
  'A small word that is written twice (من من), or a verb or a definite noun (بدأت بدأت). warn where left out.':
    'كلمة صغيرة كُتبت مرتين (من من)، أو فعل أو اسم معرّف (بدأت بدأت). وهو warn إن تُرك.',
  'A waw apart from the word that it joins (القاهرة و مرسيليا). fix where left out.':
    'واو منفصلة عن الكلمة التي تعطفها (القاهرة و مرسيليا). وهو fix إن تُرك.',
  'An answer of more than 400 words without a paragraph; says where others might begin. warn where left out.':
    'جواب فوق 400 كلمة بلا فقرة؛ ويُقال أين يمكن أن تبدأ فقرات. وهو warn إن تُرك.',
  'Digits of two kinds in one piece, or of another than the house has chosen (digits:). warn where left out.':
    'أرقام من نوعين في مادة واحدة، أو من غير النوع الذي اختارته الدار (digits:). وهو warn إن تُرك.',
  'A Latin word written straight onto an Arabic article or particle. fix where left out.':
    'كلمة لاتينية ملصقة بأداة التعريف أو بحرف عربي قبلها. وهو fix إن تُرك.',
  'Quotation marks of another kind than the house has chosen (quotes:). fix where left out.':
    'علامات تنصيص من غير النوع الذي اختارته الدار (quotes:). وهو fix إن تُرك.',
  'A quotation mark without the other of its pair. warn where left out.':
    'علامة تنصيص بلا أختها. وهو warn إن تُرك.',
  'A bracket without the other of its pair. warn where left out.': 'قوس بلا أخيه. وهو warn إن تُرك.',
  'Two commas or semicolons in a row. warn where left out.':
    'فاصلتان أو فاصلتان منقوطتان متتاليتان. وهو warn إن تُرك.',
  'Two dots, or four and five, in place of a stop or an ellipsis. warn where left out.':
    'نقطتان أو أربع أو خمس مكان النقطة أو علامة الحذف. وهو warn إن تُرك.',
  'A Latin comma, semicolon or question mark in an Arabic sentence. fix where left out.':
    'فاصلة أو فاصلة منقوطة أو علامة استفهام لاتينية في جملة عربية. وهو fix إن تُرك.',
  'A space before a comma, a stop, a colon, a question mark or an exclamation mark. fix where left out.':
    'مسافة قبل فاصلة أو نقطة أو نقطتين أو علامة استفهام أو تعجب. وهو fix إن تُرك.',
  'A word that clings to the comma, the semicolon or the stop before it. fix where left out.':
    'كلمة ملصقة بالفاصلة أو الفاصلة المنقوطة أو النقطة قبلها. وهو fix إن تُرك.',
  'A word that clings to the colon before it. fix where left out.':
    'كلمة ملصقة بالنقطتين قبلها. وهو fix إن تُرك.',
  'A word that clings to the question mark or the exclamation mark before it. fix where left out.':
    'كلمة ملصقة بعلامة الاستفهام أو التعجب قبلها. وهو fix إن تُرك.',
  'A space inside brackets or quotation marks. fix where left out.':
    'مسافة داخل القوسين أو علامتي التنصيص. وهو fix إن تُرك.',
  'A word that clings to a bracket or a quotation mark from outside. fix where left out.':
    'كلمة ملصقة بقوس أو بعلامة تنصيص من خارجها. وهو fix إن تُرك.',
  'Two spaces or more between two words. fix where left out.': 'مسافتان أو أكثر بين كلمتين. وهو fix إن تُرك.',
  'What the copy desk looks for, and what it mends.': 'ما يبحث عنه مكتب التحرير، وما يصلحه.',
}
