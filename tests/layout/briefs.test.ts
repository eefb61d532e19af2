/** News in brief on its pages: as many columns as the theme says, evened, over as many pages as it needs. */

import { describe, expect, test } from 'vitest'
import type { Article, Department, DepartmentItem } from '../../src/issue/issue.ts'
import { feetOf } from '../../src/layout/page/feet.ts'
import type { Page, TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openHouse } from '../support/house.ts'
import { a, briefs, inline, issueOf, letter, letters, manuscriptWords } from '../support/issues.ts'

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

describe('a piece of news that may leave its place', () => {
  const piece = (name: string, own: Partial<DepartmentItem> = {}): Partial<DepartmentItem> => ({
    head: inline(`عن ${name}`),
    blocks: a(words(24)),
    ...own,
  })
  const filler = (name: string) => piece(name, { filler: true })
  const layAll = async (...items: readonly Partial<DepartmentItem>[]) => {
    const { style, typesetter } = await openHouse('contemporary')
    const late: Article = {
      ...letter('نص قصير'),
      slug: 'late',
      placement: { on: 7, span: { file: 'issue.yaml', line: 1, column: 1 } },
    }
    const { value: pages = [] } = paginate(issueOf(briefs(...items), late), style, typesetter)
    const on = (name: string) =>
      pages
        .filter(({ items }) =>
          items.some(
            (item) =>
              item.kind === 'text' && item.source.text === `عن ${name}` && item.tag.role === 'heading',
          ),
        )
        .map(({ number }) => number)
    return { pages, on, department: pages.find(({ opens }) => opens === 'brief')?.number ?? 0 }
  }

  test('stands alone on a page that must be filled, and not with the others', async () => {
    const { pages, on, department } = await layAll(piece('الباب'), filler('الثلج'), piece('الريح'))
    const [alone = 0, ...again] = on('الثلج')
    expect(again).toEqual([])
    expect(alone).toBeGreaterThan(department)
    expect(on('الباب')).toEqual([department])
    const page = pages[alone - 1]
    expect(page?.items.filter((item) => item.kind === 'text' && item.tag.role === 'heading')).toHaveLength(1)
  })

  test('stays with the others where no page is to be filled, and of too many those that are last', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `رقم ${at}`)
    const { on, department } = await layAll(piece('الباب'), ...names.map(filler))
    const alone = names.filter((name) => on(name)[0] !== department)
    expect(alone).toEqual(names.slice(0, alone.length))
    expect(alone.length).toBeGreaterThan(0)
    expect(alone.length).toBeLessThan(names.length)
    for (const name of names) expect(on(name)).toHaveLength(1)
  })

  test('never leaves its department empty', async () => {
    const { on, department } = await layAll(filler('الثلج'), filler('الريح'))
    expect([...on('الثلج'), ...on('الريح')]).toContain(department)
  })
})

describe('a department that would end on an item or two beside bare columns', () => {
  const letter = (at: number): Partial<DepartmentItem> => ({
    head: inline(`رسالة ${at}`),
    blocks: a(words(60)),
    source: 'قارئ',
  })
  const layLetters = async (count: number) => {
    const { style, typesetter } = await openHouse('contemporary')
    const post = letters(...Array.from({ length: count }, (_, at) => letter(at)))
    const { value = [] } = paginate(issueOf(post), style, typesetter)
    const from = value.findIndex(({ opens }) => opens === post.slug)
    const to = value.findIndex(
      ({ opens, items }, at) => at > from && (opens !== undefined || items.length === 0),
    )
    const own = value.slice(from, to < 0 ? undefined : to)
    return own.filter(({ items }) =>
      items.some((item) => item.kind === 'text' && item.source.text.startsWith('رسالة ')),
    )
  }

  test('parts short ones to save that page, and none where it saves nothing', async () => {
    const lengths: number[] = []
    for (let count = 12; count <= 30; count++) {
      const pages = await layLetters(count)
      lengths.push(pages.length)
      const bare = feetOf(pages.at(-1) as Page).filter(({ isEmpty }) => isEmpty).length
      // Two of three bare columns hold more than what the pages before leave free.
      if (pages.length > 1) expect(bare).toBeLessThan(2)
    }
    expect(new Set(lengths).size).toBeGreaterThan(1)
  })
})
