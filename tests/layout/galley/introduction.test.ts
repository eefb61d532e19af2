/** What stands before the first question of an interview, as rows: it opens the story. */

import { expect, test } from 'vitest'
import type { Interview } from '../../../src/issue/issue.ts'
import type { Row } from '../../../src/layout/grid/row.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { compositor, galleyOf, lines, rolesOf, shapeOf, textItems, textsOf } from '../../support/galleys.ts'
import { openHouse } from '../../support/house.ts'
import { a, interview, issueOf, manuscriptWords, note, p, q } from '../../support/issues.ts'
import { TEN_POINTS } from '../../support/letters.ts'

const talk = interview(q('سؤال؟'), a(p('جواب طويل', note('بعد'))))
const introduced: Interview = { ...talk, introduction: [p(lines(4), note('قبل'))] }

test('stands before the first question, its notes first, and is of no exchange', () => {
  const rows = galleyOf(introduced, compositor({ question: { before: 2 } }))
  expect(shapeOf(rows)).toBe('1+0& 1+0 1+0& 1+0 1+2& 1+0')
  expect(rows.map(({ exchange }) => exchange)).toEqual([0, 0, 0, 0, 1, 1])
  expect(rows.flatMap(({ foot }) => textsOf(foot?.rows ?? []))).toEqual(['١. قبل', '٢. بعد'])
  expect(rolesOf(textItems(rows[0])[0])).toBe('paragraph in article')
})

/** The colour of the words that a row begins with. */
function colourOf(row: Row): string | undefined {
  const [item] = textItems(row)
  return item?.source.spans.find(({ end }) => end > item.line.start)?.style.colour
}

test('is set in a style of its own', () => {
  const rows = galleyOf(
    introduced,
    compositor({ introduction: { text: { ...TEN_POINTS, colour: 'ground' } } }),
  )
  expect(rows.map(colourOf)).toEqual(['ground', 'ground', 'ground', 'ground', 'ink', 'ink'])
})

test('has the first words that stand out, and then the first answer has none', () => {
  const of = compositor({ firstWords: { text: { ...TEN_POINTS, colour: 'accent' } } })
  const opening = { ...of, style: { ...of.style, firstWords: 1 } }
  const opened = (article: Interview) =>
    galleyOf(article, opening).flatMap((row, index) => (colourOf(row) === 'accent' ? [index] : []))
  expect(opened(talk)).toEqual([1])
  expect(opened(introduced)).toEqual([0])
})

test('its first word drops, as that of a feature does', async () => {
  const { style, typesetter } = await openHouse('plain')
  const words = manuscriptWords().filter((word) => /^\p{Script=Arabic}{4,}$/u.test(word))
  const text = words.slice(0, 90).join(' ')
  const issue = issueOf({ ...talk, introduction: [p(text)] })
  const { value: pages = [] } = paginate(issue, { ...style, dropLines: 3 }, typesetter)
  const texts = pages.flatMap(({ items }) => items).filter((item) => item.kind === 'text')
  const large = 2 * style.text.body.text.size
  const big = texts.filter(
    ({ source, line }) => source.text === text && (line.runs[0]?.run.size ?? 0) > large,
  )
  expect(big.map(({ line }) => text.slice(line.start, line.end))).toEqual([words[0]])
})
