/** What stands in a talk and is nobody's turn, or not the turn that it looks like: told apart, or asked about. */

import { describe, expect, test } from 'vitest'
import { interpret } from '../../../src/desk/interpret.ts'
import { textOfRuns } from '../../../src/desk/manuscript.ts'
import { readManuscript } from '../../../src/desk/read.ts'
import { evidenceOf } from '../../../src/desk/talk/evidence.ts'
import { deskText } from '../../support/desked.ts'
import { A, codesOf, draftOf, HEAD, labelled, Q, TALK, turnsOf } from '../../support/drafts.ts'
import { readText } from '../../support/manuscripts.ts'

describe('who is told of', () => {
  const LAST = 'أعطتني سلمى علبة صغيرة، وقالت لي ألا أفتحها قبل سنة.'

  test('by name behind the last answer does not say it: that is asked', async () => {
    const { doubts } = await draftOf([HEAD, ...labelled('المجلة: ', 'سلمى: '), LAST])
    expect(doubts).toMatchObject([{ words: LAST }])
  })

  test('by no name may say it herself', async () => {
    const same = LAST.replace('سلمى', 'أمي')
    const { doubts } = await draftOf([HEAD, ...labelled('المجلة: ', 'سلمى: '), same])
    expect(doubts).toEqual([])
  })
})

describe('a note of the editor’s in brackets', () => {
  test('asks nothing for its word', async () => {
    const [one = '', ...others] = labelled('المحرر: ', 'سلمى: ')
    const draft = await draftOf([
      HEAD,
      one,
      others[0] ?? '',
      '(المحرر: تتحدث الضيفة بلهجتها.)',
      ...others.slice(1),
    ])
    expect(turnsOf(draft)[0]).toBe(`${TALK[0]} | editorNote تتحدث الضيفة بلهجتها.`)
    expect(codesOf(draft)).not.toContain('desk/unanswered')
  })
})

test('answers under no name are told, where several guests answer', async () => {
  const told = async (...names: readonly string[]) => {
    const answers = names.map((name) => `${name}: ${A[0]}`)
    const [one, two, three] = Q.map((question) => `س: ${question}`)
    const lines = [HEAD, one, ...answers, two, `ج: ${A[1]}`, three, ...answers].map(String)
    const { findings } = await draftOf(lines)
    return findings.flatMap(({ code, span }) => (code === 'desk/whose' ? [span?.line] : []))
  }
  expect(await told('سلمى', 'نور')).toEqual([11])
  expect(await told('سلمى')).toEqual([])
})

describe('a few words alone', () => {
  const [one = '', two = '', ...rest] = labelled('المجلة: ', 'سلمى: ')
  const over = (words: string) => draftOf([HEAD, one, two, words, ...rest])

  test('over a question are a heading', async () => {
    const draft = await over('الأهل أولا')
    expect([turnsOf(draft)[0], codesOf(draft).includes('desk/heading')]).toEqual([TALK[0], true])
  })

  test('with a stop are of the answer', async () => {
    expect(turnsOf(await over('الأهل أولا.'))[0]).toBe(`${TALK[0]} | الأهل أولا.`)
  })
})

test('a list of who takes part stands before the talk', async () => {
  const list = ['المشاركات:', 'سلمى الراوي: شاعرة من المدينة', 'نور حسن: رسامة']
  const said = Q.flatMap((question) => [`المجلة: ${question}`, `سلمى: ${A[0]}`, `نور: ${A[1]}`])
  const draft = await draftOf(['بنات الحي', ...list, ...said])
  expect(draft.introduction.map((block) => ('runs' in block ? textOfRuns(block.runs) : ''))).toEqual(list)
  expect(draft.exchanges).toHaveLength(3)
})

test('a question whose mark was forgotten is asked about, and a heading that begins like one is none', async () => {
  const lines = Q.flatMap((question, at) => [
    at === 1 ? 'ولماذا تركت الدكان بعد ذلك' : question,
    String(A[at]),
  ])
  const draft = await draftOf([HEAD, ...lines])
  expect(draft.exchanges).toHaveLength(3)
  expect(evidenceOf('من أول السطر').question).toBeLessThan(evidenceOf('لماذا تركت الدكان').question)
})

test('what an answer tells to have been said is no turn where marks are', async () => {
  const story = ['قال: رجعت الفتاة.', 'قلت: وما ذنب العود؟', 'قال: صوته ضاع.']
  const lines = Q.flatMap((question, at) => [`* ${question}`, `- ${A[at]}`, ...(at === 0 ? story : [])])
  expect(turnsOf(await draftOf([HEAD, ...lines]))).toEqual([
    `${TALK[0]} | ${story.join(' | ')}`,
    TALK[1],
    TALK[2],
  ])
})

test('a scene behind dashes in a piece that speaks of a talk is asked about', async () => {
  const tale = 'أذكر أول حديث دار بيننا في المكتبة القديمة قبل أربعين سنة.'
  const draft = await draftOf([
    'رحيل الوراق',
    tale,
    '- بكم هذا الكتاب يا عم؟',
    '- بدرهم.',
    '- ومن كتبه لك؟',
    '- رجل من هنا.',
    tale,
  ])
  expect(draft.kind === 'feature' || codesOf(draft).includes('desk/perhaps-interview')).toBe(true)
})

test('«أقول له:» under questions of a list is an answer’s', async () => {
  const items = Q.map(
    (question, at) => `<li>${question}</li></ol><p>${at === 1 ? 'أقول له: ' : ''}${A[at]}</p><ol>`,
  )
  const page = `<article><h1>حوار مع سلمى الراوي</h1><ol>${items.join('')}</ol></article>`
  const draft = interpret(await readText('talk.html', page))
  expect(draft.exchanges).toHaveLength(3)
  expect(draft.leftOut.map(({ text }) => text)).not.toContain('أقول له:')
})

test('a question that calls somebody is under nobody’s name', async () => {
  const lines = [
    ...labelled('**المجلة**\n', '**سلمى**\n'),
    '**المجلة**',
    '**سؤال أخير يا سلمى:** ماذا بقي؟',
    '**سلمى**',
    'بقي البحر.',
  ]
  const draft = await draftOf([HEAD, ...lines])
  expect(draft.guests.map(({ name }) => name)).toEqual(['سلمى الراوي'])
})

test('the last of initials before a colon is no answer’s letter', async () => {
  const lines = [
    'س.ر: كيف بدأت الحكاية معك؟',
    'ل.ج: بدأت من دكان أبي حين كنت صغيرة.',
    'س.ر: وماذا بقي من الدكان؟',
    'ل.ج: بقيت الرائحة وحدها عندي.',
    'س.ر: ومن علّمك هذا كله؟',
    'ل.ج: علمني أبي وحده.',
  ]
  const draft = await draftOf([HEAD, ...lines])
  expect(turnsOf(draft)).toHaveLength(3)
  expect(codesOf(draft)).not.toContain('desk/whose')
})

test('words of a picture and whoever took it are nobody’s turn', async () => {
  const caption = 'سلمى أمام باب الدكان القديم. تصوير: نوّار السدري'
  const draft = await draftOf([
    HEAD,
    ...labelled('س: ', 'سلمى: ').slice(0, 4),
    caption,
    ...labelled('س: ', 'سلمى: ').slice(4),
  ])
  expect(draft.guests.flatMap(({ labels }) => labels)).toEqual(['سلمى'])
})

test('a guest’s bare name in bold is the first word of what it begins', async () => {
  const lines = labelled('**المجلة:** ', '**سلمى الراوي:** ')
  const draft = await draftOf([HEAD, ...lines, '**سلمى الراوي** من مواليد حلب، تعمل في دكانها منذ سنين.'])
  expect(JSON.stringify([draft.exchanges, draft.closing])).toContain('سلمى الراوي')
  expect(draft.leads.filter((lead) => lead === 'سلمى الراوي')).toEqual([])
})

test('a subhead that nothing stands under is left out, and told', async () => {
  const [one, other, ...rest] = labelled('**س:** ', 'ج: ')
  const page = [`# ${HEAD}`, one, other, '## شرفة الدكان', '![باب](باب.jpg)', ...rest].join('\n\n')
  const draft = interpret(await readText('talk.md', page))
  const { text, article } = await deskText(page, {}, 'talk.md')
  expect(article).toBeDefined()
  expect(text).toContain('شرفة الدكان')
  expect(draft.exchanges).toHaveLength(3)
})

test('who sends one message more in a chat goes on', async () => {
  const chat = [
    '1/5/26، 10:00 م - نوّار: كيف بدأتِ الحكاية؟',
    '1/5/26، 10:01 م - نوّار: احكي لي عن الدكان كما كان',
    '1/5/26، 10:02 م - سلمى: كان دكان أبي',
    '1/5/26، 10:03 م - نوّار: ومن علّمك؟',
    '1/5/26، 10:04 م - سلمى: أبي وحده',
  ]
  const draft = interpret(await readText('chat.txt', chat.join('\n')))
  expect(turnsOf(draft)[0]).toBe('كيف بدأتِ الحكاية؟ احكي لي عن الدكان كما كان | كان دكان أبي')
})

test('items of two lists, numbered questions and what is listed in an answer, are told apart', async () => {
  const item = (text: string) => `<li>${text}</li>`
  const page = `<article><h1>حوار مع سلمى الراوي</h1>${Q.map(
    (question, at) =>
      `<ol start="${at + 1}">${item(question)}</ol><p>${A[at]}</p>${at === 1 ? `<ul>${item('رائحة القهوة')}${item('رائحة الخشب')}</ul>` : ''}`,
  ).join('')}</article>`
  const draft = interpret(await readManuscript({ file: 'talk.html', bytes: new TextEncoder().encode(page) }))
  expect(turnsOf(draft)).toEqual([TALK[0], `${TALK[1]} | list list`, TALK[2]])
})

test('a quotation that a page has set large in other words is told', async () => {
  const page = (quote: string) =>
    new TextEncoder().encode(
      `<article><h1>حوار مع سلمى الراوي</h1>${Q.map((question, at) => `<p><b>${question}</b></p><p>${A[at]}</p>`).join('')}<blockquote>${quote}</blockquote></article>`,
    )
  const codes = async (quote: string) =>
    codesOf(interpret(await readManuscript({ file: 'talk.html', bytes: page(quote) })))
  expect(await codes('«علمني أبي هذا كله»، تقول سلمى')).toContain('desk/quotation')
  expect(await codes('يا دكان أبي يا أول الحكايات')).not.toContain('desk/quotation')
})

test('turns on the lines of one paragraph are turns by the names before them', async () => {
  const lines = labelled('المجلة: ', 'سلمى: ').join('<br>')
  const page = `<article><h1>${HEAD}</h1><p>${lines}</p></article>`
  const draft = interpret(await readManuscript({ file: 'talk.html', bytes: new TextEncoder().encode(page) }))
  expect(turnsOf(draft)).toEqual(TALK)
})

test('a table alone has no title in it, and a row alone is a list', async () => {
  const page = (rows: string) => `<article><table>${rows}</table></article>`
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const textOf = async (rows: string) =>
    (await deskText(page(rows), {}, 'table.html')).value as { title: string; text: unknown }
  const whole = await textOf(row('المدينة', 'السكان') + row('القاهرة', 'كثير'))
  expect([whole.title, whole.text]).toEqual([
    'بلا عنوان',
    [{ table: { head: ['المدينة', 'السكان'], rows: [['القاهرة', 'كثير']] } }],
  ])
  expect((await textOf(row('المدينة القديمة', 'السكان'))).text).toEqual([
    { list: ['المدينة القديمة', 'السكان'] },
  ])
})

describe('words under a picture', () => {
  const page = (words: string) =>
    deskText(
      `<article><h1>${HEAD}</h1>${Q.map((question, at) => `<p><b>${question}</b></p><p>${A[at]}</p>${at === 1 ? `<p><img src="a.jpg" alt="دكان"></p><p>${words}</p>` : ''}`).join('')}</article>`,
      {},
      'talk.html',
    )
  const captionOf = async (words: string) => {
    const { value, lost } = await page(words)
    const { exchanges } = value as { exchanges: readonly { answer: unknown }[] }
    const answer = exchanges[1]?.answer
    const [, shown] = Array.isArray(answer) ? answer : []
    return [(shown as { picture?: { caption?: string; credit?: string } } | undefined)?.picture, lost]
  }

  test('that say who took it, or that they are of a picture, are its caption', async () => {
    expect(await captionOf('الدكان عند الفجر، عدسة جاد منصور')).toMatchObject([
      { caption: 'الدكان عند الفجر', credit: 'جاد منصور' },
      [],
    ])
    expect(await captionOf('صورة: الدكان عند الفجر')).toMatchObject([{ caption: 'الدكان عند الفجر' }, []])
  })

  test('that go on with the answer are no caption', async () => {
    const [picture] = await captionOf('ثم انتقلنا إلى البيت الجديد.')
    expect(picture).not.toHaveProperty('caption')
  })
})

test('labels that stop behind the first question and its answer say who speaks in them', async () => {
  const lines = Q.flatMap((question, at) =>
    at === 0 ? [`ريم: ${question}`, `سليم الحلبي: ${A[at]}`] : [question, String(A[at])],
  )
  const draft = await draftOf(['بحر من ثلج', 'حوار: ريم الخطيب', ...lines])
  expect([draft.guests[0]?.name, draft.askers[0]?.name]).toEqual(['سليم الحلبي', 'ريم الخطيب'])
  expect(turnsOf(draft)).toEqual(TALK)
})

test('what an answer tells of people is no label, though it stands where labels do', async () => {
  const { guests, exchanges } = await draftOf([
    HEAD,
    ...labelled('س: ', 'ج: '),
    'س: ولو نشرته؟',
    'سيكتب المعلّقون: العيّنة صغيرة.',
  ])
  expect(guests.flatMap(({ labels }) => labels)).not.toContain('سيكتب المعلّقون')
  expect(
    textOfRuns(exchanges.at(-1)?.answer.flatMap((block) => ('runs' in block ? block.runs : [])) ?? []),
  ).toContain('سيكتب')
})
