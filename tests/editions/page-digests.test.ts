/** By what two versions of a page are told apart: what is seen and read on it, and nothing else. */

import { beforeAll, expect, test } from 'vitest'
import { digestPages } from '../../src/editions/page-digests.ts'
import { houseAt } from '../../src/house.ts'
import { layOut, openFaces, readIssue } from '../../src/lay.ts'
import type { Item, Page, TextItem } from '../../src/layout/page/frame.ts'
import { showPictures } from '../../src/paint/show.ts'
import type { Dressing } from '../../src/style/load.ts'
import { HOUSE } from '../support/house.ts'
import { SECOND } from '../support/printing.ts'

let dressing: Dressing
let shown: readonly Page[]
beforeAll(async () => {
  const order = { house: houseAt(HOUSE), folder: SECOND, editions: ['screen'] } as const
  const { value: read } = await readIssue(order, () => {})
  const { value: opened } = await openFaces(read as NonNullable<typeof read>, order)
  const { value: laid } = await layOut(opened as NonNullable<typeof opened>, () => {})
  if (!laid) throw new Error('The second sample must be laid.')
  dressing = laid.dressing
  shown = await showPictures(laid.pages, dressing.style)
})

const digests = (pages = shown, worn = dressing) =>
  digestPages({ shown: pages, dressing: worn }).map(({ digest }) => digest)

/** The pages with the first item of a kind changed, and the page that it stands on. */
function withChanged<K extends Item['kind']>(kind: K, change: (item: Extract<Item, { kind: K }>) => Item) {
  const at = shown.findIndex(({ items }) => items.some((item) => item.kind === kind))
  const page = shown[at] as Page
  const first = page.items.find((item) => item.kind === kind) as Extract<Item, { kind: K }>
  const items = page.items.map((item) => (item === first ? change(first) : item))
  return { at, pages: shown.with(at, { ...page, items }) }
}

/** Pages whose digest is another, counted from 0. */
function changed(pages: readonly Page[]): readonly number[] {
  const before = digests()
  return digests(pages).flatMap((digest, index) => (digest === before[index] ? [] : [index]))
}

test('each page has its number, and a digest that is the same every time', () => {
  expect(digestPages({ shown, dressing }).map(({ page }) => page)).toEqual(shown.map(({ number }) => number))
  expect(digests()).toEqual(digests())
  expect(new Set(digests()).size).toBe(shown.length)
})

test('a line that moves by a tenth of a point changes its page alone', () => {
  const { at, pages } = withChanged('text', (item) => ({ ...item, at: { ...item.at, y: item.at.y + 0.1 } }))
  expect(changed(pages)).toEqual([at])
})

test('a picture of other bytes changes its page alone', () => {
  const { at, pages } = withChanged('picture', (item) => ({ ...item, bytes: Uint8Array.of(1, 2, 3) }))
  expect(changed(pages)).toEqual([at])
})

test('what a picture is said to show counts, though nobody sees it', () => {
  const { at, pages } = withChanged('picture', (item) => ({
    ...item,
    tag: { role: 'figure', alternative: 'شيء آخر' },
  }))
  expect(changed(pages)).toEqual([at])
})

test('another colour changes the pages that are drawn in it', () => {
  const role = (shown.flatMap(({ items }) => items).find(({ kind }) => kind === 'text') as TextItem).line
    .runs[0]?.run.span.style.colour as string
  const { style } = dressing
  const ink = { ...style.palette[role], screen: [18, 52, 86] } as NonNullable<(typeof style.palette)[string]>
  const worn = { ...dressing, style: { ...style, palette: { ...style.palette, [role]: ink } } }
  const before = digests()
  const other = digests(shown, worn).filter((digest, index) => digest !== before[index])
  expect(other.length).toBeGreaterThan(0)
  const unused = { ...style.palette, 'a role of no page': ink }
  expect(digests(shown, { ...dressing, style: { ...style, palette: unused } })).toEqual(before)
})

test('where the words stand in the author’s files does not count', () => {
  const { pages } = withChanged('text', (item) => ({
    ...item,
    span: { file: 'elsewhere.yaml', line: 99, column: 1 },
  }))
  expect(changed(pages)).toEqual([])
})
