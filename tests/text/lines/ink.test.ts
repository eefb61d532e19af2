/** Marks that would touch the line above or below, found by their outlines. */

import { expect, test } from 'vitest'
import { paginate } from '../../../src/layout/paginate.ts'
import { composeParagraph } from '../../../src/text/compose.ts'
import { linesMeet, marksMeet } from '../../../src/text/lines/ink.ts'
import { type LineBox, wholeSpan } from '../../../src/text/paragraph.ts'
import { openHouse } from '../../support/house.ts'
import { sampleIssue } from '../../support/issues.ts'
import { stand } from '../../support/letters.ts'

const { style, typesetter } = await openHouse('plain')

function line(text: string): LineBox {
  const words = wholeSpan(text, style.text.body.text, 'ar')
  return composeParagraph(typesetter, words, stand('start'), 300).lines[0] as LineBox
}

test('a mark over a line touches a tail above it where the lines are close', () => {
  const tails = line('ججج ججج ججج')
  const marks = line('كَتَّابٌ كَتَّابٌ كَتَّابٌ')
  expect(marksMeet(tails, marks, 10)).toBe(true)
  expect(marksMeet(tails, marks, 22)).toBe(false)
})

test('a mark under a line touches what rises from the line below', () => {
  expect(marksMeet(line('فِي بِهِ لِي فِي بِهِ'), line('للل كاا للل كاا للل'), 8)).toBe(true)
  expect(marksMeet(line('فِي بِهِ لِي فِي بِهِ'), line('للل كاا للل كاا للل'), 22)).toBe(false)
})

test('what stands beside one another does not touch, however close the lines', () => {
  const left = line('ج')
  const right = line('كَ')
  const away = { ...left, runs: left.runs.map((placed) => ({ ...placed, x: placed.x - 100 })) }
  expect(marksMeet(away, right, 6)).toBe(false)
})

test('lines without marks are not looked at', () => {
  expect(marksMeet(line('ججج'), line('ااا'), 1)).toBe(false)
})

test('letters without marks touch where a bowl stands over a hamza', () => {
  const bowls = line('ججج ججج ججج ججج')
  const hamzas = line('أأأ أأأ أأأ أأأ أأأ أأأ')
  expect(linesMeet(bowls, hamzas, 9)).toBe(true)
  expect(linesMeet(bowls, hamzas, 24)).toBe(false)
})

test('of the lines of a long interview hardly any touches the one above it', async () => {
  const { value: pages = [] } = paginate(await sampleIssue(), style, typesetter)
  const pairs = pages.flatMap(({ items }) => {
    const lines = items.filter((item) => item.kind === 'text')
    return lines.flatMap((item, index) => {
      const below = lines[index + 1]
      return below?.at.x === item.at.x && below.at.y - item.at.y === style.baseline
        ? [{ upper: item.line, lower: below.line }]
        : []
    })
  })
  expect(pairs.length).toBeGreaterThan(150)
  const touching = pairs.filter(({ upper, lower }) => linesMeet(upper, lower, style.baseline))
  expect(touching.length).toBeLessThanOrEqual(0.015 * pairs.length)
})
