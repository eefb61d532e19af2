/** A photograph made darker under words: as dark as they ask, no darker elsewhere, and nowhere with a line between. */

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { tonePhoto } from '../../src/images/photo.ts'
import { strengthAt, veilPicture } from '../../src/images/veil.ts'
import { veilPage } from '../../src/paint/veil.ts'

const NIGHT = [0, 0, 0.4] as const
const SAND = [1, 0.9, 0.6] as const
const DUSK = [0.4, 0.36, 0.48] as const
const LOOK = { dark: NIGHT, light: SAND, veil: DUSK }
const WHOLE = [{ over: 0, top: 0, foot: 1, under: 1 }]
const SOFT = [{ over: 0.2, top: 0.4, foot: 0.5, under: 0.7 }]

/** Without an edge between its greys, which a JPEG would overshoot. */
const ramp = await sharp(Buffer.from(Array.from({ length: 64 * 256 }, (_, at) => at % 256)), {
  raw: { width: 256, height: 64, channels: 1 },
})
  .png()
  .toBuffer()

const plainOf = (background: string) =>
  sharp({ create: { width: 60, height: 200, channels: 3, background } })
    .png()
    .toBuffer()

/** The lightest and the darkest of each channel. */
async function extremes(jpeg: Uint8Array) {
  const { channels } = await sharp(jpeg).stats()
  return channels.map(({ min, max }) => ({ min: min / 255, max: max / 255 }))
}

/** The red of each row, at its middle. */
async function redsOf(jpeg: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  return Array.from(
    { length: info.height },
    (_, row) => data[(row * info.width + info.width / 2) * info.channels] ?? 0,
  )
}

describe('a veiled photograph', () => {
  test('is as dark as the plain one where that is darkest, and no lighter than its veil', async () => {
    const { jpeg, veil } = await tonePhoto(ramp, LOOK)
    const plain = await extremes(jpeg)
    const under = await extremes(await veilPicture(jpeg, { ...veil, bands: WHOLE }))
    under.forEach(({ min, max }, channel) => {
      expect(Math.abs(min - (plain[channel]?.min ?? 0))).toBeLessThan(0.05)
      expect(max).toBeLessThan((DUSK[channel] ?? 0) + 0.03)
    })
    expect(plain[0]?.max).toBeGreaterThan(0.9)
  })

  test('that keeps its own colours is no lighter either', async () => {
    const { jpeg, veil } = await tonePhoto(await plainOf('#e01010'), { ...LOOK, own: true })
    const [red, green] = await extremes(jpeg)
    expect(red?.max).toBeGreaterThan(0.8)
    expect(green?.max).toBeLessThan(0.15)
    const under = await extremes(await veilPicture(jpeg, { ...veil, bands: WHOLE }))
    for (const [channel, { max }] of under.entries()) expect(max).toBeLessThan((DUSK[channel] ?? 0) + 0.03)
  })

  test('is as it was beside its band, and goes into it without a line', async () => {
    const { jpeg, veil } = await tonePhoto(await plainOf('#e8e8f0'), { ...LOOK, own: true })
    const [plain, veiled] = [
      await redsOf(jpeg),
      await redsOf(await veilPicture(jpeg, { ...veil, bands: SOFT })),
    ]
    const lost = (row: number) => (plain[row] ?? 0) - (veiled[row] ?? 0)
    for (const row of [5, 30, 150, 195]) expect(Math.abs(lost(row))).toBeLessThan(3)
    expect(lost(90)).toBeGreaterThan(100)
    // Forty rows of fading: a hard edge would lose it all from one to the next.
    for (let row = 1; row < 200; row++)
      expect(Math.abs(lost(row) - lost(row - 1))).toBeLessThan(0.06 * lost(90))
  })
})

test('where two soft edges lie over each other the stronger is seen', () => {
  const bands = [...SOFT, { over: 0.5, top: 0.6, foot: 1, under: 1 }]
  expect(strengthAt(0.58, bands)).toBe(Math.max(...bands.map((band) => strengthAt(0.58, [band]))))
  expect(strengthAt(0.58, bands)).toBeLessThan(1)
})

test('a page is painted from the veiled picture alone', async () => {
  const { jpeg, veil, pixels } = await tonePhoto(ramp, LOOK)
  const whole = { ...veil, bands: WHOLE }
  const box = { x: 0, y: 0, width: 100, height: 100 }
  const tag = { role: 'figure' } as const
  const item = { kind: 'picture', path: '/p.png', bytes: jpeg, pixels, box, tag } as const
  const page = { number: 1, side: 'left', size: box, items: [{ ...item, veil: whole }] } as const
  expect((await veilPage(page)).items).toEqual([{ ...item, bytes: await veilPicture(jpeg, whole) }])
})
