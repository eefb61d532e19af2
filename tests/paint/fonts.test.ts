/** What a file says of its fonts, held against the fonts themselves as other programs read them. */

import * as fontkit from 'fontkit'
import { expect, test } from 'vitest'
import { needing } from '../support/needing.ts'
import { openObjects, readJson } from '../support/pdfx/objects.ts'
import { printScreen, SAMPLE } from '../support/printing.ts'

needing('qpdf').describe.each([
  'plain',
  'contemporary',
  'classical',
])('a font of the theme %s', async (theme) => {
  const file = openObjects(readJson(await printScreen(SAMPLE, theme)))
  const fonts = file.dictionaries
    .filter((each) => each['/Type'] === '/FontDescriptor')
    .map((descriptor) => {
      const bytes = file.stream(descriptor['/FontFile2']) as Buffer
      return { descriptor, font: fontkit.create(bytes) as fontkit.Font }
    })
  const inThousandths = (font: fontkit.Font, units: number) => (units * 1000) / font.unitsPerEm

  test('is described by the box of its own letters', () => {
    for (const { descriptor, font } of fonts) {
      const boxes = Array.from({ length: font.numGlyphs }, (_, glyph) => font.getGlyph(glyph)).filter(
        ({ path }) => path.commands.length > 0,
      )
      const [left = 0, foot = 0, right = 0, head = 0] = descriptor['/FontBBox'] as readonly number[]
      // By the points that hold their curves, as the glyphs' own boxes are.
      const reach = (edge: number) => expect.closeTo(edge, 1)
      const extent = (find: typeof Math.max, edge: (glyph: fontkit.Glyph) => number) =>
        inThousandths(
          font,
          boxes.reduce((most, glyph) => find(most, edge(glyph)), 0),
        )
      expect(extent(Math.min, ({ cbox }) => cbox.minX)).toEqual(reach(left))
      expect(extent(Math.min, ({ cbox }) => cbox.minY)).toEqual(reach(foot))
      expect(extent(Math.max, ({ cbox }) => cbox.maxX)).toEqual(reach(right))
      expect(extent(Math.max, ({ cbox }) => cbox.maxY)).toEqual(reach(head))
    }
  })

  test('has capitals, stems and an x of a likely height', () => {
    for (const { descriptor } of fonts) {
      expect(descriptor['/CapHeight']).toBeGreaterThan(descriptor['/XHeight'] as number)
      expect(descriptor['/XHeight']).toBeGreaterThan(200)
      expect(descriptor['/StemV']).toBeGreaterThan(50)
      expect(descriptor['/ItalicAngle']).toBe(0)
    }
  })

  test('has thicker stems the heavier it is', () => {
    const stemOf = (weight: RegExp) =>
      fonts
        .filter(({ descriptor }) => weight.test(descriptor['/FontName'] as string))
        .map(({ descriptor }) => descriptor['/StemV'] as number)
    const [light, heavy] = [stemOf(/Regular$/), stemOf(/(Bold|Black)$/)]
    expect(Math.min(...heavy)).toBeGreaterThan(Math.max(...light))
  })

  test('says the width of every sort as its own table does', () => {
    for (const each of file.dictionaries.filter((each) => each['/Subtype'] === '/CIDFontType2')) {
      const descriptor = file.dictionary(each['/FontDescriptor'])
      const font = fonts.find(
        ({ descriptor: { '/FontName': name } }) => name === descriptor['/FontName'],
      )?.font
      const [first, widths] = each['/W'] as readonly [number, readonly number[]]
      widths.forEach((width, index) => {
        expect(width).toBeCloseTo(
          inThousandths(font as fontkit.Font, font?.getGlyph(first + index).advanceWidth ?? 0),
          2,
        )
      })
    }
  })
})
