/** Exchanges looked at once more: what is odd in one of them is told, and a plain talk is left alone. */

import { describe, expect, test } from 'vitest'
import { interpret } from '../../../src/desk/interpret.ts'
import { A, codesOf, draftOf, HEAD, labelled, Q } from '../../support/drafts.ts'
import { readText } from '../../support/manuscripts.ts'

const PLAIN = [
  ...labelled('س: ', 'ج: '),
  'س: ومتى تركت الدكان؟',
  'ج: تركته في الشتاء وأنا حزينة.',
  'س: وأين تعيشين اليوم؟',
  'ج: أعيش في بيت أمي.',
]
const [Q1 = '', A1 = '', ...REST] = PLAIN

async function oddIn(...lines: readonly string[]): Promise<readonly string[]> {
  const draft = await draftOf([HEAD, ...lines])
  return draft.findings.flatMap(({ code, message }) =>
    code.startsWith('desk/odd-') ? [/since (.*?): "/u.exec(message)?.[1] ?? message] : [],
  )
}

test('a plain talk is told nothing', async () => {
  expect(await oddIn(...PLAIN)).toEqual([])
})

describe('a question is told', () => {
  test.each([
    ['it goes on behind its question mark', `${Q1} من أبي الذي كان يعمل في الميناء.`],
    [
      'an answer may stand in it',
      `${Q1} كنت صغيرة وكان البيت يطل على البحر، ثم رحلنا إلى الجبل وسكنّا عند خالتي سبع سنين حتى عاد أبي من السفر. وماذا بعد ذلك؟`,
    ],
    ['a name and a colon stand in it', `${Q1.replace('؟', '')} سلمى: نعم؟`],
  ])('since %s', async (why, question) => {
    expect(await oddIn(question, A1, ...REST)).toEqual([why])
  })

  test('since it is hardly a word, whoever says it', async () => {
    expect(await oddIn('س: امم.', 'ج: نعم، كنت صغيرة يومها.', ...PLAIN)).toEqual(['it asks nothing'])
  })

  test('since it has no mark among others that have one, where nobody is named before it', async () => {
    const bare = Q.flatMap((question, at) => [
      `**${at === 1 ? question.replace('؟', '') : question}**`,
      A[at] ?? '',
    ])
    expect(
      await oddIn(
        ...bare,
        '**ومتى تركت الدكان؟**',
        'تركته في الشتاء وأنا حزينة.',
        '**وأين تعيشين اليوم؟**',
        'أعيش في بيتي.',
        '**وماذا تقرئين؟**',
        'أقرأ ما عندي.',
      ),
    ).toEqual(['it has no question mark, and others have'])
  })
})

describe('a part of an answer is told', () => {
  test.each([
    ['nobody speaks of himself in it', 'ابتسمت وأشارت إلى صورة قديمة لها فوق الباب.'],
    [
      'its last sentence asks, and more follows',
      `${'مرّ الشتاء والربيع والصيف والخريف على هذا الباب. '.repeat(8)}وهل تحبين أنت هذا؟`,
    ],
    ['it asks', 'ج: وكيف تعرفين أنت هذا الباب؟'],
    ['it is a quotation set apart', '«الباب القديم لا يُفتح إلا لمن طرقه»'],
    ['it is a line without a sign', 'منظر من نافذة الدكان'],
    ['it may be put to whoever answers', 'يقولون إن الدكاكين كلها ستُغلق بعد عام.'],
    ['the magazine tells in it that it asked', 'ثم سألناها عن أول زبون فضحكت وأشارت إلى الصورة.'],
    ['it takes leave', 'شكرًا لك على هذا الوقت.'],
    ['a name and a colon stand in it', 'مرّت ساعة. سلمى: وأنا ما زلت هنا.'],
    ['signs of turns stand in it', 'كنت صغيرة يومها. - ومن علّمك. - علّمتني أمي.'],
  ])('since %s', async (why, odd) => {
    expect(await oddIn(Q1, A1, odd, 'وأنا لم أترك مكاني من يومها.', ...REST)).toEqual([why])
  })

  test('where it announces what is not there', async () => {
    expect(await oddIn(Q1, 'ج: كتبت يومها هذه السطور:', ...REST)).toEqual(['what it announces is not there'])
  })

  test('where it stops amid a sentence', async () => {
    const cut = 'ج: كنت صغيرة يوم رأيت أبي يعمل في الدكان وكان الشارع كله يعرفه ويحبه و'
    expect(await oddIn(Q1, cut, ...REST)).toEqual(['it stops amid a sentence'])
  })
})

test('what stands in italics among others is told, and a quotation that nothing leads to', async () => {
  const draft = interpret(
    await readText(
      'talk.md',
      [`# ${HEAD}`, Q1, A1, '*بيت صغير فيه نافذة واحدة على البحر.*', ...REST, '> بيت صغير لا يكبر'].join(
        '\n\n',
      ),
    ),
  )
  expect(
    draft.findings.flatMap(({ code, message }) => (code === 'desk/odd-answer' ? [message] : [])),
  ).toEqual([
    expect.stringContaining('it stands in italics'),
    expect.stringContaining('nothing leads to its quotation'),
  ])
})

test('of an exchange of which something is told already nothing more is', async () => {
  const odd = 'مرّت ساعة. سلمى: وأنا ما زلت هنا.'
  const draft = await draftOf([HEAD, ...PLAIN, 'وهل كنت وحدك؟', 'كنت وحدي.', odd])
  expect(codesOf(draft)).toContain('desk/unsure')
  expect(codesOf(draft).filter((code) => code.startsWith('desk/odd-'))).toEqual([])
})

test('of an exchange that a person has decided on nothing more is', async () => {
  const odd = 'مرّت ساعة. سلمى: وأنا ما زلت هنا.'
  const lines = [HEAD, Q1, A1, odd, ...REST]
  const decision = { line: 7, words: odd, is: 'answers' } as const
  expect(codesOf(await draftOf(lines))).toContain('desk/odd-answer')
  expect(codesOf(await draftOf(lines, [decision]))).not.toContain('desk/odd-answer')
})

test('a question in the introduction is told', async () => {
  expect(
    await oddIn('تجلس سلمى في دكانها كل صباح.', 'كيف اخترتِ هذا الدكان، وماذا رأيتِ فيه؟', ...PLAIN),
  ).toEqual([expect.stringContaining('part of the introduction that asks')])
})
