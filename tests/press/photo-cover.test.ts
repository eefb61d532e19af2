/** An issue with a photograph on its cover: in the PDF, in every cover picture, and said to who cannot see it. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { print } from '../support/printing.ts'

test('is printed in the inks of its theme, on the page and in the pictures of the cover', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'warraq-shot-')), 'shot')
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true }))
  cpSync(join(HOUSE, 'assets/issues/002'), folder, { recursive: true })
  const path = join(folder, 'issue.yaml')
  const shot = 'cover:\n  picture: { file: pictures/minaret.jpg, alternative: مئذنة فيها ساعة }\n'
  writeFileSync(path, readFileSync(path, 'utf8').replace('cover:\n', shot))
  const files = await print(folder, ['screen', 'cover'], 'classical')
  const cover = files.find(({ name }) => name === 'cover/shot.1600x2560.jpg')
  const { data, info } = await sharp(Buffer.from(cover?.bytes ?? []))
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Between green and the lightest green, no red of the picture's own is left; only the paper of the words is brighter.
  let red = 0
  for (let at = 0; at < data.length; at += info.channels)
    if ((data[at] ?? 0) > (data[at + 1] ?? 0) + 24) red++
  expect(red / (info.width * info.height)).toBeLessThan(0.001)
  // And the same each time.
  const bytesOf = (printed: typeof files) => printed.map(({ bytes }) => Buffer.from(bytes).toString('base64'))
  expect(bytesOf(await print(folder, ['screen', 'cover'], 'classical'))).toEqual(bytesOf(files))
})
