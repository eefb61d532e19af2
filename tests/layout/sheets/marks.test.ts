/** The marks round a sheet: outside the bleed, inside the paper, and where a knife and a binder look for them. */

import { describe, expect, test } from 'vitest'
import { mm, type Rect } from '../../../src/geometry.ts'
import type { Item, Page } from '../../../src/layout/page/frame.ts'
import { impose } from '../../../src/layout/sheets/impose.ts'
import { layMarks } from '../../../src/layout/sheets/lay-marks.ts'
import { MARK_INKS, markSheet, PROCESS_INKS, SLUG } from '../../../src/layout/sheets/marks.ts'
import { inkOf } from '../../../src/style/press.ts'
import { inkExtent } from '../../../src/text/lines/ink.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { sampleIssue } from '../../support/issues.ts'

const house = await openHouse('contemporary')
const { style, typesetter } = house
const { width, height } = style.trim

const page = (number: number, trim = style.trim): Page => ({
  number,
  side: number % 2 === 0 ? 'right' : 'left',
  size: trim,
  items: [],
})
const order = { bleed: style.bleed, binding: { kind: 'stapled' } } as const
const SLUG_WORDS = { line: 'انفلونسرز توداي · صفحة ٤ · FOGRA39', inks: PROCESS_INKS }
const mark = (as: 'pages' | 'spreads', trim = style.trim) =>
  impose([page(2, trim), page(3, trim)], as, order).map((sheet) =>
    markSheet(openCompositor(house), sheet, SLUG_WORDS),
  )

/** The box of what an item draws, its stroke included. */
function boxOf(item: Item): Rect {
  if (item.kind === 'picture') return item.box
  if (item.kind === 'text') {
    const { above, below } = inkExtent(item.line)
    const first = item.line.runs[0]
    const last = item.line.runs.at(-1)
    const x = item.at.x + (first?.x ?? 0)
    const right = item.at.x + (last ? last.x + last.advance : 0)
    return { x, y: item.at.y - above, width: right - x, height: above + below }
  }
  const half = (item.stroke?.width ?? 0) / 2
  const points = item.commands.flatMap(({ points: own }) => own)
  const xs = points.filter((_, index) => index % 2 === 0)
  const ys = points.filter((_, index) => index % 2 === 1)
  const [left, top] = [Math.min(...xs) - half, Math.min(...ys) - half]
  return { x: left, y: top, width: Math.max(...xs) + half - left, height: Math.max(...ys) + half - top }
}

/** Separate strokes of a path: from each M to the next. */
function strokesOf(items: readonly Item[]): Item[] {
  return items.flatMap((item) => {
    if (item.kind !== 'path' || !item.stroke) return [item]
    const starts = item.commands.flatMap(({ command }, index) => (command === 'M' ? [index] : []))
    return starts.map((start, index) => ({
      ...item,
      commands: item.commands.slice(start, starts[index + 1] ?? item.commands.length),
    }))
  })
}

describe.each([
  ['a single page', 'pages', style.trim],
  ['a spread', 'spreads', style.trim],
  ['a small page', 'pages', { width: mm(60), height: mm(90) }],
] as const)('round %s', (_, as, trim) => {
  const [sheet] = mark(as, trim)
  if (!sheet) throw new Error('No sheet.')
  const { size, bleed, slug, marks } = sheet
  const whole = { x: -bleed - slug, y: -bleed - slug }

  test('every mark lies outside the bleed and on the paper', () => {
    for (const { x, y, width: wide, height: high } of strokesOf(marks).map(boxOf)) {
      const inBleed =
        x < size.width + bleed && x + wide > -bleed && y < size.height + bleed && y + high > -bleed
      expect(inBleed).toBe(false)
      expect(x).toBeGreaterThanOrEqual(whole.x)
      expect(y).toBeGreaterThanOrEqual(whole.y)
      expect(x + wide).toBeLessThanOrEqual(size.width - whole.x)
      expect(y + high).toBeLessThanOrEqual(size.height - whole.y)
    }
  })

  test('no mark lies on another but the lines of one', () => {
    const boxes = marks.map(boxOf)
    const crossing = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b, j) => {
        // Crop marks and dashes are one path each, as wide as the sheet.
        const isFrame = [a, b].some((box) => box.height > size.height)
        const apart =
          a.x + a.width <= b.x + 0.01 ||
          b.x + b.width <= a.x + 0.01 ||
          a.y + a.height <= b.y + 0.01 ||
          b.y + b.height <= a.y + 0.01
        return isFrame || apart ? [] : [[i, i + 1 + j]]
      }),
    )
    expect(crossing).toEqual([])
  })

  test('crop marks point at the four corners of the trim', () => {
    const strokes = strokesOf(marks).filter((item) => item.kind === 'path' && item.commands.length === 2)
    const lines = strokes.map((item) =>
      item.kind === 'path' ? item.commands.flatMap(({ points }) => points) : [],
    )
    for (const x of [0, size.width])
      expect(lines.filter(([x1, , x2]) => x1 === x && x2 === x)).toHaveLength(2)
    for (const y of [0, size.height])
      expect(lines.filter(([, y1, , y2]) => y1 === y && y2 === y)).toHaveLength(2)
  })
})

test('a fold is dashed over the head and under the foot, and no register mark stands on it', () => {
  const [sheet] = mark('spreads')
  const onFold = strokesOf(sheet?.marks ?? [])
    .map(boxOf)
    .filter((box) => Math.abs(box.x + box.width / 2 - width) < 1)
  expect(onFold.filter(({ y }) => y < 0).length).toBeGreaterThan(1)
  expect(onFold.filter(({ y }) => y > height).length).toBeGreaterThan(1)
  for (const { width: wide } of onFold) expect(wide).toBeLessThan(1)
})

test('every plate says in its own ink what it is, a spot ink too', async () => {
  const spot = { name: 'PANTONE 876 C', solid: [0.2, 0.6, 0.8, 0.1], tint: 1 } as const
  const copper = { screen: [0.7, 0.4, 0.2], press: [0.2, 0.6, 0.8, 0.1], spot } as const
  const own = { ...style, palette: { ...style.palette, copper, copperToo: copper } }
  const [sheet] = layMarks(await sampleIssue(), own, typesetter, impose([page(2)], 'pages', order))
  const names = sheet?.marks.flatMap((item) => (item.kind === 'text' ? [item] : [])).slice(0, -1)
  expect(names?.map(({ source, line }) => [source.text, line.runs[0]?.run.span.style.colour])).toEqual([
    ['Cyan', 'bar cyan'],
    ['Magenta', 'bar magenta'],
    ['Yellow', 'bar yellow'],
    ['Black', 'bar black'],
    ['PANTONE 876 C', 'copper'],
  ])
})

test('the bars have each plate solid, by 40 and by 80 per cent, and greys that are hardly more ink than two plates', () => {
  const bar = Object.entries(MARK_INKS).filter(([role]) => role.startsWith('bar '))
  const plates = bar.map(([, { press }]) => press)
  for (const plate of [0, 1, 2, 3])
    for (const part of [1, 0.4, 0.8])
      expect(plates).toContainEqual([0, 1, 2, 3].map((each) => (each === plate ? part : 0)))
  for (const each of plates) expect(inkOf(each ?? [9, 9, 9, 9])).toBeLessThanOrEqual(2.1)
  expect(MARK_INKS['registration']).toMatchObject({ spot: { name: 'All' }, press: [1, 1, 1, 1] })
})

test('each grey of three plates stands beside one of black alone', () => {
  for (const part of [25, 50, 75]) {
    expect(MARK_INKS[`bar black${part}`]?.press).toEqual([0, 0, 0, part / 100])
    const [cyan = 0, magenta = 0, yellow = 0, black] = MARK_INKS[`bar grey${part}`]?.press ?? []
    expect([cyan, black]).toEqual([part / 100, 0])
    expect(magenta).toBe(yellow)
    expect(magenta).toBeLessThan(cyan)
  }
})

test('a narrow page has fewer patches, and none where there is no room', () => {
  const patches = (wide: number) =>
    mark('pages', { width: wide, height })[0]?.marks.filter((item) => item.kind === 'path' && item.fill)
      .length
  expect(patches(width)).toBe(15 + 6)
  expect(patches(mm(60))).toBeLessThan(10)
  expect(patches(mm(20))).toBe(0)
})

test('the slug says whose sheet it is, its pages, its condition and its trim', async () => {
  const sheets = impose([page(2), page(3)], 'spreads', order)
  const [sheet] = layMarks(await sampleIssue(), style, typesetter, sheets)
  const lines = sheet?.marks.flatMap((item) => (item.kind === 'text' ? [item.source.text] : []))
  expect(lines).toEqual([
    'Cyan',
    'Magenta',
    'Yellow',
    'Black',
    'انفلونسرز توداي، العدد ١، نوفمبر ٢٠٢٦ | صفحتا ٢، ٣ | وجه ١ من ١ | FOGRA39 | 210 × 280 mm',
  ])
  expect(sheet?.slug).toBe(SLUG)
})
