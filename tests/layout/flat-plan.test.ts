/** Articles and adverts where the running order and the bookings place them, and what is told where they cannot stand there. */

import { describe, expect, test } from 'vitest'
import type { Advert, Article, BookedPlace, Interview, Issue } from '../../src/issue/issue.ts'
import type { RunningPlace } from '../../src/issue/running-order.ts'
import type { Page } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { tellInArabic } from '../../src/proof/arabic-mistakes.ts'
import { openHouse } from '../support/house.ts'
import { a, inline, interview, issueOf, letter, q } from '../support/issues.ts'

const { style, typesetter } = await openHouse('contemporary')

const span = { file: 'issue.yaml', line: 9, column: 5 }
/** A page of its own. */
const short = (slug: string, place?: Omit<RunningPlace, 'span'>): Article => ({
  ...letter('نص قصير'),
  slug,
  title: inline(`عن ${slug}`),
  ...(place && { placement: { ...place, span } }),
})
/** One of five pages, which opens on a spread where nothing else is asked. */
function long(place?: Omit<RunningPlace, 'span'>, opener?: 'quiet' | 'spread'): Interview {
  const talk = interview(q('سؤال؟'), a('جواب يكفي سطرًا أو سطرين في أي عمود من أعمدة المجلة. '.repeat(420)))
  return {
    ...talk,
    ...(place && { placement: { ...place, span } }),
    ...(opener && { opener: { as: opener, span } }),
  }
}
const advert = (words: string, place?: BookedPlace, own: Partial<Advert> = {}): Advert => ({
  size: 'full',
  words,
  ...(place && { place }),
  ...own,
  span,
})

function plan(issue: Issue, adverts: readonly Advert[] = []) {
  const { value: pages = [], diagnostics } = paginate({ ...issue, adverts }, style, typesetter)
  expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
  expect(pages.length % 4).toBe(0)
  const opensOn = (slug: string) => pages.find(({ opens }) => opens === slug)?.number
  const standsOn = (words: string) => pages.filter((page) => says(page, words)).map(({ number }) => number)
  return { pages, opensOn, standsOn, told: diagnostics.map(({ code, message }) => `${code} ${message}`) }
}

function says({ items }: Page, words: string): boolean {
  return items.some((item) => item.kind === 'text' && item.source.text.includes(words))
}

describe('an article', () => {
  test.each([
    [{ starts: 'right' }, 4],
    [{ starts: 'left' }, 5],
    [{ on: 4 }, 4],
    [{ on: 5 }, 5],
  ] as const)('of %j begins there, and no page before it is empty', (place, page) => {
    const { opensOn, pages, told } = plan(
      issueOf(short('one'), short('two', place), long(undefined, 'quiet')),
    )
    expect(opensOn('one')).toBe(3)
    expect(opensOn('two')).toBe(page)
    expect(told).toEqual([])
    for (const { items } of pages.slice(3, page - 1))
      expect(items.some(({ kind }) => kind === 'text')).toBe(true)
  })

  test('of the left side, or of an odd page, opens on no spread, however long it is', () => {
    const sides = [{ starts: 'left' }, { on: 5 }] as const
    for (const place of sides) {
      const { opensOn, told } = plan(issueOf(short('one'), long(place)))
      expect([opensOn('talk'), told]).toEqual([5, []])
    }
  })

  test('of a page that is past, or of one where its spread cannot begin, is told of', () => {
    const past = plan(
      issueOf(short('one'), short('two'), short('three', { on: 4 }), long(undefined, 'quiet')),
    )
    expect(past.opensOn('three')).toBe(5)
    expect(past.told).toEqual(['layout/place Unexpected page 5 as the first of «عن three», expected page 4.'])
    const spread = plan(issueOf(short('one'), long({ on: 5 }, 'spread')))
    expect(spread.told).toEqual([
      'layout/place Unexpected page 6 as the first of «حديث طويل», expected page 5.',
    ])
  })
})

describe('pages in a row that must be filled for a page that was asked', () => {
  const far = { on: 7 } as const

  test('are told of at the article that asks for it, once', () => {
    const { opensOn, told } = plan(issueOf(short('one'), short('two', far), long(undefined, 'quiet')))
    expect(opensOn('two')).toBe(7)
    expect(told).toEqual([
      'layout/place Unexpected 3 pages in a row to be filled before «عن two», 4 to 6, expected at most one.',
    ])
  })

  test('are those that an advert does not part, and that no advert fills', () => {
    const issue = issueOf(short('one'), short('two', far), long(undefined, 'quiet'))
    const parted = plan(issue, [advert('حبر جيد', { kind: 'on', page: 5 })])
    expect([parted.opensOn('two'), parted.standsOn('حبر جيد'), parted.told]).toEqual([7, [5], []])
    const ended = plan(issue, [advert('حبر جيد', { kind: 'on', page: 6 })])
    expect(ended.told).toEqual([expect.stringContaining('Unexpected 2 pages in a row')])
    const booked = plan(issue, [advert('حبر جيد'), advert('ورق جيد')])
    expect([booked.standsOn('ورق جيد'), booked.told]).toEqual([[5], []])
  })

  test('are told of for an advert too, which stands before the article it would part', () => {
    const placed = issueOf(short('one'), long({ on: 8 }, 'quiet'))
    const { standsOn, told } = plan(placed, [advert('حبر جيد', { kind: 'on', page: 8 })])
    expect(standsOn('حبر جيد')).toEqual([7])
    expect(told).toEqual([
      expect.stringContaining('page 7 under the advert'),
      expect.stringContaining('Unexpected 3 pages in a row to be filled before «حديث طويل», 4 to 6'),
    ])
  })

  test('are told of in Arabic with the name of the article', () => {
    const { diagnostics } = paginate(issueOf(short('one'), short('two', far)), style, typesetter)
    expect(diagnostics.map((diagnostic) => tellInArabic(diagnostic)?.says)).toEqual([
      expect.stringContaining('قبل المقال «عن two» أكثر من صفحة متتالية'),
    ])
  })
})

describe('an advert', () => {
  const issue = issueOf(short('one'), short('two'), long(undefined, 'quiet'))

  test('stands after the article that it was booked after', () => {
    const { standsOn, opensOn, told } = plan(issue, [advert('حبر جيد', { kind: 'after', slug: 'one' })])
    expect([standsOn('حبر جيد'), opensOn('two'), told]).toEqual([[4], 5, []])
  })

  test('faces the first page of its article, on the right of it', () => {
    const faced = { ...short('two'), placement: { starts: 'left', span } } as const
    const adverts = [advert('حبر جيد', { kind: 'facing', slug: 'two' })]
    const { standsOn, opensOn, told } = plan(issueOf(short('one'), faced, long(undefined, 'quiet')), adverts)
    expect([standsOn('حبر جيد'), opensOn('two'), told]).toEqual([[4], 5, []])
  })

  test('stands on the page of its number, between articles and after them', () => {
    const { standsOn, opensOn, told } = plan(issue, [
      advert('حبر جيد', { kind: 'on', page: 4 }),
      advert('ورق جيد', { kind: 'on', page: 11 }),
    ])
    expect([standsOn('حبر جيد'), opensOn('two')]).toEqual([[4], 5])
    expect(standsOn('ورق جيد')).toEqual([11])
    expect(told).toEqual([])
  })

  test('parts no article: it stands before or after the one it would part, and is told of', () => {
    const late = plan(issue, [advert('حبر جيد', { kind: 'on', page: 6 })])
    expect(late.standsOn('حبر جيد')).toEqual([5])
    expect(late.opensOn('talk')).toBe(6)
    expect(late.told).toEqual([
      'layout/place Unexpected page 5 under the advert “حبر جيد”, expected page 6, which is amid an article.',
    ])
  })

  test('stands on its page where that is free before an article of one side, and what lies before it is filled', () => {
    const sided = issueOf(short('one'), short('two'), long({ starts: 'left' }, 'quiet'))
    const { pages, standsOn, opensOn, told } = plan(sided, [advert('حبر جيد', { kind: 'on', page: 6 })])
    expect([standsOn('حبر جيد'), opensOn('talk'), told]).toEqual([[6], 7, []])
    expect(pages[4]?.items.some(({ kind }) => kind === 'text')).toBe(true)
  })

  test('of a page that an article was asked to begin on stands on the one before, not pages away', () => {
    const placed = issueOf(short('one'), long({ on: 8 }, 'quiet'))
    const { standsOn, opensOn } = plan(placed, [advert('حبر جيد', { kind: 'on', page: 8 })])
    expect([standsOn('حبر جيد'), opensOn('talk')]).toEqual([[7], 8])
  })

  test('of any page fills one that must be there, before words that were left over and adverts of the house', () => {
    const placed = issueOf(short('one'), short('two', { starts: 'left' }), long(undefined, 'quiet'))
    const own = advert('اشترك في المجلة', undefined, { house: true })
    expect(plan(placed, [advert('حبر جيد'), own]).standsOn('حبر جيد')).toEqual([4])
    expect(plan(placed, [own]).standsOn('اشترك في المجلة')[0]).toBe(4)
  })

  test('of the house stands on no page that is not there for something else', () => {
    const own = advert('اشترك في المجلة', undefined, { house: true })
    const without = plan(issue).pages.length
    expect(plan(issue, [own]).pages).toHaveLength(without)
    expect(
      plan(
        issue,
        Array.from({ length: 9 }, () => own),
      ).pages,
    ).toHaveLength(without)
  })

  test('of a page beyond the last is told of', () => {
    const { told, standsOn } = plan(issue, [advert('حبر جيد', { kind: 'on', page: 99 })])
    expect(standsOn('حبر جيد')).toHaveLength(1)
    expect(told).toEqual([expect.stringContaining('layout/place Unexpected page 99 for an advert')])
  })
})
