/** Issues no editor wrote, of every kind of article: each page keeps its promises, and few columns end far apart. */

import { describe, expect, test } from 'vitest'
import { feetOf } from '../../src/layout/page/feet.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { shortFoot, shortLastPage } from '../../src/preflight/checks/feet.ts'
import { openChance } from '../support/chance.ts'
import { generateMonthly } from '../support/generated-monthly.ts'
import { breaches } from '../support/guarantees.ts'
import { openHouse } from '../support/house.ts'
import { sampleOf } from '../support/samples.ts'

/** Of each theme: by their place in the row of all. */
const SOME = [1, 2, 3, 48]
const PLACES = sampleOf(
  SOME,
  Array.from({ length: 50 }, (_, index) => index + 1),
)
/** Of the pages with columns: those that may end unevenly, where no way was found; of few issues one page is more. */
const UNEVEN = sampleOf(0.12, 0.08)

describe.each([
  'contemporary',
  'classical',
  'plain',
  'daily',
] as const)('generated monthlies, %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const printed = PLACES.map((place) => {
    const issue = generateMonthly(openChance(place * 7919))
    const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
    return { issue, style, pages, diagnostics }
  })

  test(`set all that is written, where nothing lies over it, ${PLACES.length} of them`, () => {
    for (const { diagnostics, ...printing } of printed) {
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(breaches(printing)).toEqual([])
    }
  })

  test('end their columns together, on pages worth turning to', () => {
    // Any blocks in any order are fitted as far as they go.
    const stories = printed.map(({ issue, ...others }) => ({
      ...others,
      issue: { ...issue, articles: issue.articles.filter(({ slug }) => slug !== 'wild') },
      said: [],
      editions: ['screen'],
    }))
    const uneven = stories.flatMap((evidence) => [
      ...shortFoot.check(evidence),
      ...shortLastPage.check(evidence),
    ])
    const inColumns = stories.flatMap(({ pages }) => pages.filter((page) => feetOf(page).length > 0))
    expect(uneven.length / inColumns.length).toBeLessThan(UNEVEN)
  })
})
