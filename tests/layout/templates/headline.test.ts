/** A headline as rows of the grid: what is in it, and how far its parts stand from one another. */

import { describe, expect, test } from 'vitest'
import { stackHeadline, standfirstRows, titleRows } from '../../../src/layout/templates/headline.ts'
import { compositor, MEASURE, shapeOf, textsOf } from '../../support/galleys.ts'
import { inline, interview, letter } from '../../support/issues.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const of = compositor()
const parent = { role: 'article' } as const
const credits = [
  { role: 'صحافة', name: 'خالد' },
  { role: 'تصوير', name: 'منى' },
]
const talk = { ...interview(), kicker: 'حوار', standfirst: { text: 'مدخل', from: 1, span }, credits }

describe('a headline', () => {
  test('has its title a line under its kicker', () => {
    const { rows } = titleRows(of, talk, MEASURE, parent)
    expect(textsOf(rows)).toEqual(['حوار', 'حديث طويل'])
    expect(shapeOf(rows)).toBe('1+0 1+1')
  })

  test('has a line free over its standfirst and over its credits, and none between two credits', () => {
    const rows = standfirstRows(of, talk, MEASURE, parent)
    expect(textsOf(rows)).toEqual(['مدخل', 'صحافة: خالد', 'تصوير: منى'])
    expect(shapeOf(rows)).toBe('1+1 1+1 1+0')
  })

  test('of a letter has no standfirst, and of one that nobody signed no credits', () => {
    expect(standfirstRows(of, letter('نص'), MEASURE, parent)).toEqual([])
  })

  test('is as high as its parts and what is free between them', () => {
    const lines = (article: Parameters<typeof stackHeadline>[1]) =>
      stackHeadline(of, article, { measure: MEASURE, room: 40, parent }).lines
    // Five lines, and three free: over title, standfirst and credits.
    expect(lines(talk)).toBe(8)
    // A title that stands first has nothing over it.
    expect(lines(letter('نص'))).toBe(1)
  })

  test('says whether a word of its title is wider than its line', () => {
    const isOverfull = (title: string) =>
      titleRows(of, { ...talk, title: inline(title) }, MEASURE, parent).isOverfull
    // Thirty letters of ten points.
    expect([isOverfull('ب'.repeat(30)), isOverfull('ب'.repeat(31))]).toEqual([false, true])
  })
})
