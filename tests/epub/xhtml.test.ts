import { describe, expect, test } from 'vitest'
import { writeChapter } from '../../src/epub/xhtml.ts'
import type { Block } from '../../src/issue/block.ts'
import type { Letter } from '../../src/issue/issue.ts'
import { facts, infobox, p, picture, pictures, table, timeline } from '../support/issues.ts'
import { chapterOf, PICTURE, setting } from './chapters.ts'
import { everyKindIssue, exchange, interview, paragraph, span, threeWords, words } from './sample-issue.ts'

const openings = (endOf: (text: string) => number) => [{ className: 'opening', endOf } as const]

describe('a subhead', () => {
  const subhead: Block = { kind: 'subhead', content: [words('بداية الطريق')], span }

  test('is a heading under its question', () => {
    expect(chapterOf(paragraph('نعم.'), subhead, paragraph('وبعد.'))).toContain(
      '<h3 class="subhead">بداية الطريق</h3>',
    )
  })

  test('is a heading under the title of a letter', () => {
    const [letter] = everyKindIssue(PICTURE).articles
    const own = { ...letter, blocks: [subhead, paragraph('وبعد.')] } as Letter
    expect(writeChapter(own, setting).document).toContain('<h2 id="s1" class="subhead">بداية الطريق</h2>')
  })

  test('has the mark of a page that begins with it before it, and is read out without', () => {
    const turn = { page: 7, article: 'omar', begins: { passage: subhead.content, offset: 0 } }
    const talk = interview('omar', [exchange(1, 'سؤال؟', paragraph('نعم.'), subhead, paragraph('وبعد.'))])
    const { document } = writeChapter(talk, { ...setting, turns: [turn] })
    expect(document).toMatch(/id="page-7"[^>]*>\s*<\/div>\s*<h3 class="subhead">بداية الطريق<\/h3>/)
  })
})

test.each([
  ['facts', facts],
  ['timeline', timeline],
] as const)('%s are terms and what is said of them', (kind, make) => {
  const lines = chapterOf(make(['١٩٥١', 'بدأ'], ['١٩٧٤', 'انتهى']))
    .split('\n')
    .join('')
  expect(lines).toContain(
    `<dl class="${kind}"><div><dt>١٩٥١</dt><dd>بدأ</dd></div><div><dt>١٩٧٤</dt><dd>انتهى</dd></div></dl>`,
  )
})

test('a table is one, with heads that say of what, numbers told from words, and its caption and note', () => {
  const own = table(['نوع', 'عدد'], [['شعر', '١١']], { caption: 'عنوان', note: 'من دفتر' })
  const lines = chapterOf(own).split('\n').join('')
  expect(lines).toContain(
    '<figure class="table"><table><caption>عنوان</caption>' +
      '<thead><tr><th scope="col">نوع</th><th scope="col" class="number">عدد</th></tr></thead>' +
      '<tbody><tr><th scope="row">شعر</th><td class="number">١١</td></tr></tbody></table>' +
      '<figcaption>من دفتر</figcaption></figure>',
  )
})

test('pictures that share their words are a figure each, in one that has those words and who made them', () => {
  const shown = { ...picture(300, 180), path: PICTURE, credit: 'منى' }
  const group = pictures('شرح واحد', { ...shown, alternative: 'باب' }, { ...shown, alternative: 'شباك' })
  const lines = chapterOf(group).split('\n').join('')
  const figure = (alternative: string) =>
    `<figure><img src="images/picture-1.png" alt="${alternative}"/></figure>`
  expect(lines).toContain(
    `<figure class="pictures">${figure('باب')}${figure('شباك')}` +
      '<figcaption><span class="caption">شرح واحد</span> <span class="credit">منى</span></figcaption></figure>',
  )
})

test('a box has its subheads a rank under its title, and its pictures among its words', () => {
  const box = infobox(
    'إطار',
    p('نص'),
    { kind: 'subhead', content: [words('فصل')], span },
    { ...picture(300, 180), path: PICTURE },
  )
  const lines = chapterOf(box).split('\n').join('')
  expect(lines).toContain(
    '<h3>إطار</h3><p>نص</p><h4 class="subhead">فصل</h4><figure><img src="images/picture-1.png"',
  )
})

describe('a chapter', () => {
  test('is a page read from the right, in the issue’s language', () => {
    const document = chapterOf(paragraph('نعم.'))
    expect(document).toMatch(/<html [^>]*lang="ar-EG" xml:lang="ar-EG" dir="rtl">/)
    expect(document).toMatch(/<body [^>]*dir="rtl">/)
  })

  test('tells an interview as kicker, title, guest, standfirst and credits, then its questions', () => {
    const [, omar] = everyKindIssue(PICTURE).articles
    const document = omar ? writeChapter(omar, setting).document : ''
    const order = [
      'kicker',
      '<h1',
      'guest',
      'standfirst',
      'credits',
      '"q1"',
      '"q2"',
      '"q3"',
      'closing',
      '"notes"',
    ]
    const places = order.map((mark) => document.indexOf(mark))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places).not.toContain(-1)
  })

  test('opens an interview with what introduces it, before the questions, and then no answer stands out', () => {
    const answer = paragraph('هذا جواب طويل بما يكفي.')
    const introduction = [paragraph('دخلنا الورشة قبل الظهر بقليل.'), paragraph('ثم جلسنا.')]
    const talk = interview('one', [{ number: 1, question: [words('متى؟')], answer: [answer], span }])
    const open = { ...setting, openingsOf: () => openings(() => 5) }
    expect(writeChapter(talk, open).document).toContain('<p><b class="opening">')
    const { document } = writeChapter({ ...talk, introduction }, open)
    expect(document.split('\n').join('')).toContain(
      '<div class="introduction"><p><b class="opening">دخلنا</b> الورشة قبل الظهر بقليل.</p><p>ثم جلسنا.</p></div><section class="talk"',
    )
    expect(document).toContain('<p>هذا جواب طويل بما يكفي.</p>')
  })

  test('names every guest in a line of its own, and whoever speaks before the words', () => {
    const speaker = { kind: 'speaker', content: [words('نادية:')] } as const
    const answer = [{ kind: 'paragraph', content: [speaker, words(' من الخيط.')], span }] as const
    const guests = [
      { name: 'نادية سالم', shortName: 'نادية', role: 'مجلِّدة' },
      { name: 'كريم سعد', shortName: 'كريم' },
    ] as const
    const question = [{ ...speaker, content: [words('هـ:')] }, words(' من أين؟')]
    const talk = interview('two', [{ number: 1, question, answer, span }], { guests })
    const { document } = writeChapter(talk, { ...setting, openingsOf: () => openings(() => 3) })
    expect(document).toContain(
      '<p class="guest"><span class="name">نادية سالم</span>، <span class="role">مجلِّدة</span></p>',
    )
    expect(document).toContain('<p class="guest"><span class="name">كريم سعد</span></p>')
    expect(document).toContain('<p><b class="speaker">نادية:</b> من الخيط.</p>')
    expect(document).toContain('<b class="speaker">هـ:</b> من أين؟</h2>')
  })

  test('tells by its class whose words a paragraph is of, and no first words stand out in what is told', () => {
    const told = { kind: 'paragraph', content: [words('دخلنا.')], voice: 'narration', span } as const
    const done = { kind: 'direction', content: [words('(يضحك)')] } as const
    const said = { kind: 'paragraph', content: [words('نعم '), done], voice: 'otherVoice', span } as const
    const talk = interview('one', [{ number: 1, question: [words('متى؟')], answer: [told, said], span }])
    const { document } = writeChapter(talk, { ...setting, openingsOf: () => openings(() => 3) })
    expect(document).toContain('<p class="narration">دخلنا.</p>')
    expect(document).toContain('<p class="other-voice">نعم <span class="direction">(يضحك)</span></p>')
  })

  test('has a listing as code from the left, in no language, with all its spaces', () => {
    const lines = ['if [ 1 -lt 2 ]; then', '  echo "<a>"', '', 'fi'].map((line) => [words(line)])
    const listing = { kind: 'listing', lines, span } as const
    const { document } = writeChapter(interview('one', [exchange(1, 'كيف؟', listing)]), setting)
    expect(document).toContain(
      '<pre dir="ltr" lang="zxx" xml:lang="zxx"><code>if [ 1 -lt 2 ]; then\n  echo &quot;&lt;a&gt;&quot;\n\nfi</code></pre>',
    )
  })

  test('isolates Latin names, each by itself, with the comma of the line between them', () => {
    const guest = { name: 'Dr. John Smith', shortName: 'John', role: 'CEO of Example Corp' }
    const credits = [
      { role: 'حوار', name: [{ kind: 'language', language: 'en', content: [words('Jane.')] }] as const },
    ]
    const talk = interview('john', [exchange(1, 'سؤال؟')], { guests: [guest], credits })
    const { document } = writeChapter(talk, setting)
    const part = (plain: string) => `<bdi><span dir="ltr">${plain}</span></bdi>`
    expect(document).toContain(
      `<p class="guest"><span class="name">${part(guest.name)}</span>، <span class="role">${part(guest.role)}</span></p>`,
    )
    expect(document).toContain(
      '<span class="role">حوار</span>: <bdi><span lang="en" xml:lang="en" dir="ltr">Jane.</span></bdi></li>',
    )
  })

  test('says which language the words for a picture are in, where that is another', () => {
    const alternative = [{ kind: 'language', language: 'en', content: [words('A star.')] }] as const
    const picture = {
      kind: 'picture',
      path: PICTURE,
      format: 'png',
      width: 600,
      height: 360,
      alternative,
      span,
    } as const
    expect(chapterOf(picture)).toContain('alt="A star." lang="en" xml:lang="en" dir="ltr"')
  })

  test('says of an answer in English, and of a question, that it runs from the left', () => {
    const english = 'We print Arabic first. Always.'
    const document = writeChapter(
      interview('omar', [exchange(1, 'Why?', paragraph(english))]),
      setting,
    ).document
    expect(document).toContain('<h2 id="q1" dir="ltr">Why?</h2>')
    expect(document).toContain(`<p dir="ltr">${english}</p>`)
    expect(chapterOf(paragraph('نطبع Arabic أولا.'))).toContain('<p>نطبع')
  })

  test('sets a question as the heading of a section that holds its answer', () => {
    expect(chapterOf(paragraph('نعم.'))).toContain(
      '<section class="exchange">\n<h2 id="q1">سؤال؟</h2>\n<p>نعم.</p>\n</section>',
    )
  })

  test('lets the first words of an interview stand out, where there are more of them', () => {
    const open = (words: string) =>
      writeChapter(
        interview('omar', [exchange(1, 'سؤال؟', paragraph(words)), exchange(2, 'ص؟', paragraph(words))]),
        { ...setting, openingsOf: () => openings(threeWords) },
      ).document
    expect(open('كلهم فيهم كتابة وكلهم بيعلموني.').match(/<b class="opening">[^<]*<\/b>[^<]*/g)).toEqual([
      '<b class="opening">كلهم فيهم كتابة</b> وكلهم بيعلموني.',
    ])
    expect(open('كلهم فيهم كتابة')).not.toContain('opening')
  })

  test('sets a line of verse as one paragraph of two halves', () => {
    const verse: Block = { kind: 'verse', stanzas: [[[[words('صدر')], [words('عجز')]]]], span }
    expect(chapterOf(verse)).toContain(
      '<p class="line"><span class="first-half">صدر</span><span class="caesura">\u2003</span><span class="second-half">عجز</span></p>',
    )
  })

  test('keeps the source of a quotation out of the quoted words', () => {
    const quotation: Block = {
      kind: 'quotation',
      paragraphs: [[words('وقل رب زدني علما')]],
      quran: true,
      source: 'طه ١١٤',
      span,
    }
    const document = chapterOf(quotation)
    expect(document).toContain('<blockquote class="quran">\n<p>وقل رب زدني علما</p>\n</blockquote>')
    expect(document).toContain('<figcaption><cite>طه ١١٤</cite></figcaption>')
  })

  test('gives a picture its words, its size in the book, its caption and its credit', () => {
    const picture: Block = {
      kind: 'picture',
      path: PICTURE,
      format: 'png',
      width: 600,
      height: 360,
      alternative: 'نجوم',
      caption: [words('من القاهرة')],
      credit: 'سارة',
      span,
    }
    const document = chapterOf(picture)
    expect(document).toContain('<img src="images/picture-1.png" alt="نجوم"/>')
    expect(document).toContain(
      '<figcaption><span class="caption">من القاهرة</span> <span class="credit">سارة</span></figcaption>',
    )
    const credit = [words('سارة، '), { kind: 'language', language: 'en', content: [words('CC BY')] }] as const
    expect(chapterOf({ ...picture, credit })).toContain(
      '<span class="credit"><bdi><span dir="rtl">سارة، <bdi><span lang="en" xml:lang="en" dir="ltr">CC BY</span></bdi></span></bdi></span>',
    )
  })

  test('writes a side note as an aside of its own', () => {
    const note: Block = { kind: 'sideNote', content: [words('اسم الجرس')], span }
    expect(chapterOf(note)).toMatch(/<aside class="side-note"[^>]*>\s*<p>اسم الجرس<\/p>\s*<\/aside>/)
  })

  test('ranks an infobox under what stands above it', () => {
    const box: Block = { kind: 'infobox', title: 'بطاقة', blocks: [], span }
    expect(chapterOf(box)).toContain('<h3>بطاقة</h3>')
    const letter = {
      kind: 'letter',
      slug: 'a',
      title: [words('ر')],
      credits: [],
      blocks: [box],
      span,
      places: { kicker: span, title: span, credits: span },
    } as const
    expect(writeChapter(letter, setting).document).toContain('<h2>بطاقة</h2>')
  })

  test('steps aside where a slug is the name of a file every book has', () => {
    expect(writeChapter(interview('cover', []), setting).fileName).toBe('cover.chapter.xhtml')
    expect(writeChapter(interview('omar', []), setting).fileName).toBe('omar.xhtml')
  })
})
