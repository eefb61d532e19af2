/** Manuscripts that are more than any manuscript is: each is refused in a sentence before it is parsed. */

import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { readManuscript } from '../../../src/desk/read.ts'
import { docxOf, odtOf, wordParagraph } from '../../support/documents.ts'
import { lineOf } from '../../support/manuscripts.ts'

const MIB = 2 ** 20

const told = async (file: string, bytes: Uint8Array | string): Promise<string> =>
  readManuscript({ file, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes }).then(
    ({ paragraphs }) => paragraphs.map(lineOf).join('\n'),
    (error: Error) => error.message,
  )

/** Packed small: nothing but spaces. */
async function withPart(document: Uint8Array, name: string, size: number): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(document)
  zip.file(name, `<x>${' '.repeat(size)}</x>`)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const DEFLATED = 8

/** The directory of a package says of each part that it is as large (APPNOTE.TXT, 4.3.12). */
function stating(document: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(document)
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
    if (bytes.readUInt16LE(at + 10) === DEFLATED) bytes.writeUInt32LE(size, at + 24)
  return bytes
}

test.each([
  ['.docx', () => docxOf(wordParagraph('نص')), 'word/document.xml'],
  ['.odt', () => odtOf('<text:p>نص</text:p>'), 'content.xml'],
])('a %s whose markup unpacks to more than five hundred pages is refused', async (ending, make, part) => {
  const bomb = await withPart(await make(), part, 17 * MIB)
  expect(bomb.length).toBeLessThan(MIB)
  expect(await told(`bomb${ending}`, bomb)).toMatch(/more than 16 MiB, those of five hundred pages/)
  expect(await told(`sound${ending}`, await make())).toContain('نص')
})

test('markup under the name of a picture is counted as markup', async () => {
  const bomb = await withPart(await docxOf(wordParagraph('نص')), 'word/media/big.png', 17 * MIB)
  expect(await told('bomb.docx', bomb)).toMatch(/more than 16 MiB/)
})

test('a package that says it unpacks to more than the pictures of a book is refused unread', async () => {
  const document = await withPart(await docxOf(wordParagraph('نص')), 'word/media/big.png', 1)
  expect(await told('bomb.docx', stating(document, 600 * MIB))).toMatch(/unpacks to more than 512 MiB/)
})

test('a package of tens of thousands of parts is refused', async () => {
  const zip = await JSZip.loadAsync(await docxOf(wordParagraph('نص')))
  for (let part = 0; part <= 10_000; part++) zip.file(`word/media/${part}.png`, '')
  expect(await told('parts.docx', await zip.generateAsync({ type: 'uint8array' }))).toMatch(/10000 parts/)
})

test('a package whose parts are larger than its directory says is broken off, and said to be damaged', async () => {
  const bomb = await withPart(await docxOf(wordParagraph('نص')), 'word/document.xml', MIB)
  expect(await told('bomb.docx', stating(bomb, 1))).toMatch(/damaged document/)
})

const DEEP = /Unexpected markup in which elements stand in one another more than 512 deep/

test.each<[string, string, string, string]>([
  ['page', 'deep.html', '<div>', '</div>'],
  ['page in Markdown', 'deep.md', '<div>', '</div>'],
])('a %s that is deeper than any browser shows is refused, and one that is not is read', async (_, file, open, close) => {
  const page = (depth: number) => `${open.repeat(depth)}<p>نص هنا</p>${close.repeat(depth)}`
  expect(await told(file, page(20_000))).toMatch(DEEP)
  expect(await told(file, page(600))).toMatch(DEEP)
  expect(await told(file, page(100))).toBe('نص هنا')
})

test('a list of Markdown in lists without end is refused before it is parsed', async () => {
  const lines = Array.from({ length: 3000 }, (_, depth) => `${'  '.repeat(depth)}- نص`)
  expect(await told('deep.md', lines.join('\n'))).toMatch(DEEP)
  expect(await told('deep.md', `${'- '.repeat(20_000)}نص`)).toMatch(DEEP)
  expect(await told('deep.md', lines.slice(0, 20).join('\n'))).toContain('• نص')
})

test('a document that is so deep is refused', async () => {
  const deep = `${'<text:span>'.repeat(600)}نص${'</text:span>'.repeat(600)}`
  expect(await told('deep.odt', await odtOf(`<text:p>${deep}</text:p>`))).toMatch(DEEP)
})
