/** Stories as a magazine has them end their columns together, and end on a page worth turning to, in every theme. */

import { describe, expect, test } from 'vitest'
import type { Issue } from '../../src/issue/issue.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { askedLength } from '../../src/preflight/checks/asked-length.ts'
import { shortFoot, shortLastPage } from '../../src/preflight/checks/feet.ts'
import { openChance } from '../support/chance.ts'
import { generateMagazine } from '../support/generated.ts'
import { openHouse } from '../support/house.ts'
import { sampleIssue } from '../support/issues.ts'

/** Issues of an interview and a feature each, some fifteen pages of columns. */
const SEEDS = [2, 5].map((seed) => seed * 7919)

describe.each(['contemporary', 'classical', 'plain'])('in %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)

  test('no column ends more than two lines above another, and no story on fewer than eight lines', () => {
    for (const seed of SEEDS) {
      const issue = generateMagazine(openChance(seed))
      const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
      expect(diagnostics).toEqual([])
      const evidence = { issue, style, pages, said: [], editions: ['screen'] }
      expect([...shortFoot.check(evidence), ...shortLastPage.check(evidence)]).toEqual([])
    }
  })
})

describe('a story that is asked to fill so many pages', async () => {
  const { style, typesetter } = await openHouse('classical')
  const issue = await sampleIssue()
  const asking = (pages: number): Issue => ({
    ...issue,
    articles: issue.articles.map((article) =>
      article.kind === 'interview' ? { ...article, length: { pages, span: article.span } } : article,
    ),
  })
  const told = (pages: number) => {
    const own = asking(pages)
    const { value = [] } = paginate(own, style, typesetter)
    return askedLength.check({ issue: own, style, pages: value, said: [], editions: ['screen'] })
  }

  test('says nothing where it does, and by how much it is over or short where it does not', () => {
    expect(told(6)).toEqual([])
    expect(told(4)[0]?.message).toMatch(/of \d pages, expected 4: cut \d+ lines, some \d+ words/)
    expect(told(9)[0]?.message).toMatch(/expected 9: write \d+ lines more, some \d+ words/)
  })
})
