/** Pages that face one another beside bands of pattern: contents, letters, and who made the issue. */

import { describe, expect, test } from 'vitest'
import { gridLines } from '../../../src/layout/grid/columns.ts'
import { typeArea } from '../../../src/layout/grid/sides.ts'
import { bandArea, bandPage } from '../../../src/layout/templates/band.ts'
import { stackHeadline } from '../../../src/layout/templates/headline.ts'
import { letterPage, openLetter } from '../../../src/layout/templates/letter.ts'
import { listPage } from '../../../src/layout/templates/list-page.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { letter } from '../../support/issues.ts'
import { boundsOf, drawn, fillsOn, inkOf, linesOf } from '../../support/placed.ts'

const compositor = openCompositor(await openHouse('contemporary'))
const { style } = compositor
const { trim, margins, baseline } = style
const bandless = { ...compositor, style: { ...style, band: false } }
const SIDES = ['right', 'left'] as const
const runningHead = { magazine: 'مجلة' }
const near = (value: number) => expect.closeTo(value, 9)
const NUMBERS = { right: 4, left: 5 }

describe('a band', () => {
  test('runs down the fore-edge of either page from trim to trim', () => {
    const [right, left] = SIDES.map((side) => boundsOf(bandPage(compositor, side).items[1]))
    const width = trim.width * 0.15
    expect([right?.left, right?.right]).toEqual([trim.width - width, trim.width].map(near))
    expect([left?.left, left?.right]).toEqual([0, width].map(near))
    for (const band of [right, left]) expect([band?.top, band?.foot]).toEqual([0, trim.height].map(near))
  })

  test('leaves text as far from it as from the spine, and both pages as wide', () => {
    const [right, left] = SIDES.map((side) => bandArea(style, side))
    if (!right || !left) throw new Error('Both sides have an area.')
    const width = trim.width * 0.85
    expect(right.x).toBeCloseTo(margins.inside, 9)
    expect(right.x + right.width).toBeCloseTo(width - margins.inside, 9)
    expect(left.width).toBeCloseTo(right.width, 9)
    expect(left.x).toBeCloseTo(trim.width - width + margins.inside, 9)
    expect([left.y, left.height]).toEqual([right.y, right.height])
  })

  test('is left out where the theme has none: there is paper, and the whole type area', () => {
    for (const side of SIDES) {
      const { items, area } = bandPage(bandless, side)
      expect(fillsOn(items)).toEqual(['paper'])
      expect(items).toHaveLength(1)
      expect(area).toEqual(typeArea(style, side))
    }
  })
})

describe('a page of entries', () => {
  const page = (heading?: string) =>
    listPage(compositor, {
      number: 4,
      heading: heading ? { role: 'heading', title: heading } : undefined,
      runningHead,
      placed: [
        { items: [{ kind: 'path', commands: [{ command: 'M', points: [3, 2] }], fill: 'ink' }], line: 12 },
      ],
    })

  test('has its title from the fourth line of the grid on, at the start of the measure', () => {
    const area = bandArea(style, 'right')
    const [title] = linesOf(page('قائمة').items, 'قائمة').map(inkOf)
    expect(title?.baseline).toBeCloseTo(area.y + 4 * baseline, 6)
    expect(title?.right).toBeCloseTo(area.x + area.width, 0)
  })

  test('has each entry from its own line on', () => {
    const area = bandArea(style, 'right')
    const entry = page().items.find((item) => item.kind === 'path' && item.fill === 'ink')
    expect(boundsOf(entry)).toMatchObject({ left: area.x + 3, top: area.y + 12 * baseline + 2 })
  })

  test('that goes on from another has no title', () => {
    expect(linesOf(page().items, 'قائمة')).toEqual([])
  })
})

describe('a letter', () => {
  const open = (of = compositor, side: 'right' | 'left' = 'right') =>
    openLetter(of, letter('نص'), NUMBERS[side], { runningHead, parent: { role: 'article' } }).map(drawn)

  test('stands in one column beside the band, and in the columns of a theme without one', () => {
    for (const side of SIDES) {
      const area = bandArea(style, side)
      const { regions } = letterPage(compositor, NUMBERS[side], runningHead)
      const lines = gridLines(area, baseline)
      expect(regions).toEqual([{ x: near(area.x), y: area.y, width: near(area.width), lines }])
      expect(letterPage(bandless, NUMBERS[side], runningHead).regions).toHaveLength(style.columns)
    }
  })

  test('has a fifth of its first page empty at the head, or less and less of it, down to nothing', () => {
    const area = bandArea(style, 'right')
    const fifth = Math.round(gridLines(area, baseline) / 5)
    const pages = open()
    expect(pages).toHaveLength(fifth + 1)
    const tops = pages.map(({ items }) => inkOf(linesOf(items, 'رسالة')[0]).baseline)
    tops.slice(1).forEach((top, index) => {
      expect((tops[index] ?? 0) - top).toBeCloseTo(baseline, 6)
    })
    expect((tops[0] ?? 0) - (tops.at(-1) ?? 0)).toBeCloseTo(fifth * baseline, 6)
  })

  test('has its column two lines under its headline, down to the foot', () => {
    const area = bandArea(style, 'right')
    const total = gridLines(area, baseline)
    for (const { regions } of open()) {
      expect((regions[0]?.y ?? 0) + (regions[0]?.lines ?? 0) * baseline).toBeCloseTo(
        area.y + total * baseline,
        6,
      )
    }
    const { lines } = stackHeadline(compositor, letter('نص'), {
      measure: area.width,
      room: total,
      parent: { role: 'article' },
    })
    expect(open().at(-1)?.regions[0]?.lines).toBe(total - lines - 2)
    const [roomiest, ...others] = open().map(({ regions }) => regions[0]?.lines ?? 0)
    others.forEach((own, index) => {
      expect(own).toBe((roomiest ?? 0) + index + 1)
    })
  })

  test('has no empty head in a theme without a band', () => {
    expect(open(bandless)).toHaveLength(1)
  })
})
