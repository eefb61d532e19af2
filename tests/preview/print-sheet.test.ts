/** The sheet of a theme: every style, colour and face of it by its name, every way of opening, and the same bytes twice. */

import { beforeAll, describe, expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { sideOf } from '../../src/layout/grid/sides.ts'
import type { Page } from '../../src/layout/page/frame.ts'
import { openCompositor } from '../../src/layout/set/open.ts'
import { coloursPage } from '../../src/preview/colours-page.ts'
import { facesPages } from '../../src/preview/faces-pages.ts'
import { gridPage } from '../../src/preview/grid-page.ts'
import { printSheet } from '../../src/preview/print-sheet.ts'
import type { SheetRoom } from '../../src/preview/room.ts'
import { OPENED, sampleIssue } from '../../src/preview/sample-issue.ts'
import { samplePages } from '../../src/preview/sample-pages.ts'
import { stylesPages } from '../../src/preview/styles-pages.ts'
import { hexOf } from '../../src/style/hex.ts'
import { TEXT_ROLES } from '../../src/style/style.ts'
import { facesOf } from '../../src/style/theme.ts'
import { HOUSE, openHouse } from '../support/house.ts'
import { sampleIssue as issueOfHouse } from '../support/issues.ts'

let room: SheetRoom
beforeAll(async () => {
  const { style, typesetter } = await openHouse('daily')
  const issue = await issueOfHouse('001')
  room = { compositor: openCompositor(issue, style, { typesetter }), document: { role: 'document' } }
})

const wordsOn = (pages: readonly Page[]) =>
  new Set(
    pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? item.source.text : []))),
  )

function strays(pages: readonly Page[]): readonly string[] {
  return pages.flatMap(({ number, size, items }) =>
    items.flatMap((item) =>
      item.kind === 'text' && (item.at.y > size.height || item.at.x < 0)
        ? [`${number} ${item.source.text}`]
        : [],
    ),
  )
}

test('names every style of text, each on what it stands on', () => {
  const pages = stylesPages(room, 4)
  const words = wordsOn(pages)
  expect(TEXT_ROLES.filter((role) => !words.has(role))).toEqual([])
  expect(strays(pages)).toEqual([])
  expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 4))
  const grounds = pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'path' ? item.fill : [])),
  )
  expect(grounds).toEqual(expect.arrayContaining(['tint', 'ground', 'coverGround']))
})

test('names every colour, with its value on the screen and its plates', () => {
  const page = coloursPage(room, 3)
  const words = wordsOn([page])
  for (const [role, { screen }] of Object.entries(room.compositor.style.palette)) {
    expect(words).toContain(role)
    expect(words).toContain(hexOf(screen).toUpperCase())
    expect(page.items.some((item) => item.kind === 'path' && item.fill === role)).toBe(true)
  }
  expect([...words].some((said) => /^C\d+ M\d+ Y\d+ K\d+$/.test(said))).toBe(true)
})

test('says a mixed ink by its name, and how much of it a colour takes', () => {
  const { style } = room.compositor
  const spot = { name: 'PANTONE 186 C', solid: [0, 1, 0.8, 0] as const, tint: 0.4 }
  const accent = { screen: [1, 0, 0] as const, press: [0, 0.4, 0.3, 0] as const, spot }
  const compositor = { ...room.compositor, style: { ...style, palette: { ...style.palette, accent } } }
  expect(wordsOn([coloursPage({ ...room, compositor }, 3)])).toContain('PANTONE 186 C 40%')
})

test('names every face, with its letters', () => {
  const pages = facesPages(room, 8)
  const words = wordsOn(pages)
  expect(facesOf(room.compositor.style).filter((face) => !words.has(face))).toEqual([])
  expect(strays(pages)).toEqual([])
})

test('says the measures of the page', () => {
  const words = wordsOn([gridPage(room, 2)])
  expect(words).toContain('٢٢٠ × ٢٩٠ مم')
  expect(words).toContain('heading')
})

describe('the sample', () => {
  test('opens a story in every way that the sheet has a name for', async () => {
    const { articles, cover } = sampleIssue(await issueOfHouse('001'))
    const slugs = articles.map(({ slug }) => slug)
    expect(slugs.toSorted()).toEqual(Object.keys(OPENED).toSorted())
    expect(slugs).toContain(cover.story)
  })
})

test('pages of the sample lie as spreads from the right, the cover open, and are the same bytes twice', async () => {
  const { style } = room.compositor
  const blank = (number: number, opens?: string): Page => ({
    number,
    side: sideOf(number),
    size: style.trim,
    items: [],
    ...(opens && { opens }),
  })
  const all = [blank(1), blank(2, 'letter'), blank(3), blank(4)]
  const draw = () => samplePages(room, all, 9)
  const [page] = await draw()
  const pictures = page?.items.flatMap((item) => (item.kind === 'picture' ? [item] : [])) ?? []
  const placeOf = (name: string) =>
    pictures.find(({ tag }) => 'alternative' in tag && tag.alternative === name)?.box.x
  const [front = 0, back = 0, letter = 0, third = 0] = ['1', '4', OPENED['letter'] ?? '', '3'].map(placeOf)
  expect(front).toBeLessThan(back)
  expect(third).toBeLessThan(letter)
  expect(letter).toBeLessThan(front)
  const bytesOf = (each: Page | undefined) =>
    each?.items.flatMap((item) => ('bytes' in item ? [item.bytes] : []))
  expect(bytesOf((await draw())[0])).toEqual(bytesOf(page))
})

test('a sheet is one PDF, named after its theme; a theme that there is not is told', async () => {
  const { value, diagnostics } = await printSheet(houseAt(HOUSE), 'plain')
  expect([value?.name, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual(['plain.pdf', []])
  expect(Buffer.from(value?.bytes ?? []).toString('latin1')).toMatch(/^%PDF-/)
  expect(await printSheet(houseAt(HOUSE), 'plane')).toMatchObject({
    diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'style/unknown-theme' })]),
  })
}, 60_000)
