/** A feature on its pages: how it opens in each theme, what it quotes of itself, and how it ends. */

import { describe, expect, test } from 'vitest'
import type { Picture } from '../../src/issue/block.ts'
import type { Feature } from '../../src/issue/issue.ts'
import { boxAround, type Page, type Tag, type TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openHouse } from '../support/house.ts'
import { feature, inline, issueOf, manuscriptWords, picture, subhead, table } from '../support/issues.ts'

const VOCABULARY = manuscriptWords().filter((word) => /^[\p{Script=Arabic}]{2,9}$/u.test(word))
const words = (count: number) => VOCABULARY.slice(0, count).join(' ')
const QUOTE = words(6)
const TITLE = inline('مكتبة لا تنام قبل أهلها')
const STANDFIRST = 'كلام المجلة عن مكتبة صغيرة'
const standfirst = { text: STANDFIRST, span: { file: 'test.yaml', line: 1, column: 1 } }

/** Long enough to be opened as large as its theme opens a story. */
const LONG = Array.from({ length: 44 }, () => words(90))

const report = (own: Partial<Feature> = {}) =>
  feature([words(90), subhead('بيت الخياط'), words(80), words(70), ...LONG], {
    title: TITLE,
    kicker: 'تقرير',
    standfirst,
    ...own,
  })

const textsOn = (page: Page | undefined) => texts(page).map(({ source }) => source.text)
const texts = (page: Page | undefined): TextItem[] =>
  (page?.items ?? []).filter((item) => item.kind === 'text')
const ownPages = (pages: readonly Page[]) => {
  const first = pages.findIndex(({ opens }) => opens === 'report')
  const last = pages.findLastIndex((page) => texts(page).some(({ tag }) => belongs(tag as Tag)))
  return pages.slice(first, last + 1)
}
const belongs = ({ slug, parent }: Tag): boolean => slug === 'report' || (parent ? belongs(parent) : false)

async function lay(theme: string, article: Feature) {
  const { style, typesetter } = await openHouse(theme)
  const { value = [], diagnostics } = paginate(issueOf(article), style, typesetter)
  expect(diagnostics).toEqual([])
  return { style, pages: ownPages(value) }
}

describe('a feature opens', () => {
  test('with its title as a page of type where guests open with their names, and its text faces it', async () => {
    const { pages, style } = await lay('contemporary', report())
    const [right, left] = pages
    const title = texts(right).find(({ tag }) => tag.role === 'heading')
    expect(right?.side).toBe('right')
    expect(title?.source.text).toBe('مكتبة لا تنام قبل أهلها')
    expect(title?.source.spans[0]?.style.size).toBeGreaterThan(4 * style.text.body.text.size)
    expect(textsOn(left)).toContain(STANDFIRST)
    expect(texts(left).some(({ tag }) => (tag as Tag).level === 1)).toBe(false)
    expect(left?.grid?.columns).toHaveLength(3)
  })

  test('with an upright picture as that page, its title facing it', async () => {
    const { pages } = await lay('contemporary', report({ picture: picture(1200, 1600) }))
    expect(pages[0]?.items.some(({ kind }) => kind === 'picture')).toBe(true)
    expect(textsOn(pages[1])).toContain('مكتبة لا تنام قبل أهلها')
  })

  test.each(['contemporary', 'classical'])('with a lying picture over its spread, %s', async (theme) => {
    const { pages } = await lay(theme, report({ picture: picture(3600, 1600) }))
    expect(
      pages.slice(0, 2).map(({ items }) => items.filter(({ kind }) => kind === 'picture').length),
    ).toEqual([1, 1])
  })

  test('in a cartouche where interviews do, its author on the line under it', async () => {
    const { pages } = await lay('classical', report())
    expect(textsOn(pages[0])).toEqual(
      expect.arrayContaining(['مكتبة لا تنام قبل أهلها', STANDFIRST, 'بقلم: ليلى']),
    )
  })

  test('with a heading in the plainest theme, its picture over the text', async () => {
    const { pages } = await lay('plain', report({ picture: picture(1600, 800) }))
    const items = pages[0]?.items ?? []
    const at = items.findIndex(({ kind }) => kind === 'picture')
    const body = items.findIndex((item) => item.kind === 'text' && item.source.text === words(90))
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(body)
  })
})

test('several authors are named on one line', async () => {
  const credits = [
    { role: 'بقلم', name: 'ليلى' },
    { role: 'بقلم', name: 'يوسف' },
    { role: 'تصوير', name: 'هدى' },
  ]
  const { pages } = await lay('plain', report({ credits }))
  expect(textsOn(pages[0])).toEqual(expect.arrayContaining(['بقلم: ليلى، يوسف', 'تصوير: هدى']))
})

test('its quote stands on another page than its own words', async () => {
  const blocks = [`${QUOTE} ${words(80)}`, ...Array.from({ length: 24 }, () => words(90))]
  const { pages } = await lay(
    'classical',
    feature(blocks, { pullQuotes: [{ text: QUOTE, from: 1, span: standfirst.span }] }),
  )
  const quoted = pages.findIndex((page) =>
    texts(page).some(({ tag, source }) => tag.role === 'artifact' && source.text.includes(QUOTE)),
  )
  const said = pages.findIndex((page) => textsOn(page).some((text) => text.startsWith(`${QUOTE} `)))
  expect(quoted).toBeGreaterThan(0)
  expect(quoted).not.toBe(said)
})

describe('where it ends high on its last page', () => {
  const closing = { text: QUOTE, from: 1, span: standfirst.span }
  /** Text alone, so long that it ends high on its last page; and what closes that page under it. */
  const closed = async (own: Partial<Feature>) => {
    const { pages, style } = await lay(
      'contemporary',
      feature([QUOTE, ...Array.from({ length: 8 }, () => words(90))], own),
    )
    const [last] = pages.slice(-1)
    expect(pages.length).toBeGreaterThan(1)
    const foot = Math.max(
      ...texts(last).flatMap(({ source, at }) => (source.text === words(90) ? [at.y] : [])),
    )
    const under = (last?.items ?? []).filter((item) => {
      const box = item.kind === 'path' ? boxAround(item.commands) : undefined
      return box && box.y > foot && box.height > 5 * style.baseline
    })
    return { last, under: under.flatMap((item) => (item.kind === 'path' ? [item] : [])) }
  }

  test('it closes with a quote of its own that is on no other page, in a panel', async () => {
    const { last, under } = await closed({ pullQuotes: [closing] })
    const said = texts(last).filter(({ tag, source }) => tag.role === 'artifact' && source.text === QUOTE)
    expect(said).not.toEqual([])
    expect(under.some(({ fill }) => fill !== undefined)).toBe(true)
  })

  test('it closes with a star on the paper where it has none, and no panel', async () => {
    const { under } = await closed({})
    expect(under.map(({ fill, stroke }) => [fill, stroke?.colour])).toEqual([
      [undefined, 'tint'],
      [undefined, 'tint'],
    ])
  })
})

test('where a wide table has a page after the text, a quote closes that page', async () => {
  const { style, typesetter } = await openHouse('daily')
  // So many words that no column holds it.
  const cells = [words(9), words(8), words(12), words(10), words(7)]
  const wide = table(['نوع', 'عدد', 'غياب', 'قول', 'سبب'], [cells, cells])
  const own = feature([QUOTE, words(60), wide, ...Array.from({ length: 6 }, () => words(90))], {
    pullQuotes: [{ text: QUOTE, from: 1, span: standfirst.span }],
  })
  const { value = [] } = paginate(issueOf(own), style, typesetter)
  const [page, ...others] = value.filter((each) =>
    texts(each).some(({ tag, source }) => tag.role === 'artifact' && source.text === QUOTE),
  )
  expect(others).toEqual([])
  expect(textsOn(page)).toContain('سبب')
  expect(textsOn(page)).not.toContain(words(90))
})

describe('what is to be said of the picture that it opens on', () => {
  const shown: Picture = { ...picture(1200, 1600, 'رفّ الكتب'), credit: 'هدى' }
  const SAID = 'صورة الافتتاح: رفّ الكتب —\u00A0هدى'
  const said = (pages: readonly Page[]) => pages.flatMap(textsOn).filter((text) => text === SAID)
  const shows = (pages: readonly Page[]) =>
    pages.flatMap(({ items }) => items.filter((item) => item.kind === 'picture')).length

  test.each(['contemporary', 'classical'])('stands after its text, once, in %s', async (theme) => {
    const { pages } = await lay(theme, report({ picture: shown }))
    expect(shows(pages)).toBe(1)
    expect(said(pages)).toHaveLength(1)
  })

  test('stands under it where it is shown over the text, or nowhere where it is not shown', async () => {
    const { pages } = await lay('plain', report({ picture: shown }))
    expect(said(pages)).toEqual([])
    expect(pages.flatMap(textsOn)).toContain('رفّ الكتب —\u00A0هدى')
    const asked = { as: 'text', span: standfirst.span } as const
    const bare = await lay('contemporary', report({ picture: shown, opener: asked }))
    expect(shows(bare.pages)).toBe(0)
    expect(said(bare.pages)).toEqual([])
  })
})

test('who the author is stands after the star that ends the text', async () => {
  const { pages } = await lay(
    'plain',
    report({ biography: [{ ...subhead(''), kind: 'paragraph', content: inline('ليلى صحفية') }] }),
  )
  const items = pages.flatMap(({ items }) => items)
  const star = items.findIndex((item) => item.kind === 'path' && item.fill === 'accent')
  const about = items.findIndex((item) => item.kind === 'text' && item.source.text === 'ليلى صحفية')
  const last = items.findLastIndex((item) => item.kind === 'text' && item.source.text === words(70))
  expect(last).toBeLessThan(star)
  expect(star).toBeLessThan(about)
  const { tag } = items[about] as TextItem
  expect((tag as Tag).parent).toMatchObject({ role: 'section' })
})

test('a wide table that finds no page to stand across is in its column', async () => {
  const { style, typesetter } = await openHouse('contemporary')
  const cells = [words(9), '١٢', words(7)]
  const wide = table(['نوع', 'عدد', 'سبب'], [cells, cells])
  const tableOn = (paragraphs: number) => {
    const own = feature([words(40), wide, ...Array.from({ length: paragraphs }, () => words(60))])
    const { value = [], diagnostics } = paginate(issueOf(own), style, typesetter)
    expect(diagnostics).toEqual([])
    const page = value.find((each) => texts(each).some(({ source }) => source.text === 'سبب'))
    return { page, columns: page?.grid?.columns ?? [], head: page && headOn(page) }
  }
  const headOn = (page: Page) => texts(page).find(({ source }) => source.text === 'سبب')
  const long = tableOn(60)
  expect(long.head?.at.y).toBeLessThan(Math.min(...long.columns.map(({ y }) => y)))
  const short = tableOn(2)
  expect(short.page?.opens).toBe('report')
  expect(short.head?.at.y).toBeGreaterThan(Math.min(...short.columns.map(({ y }) => y)))
})
