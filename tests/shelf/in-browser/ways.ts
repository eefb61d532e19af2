/** Ways of the sample shelf as it lies in its folder: every link, every printed page, every size and digest it tells. */

import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'mupdf'
import { expect, test } from 'vitest'
import type { ShownShelf } from '../../support/shelf-tab.ts'
import { faultsOf } from '../../support/site.ts'

export function tryWays(show: () => ShownShelf): void {
  const read = (path: string) => readFile(join(show().shelf.folder, path))
  const names = () => readdir(show().shelf.folder, { recursive: true })

  test('every link of the samples’ pages leads to a file and to an id in it', async () => {
    const all = new Set(await names())
    const pages = [...all].filter((name) => name.endsWith('.html'))
    const texts = pages.map(async (name) => [name, String(await read(name))] as const)
    expect(pages.length).toBeGreaterThan(20)
    expect(faultsOf({ pages: new Map(await Promise.all(texts)), has: (path) => all.has(path) })).toEqual([])
  })

  test('the mark of a printed page leads to the page of the PDF that has its number', async () => {
    const html = String(await read('002/saat-bab-zuwayla/index.html'))
    const marks = [...html.matchAll(/href="\.\.\/002\.screen\.pdf#page=(\d+)">([^<]*)</g)]
    expect(marks.map(([, page, label]) => [page, label])).toEqual(
      ['٤', '٥', '٦', '٧', '٨', '٩'].map((label, at) => [String(at + 4), label]),
    )
    const pdf = PDFDocument.openDocument(await read('002/002.screen.pdf'), 'application/pdf')
    for (const [, page = '', label = ''] of marks.filter(([, , mark]) => !'٤٧'.includes(mark ?? '')))
      expect(
        pdf
          .loadPage(Number(page) - 1)
          .toStructuredText('')
          .asText(),
      ).toContain(label)
    expect(pdf.loadPage(4).toStructuredText('').asText()).toContain('كم الساعة')
  })

  test('sizes and digests that are told are those of the files', async () => {
    const feed = String(await read('feed.atom'))
    const enclosures = [...feed.matchAll(/rel="enclosure"[^>]* href="([^"]+)"[^>]* length="(\d+)"/g)]
    expect(enclosures.length).toBe(6)
    for (const [, path = '', length] of enclosures)
      expect((await stat(join(show().shelf.folder, path))).size).toBe(Number(length))
    const page = String(await read('001/index.html'))
    const told = [...page.matchAll(/download="([^"]+)".*?<code[^>]*>([0-9a-f]{128})</g)]
    expect(told.length).toBe(3)
    for (const [, name, digest] of told)
      expect(
        createHash('sha512')
          .update(await read(`001/${name}`))
          .digest('hex'),
      ).toBe(digest)
  })

  test('every question of an interview has an address of its own', async () => {
    const html = String(await read('001/omar-aliskandarani/index.html'))
    const questions = [...html.matchAll(/<h2 id="(q\d+)">.*?href="#(q\d+)" class="address"/g)]
    expect(questions.length).toBeGreaterThan(5)
    for (const [, id, address] of questions) expect(address).toBe(id)
  })
}
