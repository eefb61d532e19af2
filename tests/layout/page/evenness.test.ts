/** How even the real interview is set: the figures a print designer compares us by, on the page they are measured on. */

import { describe, expect, test } from 'vitest'
import { evennessOf } from '../../../src/layout/page/evenness.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { JUSTIFICATIONS, type JustificationName } from '../../../src/style/justification.ts'
import type { BlockStyle, Style, TextRole } from '../../../src/style/style.ts'
import type { Evenness } from '../../../src/text/lines/evenness.ts'
import { openHouse } from '../../support/house.ts'
import { sampleIssue } from '../../support/issues.ts'

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
    expect(even.step).toBeLessThan(0.08)
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
  expect(even.step).toBeLessThan(0.08)
  expect(even.rivers).toBe(0)
  expect(even.lengthened).toBeLessThanOrEqual(even.words / 7)
  expect(even.longestJoin).toBeLessThanOrEqual(0.9 + 0.001)
})
