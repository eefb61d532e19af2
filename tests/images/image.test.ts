import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { probePicture } from '../../src/images/image.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const blank = () => sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })

test('measures a PNG', async () => {
  const path = join(folder, 'a.png')
  await blank().png().toFile(path)
  expect(await probePicture(path)).toEqual({ format: 'png', width: 30, height: 20 })
})

test('measures a JPEG as it is seen, after its own orientation', async () => {
  const path = join(folder, 'a.jpg')
  await blank().jpeg().withMetadata({ orientation: 6 }).toFile(path)
  expect(await probePicture(path)).toEqual({ format: 'jpeg', width: 20, height: 30 })
})

test('refuses another kind of picture by its name', async () => {
  const path = join(folder, 'a.png')
  await blank().webp().toFile(path)
  await expect(probePicture(path)).rejects.toThrow('this file is webp')
})

test('gives the cause where a file is no picture', async () => {
  const path = join(folder, 'words.jpg')
  writeFileSync(path, 'words')
  await expect(probePicture(path)).rejects.toMatchObject({
    message: 'The file cannot be read as a picture.',
    cause: expect.any(Error),
  })
})
