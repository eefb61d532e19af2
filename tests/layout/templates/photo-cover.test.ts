/** A photograph on the cover: what must be seen of it is, words stand on a veil, and where least happens. */

import { describe, expect, test } from 'vitest'
import { carry, focusZone } from '../../../src/images/crop.ts'
import type { TonedPhoto } from '../../../src/images/photo.ts'
import type { Picture } from '../../../src/issue/block.ts'
import type { Item, PictureItem, TextItem } from '../../../src/layout/page/frame.ts'
import { coverPage } from '../../../src/layout/templates/cover.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { interview, issueOf, picture } from '../../support/issues.ts'
import { inkOf, linesOf } from '../../support/placed.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const WORDS = 'دُرت في مكاني مئة عام ولم أصل إلى شيء، ومع ذلك كنت دائمًا في الموعد'
const SHAPES = [
  [1200, 1600],
  [1500, 1500],
  [1600, 1000],
  [800, 2000],
] as const
const FOCUSES = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95].flatMap((y) => [
  { x: 0.5, y },
  { x: 0.2, y },
])

/** A picture in which so much happens in each part of its height. */
const photoOf = ({ width, height }: Picture, unrest: readonly number[] = [0.5]): TonedPhoto => ({
  jpeg: new Uint8Array([1]),
  veiled: new Uint8Array([2]),
  pixels: { width, height },
  unrest: { columns: 1, rows: unrest.length, cells: unrest },
})

const isPicture = (item: Item): item is PictureItem => item.kind === 'picture'
const isText = (item: Item): item is TextItem => item.kind === 'text'

describe.each(['plain', 'contemporary', 'classical'])('a photograph on the cover in %s', async (theme) => {
  const compositor = openCompositor(await openHouse(theme))
  const { trim } = compositor.style
  const shapes = [trim, { width: 600, height: 960 }]
  const issue = issueOf(interview())
  const lay = (shown: Picture, { photo = photoOf(shown), size = trim, name = issue.masthead } = {}) => {
    const cover = { ...issue.cover, picture: shown, words: { text: WORDS, from: 1, span } }
    const dressed = { ...compositor, art: { ...compositor.art, photo } }
    return coverPage(
      dressed,
      { ...issue, masthead: name, cover },
      { size: size, parent: { role: 'document' }, firstPages: new Map() },
    ).items
  }

  test('has nothing over the zone round its focus, whatever its shape and wherever that is', () => {
    for (const size of shapes)
      for (const name of ['ق', 'انفلونسرز توداي'])
        for (const [width, height] of SHAPES)
          for (const focus of FOCUSES) {
            const items = lay({ ...picture(width, height), focus }, { size, name })
            const [shown, ...veils] = items.filter(isPicture)
            if (!shown?.crop) throw new Error('The cover has no picture.')
            const zone = carry(focusZone({ width, height }, focus), shown.crop, shown.box)
            const [left, top] = [Math.max(zone.x, shown.box.x), Math.max(zone.y, shown.box.y)]
            const right = Math.min(zone.x + zone.width, shown.box.x + shown.box.width)
            const foot = Math.min(zone.y + zone.height, shown.box.y + shown.box.height)
            const meets = (box: { left: number; right: number; top: number; foot: number }) =>
              box.left < right && box.right > left && box.top < foot - 1e-6 && box.foot > top + 1e-6
            const words = items.filter(isText).map(inkOf)
            expect(words.filter(meets)).toEqual([])
            for (const { box } of veils)
              expect(
                meets({ left: box.x, right: box.x + box.width, top: box.y, foot: box.y + box.height }),
              ).toBe(false)
            // The focus itself is in sight.
            const spot = carry({ ...focus, width: 0, height: 0 }, shown.crop, shown.box)
            expect(spot.y).toBeGreaterThan(shown.box.y)
            expect(spot.y).toBeLessThan(shown.box.y + shown.box.height)
          }
  })

  test('has every word on its veil or on a band of ground beside it, and no word over another', () => {
    for (const [width, height] of SHAPES)
      for (const focus of FOCUSES) {
        const items = lay({ ...picture(width, height), focus })
        const [shown, ...veils] = items.filter(isPicture)
        const inks = items.filter(isText).map(inkOf)
        for (const { top, foot } of inks) {
          const onBand = foot <= (shown?.box.y ?? 0) || top >= (shown?.box.y ?? 0) + (shown?.box.height ?? 0)
          const onVeil = veils.some(({ box }) => box.y <= top && box.y + box.height >= foot)
          expect(onBand || onVeil).toBe(true)
        }
        const sorted = [...inks].sort((one, other) => one.top - other.top)
        sorted.slice(1).forEach(({ top }, index) => {
          expect(top).toBeGreaterThan(sorted[index]?.foot ?? 0)
        })
      }
  })

  test('has its veil drawn from the same places of the picture, and for nobody who reads', () => {
    const items = lay({ ...picture(1200, 1600), focus: { x: 0.5, y: 0.35 } })
    const [shown, ...veils] = items.filter(isPicture)
    if (!shown?.crop) throw new Error('The cover has no picture.')
    expect(shown.tag).toMatchObject({ role: 'figure' })
    expect(veils.length).toBeGreaterThan(0)
    for (const { box, crop, bytes, tag } of veils) {
      expect(tag.role).toBe('artifact')
      expect(bytes).toEqual(new Uint8Array([2]))
      const same = carry(crop ?? shown.box, shown.crop, shown.box)
      for (const side of ['x', 'y', 'width', 'height'] as const) expect(same[side]).toBeCloseTo(box[side], 6)
    }
  })

  test('has more of the picture round it than the page shows, for the knife', () => {
    const [shown] = lay({ ...picture(1200, 1600), focus: { x: 0, y: 0 } }).filter(isPicture)
    expect(shown?.crop?.x).toBeGreaterThan(0)
    expect(shown?.crop?.y).toBeGreaterThan(0)
  })

  test('has its words where least happens in it', () => {
    const shown = picture(600, 800)
    const nameAt = (unrest: readonly number[]) => {
      const { top, foot } = inkOf(linesOf(lay(shown, { photo: photoOf(shown, unrest) }), 'سلمى')[0])
      return (top + foot) / 2 / trim.height
    }
    const [high, low] = [nameAt([9, 9, 0, 0, 0, 0, 9, 9, 9, 9]), nameAt([9, 9, 9, 9, 9, 9, 0, 0, 0, 0])]
    expect(low - high).toBeGreaterThan(0.1)
  })
})
