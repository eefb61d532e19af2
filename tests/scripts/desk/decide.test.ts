/** What a person at a terminal is asked, in which order, and what becomes of the answers. */

import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { askReading, type Choice, type Person } from '../../../scripts/desk/ask.ts'
import { decide } from '../../../scripts/desk/decide.ts'
import { surroundingsOf } from '../../../scripts/desk/surroundings.ts'
import type { Doubt, DraftReading } from '../../../src/desk/draft.ts'
import { interpret } from '../../../src/desk/interpret.ts'
import { textOfRuns } from '../../../src/desk/manuscript.ts'
import { readText } from '../../support/manuscripts.ts'

interface Heard {
  readonly questions: string[]
  readonly choices: (readonly Choice[])[]
  readonly usual: string[]
}

/** Somebody who takes what is usual, unless `says` knows better. */
function personWho(says: (question: string) => string | undefined = () => undefined) {
  const heard: Heard = { questions: [], choices: [], usual: [] }
  const person: Person = {
    choose: async (question, choices, usual) => {
      heard.questions.push(question)
      heard.choices.push(choices)
      heard.usual.push(usual)
      return (says(question) as DraftReading | undefined) ?? usual
    },
    write: async (question, usual) => {
      heard.questions.push(question)
      heard.usual.push(usual)
      return says(question) ?? usual
    },
  }
  return { person, heard }
}

const PLAIN = `حوار مع سلمى الراوي

سؤال: كيف بدأت الحكاية معك؟

سلمى الراوي: بدأت من دكان أبي حين كنت صغيرة.

سؤال: وماذا بقي من الدكان؟

سلمى الراوي: بقيت الرائحة وحدها.
`
/** Its last line may be said, or told. */
const DOUBTED = `${PLAIN}
كان الدكان خاليا وقت الغروب. كانت الرائحة معنا إلى آخر الطريق.
`
const WORDS = 'كان الدكان خاليا وقت الغروب. كانت الرائحة معنا إلى آخر الطريق.'

const place = (line: number) => `talk.txt, line ${line}`

/** Whatever the desk itself doubts there. */
const LAST: Doubt = { line: 11, words: WORDS, is: 'answers', other: 'closes', margin: 0.6 }

const decided = async (text: string, person: Person) => {
  const manuscript = await readText('talk.txt', text)
  return decide({ manuscript, draft: interpret(manuscript), place }, person)
}

test('nothing is asked where nothing is doubted', async () => {
  const { person, heard } = personWho()
  const { draft, names } = await decided(PLAIN, person)
  expect([heard.questions, names, draft.exchanges.length]).toEqual([[], {}, 2])
})

describe('a doubt', () => {
  const DOUBT: Doubt = { line: 7, words: 'أ'.repeat(200), is: 'asks', other: 'answers', margin: 0.2 }

  test('is asked with its line, its words and every reading, the two likely ones first', async () => {
    const { person, heard } = personWho()
    expect(await askReading({ doubt: DOUBT, around: {}, place: place(7) }, person)).toBe('asks')
    expect(heard.questions[0]).toMatch(/^talk\.txt, line 7\n {2}أ{160}…\n {2}What is it\?$/)
    expect(heard.choices[0]?.map(({ value }) => value)).toEqual([
      'asks',
      'answers',
      'both',
      'tells',
      'heads',
      'closes',
    ])
    expect(heard.usual).toEqual(['asks'])
  })

  test('that is answered otherwise turns the reading of those words, and is not asked again', async () => {
    const manuscript = await readText('talk.txt', DOUBTED)
    const draft = { ...interpret(manuscript), doubts: [LAST] }
    const saidIn = ({ exchanges }: typeof draft) =>
      exchanges.flatMap(({ answer }) =>
        answer.map((block) => ('runs' in block ? textOfRuns(block.runs) : '')),
      )
    for (const is of ['answers', 'closes'] as const) {
      const { person, heard } = personWho(() => is)
      const { draft: turned } = await decide({ manuscript, draft, place }, person)
      expect(heard.questions).toHaveLength(1)
      expect(turned.doubts).toEqual([])
      expect(saidIn({ ...turned, doubts: [LAST] }).includes(WORDS)).toBe(is === 'answers')
    }
  })
})

test('a piece that is said to be the magazine’s own is a feature, and no decision of those is told as lost', async () => {
  const manuscript = await readText('talk.txt', PLAIN)
  const draft = interpret(manuscript)
  const doubts = draft.exchanges.map(
    ({ question, span }): Doubt => ({ ...LAST, line: span.line, words: textOfRuns(question), is: 'asks' }),
  )
  const { person } = personWho((question) => (question.includes('What is it?') ? 'tells' : undefined))
  const { draft: turned } = await decide({ manuscript, draft: { ...draft, doubts }, place }, person)
  expect(turned.kind).toBe('feature')
  expect(turned.findings.filter(({ code }) => code === 'desk/decision')).toEqual([])
})

describe('what stands around a doubt', () => {
  const doubted = async (text: string) => {
    const { person, heard } = personWho()
    const manuscript = await readText('talk.txt', text)
    await decide({ manuscript, draft: { ...interpret(manuscript), doubts: [LAST] }, place }, person)
    return heard.questions.map((question) => stripVTControlCharacters(question).split('\n  '))
  }

  test('is shown: its file and line, the words before it and behind it', async () => {
    const [asked] = await doubted(DOUBTED)
    expect(asked).toEqual(['talk.txt, line 11', 'سلمى الراوي: بقيت الرائحة وحدها.', WORDS, 'What is it?'])
  })

  test.each([
    ['before it', `سلمى: ${'قبل '.repeat(40)}آخره\n\n${WORDS}`, /^….{90,100}آخره$/],
    ['behind it', `قبل\n\n${WORDS}\n\nأوله ${'بعد '.repeat(40)}`, /^أوله.{90,100}…$/],
  ])('is cut to a line %s', async (_, text, shape) => {
    const manuscript = await readText('talk.txt', text)
    const doubt: Doubt = { line: 3, words: WORDS, is: 'asks', other: 'answers', margin: 0.2 }
    const { person, heard } = personWho()
    await askReading({ doubt, around: surroundingsOf(manuscript, { leads: [] }, doubt), place: '' }, person)
    const lines = stripVTControlCharacters(heard.questions[0] ?? '').split('\n  ')
    expect(lines.filter((line) => shape.test(line))).toHaveLength(1)
  })

  const around = async (text: string, line: number, leads: readonly string[]) =>
    surroundingsOf(
      await readText('talk.txt', text),
      { leads },
      { line, words: WORDS, is: 'asks', other: 'answers', margin: 0 },
    )

  test('has its label, on its line or over it, and of one paragraph the words beside it', async () => {
    const label = 'سلمى الراوي:'
    expect(await around(`قبل\n\n${label} ${WORDS}\n\nبعد`, 3, [label])).toEqual({
      label,
      before: 'قبل',
      behind: 'بعد',
    })
    expect(await around(`قبل\n\n${label}\n\n${WORDS}\n\nبعد`, 3, [label])).toEqual({
      label,
      before: 'قبل',
      behind: 'بعد',
    })
    expect(await around(`أول. ${label} ${WORDS} آخر.`, 1, [label])).toEqual({
      label,
      before: 'أول.',
      behind: 'آخر.',
    })
    expect(await around(WORDS, 1, [])).toEqual({})
  })

  test('steers no terminal', async () => {
    const { person, heard } = personWho()
    const doubt: Doubt = { line: 1, words: 'و\u001b[2J', is: 'asks', other: 'answers', margin: 0 }
    const signs = { label: '\u0007:', before: '\u202Eق', behind: '\u009bب' }
    await askReading({ doubt, around: signs, place: 'a\u001b.txt' }, person)
    const said = stripVTControlCharacters(heard.questions[0] ?? '')
    expect(said).not.toMatch(/(?!\n)[\p{Control}\u202E]/u)
    for (const code of ['001B', '0007', '202E', '009B']) expect(said).toContain(`<U+${code}>`)
  })
})

describe('a decision', () => {
  const OPENED = DOUBTED.replace('سؤال: كيف', 'في صباح بارد التقينا سلمى الراوي في دكانها.\n\nسؤال: كيف')
  const OPENING: Doubt = {
    line: 3,
    words: 'في صباح بارد التقينا سلمى الراوي في دكانها.',
    is: 'tells',
    other: 'answers',
    margin: 0.1,
  }
  const decide3 = async (doubts: readonly Doubt[], says: (question: string) => DraftReading) => {
    const manuscript = await readText('talk.txt', OPENED)
    const draft = interpret(manuscript)
    const { person } = personWho(says)
    return (await decide({ manuscript, draft: { ...draft, doubts }, place }, person)).draft
  }
  const codes = ({ findings }: Awaited<ReturnType<typeof decide3>>) => findings.map(({ code }) => code)

  test('that cannot be kept is told, and leaves the reading as it was', async () => {
    const draft = await decide3([OPENING], () => 'answers')
    expect(draft.introduction).toHaveLength(1)
    expect(draft.findings.find(({ code }) => code === 'desk/decision')).toMatchObject({
      span: { file: 'talk.txt', line: 3 },
      message: expect.stringMatching(
        /cannot be kept, to read as part of the answer .*expected a question before it/,
      ),
      hint: 'It stands as the magazine’s own words; move it in the article’s file.',
    })
  })

  test('beside one that cannot be kept is kept', async () => {
    const last: Doubt = { ...OPENING, line: 13, words: WORDS }
    const draft = await decide3([OPENING, last], (question) =>
      question.includes('line 3') ? 'heads' : 'closes',
    )
    expect(codes(draft).filter((code) => code === 'desk/decision')).toHaveLength(1)
    expect(draft.closing.map((block) => ('runs' in block ? textOfRuns(block.runs) : ''))).toEqual([WORDS])
  })

  test.each(['asks', 'tells'] as const)('that can be kept is not told, %s', async (is) => {
    expect(codes(await decide3([OPENING], () => is))).not.toContain('desk/decision')
  })

  test('is not warned of again', async () => {
    const run = 'لماذا بقيت الرائحة؟ لأن الدكان كان ضيقًا.'
    const text = `${PLAIN}\n${run}\n`
    const manuscript = await readText('talk.txt', text)
    const doubt: Doubt = { line: 11, words: run, is: 'answers', other: 'both', margin: 0 }
    const { person } = personWho(() => 'both')
    const draft = { ...interpret(manuscript), doubts: [doubt] }
    const both = interpret(manuscript, [{ line: 11, words: run, is: 'both' }])
    expect(both.findings.map(({ code }) => code)).toContain('desk/run-in')
    const { draft: decidedOn } = await decide({ manuscript, draft, place }, person)
    expect(decidedOn.exchanges).toHaveLength(3)
    expect(codes(decidedOn)).not.toContain('desk/run-in')
    expect(codes(decidedOn)).not.toContain('desk/decision')
  })
})

describe('names', () => {
  const NAMELESS = PLAIN.replace('حوار مع سلمى الراوي\n\n', '').replaceAll('سلمى الراوي:', 'جواب:')

  test('are asked for where no label says who the guest is, and no line is a title', async () => {
    const { person, heard } = personWho((question) =>
      question.includes('guest') ? 'زاهر النجار' : 'رائحة الدكان',
    )
    const { names } = await decided(NAMELESS, person)
    expect(heard.questions).toEqual(['Who is the guest?', 'The title?'])
    expect(names).toEqual({ guest: 'زاهر النجار', title: 'رائحة الدكان' })
  })

  test('that the desk does not know have no answer before them', async () => {
    const { person, heard } = personWho()
    const { names } = await decided(NAMELESS, person)
    expect(heard.usual[0]).toBe('')
    expect(names).not.toHaveProperty('guest')
  })

  test('that it guesses stand there to be confirmed', async () => {
    const { person, heard } = personWho()
    const { names } = await decided(`حوار مع سلمى الراوي\n\n${NAMELESS}`, person)
    expect(heard.usual).toEqual(['سلمى الراوي'])
    expect(names).toEqual({ guest: 'سلمى الراوي' })
  })
})
