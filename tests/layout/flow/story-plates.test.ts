/** Plates and wide pictures: where they stand amid a story, and how a plate ends one. */

import { describe, expect, test } from 'vitest'
import { flatplan, flowPlan, on, plate, quote, wide } from '../../support/stories.ts'

describe('a plate amid a story', () => {
  /** After two pages of text, three or four; from the exchange after those of the pages. */
  const amid = (text: readonly number[], places: readonly number[], parted: readonly number[] = []) =>
    flatplan({ text, offers: [on(plate('P', 50), ...places)], parted })

  test('reads best after three pages of text: two and four are worse than some answers farther', () => {
    expect(amid([49, 49, 49, 49, 49, 49], [7, 8, 9])).toBe('...P...')
    expect(amid([40, 49, 43, 40, 40, 40], [7, 8])).toBe('...P...')
    expect(amid([40, 40, 43, 49, 40, 40], [8, 9])).toBe('...P...')
  })

  test('stands nearer to its own words, if they are far off', () => {
    expect(amid([1, 49, 20, 20, 20, 20], [7, 8])).toBe('..P....')
  })

  test('has two pages of text before it at the least', () => {
    expect(amid([49, 49, 49, 49], [6])).toBe('....')
    expect(amid([49, 49, 49, 49], [7])).toBe('..P..')
  })

  test('has two pages of text between it and the next', () => {
    const offers = [on(plate('P', 50), 7), on(plate('R', 50), 9, 10)]
    expect(flatplan({ text: [49, 49, 49, 49, 49, 49], offers })).toBe('..P..R..')
  })

  test('does not part a paragraph, if it may stand elsewhere', () => {
    expect(amid([49, 49, 49, 49, 49], [7, 8], [3])).toBe('..P...')
    expect(amid([49, 49, 49, 49, 49], [8], [3])).toBe('...P..')
  })

  test('does not face its own words, and may stand a page after them', () => {
    expect(amid([1, 50, 3, 4], [7])).toBe('....')
    expect(amid([1, 50, 3, 4], [8])).toBe('...P.')
  })

  test('faces no quote', () => {
    expect(flatplan({ text: [1, 2, 3, 4], offers: [on(plate('P', 9), 7), on(quote('a', 3), 6)] })).toBe(
      '..P..',
    )
  })

  test('has no columns, and nothing in them', () => {
    const { pages } = flowPlan({ text: [1, 2, 3, 4], offers: [on(plate('P', 9), 8)] })
    expect(pages[3]).toMatchObject({ columns: [], depths: [], exchanges: [] })
  })

  test('is never to be lowered', () => {
    const asked: number[] = []
    const offers = [on(plate('P', 9), 8)]
    flowPlan({ text: [1, 2, 3, 4], offers, hear: (_, slack) => asked.push(slack) })
    expect(new Set(asked)).toEqual(new Set([0]))
  })
})

describe('a plate that faces an end', () => {
  /** The story ends on page 8, a right-hand one, with so many lines. */
  const end = (last: number, ...places: readonly number[]) =>
    flatplan({ text: [1, 2, 3, 4], last, offers: [on(plate('P', 3), ...places)] })

  test('leaves free under it what a star can hold, and no more', () => {
    expect(end(16, 9)).toBe('....P')
    expect(end(15, 9)).toBe('....')
  })

  test('is worse than one amid the story where it leaves much free, and better where a page is full', () => {
    expect(end(28, 7, 9)).toBe('..P..')
    expect(end(40, 7, 9)).toBe('....P')
  })

  test('is not worse for a few lines free: those are a hole with it and without it', () => {
    expect(end(32, 7, 9)).toBe('....P')
  })

  test('does not lie behind a left-hand page: it would face nothing', () => {
    expect(flatplan({ text: [1, 2, 3], offers: [on(plate('P', 9), 8)] })).toBe('...')
  })

  test('is a plate: no quote that belongs among columns stands there', () => {
    expect(flatplan({ text: [1, 2, 3, 4], offers: [on(quote('a', 9), 9)] })).toBe('....')
  })

  test('is one, where there are two', () => {
    const offers = [on(plate('P', 9), 9), on(plate('R', 9), 9)]
    const { plan, insets } = flowPlan({ text: [1, 2, 3, 4], offers })
    expect(plan).toBe('....P')
    expect(insets).toEqual([offers[1]?.inset])
  })
})

describe('a wide picture', () => {
  test('finds a page, however far from its exchange', () => {
    expect(flatplan({ text: [1, 2, 3, 4], offers: [on(wide(8, 60), 7)] })).toBe('..x.')
  })

  test('is on the page of its exchange, though four lines stay free there, and not for six', () => {
    const picture = (spare: number) => [on(wide(8, 3), 6, { number: 7, spare })]
    expect(flatplan({ text: [1, 2, 3, 4], offers: picture(4) })).toBe('..x.')
    expect(flatplan({ text: [1, 2, 3, 4], offers: picture(6) })).toBe('.x..')
  })

  test('may stand over the end of the story, if all others have their pages', () => {
    const offers = [on(wide(8, 3), 6, 7), on(wide(8, 2), 6)]
    expect(flatplan({ text: [1, 2, 3], offers })).toBe('.xx')
  })
})
