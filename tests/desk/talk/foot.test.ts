/** What stands behind a talk is none of its last answer: corrections, notes, signatures, a box on the guest's life. */

import { describe, expect, test } from 'vitest'
import { footOf } from '../../../src/desk/talk/foot.ts'
import { draftOf, HEAD, labelled } from '../../support/drafts.ts'
import { paragraphOf, paragraphsOf } from '../../support/talks.ts'

const TALK = ['متى بدأت؟', 'في السابعة من عمري.', 'ومن علّمك؟', 'أبي، وكان نجارًا.']
const footAt = (...lines: readonly string[]) =>
  footOf({ paragraphs: paragraphsOf(...TALK, ...lines), told: ['هدى سالم: البئر لا يجف'] })[0]?.line

describe('it is opened', () => {
  test.each([
    ['by a correction', ['تصويب: ذكرنا في عدد سابق أن البئر في الشمال، وهو في الجنوب.']],
    ['by what the sender would mend', ['تصحيح: في الجواب الثاني، عمي لا أبي.']],
    ['by a note on the piece', ['ملحوظة: الصور من أرشيف العائلة.']],
    ['by a note to who edits it', ['ملاحظة للمحرر: تُكتب الكنية بلا ألف.']],
    ['by a note to who draws it', ['للمصمم: الصورة الثانية أولا.']],
    ['by a signature', ['مع خالص التحية', 'كريم نجم', 'هاتف: 0790 123 456']],
    ['by a telephone', ['جوال: 0501234567']],
    [
      'by a question whom the piece is about',
      ['من هي هدى سالم؟', 'ولدت في القرية عام 1971.', 'تعمل في الآبار.'],
    ],
    ['by the name of a box', ['هدى سالم في سطور', 'ولدت في القرية عام 1971.']],
    ['by another name of a box', ['سيرة ذاتية', 'حفّارة من الجنوب.', 'صدر عنها فيلم.']],
    ['by the guest’s name alone', ['هدى سالم', 'حفّارة آبار من مواليد الجنوب.']],
  ])('%s', (_, lines) => {
    expect(footAt(...lines)).toBe(TALK.length + 1)
  })
})

test.each([
  ['a note on what the guest speaks of', ['ملاحظة: الملح يفسد الماء.']],
  ['what the guest says otherwise', ['تصحيح: كان يزورني كل جمعة، ثم سافر.']],
  ['a note of the guest’s own', ['ملاحظة: عندي صورة لأول بئر.']],
  [
    'leave that is taken amid more words',
    ['تحياتي', 'حفرت بعدها سبع آبار في ثلاث قرى، ثم عدت إلى الدكان عند أبي.'],
  ],
  ['a question whom somebody else is', ['من هي جدتك؟', 'ولدت في القرية عام 1971.']],
  ['a question about the guest that she answers', ['من هي هدى سالم؟', 'أنا حفّارة آبار.']],
  ['a name that answers', ['من علّمها؟', 'هدى سالم', 'ولدت في القرية.']],
  ['what a turn stands behind', ['تصويب: البئر في الجنوب.', 'س: ومن بعد؟', 'ج: لا أحد.']],
  ['what a question stands behind', ['تصويب: البئر في الجنوب.', 'ومن بعدك؟', 'لا أحد.']],
])('%s opens none', (_, lines) => {
  expect(footAt(...lines)).toBeUndefined()
})

test('no line of a transcript or of a mail’s questions opens it', () => {
  const line = paragraphOf('تصويب: البئر في الجنوب.', { time: '00:01:02' })
  expect(footOf({ paragraphs: [...paragraphsOf(...TALK), line], told: [] })).toEqual([])
})

test('what stands there goes behind the talk, and the sender’s own is told', async () => {
  const lines = ['تصحيح: في الجواب الأول، عمي لا أبي.', 'تحياتي', 'كريم نجم', 'موبايل: 0100 123 4567']
  const { closing, findings } = await draftOf([HEAD, ...labelled('س: ', 'ج: '), ...lines])
  expect(closing).toHaveLength(lines.length)
  expect(findings.filter(({ code }) => code === 'desk/letter')).toHaveLength(lines.length)
})
