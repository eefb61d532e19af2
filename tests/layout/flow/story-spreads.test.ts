/** Which pages bear a pull quote: plans of a story that differ in one cost alone, page 6 facing page 7. */

import { describe, expect, test } from 'vitest'
import { flatplan, flowPlan, on, quote, wide } from '../../support/stories.ts'

/** A quote that no page may bear: there is one left, wherever the others stand. */
const SPARE = on(quote('s', 1))

describe('a spread of text alone', () => {
  test('is bare, as long as there are quotes: one from far away is better than none', () => {
    expect(flatplan({ text: [1, 2, 3], offers: [on(quote('a', 37), 6)] })).toBe('.a.')
  })

  test('is better than a quote from the other end of the story', () => {
    expect(flatplan({ text: [1, 2, 3], offers: [on(quote('a', 92), 6)] })).toBe('...')
  })

  test('is bare as well where other quotes are left, and where pictures are', () => {
    expect(flatplan({ text: [1, 2, 3], offers: [on(quote('a', 37), 6), SPARE] })).toBe('.a.')
    expect(flatplan({ text: [1, 2, 3], offers: [on(quote('a', 37), 6), on(wide(8, 1))] })).toBe('.a.')
  })

  test('is not bare where no quote is left: a picture waits for a page that it fills', () => {
    const picture = on(wide(8, 2), { number: 6, spare: 3 }, 8)
    expect(flatplan({ text: [1, 2, 3, 2, 5], offers: [picture] })).toBe('...x.')
  })
})

describe('a right-hand page of text', () => {
  test('is grey after a left-hand page of text: the quote stands where there is none of the two', () => {
    // Exchange 2 is on page 6, next to the quote's own, and still the quote is on page 7.
    expect(flatplan({ text: [1, 2, 3, 4], offers: [on(quote('a', 1), 6, 7), SPARE] })).toBe('..a.')
  })

  test('is not grey after the page that opens the story', () => {
    expect(flatplan({ text: [1, 2, 3, 4], offers: [on(quote('a', 4), 6, 7)] })).toBe('..a.')
  })
})

describe('a spread with two things on it', () => {
  /** So many pages of text after them that to leave a quote out costs most. */
  const after = Array.from({ length: 9 }, () => 900)
  /** Quotes of some emphasis: one on page 6, the other facing it, or on page 8, so many exchanges farther off. */
  const two = (away: number, first: 'quiet' | 'strong', other: 'quiet' | 'strong') =>
    flatplan({
      text: [1, 2, 300, 300 + away, ...after],
      offers: [
        on(quote('a', 3), { number: 6, emphasis: first }),
        on(quote('b', 299), { number: 7, emphasis: other }, { number: 8, emphasis: other }),
      ],
    }).slice(0, 5)

  test('shouts, if both are strong', () => {
    expect(two(200, 'strong', 'strong')).toBe('.a.b.')
  })

  test('is restless, if both are quiet, and shouts less', () => {
    expect(two(50, 'quiet', 'quiet')).toBe('.a.b.')
    expect(two(200, 'quiet', 'quiet')).toBe('.ab..')
  })

  test('is no worse than a quote from a few answers farther, if one is strong and one quiet', () => {
    expect(two(5, 'quiet', 'strong')).toBe('.a.b.')
    expect(two(5, 'strong', 'quiet')).toBe('.a.b.')
    expect(two(50, 'quiet', 'strong')).toBe('.ab..')
  })

  test('shouts where a story ends over a panel beside a quote, and not where its text fills the page', () => {
    const offers = [on(quote('a', 3), 6)]
    expect(flatplan({ text: [1, 2, 3], offers, last: 28 })).toBe('...')
    expect(flatplan({ text: [1, 2, 3], offers })).toBe('.a.')
  })

  test('does not shout where a left-hand page amid a story has lines free: no panel stands there', () => {
    expect(flatplan({ text: [1, 2, 3, 4], offers: [on(quote('a', 3), 6)], spare: { 7: 12 } })).toBe('.a..')
  })
})

describe('a quote', () => {
  test('is not beside its own words', () => {
    expect(flatplan({ text: [1, 2, 3], offers: [on(quote('a', 2), 6)] })).toBe('...')
    expect(flatplan({ text: [1, 2, 3], offers: [on(quote('a', 3), 6)] })).toBe('.a.')
  })

  test('is near them', () => {
    expect(flatplan({ text: [1, 2, 3, 4], offers: [on(quote('a', 9), 6, 7)] })).toBe('..a.')
    expect(flatplan({ text: [1, 3, 2, 4], offers: [on(quote('a', 9), 6, 7)] })).toBe('.a..')
  })

  test('is not on the page that ends its story', () => {
    expect(flatplan({ text: [1, 2, 3], offers: [on(quote('a', 1), 7)] })).toBe('...')
  })

  test('is not from an earlier answer than the one before it, though both were nearer so', () => {
    const offers = [on(quote('p', 10), 6, 8), on(quote('r', 14), 6, 8)]
    // In order both are three answers from their own, the other way round each is one.
    expect(flatplan({ text: [1, 13, 40, 11, 50], offers })).toBe('.p.r.')
    // Four answers are worth the disorder.
    expect(flatplan({ text: [1, 15, 40, 9, 50], offers })).toBe('.r.p.')
  })

  test('may be from the same answer as the one before it', () => {
    const offers = [on(quote('a', 10), 6), on(quote('b', 10), 8), on(quote('c', 21), 8)]
    expect(flatplan({ text: [1, 9, 40, 14, 50], offers })).toBe('.a.b.')
  })

  test('is on no page without a line of text', () => {
    expect(flatplan({ text: [1, 2, 3], offers: [on(quote('a', 3), { number: 6, spare: -35 })] })).toBe('...')
  })

  test('lowers the columns under it by a line where they end better for it, and not by two', () => {
    const offers = [on(quote('a', 3), { number: 6, spare: 2, yields: true })]
    const { plan, pages } = flowPlan({ text: [1, 2, 3], offers })
    expect(plan).toBe('.a.')
    // Two lines free, or one line lower and one free, or two lines lower: 4, 1 + 1, 4.
    expect(pages[1]?.page.regions[0]?.lines).toBe(41)
  })

  test('found a page, or is handed back', () => {
    const [a, b] = [on(quote('a', 3), 6), on(quote('b', 2), 6)]
    expect(flowPlan({ text: [1, 2, 3], offers: [a, b] }).insets).toEqual([b.inset])
  })
})

test('a story that has ended is not given up for beginnings that cost less so far', () => {
  const quotes = Array.from({ length: 14 }, () => on(quote('q', 3), { number: 6, spare: 2, yields: true }))
  // It ends on page 6 with three lines free, or on page 7 with eight: there are 42 ways to go on to that.
  expect(flatplan({ text: [1, 2, 3], offers: quotes, spare: { 6: 43, 7: 8 } })).toBe('..')
})

test('a quote never stands over a column that a side note begins: it would be read as its caption', () => {
  const plan = { text: [1, 2, 3, 4, 5], offers: [on(quote('q', 9), 6)] }
  expect(flatplan(plan)).toBe('.q...')
  expect(flatplan({ ...plan, noted: [1] })).toBe('.....')
  expect(flatplan({ ...plan, noted: [2] })).toBe('.q...')
})
