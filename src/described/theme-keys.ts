/** What is said in Arabic of the keys of a theme: its page, its colours, its inks: by the sentence that its schema says in English. */

import type { Descriptions } from './descriptions.ts'

export const THEME_KEYS: Descriptions = {
  'The theme’s name, as the file’s.': 'اسم القالب، وهو اسم ملفه.',
  'The name of a theme that this one is like: what stands here differs, key by key, and all else is as there.':
    'اسم القالب الذي يشبهه هذا: ما يُكتب هنا يخالفه مفتاحًا مفتاحًا، وما عداه فكما هو هناك.',
  'The page after the knife: a paper, upright (a4, a5, a6, b5, letter, legal, tabloid), or width and height, as 210x280mm or 8.5x11in.':
    'الصفحة بعد القص: اسم ورق قائم (a4 أو a5 أو a6 أو b5 أو letter أو legal أو tabloid)، أو العرض ثم الارتفاع، مثل 210x280mm أو 8.5x11in.',
  'The same as page, written before it as a list: [210, 297], in millimetres.':
    'مثل page، وكان يُكتب قبله قائمة بالمليمتر: [210, 297].',
  'How far what touches the edge of the page goes beyond it, for the knife, in millimetres where it has no unit. 3 where left out.':
    'كم يتجاوز ما يلامس حافة الصفحة خط القص، بالمليمتر إن لم تُكتب وحدة. وهو 3 إن تُرك.',
  'Over the text, in millimetres where it has no unit.': 'فوق النص، بالمليمتر إن لم تُكتب وحدة.',
  'Under the text, in millimetres where it has no unit. It gives up to a line where rows ask for it.':
    'تحت النص، بالمليمتر إن لم تُكتب وحدة. ويتنازل عن سطر على الأكثر إن طلبته الصفوف.',
  'At the spine, in millimetres where it has no unit.': 'عند الكعب، بالمليمتر إن لم تُكتب وحدة.',
  'At the fore-edge, in millimetres where it has no unit.': 'عند الحافة الخارجية، بالمليمتر إن لم تُكتب وحدة.',
  'From the edges of the page to the text, in millimetres where they have no unit.':
    'ما بين حواف الصفحة والنص، بالمليمتر إن لم تُكتب وحدة.',
  'Columns of the text, from 1 to 6.': 'أعمدة النص، من 1 إلى 6.',
  'Columns of news in brief, from 1 to 6. Where left out, one more than those of the text if the page is wide enough, else as many.':
    'أعمدة الأخبار القصيرة، من 1 إلى 6. فإن تُرك فهي عمود فوق أعمدة النص إن اتسعت الصفحة له، وإلا فمثلها.',
  'Between columns, in millimetres where it has no unit.': 'ما بين الأعمدة، بالمليمتر إن لم تُكتب وحدة.',
  'From one baseline of the grid to the next, in points where it has no unit.':
    'من سطر أساس في الشبكة إلى الذي يليه، بالنقاط إن لم تُكتب وحدة.',
  'Modules of the grid from head to foot, a line free between two: pictures over all columns fill whole ones. 1 where left out.':
    'صفوف الشبكة من رأس الصفحة إلى أسفلها، بين كل صفين سطر خال: الصورة على عرض الأعمدة كلها تملأ صفوفًا تامة. وهو 1 إن تُرك.',
  'A hairline between columns, in this role of the palette; none for no line, as where left out.':
    'خط رفيع بين الأعمدة بهذا اللون من palette؛ وnone لا خط معه، وهو الحال إن تُرك.',
  'heading: a title over the columns. split: the name as a page. cartouche: the title in a frame on pattern.':
    'القيم: heading: عنوان فوق الأعمدة. split: الاسم صفحة وحده. cartouche: العنوان في إطار على زخرفة.',
  'star: the name on a star. frame: inside a border of pattern. Each in three ways, which follow one another issue by issue.':
    'القيم: star: الاسم على نجمة. frame: في إطار من الزخرفة. ولكل منهما ثلاث هيئات تتعاقب عددًا بعد عدد.',
  'Whether the issue ends on a back cover, its pages a multiple of four. false where left out.':
    'هل يُختم العدد بغلاف خلفي، فتصير صفحاته من مضاعفات الأربع. وهو false إن تُرك.',
  'corner: folio and running head at the outer foot. ruled: running heads over a rule, the folio centred.':
    'القيم: corner: رقم الصفحة ورأسها في أسفل الطرف الخارجي. ruled: رأس الصفحة فوق خط، والرقم في الوسط.',
  'Whether a page of contents follows the cover.': 'هل تلي الغلاف صفحة محتويات.',
  'Whether contents and letters have a band of pattern at the fore-edge.':
    'هل للمحتويات والرسائل شريط زخرفة عند الحافة الخارجية.',
  'How pages of an interview carry pull quotes. loud: large, on paper or a band of colour. ruled: between rules.':
    'كيف تحمل صفحات الحوار الاقتباسات. loud: كبيرة على الورق أو على شريط ملون. ruled: بين خطين.',
  'Roles of the palette, from the darkest to the lightest: the inks that pictures in articles are printed in. own: in their own colours, as where left out.':
    'ألوان من palette من الأدكن إلى الأفتح: الأحبار التي تُطبع بها صور المقالات. own: بألوانها، وهو الحال إن تُرك.',
  'How fine pictures are at the most, in pixels to the inch of the size they stand at; coarser ones stay as they are. 220 on the screen and 300 in the archive where left out.':
    'أقصى دقة للصور، بكسلات في البوصة بالحجم الذي تظهر به؛ وما هو أخشن يبقى كما هو. وهي 220 للشاشة و300 للأرشيف إن تُركت.',
  'In the file for screens, in pixels to the inch. 220 where left out.':
    'في ملف الشاشة، بكسلات في البوصة. وهي 220 إن تُركت.',
  'In the file for the archive, in pixels to the inch. 300 where left out.':
    'في ملف الأرشيف، بكسلات في البوصة. وهي 300 إن تُركت.',
  'Digits of the running text, with their separators and percent signs; as written where left out. The press’s own numbers, folios and dates, follow the issue.':
    'أرقام النص مع فواصلها وعلامة المئة؛ وكما كُتبت إن تُرك. أما أرقام المطبعة نفسها من صفحات وتواريخ فتتبع العدد.',
  'Whether punctuation at the ends of lines hangs beyond the column. true where left out.':
    'هل تتدلى علامات الترقيم في أطراف السطور خارج العمود. وهو true إن تُرك.',
  'Which joins may be drawn longer: those of a calligrapher’s naskh, or those of faces that draw every join as a straight stroke. classical where left out.':
    'أي الوصلات تُمد: وصلات النسخ كما يخطها الخطاط، أو وصلات الخطوط التي ترسم كل وصلة شرطة مستقيمة. وهو classical إن تُرك.',
  'How far the means of justification go, where not as far as they would by themselves.':
    'إلى أي حد تبلغ وسائل ضبط السطور، إن لم تكن كما تبلغ من نفسها.',
  'Between letters that do not join, in ems.': 'بين الحروف التي لا تتصل، منسوبًا إلى حجم الحرف.',
  'Of a line’s letters, in per cent of their width.': 'لحروف السطر، في المئة من عرضها.',
  'Of a lengthened join, in ems.': 'للوصلة الممدودة، منسوبًا إلى حجم الحرف.',
  'Words of a line that are lengthened.': 'كم كلمة تُمد في السطر.',
  'Word spaces at their narrowest and at their widest, before a join is lengthened; as parts of the face’s own.':
    'أضيق مسافة بين الكلمات وأوسعها قبل أن تُمد وصلة، منسوبة إلى مسافة الخط نفسه.',
  'Words at the head of a story set as `firstWords`.': 'كم كلمة في أول الموضوع تُصف بنمط `firstWords`.',
  'Lines that the first word of a feature or a column drops over, in the style `dropWord` and as tall as all of them together. 1, where nothing drops, where left out.':
    'على كم سطر تنزل الكلمة الأولى من المقال أو العمود، بنمط `dropWord` وبارتفاع هذه السطور كلها. وهو 1 إن تُرك، فلا ينزل شيء.',
  'What prints the issue. Offset on coated paper, FOGRA39 with 300 % of ink, where left out.':
    'بأي شيء يُطبع العدد. وهو أوفست على ورق مصقول، FOGRA39 بمجموع أحبار 300 %، إن تُرك.',
  'The ICC output profile: a file of assets/colour, without .icc.':
    'ملف ألوان المطبعة ICC: اسم ملف من assets/colour بلا .icc.',
  'The printing condition it describes, as the ICC’s registry names it.':
    'حالة الطباعة التي يصفها، باسمها في سجل ICC.',
  'The most ink that one place may bear, in per cent of the four plates together.':
    'أكثر ما يحتمله موضع واحد من الحبر، في المئة من الألواح الأربعة معًا.',
  'What becomes of colours the press cannot print. relative: the nearest it can, all others stay as they are. perceptual: all give way, and keep their steps. relative where left out.':
    'ما يُصنع بالألوان التي لا تقدر عليها المطبعة. relative: أقرب لون تقدر عليه، ويبقى ما عداه كما هو. perceptual: تتنازل الألوان كلها وتحفظ ما بينها من درجات. وهو relative إن تُرك.',
  'Face of the Arabic letters, `family/weight` from the folder fonts.':
    'خط الحروف العربية، `عائلة/وزن` من مجلد fonts.',
  'Face of Latin words among them.': 'خط الكلمات اللاتينية بينها.',
  'The faces of emphasised words.': 'خطوط الكلمات المشدَّد عليها.',
  'On the screen.': 'على الشاشة.',
  'On the press: per cent of cyan, magenta, yellow and black.':
    'على المطبعة: السماوي ثم الأرجواني ثم الأصفر ثم الأسود، في المئة.',
  'An ink mixed for this colour, printed from a plate of its own; press then stands in for it.':
    'حبر خاص يُخلط لهذا اللون ويُطبع من لوح وحده؛ وعندها تنوب press عنه.',
  'An ink that another colour of the palette is mixed as: this is a tint of it.':
    'حبر خاص خُلط للون آخر من palette: وهذا درجة منه.',
  'How much of that ink, in per cent.': 'كم من ذلك الحبر، في المئة.',
  'On the screen; as much of that colour on the paper’s where left out.':
    'على الشاشة؛ وإن تُرك فبمقدار ذلك اللون على لون الورق.',
  'What pages are printed on; white where a press prints on white paper.':
    'ما تُطبع عليه الصفحات؛ وهو أبيض حيث تطبع المطبعة على ورق أبيض.',
  'Of the text: black alone on the press.': 'لون النص: الأسود وحده على المطبعة.',
  'What stands out: bars, rules, stars, and display type that names it.':
    'ما يلفت النظر: الأشرطة والخطوط والنجوم، وحروف العرض التي تسميه.',
  'Dark ground of right-hand pages that bear display type, as openers and large quotes.':
    'أرضية داكنة للصفحات اليمنى التي تحمل حروف عرض، كصفحات الافتتاح والاقتباسات الكبيرة.',
  'Of the stars on `ground`, near to it.': 'لون النجوم على `ground`، قريب منه.',
  'Ground of the cover, and of left-hand pages that bear a large quote.':
    'أرضية الغلاف، والصفحات اليسرى التي تحمل اقتباسًا كبيرًا.',
  'Of the stars on `coverGround`, near to it.': 'لون النجوم على `coverGround`، قريب منه.',
  'Light ground of boxes and listings, under text.': 'أرضية فاتحة تحت نص الأطر والشفرات.',
}
