/** What a picture of a manuscript says to those who do not see it, and words that its author has set large. */

import { expect, test } from 'vitest'
import { interpret } from '../../../src/desk/interpret.ts'
import { answerOf } from '../../../src/desk/write/blocks.ts'
import { PLACEHOLDER } from '../../../src/issue/placeholders.ts'
import { paragraphOf, paragraphsOf, spanAt } from '../../support/talks.ts'

const order = { notes: [], guests: ['سلمى'], pictureAt: (file: string) => file }
const alternativeOf = (words: { readonly alt: string; readonly caption?: string }) =>
  JSON.stringify(
    answerOf([{ kind: 'picture', file: 'images/DSC_0041.jpg', ...words, span: spanAt(1) }], order).answer,
  )

test('a picture of which nothing is said has words that are told until somebody writes others, and no file’s name', () => {
  const alternative = alternativeOf({ alt: '' })
  expect(alternative).toContain(PLACEHOLDER.alternative)
  expect(alternative.match(/DSC_0041/g)).toHaveLength(1)
  expect(alternativeOf({ alt: '', caption: 'المرسم' })).not.toContain(PLACEHOLDER.alternative)
})

test('words of an answer that the manuscript sets large are told, for an editor to choose', () => {
  const quoted = 'الخط يمسك الأوراق ولا يراه أحد'
  const draft = interpret({
    facts: [],
    leftOut: [],
    remarks: [],
    paragraphs: paragraphsOf(
      'حوار مع سلمى الراوي',
      'س: من أين يبدأ الكتاب؟',
      `ج: من الخيط. ${quoted}.`,
      paragraphOf(quoted, { kind: 'quotation' }),
      'س: ومتى بدأت؟',
      'ج: بدأت من دكان أبي.',
    ),
  })
  expect(draft.pullQuotes.map(({ text }) => text)).toEqual([quoted])
  expect(
    draft.findings.filter(({ code }) => code === 'desk/pull-quote').map(({ span }) => span?.line),
  ).toEqual([4])
})
