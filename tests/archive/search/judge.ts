/** An answer beside what a case of the table asks of it. */

import { expect } from 'vitest'
import type { SearchAnswer, SearchHit } from '../../../src/archive/search/answer.ts'
import type { SearchCase } from './queries.ts'

export function judgeCase(
  { first = [], nearness, finds = [], not = [], nothing }: SearchCase,
  { hits }: SearchAnswer,
): void {
  const places = hits.map(showPlace)
  expect(places.slice(0, first.length)).toEqual(first)
  if (nearness) expect(hits[0]?.nearness).toBe(nearness)
  expect(places).toEqual(expect.arrayContaining([...finds]))
  expect(places.filter((place) => not.includes(place))).toEqual([])
  if (nothing) expect(places).toEqual([])
  for (const { excerpt } of hits) expect(excerpt.marks.length).toBeGreaterThan(0)
}

export function showPlace({ issue, article, anchor }: SearchHit): string {
  return `${issue}/${article}#${anchor}`
}
