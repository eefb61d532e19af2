/** The pages of contents: every article on its own page, however many there are. */

import { describe, expect, test } from 'vitest'
import { mm } from '../../../src/geometry.ts'
import type { Article } from '../../../src/issue/issue.ts'
import { formatNumber } from '../../../src/issue/numerals.ts'
import { WORDS } from '../../../src/issue/words.ts'
import { boxAround, type Page } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { openHouse } from '../../support/house.ts'
import { a, briefs, feature, inline, interview, issueOf, letter, picture, q } from '../../support/issues.ts'
import { inkOf } from '../../support/placed.ts'
import { linesOf } from '../../support/reading.ts'
import { outsideTrim, overlaps } from '../../support/standing.ts'

const { style, typesetter } = await openHouse('contemporary')

/** An issue of so many letters and an interview, each with a title of its own. */
function issueOfLetters(count: number, title = 'رسالة من بعيد إلى قراء المجلة') {
  const letters = Array.from({ length: count }, (_, index) => ({
    ...letter('نص قصير'),
    slug: `letter-${index}`,
    title: inline(`${title} ${index + 1}`),
    credits: [{ role: 'كتابة', name: 'خالد' }],
  }))
  return issueOf(...letters, interview(q('سؤال؟'), a('جواب')))
}

describe('the contents', () => {
  test.each([3, 12, 40])('of %i letters and an interview name the page each opens on', (count) => {
    const issue = issueOfLetters(count)
    const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
    expect(diagnostics).toEqual([])
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
    const first = pages.findIndex(({ opens }) => opens !== undefined)
    const contents = pages.slice(1, first)
    const folios = linesOf(contents)
      .filter(({ item }) => item.tag.role === 'words' && /^[٠-٩]+$/.test(item.source.text))
      .map(({ item }) => [...item.source.text].map((digit) => '٠١٢٣٤٥٦٧٨٩'.indexOf(digit)).join(''))
    const opened = issue.articles.map(({ slug }) => pages.find(({ opens }) => opens === slug)?.number)
    expect(folios.map(Number)).toEqual(opened)
    expect(contents.length).toBe({ 3: 1, 12: 2, 40: 7 }[count])
    const printing = { issue, style, pages }
    expect(outsideTrim(printing)).toEqual([])
    expect(overlaps(printing)).toEqual([])
  })

  test('are headed once, over their first page', () => {
    const { value: pages = [] } = paginate(issueOfLetters(40), style, typesetter)
    const headings = linesOf(pages).filter(({ text }) => text === 'في هذا العدد')
    expect(headings.map(({ page }) => page.number)).toEqual([2])
  })

  test('refuse an entry taller than their page, and say which', () => {
    const { diagnostics } = paginate(issueOfLetters(1, 'كلمة طويلة '.repeat(150)), style, typesetter)
    expect(diagnostics.map(({ code }) => code)).toContain('layout/overset-contents')
    expect(diagnostics.map(({ code }) => code)).toContain('layout/overset-headline')
    expect(diagnostics[0]?.message).toMatch(/^Unexpected .* of \d+ lines/)
  })
})

describe('sections', () => {
  const reports = { name: 'تحقيقات', colour: '#0B6E69', span: letter('نص').span }
  const opinions = { name: 'رأي', span: letter('نص').span }
  const titled = (slug: string, section?: typeof reports | typeof opinions) => ({
    ...letter('نص قصير'),
    slug,
    title: inline(`مقال ${slug}`),
    ...(section && { section }),
  })
  const issue = issueOf(
    titled('free'),
    titled('one', reports),
    titled('two', reports),
    titled('three', opinions),
    titled('four', reports),
  )
  const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
  const contents = linesOf(
    pages.slice(
      1,
      pages.findIndex(({ opens }) => opens !== undefined),
    ),
  )

  test('are named over their first article, each time they are come to', () => {
    expect(diagnostics).toEqual([])
    const told = contents.map(({ text }) => text).filter((text) => /تحقيقات|رأي|مقال/.test(text))
    expect(told).toEqual([
      'مقال free',
      'تحقيقات',
      'مقال one',
      'مقال two',
      'رأي',
      'مقال three',
      'تحقيقات',
      'مقال four',
    ])
  })

  test('end at a rule where an article of none follows them', () => {
    const rulesOf = (...articles: readonly Article[]) => {
      const { value: laid = [] } = paginate(issueOf(...articles), style, typesetter)
      const before = laid.slice(
        1,
        laid.findIndex(({ opens }) => opens !== undefined),
      )
      const fills = before.flatMap(({ items }) => items.map((item) => item.kind === 'path' && item.fill))
      return [style.text.section.text.colour, 'ink'].map(
        (colour) => fills.filter((fill) => fill === colour).length,
      )
    }
    // The interview that every issue has stands last, and in none.
    expect(rulesOf(titled('free'), titled('one', opinions))).toEqual([1, 1])
    expect(rulesOf(titled('free'))).toEqual([0, 0])
  })

  test('have their colour in their name and in the folios of their articles, and no other has it', () => {
    const colourOf = (text: string) =>
      contents
        .filter((line) => line.text === text)
        .map(({ item }) => item.line.runs[0]?.run.span.style.colour)
    const folio = (slug: string) =>
      formatNumber(pages.find(({ opens }) => opens === slug)?.number ?? 0, 'arabic-indic')
    expect(colourOf('تحقيقات')).toEqual(['section0b6e69', 'section0b6e69'])
    expect(colourOf(folio('one'))).toEqual(['section0b6e69'])
    expect(colourOf('رأي')).toEqual([style.text.section.text.colour])
    expect(colourOf(folio('free'))).toEqual([style.text.contentsFolio.text.colour])
  })

  test('are named next to the folio on either side, before the magazine or the guest', () => {
    for (const slug of ['one', 'two']) {
      const page = pages.find(({ opens }) => opens === slug)
      const inks = ['تحقيقات', 'مجلة'].map((text) =>
        inkOf(linesOf(page ? [page] : []).find((line) => line.text === text)?.item),
      )
      const [name, magazine] = inks.map(({ left, right }) => (left + right) / 2) as [number, number]
      const edge = page?.side === 'right' ? style.trim.width : 0
      expect(Math.abs(name - edge)).toBeLessThan(Math.abs(magazine - edge))
    }
    const sides = ['one', 'two'].map((slug) => pages.find(({ opens }) => opens === slug)?.side)
    expect(new Set(sides).size).toBe(2)
  })

  test('are named at the foot of their pages, in their colour', () => {
    const page = pages.find(({ opens }) => opens === 'one')
    const foot = linesOf(page ? [page] : []).filter(({ text }) => text === 'تحقيقات')
    expect(foot.map(({ item }) => item.line.runs[0]?.run.span.style.colour)).toEqual(['section0b6e69'])
  })

  test('have a tab in their colour that runs to the trim, but where a band of pattern stands there', () => {
    const essay = feature(['نص قصير'], { slug: 'essay', section: reports })
    const { value: laid = [] } = paginate(issueOf(essay), style, typesetter)
    const tabsOn = (page: Page | undefined) =>
      page?.items.filter((item) => item.kind === 'path' && item.fill === 'section0b6e69') ?? []
    const own = laid.find(({ opens }) => opens === 'essay')
    const [box] = tabsOn(own).map((item) => item.kind === 'path' && boxAround(item.commands))
    const edge = own?.side === 'right' ? style.trim.width : 0
    expect(box && (box.x === edge || Math.abs(box.x + box.width - edge) < 0.001)).toBe(true)
    // A letter.
    expect(tabsOn(pages.find(({ opens }) => opens === 'one'))).toEqual([])
  })
})

test('entries tell the standfirst and show the picture where there is room, and less on as many pages where not', () => {
  const told = (count: number) => {
    const essays = Array.from({ length: count }, (_, index) =>
      feature(['نص قصير'], {
        slug: `essay-${index}`,
        standfirst: { text: 'كلام يسبق المقال', span: letter('نص').span },
        picture: picture(1200, 1200),
      }),
    )
    const { value: pages = [] } = paginate(issueOf(...essays), style, typesetter)
    const contents = pages.slice(
      1,
      pages.findIndex(({ opens }) => opens !== undefined),
    )
    return {
      pages: contents.length,
      standfirsts: linesOf(contents).filter(({ text }) => text === 'كلام يسبق المقال').length,
      pictures: contents.flatMap(({ items }) => items.filter(({ kind }) => kind === 'picture')).length,
    }
  }
  expect(told(3)).toEqual({ pages: 1, standfirsts: 3, pictures: 3 })
  expect(told(4)).toEqual({ pages: 1, standfirsts: 3, pictures: 4 })
  expect(told(8)).toMatchObject({ pages: 2, standfirsts: 8, pictures: 8 })
})

test.each([
  { theme: 'contemporary', shown: [3, 4, 3] },
  // Who made the issue stands at the foot of the last.
  { theme: 'classical', shown: [4, 4, 2] },
  { theme: 'daily', shown: [5, 5] },
])('ten articles of alternate sections show their pictures, shared by few pages, $theme', async (expected) => {
  const { style, typesetter } = await openHouse(expected.theme)
  const sections = ['تحقيقات', 'رأي', 'حوارات'].map((name) => ({ name, span: letter('نص').span }))
  const essays = Array.from({ length: 10 }, (_, index) => {
    const section = sections[index % 3]
    return feature(['نص قصير'], {
      slug: `essay-${index}`,
      title: inline(`مقال ${index}`),
      kicker: 'تقرير',
      standfirst: { text: 'كلام يسبق المقال', span: letter('نص').span },
      picture: picture(1200, 1200),
      ...(section && { section }),
    })
  })
  const { value: pages = [] } = paginate(issueOf(...essays), style, typesetter)
  const contents = pages.slice(
    1,
    pages.findIndex(({ opens }) => opens !== undefined),
  )
  const shown = contents.map(({ items }) => items.filter(({ kind }) => kind === 'picture').length)
  expect(shown).toEqual(expected.shown)
})

test('a section has one item in the list, whatever form its entries have', () => {
  const section = { name: 'تحقيقات', span: letter('نص').span }
  const essays = Array.from({ length: 11 }, (_, index) =>
    feature(['نص قصير'], {
      slug: `essay-${index}`,
      standfirst: { text: 'كلام يسبق المقال', span: letter('نص').span },
      picture: picture(1200, 1200),
      section,
    }),
  )
  const { value: pages = [] } = paginate(issueOf(...essays), style, typesetter)
  const contents = pages.slice(
    1,
    pages.findIndex(({ opens }) => opens !== undefined),
  )
  const told = linesOf(contents).filter(({ text }) => text === 'كلام يسبق المقال')
  expect(told.length).toBeGreaterThan(5)
  expect(told.length).toBeLessThan(11)
  const lists = linesOf(contents).flatMap(({ item: { tag } }) => {
    const entry = 'parent' in tag ? tag.parent : undefined
    return entry?.role === 'contentsItem' && entry.parent?.parent?.role === 'contentsItem'
      ? [entry.parent]
      : []
  })
  expect(new Set(lists).size).toBe(1)
})

test('entries show the first picture of their article, but for a letter’s', () => {
  const shown = { ...picture(1200, 900), path: '/pictures/of-a-brief.jpg' }
  const news = briefs({ head: inline('خبر'), picture: shown, blocks: a('نص قصير') })
  const { value: pages = [] } = paginate(issueOf(letter(picture(900, 900)), news), style, typesetter)
  const contents = pages.slice(
    1,
    pages.findIndex(({ opens }) => opens !== undefined),
  )
  const paths = contents.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'picture' ? [item.path] : [])),
  )
  expect(paths).toEqual([shown.path])
})

test('who made the issue is said under the contents where no page is missing to a sheet, and once', async () => {
  const { style, typesetter } = await openHouse('classical')
  const saidOn = (pages: readonly Page[]) =>
    pages.flatMap(({ number, items }) =>
      items.some((item) => item.kind === 'text' && item.source.text === WORDS.faces) ? [number] : [],
    )
  // Stories of growing length: each issue says it, on its contents or on a page of its own.
  const places = [4, 30, 60, 90, 120, 150].map((sentences) => {
    const talk = interview(q('سؤال؟'), a('كل سؤال جيد يفتح باباً لسؤال آخر. '.repeat(sentences * 3).trim()))
    const { value: pages = [] } = paginate(issueOf(talk), style, typesetter)
    expect(pages.length % 4).toBe(0)
    const said = saidOn(pages)
    expect(said).toHaveLength(1)
    return said[0]
  })
  expect(places).toContain(2)
  expect(new Set(places).size).toBeGreaterThan(1)
})

test('a title of the contents that is too wide for a small page is set smaller, on its one line', () => {
  const small = { ...style, trim: { width: mm(148), height: mm(210) } }
  const printing = (styled: typeof style) => {
    const issue = issueOfLetters(3)
    const { value: pages = [], diagnostics } = paginate(issue, styled, typesetter)
    expect(diagnostics).toEqual([])
    return { issue, style: styled, pages }
  }
  const titleOf = ({ pages }: { pages: readonly Page[] }) =>
    linesOf(pages).filter(({ item }) => item.source.text === WORDS.contents)
  const [large, ...more] = titleOf(printing(style))
  const [line, ...others] = titleOf(printing(small))
  const sizeOf = (found: typeof line) => found?.item.source.spans[0]?.style.size ?? 0
  expect([more, others]).toEqual([[], []])
  expect(sizeOf(line)).toBeLessThan(sizeOf(large))
  expect(overlaps(printing(small))).toEqual([])
})
