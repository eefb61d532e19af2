/** Which pages of an issue have changed since another version of it, and how that is said. */

import { expect, test } from 'vitest'
import { comparePages, tellPages } from '../../../src/archive/record/page-changes.ts'

/** Pages from the first on, each by a letter for what is on it. */
const pages = (letters: string) => [...letters].map((digest, index) => ({ page: index + 1, digest }))
const tell = (before: string, now: string) => tellPages(comparePages(pages(before), pages(now)))

test('pages that are drawn otherwise are told by their numbers', () => {
  expect(comparePages(pages('abcdef'), pages('abcDEf'))).toEqual({
    of: 6,
    changed: [4, 5],
    added: [],
    gone: [],
  })
  expect(tell('abcdef', 'abcDEf')).toBe('2 of 6 pages changed: 4, 5')
})

test('pages that are new, and pages that are gone, are told apart from those that changed', () => {
  expect(tell('ab', 'aBcd')).toBe('1 of 4 pages changed: 2; new: 3, 4')
  expect(tell('abcd', 'ab')).toBe('none of 2 pages changed; gone: 3, 4')
})

test('three pages and more that follow one another are a range', () => {
  expect(tell('abcdefgh', 'ABcDEFgH')).toBe('6 of 8 pages changed: 1, 2, 4–6, 8')
})

test('of pages that are all alike none has changed', () => {
  expect(tell('abc', 'abc')).toBe('none of 3 pages changed')
})
