/** The pages of the printed issue in its book: all of them, in order, each marked before the very word it begins with. */

import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../src/issue/numerals.ts'
import { WORDS } from '../../src/issue/words.ts'
import type { Page, Tag, TextItem } from '../../src/layout/page/frame.ts'
import { pageTurns } from '../../src/layout/page/turns.ts'
import { print, SAMPLE, SECOND, VOWELLED } from '../support/printing.ts'
import { setIssue } from '../support/readings.ts'
import { type OpenedBook, openBook } from './opened-book.ts'

/** How many pages of each begin inside an article, at the least, and how many with a picture or a box. */
const CASES = [
  { id: '001', folder: SAMPLE, theme: 'plain', inside: 2, floats: 0 },
  { id: '001', folder: SAMPLE, theme: 'contemporary', inside: 4, floats: 0 },
  { id: '001', folder: SAMPLE, theme: 'classical', inside: 4, floats: 0 },
  { id: '002', folder: SECOND, theme: 'plain', inside: 1, floats: 1 },
  { id: '002', folder: SECOND, theme: 'contemporary', inside: 3, floats: 1 },
  { id: '002', folder: SECOND, theme: 'classical', inside: 3, floats: 2 },
  { id: 'vowelled', folder: VOWELLED, theme: 'plain', inside: 0, floats: 0 },
] as const

describe.each(CASES)('issue $id in the theme $theme', async ({ id, folder, theme, inside, floats }) => {
  const { issue, pages } = await setIssue(folder, theme)
  const files = await print(folder, ['epub'], theme)
  const book = await openBook(files.find(({ name }) => name === `${id}.epub`)?.bytes ?? new Uint8Array())
  const contents = await book.read('OEBPS/toc.xhtml')
  const list = /<nav epub:type="page-list"[\s\S]*?<\/nav>/.exec(contents)?.[0] ?? ''
  const links = [...list.matchAll(/<a href="([^"#]*)#([^"]*)">([^<]*)<\/a>/g)].map(
    ([, file = '', anchor = '', label = '']) => ({ file, anchor, label }),
  )

  test('lists every page by the number that is printed on it', () => {
    expect(links.map(({ label }) => label)).toEqual(
      pages.map(({ number }) => formatNumber(number, issue.numerals)),
    )
  })

  test('leads to a mark of each, in the order of reading', async () => {
    const spine = await spineOf(book)
    const places = await Promise.all(
      links.map(async ({ file, anchor, label }) => {
        const document = await book.read(`OEBPS/${file}`)
        const mark = new RegExp(`<(span|div) id="${anchor}"[^>]*role="doc-pagebreak" title="${label}"`)
        const at = document.search(mark)
        expect(at).toBeGreaterThan(0)
        return spine.indexOf(file) * 1e7 + at
      }),
    )
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('marks a page before the word it begins with', async () => {
    const turns = pageTurns(pages).filter(({ begins }) => begins)
    expect(turns.length).toBeGreaterThanOrEqual(inside)
    for (const { page } of turns.filter(({ floats: shown }) => !shown)) {
      const link = links[page - 1]
      const after = plainAfter(await book.read(`OEBPS/${link?.file}`), link?.anchor ?? '')
      const words = firstWordsOf(pages[page - 1] as Page)
      expect(after.slice(0, words.length)).toBe(words)
    }
  })

  test('marks a page before a picture or a box at its head, or at its words where those come first', async () => {
    const headed = pages
      .map((page) => ({ page, heads: floatsAtHead(page) }))
      .filter(({ heads }) => heads.length > 0)
    expect(headed).toHaveLength(floats)
    for (const { page, heads } of headed) {
      const link = links[page.number - 1]
      const document = await book.read(`OEBPS/${link?.file}`)
      const after = document.slice(document.indexOf(`id="${link?.anchor}"`))
      const isBefore = /^[^>]*>\s*<\/div>\s*<(?:figure|aside)/.test(after)
      const [, named = ''] = / (?:alt|aria-label)="([^"]*)"/.exec(after) ?? []
      const words = firstWordsOf(page)
      if (isBefore) expect(heads, `page ${page.number}`).toContain(named)
      else expect(plainAfter(document, link?.anchor ?? '').slice(0, words.length)).toBe(words)
    }
  })

  test('marks nothing inside a heading, or twice', async () => {
    const documents = await Promise.all((await spineOf(book)).map((file) => book.read(`OEBPS/${file}`)))
    const all = documents.join('\n')
    expect([...all.matchAll(/role="doc-pagebreak"/g)]).toHaveLength(pages.length)
    for (const [heading] of all.matchAll(/<h[1-6][^>]*>[\s\S]*?<\/h[1-6]>/g))
      expect(heading).not.toMatch(/^<h\d[^>]*><span id="page-/)
  })
})

async function spineOf(book: OpenedBook): Promise<string[]> {
  const opf = await book.read('OEBPS/content.opf')
  const hrefs = new Map(
    [...opf.matchAll(/<item id="([^"]*)" href="([^"]*)"/g)].map(([, id = '', href = '']) => [id, href]),
  )
  return [...opf.matchAll(/<itemref idref="([^"]*)"/g)].map(([, id = '']) => hrefs.get(id) ?? '')
}

/** Text after a mark, without markup and white space. */
function plainAfter(document: string, anchor: string): string {
  const from = document.indexOf('>', document.indexOf(`id="${anchor}"`)) + 1
  const text = document
    .slice(from)
    .replace(/<aside class="(?:pull-quote|infobox|side-note)"[\s\S]*?<\/aside>/g, '')
    .replace(/<figure>[\s\S]*?<\/figure>/g, '')
  return bare(text.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, (entity) => ENTITIES[entity] ?? entity))
}
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

const bare = (text: string) => text.replace(/[\s\u00AD\u200B\u2060\u2066-\u2069]/g, '')

/** The first line of the page's running text, found by where it stands: top of the first column, from the right. */
function firstWordsOf({ items }: Page): string {
  const lines = items.filter(
    (item): item is TextItem =>
      item.kind === 'text' && !isAside(item.tag as { role: string; parent?: never }),
  )
  const [first] = lines
  if (!first) return ''
  const { text } = first.source
  return bare(text.slice(first.line.start, first.line.end))
}

/** What an article's page, but its first, has before its running text, by what it shows or is called. */
function floatsAtHead({ items, opens }: Page): string[] {
  if (opens !== undefined) return []
  const names: string[] = []
  for (const { kind, tag } of items) {
    if (kind === 'path' || tag.role === 'artifact') continue
    const tags = chainOf(tag as Tag)
    if (!tags.some(({ role }) => role === 'article')) return []
    const float = tags.find(({ role }) => role === 'figure' || role === 'aside')
    if (!float && !tags.some(({ role }) => role === 'caption')) break
    // A remark has no name of its own in print.
    const remark = float?.role === 'aside' ? WORDS.sideNote : []
    names.push(...[float?.alternative ?? float?.title ?? remark].flat())
  }
  return names
}

function chainOf(tag: Tag): Tag[] {
  return [tag, ...(tag.parent ? chainOf(tag.parent) : [])]
}

function isAside(tag: { readonly role: string; readonly parent?: never } | undefined): boolean {
  if (!tag) return false
  if (['artifact', 'aside', 'figure', 'caption', 'note', 'listLabel'].includes(tag.role)) return true
  return isAside(tag.parent)
}
