/** Tables of a question and an answer in each row, and tables that are none. */

import { describe, expect, test } from 'vitest'
import { cellsOf, namesTwo, quickRowsIn } from '../../../src/desk/talk/quick-rows.ts'
import { paragraphOf, paragraphsOf } from '../../support/talks.ts'

const rows = (...lines: readonly string[]) =>
  quickRowsIn(paragraphsOf('نص.', ...lines.map((line) => paragraphOf(line, { kind: 'row' }))))

describe('a table', () => {
  test('of questions and answers is a talk, row by row', () => {
    expect([...rows('قهوة أم شاي؟\tشاي', 'بحر أم جبل؟\tبحر')]).toEqual([1, 2])
  })

  test('is one where most of its first cells ask', () => {
    expect(rows('قهوة؟\tنعم', 'شاي؟\tلا', 'آخر كلام\tشكرًا').size).toBe(3)
    expect(rows('قهوة؟\tنعم', 'كلام\tلا', 'آخر\tشكرًا').size).toBe(0)
  })

  test('has a row that names the two, and is none of its questions', () => {
    expect([...rows('السؤال\tالجواب', 'قهوة؟\tشاي', 'بحر؟\tجبل')]).toEqual([2, 3])
  })

  test('of three columns is none', () => {
    expect(rows('قهوة؟\tنعم\tلا', 'شاي؟\tلا\tنعم').size).toBe(0)
  })

  test('ends where another begins', () => {
    const [one, other] = [
      paragraphOf('قهوة؟\tشاي', { kind: 'row' }),
      paragraphOf('حبر\tورق', { kind: 'row' }),
    ]
    expect([...quickRowsIn(paragraphsOf(one, 'نص.', other))]).toEqual([0])
  })

  test('is made of rows: text with tabs is none', () => {
    expect(quickRowsIn(paragraphsOf('قهوة؟\tشاي', 'بحر؟\tجبل')).size).toBe(0)
  })
})

test('cells are parted by tabs, and the two are named in their order', () => {
  expect(cellsOf(' السؤال \t الجواب')).toEqual(['السؤال', 'الجواب'])
  expect(namesTwo(['س', 'ج'])).toBe(true)
  expect(namesTwo(['الجواب', 'السؤال'])).toBe(false)
  expect(namesTwo(['السؤال'])).toBe(false)
})
