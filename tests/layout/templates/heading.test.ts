/** A story that opens under a heading: what stands in it, and where its columns begin. */

import { describe, expect, test } from 'vitest'
import { gridLines } from '../../../src/layout/grid/columns.ts'
import { typeArea } from '../../../src/layout/grid/sides.ts'
import { faultsOf } from '../../../src/layout/page/faults.ts'
import { continuePage, openWithHeading } from '../../../src/layout/templates/heading.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { inline, interview } from '../../support/issues.ts'
import { drawn, inkOf, linesOf } from '../../support/placed.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const talk = {
  ...interview(),
  kicker: 'حوار',
  standfirst: { text: 'مدخل قصير', from: 1, span },
  credits: [
    { role: 'صحافة', name: 'خالد' },
    { role: 'تصوير', name: 'منى' },
  ],
}
const at = { runningHead: { magazine: 'مجلة' }, parent: { role: 'article' } as const }
const RIGHT = 4
const LEFT = 5
const long = { ...talk, title: inline('عنوان طويل جدًا لا ينتهي '.repeat(60)) }

describe('a heading', async () => {
  const compositor = openCompositor(await openHouse('plain'))
  const { style } = compositor
  const { baseline } = style
  const open = (article: Parameters<typeof openWithHeading>[1] = talk, from = 0) =>
    drawn(openWithHeading(compositor, article, RIGHT, { ...at, from }))
  const baselineOf = (words: string, page = open()) => inkOf(linesOf(page.items, words)[0]).baseline

  test('is kicker, title, standfirst and credits, one under another from the head of the type area', () => {
    const parts = ['حوار', 'حديث طويل', 'مدخل قصير', 'صحافة: خالد', 'تصوير: منى'].map((words) =>
      baselineOf(words),
    )
    expect(parts).toEqual(parts.toSorted((one, other) => one - other))
    expect(new Set(parts).size).toBe(5)
    expect(parts[0]).toBeGreaterThan(typeArea(style, 'right').y)
  })

  test('has a title of many words smaller, but never so small that it cannot be read from afar', () => {
    const sizeOf = (words: number) => {
      const title = inline('عنوان كبير '.repeat(words / 2).trim())
      return linesOf(open({ ...talk, title }).items, 'عنوان')[0]?.line.runs[0]?.run.size ?? 0
    }
    const { size } = style.text.title.text
    expect(sizeOf(8)).toBeCloseTo(size, 6)
    const sizes = [40, 60, 80].map(sizeOf)
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    expect(sizes[2]).toBeLessThan(size)
    expect(sizes[2]).toBeGreaterThanOrEqual(0.6 * size - 1e-6)
  })

  test('has its credits on lines of the grid that follow one another', () => {
    expect(baselineOf('تصوير: منى') - baselineOf('صحافة: خالد')).toBeCloseTo(baseline, 6)
  })

  test('has columns under it, all from one line of the grid down to the foot', () => {
    const { regions } = open()
    const area = typeArea(style, 'right')
    expect(regions).toHaveLength(style.columns)
    const [first] = regions
    const head = ((first?.y ?? 0) - area.y) / baseline
    expect(head).toBeCloseTo(Math.round(head), 6)
    expect(head + (first?.lines ?? 0)).toBeCloseTo(gridLines(area, baseline), 6)
    // Two lines are free between the last credit's line and the columns.
    const free = (first?.y ?? 0) - baselineOf('تصوير: منى')
    expect(free / baseline).toBeGreaterThan(2)
    expect(free / baseline).toBeLessThan(3)
  })

  test('stands lower where it is asked for lower, and takes as many lines from its columns', () => {
    const [high, low] = [open(), open(talk, 5)]
    expect(baselineOf('حديث طويل', low) - baselineOf('حديث طويل', high)).toBeCloseTo(5 * baseline, 6)
    expect((high.regions[0]?.lines ?? 0) - (low.regions[0]?.lines ?? 0)).toBe(5)
  })

  test('is told where it is taller than its page, and says for which article', () => {
    const told = faultsOf(open(long).items).map(({ diagnostic }) => diagnostic)
    expect(told).toMatchObject([{ code: 'layout/overset-headline', span: long.places.title }])
    expect(faultsOf(open().items)).toEqual([])
  })

  test('is no part of the pages after it: those are paper, folio and columns alone', () => {
    const page = drawn(continuePage(compositor, LEFT, at.runningHead))
    expect(page.emphasis).toBeUndefined()
    expect(linesOf(page.items, 'حديث طويل')).toEqual([])
    expect(page.regions[0]?.lines).toBe(gridLines(typeArea(style, 'left'), baseline))
  })
})
