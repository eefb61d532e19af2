/** Manuscripts imported into an issue: listed, with what belongs to them beside them, and nothing of it written over. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { hasErrors } from '../../src/diagnostic.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { type Files, SOUND, writeFolder } from '../issue/folders.ts'
import { docxOf, WORD_PICTURE, wordParagraph } from '../support/documents.ts'
import { HOUSE } from '../support/house.ts'
import { filesUnder, runImport, SHORT_TALK, textAt } from '../support/imports.ts'

const PICTURE = readFileSync(join(HOUSE, 'tests/fixtures/blocks/pattern.png'))

/** A Word document with that picture in it. */
async function wordWithPicture(body: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await docxOf(body))
  zip.file('word/media/dot.png', PICTURE)
  return zip.generateAsync({ type: 'uint8array' })
}

const errorsOf = async (folder: string) => {
  const { diagnostics } = await loadIssue(folder)
  return hasErrors(diagnostics) ? diagnostics : []
}

/** Beside the issue, as they come by mail. */
const withIssue = (files: Files = {}) => writeFolder({ ...SOUND, 'inbox/talk.txt': SHORT_TALK, ...files })

test('it is put with its manuscript, listed, and the issue loads', async () => {
  const folder = withIssue()
  const { code } = await runImport(folder, ['inbox/talk.txt'], { issue: '.' })
  expect(code).toBe(0)
  expect(filesUnder(folder)).toEqual(
    expect.arrayContaining(['interviews/talk.yaml', 'manuscripts/talk.txt', 'issue.yaml']),
  )
  expect(textAt(folder, 'manuscripts/talk.txt')).toBe(SHORT_TALK)
  expect(parse(textAt(folder, 'interviews/talk.yaml'))).toMatchObject({
    manuscript: 'manuscripts/talk.txt',
  })
  expect(textAt(folder, 'issue.yaml')).toBe(`${SOUND['issue.yaml']}  - interviews/talk.yaml\n`)
  expect(await errorsOf(folder)).toEqual([])
})

test('twice is the same as once', async () => {
  const folder = withIssue()
  await runImport(folder, ['inbox/talk.txt'], { issue: '.' })
  const before = filesUnder(folder).map((file) => textAt(folder, file))
  expect((await runImport(folder, ['inbox/talk.txt'], { issue: '.' })).code).toBe(0)
  expect(filesUnder(folder).map((file) => textAt(folder, file))).toEqual(before)
})

test('what somebody has edited is not written over', async () => {
  const folder = withIssue()
  mkdirSync(join(folder, 'interviews'))
  writeFileSync(join(folder, 'interviews/talk.yaml'), 'slug: mine\n')
  const { code, said } = await runImport(folder, ['inbox/talk.txt'], { issue: '.' })
  expect(code).toBe(1)
  expect(textAt(folder, 'interviews/talk.yaml')).toBe('slug: mine\n')
  expect(said).toMatch(/Unexpected [^\n]*interviews\/talk\.yaml, expected nothing there yet/)
  expect(existsSync(join(folder, 'manuscripts/talk.txt'))).toBe(false)
  expect(textAt(folder, 'issue.yaml')).toBe(SOUND['issue.yaml'])
})

test('pictures of a Word file come with it', async () => {
  const paragraphs = SHORT_TALK.split('\n\n').map((line) => wordParagraph(line.trim()))
  const body = [...paragraphs.slice(0, 4), WORD_PICTURE, ...paragraphs.slice(4)].join('')
  const folder = withIssue({ 'inbox/salma.docx': await wordWithPicture(body) })
  await runImport(folder, ['inbox/salma.docx'], { issue: '.' })
  const [picture] = filesUnder(folder).filter((file) => file.startsWith('pictures/'))
  expect(picture).toMatch(/^pictures\/salma-.*\.png$/)
  expect(readFileSync(join(folder, picture ?? ''))).toEqual(PICTURE)
  expect(textAt(folder, 'interviews/salma.yaml')).toMatch(
    /picture:\n\s+file: \.\.\/pictures\/salma-.*\.png\n\s+alternative: دكان/,
  )
  expect(textAt(folder, 'interviews/salma.yaml')).toContain('Paragraph 3')
  expect(await errorsOf(folder)).toEqual([])
})

test('it goes into the folder of the issue that is named, and nowhere else', async () => {
  const folder = withIssue()
  expect((await runImport(folder, ['inbox/talk.txt'], { issue: '.', out: 'talks' })).code).toBe(0)
  expect(textAt(folder, 'issue.yaml')).toContain('  - talks/guest.yaml\n  - talks/talk.yaml\n')
  const stray = await runImport(folder, ['inbox/talk.txt'], { issue: '.', out: '../away' })
  expect(stray.code).toBe(1)
  expect(stray.said).toMatch(/Unexpected place [^\n]*away\/talk\.yaml" outside the issue/)
})

test('pictures of one name in two folders are two, and a stray sign of per cent is none', async () => {
  const lines = SHORT_TALK.split('\n\n').slice(1)
  const shown = ['a/dot.png', 'b/dot.png', '50%.png'].map(
    (src) => `<p><img src="${src}" alt="دكان ${src}"></p>`,
  )
  const html = `<html><body><article><h1>حوار مع سلمى الراوي</h1>${shown.join('')}${lines
    .map((line) => `<p>${line.trim()}</p>`)
    .join('')}</article></body></html>`
  const files = { 'inbox/a/dot.png': PICTURE, 'inbox/b/dot.png': PICTURE, 'inbox/50%.png': PICTURE }
  const folder = withIssue({ 'inbox/page.html': html, ...files })
  expect((await runImport(folder, ['inbox/page.html'], { issue: '.' })).code).toBe(0)
  expect(filesUnder(folder).filter((file) => file.startsWith('pictures/'))).toEqual([
    'pictures/page-50%.png',
    'pictures/page-dot-2.png',
    'pictures/page-dot.png',
  ])
})

test('pictures beside a saved page come with it, and those elsewhere do not', async () => {
  const paragraphs = SHORT_TALK.split('\n\n').slice(1)
  const pictures = ['page_files/dot.png', '../secret.png', 'https://example.org/far.png', 'gone.png']
  const html = `<html><body><article><h1>حوار مع سلمى الراوي</h1>${pictures
    .map((src) => `<p><img src="${src}" alt="دكان ${src.length}"></p>`)
    .join('')}${paragraphs.map((line) => `<p>${line.trim()}</p>`).join('')}</article></body></html>`
  const files = { 'inbox/page.html': html, 'inbox/page_files/dot.png': PICTURE, 'secret.png': PICTURE }
  const folder = withIssue(files)
  const { said } = await runImport(folder, ['inbox/page.html'], { issue: '.' })
  expect(filesUnder(folder).filter((file) => file.startsWith('pictures/'))).toEqual(['pictures/page-dot.png'])
  expect(textAt(folder, 'interviews/page.yaml')).toContain('file: ../pictures/page-dot.png')
  expect(said.match(/warning: Unexpected picture/g)).toHaveLength(3)
  expect(await errorsOf(folder)).toEqual([])
})

test('what is pasted is listed and names no manuscript', async () => {
  const folder = withIssue()
  await runImport(folder, ['-'], { issue: '.' }, { pasted: SHORT_TALK })
  expect(existsSync(join(folder, 'manuscripts'))).toBe(false)
  expect(textAt(folder, 'issue.yaml')).toContain('interviews/hwar-ma-slmy-alrawy.yaml')
  expect(await errorsOf(folder)).toEqual([])
})
