/** What pages of the sample shelf weigh over the wire, how soon they are seen on a slow line, and whether they move. */

import { afterAll, expect, test } from 'vitest'
import { KINDS, type ShownShelf } from '../../support/shelf-tab.ts'
import { type Carried, carry } from '../../support/wire.ts'

/** Bytes before pictures, faces counted. */
const LIGHTEST = 100_000
/** Milliseconds; what is asked is 2,000 on a machine that does nothing else. */
const FIRST_PAINT = 3000
/** Of Web Vitals: what is good. */
const STILL = 0.1

export function tryBudgets(show: () => ShownShelf): void {
  const carried = new Map<string, Carried>()
  afterAll(() => {
    const rows = [...carried].map(([kind, { bytes, firstPaint, shift }]) => ({
      kind,
      words: sum(bytes),
      pictures: bytes['Image'] ?? 0,
      'first paint, ms': Math.round(firstPaint),
      shift: Number(shift.toFixed(3)),
    }))
    console.table(rows)
  })

  /** A web reader carries a whole book. */
  const PAGES = KINDS.filter(([kind]) => kind !== 'web reader')

  test.each(PAGES)('is light, soon seen and still: %s', async (kind, path) => {
    const page = await carry(show().browser, show().served.url + encodeURI(path))
    carried.set(kind, page)
    expect(page.bytes['Font']).toBeGreaterThan(20_000)
    expect(sum(page.bytes)).toBeLessThan(LIGHTEST)
    expect(page.firstPaint).toBeLessThan(FIRST_PAINT)
    expect(page.shift).toBeLessThan(STILL)
  })

  function sum({ Image: _, ...words }: Carried['bytes']): number {
    return Object.values(words).reduce((all, each) => all + each, 0)
  }
}
