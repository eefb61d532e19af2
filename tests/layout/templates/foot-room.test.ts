/** A block at the foot of a page: in the first form that has room under what stands there already. */

import { describe, expect, test } from 'vitest'
import { type Item, type Page, rectangle } from '../../../src/layout/page/frame.ts'
import { placeAtFoot } from '../../../src/layout/templates/foot-room.ts'
import { boundsOf } from '../../support/placed.ts'

const BASELINE = 10
const box = (y: number, height: number, own: { x?: number; width?: number } = {}): Item => ({
  kind: 'path',
  commands: rectangle({ x: own.x ?? 50, y, width: own.width ?? 100, height }),
  fill: 'ink',
})
/** Two columns from 50 to 450 and from 100 to 500 down, on a page of paper with a folio under them. */
const page = (number: number, ...items: readonly Item[]): Page => ({
  number,
  side: 'left',
  size: { width: 500, height: 600 },
  grid: {
    columns: [
      { x: 260, y: 100, width: 190, height: 400 },
      { x: 50, y: 100, width: 190, height: 400 },
    ],
    baseline: BASELINE,
  },
  items: [box(0, 600, { x: 0, width: 500 }), ...items, box(540, 10)],
})
const block = (lines: number) => ({ items: [box(0, lines * BASELINE, { x: 0, width: 400 })], lines })

describe('a block', () => {
  test('stands at the foot of the columns, as wide as all of them, under a rule', () => {
    const bare = page(2, box(100, 300))
    const found = placeAtFoot([bare], BASELINE, (measure) => (measure === 400 ? [block(5)] : []))
    expect(found?.page).toBe(bare)
    const [rule, placed] = found?.footed.items.slice(-2) ?? []
    expect(boundsOf(placed)).toEqual({ left: 50, right: 450, top: 450, foot: 500 })
    expect(boundsOf(rule).top).toBe(440)
  })

  test('takes the roomiest form that stays two lines from what is over its rule', () => {
    const found = placeAtFoot([page(2, box(100, 300))], BASELINE, () => [block(8), block(7), block(3)])
    expect(boundsOf(found?.footed.items.at(-1)).top).toBe(430)
  })

  test('goes by the lowest of what stands in the columns, whichever comes last', () => {
    const low = page(2, box(400, 80), box(100, 50))
    expect(placeAtFoot([low], BASELINE, () => [block(1)])).toBeUndefined()
  })

  test('stands on the first page that has room, and on none without columns', () => {
    const { grid: _, ...plate } = page(2)
    const full = page(3, box(100, 400))
    const [free, other] = [page(4, box(100, 100)), page(5, box(100, 100))]
    expect(placeAtFoot([plate, full, free, other], BASELINE, () => [block(4)])?.page).toBe(free)
    expect(placeAtFoot([plate, full], BASELINE, () => [block(4)])).toBeUndefined()
  })
})
