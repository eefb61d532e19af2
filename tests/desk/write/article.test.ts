/** The article's file as an editor finds it: what stands in which key, what stands behind a #, and where. */

import { describe, expect, test } from 'vitest'
import { deskFile, deskText, PLACE } from '../../support/desked.ts'

/** Lines of remarks, without their sign. */
const remarksIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (/^\s*#/.test(line) ? [line.replace(/^\s*# ?/, '')] : []))

/** The part of a file from a line that begins so to the next blank line. */
const partOf = (text: string, begin: string): readonly string[] => {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.trimStart().startsWith(begin))
  const length = lines.slice(from).indexOf('')
  return lines.slice(from, length < 0 ? undefined : from + length).map((line) => line.trim())
}

describe('a round table', () => {
  const talk = deskFile('09-two-guests-editor-note.odt')

  test('names its guests, and whose words an answer begins with', async () => {
    expect((await talk).value).toMatchObject({
      kind: 'interview',
      guests: [
        { name: 'زاهر الفلّ', shortName: 'زاهر' },
        { name: 'سعاد النخلي', shortName: 'سعاد' },
      ],
      exchanges: [
        {
          question: 'نبدأ من الصباح. ماذا تشمّان أولًا؟',
          by: 'زاهر',
          answer: [
            'القهوة، ثم الخشب المبلول.',
            { by: 'سعاد', says: '[ضاحكة]{direction} أنا أشم ما تركه الناس ليلًا.' },
          ],
        },
        { by: 'سعاد' },
        { question: 'إلى الاثنين معًا: ما الرائحة التي لا تُباع؟' },
      ],
    })
  })

  test('has interruptions, notes of the editor, joint words and what is done each in its place', async () => {
    const { exchanges, closing } = (await talk).value as {
      exchanges: readonly { answer: unknown }[]
      closing: string
    }
    expect(exchanges[1]?.answer).toEqual([
      'تتغيّر يوم الجمعة.',
      { by: 'زاهر', says: '[مقاطعًا]{direction} ويوم المطر!' },
      { by: 'سعاد', says: 'ويوم المطر، نعم.' },
      {
        editorNote: 'انقطع التسجيل هنا أربع دقائق، وأعيد السؤال كتابةً بعد الندوة.',
      },
    ])
    expect(exchanges[2]).toEqual({
      question: 'إلى الاثنين معًا: ما الرائحة التي لا تُباع؟',
      answer: [
        { speaker: 'زاهر وسعاد معًا', says: 'رائحة البيت.' },
        { by: 'زاهر', says: 'والمسك^[المِسك هنا اسم محلّي لنبتة برّية.] الذي يسبق المطر.' },
        { direction: 'تصفيق' },
      ],
    })
    expect(closing).toBe('شكرًا لكما.\n\nانتهت الندوة')
  })

  test('of three keeps each apart', async () => {
    const { value } = await deskFile('trials/d04-theatre-panel.odt')
    expect(value).toMatchObject({
      guests: [{ shortName: 'عصام' }, { shortName: 'ريتا' }, { shortName: 'أبو غدير' }],
      exchanges: [
        { by: 'عصام', answer: [expect.any(String), { by: 'ريتا' }, { by: 'أبو غدير' }] },
        { by: 'عصام', answer: [expect.any(String), { direction: 'ضحك' }, { by: 'عصام' }] },
        {
          by: 'ريتا',
          answer: [
            expect.any(String),
            { by: 'أبو غدير' },
            { by: 'ريتا', says: 'وطلعت!' },
            { by: 'أبو غدير' },
            { editorNote: 'انقطع التسجيل هنا سبع دقائق لعطل في الجهاز – المحرّرة' },
          ],
        },
        {
          answer: [
            { speaker: 'عصام وريتا معًا', says: 'برد!' },
            { by: 'أبو غدير', says: 'نجارة.' },
          ],
        },
      ],
    })
  })

  test('has lists, interruptions with their directions, and no sign in a name', async () => {
    const { value } = await deskFile('more/n03-rescue-panel.docx')
    expect(value).toMatchObject({
      guests: [{ name: 'فهد المري' }, { name: 'لطيفة الكبيسي', shortName: 'لطيفة' }, { name: 'بو محمد' }],
    })
    const { exchanges } = value as { exchanges: readonly { question: string; answer: unknown }[] }
    expect(exchanges[0]?.question).toBe('خلونا نبدا بالسهل: أول شي تسوونه يوم يجيكم البلاغ؟')
    expect(exchanges[2]?.answer).toEqual([
      expect.stringMatching(/القاعدة عندي:$/),
      { list: [expect.any(String), expect.any(String), 'خلّك عند سيارتك: السيارة تنشاف وانت لا.'] },
    ])
    expect(exchanges[5]?.answer).toMatchObject([
      expect.any(String),
      { by: 'لطيفة', says: expect.stringMatching(/^\[مقاطعةً\]\{direction\} وكان يستحي!/) },
    ])
  })

  test('of two who share a first name lets their short names differ', async () => {
    const turns = ['سامي حداد: أنا بدأت قبله بسنة.', 'سامي نجم: وأنا لحقت به بعدها.']
    const asked = ['نوّار السدري: من منكما بدأ أولًا؟', ...turns, 'نوّار السدري: وهل ندمتما؟', ...turns]
    const { value, judged } = await deskText(['حوار مع الأخوين', 'حوار: نوّار السدري', ...asked].join('\n\n'))
    expect(judged).toEqual([])
    expect(value).toMatchObject({
      guests: [{ shortName: 'سامي حداد' }, { shortName: 'سامي نجم' }],
      exchanges: [{ by: 'سامي حداد', answer: [expect.any(String), { by: 'سامي نجم' }] }, {}],
    })
  })
})

describe('a saved page', () => {
  const page = deskFile('05-saved-page-bold-questions.html')

  test('has its pictures with their captions, emphasis, links, its pull quote', async () => {
    expect((await page).value).toMatchObject({
      introduction: [
        {
          picture: {
            file: '../pictures/malik-1.jpg',
            alternative: 'مالك البستان في ورشته',
            caption: 'مالك البستان في ورشته',
            credit: 'ريم الكثيب',
          },
        },
        expect.any(String),
      ],
      pullQuotes: [{ text: 'الخشب الجيد يتأخر في الرد', from: 1 }],
      exchanges: [
        {},
        { answer: [expect.stringMatching(/^لأن الفصول/), { picture: { file: '../pictures/ring.jpg' } }] },
        {},
        { answer: 'علّمني *أبو نسيم*، رحمه الله، وكان لا يتكلم قبل الظهر.' },
        {},
      ],
      closing: 'نُشر في عدد الربيع، وأُعدّت الترجمة الإنجليزية في [هذه الصفحة](https://example.org/en/oud).',
    })
  })

  test('lists what was left out at its end, each with its place and why', async () => {
    const { text } = await page
    const foot = remarksIn(text.slice(text.indexOf('# Left out of the manuscript')))
    expect(foot[0]).toBe('Left out of the manuscript, each with its place and why:')
    expect(foot).toContain('  Line 11: var wpEmoji = "س: ج:";  (code of the page)')
    expect(foot).toContain('  Line 42: كيف تُضبط أوتار القانون؟  (of the page or the program)')
    expect(foot).toContain('  Line 25: تصوير ريم الكثيب  (a label)')
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^# {3}Line \d+: /)
  })

  test('says at its head what is guessed and when it was printed, and over its exchanges what it might have set large', async () => {
    const { text } = await page
    const head = remarksIn(text.slice(0, text.indexOf('\nslug:')))
    expect(head[0]).toBe('yaml-language-server: $schema=../../../schema/interview.schema.json')
    expect(head).toContain('Its day: 2 مارس 2031.')
    expect(head.join('\n')).toMatch(/Guest whom no label names; by title and introduction "مالك البستان"/)
    expect(head.join('\n')).toMatch(/Labels that do not say who asks; by the credits "ريم الكثيب"/)
    const over = remarksIn(text.slice(text.indexOf('\nslug:'), text.indexOf('\nexchanges:')))
    expect(over.join('\n')).toMatch(/\npullQuotes:\n {2}- text: "[^"]+"\n {4}from: \d/)
    expect(head.join('\n')).not.toContain('pullQuotes')
  })
})

test('a quick table of questions stands as exchanges, and a line break of the author’s as a paragraph', async () => {
  const { value } = await deskFile('08-word-tabs-tracked.docx')
  expect(value).toMatchObject({
    exchanges: [
      { answer: 'لأنها تتعب، ولأن أحدًا لم يسألها كم الوقت.' },
      { answer: 'أرفض التي لا قصة لها.\n\nوأقبل التي نسي صاحبها قصتها.' },
      {},
      { question: 'قهوة أم شاي؟', answer: 'شاي.' },
      { question: 'عقرب الدقائق أم الثواني؟', answer: 'الدقائق.' },
      {},
    ],
  })
})

test('twins have a footnote, a direction, and an answer of both', async () => {
  const { value } = await deskFile('trials/t04-twins-swimmers.odt')
  const { exchanges } = value as { exchanges: readonly { answer: unknown }[] }
  expect(exchanges[1]?.answer).toMatchObject([
    expect.any(String),
    { by: 'صابر', says: expect.stringContaining('بسبعة دقايق^[تؤكد الأم أنها إحدى عشرة دقيقة.].') },
  ])
  expect(exchanges[2]?.answer).toMatchObject([{}, { by: 'صبري' }, { direction: 'صمت' }, { by: 'صابر' }])
  expect(exchanges[5]?.answer).toEqual([{ speaker: 'صابر وصبري', says: 'يكمّل.' }])
})

test('a narrator’s words stand in the answer as narration', async () => {
  const { value } = await deskFile('04-dashes-narrated.txt')
  const { exchanges } = value as { exchanges: readonly { question: string; answer: unknown }[] }
  expect(exchanges[0]?.question).toContain('أي خريطة رمّمتها أولًا؟')
  expect(exchanges.flatMap(({ answer }) => answer)).toContainEqual({
    narration: expect.stringContaining('ولم يكن العشّي يحب'),
  })
})

describe('remarks', () => {
  const asked = 'حوار مع سلمى الراوي\n\nسؤال: كيف بدأت الحكاية كلها؟\n\nسلمى الراوي: بدأت من دكان أبي.\n\n'
  const talk = deskText(
    `${asked}سؤال: ومتى انتهت الحكاية كلها؟\n\nسلمى الراوي: ومتى انتهت الحكاية كلها؟ لم تنته بعد.\n`,
  )

  test('over an exchange say its number, its line and what was found there', async () => {
    const { text } = await talk
    expect(partOf(text, '# 1.')[0]).toBe('# 1. Line 3; its answer: 5.')
    expect(partOf(text, '# 1.')[1]).toMatch(/^- question:/)
    expect(partOf(text, '# 2.').slice(0, 2)).toEqual([
      '# 2. Line 7; its answer: 9.',
      expect.stringMatching(/^# Question that stands again at the head of its answer/),
    ])
  })

  test('count paragraphs where a file has no lines', async () => {
    const place = { ...PLACE, place: (number: number) => `Paragraph ${number}` }
    const { text } = await deskFile('01-bold-label-no-colon.docx', { place })
    expect(text).toMatch(/# 1\. Paragraph \d+; its answer: \d+/)
  })

  test('tell labels by whom they name, and those that name nobody', async () => {
    const remarks = remarksIn((await talk).text)
    expect(remarks).toContain('Labels of سلمى الراوي: سلمى الراوي.')
    expect(remarks).toContain('Labels of nobody who is named: سؤال:')
    expect(remarksIn((await deskFile('07-name-spelt-many-ways.docx')).text).join('\n')).not.toContain(
      'Labels of nobody',
    )
  })

  test('stand at no line of the text: it parses without them to the same', async () => {
    const { text, value } = await talk
    const { value: without } = await import('../../../src/source/read.ts').then(({ readText }) =>
      readText(text.replace(/^\s*#.*$/gm, ''), '/article.yaml', 'issue'),
    )
    expect(without).toEqual(value)
  })
})

describe('an article of no issue', () => {
  test('names its manuscript in a remark alone', async () => {
    const place = { ...PLACE, isInIssue: false, manuscript: 'talk.txt' }
    const { value, text } = await deskFile('02-label-own-line.txt', { place })
    expect(value).not.toHaveProperty('manuscript')
    expect(text).toContain('# From talk.txt, read by the copy desk.')
  })

  test('lists pictures that are not there, with their words', async () => {
    const place = { ...PLACE, pictureAt: () => undefined }
    const { text, draft, judged } = await deskFile('05-saved-page-bold-questions.html', { place })
    expect(judged).toEqual([])
    expect(text).not.toMatch(/^\s*(?:- )?picture:/m)
    expect(draft.findings.filter(({ code }) => code === 'desk/picture')).toHaveLength(2)
    expect(text).toMatch(/malik-1\.jpg \| .*مالك البستان في ورشته.* {2}\(of a picture that is not there\)/)
  })
})

test('a text that is no interview is a feature: headings, lists and tables as they stand', async () => {
  const { value } = await deskFile('trials/d18-project-proposal.docx')
  const { kind, text } = value as { kind: string; text: readonly object[] }
  expect(kind).toBe('feature')
  const keys = new Set(text.flatMap((block) => (typeof block === 'string' ? ['text'] : Object.keys(block))))
  expect([...keys]).toEqual(expect.arrayContaining(['text', 'subhead']))
})

test('names that a person has given stand in the file, and are asked for no more', async () => {
  const talk = 'سؤال: كيف بدأتم العمل؟\n\nجواب: بدأنا ليلًا.\n\nسؤال: ومتى؟\n\nجواب: أمس.'
  const asked = await deskText(talk)
  expect(asked.value).toMatchObject({ title: 'حوار مع اسم الضيف', guest: { name: 'اسم الضيف' } })
  expect(asked.draft.findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['desk/guest', 'desk/title']),
  )
  const { value, draft } = await deskText(talk, { names: { guest: 'أبو شادي القزّاز', title: 'زجاج' } })
  expect(value).toMatchObject({
    title: 'زجاج',
    guest: { name: 'أبو شادي القزّاز', shortName: 'أبو شادي' },
  })
  const codes = draft.findings.map(({ code }) => code)
  expect([codes.includes('desk/guest'), codes.includes('desk/title')]).toEqual([false, false])
})

test('a name has no signs that would be read as marks', async () => {
  const talk = [
    'حوار في الدكان',
    ...[1, 2].flatMap((at) => [`سؤال: كيف اليوم ${at}؟`, 'أكر*م [الراوي: بخير.']),
  ]
  const { value, judged } = await deskText(talk.join('\n\n'), { names: { guest: 'أكر*م [الراوي' } })
  expect(judged).toEqual([])
  expect(value).toMatchObject({ guest: { name: 'أكرم الراوي', shortName: 'أكرم' } })
})
