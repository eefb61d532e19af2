/** The barcode on the front: scanned on every form of cover in every theme, and over nothing that a cover is for. */

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { mm, type Rect } from '../../../src/geometry.ts'
import { issnBarcode } from '../../../src/images/barcode.ts'
import { carry, focusZone } from '../../../src/images/crop.ts'
import type { TonedPhoto } from '../../../src/images/photo.ts'
import type { Issue } from '../../../src/issue/issue.ts'
import { boxAround, type Item, type Page, type PictureItem } from '../../../src/layout/page/frame.ts'
import { coverPage } from '../../../src/layout/templates/cover.ts'
import { outlinesOf, surrounds, touches } from '../../../src/layout/templates/outlines.ts'
import { layCover } from '../../../src/layout/templates/single-covers.ts'
import { paintSvg } from '../../../src/paint/svg.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { interview, issueOf, picture } from '../../support/issues.ts'
import { needing } from '../../support/needing.ts'
import { inkOf } from '../../support/placed.ts'
import { runOn } from '../../support/programs.ts'

const code = await issnBarcode('2049-3630', 12)
const plain = issueOf(interview())
const issue: Issue = {
  ...plain,
  cover: {
    ...plain.cover,
    barcode: code,
    price: '٤٠ جنيهًا',
    words: {
      text: 'من صعد إليّ مستعجلًا رددته خطوة عن كل خطوتين، ولا أستعجل أحدًا',
      from: 1,
      span: { file: 'issue.yaml', line: 1, column: 1 },
    },
  },
}
const jpeg = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#335577' } })
  .jpeg()
  .toBuffer()
const photo: TonedPhoto = {
  jpeg,
  veil: { dark: [0, 0, 0.2], share: 0.4 },
  pixels: { width: 600, height: 800 },
  unrest: { columns: 1, rows: 1, cells: [0.5] },
}
const WAYS = [1, 2, 3, 'photo', 'low face'] as const
type Way = (typeof WAYS)[number]
const FOCUS = { x: 0.2, y: 0.8 }

describe.each(['contemporary', 'classical', 'daily', 'plain'])('in %s', async (theme) => {
  const house = await openHouse(theme)
  const compositor = openCompositor(house)
  const { style } = house
  const lay = (way: Way, lines: boolean): Page => {
    const isPhoto = typeof way === 'string'
    const shown = { ...picture(600, 800), ...(way === 'low face' && { focus: FOCUS }) }
    const cover = {
      ...issue.cover,
      ...(isPhoto && { picture: shown }),
      ...(lines && { lines: [{ story: 'talk', words: 'مكتبة لا تنام' }] }),
    }
    const dressed = isPhoto ? { ...compositor, art: { ...compositor.art, photo } } : compositor
    return coverPage(
      dressed,
      { ...issue, cover, number: isPhoto ? 1 : way },
      { size: style.trim, parent: { role: 'document' }, firstPages: new Map([['talk', 12]]) },
    )
  }
  const cases = WAYS.flatMap((way) => [true, false].map((lines) => [way, lines] as const))

  needing('zbarimg').test.each(cases)('way %s, with lines: %s, is scanned', async (way, lines) => {
    const svg = paintSvg(lay(way, lines), style.palette)
    const png = await sharp(Buffer.from(svg), { density: 72 * 3 })
      .flatten({ background: '#fff' })
      .png()
      .toBuffer()
    expect(runOn(png, 'zbarimg', ['-q', 'FILE']).trim()).toBe('EAN-13:9772049363002')
  })

  test.each(
    cases,
  )('way %s, with lines: %s, bears it over no words, no star, no strip and no face', (way, lines) => {
    const { items } = lay(way, lines)
    const { at, box } = barcodeIn(items)
    const { width, height } = style.trim
    expect(box.x).toBeGreaterThanOrEqual(mm(5.5))
    expect(box.x + box.width).toBeLessThanOrEqual(width - mm(5.5))
    expect(box.y + box.height).toBeLessThanOrEqual(height - mm(5))
    const others = items.filter((_, index) => index < at || index > at + DRAWN)
    for (const item of others) {
      if (item.kind !== 'text' || isOn(item, box)) continue
      const { left, right, top, foot } = inkOf(item)
      const meets = left < box.x + box.width && right > box.x && top < box.y + box.height && foot > box.y
      expect([item.source.text, meets]).toEqual([item.source.text, false])
    }
    // Stars and panels, not the border that all stands in.
    const shapes = outlinesOf(items.slice(0, at)).filter(({ isFrame }) => !isFrame)
    expect(shapes.some((shape) => touches(shape, box))).toBe(false)
    if (way === 1) expect(shapes.some((shape) => surrounds(shape, box))).toBe(false)
    if (lines) {
      const strip = items.flatMap((item) => {
        const around = item.kind === 'path' && item.fill ? boxAround(item.commands) : undefined
        return around && around.width >= width && around.height < height / 4 && around.y > height / 2
          ? [around.y]
          : []
      })
      expect(box.y + box.height).toBeLessThanOrEqual(Math.min(...strip))
    }
    if (way !== 'low face') return
    const shown = items.find((item) => item.kind === 'picture') as PictureItem
    const zone = carry(focusZone(shown.pixels, FOCUS), shown.crop ?? WHOLE, shown.box)
    const isClear =
      zone.x > box.x + box.width ||
      zone.x + zone.width < box.x ||
      zone.y > box.y + box.height ||
      zone.y + zone.height < box.y
    expect(isClear).toBe(true)
  })

  test('says number, date and price over its bars, for eyes alone, and what it is to ears', () => {
    const { items } = lay(1, false)
    const { at } = barcodeIn(items)
    const [caption] = items.slice(at + 1)
    expect(caption).toMatchObject({ kind: 'text', tag: { role: 'artifact' } })
    expect(caption?.kind === 'text' && caption.source.text).toContain('٤٠')
    const bars = items.find((item) => item.kind === 'path' && item.fill === 'codeInk')
    expect(bars?.tag).toMatchObject({ role: 'figure', alternative: expect.stringContaining('9772049363002') })
  })

  test('is as large as a scanner asks, its quiet zones with it', () => {
    const { items } = lay(1, false)
    const { box } = barcodeIn(items)
    const bars = items.find((item) => item.kind === 'path' && item.fill === 'codeInk')
    const ink = bars?.kind === 'path' ? boxAround(bars.commands) : undefined
    const module = 0.8 * mm(0.33)
    expect((ink?.width ?? 0) / module).toBeCloseTo(code.width, 3)
    expect((ink?.x ?? 0) - box.x).toBeGreaterThanOrEqual(11 * module)
    expect(box.x + box.width - (ink?.x ?? 0) - (ink?.width ?? 0)).toBeGreaterThanOrEqual(5 * module)
  })

  test('is not on a shelf: pictures of the cover have none', () => {
    const laid = layCover(issue, style, house.typesetter, { size: style.trim, firstPages: new Map() })
    expect(laid.items.some((item) => item.kind === 'path' && item.fill === 'codeInk')).toBe(false)
  })
})

const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 }
/** What is drawn on the ground of a barcode at the most: its caption, its own ground, its bars and digits. */
const DRAWN = 40

function barcodeIn(items: readonly Item[]): { readonly at: number; readonly box: Rect } {
  const at = items.findIndex((item) => item.kind === 'path' && item.fill === 'codeGround')
  const ground = items[at]
  const box = ground?.kind === 'path' ? boxAround(ground.commands) : undefined
  if (!box) throw new Error('The cover must bear a barcode.')
  return { at, box }
}

function isOn(item: Extract<Item, { kind: 'text' }>, box: Rect): boolean {
  return (
    item.tag.role === 'artifact' &&
    item.at.x >= box.x &&
    item.at.x <= box.x + box.width &&
    item.at.y <= box.y + box.height
  )
}
