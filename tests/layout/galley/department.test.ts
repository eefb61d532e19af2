/** Rows of a department: what of an item may be parted from what, and what sets an answer apart. */

import { describe, expect, test } from 'vitest'
import { tallestColumn } from '../../../src/layout/grid/columns.ts'
import type { Item } from '../../../src/layout/page/frame.ts'
import {
  compositor,
  galleyOf,
  lines,
  MEASURE,
  parentOf,
  rightEdge,
  rolesOf,
  shapeOf,
  textItems,
  textsOf,
} from '../../support/galleys.ts'
import { a, briefs, inline, letters, picture } from '../../support/issues.ts'

const LONG = lines(10)
const HEAD = inline('عنوان')

describe('a letter', () => {
  test('stands under a rule, its head kept with its first lines and its writer with its last', () => {
    const rows = galleyOf(letters({ head: HEAD, blocks: a(lines(18)), source: 'سمر' }))
    // Rule, head, eighteen lines, writer: more than two fifths of a column, so that it may be parted.
    const free = Array.from({ length: 15 }, () => '1+0')
    expect(shapeOf(rows)).toBe(['1+1& 1+0& 1+0&', ...free, '1+0& 1+0& 1+0'].join(' '))
    expect(textsOf(rows).at(-1)).toBe('سمر')
    expect(rows[0]?.items).toMatchObject([{ kind: 'path', fill: 'accent' }])
  })

  test('is whole where it is short, and parted from the next', () => {
    const rows = galleyOf(letters({ blocks: a(lines(6)), source: 'سمر' }, { blocks: a('كلمة') }))
    expect(shapeOf(rows)).toBe('1+1& 1+0& 1+0& 1+0& 1+0& 1+0& 1+0& 1+0 1+1& 1+0')
  })

  test('is a section under its head, or under the name of its writer', () => {
    const rows = galleyOf(
      letters({ head: HEAD, blocks: a('كلمة'), source: 'سمر' }, { blocks: a('كلمة'), source: 'هدى' }),
    )
    const texts = rows.flatMap(textItems)
    const titles = new Set(texts.map((item) => parentOf(item).title))
    expect([...titles]).toEqual(['عنوان', 'هدى'])
    expect(texts[0]?.tag).toMatchObject({ role: 'heading', level: 2 })
    expect(rolesOf(texts[1])).toBe('paragraph in section in article')
  })

  test('has its writer at the far side', () => {
    const [row] = galleyOf(letters({ blocks: a('كلمة'), source: 'سمر' })).slice(-1)
    expect(rightEdge(textItems(row)[0])).toBe(30)
  })
})

describe('a piece of news', () => {
  test('has its picture over its head, which does not float away', () => {
    const pictured = { ...picture(600, 400), across: true as const }
    const rows = galleyOf(briefs({ head: HEAD, picture: pictured, blocks: a('كلمة') }))
    const [rule, held, head] = rows
    expect(rule?.keepWithNext && held?.keepWithNext && head?.keepWithNext).toBe(true)
    expect(held?.floats).toBeUndefined()
    expect(held?.across).toBeUndefined()
    expect(held?.items[0]).toMatchObject({ kind: 'picture', box: { width: MEASURE } })
    expect(textsOf(rows).slice(2)).toEqual(['عنوان', 'كلمة'])
  })

  test('is whole up to three fifths of a column, and may be parted beyond', () => {
    // A rule, a head and all lines but those; and one more.
    const most = Math.floor(0.6 * tallestColumn(compositor().style)) - 2
    const [whole, parted] = [most, most + 1].map((count) =>
      galleyOf(briefs({ head: HEAD, blocks: a(lines(count)) })).slice(0, -1),
    )
    expect(whole?.every(({ keepWithNext }) => keepWithNext)).toBe(true)
    expect(parted?.every(({ keepWithNext }) => keepWithNext)).toBe(false)
  })

  test('says where it is from in a remark, and wears a style of its own', () => {
    const sized = compositor({ brief: { indent: 12 }, source: { leading: 12 } })
    const rows = galleyOf(briefs({ head: HEAD, blocks: a('كلمة', 'كلمة'), source: 'نشرة' }), sized)
    const [second, source] = rows.slice(-2)
    expect(rightEdge(textItems(second)[0])).toBe(MEASURE - 12)
    expect(source?.lines).toBe(12 / 15)
  })
})

describe('an answer', () => {
  const answered = galleyOf(letters({ blocks: a(LONG), source: 'سمر', answer: a(lines(3)) }))
  const own = answered.slice(12)

  test('stands a line under its letter, bound to the name over it, and is whole where it is short', () => {
    expect(shapeOf(answered.slice(9, 12))).toBe('1+0& 1+0& 1+0&')
    expect(shapeOf(own)).toBe('1+1& 1+0& 1+0')
  })

  test('has a bar beside every line of it, and words clear of that', () => {
    for (const row of own) {
      const [bar] = row.items as readonly Item[]
      expect(bar).toMatchObject({ kind: 'path', fill: 'accent' })
      expect(rightEdge(textItems(row)[0])).toBeCloseTo(MEASURE - 9.5)
    }
  })

  test('is the magazine’s own section of the letter', () => {
    expect(parentOf(textItems(own[0])[0])).toMatchObject({ role: 'section', title: 'ردّ المجلة' })
  })
})
