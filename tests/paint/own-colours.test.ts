/** Pictures as a screen shows them and as a press prints them: those of articles in the theme's inks, adverts' in their own. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page, PictureItem } from '../../src/layout/page/frame.ts'
import { picturesOn } from '../../src/paint/pictures.ts'
import { openPlateRoom } from '../../src/paint/separate.ts'
import { showPictures } from '../../src/paint/show.ts'
import { openHouse } from '../support/house.ts'
import { PRESS_PROFILE } from '../support/tagged.ts'

const { style } = await openHouse('contemporary')
const folder = mkdtempSync(join(tmpdir(), 'warraq-show-'))
const path = join(folder, 'green.jpg')
beforeAll(() =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#109030' } })
    .jpeg()
    .toFile(path),
)
afterAll(() => rmSync(folder, { recursive: true }))

const item: PictureItem = {
  kind: 'picture',
  path,
  pixels: { width: 60, height: 40 },
  box: { x: 0, y: 0, width: 60, height: 40 },
  tag: { role: 'artifact', type: 'Layout' },
}
/** One file in an article and in an advert. */
const page: Page = {
  number: 1,
  side: 'left',
  size: { width: 100, height: 100 },
  items: [item, { ...item, own: true }],
}

async function coloursOn(pages: readonly Page[]): Promise<number[][]> {
  const shown = picturesOn(pages).map(async ({ bytes }) => {
    const { data, info } = await sharp(Buffer.from(bytes ?? []))
      .raw()
      .toBuffer({ resolveWithObject: true })
    return [...data.subarray(0, info.channels)]
  })
  return Promise.all(shown)
}

/** Green is green where a picture keeps its colours; flame and navy have more red or blue. */
function expectOneOfEach([toned = [], own = []]: readonly number[][]): void {
  expect(own[1]).toBeGreaterThan((own[0] ?? 0) + 60)
  expect(own[1]).toBeGreaterThan((own[2] ?? 0) + 60)
  expect(toned[1]).toBeLessThan(Math.max(toned[0] ?? 0, toned[2] ?? 0))
}

test('a screen shows the picture of an article in the inks of the theme, and an advert as it came', async () => {
  expectOneOfEach(await coloursOn(await showPictures([page], style)))
})

test('a press prints the picture of an article in the inks of the theme, and an advert as it came', async () => {
  const room = await openPlateRoom(style, { profile: PRESS_PROFILE, inkLimit: 3, intent: 'relative' })
  expectOneOfEach(await coloursOn(await room.separate([page])))
})
