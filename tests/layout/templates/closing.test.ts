/** What closes a story that ends high on its page: a panel with words of the guest, or a star. */

import { describe, expect, test } from 'vitest'
import type { FilledPage } from '../../../src/layout/flow/pour.ts'
import { closePage } from '../../../src/layout/templates/closing.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { boundsOf, fillsOn, inkOfAll, linesOf } from '../../support/placed.ts'
import { page, quote, row } from '../../support/stories.ts'

const compositor = openCompositor(await openHouse('contemporary'))
const { baseline } = compositor.style
const HEIGHT = 40
/** Two columns ninety points wide, ten apart, that end after so many lines. */
const ending = (depth: number, other = depth): FilledPage => ({
  page: page([HEIGHT, HEIGHT]),
  columns: [[row(depth)], [row(other)]],
  depths: [depth, other],
  fitting: 0,
  exchanges: [9],
})
const close = (
  filled: FilledPage,
  left: Parameters<typeof closePage>[2]['left'] = [],
  side = 'right' as const,
) => closePage(compositor, filled, { left, tone: side, wordless: 'panel' })
const strokesOf = (items: ReturnType<typeof close>) =>
  items.flatMap((item) => (item.kind === 'path' && item.stroke ? [item.stroke.colour] : []))

describe('a panel', () => {
  test('is as wide as the columns, from two lines under the deepest of them to their foot', () => {
    const [ground] = close(ending(20, 15))
    expect(boundsOf(ground)).toEqual({ left: -100, right: 90, top: 22 * baseline, foot: HEIGHT * baseline })
  })

  test('has all of its pattern on its ground, the width of its lines too', () => {
    for (const depth of [5, 10, 17, 28]) {
      const [ground, pattern] = close(ending(depth))
      if (pattern?.kind !== 'path' || !pattern.clip) throw new Error('The pattern goes on beyond the panel.')
      const { x, y, width, height } = pattern.clip
      const { left, right, top, foot } = boundsOf(ground)
      const half = (pattern.stroke?.width ?? 0) / 2
      expect([x, y]).toEqual([left + half, top + half])
      expect(x + width).toBeCloseTo(right - half, 6)
      expect(y + height).toBeCloseTo(foot - half, 6)
    }
  })

  test('is left out where the columns have too little room under them', () => {
    expect(close(ending(32))).toEqual([])
    expect(close(ending(31))).not.toEqual([])
  })

  test('is left out on a page without columns', () => {
    const bare = { ...ending(10), page: page([]) }
    expect(close(bare)).toEqual([])
  })

  test('has the words of a quote that found no page, in its middle', () => {
    const items = close(ending(10), [quote('قال كلمة', 1)])
    const ink = inkOfAll(linesOf(items, 'قال'))
    expect((ink.top + ink.foot) / 2).toBeCloseTo(26 * baseline, 6)
    // The theme sets it from the right; its measure is in the middle of the panel's 190 points.
    expect(ink.right).toBeCloseTo(-5 + (0.78 * 190) / 2, 6)
  })

  test('has a star where there is no quote, where it is said on this page, and where it goes in at no size', () => {
    const long = quote('قال كلامًا طويلًا '.repeat(60), 1)
    for (const left of [[], [quote('قال كلمة', 9)], [long]]) {
      const items = close(ending(10), left)
      expect(items.filter(({ kind }) => kind === 'text')).toEqual([])
      expect(strokesOf(items).filter((colour) => colour === 'paper')).toHaveLength(2)
    }
  })

  test('has the ground of a side', () => {
    const grounds = (side: 'right' | 'left') =>
      fillsOn(closePage(compositor, ending(10), { left: [], tone: side, wordless: 'panel' }))
    expect([grounds('right'), grounds('left')]).toEqual([['ground'], ['coverGround']])
  })

  test('has a frame in a theme that sets quotes between rules', () => {
    const ruled = { ...compositor, style: { ...compositor.style, pullQuotes: 'ruled' } as const }
    const framed = closePage(ruled, ending(10), { left: [], tone: 'right', wordless: 'panel' })
    const rules = framed
      .filter((item) => item.kind === 'path' && item.stroke?.colour === 'accent')
      .map(boundsOf)
    expect(rules.map(({ left, right }) => [left, right])).toEqual([
      [-93, 83],
      [-89, 79],
    ])
    expect(framed.length - close(ending(10)).length).toBe(2)
  })
})

/** A star on the paper in the middle of the room under them, and nothing else. */
const expectStar = (items: ReturnType<typeof close>) => {
  expect(fillsOn(items)).toEqual([])
  expect(strokesOf(items)).toEqual(['tint', 'tint'])
  expect(items).toHaveLength(2)
  const [star] = items.map(boundsOf)
  expect(((star?.left ?? 0) + (star?.right ?? 0)) / 2).toBeCloseTo(-5, 6)
  expect(((star?.top ?? 0) + (star?.foot ?? 0)) / 2).toBeCloseTo(26 * baseline, 6)
}

test('where a strong page faces it, a story ends on a star on the paper', () => {
  expectStar(closePage(compositor, ending(10), { left: undefined, tone: 'right', wordless: 'panel' }))
})

describe('a story that ends quietly where it has nothing to say', () => {
  const quietly = (filled: FilledPage, left: readonly Parameters<typeof quote>[]) =>
    closePage(compositor, filled, {
      left: left.map((said) => quote(...said)),
      tone: 'right',
      wordless: 'star',
    })

  test('has a quote in a panel as any other', () => {
    const said: Parameters<typeof quote>[] = [['قال كلمة', 1]]
    const items = quietly(ending(10), said)
    expect(linesOf(items, 'قال')).not.toEqual([])
    expect(fillsOn(items)).toEqual(['ground'])
  })

  test('and else a star on the paper, where it has no quote, and where none goes in', () => {
    expectStar(quietly(ending(10), []))
    expectStar(quietly(ending(10), [['قال كلمة', 9]]))
    expectStar(quietly(ending(10), [['قال كلامًا طويلًا '.repeat(60), 1]]))
  })

  test('and nothing where there is too little room', () => {
    expect(quietly(ending(32), [])).toEqual([])
  })
})
