/** The third sample, a monthly of 48 pages that is to look as if made by hand: what it shows off, it holds to. */

import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import type { PrintedFile } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { openDarkroom } from '../../src/images/darkroom.ts'
import type { TonedPhoto } from '../../src/images/photo.ts'
import type { Block, Picture } from '../../src/issue/block.ts'
import { imprintEntries } from '../../src/issue/imprint.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { plainLine } from '../../src/issue/lines.ts'
import { blocksOf, picturesOf } from '../../src/issue/parts.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import { layOut, openFaces, readIssue } from '../../src/lay.ts'
import { openArticleMemory } from '../../src/layout/article-memory.ts'
import type { Item, Page } from '../../src/layout/page/frame.ts'
import { press } from '../../src/press.ts'
import { loadStyle } from '../../src/style/load.ts'
import { checkBook } from '../support/epubcheck.ts'
import { HOUSE } from '../support/house.ts'
import { openMemoryStore } from '../support/memory-store.ts'
import { needing } from '../support/needing.ts'
import { elementsOf, heardText, readPdf, readStructure } from '../support/qpdf.ts'
import { checkStandard } from '../support/verapdf.ts'

const THIRD = join(HOUSE, 'assets/issues/003')
const PAGES = 48
/** Pixels of the longer side in the copy that is printed: pages ask for the shapes alone, and each pixel takes its time. */
const LONGEST = 900
/** What every picture of the issue itself has on its shorter side, and what all of them weigh at the most. */
const SHORTEST = 1700
const WEIGHT = 15_000_000

const home = mkdtempSync(join(tmpdir(), 'warraq-third-'))
const folder = join(home, '003')
afterAll(() => rmSync(home, { recursive: true }))

let issue: Issue
let pages: readonly Page[]
let photo: TonedPhoto | undefined
let files: readonly PrintedFile[]
let told: readonly string[]

beforeAll(async () => {
  cpSync(THIRD, folder, { recursive: true })
  for (const name of readdirSync(join(THIRD, 'pictures')))
    await sharp(join(THIRD, 'pictures', name))
      .resize(LONGEST, LONGEST, { fit: 'inside' })
      .toFile(join(folder, 'pictures', name))
  // What the first way makes of pictures and pages the second finds.
  const store = openMemoryStore()
  const order = { house: houseAt(HOUSE), folder, editions: ['screen', 'epub'] as const, store }
  const { value, diagnostics } = await press(order)
  files = value?.files ?? []
  told = diagnostics.filter(({ code }) => code !== 'preflight/coarse-picture').map(formatDiagnostic)
  const read = await readIssue(order, () => {}, { dress: loadStyle, darkroom: openDarkroom(store) })
  const opened = read.value && (await openFaces(read.value, order))
  const laid = opened?.value && (await layOut(opened.value, () => {}, { articles: openArticleMemory(store) }))
  if (!laid?.value) throw new Error(told.join('\n'))
  issue = laid.value.issue
  pages = laid.value.pages
  photo = laid.value.photo
})

const named = (ending: string) => files.find(({ name }) => name.endsWith(ending))?.bytes ?? new Uint8Array()

/** Columns end level, no page is bare, words asked for are set, adverts stand where they were booked: else it is told. */
test('is printed without a word that an editor could spare the press', () => {
  expect(told).toEqual([])
})

test(`has ${PAGES} pages, and something to read or to look at on each`, () => {
  expect(pages).toHaveLength(PAGES)
  const empty = pages.filter(({ items }) => items.every(({ kind }) => kind === 'path'))
  expect(empty.map(({ number }) => number)).toEqual([])
})

test('has pictures that are fine enough for its largest, and light enough to travel with the press', async () => {
  const paths = readdirSync(join(THIRD, 'pictures')).map((name) => join(THIRD, 'pictures', name))
  const coarse = await Promise.all(
    paths.map(async (path) => {
      const { width, height } = await sharp(path).metadata()
      return Math.min(width, height) < SHORTEST ? [path] : []
    }),
  )
  expect(coarse.flat()).toEqual([])
  expect(paths.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(WEIGHT)
})

test('has its cover’s photograph darkened under its words, in the picture itself', async () => {
  const [shown, ...others] = pages[0]?.items.filter((item) => item.kind === 'picture') ?? []
  expect(others).toEqual([])
  expect(shown?.veil).toBeUndefined()
  const { data: seen, info } = await sharp(shown?.bytes)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const taken = await sharp(photo?.jpeg).greyscale().raw().toBuffer()
  const kept = (part: number) => {
    const at = Math.round(part * info.height) * info.width + info.width / 2
    return (seen[at] ?? 0) / (taken[at] ?? 1)
  }
  expect(kept(0.1)).toBeLessThan(0.9)
  expect(kept(0.7)).toBeCloseTo(1, 1)
})

const pagesWith = (holds: (item: Item) => boolean) => pages.filter(({ items }) => items.some(holds))
const spreadsWith = (holds: (item: Item) => boolean) =>
  pagesWith(holds).map(({ number }) => Math.floor(number / 2))

/** Spreads of a block's first words. */
function spreadsOf(block: Block | undefined): readonly number[] {
  if (block?.kind !== 'paragraph') return []
  const words = plainText(block.content)
  return spreadsWith((item) => item.kind === 'text' && item.source.text.startsWith(words.slice(0, 30)))
}

test('shows every picture, those of a story on the spread of the text before them or behind them', () => {
  const shown = (picture: Picture) =>
    spreadsWith((item) => item.kind === 'picture' && item.path === picture.path && item.tag.role === 'figure')
  const pictures = issue.articles.flatMap(picturesOf)
  expect(pictures.length).toBeGreaterThan(25)
  expect(pictures.filter((picture) => shown(picture).length === 0)).toEqual([])
  const astray = issue.articles.flatMap((article) => {
    const blocks = blocksOf(article)
    return blocks.flatMap((block, index) => {
      if (block.kind !== 'picture' || (article.kind !== 'feature' && article.kind !== 'interview')) return []
      const before = blocks.slice(0, index).findLast(({ kind }) => kind === 'paragraph')
      const behind = blocks.slice(index).find(({ kind }) => kind === 'paragraph')
      const near = [...spreadsOf(before), ...spreadsOf(behind)]
      return shown(block).some((spread) => near.includes(spread)) ? [] : [block.path]
    })
  })
  expect(astray).toEqual([])
})

needing('qpdf').test('says who made it, whole, and has a figure for every picture', () => {
  const structure = readStructure(readPdf(named('.screen.pdf')))
  const heard = structure.map(heardText).join('\n')
  for (const { label, lines } of imprintEntries(issue, []))
    for (const line of [label, ...lines]) expect(heard).toContain(plainLine(line))
  const figures = elementsOf(structure, /^Figure$/)
  expect(figures.length).toBeGreaterThanOrEqual(issue.articles.flatMap(picturesOf).length)
})

needing('veraPDF').test('is PDF/UA-1 on the screen', async () => {
  const [verdict] = await checkStandard([named('.screen.pdf')], 'ua1')
  expect(verdict).toMatchObject({ compliant: true, broken: [] })
})

needing('EPUBCheck').test('is an EPUB without a finding', async () => {
  expect((await checkBook(named('.epub'))).findings).toEqual([])
})
