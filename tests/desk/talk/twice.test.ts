/** What stands twice by a slip: a label in its turn, a question in its answer. */

import { describe, expect, test } from 'vitest'
import { headOfText, type Label } from '../../../src/desk/talk/label.ts'
import { doubledLabelIn, repeatedIn } from '../../../src/desk/talk/twice.ts'

const labelOf = (text: string): Label => {
  const [label] = headOfText({ text, bold: 0 }).labels
  if (!label) throw new Error(`${text} has no label.`)
  return label
}

describe('a label', () => {
  const label = labelOf('مجلة انفلونسرز توداي: نعم')

  test.each([
    ['توداي: طيب', 'توداي', 7],
    ['مجله انفلونسرز توداي : طيب', 'مجله انفلونسرز توداي', 23],
  ])('is there again in “%s”', (text, words, end) => {
    expect(doubledLabelIn(text, label)).toEqual({ text: words, end })
  })

  test.each(['طيب: نعم', 'توداي طيب', 'سلمى: نعم', ''])('is not in “%s”', (text) => {
    expect(doubledLabelIn(text, label)).toBeUndefined()
  })
})

describe('a question', () => {
  const asked = 'كيف بدأت الحكاية معك؟'
  const rest = (answer: string, question = asked) => {
    const at = repeatedIn(answer, question)
    return at === undefined ? undefined : answer.slice(at)
  }

  test.each([
    'كيف بدأت الحكاية معك؟ من دكان أبي.',
    'كيف بدأتِ الحكاية معك؟.. من دكان أبي.',
    'كيف  بدأت الحكايه معك: من دكان أبي.',
  ])('stands again at the head of “%s”', (answer) => {
    expect(rest(answer)).toBe('من دكان أبي.')
  })

  test('may be said again on purpose where it is short', () => {
    expect(rest('لماذا رحلت أنت؟ لأنني تعبت.', 'لماذا رحلت أنت؟')).toBeUndefined()
  })

  test.each([
    'من دكان أبي. كيف بدأت الحكاية معك؟',
    'كيف بدأت الحكاية؟ من دكان.',
    'كيف بدأت الحكاية معك؟',
  ])('is not left out of “%s”', (answer) => {
    expect(rest(answer)).toBeUndefined()
  })
})
