/** Texts of other kinds that have something of an interview in them, and interviews that have a word of other kinds. */

import { expect, test } from 'vitest'
import { codesOf, draftOf, labelled } from '../../support/drafts.ts'

test('a review whose subheads ask, with a scene of the book in it, is asked about', async () => {
  const draft = await draftOf([
    'حكاية الخان: كتاب بلا أبطال',
    '**من يحكي هنا؟**',
    'لا أعرف من يحكي، وأنا قرأته مرتين.',
    '**وأين يقع الخان؟**',
    'عندي خريطة قديمة لا يظهر فيها. وفي الفصل الثالث هذا المشهد:',
    'الحارس: كم معك؟',
    'التاجر: معي كيس من القمح.',
    'الحارس: ومن أين جئت؟',
    'التاجر: جئت من البحر يا سيدي.',
    '**وهل يُقرأ؟**',
    'أنا قرأته، ولا أظن أنني سأعود إليه.',
  ])
  expect(draft.kind === 'feature' || codesOf(draft).includes('desk/perhaps-interview')).toBe(true)
})

test('a word of another kind amid an answer says nothing of the piece', async () => {
  const answer = 'رأيت المشهد عشرين مرة قبل أن أصدق أنه لي، وضحكت مع أختي.'
  const draft = await draftOf(['خيط من حرير', 'س: كيف بدأت؟', `ج: ${answer}`, ...labelled('س: ', 'ج: ')])
  expect(draft.kind).toBe('interview')
})
