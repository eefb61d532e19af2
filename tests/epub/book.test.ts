import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bindEpub, type EpubParts } from '../../src/epub/book.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { checkBook } from '../support/epubcheck.ts'
import { needing } from '../support/needing.ts'
import { complaintOfXml, idsOf, openBook } from './opened-book.ts'
import {
  everyKindIssue,
  exchange,
  HOSTILE,
  interview,
  issueOf,
  longIssue,
  MODIFIED,
  paragraph,
  sampleParts,
  samplePicture,
} from './sample-issue.ts'

const MARKUP = /\.(xhtml|opf|ncx|xml)$/

let folder: string
let parts: EpubParts
let everyKind: Issue

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-epub-'))
  const picture = join(folder, 'صورة.png')
  await writeFile(picture, await samplePicture())
  everyKind = everyKindIssue(picture)
  parts = await sampleParts()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function writeEpub(issue: Issue, parts: EpubParts): Promise<Uint8Array> {
  return (await bindEpub(issue, parts)).bytes
}

test('a word drops at the head of what introduces an interview, and at the head of no answer', async () => {
  const talk = longIssue(1)
  const introduced = {
    ...talk,
    articles: talk.articles.map((article) =>
      article.kind === 'interview'
        ? { ...article, introduction: [paragraph('دخلنا الورشة قبل الظهر.')] }
        : article,
    ),
  }
  const dropping = { ...parts, dropOf: (text: string) => text.indexOf(' ') }
  const chapterOf = async (issue: Issue) =>
    (await openBook(await writeEpub(issue, dropping))).read('OEBPS/omar.xhtml')
  expect(await chapterOf(introduced)).toContain('<p><span class="drop">دخلنا</span> الورشة')
  expect(await chapterOf(talk)).not.toContain('class="drop"')
})

describe('the zip', () => {
  test('opens with a stored mimetype that file(1) can read at byte 30', async () => {
    const epub = Buffer.from(await writeEpub(everyKind, parts))
    expect(epub.readUInt16LE(6), 'flags').toBe(0)
    expect(epub.readUInt16LE(8), 'method: stored').toBe(0)
    expect(epub.readUInt16LE(28), 'length of extra fields').toBe(0)
    expect(epub.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  })

  test('holds the files by name after it, and no folders', async () => {
    const { names } = await openBook(await writeEpub(everyKind, parts))
    expect(names).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'OEBPS/colophon.page.xhtml',
      'OEBPS/content.opf',
      'OEBPS/cover.xhtml',
      'OEBPS/fonts/Alexandria-OFL.txt',
      'OEBPS/fonts/Alexandria-bold.ttf',
      'OEBPS/fonts/NotoNaskhArabic-OFL.txt',
      'OEBPS/fonts/NotoNaskhArabic-bold.ttf',
      'OEBPS/fonts/NotoNaskhArabic-regular.ttf',
      'OEBPS/images/cover.jpg',
      'OEBPS/images/picture-1.png',
      'OEBPS/images/star.png',
      'OEBPS/omar.xhtml',
      'OEBPS/style.css',
      'OEBPS/title.xhtml',
      'OEBPS/toc.chapter.xhtml',
      'OEBPS/toc.ncx',
      'OEBPS/toc.xhtml',
    ])
  })

  test('carries its cover byte for byte, and its pictures pixel for pixel', async () => {
    const book = await openBook(await writeEpub(everyKind, parts))
    expect(Buffer.compare(await book.readBytes('OEBPS/images/cover.jpg'), parts.cover.bytes)).toBe(0)
    const pictures = [await book.readBytes('OEBPS/images/picture-1.png'), await samplePicture()]
    const [shown, own] = await Promise.all(pictures.map((bytes) => sharp(bytes).raw().toBuffer()))
    expect(own?.equals(shown as Buffer)).toBe(true)
  })

  test('has the same bytes at another clock, in another time zone and under another locale', async () => {
    const first = await writeEpub(everyKind, parts)
    const { TZ, LC_ALL } = process.env
    const offset = new Date().getTimezoneOffset()
    vi.useFakeTimers({ now: new Date('2031-05-06T23:59:58Z'), toFake: ['Date'] })
    process.env['TZ'] = offset === -765 ? 'UTC' : 'Pacific/Chatham'
    process.env['LC_ALL'] = 'tr_TR.UTF-8'
    try {
      expect(new Date().getTimezoneOffset()).not.toBe(offset)
      const second = await writeEpub(everyKind, parts)
      expect(Buffer.compare(first, second)).toBe(0)
    } finally {
      vi.useRealTimers()
      restore('TZ', TZ)
      restore('LC_ALL', LC_ALL)
    }
  })

  test('changes its dates with the given clock, and stands a clock from before zips', async () => {
    const epub = Buffer.from(await writeEpub(longIssue(1), { ...parts, modified: new Date(0) }))
    expect(epub.readUInt16LE(10), 'time').toBe(0)
    expect(epub.readUInt16LE(12), '1 January 1980').toBe((1 << 5) | 1)
    const { read } = await openBook(epub)
    expect(await read('OEBPS/content.opf')).toContain('"dcterms:modified">1970-01-01T00:00:00Z<')
  })

  test('is bound without a call to the network', async () => {
    const calls = [vi.spyOn(http, 'request'), vi.spyOn(https, 'request')]
    await writeEpub(everyKind, parts)
    for (const call of calls) expect(call).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
})

describe('every file of markup', () => {
  test('is well-formed, with ids that are unique in it', async () => {
    const book = await openBook(await writeEpub(everyKind, parts))
    const names = book.names.filter((name) => MARKUP.test(name))
    expect(names).toHaveLength(9)
    for (const name of names) {
      const document = await book.read(name)
      expect(await complaintOfXml(document), name).toBeUndefined()
      expect(new Set(idsOf(document)).size, name).toBe(idsOf(document).length)
    }
  })

  test('is judged by a parser that minds', async () => {
    expect(await complaintOfXml('<p>نص</div>')).toContain('mismatch')
    expect(await complaintOfXml('<p>a & b</p>')).toBeDefined()
  })

  test('writes Arabic as Arabic, with no numeric entity', async () => {
    const book = await openBook(await writeEpub(everyKind, parts))
    for (const name of book.names.filter((name) => MARKUP.test(name))) {
      expect(await book.read(name), name).not.toMatch(/&#/)
    }
    expect(await book.read('OEBPS/omar.xhtml')).toContain('<h1 id="title">هويتي كمان مشتركة فيهم كلهم</h1>')
  })

  test('shows markup and template marks in the author’s words as words', async () => {
    const issue = issueOf(
      interview('omar', [exchange(1, HOSTILE, paragraph(HOSTILE))], {
        title: [{ kind: 'text', text: HOSTILE }],
      }),
    )
    const book = await openBook(await writeEpub({ ...issue, masthead: HOSTILE }, parts))
    const escaped =
      '&lt;script&gt;alert(&quot;سلام&quot;)&lt;/script&gt; &amp; &lt;%= 1 + 1 %&gt; ]]&gt; 100%&gt;'
    for (const name of ['omar.xhtml', 'toc.xhtml', 'toc.ncx', 'content.opf', 'title.xhtml']) {
      const document = await book.read(`OEBPS/${name}`)
      expect(document, name).toContain(escaped)
      expect(document, name).not.toContain('<script')
    }
  })

  test('drops the control characters that XML has no way to write', async () => {
    const issue = issueOf(
      interview('omar', [exchange(1, 'سؤال\u0000\u0007\uFFFE؟', paragraph('نعم \uD800.'))]),
    )
    const chapter = await (await openBook(await writeEpub(issue, parts))).read('OEBPS/omar.xhtml')
    expect(chapter).toContain('>سؤال؟</h2>')
    expect(chapter).toContain('<p>نعم .</p>')
  })
})

describe('what cannot be bound', () => {
  test('refuses a cover that is neither JPEG nor PNG', async () => {
    const cover = { bytes: Buffer.from('GIF89a'), alternative: 'غلاف' }
    await expect(writeEpub(everyKind, { ...parts, cover })).rejects.toThrow('as a JPEG or a PNG')
  })

  test('names the picture that cannot be read', async () => {
    const missing = join(folder, 'nowhere.png')
    await expect(writeEpub(everyKindIssue(missing), parts)).rejects.toThrow(`The picture ${missing}`)
  })

  test('refuses two faces under one file name, whatever their case', async () => {
    const [face] = parts.faces
    const faces = face ? [face, { ...face, fileName: face.fileName.toUpperCase() }] : []
    await expect(writeEpub(everyKind, { ...parts, faces })).rejects.toThrow('are both named')
  })
})

needing('EPUBCheck').describe('EPUBCheck', () => {
  const books: readonly (readonly [name: string, issue: () => Issue])[] = [
    ['a book of every block and inline', () => everyKind],
    ['a book of three hundred exchanges', () => longIssue(300)],
  ]
  test.for(books)('finds nothing in %s', async ([, issue]) => {
    const { version, findings } = await checkBook(await writeEpub(issue(), parts))
    expect(version).toBe('5.3.0')
    expect(findings).toEqual([])
  })

  test('finds what is wrong where something is, and nothing else in a book of one exchange', async () => {
    const issue = { ...longIssue(1), language: 'not a language' }
    const { findings } = await checkBook(await writeEpub(issue, { ...parts, modified: MODIFIED }))
    expect(findings.join('\n')).toContain('content.opf')
    expect(findings.filter((finding) => !/not a language|RFC 3066/.test(finding))).toEqual([])
  })
})

function restore(name: 'TZ' | 'LC_ALL', value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
