/** Adverts of columns: where they stand in an article, what stays clear of them, and what is told where none has room. */

import { describe, expect, test } from 'vitest'
import { type Rect, toMillimetres } from '../../src/geometry.ts'
import type { Picture } from '../../src/issue/block.ts'
import type { Advert, BookedPlace, ColumnSize } from '../../src/issue/issue.ts'
import type { Page, PictureItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { tellInArabic } from '../../src/proof/arabic-mistakes.ts'
import { openHouse } from '../support/house.ts'
import { a, interview, issueOf, letter, q } from '../support/issues.ts'

const span = { file: 'issue.yaml', line: 9, column: 5 }
const talk = {
  ...interview(
    ...Array.from({ length: 6 }, () => [
      q('سؤال؟'),
      a(`جواب يكفي سطرًا أو سطرين. ${'وكلام كثير يأتي بعده في العمود. '.repeat(70)}`),
    ]).flat(),
  ),
  opener: { as: 'quiet' as const, span },
}
const IN: BookedPlace = { kind: 'in', slug: 'talk' }

function pictured(place: BookedPlace, size: ColumnSize = 'column', height = 1200): Advert {
  const picture = {
    kind: 'picture',
    path: '/ink.jpg',
    width: 1000,
    height,
    alternative: 'حبر',
    span,
    format: 'jpeg',
  }
  return { size, place, picture: picture as unknown as Picture, span }
}

async function lay(theme: string, adverts: readonly Advert[]) {
  const { style, typesetter } = await openHouse(theme)
  const issue = { ...issueOf(letter('نص قصير'), talk), adverts }
  const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
  return { pages, diagnostics, style, opensOn: pages.find(({ opens }) => opens === 'talk')?.number ?? 0 }
}

/** The advert's picture and the page that it is on. */
function standing(pages: readonly Page[]): { readonly page: Page; readonly item: PictureItem }[] {
  return pages.flatMap((page) =>
    page.items.flatMap((item) =>
      item.kind === 'picture' && item.path === '/ink.jpg' ? [{ page, item }] : [],
    ),
  )
}

function linesIn({ items, number }: Page, box: Rect) {
  return items.filter(
    (item) =>
      item.kind === 'text' &&
      item.tag.role !== 'artifact' &&
      item.at.x > box.x - 1 &&
      item.at.x < box.x + box.width &&
      item.at.y > box.y &&
      item.at.y < box.y + box.height &&
      number > 0,
  )
}

describe.each(['contemporary', 'classical', 'plain', 'daily'])('an advert of a column in %s', (theme) => {
  test('stands at the foot of the outer column, in its width, and text ends above it', async () => {
    const { pages, style, opensOn, diagnostics } = await lay(theme, [pictured(IN)])
    const [only, ...others] = standing(pages)
    if (!only) throw new Error('The advert must stand on a page.')
    expect(others).toEqual([])
    expect(diagnostics).toEqual([])
    const { page, item } = only
    expect(page.number).toBeGreaterThan(opensOn)
    const columns = page.grid?.columns ?? []
    const outer = page.side === 'right' ? columns[0] : columns.at(-1)
    expect(item.box.x).toBeCloseTo(outer?.x ?? 0)
    expect(item.box.width).toBeCloseTo(outer?.width ?? 0)
    expect(item.box.height / item.box.width).toBeCloseTo(1.2)
    expect(linesIn(page, item.box)).toEqual([])
    // The column is shorter by whole lines, and the picture stands on the last baseline of its neighbours.
    const tallest = Math.max(...columns.map(({ height }) => height))
    const less = (tallest - (outer?.height ?? 0)) / style.baseline
    expect(less).toBeCloseTo(Math.round(less))
    expect(less).toBeGreaterThan(item.box.height / style.baseline)
    const foot = (outer?.y ?? 0) + tallest
    expect(item.box.y + item.box.height).toBeCloseTo(foot - style.baseline / 4)
    const label = page.items.find((each) => each.kind === 'text' && each.source.text === 'إعلان')
    expect(label?.kind === 'text' && label.at.y).toBeLessThan(item.box.y)
    expect(item.tag).toMatchObject({ role: 'figure', parent: { role: 'aside', parent: { title: 'إعلان' } } })
    expect(item.own).toBe(true)
  })

  test('takes two columns where it is booked so', async () => {
    const { pages } = await lay(theme, [pictured(IN, 'double-column', 500)])
    const [only] = standing(pages)
    if (!only) throw new Error('The advert must stand on a page.')
    const { side, grid } = only.page
    const [one, two] = (side === 'right' ? grid?.columns : grid?.columns.toReversed()) ?? []
    if (!one || !two) throw new Error('Its page must have columns.')
    const left = Math.min(one.x, two.x)
    expect(only.item.box.x).toBeCloseTo(left)
    expect(only.item.box.width).toBeCloseTo(Math.max(one.x, two.x) + one.width - left)
  })
})

describe('an advert of a column', () => {
  test('stands on the page that it was booked on, and on none where the article begins', async () => {
    const without = await lay('contemporary', [])
    const asked = without.opensOn + 2
    const { pages, diagnostics } = await lay('contemporary', [pictured({ kind: 'on', page: asked })])
    expect(standing(pages).map(({ page }) => page.number)).toEqual([asked])
    expect(diagnostics).toEqual([])
    const first = await lay('contemporary', [pictured({ kind: 'on', page: without.opensOn })])
    expect(standing(first.pages)).toEqual([])
    expect(first.diagnostics.map(({ code }) => code)).toEqual(['layout/place'])
  })

  test('of an article of one page is told of, in Arabic too', async () => {
    const { pages, diagnostics } = await lay('contemporary', [pictured({ kind: 'in', slug: 'letter' })])
    expect(standing(pages)).toEqual([])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('the advert of a column “حبر” on no page'),
    ])
    expect(diagnostics.map((diagnostic) => tellInArabic(diagnostic)?.title)).toEqual(['إعلان بلا صفحة'])
  })

  test('that is too high is set smaller, in the middle of its column', async () => {
    const { pages, style } = await lay('contemporary', [pictured(IN, 'column', 6000)])
    const [only] = standing(pages)
    if (!only) throw new Error('The advert must stand on a page.')
    const { box } = only.item
    expect(box.height / box.width).toBeCloseTo(6)
    expect(toMillimetres(box.height)).toBeLessThan(0.66 * toMillimetres(style.trim.height))
  })

  test('beside another of the same article: each has a page of its own', async () => {
    const { pages } = await lay('contemporary', [pictured(IN), pictured(IN)])
    const numbers = standing(pages).map(({ page }) => page.number)
    expect(numbers).toHaveLength(2)
    expect(new Set(numbers).size).toBe(2)
  })
})
