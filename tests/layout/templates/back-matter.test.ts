/** The pages that an issue lacks to whole sheets: who made it, and pattern. */

import { describe, expect, test } from 'vitest'
import type { Interview } from '../../../src/issue/issue.ts'
import { WORDS } from '../../../src/issue/words.ts'
import type { Page } from '../../../src/layout/page/frame.ts'
import { backMatter } from '../../../src/layout/templates/back-matter.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { a, interview, issueOf, q } from '../../support/issues.ts'

const house = await openHouse('contemporary')
const compositor = openCompositor(house)
const talk: Interview = interview(q('سؤال؟'), a('جواب'))
const issue = { ...issueOf(talk), publisher: 'دار المجلة', issn: '2049-3630' }

function wordsOn(page: Page | undefined): string[] {
  return [...new Set((page?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item.source.text] : [])))]
}

function lay(from: number): Page[] {
  return backMatter(compositor, from, issue, { role: 'document' })
}

describe('the back cover', () => {
  test.each([13, 14, 15, 16])('ends the sheet, from page %i on', (from) => {
    const pages = lay(from)
    expect(pages.at(-1)?.number).toBe(16)
    expect(pages.map(({ number }) => number)).toEqual(
      Array.from({ length: 17 - from }, (_, own) => from + own),
    )
  })
})

describe('the first page that is missing', () => {
  test('names who made the issue, and its faces', () => {
    const [imprint] = lay(15)
    const said = wordsOn(imprint)
    expect(said).toContain(WORDS.imprint)
    expect(said).toContain('صحافة: خالد')
    expect(said).toContain(`${WORDS.publisher}: دار المجلة`)
    expect(said).toContain('ISSN 2049-3630')
    for (const family of ['Alexandria', 'Noto Naskh Arabic', 'IBM Plex Sans Arabic'])
      expect(said).toContain(family)
  })
})

describe('those after it', () => {
  test('are pattern, the two of a spread one picture', () => {
    const [, right, left] = lay(13)
    const lines = [right, left].map((page) => page?.items.find((item) => item.kind === 'path' && item.stroke))
    const [atRight, atLeft] = lines.map((item) => (item?.kind === 'path' ? item.commands : []))
    expect(atRight?.length).toBe(atLeft?.length)
    // The same lines, a page's width apart.
    const shift = (atLeft?.[0]?.points[0] ?? 0) - (atRight?.[0]?.points[0] ?? 0)
    expect(shift).toBeCloseTo(house.style.trim.width, 6)
    // And nothing of it beyond the page.
    for (const item of lines)
      if (item?.kind === 'path') expect(item.clip?.width).toBeLessThanOrEqual(house.style.trim.width)
  })
})
