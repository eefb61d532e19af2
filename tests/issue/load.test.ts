/** Issue folders that load, and what the loader does across files. */

import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { loadIssue } from '../../src/issue/load.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import { articlesOf, change, loadChanged, SOUND, writeFolder } from './folders.ts'

test('loads a sound issue', async () => {
  const checked = await loadChanged({})
  expect(checked.diagnostics).toEqual([])
  expect(checked.value).toMatchObject({
    id: '012',
    number: 12,
    numerals: 'arabic-indic',
    labels: { number: 'العدد ١٢', date: 'نوفمبر ٢٠٢٦' },
    cover: { story: 'guest', words: { text: 'هذا كلامي', from: 1, span: { line: 9, column: 5 } } },
  })
  const { letter, interview } = articlesOf(checked)
  expect(letter.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list'])
  expect(letter.credits).toEqual([])
  expect(interview.exchanges.map(({ number }) => number)).toEqual([1, 2])
  expect(interview.closing).toEqual([])
})

test('takes an article with its section and its place, or by its file alone', async () => {
  const placed = change(
    'issue.yaml',
    '  - talks/guest.yaml',
    `  - { file: talks/guest.yaml, section: حوارات, starts: right }
sections:
  - { name: تحقيقات, colour: '#0B6E69' }
  - { name: حوارات, colour: groundText }`,
  )
  const { value, diagnostics } = await loadChanged(placed)
  expect(diagnostics).toEqual([])
  expect(value?.sections.map(({ name, colour }) => [name, colour])).toEqual([
    ['تحقيقات', '#0B6E69'],
    ['حوارات', 'groundText'],
  ])
  const [letter, talk] = value?.articles ?? []
  expect(letter && ('section' in letter || 'placement' in letter)).toBe(false)
  expect(talk?.section).toBe(value?.sections[1])
  expect(talk?.placement).toMatchObject({ starts: 'right', span: { line: 13 } })
})

test('lets an article that an advert faces begin on the left', async () => {
  const booked = change(
    'issue.yaml',
    'articles:',
    'adverts: [{ size: full, words: حبر, facing: guest }]\narticles:',
  )
  const { value } = await loadChanged(booked)
  expect(value?.adverts[0]?.place).toEqual({ kind: 'facing', slug: 'guest' })
  expect(value?.articles.map(({ placement }) => placement?.starts)).toEqual([undefined, 'left'])
})

test('leaves out what the editor left out', async () => {
  const { value } = await loadChanged({})
  expect(value && 'publisher' in value).toBe(false)
  expect(value?.articles[0] && 'kicker' in value.articles[0]).toBe(false)
})

test('knows the line of each paragraph of a long answer', async () => {
  const { interview } = articlesOf(await loadChanged({}))
  const answer = interview.exchanges[1]?.answer.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : [],
  )
  expect(answer?.map(({ content }) => plainText(content))).toEqual(['جواب على سطرين', 'وفقرة ثانية'])
  expect(answer?.map(({ span }) => span.line)).toEqual([19, 22])
})

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

test("lets the editor's own words stand for number and date", async () => {
  const own = 'theme: plain\nlabels:\n  number: العدد الأول\n  date: شتاء ٢٠٢٦'
  const { value } = await loadChanged(change('issue.yaml', 'theme: plain', own))
  expect(value?.labels).toEqual({ number: 'العدد الأول', date: 'شتاء ٢٠٢٦' })
})

test('is stapled unless it is bound otherwise, and measures paper in points', async () => {
  const bindingOf = async (own: string) =>
    (await loadChanged(change('issue.yaml', 'theme: plain', `theme: plain${own}`))).value?.binding
  expect(await bindingOf('')).toEqual({ kind: 'stapled' })
  const caliper = (0.1 * 72) / 25.4
  expect(await bindingOf('\nbinding: { kind: stapled, caliper: 0.1 }')).toEqual({ kind: 'stapled', caliper })
  expect(await bindingOf('\nbinding: { kind: perfect, caliper: 0.1 }')).toEqual({ kind: 'perfect', caliper })
})

test('a picture of the cover keeps its own colours where that is said, and only there', async () => {
  const picture = sharp({ create: { width: 6, height: 4, channels: 3, background: 'teal' } })
  const coverOf = async (own: string) => {
    const files = {
      'pictures/door.png': await picture.png().toBuffer(),
      ...change(
        'issue.yaml',
        'cover:',
        `cover:\n  picture: { file: pictures/door.png, alternative: باب${own} }`,
      ),
    }
    return (await loadChanged(files)).value?.cover
  }
  expect(await coverOf(', colours: own')).toMatchObject({ picture: { alternative: 'باب' }, colours: 'own' })
  expect(await coverOf(', colours: toned')).not.toHaveProperty('colours')
  expect(await coverOf('')).not.toHaveProperty('colours')
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
      caption: باب *أزرق*
      credit: منى
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
    { kind: 'infobox', title: 'من هو؟', blocks: [{ kind: 'paragraph' }, { kind: 'list', ordered: false }] },
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
      beside: true,
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

test('reads an issue and its articles from JSON', async () => {
  const issue = {
    $schema: '../../schema/issue.schema.json',
    masthead: 'مجلة',
    number: 2,
    date: '2026-12-01',
    language: 'ar-MA',
    theme: 'plain',
    cover: { story: 'guest' },
    articles: ['guest.json'],
  }
  const guest = {
    slug: 'guest',
    kind: 'interview',
    title: 'حديث',
    guests: [{ name: 'سلمى أحمد', shortName: 'سلمى' }],
    exchanges: [{ question: 'ما رأيك؟', answer: 'أول\n\nثان 😀' }],
  }
  const folder = writeFolder({
    'issue.json': JSON.stringify(issue, null, 2),
    'guest.json': JSON.stringify(guest),
  })
  const { value, diagnostics } = await loadIssue(folder)
  expect(diagnostics).toEqual([])
  expect(value?.labels).toEqual({ number: 'العدد 2', date: 'دجنبر 2026' })
  expect(value?.articles).toMatchObject([
    { exchanges: [{ answer: [{ content: [{ text: 'أول' }] }, { content: [{ text: 'ثان 😀' }] }] }] },
  ])
})

test('tells line and column in JSON', async () => {
  const json = '{\n  "slug": "letter",\n  "kind": "letter",\n  "titel": "رسالة",\n  "text": "كلام"\n}\n'
  const { diagnostics } = await loadChanged({
    ...change('issue.yaml', 'letter.yaml', 'letter.json'),
    'letter.json': json,
  })
  expect(diagnostics.map(({ code, span }) => `${code} ${span?.file}:${span?.line}:${span?.column}`)).toEqual([
    'issue/unknown-key letter.json:4:3',
  ])
})

test('reports the mistakes of all files in one run, file by file and down each file', async () => {
  const { value, diagnostics } = await loadChanged({
    ...change('issue.yaml', 'date: 2026-11-01', 'date: soon'),
    'letter.yaml': 'slug: letter\nkind: letter\ntitle: "\\u202Eرسالة"\ntext: هذا *مفتوح\nsign: أنا\n',
    [GUEST]: `${SOUND[GUEST]}`
      .replace('kicker:', 'kiker:')
      .replace('question: وماذا بعد؟', 'question:')
      .replace('text: وهو صادق', 'text: وهو كاذب')
      .replace('shortName: سلمى', 'shortName: ليلى'),
  })
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code, span }) => `${code} ${span?.file}:${span?.line}`)).toEqual([
    'issue/date issue.yaml:3',
    'issue/bidi-control letter.yaml:3',
    'issue/unclosed-mark letter.yaml:4',
    'issue/unknown-key letter.yaml:5',
    `issue/unknown-key ${GUEST}:3`,
    `issue/short-name ${GUEST}:7`,
    `issue/extract ${GUEST}:12`,
    `issue/empty ${GUEST}:17`,
  ])
})

const GUEST = 'talks/guest.yaml'

test('removes direction marks and says so, and loads the issue all the same', async () => {
  const { value, diagnostics } = await loadChanged(
    change('letter.yaml', 'title: رسالة', 'title: \u200Fرسالة\u200E'),
  )
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      code: 'issue/bidi-mark',
      message: 'Unexpected direction mark U+200F, 2 times, expected words in the order they are read.',
      span: { file: 'letter.yaml', line: 3, column: 8 },
    },
  ])
  expect(plainText(value?.articles[0]?.title ?? [])).toBe('رسالة')
})

test('keeps joiners, emoji and letters in either normal form', async () => {
  const title = 'می\u200Cخواهم 👩\u200D👩\u200D👧 e\u0301 é'
  const { value, diagnostics } = await loadChanged(change('letter.yaml', 'title: رسالة', `title: ${title}`))
  expect(diagnostics).toEqual([])
  expect(plainText(value?.articles[0]?.title ?? [])).toBe(title)
})

test('passes over a byte order mark and the line ends of Windows', async () => {
  const { value, diagnostics } = await loadChanged({
    'letter.yaml': `\uFEFF${SOUND['letter.yaml']?.replaceAll('\n', '\r\n')}`,
  })
  expect(diagnostics).toEqual([])
  expect(value?.articles).toHaveLength(2)
})

test('does not complain of a cover story that may stand in a file it cannot read', async () => {
  const { diagnostics } = await loadChanged({ [GUEST]: 'slug: "guest' })
  expect(diagnostics.map(({ code }) => code)).toEqual(['issue/syntax'])
})

test('lets an extract leave out marks and notes, and run over two paragraphs', async () => {
  const { diagnostics } = await loadChanged({
    [GUEST]: `${SOUND[GUEST]}`
      .replace('      جواب على\n', '      جواب *على*^[شرح]\n')
      .replace('- text: جواب على سطرين', '- text: جواب على سطرين وفقرة'),
  })
  expect(diagnostics).toEqual([])
})

test('takes a key that is named like a built-in for what it is', async () => {
  const { diagnostics } = await loadChanged({
    ...change('letter.yaml', 'kind: letter', 'kind: letter\n__proto__: 1\nconstructor: 2'),
  })
  expect(diagnostics.map(({ code, span }) => `${code} ${span?.line}`)).toEqual([
    'issue/unknown-key 3',
    'issue/unknown-key 4',
  ])
})

test.each([
  'archive',
  'Shelf',
  'people',
  'press-1',
])('refuses an issue whose folder is called %s', async (name) => {
  const folder = writeFolder(SOUND)
  const taken = join(folder, '..', name)
  renameSync(folder, taken)
  const { diagnostics } = await loadIssue(taken)
  expect(diagnostics).toMatchObject([{ code: 'issue/folder-name' }])
  expect(diagnostics[0]?.message).toContain('which the press has taken')
})

test('names the folder that a misspelt one is like', async () => {
  const folder = writeFolder(SOUND)
  const { diagnostics } = await loadIssue(join(folder, '..', '0122'))
  expect(diagnostics).toMatchObject([
    { code: 'issue/missing-folder', hint: expect.stringMatching(/^Write ".*012"\.$/) },
  ])
})

test.each([
  ['a folder that is not there', 'nowhere', 'issue/missing-folder', 'absence of the folder'],
  ['a file for a folder', '012/letter.yaml', 'issue/not-a-folder', 'expected the folder of an issue'],
  ['a folder without an issue', '012/talks', 'issue/missing-file', 'one of issue.yaml'],
  ['a folder name that cannot name files', '012/عدد', 'issue/folder-name', 'expected Latin letters'],
  [
    'a folder with a name of the press’s and no issue',
    '012/Archive',
    'issue/missing-folder',
    'absence of the folder',
  ],
])('complains of %s', async (_, path, code, message) => {
  const folder = writeFolder(SOUND)
  mkdirSync(join(folder, 'عدد'))
  const { value, diagnostics } = await loadIssue(join(folder, '..', path))
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code }) => code)).toEqual([code])
  expect(diagnostics[0]?.message).toContain(message)
  expect(diagnostics[0]?.hint).toBeTruthy()
})
