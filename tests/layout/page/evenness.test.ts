/** How even the real interview is set: the figures a print designer compares us by, on the page they are measured on. */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Issue } from '../../../src/issue/issue.ts'
import { loadIssue } from '../../../src/issue/load.ts'
import { evennessOf } from '../../../src/layout/page/evenness.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { JUSTIFICATIONS, type JustificationName } from '../../../src/style/justification.ts'
import type { BlockStyle, Style, TextRole } from '../../../src/style/style.ts'
import type { Evenness } from '../../../src/text/lines/evenness.ts'
import type { StyledText } from '../../../src/text/paragraph.ts'
import { HOUSE, openHouse } from '../../support/house.ts'
import { a, interview, issueOf, q, sampleIssue } from '../../support/issues.ts'
import { LAW, NEWS, VOWELLED } from '../../support/prose.ts'

const { style, typesetter } = await openHouse('plain')
const issue = await sampleIssue()

/** The interview and its letter in Amiri 10.5/15 on A4, margins of 18 mm, columns 6 mm apart. */
function set(name: JustificationName, columns: number): Evenness {
  const justification = JUSTIFICATIONS[name]
  const roles = Object.entries(style.text) as [TextRole, BlockStyle][]
  const text = Object.fromEntries(roles.map(([role, own]) => [role, { ...own, justification }]))
  const { value = [] } = paginate(issue, { ...style, columns, text } as Style, typesetter)
  return evennessOf(value)
}

describe('in two columns', () => {
  test('sober setting is even to the eye, with one word in thirty drawn out a little', () => {
    const even = set('sober', 2)
    expect(even.gaps).toBeGreaterThan(1700)
    expect(even.p5).toBeGreaterThanOrEqual(0.86)
    expect(Math.abs(even.median - 1)).toBeLessThanOrEqual(0.03)
    expect(even.p95).toBeLessThanOrEqual(1.12)
    expect(even.most).toBeLessThanOrEqual(1.3)
    expect(even.deviation).toBeLessThanOrEqual(0.08)
    // A line with longer joins stands between lines without them.
    expect(even.step).toBeLessThan(0.09)
    expect(even.rivers).toBe(0)
    expect(even.lengthened).toBeGreaterThan(0)
    expect(even.lengthened).toBeLessThanOrEqual(even.words / 24)
    expect(even.longestJoin).toBeLessThanOrEqual(0.6 + 0.001)
    expect(even.mostLengthened).toBeLessThanOrEqual(0.1)
  })

  test('spaces, letter gaps and expansion alone come near it, and lengthen no word', () => {
    const even = set('spaces', 2)
    expect(even.p5).toBeGreaterThanOrEqual(0.84)
    expect(even.median).toBeGreaterThanOrEqual(0.97)
    expect(even.median).toBeLessThanOrEqual(1.05)
    expect(even.p95).toBeLessThanOrEqual(1.25)
    expect(even.most).toBeLessThanOrEqual(1.55)
    expect(even.deviation).toBeLessThanOrEqual(0.13)
    expect(even.lengthened).toBe(0)
  })

  test('naskh setting lengthens more words, and more than sober setting does', () => {
    const [naskh, sober] = [set('naskh', 2), set('sober', 2)]
    expect(naskh.lengthened).toBeGreaterThan(sober.lengthened)
    expect(naskh.deviation).toBeLessThan(sober.deviation)
  })
})

test('in three columns, six words to a line, sober setting holds together', () => {
  const even = set('sober', 3)
  expect(even.p95).toBeLessThanOrEqual(1.25)
  expect(even.most).toBeLessThanOrEqual(2)
  expect(even.step).toBeLessThan(0.13)
  expect(even.rivers).toBe(0)
  expect(even.lengthened).toBeLessThanOrEqual(even.words / 7)
  expect(even.longestJoin).toBeLessThanOrEqual(0.9 + 0.001)
})

describe('in the narrow columns of the contemporary theme', async () => {
  const contemporary = await openHouse('contemporary')
  const pagesOf = (printed: Issue) =>
    paginate(printed, contemporary.style, contemporary.typesetter).value ?? []
  const sampleOf = async (id: string) => {
    const { value } = await loadIssue(join(HOUSE, 'assets/issues', id))
    if (!value) throw new Error(`The issue ${id} must load without errors.`)
    return value
  }
  const WIDEST_P95 = 1.35
  const WIDEST = 2
  const ONE_WORD_IN = 14
  /** Of other prose, beyond what the samples are held to. */
  const A_TENTH = 1.1

  test.each(['001', '002'])('issue %s has no white gap, and few words drawn out', async (id) => {
    const even = evennessOf(pagesOf(await sampleOf(id)))
    expect(even.gaps).toBeGreaterThan(600)
    expect(even.p95).toBeLessThanOrEqual(WIDEST_P95)
    expect(even.most).toBeLessThanOrEqual(WIDEST)
    expect(even.lengthened).toBeLessThanOrEqual(even.words / ONE_WORD_IN)
    expect(even.rivers).toBe(0)
  })

  test.each([
    ['law', LAW],
    ['news', NEWS],
    ['vowelled prose', VOWELLED],
  ])('%s is set as evenly within a tenth', (_, paragraphs) => {
    const even = evennessOf(pagesOf(issueOf(interview(q('ما الكلمة؟'), a(...paragraphs, ...paragraphs)))))
    expect(even.gaps).toBeGreaterThan(150)
    expect(even.p95).toBeLessThanOrEqual(A_TENTH * WIDEST_P95)
    expect(even.most).toBeLessThanOrEqual(A_TENTH * WIDEST)
    expect(even.lengthened).toBeLessThanOrEqual((A_TENTH * even.words) / ONE_WORD_IN)
  })
})

test.each([
  'contemporary',
  'classical',
  'plain',
])('in %s no three lines with longer joins follow one another, and beside one stands at most one', async (theme) => {
  const dressed = await openHouse(theme)
  const pages = paginate(issue, dressed.style, dressed.typesetter).value ?? []
  const joins = new Map<StyledText, number[]>()
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'text') continue
    const count = item.line.runs.filter(({ run }) => run.lengthened).length
    joins.set(item.source, [...(joins.get(item.source) ?? []), count])
  }
  expect([...joins.values()].flat().filter((count) => count > 0).length).toBeGreaterThan(40)
  for (const counts of joins.values())
    counts.forEach((count, index) => {
      const [one = 0, two = 0] = [counts[index - 1], counts[index - 2]]
      if (count > 0 && one > 0) expect([count, one, two]).toEqual([1, 1, 0])
    })
})
