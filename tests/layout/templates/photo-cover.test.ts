/** A photograph on the cover: what must be seen of it is, words stand on a veil, and where least happens. */

import { describe, expect, test } from 'vitest'
import { carry, focusZone } from '../../../src/images/crop.ts'
import type { TonedPhoto } from '../../../src/images/photo.ts'
import { strengthAt } from '../../../src/images/veil.ts'
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
  veil: { dark: [0, 0, 0.2], share: 0.4 },
  pixels: { width, height },
  unrest: { columns: 1, rows: unrest.length, cells: unrest },
})

/** How much of the whole veil lies on a place of the picture's height. */
const veilAt = ({ veil }: PictureItem, place: number) => strengthAt(place, veil?.bands ?? [])
const inPicture = ({ box, crop }: PictureItem, y: number) =>
  carry({ ...box, y, height: 0 }, box, crop ?? { x: 0, y: 0, width: 1, height: 1 }).y

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
            const [shown] = items.filter(isPicture)
            if (!shown?.crop) throw new Error('The cover has no picture.')
            const zone = carry(focusZone({ width, height }, focus), shown.crop, shown.box)
            const [left, top] = [Math.max(zone.x, shown.box.x), Math.max(zone.y, shown.box.y)]
            const right = Math.min(zone.x + zone.width, shown.box.x + shown.box.width)
            const foot = Math.min(zone.y + zone.height, shown.box.y + shown.box.height)
            const meets = (box: { left: number; right: number; top: number; foot: number }) =>
              box.left < right && box.right > left && box.top < foot - 1e-6 && box.foot > top + 1e-6
            const words = items.filter(isText).map(inkOf)
            expect(words.filter(meets)).toEqual([])
            // Its outermost air takes the end of a soft edge, and no more than that.
            const seen = focusZone({ width, height }, focus)
            const veilIn = (part: number) => veilAt(shown, seen.y + part * seen.height)
            for (let part = 0.33; part <= 0.67; part += 0.02) expect(veilIn(part)).toBeLessThan(1e-9)
            for (const part of [0.2, 0.8]) expect(veilIn(part)).toBeLessThan(0.36)
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
        const [shown] = items.filter(isPicture)
        const inks = items.filter(isText).map(inkOf)
        for (const { top, foot } of inks) {
          const onBand = foot <= (shown?.box.y ?? 0) || top >= (shown?.box.y ?? 0) + (shown?.box.height ?? 0)
          const onVeil = [top, (top + foot) / 2, foot].every(
            (y) => shown && veilAt(shown, inPicture(shown, y)) === 1,
          )
          expect(onBand || onVeil).toBe(true)
        }
        const sorted = [...inks].sort((one, other) => one.top - other.top)
        sorted.slice(1).forEach(({ top }, index) => {
          expect(top).toBeGreaterThan(sorted[index]?.foot ?? 0)
        })
      }
  })

  test('has veils that fade where they end within it, and go on beyond its edges', () => {
    const items = lay(picture(1200, 1600))
    const pictures = items.filter(isPicture)
    const [shown] = pictures
    const bands = shown?.veil?.bands ?? []
    expect(pictures).toHaveLength(1)
    expect(bands.length).toBeGreaterThan(0)
    for (const { over, top, foot, under } of bands) {
      expect(top === 0 || top - over > 0.12).toBe(true)
      expect(foot === 1 || under - foot > 0.12).toBe(true)
    }
    const ends = bands.flatMap(({ top, foot }) => [top, foot])
    expect(ends.some((end) => end > 0 && end < 1)).toBe(true)
    // The label is near the foot of the page.
    expect(ends).toContain(1)
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
