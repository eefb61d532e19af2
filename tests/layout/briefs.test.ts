/** News in brief on its pages: as many columns as the theme says, evened, over as many pages as it needs. */

import { describe, expect, test } from 'vitest'
import type { Department } from '../../src/issue/issue.ts'
import type { Page, TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openHouse } from '../support/house.ts'
import { a, briefs, inline, issueOf, manuscriptWords } from '../support/issues.ts'

const VOCABULARY = manuscriptWords().filter((word) => /^[\p{Script=Arabic}]{2,9}$/u.test(word))
const words = (count: number) => VOCABULARY.slice(0, count).join(' ')
const news = (count: number) =>
  briefs(...Array.from({ length: count }, () => ({ head: inline('عنوان قصير'), blocks: a(words(24)) })))

async function lay(theme: string, department: Department) {
  const { style, typesetter } = await openHouse(theme)
  const { value = [], diagnostics } = paginate(issueOf(department), style, typesetter)
  expect(diagnostics).toEqual([])
  const from = value.findIndex(({ opens }) => opens === 'brief')
  const to = value.findIndex(({ opens }, index) => index > from && opens !== undefined)
  return { style, pages: value.slice(from, to) }
}

/** Baselines of the lowest line of each column. */
function feet({ grid, items }: Page): number[] {
  const texts = items.filter((item): item is TextItem => item.kind === 'text' && 'parent' in item.tag)
  return (grid?.columns ?? []).map(({ x }) =>
    Math.max(...texts.filter(({ at }) => Math.abs(at.x - x) < 0.01).map(({ at }) => at.y)),
  )
}

describe.each(['plain', 'contemporary', 'classical'])('news in brief, %s', (theme) => {
  test('stands in the columns that the theme has for it, which are evened', async () => {
    const { pages, style } = await lay(theme, news(12))
    const [page] = pages
    expect(pages).toHaveLength(1)
    expect(page?.grid?.columns).toHaveLength(style.briefColumns)
    expect(style.briefColumns).toBeGreaterThan(style.columns)
    const ends = page ? feet(page) : []
    // Whole items: no column is shorter than the others by more than one of them.
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(12 * style.baseline)
  })

  test('runs over as many pages as it needs, no item parted', async () => {
    const { pages } = await lay(theme, news(60))
    expect(pages.length).toBeGreaterThan(1)
    const heads = pages.flatMap(({ items }) =>
      items.filter((item) => item.kind === 'text' && item.tag.role === 'heading'),
    )
    // The title, and a head for each.
    expect(heads).toHaveLength(61)
    for (const page of pages) {
      const columns = page.grid?.columns ?? []
      for (const { x, y } of columns) {
        const first = page.items.find(
          (item) =>
            item.kind === 'text' && 'parent' in item.tag && Math.abs(item.at.x - x) < 0.01 && item.at.y > y,
        )
        if (first) expect(first.tag?.role).toBe('heading')
      }
    }
  })
})
