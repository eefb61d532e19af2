/** A talk as a whole: who is who, what each turn is, what is doubted, and what a decision on a doubt turns. */

import { describe, expect, test } from 'vitest'
import type { ArticleDraft, Decision } from '../../../src/desk/draft.ts'
import { interpret } from '../../../src/desk/interpret.ts'
import { textOfRuns } from '../../../src/desk/manuscript.ts'
import { readManuscript } from '../../../src/desk/read.ts'
import { evidenceOf } from '../../../src/desk/talk/evidence.ts'
import { readText } from '../../support/manuscripts.ts'

const draftOf = async (lines: readonly string[], decisions: readonly Decision[] = []) =>
  interpret(await readText('talk.txt', lines.join('\n\n')), decisions)

/** Each exchange as `question | paragraph | paragraph`, other kinds with their name before them. */
const turnsOf = ({ exchanges }: ArticleDraft) =>
  exchanges.map(({ question, answer }) =>
    [
      textOfRuns(question),
      ...answer.map((block) => {
        const words = 'runs' in block ? textOfRuns(block.runs) : block.kind
        const by = block.kind === 'paragraph' && block.by && 'name' in block.by ? `${block.by.name}: ` : ''
        return block.kind === 'paragraph' ? by + words : `${block.kind} ${words}`
      }),
    ].join(' | '),
  )
const codesOf = ({ findings }: ArticleDraft) => findings.map(({ code }) => code)

const Q = ['كيف بدأت الحكاية معك؟', 'وماذا بقي من الدكان؟', 'ومن علّمك هذا كله؟'] as const
const A = ['بدأت من دكان أبي حين كنت صغيرة.', 'بقيت الرائحة وحدها.', 'علمني أبي وحده.'] as const
const TALK = Q.map((question, at) => `${question} | ${A[at]}`)
const HEAD = 'حوار مع سلمى الراوي'

/** With a label before each question and each answer. */
const labelled = (asks: string, answers: string) =>
  Q.flatMap((question, at) => [`${asks}${question}`, `${answers}${A[at]}`])

describe('turns are the same however they are labelled', () => {
  test.each([
    ['س: ', 'ج: '],
    ['س/ ', 'ج/ '],
    ['سؤال: ', 'جواب: '],
    ['المجلة: ', 'سلمى: '],
    ['المجلة - ', 'سلمى - '],
    ['(المجلة) ', '(سلمى) '],
    ['نوّار: ', 'سلمى الراوي: '],
    ['**س:** ', '**ج:** '],
    ['* ', '- '],
    ['– ', '– '],
    ['س: ', ''],
    ['', 'سلمى: '],
    ['', ''],
  ])('by “%s” and “%s”', async (asks, answers) => {
    expect(turnsOf(await draftOf([HEAD, ...labelled(asks, answers)]))).toEqual(TALK)
  })

  test('by numbers', async () => {
    const lines = Q.flatMap((question, at) => [`س${at + 1}: ${question}`, `ج${at + 1}: ${A[at]}`])
    expect(turnsOf(await draftOf([HEAD, ...lines]))).toEqual(TALK)
  })

  test('on lines of their own', async () => {
    const lines = Q.flatMap((question, at) => ['المجلة', question, 'سلمى', A[at] ?? ''])
    expect(turnsOf(await draftOf([HEAD, ...lines]))).toEqual(TALK)
  })

  test('by a narrator', async () => {
    const lines = Q.flatMap((question, at) => [`سألتها: ${question}`, `قالت: ${A[at]}`])
    expect(turnsOf(await draftOf([HEAD, ...lines]))).toEqual(TALK)
  })

  test('where labels are dropped midway, and each such question is asked about', async () => {
    const more = ['ومتى تركت الدكان؟', 'تركته في الشتاء.', 'وأين تعيشين اليوم؟', 'أعيش في بيت صغير.']
    const draft = await draftOf([HEAD, ...labelled('المجلة: ', 'سلمى: '), ...more])
    expect(turnsOf(draft)).toEqual([...TALK, `${more[0]} | ${more[1]}`, `${more[2]} | ${more[3]}`])
    expect(codesOf(draft).filter((code) => code === 'desk/unsure').length).toBeGreaterThanOrEqual(2)
  })

  test('where the habit changes midway', async () => {
    const lines = [...labelled('المجلة: ', 'سلمى: ').slice(0, 4), `س: ${Q[2]}`, `ج: ${A[2]}`]
    expect(turnsOf(await draftOf([HEAD, ...lines]))).toEqual(TALK)
  })
})

describe('a name and a colon', () => {
  test('is no speaker where it does not recur', async () => {
    const lines = labelled('س: ', 'ج: ')
    const draft = await draftOf([
      HEAD,
      ...lines.slice(0, 2),
      'الملح: قليل.',
      'الماء: بارد.',
      ...lines.slice(2),
    ])
    expect(turnsOf(draft)[0]).toBe(`${TALK[0]} | الملح: قليل. | الماء: بارد.`)
    expect(draft.guests.map(({ name }) => name)).toEqual(['سلمى الراوي'])
  })

  test('of a credit is none, however it stands', async () => {
    const { credits, guests } = await draftOf([HEAD, 'حوار: نوّار السدري', ...labelled('نوّار: ', 'سلمى: ')])
    expect(credits).toMatchObject([{ role: 'حوار', name: 'نوّار السدري' }])
    expect(guests.map(({ name }) => name)).toEqual(['سلمى الراوي'])
  })

  test('that stands once beside others is a voice from outside, told as one', async () => {
    const lines = labelled('المجلة: ', 'سلمى: ')
    const draft = await draftOf([HEAD, ...lines.slice(0, 2), 'المصور: ابتسمي.', ...lines.slice(2)])
    expect(turnsOf(draft)[0]).toBe(`${TALK[0]} | المصور: ابتسمي.`)
    expect(codesOf(draft)).toContain('desk/bystander')
  })

  test('near to another’s is told as a spelling to be confirmed', async () => {
    const lines = labelled('المجلة: ', 'سلمى الراوي: ')
    const draft = await draftOf([HEAD, ...lines.slice(0, 5), `سلمى الرواي: ${A[2]}`])
    expect(turnsOf(draft)).toEqual(TALK)
    expect(draft.guests).toMatchObject([{ name: 'سلمى الراوي', labels: ['سلمى الراوي', 'سلمى الرواي'] }])
    expect(codesOf(draft)).toContain('desk/one-name')
  })
})

describe('a label that is wrong', () => {
  test('over a question is told, and the question asked', async () => {
    const lines = labelled('المجلة: ', 'سلمى: ')
    const draft = await draftOf([HEAD, ...lines.slice(0, 4), `سلمى: ${Q[2]}`, `سلمى: ${A[2]}`])
    expect(turnsOf(draft)).toEqual(TALK)
    expect(draft.findings.find(({ code }) => code === 'desk/label')?.span?.line).toBe(11)
  })

  test('over an answer is told, and the answer given', async () => {
    const [one, two, three, four, five, six] = labelled('المجلة: ', 'سلمى: ')
    const draft = await draftOf([HEAD, one, two, three, `المجلة: ${A[1]}`, five, six].map(String))
    expect(four).toContain(A[1])
    expect(turnsOf(draft)).toEqual(TALK)
    expect(draft.findings.find(({ code }) => code === 'desk/label')?.span?.line).toBe(9)
  })
})

describe('what is told beside its turn', () => {
  test('is a question without a label among labelled ones', async () => {
    const lines = labelled('المجلة: ', 'سلمى: ')
    const draft = await draftOf([HEAD, ...lines.slice(0, 4), Q[2], ...lines.slice(5)])
    expect(draft.findings.find(({ code }) => code === 'desk/no-label')?.span?.line).toBe(11)
  })

  test('is a question that nothing answers', async () => {
    const lines = labelled('المجلة: ', 'سلمى: ')
    const draft = await draftOf([HEAD, ...lines.slice(0, 2), ...lines.slice(2, 3), ...lines.slice(4)])
    expect(turnsOf(draft)).toEqual([TALK[0], `${Q[1]} ${Q[2]} | ${A[2]}`])
    expect(codesOf(draft)).toContain('desk/unanswered')
  })

  test('is a question and its answer in one paragraph', async () => {
    const draft = await draftOf([HEAD, ...Q.map((question, at) => `س: ${question} ${A[at]}`)])
    expect(turnsOf(draft)).toEqual(TALK)
    expect(codesOf(draft).filter((code) => code === 'desk/run-in')).toHaveLength(3)
  })
})

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
    expect(turnsOf(draft)[0]).toBe(`${TALK[0]} | editorNote المحرر: تتحدث الضيفة بلهجتها.`)
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

describe('a doubt', () => {
  const LINE = 'كان الدكان خاليا وقت الغروب. كانت الرائحة معنا إلى آخر الطريق.'
  const lines = [HEAD, ...labelled('سؤال: ', 'سلمى: '), LINE]
  const decide = (decision: Partial<Decision>) =>
    draftOf(lines, [{ line: lines.length * 2 - 1, words: LINE, is: 'closes', ...decision }])

  test('has its line, its words, and both readings', async () => {
    const { doubts, findings } = await draftOf(lines)
    expect(doubts).toMatchObject([{ line: 15, words: LINE }])
    expect(doubts[0]?.is).not.toBe(doubts[0]?.other)
    expect(findings.find(({ code }) => code === 'desk/unsure')?.span?.line).toBe(15)
  })

  test.each([
    ['closes', [...TALK], [LINE]],
    ['answers', [...TALK.slice(0, 2), `${TALK[2]} | ${LINE}`], []],
    ['tells', [...TALK.slice(0, 2), `${TALK[2]} | narration ${LINE}`], []],
  ] as const)('that a person decides is %s, and is doubted no more', async (is, turns, closing) => {
    const draft = await decide({ is })
    expect(turnsOf(draft)).toEqual(turns)
    expect(draft.closing.map((block) => ('runs' in block ? textOfRuns(block.runs) : ''))).toEqual(closing)
    expect([draft.doubts, codesOf(draft).includes('desk/unsure')]).toEqual([[], false])
  })

  test.each([
    ['another line', { line: 3 }],
    ['other words', { words: 'كان' }],
  ])('is not turned by a decision on %s', async (_, decision) => {
    const [before, after] = [await draftOf(lines), await decide(decision)]
    expect(after).toEqual(before)
  })

  test('that is decided turns nothing else', async () => {
    const decided = await decide({ is: 'answers' })
    expect(turnsOf(decided).slice(0, 2)).toEqual(TALK.slice(0, 2))
  })
})

describe('what is no talk', () => {
  test.each<[string, readonly string[]]>([
    ['a story with a question or two', ['ظل الجدار', 'عاد الرجل إلى بيته.', 'سأل: أين الولد؟', 'ثم نام.']],
    ['one exchange', ['ظل الجدار', 'سلمى: كيف حالك؟', 'نور: بخير.']],
    ['lines that ask nothing', ['خبز', 'سلمى: دقيق.', 'نور: ماء.', 'سلمى: ملح.', 'نور: خميرة.']],
    ['what calls itself a play', ['تمثيلية إذاعية', ...labelled('سليم: ', 'الغريب: ')]],
    ['common questions', ['الأسئلة الشائعة', ...labelled('س: ', 'ج: ')]],
  ])('%s is a feature', async (_, lines) => {
    const draft = await draftOf(lines)
    expect([draft.kind, codesOf(draft).includes('desk/no-interview')]).toEqual(['feature', true])
  })

  test('is asked about where nothing calls it one', async () => {
    const impersonal = ['الماء بارد في الصيف.', 'الورق أبيض.', 'الحبر أسود.']
    const lines = Q.flatMap((question, at) => [`نور: ${question}`, `سلمى: ${impersonal[at]}`])
    const draft = await draftOf(['ظل الجدار', ...lines])
    expect([draft.kind, codesOf(draft).includes('desk/perhaps-interview')]).toEqual(['interview', true])
  })

  test.each([
    ['its title', [HEAD, ...labelled('نور: ', 'سلمى: ')]],
    ['a credit of who asked', ['ظل الجدار', 'حوار: نوّار السدري', ...labelled('نوّار: ', 'سلمى: ')]],
    ['the name of who asks', ['ظل الجدار', ...labelled('الصحفي: ', 'سلمى: ')]],
  ])('is not asked about where %s says so', async (_, lines) => {
    expect(codesOf(await draftOf(lines))).not.toContain('desk/perhaps-interview')
  })
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
