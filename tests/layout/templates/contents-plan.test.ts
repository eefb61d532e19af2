/** Which form each entry of the contents has, where the first stands, and on how many pages they are. */

import { describe, expect, test } from 'vitest'
import type { EntryForm } from '../../../src/layout/templates/contents-entries.ts'
import type { EntryRow } from '../../../src/layout/templates/contents-parting.ts'
import { partPlan, planContents } from '../../../src/layout/templates/contents-plan.ts'
import { feature, letter } from '../../support/issues.ts'

const TOTAL = 42
const standfirst = { text: 'كلام يسبق المقال', span: letter('نص').span }
const told = feature(['نص'], { standfirst })
const bare = feature(['نص'])
const entriesOf = (...articles: readonly (typeof told)[]) =>
  articles.map((article, page) => ({ article, page }))
const many = (count: number) => entriesOf(...Array.from({ length: count }, () => told))

/** A kicker, a title and a byline of four lines, two more with a standfirst; a picture beside them. */
const linesOf = ({ standfirst, picture }: EntryForm) => Math.max(standfirst ? 6 : 4, picture)
const rowsOf = (forms: readonly EntryForm[], goesOn: readonly number[] = []): EntryRow[] =>
  forms.map((form, index) => ({
    items: [],
    lines: linesOf(form),
    before: 0,
    keepWithNext: false,
    ...(goesOn.includes(index) && { goesOn: true }),
  }))
const plan = (entries: ReturnType<typeof many>, feet: { items: []; lines: number }[] = []) =>
  planContents(entries, (forms) => rowsOf(forms), { total: TOTAL, feet })
const tellsOf = ({ forms }: ReturnType<typeof plan>) => forms.filter(({ standfirst }) => standfirst).length
const picturesOf = ({ forms }: ReturnType<typeof plan>) => new Set(forms.map(({ picture }) => picture))

describe('the form of the entries', () => {
  test('is the richest that goes on the pages that the barest needs', () => {
    expect(picturesOf(plan(many(3)))).toEqual(new Set([7]))
    expect(picturesOf(plan(many(4)))).toEqual(new Set([7]))
    expect(picturesOf(plan(many(5)))).toEqual(new Set([5]))
    expect(tellsOf(plan(many(5)))).toBe(5)
  })

  test('may take two pages where they are many, and no more', () => {
    expect(plan(many(9))).toMatchObject({ count: 2 })
    expect(picturesOf(plan(many(9)))).toEqual(new Set([7]))
    expect(plan(many(12))).toMatchObject({ count: 2 })
  })

  test('is plainer for the last entries where not all can tell their standfirst, their pictures of one size', () => {
    const mixed = plan(many(12))
    expect(mixed.forms.map(({ standfirst }) => standfirst)).toEqual([
      ...Array.from({ length: tellsOf(mixed) }, () => true),
      ...Array.from({ length: 12 - tellsOf(mixed) }, () => false),
    ])
    expect(tellsOf(mixed)).toBeGreaterThanOrEqual(6)
    expect(tellsOf(mixed)).toBeLessThan(12)
    expect(picturesOf(mixed)).toEqual(new Set([4]))
  })

  test('is plain for all where fewer than half would tell theirs', () => {
    expect(plan(many(14))).toMatchObject({ count: 2 })
    expect(tellsOf(plan(many(14)))).toBe(0)
    expect(picturesOf(plan(many(14)))).toEqual(new Set([4]))
    // Those that have none are not counted for those that have.
    const few = plan(entriesOf(...Array.from({ length: 12 }, () => bare), told, told))
    expect(tellsOf(few)).toBe(0)
  })
})

test('a foot that saves its page stands under plainer entries', () => {
  const foot = { items: [] as [], lines: 10 }
  expect(picturesOf(plan(many(3), [foot]))).toEqual(new Set([5]))
  expect(plan(many(3), [foot]).foot).toBe(foot)
  expect(plan(many(3), [{ items: [], lines: 40 }]).foot).toBeUndefined()
})

test('entries stand higher on their first page where that parts no section', () => {
  // Two sections of four: with the first entry low there is room for three on the first page.
  const goesOn = [1, 2, 3, 5, 6, 7]
  const room = { total: TOTAL, feet: [] }
  const taken = planContents(many(8), (forms) => rowsOf(forms, goesOn), room)
  const free = plan(many(8))
  expect(partPlan(free, TOTAL).map(({ length }) => length)).toEqual([3, 5])
  expect(partPlan(taken, TOTAL).map(({ length }) => length)).toEqual([4, 4])
  expect(taken.first).toBeLessThan(free.first)
  expect(taken.forms).toEqual(free.forms)
})
