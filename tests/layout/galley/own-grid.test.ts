/** Articles vowelled throughout: their own size, on a grid of their own that every column shares. */

import { describe, expect, test } from 'vitest'
import type { TextItem } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { marksMeet } from '../../../src/text/lines/ink.ts'
import { openHouse } from '../../support/house.ts'
import { a, interview, issueOf, q } from '../../support/issues.ts'
import { VOWELLED_TEXT } from '../../support/vowelled.ts'

const house = await openHouse('plain')
const { baseline, margins } = house.style

/** Lines of the answer on the pages of a talk. */
function answerOf(...answer: string[]) {
  const talk = interview(q('كَيْفَ يُقَاسُ الكِتَابُ؟'), a(...answer))
  const { value = [], diagnostics } = paginate(issueOf(talk), house.style, house.typesetter)
  expect(diagnostics).toEqual([])
  const lines = value.flatMap(({ number, items }) =>
    items.flatMap((item) =>
      item.kind === 'text' && item.tag.role === 'paragraph' && answer.includes(item.source.text)
        ? [{ number, item }]
        : [],
    ),
  )
  expect(lines.length).toBeGreaterThan(6)
  return lines
}

const sizesOf = (lines: readonly { item: TextItem }[]) => [
  ...new Set(lines.map(({ item }) => item.line.runs[0]?.run.size)),
]

/** How far below the head of the type area, in lines of such a grid. */
const onGrid = (y: number, grid: number) => (y - margins.top - 0.75 * grid) / grid

describe('an article vowelled throughout', () => {
  const lines = answerOf(VOWELLED_TEXT, VOWELLED_TEXT.slice(12), VOWELLED_TEXT.slice(30))
  const [first, second] = lines.map(({ item }) => item.at.y)
  const grid = (second ?? 0) - (first ?? 0)

  test('keeps its size', () => expect(sizesOf(lines)).toEqual([10.5]))

  test('stands on a grid wider than the theme’s, but not on every second line of it', () => {
    expect(grid).toBeGreaterThan(baseline)
    expect(grid).toBeLessThanOrEqual(1.5 * baseline)
  })

  test('has the lines of its columns on one grid', () => {
    expect(new Set(lines.map(({ item }) => item.at.x)).size).toBe(2)
    for (const { item } of lines) {
      const line = onGrid(item.at.y, grid)
      expect(line).toBeCloseTo(Math.round(line), 6)
    }
  })

  test('has no mark that touches the line above or below', () => {
    for (const { number, item } of lines) {
      const below = lines.find(
        (other) => other.number === number && other.item.at.x === item.at.x && other.item.at.y > item.at.y,
      )
      if (below) expect(marksMeet(item.line, below.item.line, below.item.at.y - item.at.y)).toBe(false)
    }
  })
})

test('an article with one vowelled paragraph among others keeps the theme’s grid', () => {
  const bare = 'كان الوراق في بغداد ينسخ الكتب ويجلدها ويبيعها وكان دكانه مجلسا لأهل العلم. '
    .repeat(12)
    .trim()
  const lines = answerOf(bare, VOWELLED_TEXT.slice(0, 150))
  for (const { item } of lines) {
    const line = onGrid(item.at.y, baseline)
    expect(line).toBeCloseTo(Math.round(line), 6)
  }
})
