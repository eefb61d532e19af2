/** The pages that an issue lacks to whole sheets: who made it, and what is at hand to be read. */

import { describe, expect, test } from 'vitest'
import type { Interview, PageAdvert } from '../../../src/issue/issue.ts'
import { WORDS } from '../../../src/issue/words.ts'
import type { Page } from '../../../src/layout/page/frame.ts'
import { backMatter } from '../../../src/layout/templates/back-matter.ts'
import type { FillingBrief, Stock } from '../../../src/layout/templates/filler.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { a, interview, issueOf, q } from '../../support/issues.ts'

const house = await openHouse('contemporary')
const compositor = openCompositor(house)
const talk: Interview = interview(q('سؤال؟'), a('جواب'))
const issue = { ...issueOf(talk), publisher: 'دار المجلة', issn: '2049-3630' }

function wordsOn(page: Page | undefined): string[] {
  return [...new Set((page?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item.source.text] : [])))]
}

const NOTHING: Stock = { booked: [], quotes: [], briefs: [], house: [] }

function lay(from: number, isSigned = false): readonly Page[] {
  return backMatter(compositor, from, issue, {
    document: { role: 'document' },
    isSigned,
    artworks: new Map(),
    stock: NOTHING,
    waiting: [],
  }).pages
}

describe('the back cover', () => {
  test.each([13, 14, 15, 16])('ends the sheet, from page %i on', (from) => {
    const pages = lay(from, from === 16)
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

describe('who made the issue', () => {
  const signs = (pages: readonly Page[]) =>
    pages.filter((page) => wordsOn(page).includes('صحافة: خالد')).map(({ number }) => number)

  test('is said on a sheet more where no page is missing and none before has room', () => {
    const pages = lay(16)
    expect(pages.map(({ number }) => number)).toEqual([16, 17, 18, 19, 20])
    expect(signs(pages)).toEqual([16])
  })

  test('is said once: not where a page before says it', () => {
    expect(signs(lay(14, true))).toEqual([])
    expect(lay(14, true)).toHaveLength(3)
  })

  test('is said in a theme without a back cover, on a page after all others', async () => {
    const plain = openCompositor(await openHouse('plain'))
    const { pages } = backMatter(plain, 9, issue, {
      document: { role: 'document' },
      isSigned: false,
      artworks: new Map(),
      stock: NOTHING,
      waiting: [],
    })
    expect(signs(pages)).toEqual([9])
    expect(pages).toHaveLength(1)
  })
})

describe('those after it', () => {
  const span = talk.span
  const own: PageAdvert = { size: 'full', words: 'اشترك في المجلة', house: true, span }
  const booked: PageAdvert = { size: 'full', words: 'حبر جيد', span }
  const left = (story: string) => ({ story, quote: { text: 'كلام بقي من الحوار', from: 1, span } })
  const quotes = [left('other')]
  const layWith = (stock: Partial<Stock>, waiting: readonly { page: number; sheet: PageAdvert[] }[] = []) =>
    backMatter(compositor, 13, issue, {
      document: { role: 'document' },
      isSigned: true,
      artworks: new Map(),
      stock: { ...NOTHING, ...stock },
      waiting,
      behind: 'talk',
    }).pages
  const saidOn = (pages: readonly Page[]) =>
    pages.map((page) => wordsOn(page).find((words) => KNOWN.has(words)))
  const KNOWN = new Set(['اشترك في المجلة', 'حبر جيد', 'كلام بقي من الحوار', 'مجلة'])

  test('bear words that were left over, then adverts of the house, then the name of the magazine, and adverts last', () => {
    expect(saidOn(layWith({ booked: [], quotes, house: [[own]] }))).toEqual([
      'كلام بقي من الحوار',
      'اشترك في المجلة',
      'مجلة',
      'مجلة',
    ])
    const paid = layWith({ booked: [[booked]], quotes, house: [[own]] })
    expect(saidOn(paid)).toEqual(['كلام بقي من الحوار', 'اشترك في المجلة', 'حبر جيد', 'مجلة'])
  })

  test('bear a brief behind the words of other stories, and words of the story that has just ended behind all else', () => {
    const brief: FillingBrief = (number) => ({
      ...(layWith({ house: [[own]] })[0] as Page),
      number,
      items: [],
    })
    const spoken = layWith({ quotes, briefs: [brief] })
    expect(saidOn(spoken.slice(0, 1))).toEqual(['كلام بقي من الحوار'])
    expect(spoken[1]?.items).toEqual([])
    const [first, second, third] = layWith({ quotes: [left('talk')], briefs: [brief], house: [[own]] })
    expect(first?.items).toEqual([])
    expect(saidOn([second, third] as Page[])).toEqual(['اشترك في المجلة', 'كلام بقي من الحوار'])
  })

  test('are of two colours where words fill two that face each other', () => {
    const pages = layWith({ quotes: [left('other'), left('another')] })
    const grounds = pages
      .map(({ items }) => items.find((item) => item.kind === 'path' && item.fill))
      .slice(0, 2)
    expect(new Set(grounds.map((item) => item?.kind === 'path' && item.fill)).size).toBe(2)
  })

  test('are never without words', () => {
    for (const page of lay(13, true)) expect(wordsOn(page)).not.toEqual([])
  })

  test('leave an advert the page of its number', () => {
    const pages = layWith({ quotes, house: [[own]] }, [{ page: 14, sheet: [booked] }])
    expect(saidOn(pages)).toEqual(['كلام بقي من الحوار', 'حبر جيد', 'اشترك في المجلة', 'مجلة'])
  })
})
