/** The pictures of a book: named and listed by what they are in it, whatever their files were. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { bindEpub } from '../../src/epub/book.ts'
import { grain } from '../support/grain.ts'
import { openBook } from './opened-book.ts'
import { everyKindIssue, sampleParts } from './sample-issue.ts'

const scratch = mkdtempSync(join(tmpdir(), 'warraq-pictures-'))
afterAll(() => rmSync(scratch, { recursive: true }))

test('a photograph that comes as a PNG is listed, shown and weighed as the JPEG it becomes', async () => {
  const noise = grain({ width: 300, height: 180 }, 16)
  const path = join(scratch, 'photograph.png')
  writeFileSync(path, await noise.png().toBuffer())
  const { bytes, pictures } = await bindEpub(everyKindIssue(path), await sampleParts())
  const book = await openBook(bytes)
  const href = 'images/picture-1.jpg'
  expect(await book.read('OEBPS/content.opf')).toContain(`href="${href}" media-type="image/jpeg"`)
  expect(await book.read('OEBPS/omar.xhtml')).toContain(`src="${href}"`)
  const shown = await book.readBytes(`OEBPS/${href}`)
  expect((await sharp(shown).metadata()).format).toBe('jpeg')
  expect(pictures).toMatchObject([{ href, width: 300, height: 180, bytes: shown.length }])
})
