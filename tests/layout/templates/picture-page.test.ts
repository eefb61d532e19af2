/** Pictures in the outer column of a page, and over two pages: where they stand, and what they leave the columns. */

import { describe, expect, test } from 'vitest'
import type { Picture } from '../../../src/issue/block.ts'
import { pictureRow } from '../../../src/layout/galley/picture.ts'
import { columnsOf, gridLines } from '../../../src/layout/grid/columns.ts'
import { sideOf, typeArea } from '../../../src/layout/grid/sides.ts'
import type { PictureItem, TextItem } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { picturePage } from '../../../src/layout/templates/picture-page.ts'
import { breaches } from '../../support/guarantees.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { feature, issueOf, letter, picture } from '../../support/issues.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const RIGHT = 6
const LEFT = 7
const SENTENCE = 'كل سؤال جيد يفتح بابًا لسؤال آخر. '
const runningHead = { magazine: 'مجلة' }

describe.each(['contemporary', 'classical', 'daily'])('in %s', async (theme) => {
  const house = await openHouse(theme)
  const compositor = openCompositor(house)
  const { style } = compositor
  const total = gridLines(typeArea(style, 'right'), style.baseline)
  const columns = (number: number) => columnsOf(style, typeArea(style, sideOf(number)))
  const open = (shown: Picture, number: number, own: { isFaced?: boolean; isLast?: true } = {}) => {
    const area = typeArea(style, sideOf(number))
    const measure = columns(number)[0]?.width ?? 0
    const stick = { compositor, measure, body: 'body', noteNumber: () => 1, across: area.width } as const
    const row = pictureRow({ ...stick, foot: { measure, parent: {} as never } }, shown, { role: 'article' })
    const page = picturePage(compositor, row, { number, runningHead, slack: 0, isFaced: false, ...own })
    const drawn = (each: typeof page | undefined) =>
      (each?.draw() ?? []).filter((item): item is PictureItem => item.kind === 'picture')
    return { row, page, drawn }
  }
  const outer = (width: number, height: number): Picture => ({
    ...picture(width, height, 'شرح الصورة'),
    across: true,
    place: 'outer',
  })
  const spread = (width: number, height: number, own: Partial<Picture> = {}): Picture => ({
    ...picture(width, height, 'شرح الصورة'),
    across: true,
    place: 'spread',
    ...own,
  })

  test('a picture in the outer column is as wide as it, at the fore-edge, over its text', () => {
    for (const number of [RIGHT, LEFT]) {
      const { page, drawn } = open(outer(1200, 1200), number)
      const own = columns(number)
      const at = number === RIGHT ? 0 : own.length - 1
      expect(drawn(page)[0]?.box).toMatchObject({ x: own[at]?.x, width: own[at]?.width })
      page.regions.forEach((region, index) => {
        if (index !== at) expect(region.lines).toBe(total)
        else expect(region.lines).toBeLessThan(total)
      })
      const column = page.regions[at]
      expect(drawn(page)[0]?.box.y).toBeLessThan(column?.y ?? 0)
    }
  })

  test('it stands under its text where the page it faces has one at its head', () => {
    const { page, drawn } = open(outer(1200, 1200), LEFT, { isFaced: true })
    expect(drawn(page)[0]?.box.y).toBeGreaterThan(page.regions.at(-1)?.y ?? 0)
    expect(page.regions.at(-1)?.y).toBe(columns(LEFT)[0]?.y)
  })

  test('a narrow one has all of its column, and the others end beside it', () => {
    const { page, drawn } = open(outer(400, 1600), LEFT)
    expect(page.regions).toEqual(columns(LEFT).slice(0, -1))
    const [own] = columns(LEFT).slice(-1)
    expect(drawn(page)[0]?.box).toMatchObject({ x: own?.x, width: own?.width })
  })

  test('a picture over two pages lies over both halves, from edge to edge, its words on one side', () => {
    const { page, drawn } = open(spread(2600, 1000), RIGHT)
    const halves = [drawn(page)[0], drawn(page.beside)[0]]
    for (const half of halves) expect(half?.box).toMatchObject({ x: 0, y: 0, width: style.trim.width })
    expect(halves.map((half) => half?.over)).toEqual(['left', 'right'])
    expect(halves[1]?.tag?.role).toBe('artifact')
    const says = (each: typeof page | undefined) =>
      (each?.draw() ?? []).filter(
        (item): item is TextItem => item.kind === 'text' && item.source.text.startsWith('شرح'),
      )
    expect(says(page).length).toBeGreaterThan(0)
    expect(says(page.beside)).toEqual([])
  })

  test('the columns of both pages begin together under it, and none where it leaves too little', () => {
    const { page } = open(spread(2600, 1000), RIGHT)
    const heads = [...page.regions, ...(page.beside?.regions ?? [])].map(({ y }) => y)
    expect(heads).toHaveLength(2 * style.columns)
    expect(new Set(heads).size).toBe(1)
    expect(open(spread(1500, 1000), RIGHT).page.regions).toEqual([])
    expect(open(spread(2600, 1000), RIGHT, { isLast: true }).page.regions).toEqual([])
  })

  test('what must be seen in it does not lie in the fold', () => {
    const { page, drawn } = open(spread(2600, 1000, { focus: { x: 0.5, y: 0.5 } }), RIGHT)
    const right = drawn(page)[0]?.crop
    expect(Math.abs((right?.x ?? 0.5) - 0.5)).toBeGreaterThan(0.02)
  })

  test('where no spread begins it stands whole on its page', () => {
    const { page, drawn } = open(spread(2600, 1000), LEFT)
    expect(page.beside).toBeUndefined()
    expect(drawn(page)[0]?.over).toBeUndefined()
  })

  test('a story has both by its text, the spread from a right-hand page on, and keeps what pages promise', () => {
    const text = Array.from({ length: 44 }, (_, at) => `فقرة ${at}: ${SENTENCE.repeat(9)}`.trim())
    const blocks = [
      ...text.slice(0, 6),
      { ...outer(1000, 1300), path: '/outer.jpg' },
      ...text.slice(6, 14),
      { ...spread(2600, 1000), path: '/spread.jpg' },
      ...text.slice(14),
    ]
    const issue = issueOf(letter('نص قصير'), feature(blocks, { opener: { as: 'quiet', span } }))
    const { value: pages = [] } = paginate(issue, style, house.typesetter)
    const on = (path: string) =>
      pages.flatMap(({ number, items }) =>
        items.flatMap((item) => (item.kind === 'picture' && item.path === path ? [{ number, item }] : [])),
      )
    const halves = on('/spread.jpg').filter(({ item }) => item.over)
    expect(halves.map(({ item }) => item.over)).toEqual(['left', 'right'])
    expect((halves[0]?.number ?? 1) % 2).toBe(0)
    expect(halves[1]?.number).toBe((halves[0]?.number ?? 0) + 1)
    expect(on('/outer.jpg').some(({ item }) => item.box.width < style.trim.width / 2)).toBe(true)
    expect(breaches({ issue, style, pages })).toEqual([])
  })
})
