/** Of several guests, whose an answer without a label is: the one whom the question calls, else the first, and either is told. */

import { describe, expect, test } from 'vitest'
import type { DraftGuest } from '../../../src/desk/draft.ts'
import { interpret } from '../../../src/desk/interpret.ts'
import { textOfRuns } from '../../../src/desk/manuscript.ts'
import { withAnswerers } from '../../../src/desk/talk/answerers.ts'
import { paragraphsOf } from '../../support/talks.ts'

const NAMES = ['نادية سالم', 'كريم عبد الجليل', 'يوسف مراد']

const draftOf = (...lines: readonly string[]) =>
  interpret({ facts: [], paragraphs: paragraphsOf(...lines), leftOut: [], remarks: [] })

/** «نادية:» answers wherever a line says nothing else. */
const duet = (...lines: readonly string[]) =>
  draftOf(
    'حوار: الساعة لا تنام',
    'يوسف: من أين يبدأ الكتاب؟',
    'نادية: من الخيط، والخيط لا يراه أحد.',
    'كريم: عندي يبدأ من الملف.',
    'يوسف: ومن يغلب؟',
    'كريم: الحرف يغلب.',
    'نادية: بل الورق.',
    ...lines,
  )

describe('an answer without a label', () => {
  test('is asked about, at its line', () => {
    const { findings } = duet('يوسف: ومتى تلتقيان؟', 'نلتقي حين يتأخر المطبعي.')
    const told = findings.filter(({ code }) => code === 'desk/whose')
    expect(told.map(({ span }) => span?.line)).toEqual([9])
    expect(told[0]?.message).toContain('نلتقي حين يتأخر المطبعي')
  })

  test('is of the guest whom the question calls by name', () => {
    const { exchanges, guests } = duet('يوسف: وأنت يا كريم، متى تكتب؟', 'أكتب حين يتأخر المطبعي.')
    const [first] = exchanges.at(-1)?.answer ?? []
    const by = first?.kind === 'paragraph' && first.by && 'guest' in first.by ? first.by.guest : -1
    expect(guests[by]?.name).toBe('كريم')
  })

  test('is not asked about where one alone answers', () => {
    const { findings } = draftOf(
      'حوار مع نادية سالم',
      'يوسف: من أين يبدأ الكتاب؟',
      'نادية: من الخيط.',
      'يوسف: ومتى تعملين؟',
      'أعمل حين يتأخر المطبعي.',
    )
    expect(findings.filter(({ code }) => code === 'desk/whose')).toEqual([])
  })
})

test('many of them are one finding', () => {
  const span = { file: 'a.txt', line: 1, column: 1 }
  const guests = NAMES.map((name): DraftGuest => ({ name, shortName: name, labels: [] }))
  const exchange = (question: string) => ({
    question: [{ text: question }],
    span,
    answer: [{ kind: 'paragraph' as const, runs: [{ text: 'نعم.' }], span }],
  })
  const found = withAnswerers(
    Array.from({ length: 6 }, () => exchange('متى؟')),
    guests,
  )
  expect(found.findings.map(({ message }) => message)).toHaveLength(1)
  expect(found.findings[0]?.message).toContain('6 of 6')
  expect(found.exchanges.map(({ question }) => textOfRuns(question))).toHaveLength(6)
})
