/** A question and its answer in one paragraph: where the answer begins. */

import { expect, test } from 'vitest'
import { answerWithin } from '../../../src/desk/talk/split-question.ts'

const answer = (text: string) => {
  const at = answerWithin(text)
  return at === undefined ? undefined : text.slice(at)
}

test.each([
  ['كيف بدأت؟ بدأت ليلًا.', 'بدأت ليلًا.'],
  ['كيف بدأت?\nبدأت ليلًا.', 'بدأت ليلًا.'],
  ['كيف بدأت؟! بدأت ليلًا.', 'بدأت ليلًا.'],
  ['كيف بدأت؟.. بدأت ليلًا.', 'بدأت ليلًا.'],
  ['وصلتَ متأخرًا. كيف بدأت؟ ليلًا.', 'ليلًا.'],
  ['كيف بدأت؟ وهل خفت؟ لا. أبدًا.', 'لا. أبدًا.'],
  ['قالوا: «كيف؟» فماذا قلت؟ لا شيء.', 'لا شيء.'],
])('“%s” is parted behind what asks', (text, said) => {
  expect(answer(text)).toBe(said)
})

test.each([
  ['a question alone', 'كيف بدأت؟'],
  ['two questions alone', 'كيف بدأت؟ وهل خفت؟'],
  ['no question', 'بدأت ليلًا. ثم عدت.'],
  ['an answer that ends on one', 'بدأت ليلًا. وكيف أنسى؟'],
  ['a quoted one', 'قال لي: «كيف بدأت؟ قل» ثم مضى'],
  ['one far in', `${'كلمة '.repeat(130)}كيف؟ نعم.`],
])('%s is not parted', (_, text) => {
  expect(answer(text)).toBeUndefined()
})

test('a question within the answer is the answer’s', () => {
  expect(answer('كيف بدأت؟ ليلًا. ومن كان معي؟ لا أحد.')).toBe('ليلًا. ومن كان معي؟ لا أحد.')
})
