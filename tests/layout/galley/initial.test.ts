/** The first word of a feature, dropped over several lines. */

import { describe, expect, test } from 'vitest'
import type { TextItem } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import type { Style } from '../../../src/style/style.ts'
import { inkEdges, linesMeet } from '../../../src/text/lines/ink.ts'
import { breaches } from '../../support/guarantees.ts'
import { openHouse } from '../../support/house.ts'
import { a, feature, interview, issueOf, manuscriptWords, q } from '../../support/issues.ts'

const { style, typesetter } = await openHouse('plain')
const words = manuscriptWords().filter((word) => /^\p{Script=Arabic}+$/u.test(word))
const text = (opening: string) => [opening, ...words.slice(0, 90)].join(' ')
const dropping = (lines: number): Style => ({ ...style, dropLines: lines })
const large = ({ line }: TextItem) => (line.runs[0]?.run.size ?? 0) > 1.6 * style.text.body.text.size

function textItems(issue: ReturnType<typeof issueOf>, own: Style): readonly TextItem[] {
  const { value: pages = [] } = paginate(issue, own, typesetter)
  return pages.flatMap(({ items }) => items).filter((item): item is TextItem => item.kind === 'text')
}

function open(opening: string, lines: number) {
  const issue = issueOf(feature([opening, text('ثم')]))
  const items = textItems(issue, dropping(lines)).filter(({ source }) => source.text === opening)
  return { issue, big: items.find(large), lines: items.filter((item) => !large(item)) }
}

/** From the left edge of the page. */
const onPage = ({ at, line }: TextItem) => ({
  ...line,
  runs: line.runs.map((run) => ({ ...run, x: run.x + at.x })),
})
const rightOf = ({ at, line }: TextItem) => at.x + Math.max(...line.runs.map(({ x, advance }) => x + advance))

/** How high the alef of its face stands. */
function alefOf(item?: TextItem): number {
  const run = item?.line.runs[0]?.run
  return ((run?.face.heightOf('ا') ?? 0) * (run?.size ?? 0)) / (run?.face.unitsPerEm ?? 1)
}

/** How many lines give way to a dropped word. */
function besideOf(big: TextItem | undefined, lines: readonly TextItem[]): number {
  return big ? lines.filter((item) => rightOf(item) < big.at.x + inkEdges(big.line).left).length : 0
}

describe.each([2, 3])('over %d lines', (lines) => {
  const { big, lines: beside } = open(text('هدا'), lines)

  test('it stands on the last of them, as tall as all together', () => {
    expect(big?.at.y).toBeCloseTo(beside[lines - 1]?.at.y ?? 0, 6)
    expect(alefOf(big)).toBeGreaterThan((lines - 1) * style.baseline + 0.5 * style.text.body.text.size)
  })

  test.each([
    'باب',
    'جمع',
  ])('%s, that reaches under its line, is smaller and ends with them as well', (word) => {
    const { big: bowl, lines: around } = open(text(word), lines)
    expect(besideOf(bowl, around)).toBe(lines)
    expect(bowl?.at.y).toBeLessThan(around[lines - 1]?.at.y ?? 0)
    const head = (item?: TextItem) => (item?.at.y ?? 0) - alefOf(item)
    expect(head(bowl)).toBeCloseTo(head(big), 1)
  })

  test('its ink begins at the very edge of the column', () => {
    const edge = Math.max(...beside.slice(lines).map(rightOf))
    expect(big && big.at.x + inkEdges(big.line).right).toBeCloseTo(edge, 1)
  })

  test('the lines beside it are clear of it, and those under it of its bowls', () => {
    if (!big) throw new Error('No word was dropped.')
    for (const item of beside.slice(0, lines))
      expect(rightOf(item)).toBeLessThan(big.at.x + inkEdges(big.line).left)
    for (const item of beside.slice(lines))
      expect(linesMeet(onPage(big), onPage(item), item.at.y - big.at.y)).toBe(false)
    expect(Math.max(...beside.map(rightOf))).toBeGreaterThan(big.at.x)
  })
})

test('a vowelled word drops with its vowels, and meets none of the next lines', () => {
  const vowelled = 'كَتَبَ الشَّيْخُ عَلَى بَابِهِ مَا حَفِظَهُ النَّاسُ عَنْهُ وَنَسِيَهُ هُوَ ثُمَّ مَضَى فِي طَرِيقِهِ إِلَى السُّوقِ '.repeat(4).trim()
  const { big, lines } = open(vowelled, 3)
  expect(big?.line.runs[0]?.run.text).toBe('كَتَبَ')
  for (const item of lines.slice(3))
    expect(big && linesMeet(onPage(big), onPage(item), item.at.y - big.at.y)).toBe(false)
})

test('no letter of the paragraph is lost, and all stays in its column', () => {
  const { issue, big, lines } = open(text('باب'), 3)
  const read = [big, ...lines]
    .map((item) => item?.source.text.slice(item.line.start, item.line.end))
    .join(' ')
  expect(read).toBe(text('باب'))
  const own = dropping(3)
  const { value: pages = [] } = paginate(issue, own, typesetter)
  expect(
    breaches({ issue, style: own, pages }).filter((breach) => !/lies over|was written/.test(breach)),
  ).toEqual([])
})

test('a word too wide for so many lines stays in its line: none drops over fewer', () => {
  for (const [word, count] of [
    ['باب', 3],
    ['المنتظرات', 0],
    ['فسيستخدمونهاباستمرار', 0],
  ] as const) {
    const { big, lines } = open(text(word), 3)
    expect(besideOf(big, lines)).toBe(count)
  }
})

test('a paragraph that has no line more than stand beside it opens as any other', () => {
  const short = words.slice(0, 12).join(' ')
  expect(open(`باب ${short}`, 3).big).toBeUndefined()
})

test('under a question no word drops', () => {
  const issue = issueOf(interview(q('سؤال؟'), a(text('باب'))))
  const items = textItems(issue, dropping(3)).filter(({ source }) => source.text === text('باب'))
  expect(items.length).toBeGreaterThan(3)
  expect(items.some(large)).toBe(false)
})
