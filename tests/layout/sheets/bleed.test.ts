/** The bleed: what touches the trim reaches beyond it by so much and no more, and inside it nothing is moved. */

import { describe, expect, test } from 'vitest'
import type { Rect } from '../../../src/geometry.ts'
import { patternOf } from '../../../src/images/pattern.ts'
import { fillRect, patternOver } from '../../../src/layout/display/primitives.ts'
import { type Item, type Page, type PictureItem, rectangle } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { bleedPage } from '../../../src/layout/sheets/bleed.ts'
import { LARGEST_BLEED } from '../../../src/style/style.ts'
import { openHouse } from '../../support/house.ts'
import { sampleIssue } from '../../support/issues.ts'

const size = { width: 200, height: 300 }
const BLEED = 9

function bled(item: Item, bleed = BLEED): Item {
  const page: Page = { number: 1, side: 'left', size, items: [item] }
  return bleedPage(page, bleed).items[0] as Item
}

describe('a filled rectangle', () => {
  const reaching = (box: Rect) => bled(fillRect(box, 'paper'))

  test('as large as the page reaches out on all sides', () => {
    expect(reaching({ x: 0, y: 0, ...size })).toEqual(
      fillRect({ x: -9, y: -9, width: 218, height: 318 }, 'paper'),
    )
  })

  test('reaches out over the edges it touches alone', () => {
    expect(reaching({ x: 150, y: 40, width: 50, height: 20 })).toEqual(
      fillRect({ x: 150, y: 40, width: 59, height: 20 }, 'paper'),
    )
    expect(reaching({ x: 20, y: 40, width: 50, height: 20 })).toEqual(
      fillRect({ x: 20, y: 40, width: 50, height: 20 }, 'paper'),
    )
  })

  test('that missed the trim by rounding touches it', () => {
    const part = 0.15
    const box = { x: 200 * (1 - part), y: 0, width: 200 * part, height: 300 }
    expect(reaching({ ...box, width: box.width - 1e-9 })).toEqual(
      fillRect({ x: 170, y: -9, width: 39, height: 318 }, 'paper'),
    )
  })

  test('that is beyond the trim already is never drawn smaller', () => {
    const box = { x: -30, y: 0, width: 260, height: 300 }
    expect(reaching(box)).toEqual(fillRect({ x: -30, y: -9, width: 260, height: 318 }, 'paper'))
  })
})

test('words, free shapes and frames that are only drawn round stay as they are', () => {
  const frame: Item = {
    kind: 'path',
    commands: rectangle({ x: 0, y: 0, ...size }),
    stroke: { colour: 'accent', width: 1 },
  }
  const two: Item = {
    kind: 'path',
    commands: [
      ...rectangle({ x: 0, y: 0, width: 5, height: 5 }),
      ...rectangle({ x: 9, y: 0, width: 5, height: 5 }),
    ],
    fill: 'ink',
  }
  expect(bled(frame)).toEqual(frame)
  expect(bled(two)).toEqual(two)
})

describe('a picture that goes on over the spine', () => {
  /** The halves of a picture over two pages of 200 points, cut a little off the middle of the file. */
  const halves = (height: number) => {
    const common = {
      kind: 'picture',
      path: 'a.jpg',
      pixels: { width: 1000, height: 600 },
      tag: { role: 'figure' },
    } as const
    const box = { x: 0, y: 0, width: 200, height }
    const crop = { x: 0.05, y: 0.1, width: 0.4, height: 0.8 }
    return {
      left: bled({ ...common, box, crop, over: 'right' }) as PictureItem,
      right: bled({ ...common, box, crop: { ...crop, x: 0.45 }, over: 'left' }) as PictureItem,
    }
  }

  /** How wide and high the whole file is drawn, and where its point on the spine is. */
  const drawn = ({ box, crop = box }: PictureItem, spine: number) => ({
    width: box.width / crop.width,
    height: box.height / crop.height,
    atSpine: crop.x + ((spine - box.x) / box.width) * crop.width,
    atHead: crop.y + ((0 - box.y) / box.height) * crop.height,
  })

  test.each([
    300, 180,
  ])('meets itself there: neither a pixel is lost nor a pixel shown twice (height %d)', (height) => {
    const { left, right } = halves(height)
    const [one, other] = [drawn(left, 200), drawn(right, 0)]
    expect(one.atSpine).toBeCloseTo(0.45, 9)
    for (const key of ['width', 'height', 'atSpine', 'atHead'] as const)
      expect(other[key]).toBeCloseTo(one[key], 9)
    expect(left.box).toMatchObject({ x: -9, width: 218 })
    expect(right.box).toMatchObject({ x: -9, width: 218 })
  })
})

test('a page without bleed is the page', () => {
  const page: Page = {
    number: 1,
    side: 'left',
    size,
    items: [fillRect({ x: 0, y: 0, ...size }, 'paper')],
  }
  expect(bleedPage(page, 0)).toBe(page)
})

test.each(
  ['a', 'b', 'c', 'd', 'e'].flatMap((seed) => [60, 20].map((tile) => ({ seed, tile }))),
)('a pattern ($seed, tiles of $tile) is clipped further out, and its lines are there', ({ seed, tile }) => {
  const form = patternOf(seed)
  const look = { size: tile, colour: 'pattern', line: 0.8 }
  const before = patternOver({ x: 120, y: 0, width: 80, height: 300 }, form, look)
  const after = bled(before, LARGEST_BLEED)
  if (after.kind !== 'path') throw new Error('A pattern must stay a path.')
  expect(after.commands).toBe(before.commands)
  expect(after.clip?.x).toBe(120.4)
  expect((after.clip?.x ?? 0) + (after.clip?.width ?? 0)).toBeCloseTo(200 + LARGEST_BLEED, 9)
  expect(after.clip?.y).toBeCloseTo(-LARGEST_BLEED, 9)
  // A pattern over the bled box to begin with has no line in it that this one lacks.
  const wider = patternOver({ x: 80, y: -40, width: 160, height: 380 }, form, look)
  const shown = (own: typeof before) =>
    linesOf(own).filter((points) => crosses(points, after.clip as Rect)).length
  expect(shown(before)).toBe(shown(wider))
  expect(shown(before)).toBeGreaterThan(4)
})

/** The points of each closed line. */
function linesOf({
  commands,
}: {
  readonly commands: readonly { command: string; points: readonly number[] }[]
}) {
  const lines: [number, number][][] = []
  for (const { command, points } of commands) {
    if (command === 'M') lines.push([])
    if (command !== 'Z') lines.at(-1)?.push([points[0] ?? 0, points[1] ?? 0])
  }
  return lines
}

function crosses(points: readonly (readonly [number, number])[], { x, y, width, height }: Rect): boolean {
  return (
    points.some(([own]) => own > x) &&
    points.some(([own]) => own < x + width) &&
    points.some(([, own]) => own > y) &&
    points.some(([, own]) => own < y + height)
  )
}

describe('a picture', () => {
  const placed = (box: Rect, crop?: Rect): PictureItem => ({
    kind: 'picture',
    path: '/pictures/test.jpg',
    pixels: { width: 1000, height: 1000 },
    box,
    ...(crop && { crop }),
    tag: { role: 'figure' },
  })
  /** Where the whole picture lies: what must not move inside the trim. */
  const whole = ({ box, crop = { x: 0, y: 0, width: 1, height: 1 } }: PictureItem) => {
    const [width, height] = [box.width / crop.width, box.height / crop.height]
    return { x: box.x - crop.x * width, y: box.y - crop.y * height, width, height }
  }
  const asPicture = (item: Item) => {
    if (item.kind !== 'picture') throw new Error('A picture must stay one.')
    return item
  }

  test('shows more of itself where it has more', () => {
    const before = placed(
      { x: 0, y: 0, width: 200, height: 150 },
      { x: 0.1, y: 0.2, width: 0.8, height: 0.6 },
    )
    const after = asPicture(bled(before))
    expect(after.box).toEqual({ x: -9, y: -9, width: 218, height: 159 })
    for (const [key, value] of Object.entries(whole(after)))
      expect(value).toBeCloseTo(whole(before)[key as 'x'], 9)
  })

  test('that has no more is a little larger round its middle, and no more than it must', () => {
    const before = placed({ x: 0, y: 0, ...size }, { x: 1 / 6, y: 0, width: 2 / 3, height: 1 })
    const after = asPicture(bled(before))
    const { x, y, width, height } = whole(after)
    expect(height).toBeCloseTo(318, 9)
    expect(width / whole(before).width).toBeCloseTo(318 / 300, 9)
    expect(x + width / 2).toBeCloseTo(100, 9)
    expect(y).toBeCloseTo(-9, 9)
    const { crop } = after
    expect(crop?.y).toBe(0)
    expect((crop?.x ?? 0) + (crop?.width ?? 2)).toBeLessThanOrEqual(1)
  })

  test('that is whole, in a box at the edge, is cropped', () => {
    const after = asPicture(bled(placed({ x: 0, y: 0, width: 100, height: 100 })))
    expect(after.box).toEqual({ x: -9, y: -9, width: 109, height: 109 })
    expect(after.crop?.width).toBeLessThanOrEqual(1)
    expect(whole(after).width).toBeCloseTo(whole(after).height, 9)
  })

  test('within the page is left alone', () => {
    const inside = placed({ x: 20, y: 20, width: 100, height: 100 })
    expect(bled(inside)).toBe(inside)
  })
})

test.each([
  'contemporary',
  'classical',
])('every page of an issue in %s is covered to the end of its bleed', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const { value: pages = [] } = paginate(await sampleIssue(), style, typesetter)
  expect(style.bleed).toBeCloseTo((3 * 72) / 25.4, 9)
  for (const page of pages) {
    const { items } = bleedPage(page, style.bleed)
    const first = items[0]
    const { width, height } = page.size
    const sheet = {
      x: -style.bleed,
      y: -style.bleed,
      width: width + 2 * style.bleed,
      height: height + 2 * style.bleed,
    }
    if (first?.kind !== 'path') throw new Error('A page begins with its ground.')
    const drawn = first.commands.flatMap(({ points }) => points)
    const asked = rectangle(sheet).flatMap(({ points }) => points)
    for (const [index, value] of asked.entries()) expect(drawn[index]).toBeCloseTo(value, 6)
    // Words stay where they are.
    expect(items.filter(({ kind }) => kind === 'text')).toEqual(
      page.items.filter(({ kind }) => kind === 'text'),
    )
  }
})
