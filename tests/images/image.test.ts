import sharp from 'sharp'
import { expect, test } from 'vitest'
import { probePicture } from '../../src/images/image.ts'
import { grain } from '../support/grain.ts'

const blank = () => sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })

/** A file long enough to be cut anywhere. */
const noise = () => grain({ width: 120, height: 90 })

test('measures a PNG', async () => {
  const picture = await blank().png().toBuffer()
  expect(await probePicture(picture)).toEqual({ format: 'png', width: 30, height: 20 })
})

test('measures a JPEG as it is seen, after its own orientation', async () => {
  const picture = await blank().jpeg().withMetadata({ orientation: 6 }).toBuffer()
  expect(await probePicture(picture)).toEqual({ format: 'jpeg', width: 20, height: 30 })
})

test.each([
  ['jpeg', () => noise().jpeg().toBuffer()],
  ['png', () => noise().png().toBuffer()],
])('tells that a %s is cut off, wherever it is cut behind its head', async (_, make) => {
  const whole = await make()
  await expect(probePicture(whole)).resolves.toMatchObject({ width: 120 })
  for (const part of [0.1, 0.5, 0.95]) {
    const cut = whole.subarray(0, Math.floor(whole.length * part))
    await expect(probePicture(cut)).rejects.toMatchObject({
      message: expect.stringContaining('cut off before its end: copy it anew'),
      cause: expect.any(Error),
    })
  }
})

test.each([
  ['png', () => noise().png().toBuffer()],
  ['jpeg', () => noise().jpeg().toBuffer()],
])('tells that a %s is damaged which has its end', async (kind, make) => {
  const whole = Buffer.from(await make())
  // Of a JPEG the tables go, of a PNG the pixels' checksums.
  whole.fill(0, kind === 'jpeg' ? 4 : 60, kind === 'jpeg' ? 300 : 2000)
  await expect(probePicture(whole)).rejects.toThrow('The picture is damaged')
})

test('refuses a JPEG whose pixels are damaged, which would only be missed at the press', async () => {
  const whole = Buffer.from(await noise().jpeg().toBuffer())
  // An end in its middle: what follows is decoded as nothing.
  whole.write('\xff\xd9', Math.floor(whole.length / 2), 'latin1')
  await expect(probePicture(whole)).rejects.toThrow('The picture is damaged')
})

test.each([
  [
    'webp',
    async () => blank().webp().toBuffer(),
    'this file is webp, whatever its name says; save it as JPEG',
  ],
  ['tiff', async () => blank().tiff().toBuffer(), 'this file is tiff'],
  ['gif', async () => blank().gif().toBuffer(), 'this file is gif'],
  ['avif', async () => blank().avif().toBuffer(), 'this file is avif'],
  [
    'heic',
    async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
    'this file is heic, whatever its name says; a telephone',
  ],
  [
    'svg',
    async () => Buffer.from('<?xml version="1.0"?>\n<!-- by hand -->\n<svg width="4"/>'),
    'this file is svg',
  ],
  ['psd', async () => Buffer.from('8BPS\0\x01'), 'a picture in layers'],
  ['pdf', async () => Buffer.from('%PDF-1.7'), 'this file is pdf'],
  ['a web page', async () => Buffer.from('\n<!DOCTYPE html><title>404'), 'not the page that shows it'],
  ['a pointer', async () => Buffer.from('version https://git-lfs.github.com/spec/v1'), 'git lfs pull'],
  ['empty', async () => Buffer.alloc(0), 'The file is empty'],
  ['words', async () => Buffer.from('words'), 'it begins as no picture does'],
])('refuses %s by its first bytes', async (_, make, message) => {
  await expect(probePicture(await make())).rejects.toThrow(message)
})

test('refuses more pixels than a machine bears before any of them is read', async () => {
  const png = Buffer.from(await blank().png().toBuffer())
  png.writeUInt32BE(60_000, 16)
  png.writeUInt32BE(60_000, 20)
  // The checksum of the head, which says its size.
  const { crc32 } = await import('node:zlib')
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  await expect(probePicture(png)).rejects.toThrow('60000 × 60000 pixels, and at most 120 million')
})
