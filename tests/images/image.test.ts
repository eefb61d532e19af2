import sharp from 'sharp'
import { expect, test } from 'vitest'
import { probePicture } from '../../src/images/image.ts'

const blank = () => sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })

test('measures a PNG', async () => {
  const picture = await blank().png().toBuffer()
  expect(await probePicture(picture)).toEqual({ format: 'png', width: 30, height: 20 })
})

test('measures a JPEG as it is seen, after its own orientation', async () => {
  const picture = await blank().jpeg().withMetadata({ orientation: 6 }).toBuffer()
  expect(await probePicture(picture)).toEqual({ format: 'jpeg', width: 20, height: 30 })
})

test('refuses another kind of picture by its name', async () => {
  await expect(probePicture(await blank().webp().toBuffer())).rejects.toThrow('this file is webp')
})

test('gives the cause where a file is no picture', async () => {
  await expect(probePicture(Buffer.from('words'))).rejects.toMatchObject({
    message: 'The file cannot be read as a picture.',
    cause: expect.any(Error),
  })
})
