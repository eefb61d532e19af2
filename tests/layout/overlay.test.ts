/** The grid drawn over a page: where the theme says, and where the lines stand. */

import { expect, test } from 'vitest'
import { overlayGrid } from '../../src/layout/overlay.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openHouse } from '../support/house.ts'
import { sampleIssue } from '../support/issues.ts'
import { linesOf, paragraphsOf } from '../support/reading.ts'

test('every line of the body stands on a line of the grid that is drawn over it', async () => {
  const { style, typesetter } = await openHouse('contemporary')
  const { value: pages = [] } = paginate(await sampleIssue(), style, typesetter)
  const body = paragraphsOf(pages, style).filter(({ role }) => role === 'body')
  expect(body.length).toBeGreaterThan(10)
  for (const page of pages) {
    const drawn = overlayGrid(page, style).items.slice(page.items.length)
    const heights = drawn.flatMap((item) =>
      item.kind === 'path' && item.fill ? [item.commands[0]?.points[1] ?? 0] : [],
    )
    const own = linesOf([page]).filter(({ item }) => body.some(({ source }) => source === item.source))
    for (const { item } of own)
      expect(Math.min(...heights.map((y) => Math.abs(y - item.at.y)))).toBeLessThan(0.2)
  }
})
