/** The pages of contents: every article on its own page, however many there are. */

import { describe, expect, test } from 'vitest'
import { WORDS } from '../../../src/issue/words.ts'
import type { Page } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { outsideTrim, overlaps } from '../../support/guarantees.ts'
import { openHouse } from '../../support/house.ts'
import { a, inline, interview, issueOf, letter, q } from '../../support/issues.ts'
import { linesOf } from '../../support/reading.ts'

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
    expect(contents.length).toBe({ 3: 1, 12: 2, 40: 6 }[count])
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
