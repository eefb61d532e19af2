/**
 * The manual in Arabic: an issue of the press's own, printed once. What it says is told by the same listings as in English,
 * and what it promises to show, it shows.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import type { PrintedFile } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { OPENINGS } from '../../src/issue/opening.ts'
import { blocksOf, picturesOf } from '../../src/issue/parts.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import { KINDS } from '../../src/issue/text-schema.ts'
import { press } from '../../src/press.ts'
import { COVER_FORMS } from '../../src/style/style.ts'
import { checkBook } from '../support/epubcheck.ts'
import { HOUSE } from '../support/house.ts'
import { openMemoryStore } from '../support/memory-store.ts'
import { needing } from '../support/needing.ts'
import { unpacked } from '../support/unpacked.ts'

const FOLDER = join(HOUSE, 'assets/issues/manual')
const CHAPTERS = readdirSync(join(FOLDER, 'english')).filter((name) => /^(0\d|1[0-2])-.+\.md$/.test(name))
const TERMS = 60
const PAGES = 40
/** Bytes of all its pictures together: the manual travels with the press. */
const WEIGHT = 3_000_000

let issue: Issue
let files: readonly PrintedFile[]
let pages = 0
let told: readonly string[]

beforeAll(async () => {
  const editions = ['screen', 'print', 'epub'] as const
  const order = { house: houseAt(HOUSE), folder: FOLDER, editions }
  const { value, diagnostics } = await press({ ...order, store: openMemoryStore() })
  told = diagnostics.map(formatDiagnostic)
  files = value?.files ?? []
  pages = value?.pages ?? 0
  const read = await loadIssue(FOLDER)
  if (!read.value) throw new Error(told.join('\n'))
  issue = read.value
})

const chapter = (slug: string) => issue.articles.find((article) => article.slug === slug)
const text = (file: string) => readFileSync(join(FOLDER, file), 'utf8')

describe('as an issue', () => {
  test(`has ${PAGES} pages or more, and nothing is to be said of one of them, for the printer neither`, () => {
    expect(told).toEqual([])
    expect(pages).toBeGreaterThanOrEqual(PAGES)
  })

  test('is bound at the right, on the screen and as an e-book', () => {
    const screen = files.find(({ name }) => name.endsWith('.screen.pdf'))
    expect(unpacked(screen?.bytes ?? new Uint8Array())).toContain('/Direction /R2L')
    expect(files.some(({ name }) => name === 'manual.epub')).toBe(true)
  })

  needing('EPUBCheck').test('is an EPUB without a finding', async () => {
    const book = files.find(({ name }) => name.endsWith('.epub'))?.bytes ?? new Uint8Array()
    expect((await checkBook(book)).findings).toEqual([])
  })

  test(`ends on a glossary of ${TERMS} terms or more, each in both languages, and on an index`, () => {
    const glossary = chapter('glossary')
    const rows = (glossary ? blocksOf(glossary) : []).flatMap((block) =>
      block.kind === 'table' ? block.rows : [],
    )
    expect(rows.length).toBeGreaterThanOrEqual(TERMS)
    const terms = rows.map(([arabic = [], english = []]) => [plainText(arabic), plainText(english)])
    expect(
      terms.filter(
        ([arabic = '', english = '']) =>
          !/^[\p{Script=Arabic}\p{M} ]+$/u.test(arabic) || !/[a-z]/i.test(english),
      ),
    ).toEqual([])
    expect(new Set(terms.map(([arabic]) => arabic)).size).toBe(rows.length)
    expect(issue.index).toBeDefined()
  })

  test('has light pictures, all of them shown, each with words under it', () => {
    const folder = join(FOLDER, 'pictures')
    const names = readdirSync(folder)
    expect(names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThan(WEIGHT)
    const shown = issue.articles.flatMap(picturesOf).map(({ path }) => basename(path))
    expect(names.filter((name) => !shown.includes(name))).toEqual([])
  })
})

describe('beside its English', () => {
  test.each(CHAPTERS)('%s has the same listings in the same order', (name) => {
    const fences = [...text(`english/${name}`).matchAll(/^```[a-z]*\n([\s\S]*?)\n```$/gm)].map(
      ([, body]) => body,
    )
    expect(listingsOf(name.replace(/\.md$/, '.yaml'))).toEqual(fences)
  })

  test.each(CHAPTERS)('%s closes with a summary in English', (name) => {
    const blocks = parse(text(name.replace(/\.md$/, '.yaml'))).text as readonly unknown[]
    expect(blocks.at(-1)).toMatch(/^[^\p{Script=Arabic}]{100,}$/u)
  })

  test('has every chapter', () => {
    const articles = issue.articles.map(({ span }) => basename(span.file).replace(/\.yaml$/, '.md'))
    expect(CHAPTERS.filter((name) => !articles.includes(name))).toEqual([])
    expect(CHAPTERS).toHaveLength(12)
  })
})

function listingsOf(file: string): readonly string[] {
  const blocks = parse(text(file)).text as readonly unknown[]
  return blocks.flatMap((block) => {
    const { listing } = block as { readonly listing?: string }
    return listing === undefined ? [] : [listing.replace(/\n$/, '')]
  })
}

describe('shows', () => {
  test('every kind of block, as it is set', () => {
    const blocks = parse(text('04-blocks.yaml')).text as readonly object[]
    const shown = new Set(blocks.filter((block) => typeof block === 'object').flatMap(Object.keys))
    const pictures = parse(text('03-interview.yaml')).text as readonly object[]
    for (const block of pictures)
      if (typeof block === 'object') for (const key of Object.keys(block)) shown.add(key)
    expect(KINDS.filter((kind) => !shown.has(kind))).toEqual([])
  })

  test('every theme, every way to open a story, both forms of covers and every face', () => {
    const said = CHAPTERS.map((name) => text(name.replace(/\.md$/, '.yaml'))).join('\n')
    const themes = readdirSync(join(HOUSE, 'assets/themes')).map((name) => basename(name, '.yaml'))
    const others = themes.filter((name) => name !== 'manual')
    expect(others.filter((name) => !said.includes(`pictures/theme-${name}.jpg`))).toEqual([])
    expect([...OPENINGS, ...COVER_FORMS].filter((name) => !said.includes(name))).toEqual([])
    for (const name of ['openers', 'covers', 'departments', 'faces'])
      expect(said).toContain(`pictures/${name}.`)
  })
})
