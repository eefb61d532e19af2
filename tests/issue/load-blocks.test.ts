/** What an article says, block by block, as it is loaded: paragraphs with their lines, and every other kind. */

import sharp from 'sharp'
import { expect, test } from 'vitest'
import { plainText } from '../../src/issue/plain-text.ts'
import { articlesOf, loadChanged } from './folders.ts'

test.each([
  ['folded', '>-\n  أول\n  سطر\n\n  ثان'],
  ['literal', '|\n  أول\n  سطر\n\n  ثان'],
  ['plain', 'أول\n  سطر\n\n  ثان'],
  ['in double quotes', '"أول\n  سطر\n\n  ثان"'],
  ['in single quotes', "'أول\n  سطر\n\n  ثان'"],
  ['escaped', '"أول\\nسطر\\n\\nثان"'],
])('parts paragraphs at a blank line in a text written %s', async (_, text) => {
  const { letter } = articlesOf(
    await loadChanged({ 'letter.yaml': `slug: letter\nkind: letter\ntitle: رسالة\ntext: ${text}\n` }),
  )
  const words = letter.blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.content) : ''))
  expect(words).toEqual(['أول سطر', 'ثان'])
})

test('knows the line of each paragraph of a long answer', async () => {
  const { interview } = articlesOf(await loadChanged({}))
  const answer = interview.exchanges[1]?.answer.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : [],
  )
  expect(answer?.map(({ content }) => plainText(content))).toEqual(['جواب على سطرين', 'وفقرة ثانية'])
  expect(answer?.map(({ span }) => span.line)).toEqual([19, 22])
})

test('reads every kind of block', async () => {
  const picture = sharp({ create: { width: 6, height: 4, channels: 3, background: 'teal' } })
  const checked = await loadChanged({
    'pictures/door.png': await picture.png().toBuffer(),
    'letter.yaml': `slug: letter
kind: letter
title: رسالة
text:
  - |
    أولى

    ثانية
  - subhead: عنوان *داخلي*
  - numbered: [واحد, "*اثنان*"]
  - verse:
      - [صدر البيت, عجز البيت]
  - quotation: كلام منقول
    source: كتاب
  - quotation: [آية, أخرى]
    quran: true
  - infobox:
      title: من هو؟
      text:
        - فقرة
        - list: [بند]
        - subhead: فصل
        - facts: [{ number: ٤٠, words: سنة }]
        - picture: { file: pictures/door.png, alternative: باب }
      place: foot
  - table:
      head: [نوع, عدد]
      rows:
        - [شعر, ١١]
      caption: عنوان *الجدول*
      note: من دفتر
  - facts:
      - { number: ٤٠, words: سنة }
  - timeline:
      - { when: ١٩٥١, what: بدأ }
      - { when: ١٩٧٤, what: انتهى }
  - sideNote: حاشية *جانبية*
  - picture:
      file: pictures/door.png
      alternative: باب أزرق
      beside: true
      across: true
      colours: own
      caption: باب *أزرق*
      credit: منى، [Budgie Backgrounds]{lang=en}
  - pictures:
      - { file: pictures/door.png, alternative: باب, focus: [0.2, 0.4], colours: own }
      - { file: pictures/door.png, alternative: الباب نفسه, credit: منى }
    caption: بابان *معًا*
    place: head
`,
  })
  expect(checked.diagnostics).toEqual([])
  expect(articlesOf(checked).letter.blocks).toMatchObject([
    { kind: 'paragraph' },
    { kind: 'paragraph' },
    { kind: 'subhead', content: [{ text: 'عنوان ' }, { kind: 'emphasis' }] },
    { kind: 'list', ordered: true, items: [[{ text: 'واحد' }], [{ kind: 'emphasis' }]] },
    { kind: 'verse', stanzas: [[[[{ text: 'صدر البيت' }], [{ text: 'عجز البيت' }]]]] },
    { kind: 'quotation', quran: false, source: 'كتاب', paragraphs: [[{ text: 'كلام منقول' }]] },
    { kind: 'quotation', quran: true, paragraphs: [[{ text: 'آية' }], [{ text: 'أخرى' }]] },
    {
      kind: 'infobox',
      title: 'من هو؟',
      blocks: [
        { kind: 'paragraph' },
        { kind: 'list', ordered: false },
        { kind: 'subhead' },
        { kind: 'facts' },
        { kind: 'picture', alternative: 'باب' },
      ],
      across: true,
      place: 'foot',
    },
    {
      kind: 'table',
      head: [[{ text: 'نوع' }], [{ text: 'عدد' }]],
      rows: [[[{ text: 'شعر' }], [{ text: '١١' }]]],
      caption: [{ text: 'عنوان ' }, { kind: 'emphasis' }],
      note: [{ text: 'من دفتر' }],
    },
    { kind: 'facts', entries: [{ term: [{ text: '٤٠' }], gloss: [{ text: 'سنة' }] }] },
    { kind: 'timeline', entries: [{ term: [{ text: '١٩٥١' }] }, { gloss: [{ text: 'انتهى' }] }] },
    { kind: 'sideNote', content: [{ text: 'حاشية ' }, { kind: 'emphasis' }] },
    {
      kind: 'picture',
      format: 'png',
      width: 6,
      height: 4,
      alternative: 'باب أزرق',
      across: true,
      colours: 'own',
      beside: true,
      credit: [
        { text: 'منى، ' },
        { kind: 'language', language: 'en', content: [{ text: 'Budgie Backgrounds' }] },
      ],
    },
    {
      kind: 'pictures',
      pictures: [
        { kind: 'picture', width: 6, alternative: 'باب', focus: { x: 0.2, y: 0.4 }, colours: 'own' },
        { kind: 'picture', alternative: 'الباب نفسه', credit: 'منى', span: { line: 48 } },
      ],
      caption: [{ text: 'بابان ' }, { kind: 'emphasis' }],
      across: true,
      place: 'head',
    },
  ])
})

test('reads verse as it is typed: lines, stanzas, a title that is told from them by weight, a poet', async () => {
  const checked = await loadChanged({
    'letter.yaml': `slug: letter
kind: letter
title: رسالة
text:
  - verse: |
      سطر أول
      سطر *ثان*

      سطر   ثالث
    title: ساعة *أخيرة*
    poet: شاعرة
  - verse: [سطر, [صدر, عجز]]
`,
  })
  expect(checked.diagnostics).toEqual([])
  expect(articlesOf(checked).letter.blocks).toMatchObject([
    {
      kind: 'verse',
      title: [{ kind: 'emphasis', content: [{ text: 'ساعة ' }, { text: 'أخيرة' }] }],
      stanzas: [
        [[[{ text: 'سطر أول' }]], [[{ text: 'سطر ' }, { kind: 'emphasis' }]]],
        [[[{ text: 'سطر ثالث' }]]],
      ],
      poet: [{ text: 'شاعرة' }],
    },
    { kind: 'verse', stanzas: [[[[{ text: 'سطر' }]], [[{ text: 'صدر' }], [{ text: 'عجز' }]]]] },
  ])
})
