/** Pages that hold a pull quote, a plate or a wide picture: what an article asks for, and what is left of the columns. */

import { describe, expect, test } from 'vitest'
import type { Extract } from '../../../src/issue/issue.ts'
import type { Inset } from '../../../src/layout/flow/inset.ts'
import type { OpenedPage } from '../../../src/layout/flow/opened-page.ts'
import { sideOf, typeArea } from '../../../src/layout/grid/sides.ts'
import type { TextItem } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { continuePage } from '../../../src/layout/templates/heading.ts'
import { insetsOf, openInsets } from '../../../src/layout/templates/insets.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { a, interview, issueOf, letter, q } from '../../support/issues.ts'
import { quote, row } from '../../support/stories.ts'

const compositor = openCompositor(await openHouse('contemporary'))
const { style } = compositor
const runningHead = { magazine: 'مجلة' }
const RIGHT = 6
const LEFT = 7

const span = { file: 'test.yaml', line: 1, column: 1 }
const square = { kind: 'path', commands: [{ command: 'M', points: [0, 0] }] } as const
const picture: Inset = { kind: 'picture', from: 2, row: row(9.5, { items: [square], across: true }) }
const short = quote('قال كلمة', 3)
const open = () => openInsets(compositor, runningHead)

/** Lines of the columns of a page, and by how many each is lower than one of text alone. */
const linesOn = (page: OpenedPage | undefined) => page?.regions.map(({ lines }) => lines) ?? []
const lowered = (page: OpenedPage | undefined, number: number) => {
  const bare = linesOn(continuePage(compositor, number, runningHead))
  return linesOn(page).map((lines, index) => (bare[index] ?? 0) - lines)
}
const wordsOn = (page: OpenedPage | undefined) =>
  (page?.draw() ?? []).filter(
    (item): item is TextItem => item.kind === 'text' && item.source.text.startsWith('قال'),
  )

describe('an article asks for', () => {
  const extract = (text: string, from: number, wholePage?: true): Extract => ({
    text,
    from,
    span,
    ...(wholePage && { wholePage }),
  })
  const [small, whole] = [extract('قال', 1), extract('ثم قال', 2, true)]
  const talk = { ...interview(), pullQuotes: [small, whole] }
  const wide = row(9, { across: true, exchange: 4 })

  test('its quotes, those that stand alone as plates, each with the exchange it is from', () => {
    expect(insetsOf(compositor, talk, [])).toEqual([
      { kind: 'quote', from: 1, quote: small },
      { kind: 'plate', from: 2, quote: whole },
    ])
  })

  test('its wide pictures behind them, and no other row', () => {
    expect(insetsOf(compositor, talk, [row(1), wide, row(2)]).slice(2)).toEqual([
      { kind: 'picture', from: 4, row: wide },
    ])
  })

  test('pictures that stand before the first exchange as if they were of exchange 0', () => {
    expect(insetsOf(compositor, interview(), [row(9, { across: true })])).toMatchObject([{ from: 0 }])
  })

  test('no quotes in a theme that has none, nor in a letter; but pictures in both', () => {
    const plain = { ...compositor, style: { ...style, pullQuotes: 'none' } as const }
    const only = [{ kind: 'picture', from: 4, row: wide }]
    expect(insetsOf(plain, talk, [wide])).toEqual(only)
    expect(insetsOf(compositor, letter('نص'), [wide])).toEqual(only)
  })
})

describe('a page with a wide picture', () => {
  test('has it at the head of its type area, and nothing else that a page of text has not', () => {
    for (const number of [RIGHT, LEFT]) {
      const page = open()(picture, number, 0)
      const bare = continuePage(compositor, number, runningHead)
      const { x, y } = typeArea(style, sideOf(number))
      expect(page?.draw().slice(0, bare.draw().length)).toEqual(bare.draw())
      expect(page?.draw().slice(bare.draw().length)).toEqual([
        { ...square, commands: [{ command: 'M', points: [x, y] }] },
      ])
    }
  })

  test('has its columns under it, on the next line of the grid, and lower where that is asked', () => {
    expect(lowered(open()(picture, RIGHT, 0), RIGHT)).toEqual(Array(style.columns).fill(10))
    expect(lowered(open()(picture, LEFT, 2), LEFT)).toEqual(Array(style.columns).fill(12))
    const area = typeArea(style, 'right')
    for (const { y } of open()(picture, RIGHT, 0)?.regions ?? [])
      expect(y).toBeCloseTo(area.y + 10 * style.baseline, 9)
  })

  test('takes less of the eye than a quote does', () => {
    const insets = open()
    expect(insets(picture, RIGHT, 0)?.emphasis).toBe('quiet')
    expect(insets(short, RIGHT, 0)?.emphasis).toBe('strong')
  })
})

describe('a page with a quote', () => {
  test('says it once, over columns that are the lower for it, and the lower the more is asked', () => {
    for (const [number, place] of [
      [RIGHT, 1],
      [LEFT, 0],
    ] as const) {
      const insets = open()
      expect(wordsOn(insets(short, number, 0))).toHaveLength(1)
      const least = lowered(insets(short, number, 0), number)[place] ?? 0
      expect(least).toBeGreaterThan(3)
      expect(lowered(insets(short, number, 2), number)[place]).toBe(least + 2)
    }
  })

  test('leaves a line in every column, or is none', () => {
    const insets = open()
    // On a right-hand page the first column stands beside the quote, and keeps its height.
    const [first = 0, second = 0] = linesOn(insets(short, RIGHT, 0))
    expect(first).toBeGreaterThan(second)
    expect(linesOn(insets(short, RIGHT, second - 1))).toEqual([first, ...Array(style.columns - 1).fill(1)])
    expect(insets(short, RIGHT, second)).toBeUndefined()
    expect(insets(short, RIGHT, second + 1)).toBeUndefined()
  })

  test('is none where the quote goes on no page at all', () => {
    const long = quote('قال كلامًا طويلًا '.repeat(200), 3)
    expect(open()(long, RIGHT, 0)).toBeUndefined()
  })

  test('that is a plate has no columns at all', () => {
    const words: Extract = { text: 'قال', from: 3, span, wholePage: true }
    const page = open()({ kind: 'plate', from: 3, quote: words }, RIGHT, 0)
    expect(page?.regions).toEqual([])
    expect(wordsOn(page)).toHaveLength(1)
  })
})

describe('what was made before', () => {
  test('is handed out again: a page by its inset, its number and how low it is', () => {
    const insets = open()
    const page = insets(short, RIGHT, 0)
    const others = [insets(short, RIGHT, 1), insets(short, RIGHT + 2, 0), insets(picture, RIGHT, 0)]
    expect(insets(short, RIGHT, 0)).toBe(page)
    expect(new Set([page, ...others]).size).toBe(4)
    expect(insets(short, RIGHT, 1)).toBe(others[0])
  })

  test('is not made again where it did not fit', () => {
    let asked = 0
    const counting = {
      ...compositor,
      typesetter: {
        ...compositor.typesetter,
        shape: (...given: Parameters<typeof compositor.typesetter.shape>) => {
          asked++
          return compositor.typesetter.shape(...given)
        },
      },
    }
    const insets = openInsets(counting, runningHead)
    const long = quote('قال كلامًا طويلًا '.repeat(200), 3)
    insets(long, RIGHT, 0)
    const before = asked
    expect(before).toBeGreaterThan(0)
    expect(insets(long, RIGHT, 0)).toBeUndefined()
    expect(insets(long, RIGHT + 2, 1)).toBeUndefined()
    expect(asked).toBe(before)
  })

  test('is a quote’s lines, the same on all pages of one side, and others on the other', () => {
    const insets = open()
    const lineOn = (inset: Inset, number: number) => wordsOn(insets(inset, number, 0))[0]?.line
    expect(lineOn(short, RIGHT + 2)).toBe(lineOn(short, RIGHT))
    expect(lineOn(short, LEFT)).not.toBe(lineOn(short, RIGHT))
    expect(lineOn(quote('قال كلامًا', 3), RIGHT)).not.toBe(lineOn(short, RIGHT))
  })
})

test.each([
  'contemporary',
  'classical',
])('a quote that is to stand alone does so in %s, however short its story', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const span = { file: 'talk.yaml', line: 1, column: 1 }
  const quotes = ['كلام يقف وحده', 'وكلام آخر'].map((text) => ({
    text,
    from: 1,
    wholePage: true as const,
    span,
  }))
  const talk = { ...interview(q('سؤال؟'), a('كلام يقف وحده، وكلام آخر.')), pullQuotes: quotes }
  const { value: pages = [] } = paginate(issueOf(talk), style, typesetter)
  for (const { text } of quotes) {
    const said = pages.filter(({ items }) =>
      items.some((item) => item.kind === 'text' && item.tag.role === 'artifact' && item.source.text === text),
    )
    expect(said).toHaveLength(1)
  }
})
