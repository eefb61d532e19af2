/** Books as readers open them: turned page by page, entered by every door; those of two sample issues looked at. */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { compareProofs } from '../support/proofs.ts'
import { type OpenReader, openReader } from '../support/reader.ts'
import { BOOKS, type Book, ENGINES, printBook, SCREENS, TELEPHONE, takeScreens } from '../support/screens.ts'
import { type OpenedBook, openBook } from './opened-book.ts'

/** Of a screen's pixels: another version of the browser draws the edges of letters otherwise. */
const TOLERANCE = 0.01
/** No sample issue has as many on a telephone; an engine that never comes to the end is stopped. */
const MOST_PAGES = 80

/** Of every kind of article, and of talks of several. */
const KINDS: readonly Book[] = [
  ['monthly', 'مكتبة لا تنام'] as const,
  ['talks', 'بين الإبرة والشاشة'] as const,
].map(([id, place]) => ({
  id,
  folder: join(HOUSE, 'tests/fixtures', id),
  theme: 'contemporary',
  places: [place],
}))

const CASES = [...BOOKS, ...KINDS].flatMap((book) =>
  ENGINES.map((engine) => ({ book, engine, id: book.id, name: engine.name })),
)

needing('Chromium').describe('in a reader’s hands', () => {
  let browser: Browser
  const printed = new Map<string, Uint8Array>()
  beforeAll(async () => {
    browser = await openBrowser()
    for (const book of [...BOOKS, ...KINDS]) printed.set(book.id, await printBook(book))
  })
  afterAll(() => browser?.close())

  describe.each(CASES)('issue $id in $name', ({ book, engine }) => {
    let epub: Uint8Array
    let opened: OpenedBook
    let reader: OpenReader
    beforeAll(async () => {
      epub = printed.get(book.id) ?? new Uint8Array()
      opened = await openBook(epub)
      reader = await openReader(browser, engine, epub, TELEPHONE)
    })
    afterAll(() => reader?.close())

    test('opens at the cover, and knows that it is read from the right', async () => {
      expect(reader.direction).toBe('rtl')
      expect(await reader.file()).toBe(reader.spine[0])
      expect(await reader.see('missing()')).toEqual([])
    })

    test('shows every word of every file once, in order, page after page', async () => {
      const seen = new Map<string, string[]>()
      let last = ''
      for (let turns = 0; turns < MOST_PAGES; turns++) {
        const file = await reader.file()
        const text = await reader.see<string>('text()')
        if (last === `${file} ${text}`) break
        last = `${file} ${text}`
        if (!seen.has(file)) {
          expect(await reader.see('overflow()'), file).toEqual([])
          expect(await reader.see('missing()'), file).toEqual([])
        }
        seen.set(file, [...(seen.get(file) ?? []), ...text.split(' ').filter(Boolean)])
        await reader.next()
      }
      expect([...seen.keys()]).toEqual(reader.spine)
      for (const [file, words] of seen) expect(words, file).toEqual(await wordsOf(opened, file))
    })

    test('turns to the next page by a tap on the left, and back again', async () => {
      const story = reader.contents.find(({ label }) => label.startsWith(book.places[0] ?? ''))
      await reader.goTo(story?.href ?? '')
      const before = await reader.see<string>('text()')
      expect(await reader.see('hold()')).toBe(true)
      await reader.left()
      expect(await reader.see('moved()'), 'pages to the right').toBe(1)
      await reader.previous()
      expect(await reader.see('moved()')).toBe(0)
      expect(await reader.see('text()')).toBe(before)
    })

    test('follows the contents to an article, and to every question', async () => {
      for (const { href } of reader.contents) {
        await reader.goTo(href)
        const text = bare(await reader.see<string>('text()'))
        // The name of a section leads to the first article in it, which need not say it.
        const leading = reader.contents.filter((entry) => entry.href === href)
        expect(leading.filter(({ label }) => text.includes(bare(label))).length, href).toBeGreaterThan(0)
      }
    })

    test('goes to a printed page: to the word at which it begins', async () => {
      const inside = []
      for (const { href } of reader.printed) {
        const words = await wordsAfter(opened, href)
        if (words.length === 0) continue
        inside.push(href)
        await reader.goTo(href)
        const text = await reader.see<string>('text()')
        expect(shows(text, words), `${href}: ${words.join(' ')}`).toBe(true)
      }
      expect(inside.length).toBeGreaterThan(2)
    })

    test('is silent, and asks nobody for anything', () => {
      expect(reader.complaints).toEqual([])
    })

    if (!BOOKS.includes(book)) return

    test('looks as it was blessed on telephone and tablet, by day and by night', async () => {
      const changed: string[] = []
      for (const screen of await takeScreens(browser, engine, book, epub)) {
        const { name, png, faintest, overflow, missing, torn, dark } = screen
        expect(faintest.part, `${name}: ${faintest.words}`).toBeGreaterThanOrEqual(1)
        expect(faintest.luminance < 0.1, `${name} is dark`).toBe(dark)
        expect([...overflow, ...missing, ...torn], name).toEqual([])
        const { part, picture } = await compareProofs(await readFile(join(SCREENS, `${name}.png`)), png)
        if (part <= TOLERANCE) continue
        const path = join(HOUSE, 'output/proofs/epub', `${name}.png`)
        await mkdir(join(path, '..'), { recursive: true })
        await writeFile(path, picture)
        changed.push(`${name}: ${(100 * part).toFixed(1)} % of its pixels, marked in ${path}`)
      }
      expect(changed).toEqual([])
    })
  })
})

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** What a file's markup says, white space kept as it is. */
function spell(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
}

const bare = (text: string) => text.replace(/\s+/g, '')

/** Engines name files from the root of the book or from its package. */
const entryOf = (file: string) => (file.startsWith('OEBPS/') ? file : `OEBPS/${file}`)

/** Words as they stand between white space and tags, those that the file hides left out. */
async function wordsOf(book: OpenedBook, file: string): Promise<string[]> {
  const document = await book.read(entryOf(file))
  const body = document
    .slice(document.indexOf('<body'))
    .replace(/<nav [^>]*hidden="hidden"[\s\S]*?<\/nav>/g, '')
  return body.split(/<[^>]*>/).flatMap((text) => spell(text).split(/\s+/).filter(Boolean))
}

/** The first words after the mark of a printed page; none where the file ends with it, or shows a picture alone. */
async function wordsAfter(book: OpenedBook, href: string): Promise<string[]> {
  const [file = '', anchor = ''] = href.split('#')
  const document = await book.read(entryOf(file))
  const after = document.slice(document.indexOf(`id="${anchor}"`)).replace(/^[^>]*>/, '')
  return after
    .split(/<[^>]*>/)
    .flatMap((text) => spell(text).split(/\s+/).filter(Boolean))
    .slice(0, FEW)
}
const FEW = 3

/** Whether a screen shows these words, or ends within them: its last may be the first of the printed page. */
function shows(text: string, words: readonly string[]): boolean {
  if (text.includes(words.join(' '))) return true
  return words.some((_, index) => index > 0 && text.endsWith(words.slice(0, index).join(' ')))
}
