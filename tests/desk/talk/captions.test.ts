/** Words under a picture that no markup calls its caption: those that read like one are told, and others stay text. */

import { expect, test } from 'vitest'
import type { ManuscriptParagraph } from '../../../src/desk/manuscript.ts'
import { withCaptions } from '../../../src/desk/talk/captions.ts'
import { paragraphOf, paragraphsOf } from '../../support/talks.ts'

const picture = paragraphOf([{ text: 'استوديو', href: 'studio.jpg' }], { kind: 'picture' })
const read = (...lines: readonly (string | ManuscriptParagraph)[]) =>
  withCaptions({ facts: [], leftOut: [], remarks: [], paragraphs: paragraphsOf(...lines) })

test('a few words with no sign behind them are its caption, and a person is asked', () => {
  const { paragraphs, remarks } = read('نص.', picture, 'ناهد البحيري وصينية المطر', 'ثم ماذا؟')
  expect(paragraphs.map(({ kind }) => kind)).toEqual(['text', 'picture', 'caption', 'text'])
  expect(remarks.map(({ code, span }) => `${code} ${span?.line}`)).toEqual(['desk/caption 3'])
})

test.each([
  ['a sentence', 'كان المطر رزا على صينية.'],
  ['a question', 'ما الصوت الذي عجزت عنه؟'],
  ['told speech', 'قال لي: ادخل'],
  ['one word', 'نعم'],
  ['many words', 'في الدور الثالث من مبنى الإذاعة القديمة غرفة فيها أربعة أبواب'],
])('%s under it is none', (_, line) => {
  const { paragraphs, remarks } = read('نص.', picture, line, 'نص.')
  expect([paragraphs[2]?.kind, remarks]).toEqual(['text', []])
})
