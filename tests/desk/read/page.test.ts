/** Saved pages of all ages: the article whole, its head with it, and nothing of the page around it. */

import { describe, expect, test } from 'vitest'
import { readManuscript } from '../../../src/desk/read.ts'
import { A, Q } from '../../support/drafts.ts'
import { lineOf, linesOf, readText } from '../../support/manuscripts.ts'

const SOUP = `<html><head><title>جريدة الدرب - حوار مع الحدّاد: لا أعد</title></head><body dir=rtl>
<div id=wrap><div class=menu><a>محليات</a><a>رياضة</a></div>
<div class=crumb>الرئيسية » لقاءات</div>
<div class=kicker>وجوه</div>
<div class=ttl>حوار مع الحدّاد: لا أعد المفاتيح</div>
<div class=sub>سبعون عاما أمام الفرن</div>
<div class=by>أجراه: مبارك القاسم</div>
<div class=tools>حجم الخط <a>طباعة</a></div>
<div class=body>كان باب الدكان مفتوحا حين وصلنا، وكان جالسا أمام الفرن يعد المفاتيح.<br><br>
<b>الدرب:</b> متى بدأت؟<br>
<b>الحدّاد:</b> في السابعة من عمري، كان أبي يعطيني المفاتيح القديمة لألعب بها.<br>لا أذكر غير ذلك.<br><br>
<div class="ad">إعلان<br>احجز الآن</div>
<b>الدرب:</b> وكم قفلا فتحت؟<br>
<b>الحدّاد:</b> لا أعد. من يعد يخطئ في العد، ومن يخطئ لا يفتح الباب الأخير.
</div>
<div class=rel><div>اقرأ أيضًا</div><div><a>هل يعود المفتاح؟</a></div></div>
<div class=cm><div>التعليقات (1)</div><div>قارئ: أين الدكان</div></div>
</div></body></html>`

describe('a page of divisions and line ends', () => {
  test('is whole: two line ends part its paragraphs, one does not', async () => {
    const { paragraphs } = await readText('page.html', SOUP)
    expect(paragraphs.map((paragraph) => [paragraph.kind, paragraph.level, lineOf(paragraph)])).toEqual([
      ['text', undefined, 'وجوه'],
      ['heading', 1, 'حوار مع الحدّاد: لا أعد المفاتيح'],
      ['heading', 2, 'سبعون عاما أمام الفرن'],
      ['text', undefined, 'أجراه: مبارك القاسم'],
      ['text', undefined, 'كان باب الدكان مفتوحا حين وصلنا، وكان جالسا أمام الفرن يعد المفاتيح.'],
      [
        'text',
        undefined,
        'الدرب: متى بدأت؟\nالحدّاد: في السابعة من عمري، كان أبي يعطيني المفاتيح القديمة لألعب بها.\nلا أذكر غير ذلك.',
      ],
      [
        'text',
        undefined,
        'الدرب: وكم قفلا فتحت؟\nالحدّاد: لا أعد. من يعد يخطئ في العد، ومن يخطئ لا يفتح الباب الأخير.',
      ],
    ])
  })

  test('knows on which line of the file each of its paragraphs stands', async () => {
    const { paragraphs } = await readText('page.html', SOUP)
    expect(paragraphs.map(({ span }) => span.line)).toEqual([4, 5, 6, 7, 9, 10, 13])
  })

  test('tells menus, tools, adverts, links and comments', async () => {
    const { leftOut } = await readText('page.html', SOUP)
    const told = leftOut.map(({ text }) => text).join('|')
    for (const words of ['محليات', 'الرئيسية', 'حجم الخط', 'احجز الآن', 'هل يعود', 'قارئ: أين'])
      expect(told).toContain(words)
  })

  test('is a paragraph a line where no line end is doubled and the lines are long', async () => {
    const lines = [
      'وصلنا إلى المنارة قبل المغرب بساعة، وكانت الحارسة تنظف الزجاج بخرقة زرقاء وتغني.',
      'س: متى صعدت أول مرة؟ وهل كان معك أحد في ذلك اليوم البعيد الذي حكيت عنه؟',
      'ج: صعدت مع جدي، وكنت في الخامسة، وقال لي إن الضوء لا يخاف من الماء مهما علا.',
      'س: وماذا رأيت؟ هل تذكرين أول ما وقعت عليه عيناك من فوق تلك الليلة؟',
    ]
    expect(await linesOf('page.html', `<body><div>${lines.join('<br>')}</div></body>`)).toEqual(lines)
  })
})

test('a blog keeps its post: the site is not the title, verse and pictures stand where they stood', async () => {
  const { paragraphs, facts } = await readText(
    'page.html',
    `<html><head><title>مدونة الضفة: ونسة مع الشاعر</title></head><body>
<div class=header><h1><a href=/>مدونة الضفة</a></h1></div>
<div class=date-outer><h2 class=date-header>الجمعة، 14 فبراير</h2>
<div class=post><h3 class=post-title>ونسة مع الشاعر</h3><div class=post-body>
<div>س: أول قصيدة؟</div><div>ج: لي حمارنا، قلت فيهو:</div>
<div style="text-align:center"><i>يا الوزير الشلت حمل البلد</i></div>
<div>قريتا لأبوي، سكت.</div>
<div class=separator><a href=x.jpg><img src=x.jpg></a></div>
<div>س: وبعد؟</div><div>ج: يكتبوا.</div></div>
<div class=post-footer>مرسلة بواسطة <span class=fn>تماضر عبد الكريم</span></div></div>
<div class=comments><h4>تعليق واحد</h4><dd>س: وين؟</dd></div></div></body></html>`,
  )
  expect(paragraphs.map(lineOf)).toEqual([
    'الجمعة، 14 فبراير',
    'ونسة مع الشاعر',
    'س: أول قصيدة؟',
    'ج: لي حمارنا، قلت فيهو:',
    'يا الوزير الشلت حمل البلد',
    'قريتا لأبوي، سكت.',
    '',
    'س: وبعد؟',
    'ج: يكتبوا.',
    'مرسلة بواسطة تماضر عبد الكريم',
  ])
  expect(paragraphs.filter(({ kind }) => kind === 'heading').map(lineOf)).toEqual(['ونسة مع الشاعر'])
  expect(facts).toContainEqual(expect.objectContaining({ name: 'author', value: 'تماضر عبد الكريم' }))
})

test('questions that are headings stay, also where an article is in parts', async () => {
  const part = (question: string, answer: string) =>
    `<section><div><h3>${question}</h3><p>${answer}</p></div></section>`
  const lines = await linesOf(
    'page.html',
    `<body><nav><a href=/>الصفحة</a></nav><article>${part('متى بدأت؟', 'في السابعة من عمري كان أبي يعلمني.')}${part('وأين؟', 'في الدكان القديم عند الباب.')}</article><footer>حقوق</footer></body>`,
  )
  expect(lines).toEqual([
    'متى بدأت؟',
    'في السابعة من عمري كان أبي يعلمني.',
    'وأين؟',
    'في الدكان القديم عند الباب.',
  ])
})

test('of a title that a page has twice the heading is the headline', async () => {
  const { paragraphs } = await readText(
    'page.html',
    '<title>لقاء مع الحدّاد</title><body><div>لقاء مع الحدّاد</div>\n<h2>لقاء مع الحدّاد</h2><div><p>كان باب الدكان مفتوحا حين وصلنا.</p><p>س: متى بدأت؟</p></div></body>',
  )
  const heads = paragraphs.filter(({ kind }) => kind === 'heading')
  expect(heads.map(({ level, span }) => [level, span.line])).toEqual([[1, 2]])
})

test('a table that sets the page is none, and one with facts is', async () => {
  const cell = 'كان باب الدكان مفتوحا حين وصلنا، وكان جالسا أمام الفرن يعد المفاتيح.'
  const { paragraphs } = await readText(
    'page.html',
    `<body><table><tr><td><table><tr><td><a href=1>الرئيسية</a></td></tr></table></td><td><center><font size=6>لقاء</font></center><p>${cell}<p>س: متى؟
<table><tr><td>السنة</td><td><p>الأقفال</p><p>كلها</p></td></tr><tr><td>١٩٩٠</td><td>سبعة</td></tr><tr><td>١٩٩١</td><td>تسعة</td></tr></table></td></tr></table></body>`,
  )
  expect(paragraphs.map((paragraph) => [paragraph.kind, lineOf(paragraph)])).toEqual([
    ['text', 'لقاء'],
    ['text', cell],
    ['text', 'س: متى؟'],
    ['row', 'السنة\tالأقفال\nكلها'],
    ['row', '١٩٩٠\tسبعة'],
    ['row', '١٩٩١\tتسعة'],
  ])
})

test("Google's documents are bold by their style sheet, and lead where they lead", async () => {
  const { paragraphs } = await readText(
    'page.html',
    '<html><head><style>ol{margin:0}.c3{font-weight:700}.c4{color:red}</style></head><body><p class="c1 title"><span>قفل واحد</span></p><p><span class="c3">المجلة:</span><span class=c4> قرأت </span><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D">سيرتك</a><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><ol start=3><li>باب</li><li>مفتاح</li></ol><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> قديمة</p></div></body></html>',
  )
  expect(paragraphs[0]).toMatchObject({ kind: 'heading', level: 1 })
  expect(paragraphs[1]?.runs).toEqual([
    { text: 'المجلة:', bold: true },
    { text: ' قرأت ' },
    { text: 'سيرتك', href: 'https://example.org/a' },
    { text: '[1]', note: 1 },
  ])
  expect(paragraphs.slice(2).map((paragraph) => [paragraph.kind, lineOf(paragraph)])).toEqual([
    ['item', '3. باب'],
    ['item', '4. مفتاح'],
    ['note', 'قديمة'],
  ])
})

test('what Word saves as a page has its title, its marks, its notes, and none of its programs', async () => {
  const { paragraphs, leftOut } = await readText(
    'page.html',
    `<html><head><!--[if gte mso 9]><xml>خيارات</xml><![endif]--></head><body><div class=WordSection1><p class=MsoTitle>قفل واحد<o:p></o:p></p><p class=MsoNormal><b><span>كريم<span style='mso-spacerun:yes'> </span>:</span></b> في السابعة<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>مفتاح</p></div><div><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> بالهجري</p></div></div></body></html>`,
  )
  expect(paragraphs.map((paragraph) => [paragraph.kind, lineOf(paragraph)])).toEqual([
    ['heading', 'قفل واحد'],
    ['text', 'كريم : في السابعة[1].'],
    ['item', '2. مفتاح'],
    ['note', 'بالهجري'],
  ])
  expect(leftOut.map(({ reason }) => reason)).toEqual(['comment'])
})

test('a page says in which encoding it is, and that is no guess', async () => {
  const html = '<meta http-equiv=Content-Type content="text/html; charset=windows-1256"><p>'
  const bytes = Buffer.concat([Buffer.from(html, 'latin1'), Buffer.from([0xc8, 0xc7, 0xc8])])
  const { paragraphs, remarks } = await readManuscript({ file: 'page.html', bytes })
  expect(paragraphs.map(lineOf)).toEqual(['باب'])
  expect(remarks).toEqual([])
})

test.each([
  '<p>س: متى؟</p>',
  '<!doctype html><p>س: متى؟</p>',
  "<meta charset='utf-8'><p>س: متى؟</p>",
])('a clipboard that begins with %s is a page', async (text) => {
  expect(await linesOf('-', text)).toEqual(['س: متى؟'])
})

test('buttons in a row are of the page, word by word; words of a text that a program has parted are not', async () => {
  const said = Q.map((question, at) => `<div>س: ${question}</div><div>ج: ${A[at]}</div>`).join('')
  const page = `<body><h1>حوار مع سلمى الراوي</h1><div class="x1"><span>انشر</span><span>غرّد</span><a>احفظ</a></div>
<div>${said}<div><span>كان الب</span><span>حر هادئًا </span><span>يومها، ولم نركب.</span></div></div></body>`
  const { paragraphs, leftOut } = await readText('page.html', page)
  expect(leftOut.map(({ text }) => text.trim().replace(/\s+/g, ' '))).toContain('انشر غرّد احفظ')
  expect(paragraphs.map(lineOf)).toContain('كان البحر هادئًا يومها، ولم نركب.')
})

test('a clipboard with marks of Markdown is text', async () => {
  expect(await linesOf('-', '**س:** متى؟\n\n> الآن')).toEqual(['**س:** متى؟', '> الآن'])
})

test.each([
  ['of facts', 'المدينة', 'السكان', 'القاهرة', 'عشرون مليونا'],
  ['of one question', 'ما أول ما تفعله صباحا؟', 'أشرب القهوة وأخرج إلى السوق القديم قرب البحر كل يوم.'],
])('a table alone is a table whole, and none of its cells an article: %s', async (_, ...cells) => {
  const rows = [cells.slice(0, 2), cells.slice(2)].filter((row) => row.length > 0)
  const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  const { paragraphs, leftOut } = await readText('table.html', `<table>${table}</table>`)
  expect(paragraphs.map(({ kind }) => kind)).toEqual(rows.map(() => 'row'))
  expect(paragraphs.map(lineOf)).toEqual(rows.map((row) => row.join('\t')))
  expect(leftOut).toEqual([])
})
