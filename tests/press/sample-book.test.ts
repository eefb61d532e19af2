import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { openBook } from '../epub/opened-book.ts'
import { checkBook } from '../support/epubcheck.ts'
import { needing } from '../support/needing.ts'
import { print, printFile, SAMPLE, SECOND } from '../support/printing.ts'
import { unpacked } from '../support/unpacked.ts'

/** What the validator remarks on and we chose: faces travel with the book, and so do their licences, which no page shows. */
const CHOSEN = ['CSS-028', 'OPF-097']

describe('the sample issue', async () => {
  const files = await print(SAMPLE, ['cover', 'epub'])
  const named = (name: string) => files.find((file) => file.name === name)?.bytes ?? new Uint8Array()

  needing('EPUBCheck').test('makes an e-book that EPUBCheck finds nothing in', async () => {
    const verdict = await checkBook(named('001.epub'))
    expect(verdict).toEqual({ version: '5.3.0', findings: [], usages: CHOSEN })
  })

  needing(
    'EPUBCheck',
  ).test('and none in the second issue, with pictures, verse, lists and notes', async () => {
    const book = (await print(SECOND, ['cover', 'epub'])).find(({ name }) => name === '002.epub')
    const verdict = await checkBook(book?.bytes ?? new Uint8Array())
    expect(verdict).toEqual({ version: '5.3.0', findings: [], usages: CHOSEN })
  })

  needing(
    'EPUBCheck',
  ).test('makes one as good in a theme that sets its titles and its emphasis in one face', async () => {
    const book = (await print(SAMPLE, ['cover', 'epub'], 'plain')).find(({ name }) => name === '001.epub')
    expect((await checkBook(book?.bytes ?? new Uint8Array())).findings).toEqual([])
  })

  test('makes a book that names the PDF whose pages it marks', async () => {
    const book = await openBook(named('001.epub'))
    const source = /<dc:source id="print">([^<]+)</.exec(await book.read('OEBPS/content.opf'))?.[1]
    expect(source).toMatch(/^urn:uuid:/)
    for (const edition of ['screen', 'print', 'archive'] as const) {
      const pdf = await printFile(SAMPLE, `001.${edition}.pdf`, { editions: [edition] })
      expect(unpacked(pdf), edition).toContain(`<dc:identifier>${source}</dc:identifier>`)
    }
  })

  test('makes PDFs that say of themselves what their issue says to catalogues', async () => {
    for (const edition of ['screen', 'print', 'archive'] as const) {
      const pdf = unpacked(await printFile(SECOND, `002.${edition}.pdf`, { editions: [edition] }))
      const said = (name: string) =>
        new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(Buffer.from(pdf, 'latin1').toString('utf8'))?.[1]
      expect(said('dc:publisher'), edition).toContain('دار نشر نموذجية')
      expect(said('dc:rights'), edition).toContain('الحقوق محفوظة لدار نشر نموذجية')
      expect(said('dc:date'), edition).toContain('2026-12-01')
      expect(said('prism:issn'), edition).toBe('2049-3630')
      expect(said('prism:publicationName'), edition).toBe('انفلونسرز توداي')
    }
  })

  test.each([
    [1600, 2560],
    [375, 600],
    [100, 160],
    [1200, 630],
    [1024, 1024],
    [2551, 3378], // 216 × 286 mm, the trim with its bleed, at 300 ppi
  ])('has a cover picture of %i by %i pixels in sRGB', async (width, height) => {
    const { data, info } = await sharp(named(`cover/001.${width}x${height}.jpg`))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { format, space, icc } = await sharp(named(`cover/001.${width}x${height}.jpg`)).metadata()
    expect({ format, space, width: info.width, height: info.height }).toEqual({
      format: 'jpeg',
      space: 'srgb',
      width,
      height,
    })
    // The profile says its name in UTF-16.
    expect(icc?.toString('latin1').replaceAll('\0', '')).toMatch(/sRGB/)
    // Flame along the head, as the theme's `coverGround` has it, between the lines of the pattern.
    for (const [channel, value] of [0xf0, 0x50, 0x2a].entries()) {
      const row = Array.from({ length: info.width }, (_, x) => data[x * info.channels + channel] ?? 0)
      expect(Math.abs((row.sort((a, b) => a - b)[info.width >> 1] ?? 0) - value)).toBeLessThan(6)
    }
  })
})
