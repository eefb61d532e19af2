/** The cover as a card, an icon and a picture of any shape: what of it each says, and where. */

import { describe, expect, test } from 'vitest'
import { layCard, layCover } from '../../../src/layout/templates/single-covers.ts'
import { openHouse } from '../../support/house.ts'
import { interview, issueOf } from '../../support/issues.ts'
import { boundsOf, inkOf, linesOf, saidOn } from '../../support/placed.ts'

const { style, typesetter } = await openHouse('contemporary')
const span = { file: 'test.yaml', line: 1, column: 1 }
const issue = issueOf(interview())
const worded = { ...issue, cover: { ...issue.cover, words: { text: 'قالت كلمة', from: 1, span } } }
const CARD = { width: 1200, height: 630 }
const ICON = { width: 512, height: 512 }
const lay = (of: typeof issue, size: typeof CARD) => layCard(of, style, typesetter, { size })

/** The middle of the star: that of the ring that is filled with its ground. */
const starOn = ({ items }: ReturnType<typeof lay>) => {
  const { left, right, top, foot } = boundsOf(
    items.find((item) => item.kind === 'path' && item.fill === 'ground'),
  )
  return { x: (left + right) / 2, y: (top + foot) / 2, radius: (right - left) / 2 }
}

describe('a card', () => {
  const page = lay(worded, CARD)

  test('has the star with the name at the left, and the words at the right, where reading begins', () => {
    expect(page.size).toEqual(CARD)
    const star = starOn(page)
    expect(star.x).toBeCloseTo(0.52 * CARD.height, 6)
    const [name, rest] = ['سلمى', 'بنت أحمد'].map((text) => inkOf(linesOf(page.items, text)[0]))
    for (const ink of [name, rest]) expect(((ink?.left ?? 0) + (ink?.right ?? 0)) / 2).toBeCloseTo(star.x, 6)
    expect(((name?.top ?? 0) + (rest?.foot ?? 0)) / 2).toBeCloseTo(star.y, 6)
    for (const text of ['مجلة', 'قالت', 'العدد']) {
      const { left, right } = inkOf(linesOf(page.items, text)[0])
      expect(left).toBeGreaterThan(star.x + star.radius)
      expect(right).toBeCloseTo(CARD.width - 0.12 * CARD.height, 6)
    }
  })

  test('has masthead, words and label under one another, the whole in the middle by its ink', () => {
    const inks = ['مجلة', 'قالت', 'العدد'].map((text) => inkOf(linesOf(page.items, text)[0]))
    inks.slice(1).forEach(({ top }, index) => {
      expect(top - (inks[index]?.foot ?? 0)).toBeCloseTo(0.07 * CARD.height, 6)
    })
    expect(((inks[0]?.top ?? 0) + (inks[2]?.foot ?? 0)) / 2).toBeCloseTo(CARD.height / 2, 6)
  })

  test('has its masthead over 0.62 of the room beside the star, which is 0.42 of the card', () => {
    const { left, right } = inkOf(linesOf(page.items, 'مجلة')[0])
    expect(right - left).toBeCloseTo(0.62 * 0.42 * CARD.width, 6)
  })

  test('says nothing where the cover has no words of the guest', () => {
    expect(saidOn(lay(issue, CARD).items)).toEqual(['سلمى', 'بنت أحمد', 'مجلة', 'العدد ١٢، نوفمبر ٢٠٢٦'])
  })

  test('has the rest of the name over it where it is read first', () => {
    const guest = { name: 'بنت أحمد سلمى', shortName: 'سلمى' }
    expect(saidOn(lay(issueOf({ ...interview(), guests: [guest] }), CARD).items).slice(0, 2)).toEqual([
      'بنت أحمد',
      'سلمى',
    ])
  })
})

describe('an icon', () => {
  test('is a square with the great part of the name in its star, and nothing else', () => {
    const page = lay(worded, ICON)
    expect(page.size).toEqual(ICON)
    expect(saidOn(page.items)).toEqual(['سلمى'])
    const { left, right, top, foot } = inkOf(linesOf(page.items, 'سلمى')[0])
    expect((left + right) / 2).toBeCloseTo(256, 6)
    expect((top + foot) / 2).toBeCloseTo(256, 6)
    expect(starOn(page)).toMatchObject({ x: expect.closeTo(256, 6), y: expect.closeTo(256, 6) })
    expect(right - left).toBeLessThanOrEqual(0.56 * ICON.width + 1e-6)
    expect(foot - top).toBeLessThanOrEqual(0.4 * ICON.height + 1e-6)
  })
})

test('a cover of another shape says all that the printed one says', () => {
  const size = { width: 400, height: 640 }
  const page = layCover(worded, style, typesetter, { size, firstPages: new Map() })
  expect(page.size).toEqual(size)
  expect(saidOn(page.items)).toEqual(['مجلة', 'سلمى', 'بنت أحمد', 'قالت كلمة', 'العدد ١٢، نوفمبر ٢٠٢٦'])
})
