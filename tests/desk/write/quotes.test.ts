/** Words that a manuscript has set large: they stand in pullQuotes where an answer has them, whole words alone. */

import { expect, test } from 'vitest'
import { answerWith } from '../../../src/desk/write/remarks.ts'
import { spanAt } from '../../support/talks.ts'

const exchange = (text: string) => ({
  question: [{ text: 'متى؟' }],
  span: spanAt(1),
  answer: [{ kind: 'paragraph' as const, runs: [{ text }], span: spanAt(2) }],
})

test('words are of the answer that has them, whole', () => {
  const answers = [exchange('رأيت البحر يومها.'), exchange('عرفت خدمته وخدمة أبيه.')]
  expect(answerWith('خدمته', answers)).toBe(2)
  expect(answerWith('البحر يومها', answers)).toBe(1)
  expect(answerWith('خدم', answers)).toBeUndefined()
  expect(answerWith('بحر يومها', answers)).toBeUndefined()
})
