/** Which words of a manuscript each text of an article was made of, wherever they stood. */

import { describe, expect, test } from 'vitest'
import type { DeliveredText } from '../../../src/desk/proofsheet/delivered-texts.ts'
import { joinWords, originsOf } from '../../../src/desk/proofsheet/origins.ts'
import { runsOf } from '../../../src/desk/proofsheet/runs.ts'

const manuscriptOf = (...paragraphs: readonly string[]) => paragraphs.map((text) => ({ text }))

/** Texts with what was changed in them: `+[new]`, `-[gone]`. */
function marked(manuscript: readonly DeliveredText[], ...texts: readonly string[]): string[] {
  const { words } = originsOf(manuscript, texts, ['سلمى', 'مجلة الحرف'])
  return texts.map((text, index) =>
    runsOf(text, words[index] ?? [])
      .map(({ text: own, change }) => (change ? `${change === 'new' ? '+' : '-'}[${own}]` : own))
      .join(''),
  )
}

const QUESTION = 'كيف بدأت الحكاية مع الخط العربي؟'
const ANSWER = 'بدأت في بيت جدي وكان على كل جدار لوحة كتبها بيده، وكنت أقلدها بالفحم على الأرض.'
const SECOND = 'ثم دخلت المدرسة فلم أجد فيها قلمًا يشبه قلمه، فتعلمت أن أبري القصب وحدي.'

describe('what is changed', () => {
  test('is words that are new, gone, or others, and no label', () => {
    const manuscript = manuscriptOf(
      `مجلة الحرف: ${QUESTION}`,
      `سلمى: سلمى: ${ANSWER.replace('بيت جدي', 'دار جدي القديمة')}`,
    )
    expect(marked(manuscript, QUESTION, ANSWER)).toEqual([
      QUESTION,
      'بدأت في-[ دار]+[ بيت] جدي-[ القديمة] وكان على كل جدار لوحة كتبها بيده، وكنت أقلدها بالفحم على الأرض.',
    ])
  })

  test('is nothing where paragraphs have changed places, were joined or parted', () => {
    const manuscript = manuscriptOf(`س: ${QUESTION}`, `ج: ${SECOND}`, ANSWER)
    expect(marked(manuscript, QUESTION, ANSWER, SECOND)).toEqual([QUESTION, ANSWER, SECOND])
    expect(marked(manuscript, QUESTION, `${SECOND} ${ANSWER}`)).toEqual([QUESTION, `${SECOND} ${ANSWER}`])
    const [first = '', rest = ''] = ANSWER.split(/(?<=،) /)
    expect(marked(manuscript, first, rest)).toEqual([first, rest])
  })

  test('is a sentence at the end of an answer that was cut, and at its head', () => {
    const manuscript = manuscriptOf(`سلمى: ${ANSWER} والسلام عليكم.`, `يعني بصراحة ${SECOND}`)
    expect(marked(manuscript, ANSWER, SECOND)).toEqual([
      `${ANSWER}-[ والسلام عليكم.]`,
      `-[يعني بصراحة ]${SECOND}`,
    ])
  })

  test('between two texts of one paragraph belongs to the one that lacks words there', () => {
    const manuscript = manuscriptOf(`${ANSWER} وبعدها دخلت المدرسة فلم أجد فيها قلمًا يشبه قلمه`)
    const second = 'ثم دخلت المدرسة فلم أجد فيها قلمًا يشبه قلمه'
    expect(marked(manuscript, ANSWER, second)).toEqual([
      ANSWER,
      `-[وبعدها]+[ثم] دخلت المدرسة فلم أجد فيها قلمًا يشبه قلمه`,
    ])
  })

  test('is all of a text that is not in the manuscript', () => {
    expect(marked(manuscriptOf(ANSWER), 'كلام المجلة عن الضيفة ولا يعرفه أحد')).toEqual([
      '+[كلام المجلة عن الضيفة ولا يعرفه أحد]',
    ])
  })

  test('is a whole paragraph that was written anew between two that stand', () => {
    const manuscript = manuscriptOf(ANSWER, 'ومن علّمك كتابة الثلث والنسخ؟', SECOND)
    expect(marked(manuscript, ANSWER, 'من الذي أخذ بيدك أولا؟', SECOND)).toEqual([
      ANSWER,
      '-[ومن علّمك كتابة الثلث والنسخ]+[من الذي أخذ بيدك أولا]؟',
      SECOND,
    ])
  })

  test('is words of a note too', () => {
    const old = (text: string) => originsOf(manuscriptOf(text), [text], []).words[0] ?? []
    const [run] = runsOf('كلام^[في ربيع عام الطوفان]', old('كلام'), [old('في خريف عام الطوفان')])
    expect(run?.note?.map(({ text, change }) => `${change ?? ''}${text}`)).toEqual([
      'في',
      'gone خريف',
      'new ربيع',
      ' عام الطوفان',
    ])
  })

  test('is spelling too: words are found in any, and shown where they differ', () => {
    const manuscript = manuscriptOf(ANSWER.replace('أقلدها', 'اقلدها'))
    expect(marked(manuscript, ANSWER)[0]).toContain('وكنت-[ اقلدها]+[ أقلدها] بالفحم')
  })

  test('is found in a manuscript that has lost the ends of its paragraphs', () => {
    const manuscript = manuscriptOf(`س- ${QUESTION} ج- ${ANSWER} س- وماذا بعد ذلك في المدرسة؟ ج- ${SECOND}`)
    const texts = [QUESTION, ANSWER, 'وماذا بعد ذلك في المدرسة؟', SECOND]
    const said = marked(manuscript, ...texts)
    expect(said.map((text) => text.replace(/-\[[^\]]*\]/g, ''))).toEqual(texts)
  })

  test('keeps the marks of the words that stand', () => {
    const runs = runsOf('كلام *مهم جدا* هنا^[هامش]', [{ text: 'كلام', key: 'كلام', spaced: false }])
    expect(runs.map(({ text, look, change, note }) => [text, look, change, note])).toEqual([
      ['كلام', undefined, undefined, undefined],
      [' ', undefined, 'new', undefined],
      ['مهم جدا', 'strong', 'new', undefined],
      [' هنا', undefined, 'new', [{ text: 'هامش' }]],
    ])
  })
})

test('passages that no text was made of are told, in the words of the manuscript, a short sentence too', () => {
  const SHORT = 'ولا أعرف من قالهما.'
  const cut = 'وهذه فقرة طويلة لا يجدها أحد في المجلة لأن المحرر رأى أنها لا تضيف شيئًا'
  const { leftOut, words } = originsOf(manuscriptOf(ANSWER, cut, SHORT, 'Leave a Reply'), [ANSWER], [])
  expect(leftOut).toEqual([cut, SHORT])
  expect(joinWords(words[0] ?? [])).toBe(ANSWER)
})
