/** What programs have done to a manuscript, undone: old letter forms, stops at the wrong end, notes under a plain text. */

import { describe, expect, test } from 'vitest'
import { type ManuscriptParagraph, textOfRuns } from '../../../src/desk/manuscript.ts'
import { mend } from '../../../src/desk/talk/mend.ts'
import { paragraphOf, paragraphsOf } from '../../support/talks.ts'

function mended(...lines: readonly (string | ManuscriptParagraph)[]) {
  const { manuscript, findings } = mend({
    facts: [],
    paragraphs: paragraphsOf(...lines),
    leftOut: [],
    remarks: [],
  })
  return {
    ...manuscript,
    texts: manuscript.paragraphs.map(({ runs }) => textOfRuns(runs)),
    codes: findings.map(({ code, span }) => `${code} ${span?.line}`),
  }
}

describe('presentation forms', () => {
  test('become plain letters, and are told once with their number', () => {
    const { texts, codes } = mended('نعم', 'ﺣﻮﺍﺭ ﻣﻊ', 'ﻻ')
    expect(texts).toEqual(['نعم', 'حوار مع', 'لا'])
    expect(codes).toEqual(['desk/presentation-forms 2'])
  })

  test('are no ornaments', () => {
    const { texts, codes } = mended('محمد ﷺ ﴿آية﴾ ﷲ')
    expect(texts).toEqual(['محمد ﷺ ﴿آية﴾ ﷲ'])
    expect(codes).toEqual([])
  })

  test('leave looks and links as they are', () => {
    const runs = [{ text: 'ﺣﻮﺍﺭ', bold: true as const }, { text: ' ½ ﬁ' }]
    expect(mended(paragraphOf(runs)).paragraphs[0]?.runs).toEqual([
      { text: 'حوار', bold: true },
      { text: ' ½ ﬁ' },
    ])
  })
})

describe('a stop at the head of a line', () => {
  test('goes to the end of the line before, where that lacks one', () => {
    const { texts, codes } = mended(
      'عنوان',
      'صعدت أول مرة في الشتاء.',
      'وكان البحر أعلى من البيت',
      '.ثم نزلت وحدي',
    )
    expect(texts.slice(2)).toEqual(['وكان البحر أعلى من البيت.', 'ثم نزلت وحدي'])
    expect(codes).toEqual(['desk/moved-stop 4'])
  })

  test('goes to the end of its own line, where the one before has its own', () => {
    expect(mended('عنوان', 'صعدت أول مرة في الشتاء.', '.ثم نزلت وحدي').texts[2]).toBe('ثم نزلت وحدي.')
  })

  test('is dropped where both have theirs, and is no word', () => {
    expect(mended('عنوان', 'صعدت أول مرة في الشتاء.', '.ثم نزلت وحدي!').texts[2]).toBe('ثم نزلت وحدي!')
  })

  test('is not given to a title, or to a short line', () => {
    expect(mended('الخرائط تكذب بأدب شديد', '.ثم نزلت وحدي').texts).toEqual([
      'الخرائط تكذب بأدب شديد',
      'ثم نزلت وحدي.',
    ])
    expect(mended('عنوان', 'كلام من ثلاث', '.ثم نزلت وحدي').texts[1]).toBe('كلام من ثلاث')
    expect(mended('عنوان', 'كلام من أربع كلمات', '.ثم نزلت وحدي').texts[1]).toBe('كلام من أربع كلمات.')
  })

  test.each(['..ثم نزلت', '.5 كيلو', '...ثم', '.'])('is not in “%s”', (text) => {
    expect(mended('عنوان', 'نعم.', text)).toMatchObject({ codes: [] })
  })
})

describe('a line under a plain text', () => {
  const talk = ['س: متى؟', 'ج: لا تمسك الحبل ١ ولا الدلو.']

  test('is a note, where a mark leads to it', () => {
    const { paragraphs, codes } = mended(...talk, '١ حبل من ليف.')
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['text', 'text', 'note'])
    expect(paragraphs[1]?.runs).toEqual([
      { text: 'ج: لا تمسك الحبل' },
      { text: '١', note: 1 },
      { text: ' ولا الدلو.' },
    ])
    expect(paragraphs[2]?.runs).toEqual([{ text: 'حبل من ليف.' }])
    expect(codes).toEqual(['desk/note 3'])
  })

  test.each([
    ['ج: لا تمسك الحبل (1) ولا الدلو.', '(1) حبل من ليف.'],
    ['ج: لا تمسك الحبل[1] ولا الدلو.', '[1] حبل من ليف.'],
    ['ج: لا تمسك الحبل * ولا الدلو.', '* حبل من ليف.'],
  ])('may have its mark so: “%s”', (text, note) => {
    const { paragraphs } = mended('س: متى؟', text, note)
    expect(paragraphs[2]).toMatchObject({ kind: 'note', runs: [{ text: 'حبل من ليف.' }] })
    expect(paragraphs[1]?.runs.map((run) => run.note)).toEqual([undefined, 1, undefined])
  })

  test.each<[string, readonly string[]]>([
    ['no mark leads to it', [...talk, '2 دلو من جلد.']],
    ['text follows it', ['س: متى؟', 'ج: الحبل ١ والدلو.', '١ حبل من ليف.', 'س: وأين؟']],
    ['the mark stands behind it', ['س: متى؟', '١ حبل من ليف.', 'ج: الحبل ١ والدلو.']],
    ['it is a number of things', ['س: كم؟', 'ج: عندي 14 حبلا.', '14 حبلا عندي.']],
  ])('is none where %s', (_, lines) => {
    expect(mended(...lines).paragraphs.every(({ kind }) => kind === 'text')).toBe(true)
  })

  test('is none where the file has notes of its own', () => {
    const { texts } = mended(...talk, '١ حبل من ليف.', paragraphOf('دلو', { kind: 'note' }))
    expect(texts[2]).toBe('١ حبل من ليف.')
  })
})

test('marks of notes are numbered as they stand', () => {
  const { paragraphs } = mended(
    paragraphOf([{ text: 'حبل' }, { text: '7', note: 7 }, { text: ' ودلو' }, { text: '3', note: 3 }]),
    paragraphOf([{ text: 'حبل' }, { text: '7', note: 7 }]),
  )
  expect(paragraphs.flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? []))).toEqual([1, 2, 1])
})

test('the sign of a callout is left out of a quotation, and listed', () => {
  const quoted = paragraphOf('[!question] متى؟', { kind: 'quotation' })
  const { texts, leftOut } = mended(quoted, '[!question] متى؟')
  expect(texts).toEqual(['متى؟', '[!question] متى؟'])
  expect(leftOut).toMatchObject([{ text: '[!question]', reason: 'code' }])
})

describe('stars of Markdown in a plain text', () => {
  test('are bold, and told once', () => {
    const { paragraphs, codes } = mended('حوار', '**س:** متى *أمس*؟', '**ج:** أمس، **يوم** المطر')
    expect(paragraphs.slice(1).map(({ runs }) => runs)).toEqual([
      [{ text: 'س:', bold: true }, { text: ' متى *أمس*؟' }],
      [{ text: 'ج:', bold: true }, { text: ' أمس، ' }, { text: 'يوم', bold: true }, { text: ' المطر' }],
    ])
    expect(codes).toEqual(['desk/stars 2'])
  })

  test.each<[string, readonly string[]]>([
    ['they stand once', ['**س:** متى؟', 'ج: أمس']],
    ['they are a rule', ['***', '****', '** * **']],
    ['they stand apart from the words', ['س ** متى ** أمس', 'ج ** نعم ** لا']],
  ])('are left where %s', (_, lines) => {
    expect(mended(...lines)).toMatchObject({ texts: lines, codes: [] })
  })
})
