/** What of a manuscript's head is its title, and what is said there once more. */

import { describe, expect, test } from 'vitest'
import type { ManuscriptParagraph } from '../../../src/desk/manuscript.ts'
import { findTitle } from '../../../src/desk/talk/title.ts'
import { paragraphOf, paragraphsOf, spanAt } from '../../support/talks.ts'

const found = (
  lines: readonly (string | ManuscriptParagraph)[],
  facts: Readonly<Record<string, string>> = {},
) =>
  findTitle({
    facts: Object.entries(facts).map(([name, value]) => ({ name, value, span: spanAt(1) })),
    paragraphs: paragraphsOf(...lines),
    leftOut: [],
    remarks: [],
  })
const titleOf = (...lines: readonly (string | ManuscriptParagraph)[]) => found(lines).title?.text
const heading = (text: string, level = 1) => paragraphOf(text, { kind: 'heading', level })

describe('a first line', () => {
  test('is the title', () => {
    expect(titleOf('بئر في طرف الحي', 'س: متى؟')).toBe('بئر في طرف الحي')
  })

  test.each([
    ['a credit', 'صحافة: خالد إبراهيم'],
    ['a date', '2 مارس 2031'],
    ['a direction', '(موسيقى)'],
  ])('that is %s is passed over', (_, line) => {
    expect(titleOf(line, 'بئر في طرف الحي', 'س: متى؟')).toBe('بئر في طرف الحي')
  })

  test.each([
    ['a sentence', 'هذه جملة كاملة.'],
    ['a turn', 'س: كيف بدأت الحكاية؟'],
    ['a question under a name', 'سلمى: كيف بدأت الحكاية؟'],
    ['a list item', '- خبز وماء'],
    ['a time', '00:12:10 بداية التسجيل'],
    ['longer than a title is', 'كلمة '.repeat(23).trim()],
  ])('that is %s is none', (_, line) => {
    expect(titleOf(line, line, 'ج: نعم')).toBeUndefined()
  })

  test('whose label recurs is a turn', () => {
    const turns = ['سلمى: أهلًا', 'نور: أهلًا', 'سلمى: نعم', 'نور: لا', 'سلمى: طيب', 'نور: شكرًا']
    expect(titleOf(...turns)).toBeUndefined()
  })
})

test('a heading comes before a line, and one of the third level is none', () => {
  expect(titleOf('مجلة الوتر', heading('حوار مع مالك'), 'نص.')).toBe('حوار مع مالك')
  expect(titleOf('بئر في طرف الحي', heading('من أين جاءت؟', 3), 'نص.')).toBe('بئر في طرف الحي')
})

describe('what stands before the title', () => {
  test.each([
    ['حوار صحفي | المهندس عمر', 'حوار صحفي', 'المهندس عمر'],
    ['حوار خاص – سلمى الراوي: الحبر', 'حوار خاص', 'سلمى الراوي: الحبر'],
    ['لقاء العدد | البئر', 'لقاء العدد', 'البئر'],
  ])('in “%s” is its kicker', (line, kicker, title) => {
    expect(found([line, 'س: متى؟'])).toMatchObject({ kicker, title: { text: title } })
  })

  test.each([
    ['(٣) الخرائط تكذب بأدب', '(٣)'],
    ['3. الخرائط تكذب بأدب', '3.'],
  ])('in “%s” is its number', (line, number) => {
    expect(found([line, 'س: متى؟'])).toMatchObject({ number, title: { text: 'الخرائط تكذب بأدب' } })
  })

  test.each([
    'رياضة',
    'أدب وفنون',
    'صفحة ثقافة',
    'حوار العدد',
    '12 | مجتمع',
  ])('is its kicker where it names a section: “%s”', (line) => {
    expect(found([line, 'سلمى الراوي: البئر لا يجف', 'س: متى؟'])).toMatchObject({
      kicker: line,
      title: { text: 'سلمى الراوي: البئر لا يجف' },
    })
  })

  test('is its kicker where it is a heading that names a section', () => {
    expect(found([heading('ثقافة'), heading('بئر في طرف الحي', 2), 'نص.'])).toMatchObject({
      kicker: 'ثقافة',
      title: { text: 'بئر في طرف الحي' },
    })
  })

  test('in a few words over a heading is its kicker, and a sentence or another heading there is none', () => {
    expect(found(['حوار العدد', heading('بئر في طرف الحي'), 'نص.'])).toMatchObject({ kicker: 'حوار العدد' })
    expect(found(['جئنا إلى البئر.', heading('بئر في طرف الحي'), 'نص.'])).not.toHaveProperty('kicker')
    expect(found([heading('الوتر', 3), heading('بئر في طرف الحي'), 'نص.'])).not.toHaveProperty('kicker')
  })

  test('is the word for it', () => {
    expect(found(['العنوان المقترح: الصابون يحتاج إلى من ينتظره', 'س: متى؟'])).toMatchObject({
      label: 'العنوان المقترح',
      title: { text: 'الصابون يحتاج إلى من ينتظره' },
    })
  })

  test('is the word for it, behind a letter too', () => {
    const letter = ['صباح النور أستاذة سعاد،', 'هذا الحوار في متن الرسالة، والصور غدًا.']
    expect(found([...letter, 'العنوان المقترح: حوار مع حارس الجسر', 'نص.'])).toMatchObject({
      title: { text: 'حوار مع حارس الجسر' },
    })
  })

  test('is none of it where it is part of a sentence', () => {
    expect(found(['حوار الأجيال في الأدب', 'س: متى؟'])).not.toHaveProperty('kicker')
  })
})

describe('behind the author’s letter', () => {
  const letter = ['أستاذ حازم', 'هذا الحوار الذي كلمتك عنه', 'شيرين']

  test('the title stands over the credits', () => {
    expect(titleOf(...letter, 'رجل خلف الشعاع', 'حاورته: شيرين المنياوي', 'س: متى؟')).toBe('رجل خلف الشعاع')
    expect(titleOf('تحية طيبة وبعد', 'رجل خلف الشعاع', 'حاورته: شيرين المنياوي')).toBe('رجل خلف الشعاع')
  })

  test('a line that stands over none is not it', () => {
    expect(titleOf(...letter, 'رجل خلف الشعاع', 'س: متى؟')).not.toBe('رجل خلف الشعاع')
  })
})

describe('what a page calls itself', () => {
  const page = { title: 'حوار مع مالك – مجلة الوتر', 'og:site_name': 'مجلة الوتر' }

  test('is said once, without the name of the site', () => {
    const { title, paragraphs, again } = found([heading('حوار مع مالك'), 'نص.'], page)
    expect([title?.text, paragraphs.length]).toEqual(['حوار مع مالك', 1])
    expect(again.map(({ text }) => text)).toEqual([page.title])
  })

  test('is the title where its heading says less', () => {
    const { title, paragraphs, again } = found([heading('المكتبة'), 'نص.'], { title: 'كيف تعيش المكتبة؟' })
    expect([title?.text, paragraphs.length]).toEqual(['كيف تعيش المكتبة؟', 1])
    expect(again.map(({ text }) => text)).toEqual(['المكتبة'])
  })

  test('is not the title where its heading says more', () => {
    const { title } = found([heading('حوار مع مالك: الخشب يسمع'), 'نص.'], page)
    expect(title?.text).toBe('حوار مع مالك: الخشب يسمع')
  })

  test('is the title where its first heading says what the piece is beside it', () => {
    const facts = { title: 'بئر في طرف الحي', subtitle: 'حوار مع سلمى الراوي' }
    const { title, paragraphs, again } = found([heading('حوار مع سلمى الراوي'), 'نص.'], facts)
    expect([title?.text, paragraphs.length]).toEqual(['بئر في طرف الحي', 1])
    expect(again.map(({ text }) => text)).toEqual(['حوار مع سلمى الراوي'])
  })

  test('is the title of a file of Markdown, whose headings of the second level are of its parts', () => {
    const part = heading('البداية', 2)
    const facts = [{ name: 'title', value: 'بئر في طرف الحي', span: spanAt(1) }]
    const own = (file: string) =>
      findTitle({
        facts,
        paragraphs: [{ ...part, span: { ...part.span, file } }],
        leftOut: [],
        remarks: [],
      }).title?.text
    expect([own('talk.md'), own('talk.html')]).toEqual(['بئر في طرف الحي', 'البداية'])
  })

  test('tells which of two headings is its own', () => {
    const { title } = found([heading('مجلة الوتر'), heading('حوار مع مالك'), 'نص.'], page)
    expect(title?.text).toBe('حوار مع مالك')
  })

  test('is the title where there is no heading, and takes no paragraph away', () => {
    const { title, paragraphs } = found(['نص من جملة.', 'وأخرى.'], { title: 'كيف تعيش المكتبة؟' })
    expect([title?.text, paragraphs]).toEqual(['كيف تعيش المكتبة؟', []])
  })

  test('keeps a dash of its own', () => {
    const { title } = found(['نص.'], { title: 'الخشب – حوار مع مالك', 'og:site_name': 'مجلة الوتر' })
    expect(title?.text).toBe('الخشب – حوار مع مالك')
  })
})

test('a line that stands twice over a text that was copied from a page is its title', () => {
  const title = 'بئر في طرف الحي'
  const { title: own, paragraphs } = found(['مدونة الوتر', 'كلام في الماء', title, title, 'س: متى؟'])
  expect([own?.text, paragraphs.length]).toEqual([title, 2])
})
