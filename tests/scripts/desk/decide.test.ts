/** What a person at a terminal is asked, in which order, and what becomes of the answers. */

import { describe, expect, test } from 'vitest'
import { askReading, type Choice, type Person } from '../../../scripts/desk/ask.ts'
import { decide } from '../../../scripts/desk/decide.ts'
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

const decided = async (text: string, person: Person) => {
  const manuscript = await readText('talk.txt', text)
  return decide(manuscript, interpret(manuscript), person)
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
    expect(await askReading(DOUBT, person)).toBe('asks')
    expect(heard.questions[0]).toMatch(/^Line 7: أ{160}…\n/)
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
    const draft = interpret(manuscript)
    expect(draft.doubts.map(({ words }) => words)).toEqual([WORDS])
    const [{ is, other } = {} as Doubt] = draft.doubts
    const { person, heard } = personWho(() => other)
    const { draft: turned } = await decide(manuscript, draft, person)
    expect(heard.questions).toHaveLength(1)
    expect(turned.doubts).toEqual([])
    const saidIn = ({ exchanges }: typeof draft) =>
      exchanges.flatMap(({ answer }) =>
        answer.map((block) => ('runs' in block ? textOfRuns(block.runs) : '')),
      )
    expect(saidIn(draft).includes(WORDS)).toBe(is === 'answers')
    expect(saidIn(turned).includes(WORDS)).toBe(other === 'answers')
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
