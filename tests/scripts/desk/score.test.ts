/** The score of a draft itself: what counts as right, as asked, as wrong; a rule that is too kind would hide every slip. */

import { describe, expect, test } from 'vitest'
import { type Expected, scoreOf } from '../../../scripts/desk/score.ts'
import type { ArticleDraft } from '../../../src/desk/draft.ts'
import { interpret } from '../../../src/desk/interpret.ts'
import { readText } from '../../support/manuscripts.ts'

const TALK = `حوار مع سلمى الراوي

حوار: نوّار السدري

س: كيف بدأت الحكاية معك؟

ج: بدأت من دكان أبي حين كنت صغيرة أعدّ المفاتيح كل مساء.

س: وماذا بقي من ذلك الدكان؟

ج: بقيت الرائحة وحدها، وبقي معها مفتاح لا أعرف بابه إلى اليوم.
`
const KNOWN: Expected = {
  isInterview: true,
  title: 'حوار مع سلمى الراوي',
  credits: [{ role: 'حوار', name: 'نوّار السدري' }],
  guests: ['سلمى الراوي'],
  exchanges: [
    {
      question: 'كيف بدأت الحكاية معك؟',
      answer: 'بدأت من دكان أبي حين كنت صغيرة أعدّ المفاتيح كل مساء.',
    },
    {
      question: 'وماذا بقي من ذلك الدكان؟',
      answer: 'بقيت الرائحة وحدها، وبقي معها مفتاح لا أعرف بابه إلى اليوم.',
    },
  ],
}

const draftOf = async (text = TALK): Promise<ArticleDraft> => interpret(await readText('talk.txt', text))
const quiet = (draft: ArticleDraft): ArticleDraft => ({ ...draft, findings: [] })
const known = (change: Partial<Expected>): Expected => ({ ...KNOWN, ...change })
const [first, second] = KNOWN.exchanges as [Expected['exchanges'][0], Expected['exchanges'][0]]

test('a draft that is as it is known to be is right all round', async () => {
  expect(scoreOf(await draftOf(), KNOWN)).toEqual({
    exchanges: 2,
    right: 2,
    asked: 0,
    wrong: [],
    around: [],
    isKind: true,
  })
})

describe('an exchange', () => {
  test('is wrong where its answer has words of the next one, and nothing is said', async () => {
    const shifted = known({ exchanges: [{ ...first, answer: `${first.answer} وماذا بقي من` }, second] })
    expect(scoreOf(quiet(await draftOf()), shifted)).toMatchObject({ right: 1, asked: 0, wrong: [1] })
  })

  test('is wrong where an answer lacks words', async () => {
    const short = known({ exchanges: [first, { ...second, answer: 'بقيت الرائحة وحدها' }] })
    expect(scoreOf(quiet(await draftOf()), short)).toMatchObject({ right: 1, wrong: [2] })
  })

  test('is asked about where a finding on turns stands at its place, and only there', async () => {
    const draft = await draftOf()
    const shifted = known({ exchanges: [{ ...first, answer: 'شيء آخر تمامًا' }, second] })
    const at = (line: number, code: `desk/${string}`): ArticleDraft => ({
      ...draft,
      findings: [
        { severity: 'warning', code, message: '', span: { file: 'talk.txt', line, column: 1 } },
      ] as ArticleDraft['findings'],
    })
    const line = draft.exchanges[0]?.span.line ?? 0
    expect(scoreOf(at(line, 'desk/unsure'), shifted)).toMatchObject({ asked: 1, wrong: [] })
    expect(scoreOf(at(line + 20, 'desk/unsure'), shifted)).toMatchObject({ asked: 0, wrong: [1] })
    expect(scoreOf(at(line, 'desk/guest'), shifted)).toMatchObject({ asked: 0, wrong: [1] })
  })

  test('is not found twice: the order counts', async () => {
    expect(scoreOf(quiet(await draftOf()), known({ exchanges: [second, first] })).right).toBe(1)
  })
})

test('what is no interview and comes out as one is told apart from what is asked about', async () => {
  const draft = quiet(await draftOf())
  const none = known({ isInterview: false, exchanges: [] })
  expect(scoreOf(draft, none).isKind).toBe(false)
  const asks = { severity: 'warning', code: 'desk/perhaps-interview', message: '' } as const
  expect(scoreOf({ ...draft, findings: [asks] }, none).isKind).toBeUndefined()
})

test('title, credits and guests that are not as known are named', async () => {
  const other = known({
    title: 'عنوان آخر',
    credits: [{ role: 'تصوير', name: 'هاني' }],
    guests: ['ليلى'],
  })
  expect(scoreOf(await draftOf(), other).around).toEqual([
    'title عنوان آخر',
    'credit تصوير: هاني',
    'guest ليلى',
  ])
})
