/** Latin words of an e-book: each of one face, in the engine that most readers are made of. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { writeLatin } from '../../src/epub/latin.ts'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { openBrowser } from '../support/browser.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { openBook } from './opened-book.ts'

const marked = (words: string) =>
  [...writeLatin(words).matchAll(/<span class="latin">([^<]*)<\/span>/g)].map(([, own]) => own)

describe('a Latin word with digits or signs in it', () => {
  test.each([
    ['زيت Noor XL 90W-75 سنة 2014، وكتب لـW3C.', ['90W-75', 'W3C']],
    ['بلغة C++ و C#، وعلى @home', ['C++', 'C#', '@home']],
    ['إصدار (v3.1). ثم AT&T!', ['v3.1', 'AT&amp;T']],
    ['كتب إلى mona@example.org.', ['mona@example.org']],
    ['https://example.org/a?b=1', ['https://example.org/a?b=1']],
  ])('is marked, and no more of %s', (words, found) => {
    expect(marked(words)).toEqual(found)
    expect(writeLatin(words).replace(/<[^>]*>/g, '')).toBe(words.replace('&', '&amp;'))
  })

  test.each([
    'سنة 2014 - أو بعدها',
    'Digital performance. SEO',
    'نص عربي، ٣٥ %',
    '02 2345 6789',
  ])('is none in %s', (words) => expect(marked(words)).toEqual([]))
})

const folder = mkdtempSync(join(tmpdir(), 'warraq-latin-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FILES = {
  'issue.yaml': `masthead: مجلة
number: 3
date: 2026-11-01
language: ar-EG
theme: contemporary
cover: { story: smith }
articles: [smith.yaml]
`,
  'smith.yaml': `slug: smith
kind: interview
title: حوار في HTML5
guests: [{ name: "Dr. John Smith", shortName: John Smith, role: "[CEO of W3C (2.0)]{lang=en}" }]
credits: [{ role: حوار, name: سلمى }]
exchanges:
  - question: ما W3C؟
    answer: "زيت Noor XL 90W-75 سنة 2014، و*لغة C++*، و[Digital Marketing (SEO) 2.0]{lang=en} وإصدار v3.1."
`,
}

/** What each marked word is drawn in, as the engine itself says: families, and words. */
async function facesDrawn(theme: string) {
  const root = join(folder, theme)
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(root, 'issue'), { recursive: true })
    writeFileSync(join(root, 'issue', name), text)
  }
  const printed = await press({
    house: houseAt(HOUSE),
    folder: join(root, 'issue'),
    editions: ['epub'],
    theme,
  })
  const epub = printed.value?.files.find(({ name }) => name.endsWith('.epub'))
  const book = await openBook(epub?.bytes ?? new Uint8Array())
  for (const name of book.names.filter((own) => /\.(xhtml|css|ttf|woff2)$/.test(own))) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), await book.readBytes(name))
  }
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(root, 'OEBPS/smith.xhtml')).href)
    await page.evaluate('document.fonts.ready')
    const session = await page.context().newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root: document } = await session.send('DOM.getDocument')
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: document.nodeId,
      selector: '.latin, bdi [lang]',
    })
    return await Promise.all(
      nodeIds.map(async (nodeId) => {
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
        const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId })
        const families = [...new Set(fonts.map(({ familyName }) => familyName))]
        return { words: outerHTML.replace(/<[^>]*>/g, ''), families }
      }),
    )
  } finally {
    await browser.close()
  }
}

describe('the book draws each of them in one face', () => {
  needing('Chromium').test('where the Latin of the theme may not be cut: in a family that may', async () => {
    const drawn = await facesDrawn('contemporary')
    expect(drawn.length).toBeGreaterThan(5)
    for (const { words, families } of drawn) expect(families, words).toHaveLength(1)
    const familyOf = (words: string) => drawn.find((own) => own.words === words)?.families[0]
    expect(familyOf('90W-75')).toBe('Noto Sans')
    expect(familyOf('Digital Marketing (SEO) 2.0')).toBe('Noto Sans')
    expect(familyOf('HTML5')).toBe('Alexandria Black')
  })

  needing('Chromium').test('where one family has both scripts: in that', async () => {
    for (const { words, families } of await facesDrawn('plain')) expect(families, words).toEqual(['Amiri'])
  })
})
