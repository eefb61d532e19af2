/** The sheet of a cover as it is written: its boxes, its colours to the edge, and its words along the spine. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as mupdf from 'mupdf'
import { afterAll, expect, test } from 'vitest'
import { mm } from '../../src/geometry.ts'
import { SLUG } from '../../src/layout/sheets/marks.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { print, SAMPLE } from '../support/printing.ts'
import { type PdfValue, readPdf } from '../support/qpdf.ts'
import { unpacked } from '../support/unpacked.ts'

const scratch = mkdtempSync(join(tmpdir(), 'warraq-sheet-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** The sheet of a sample issue, bound as its file then says. */
async function sheetOf(issue: string, theme: string, binding?: string): Promise<Uint8Array> {
  const folder = join(scratch, `${issue}-${theme}`, issue)
  cpSync(join(HOUSE, 'assets/issues', issue), folder, { recursive: true })
  const path = join(folder, 'issue.yaml')
  if (binding) writeFileSync(path, `${readFileSync(path, 'utf8')}\nbinding: ${binding}\n`)
  const files = await print(folder, ['cover'], theme)
  return files.find(({ name }) => name === `${issue}.cover.pdf`)?.bytes ?? new Uint8Array()
}

/** The trim of both themes, in millimetres, their bleed, and a spine of six leaves of card. */
const [WIDTH, HEIGHT, BLEED] = [210, 280, 3]
const CALIPER = 1.6
const SPINE = 6 * CALIPER

const bound = await sheetOf('001', 'contemporary', `{ kind: perfect, caliper: ${CALIPER} }`)
const stapled = await sheetOf('001', 'classical')

/** A box to the tenth of a point. */
function rounded(box: PdfValue | undefined): string[] {
  return (box as readonly number[]).map((value) => value.toFixed(1))
}

needing('qpdf').describe('a sheet says', () => {
  test.each([
    ['perfect', bound, 2 * WIDTH + SPINE],
    ['stapled', stapled, 2 * WIDTH],
  ] as const)('where it is cut, and how far its ink goes: %s', (_, bytes, width) => {
    const { pages } = readPdf(bytes)
    expect(pages).toHaveLength(2)
    const box = (edge: number) => {
      const from = SLUG + mm(BLEED) - edge
      return rounded([from, from, from + mm(width) + 2 * edge, from + mm(HEIGHT) + 2 * edge])
    }
    for (const page of pages) {
      expect(rounded(page['/MediaBox'])).toEqual(box(mm(BLEED) + SLUG))
      expect(rounded(page['/BleedBox'])).toEqual(box(mm(BLEED)))
      expect(rounded(page['/TrimBox'])).toEqual(box(0))
    }
  })

  test('nothing to a reader: no structure, no links, no bookmarks', () => {
    for (const bytes of [bound, stapled]) {
      const { root, pages } = readPdf(bytes)
      expect(Object.keys(root)).not.toContain('/StructTreeRoot')
      expect(Object.keys(root)).not.toContain('/Outlines')
      for (const page of pages) expect(Object.keys(page)).not.toContain('/Annots')
    }
  })
})

// Plates are read as they stand, not through the profile of the press.
mupdf.disableICC()
const open = (bytes: Uint8Array) => mupdf.Document.openDocument(bytes, 'application/pdf')

test('its title is the magazine’s, and it claims nothing that it is not', () => {
  expect(open(bound).getMetaData('info:Title')).toBe('انفلونسرز توداي، العدد ١')
  const file = unpacked(bound)
  expect(file).not.toContain('pdfuaid')
  expect(file).not.toContain(scratch)
  expect(file).not.toContain(HOUSE)
})

/** The colours of the theme by name, on their plates, in parts of 255; its paper is bare on a press. */
const COLOURS: Readonly<Record<string, readonly number[]>> = {
  flame: [0, 204, 224, 0],
  night: [255, 235, 51, 64],
  bare: [0, 0, 0, 0],
}
/** What the rasteriser's rounding may do to a plate. */
const ROUNDING = 1

/** What colour a sheet is at points of it, in millimetres from the corner of its bleed. */
function coloursAt(
  bytes: Uint8Array,
  page: number,
  points: readonly (readonly [number, number])[],
): string[] {
  const scale = 2
  const drawn = open(bytes)
    .loadPage(page)
    .toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceCMYK, false)
  const pixels = drawn.getPixels()
  return points.map(([x, y]) => {
    const pixel = (millimetres: number) => Math.floor((SLUG + mm(millimetres)) * scale)
    const at = pixel(y) * drawn.getStride() + pixel(x) * 4
    const found = [...pixels.slice(at, at + 4)]
    const isIt = (colour: readonly number[]) =>
      colour.every((value, channel) => Math.abs(value - (found[channel] ?? 0)) <= ROUNDING)
    return Object.entries(COLOURS).find(([, colour]) => isIt(colour))?.[0] ?? found.join(' ')
  })
}

/** Between the lines of the pattern, near the head and into the bleed. */
const [HEAD, EDGE] = [5, 0.2]

test('the front is at the left, and nothing of it on spine or back', () => {
  const spine = BLEED + WIDTH
  const back = spine + SPINE
  const colours = coloursAt(bound, 0, [
    [EDGE, EDGE],
    [spine - 0.4, HEAD],
    [spine + 0.4, HEAD],
    [back - 0.4, HEAD],
    [back + 0.4, HEAD],
    [back + WIDTH + BLEED - EDGE, EDGE],
  ])
  expect(colours).toEqual(['flame', 'flame', 'night', 'night', 'night', 'night'])
})

test('inside the spine is paper, and the second page at the right', () => {
  const spine = BLEED + WIDTH
  const colours = coloursAt(bound, 1, [
    [EDGE, EDGE],
    [spine + 0.4, HEAD],
    [spine + SPINE / 2, HEIGHT],
    [spine + SPINE - 0.4, HEAD],
    [spine + SPINE + 0.4, HEAD],
    // The band of the contents, at the fore-edge of the second page.
    [spine + SPINE + WIDTH + BLEED - EDGE, EDGE],
  ])
  expect(colours).toEqual(['bare', 'bare', 'bare', 'bare', 'bare', 'night'])
})

test.each([
  ['perfect', bound, SPINE],
  ['stapled', stapled, 0],
] as const)('no edge of it is bare: %s', (_, bytes, spine) => {
  const [right, foot] = [2 * WIDTH + spine + 2 * BLEED - EDGE, HEIGHT + 2 * BLEED - EDGE]
  const along = (length: number) => Array.from({ length: 40 }, (_, index) => EDGE + (index * length) / 40)
  const edges = [
    ...along(right).flatMap((x) => [[x, EDGE] as const, [x, foot] as const]),
    ...along(foot).flatMap((y) => [[EDGE, y] as const, [right, y] as const]),
  ]
  expect(coloursAt(bytes, 0, edges)).not.toContain('bare')
})

test('words run along the spine from its head to its foot, their tops to the front', () => {
  const heads: number[] = []
  const [from, to] = [SLUG + mm(BLEED + WIDTH), SLUG + mm(BLEED + WIDTH + SPINE)]
  open(bound)
    .loadPage(0)
    .toStructuredText('preserve-whitespace')
    .walk({
      beginLine: ([left, top, right], _, direction) => {
        if (left < from || right > to) return
        heads.push(top)
        // From a line's left end to its right one is up the sheet: Arabic, which goes the other way, goes down it.
        expect(direction[0]).toBeCloseTo(0, 6)
        expect(direction[1]).toBeCloseTo(-1, 6)
      },
    })
  expect(heads.length).toBeGreaterThanOrEqual(3)
  expect(Math.min(...heads)).toBeLessThan(SLUG + mm(30))
})

test('a theme without a back cover has no sheet', async () => {
  const files = await print(SAMPLE, ['cover'], 'plain')
  expect(files.map(({ name }) => name)).not.toContain('001.cover.pdf')
})
