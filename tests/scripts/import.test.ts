/** The command that makes articles of manuscripts, end to end: what it writes and where, what it says, what it refuses. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import JSZip from 'jszip'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { run } from '../../scripts/import.ts'
import { hasErrors } from '../../src/diagnostic.ts'
import { houseAt } from '../../src/house.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { type Files, SOUND, writeFolder } from '../issue/folders.ts'
import { docxOf, WORD_PICTURE, wordParagraph } from '../support/documents.ts'
import { HOUSE } from '../support/house.ts'

const PICTURE = readFileSync(join(HOUSE, 'tests/fixtures/blocks/pattern.png'))

/** A Word document with that picture in it. */
async function wordWithPicture(body: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await docxOf(body))
  zip.file('word/media/dot.png', PICTURE)
  return zip.generateAsync({ type: 'uint8array' })
}

afterEach(() => {
  vi.restoreAllMocks()
})

type Flags = Readonly<Record<string, string | true>>

/** The command where the caller stands in `folder`; what it said, line by line. */
async function command(folder: string, operands: readonly string[], flags: Flags = {}, pasted?: string) {
  const said: string[] = []
  const hear = (line: string) => void said.push(stripVTControlCharacters(line))
  vi.spyOn(console, 'log').mockImplementation(hear)
  vi.spyOn(console, 'error').mockImplementation(hear)
  if (pasted !== undefined)
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(pasted)]) as never)
  const code = await run({ house: houseAt(dirname(folder)), from: folder, operands, flags })
  vi.restoreAllMocks()
  return { code, said: said.join('\n') }
}

/** Every file under a folder, by its path from there. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
const textAt = (...path: readonly string[]) => readFileSync(join(...path), 'utf8')
const errorsOf = async (folder: string) => {
  const { diagnostics } = await loadIssue(folder)
  return hasErrors(diagnostics) ? diagnostics : []
}

const TALK = `حوار مع سلمى الراوي

حوار: نوّار السدري

سؤال: كيف بدأت الحكاية معك؟

سلمى الراوي: بدأت من دكان أبي ، حين كنت صغيرة.

سؤال: وماذا بقي من الدكان؟

سلمى الراوي: بقيت الرائحة وحدها.
`
const OTHER = TALK.replaceAll('سلمى الراوي', 'زاهر النجار')
const place = (files: Files = {}) => writeFolder({ 'talk.txt': TALK, ...files })
/** Beside the issue, as they come by mail. */
const withIssue = (files: Files = {}) => writeFolder({ ...SOUND, 'inbox/talk.txt': TALK, ...files })

describe('a manuscript', () => {
  test('becomes an article in output/import, with a table of what was read', async () => {
    const folder = place()
    const { code, said } = await command(folder, ['talk.txt'])
    expect(code).toBe(0)
    expect(parse(textAt(dirname(folder), 'output/import/talk.yaml'))).toMatchObject({
      slug: 'talk',
      kind: 'interview',
      guest: { name: 'سلمى الراوي' },
      exchanges: [{ question: 'كيف بدأت الحكاية معك؟' }, { answer: 'بقيت الرائحة وحدها.' }],
    })
    expect(said).toMatch(/guest {3}سلمى الراوي/)
    expect(said).toMatch(/credit {2}حوار: نوّار السدري/)
    expect(said).toContain('2 exchanges')
    expect(said).toMatch(/\n {4}2 {5}9 {6}3 {2}وماذا بقي من الدكان؟/)
    expect(said).toContain('output/import/talk.yaml')
  })

  test('goes where it is told to: a file, or a folder', async () => {
    const folder = place()
    await command(folder, ['talk.txt'], { out: 'made/salma.yaml' })
    await command(folder, ['talk.txt'], { out: 'all' })
    expect(filesIn(folder)).toEqual(['all/talk.yaml', 'made/salma.yaml', 'talk.txt'])
  })

  test('is one of several', async () => {
    const folder = place({ 'zahir.txt': OTHER })
    const { code, said } = await command(folder, ['talk.txt', 'zahir.txt'], { out: 'all' })
    expect([code, filesIn(join(folder, 'all'))]).toEqual([0, ['talk.yaml', 'zahir.yaml']])
    expect(said).toMatch(/guest {3}سلمى الراوي[\s\S]*guest {3}زاهر النجار/)
  })

  test('that cannot be read does not keep the others from it', async () => {
    const folder = place()
    const { code } = await command(folder, ['gone.txt', 'talk.txt'], { out: 'all' })
    expect([code, filesIn(join(folder, 'all'))]).toEqual([1, ['talk.yaml']])
  })

  test('is only shown on a dry run', async () => {
    const folder = withIssue()
    const before = filesIn(dirname(folder))
    const { code, said } = await command(folder, ['inbox/talk.txt'], { 'dry-run': true, issue: '.' })
    expect([code, filesIn(dirname(folder))]).toEqual([0, before])
    expect(textAt(folder, 'issue.yaml')).toBe(SOUND['issue.yaml'])
    expect(said).toContain('2 exchanges')
  })

  test('is mended when it is asked for, and every change is shown either way', async () => {
    const folder = place()
    const plain = await command(folder, ['talk.txt'], { out: 'plain' })
    const mended = await command(folder, ['talk.txt'], { out: 'mended', fix: true })
    expect(plain.said).toContain('would be mended by --fix:')
    expect(mended.said).toContain('\nmended:')
    for (const { said } of [plain, mended])
      expect(said).toContain('- بدأت من دكان أبي ، حين كنت صغيرة.\n+ بدأت من دكان أبي، حين كنت صغيرة.')
    expect(textAt(folder, 'plain/talk.yaml')).toContain('أبي ، حين')
    expect(textAt(folder, 'mended/talk.yaml')).toContain('أبي، حين')
  })

  test('is told to programs as JSON, and as nothing else', async () => {
    const { said } = await command(place(), ['talk.txt', 'gone.txt'], { json: true, out: 'all' })
    expect(JSON.parse(said)).toMatchObject({
      manuscripts: [
        {
          manuscript: 'talk.txt',
          kind: 'interview',
          title: 'حوار مع سلمى الراوي',
          guests: [{ name: 'سلمى الراوي', labels: ['سلمى الراوي'] }],
          credits: [{ role: 'حوار', name: 'نوّار السدري' }],
          exchanges: [
            { line: 5, question: 'كيف بدأت الحكاية معك؟' },
            { line: 9, question: 'وماذا بقي من الدكان؟' },
          ],
          suggestions: { minutes: 1 },
          findings: expect.arrayContaining([expect.objectContaining({ code: 'copy/space-before-sign' })]),
        },
        { manuscript: 'gone.txt', findings: [{ severity: 'error' }] },
      ],
    })
  })

  test('may be pasted', async () => {
    const folder = place()
    const { code } = await command(folder, ['-'], { out: 'all' }, TALK)
    expect([code, filesIn(join(folder, 'all'))]).toEqual([0, ['hwar-ma-slmy-alrawy.yaml']])
    expect(textAt(folder, 'all/hwar-ma-slmy-alrawy.yaml')).toContain('# From clipboard.txt')
  })

  test('is read in the encoding that is named', async () => {
    // «سؤال: نعم» of Windows-1256 is words of another kind in Windows-1252.
    const folder = place({ 'old.txt': Buffer.from([0xd3, 0xc4, 0xc7, 0xe1, 0x3a, 0x20, 0xe4, 0xda, 0xe3]) })
    await command(folder, ['old.txt'], { out: 'a', encoding: 'windows-1256' })
    await command(folder, ['old.txt'], { out: 'b', encoding: 'windows-1252' })
    expect(textAt(folder, 'a/old.yaml')).toContain('نعم')
    expect(textAt(folder, 'b/old.yaml')).not.toContain('نعم')
  })

  test('that is no interview is a feature, and said to be', async () => {
    const folder = place({ 'minutes.txt': 'محضر اجتماع\n\nسلمى: ما رأيكم؟\n\nنور: نوافق.\n' })
    const { said } = await command(folder, ['minutes.txt'], { out: 'all' })
    expect(said).toContain('no interview; written as a feature')
    expect(parse(textAt(folder, 'all/minutes.yaml'))).toMatchObject({ kind: 'feature' })
  })
})

describe('into an issue', () => {
  test('it is put with its manuscript, listed, and the issue loads', async () => {
    const folder = withIssue()
    const { code } = await command(folder, ['inbox/talk.txt'], { issue: '.' })
    expect(code).toBe(0)
    expect(filesIn(folder)).toEqual(
      expect.arrayContaining(['interviews/talk.yaml', 'manuscripts/talk.txt', 'issue.yaml']),
    )
    expect(textAt(folder, 'manuscripts/talk.txt')).toBe(TALK)
    expect(parse(textAt(folder, 'interviews/talk.yaml'))).toMatchObject({
      manuscript: 'manuscripts/talk.txt',
    })
    expect(textAt(folder, 'issue.yaml')).toBe(`${SOUND['issue.yaml']}  - interviews/talk.yaml\n`)
    expect(await errorsOf(folder)).toEqual([])
  })

  test('twice is the same as once', async () => {
    const folder = withIssue()
    await command(folder, ['inbox/talk.txt'], { issue: '.' })
    const before = filesIn(folder).map((file) => textAt(folder, file))
    expect((await command(folder, ['inbox/talk.txt'], { issue: '.' })).code).toBe(0)
    expect(filesIn(folder).map((file) => textAt(folder, file))).toEqual(before)
  })

  test('what somebody has edited is not written over', async () => {
    const folder = withIssue()
    mkdirSync(join(folder, 'interviews'))
    writeFileSync(join(folder, 'interviews/talk.yaml'), 'slug: mine\n')
    const { code, said } = await command(folder, ['inbox/talk.txt'], { issue: '.' })
    expect(code).toBe(1)
    expect(textAt(folder, 'interviews/talk.yaml')).toBe('slug: mine\n')
    expect(said).toMatch(/Unexpected [^\n]*interviews\/talk\.yaml, expected nothing there yet/)
    expect(existsSync(join(folder, 'manuscripts/talk.txt'))).toBe(false)
    expect(textAt(folder, 'issue.yaml')).toBe(SOUND['issue.yaml'])
  })

  test('pictures of a Word file come with it', async () => {
    const paragraphs = TALK.split('\n\n').map((line) => wordParagraph(line.trim()))
    const body = [...paragraphs.slice(0, 4), WORD_PICTURE, ...paragraphs.slice(4)].join('')
    const folder = withIssue({ 'inbox/salma.docx': await wordWithPicture(body) })
    await command(folder, ['inbox/salma.docx'], { issue: '.' })
    const [picture] = filesIn(folder).filter((file) => file.startsWith('pictures/'))
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
    expect((await command(folder, ['inbox/talk.txt'], { issue: '.', out: 'talks' })).code).toBe(0)
    expect(textAt(folder, 'issue.yaml')).toContain('  - talks/guest.yaml\n  - talks/talk.yaml\n')
    const stray = await command(folder, ['inbox/talk.txt'], { issue: '.', out: '../away' })
    expect(stray.code).toBe(1)
    expect(stray.said).toMatch(/Unexpected place [^\n]*away\/talk\.yaml" outside the issue/)
  })

  test('pictures of one name in two folders are two, and a stray sign of per cent is none', async () => {
    const lines = TALK.split('\n\n').slice(1)
    const shown = ['a/dot.png', 'b/dot.png', '50%.png'].map(
      (src) => `<p><img src="${src}" alt="دكان ${src}"></p>`,
    )
    const html = `<html><body><article><h1>حوار مع سلمى الراوي</h1>${shown.join('')}${lines
      .map((line) => `<p>${line.trim()}</p>`)
      .join('')}</article></body></html>`
    const files = { 'inbox/a/dot.png': PICTURE, 'inbox/b/dot.png': PICTURE, 'inbox/50%.png': PICTURE }
    const folder = withIssue({ 'inbox/page.html': html, ...files })
    expect((await command(folder, ['inbox/page.html'], { issue: '.' })).code).toBe(0)
    expect(filesIn(folder).filter((file) => file.startsWith('pictures/'))).toEqual([
      'pictures/page-50%.png',
      'pictures/page-dot-2.png',
      'pictures/page-dot.png',
    ])
  })

  test('pictures beside a saved page come with it, and those elsewhere do not', async () => {
    const paragraphs = TALK.split('\n\n').slice(1)
    const pictures = ['page_files/dot.png', '../secret.png', 'https://example.org/far.png', 'gone.png']
    const html = `<html><body><article><h1>حوار مع سلمى الراوي</h1>${pictures
      .map((src) => `<p><img src="${src}" alt="دكان ${src.length}"></p>`)
      .join('')}${paragraphs.map((line) => `<p>${line.trim()}</p>`).join('')}</article></body></html>`
    const files = { 'inbox/page.html': html, 'inbox/page_files/dot.png': PICTURE, 'secret.png': PICTURE }
    const folder = withIssue(files)
    const { said } = await command(folder, ['inbox/page.html'], { issue: '.' })
    expect(filesIn(folder).filter((file) => file.startsWith('pictures/'))).toEqual(['pictures/page-dot.png'])
    expect(textAt(folder, 'interviews/page.yaml')).toContain('file: ../pictures/page-dot.png')
    expect(said.match(/warning: Unexpected picture/g)).toHaveLength(3)
    expect(await errorsOf(folder)).toEqual([])
  })

  test('what is pasted is listed and names no manuscript', async () => {
    const folder = withIssue()
    await command(folder, ['-'], { issue: '.' }, TALK)
    expect(existsSync(join(folder, 'manuscripts'))).toBe(false)
    expect(textAt(folder, 'issue.yaml')).toContain('interviews/hwar-ma-slmy-alrawy.yaml')
    expect(await errorsOf(folder)).toEqual([])
  })
})

describe('refused, in a sentence', () => {
  test.each<[string, readonly string[], Flags, RegExp]>([
    ['no manuscript', [], {}, /Unexpected absence of a manuscript/],
    ['a file that is not there', ['gone.txt'], {}, /Unexpected absence of the file [^\n]*gone\.txt/],
    ['a folder', ['.'], {}, /Unexpected folder/],
    ['a PDF', ['paper.pdf'], {}, /PDF/],
    ['a broken Word file', ['broken.docx'], {}, /broken\.docx:1:1: error: Unexpected/],
    ['a folder that is no issue', ['talk.txt'], { issue: '.' }, /without issue\.yaml/],
    ['one file for several', ['talk.txt', 'talk.txt'], { out: 'one.yaml' }, /for several manuscripts/],
  ])('%s', async (_, operands, flags, reason) => {
    const folder = place({ 'paper.pdf': '%PDF-1.7\n', 'broken.docx': Buffer.from('PK\u0003\u0004 broken') })
    const before = filesIn(dirname(folder))
    const { code, said } = await command(folder, operands, flags)
    expect(code).toBe(1)
    expect(said).toMatch(reason)
    expect(said).not.toMatch(/\n\s+at /)
    expect(filesIn(dirname(folder))).toEqual(before)
  })
})
