/** The grid drawn over a page: where the theme says, and where the lines stand. */

import { expect, test } from 'vitest'
import type { Issue } from '../../../src/issue/issue.ts'
import { loadIssue } from '../../../src/issue/load.ts'
import { overlayGrid } from '../../../src/layout/grid/overlay.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { linesOf as linesOfTheme } from '../../../src/style/style.ts'
import { openHouse } from '../../support/house.ts'
import { sampleIssue } from '../../support/issues.ts'
import { VOWELLED } from '../../support/printing.ts'
import { linesOf, paragraphsOf } from '../../support/reading.ts'

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

test('the modules of the theme divide its columns, a line free between two', async () => {
  const { style, typesetter } = await openHouse('classical')
  const { value: pages = [] } = paginate(await sampleIssue(), style, typesetter)
  const page = pages.find(({ grid }) => grid?.columns.length === style.columns)
  if (!page) throw new Error('No page has columns.')
  const frames = overlayGrid(page, style)
    .items.slice(page.items.length)
    .flatMap((item) => (item.kind === 'path' && item.stroke && item.stroke.width < 0.5 ? [item] : []))
  expect(frames).toHaveLength(style.rows * style.columns)
  const heights = frames.map(({ commands }) => (commands[2]?.points[1] ?? 0) - (commands[0]?.points[1] ?? 0))
  const total = (heights[0] ?? 0) * style.rows + (style.rows - 1) * style.baseline
  expect(new Set(heights.map((height) => height.toFixed(6))).size).toBe(1)
  expect(total / style.baseline).toBeCloseTo(linesOfTheme(style), 6)
})

test('an article on a wider grid of its own shows that one', async () => {
  const { style, typesetter } = await openHouse('plain')
  const { value: vowelled } = await loadIssue(VOWELLED)
  const { value: pages = [] } = paginate(vowelled as Issue, style, typesetter)
  const page = pages.find(({ grid }) => grid && grid.baseline > style.baseline)
  expect(page).toBeDefined()
})

test('a cover has no columns to show', async () => {
  const { style, typesetter } = await openHouse('classical')
  const { value: pages = [] } = paginate(await sampleIssue(), style, typesetter)
  const cover = pages[0]
  expect(cover && overlayGrid(cover, style).items).toHaveLength((cover?.items.length ?? 0) + 1)
})
