/** Pictures in the screen PDF: drawn, in their place, and described to those who cannot see them. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { needing } from '../support/needing.ts'
import { printScreen } from '../support/printing.ts'
import { runOn } from '../support/programs.ts'
import { elementsOf, readPdf, readStructure } from '../support/qpdf.ts'
import { ISSUE } from '../support/slips.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#C02040' } })
await picture(300, 200).jpeg().toFile(join(folder, 'desk.jpg'))
await picture(200, 100).png().toFile(join(folder, 'pen.png'))
writeFileSync(join(folder, 'issue.yaml'), ISSUE)
writeFileSync(
  join(folder, 'talk.yaml'),
  `slug: talk
kind: interview
title: حوار
guests: [{ name: سلمى, shortName: سلمى }]
exchanges:
  - question: ماذا على مكتبك؟
    answer:
      - picture: { file: desk.jpg, alternative: مكتب عليه أقلام }
      - وهذا قلمي.
      - picture: { file: pen.png, alternative: قلم قصب, caption: القلم }
`,
)

needing('qpdf', 'poppler').describe('a picture', async () => {
  const bytes = await printScreen(folder, 'plain')

  test('is in the file with its own pixels, a JPEG as it was given', () => {
    const rows = runOn(bytes, 'pdfimages', ['-list', 'FILE']).trim().split('\n').slice(2)
    const images = rows.map((row) => row.trim().split(/\s+/)).filter(([, , type]) => type === 'image')
    expect(images.map(([page, , , width, height]) => [page, width, height].map(Number))).toEqual([
      [2, 300, 200],
      [2, 200, 100],
    ])
    expect(images[0]).toContain('jpeg')
  })

  test('is a figure that says what it shows', () => {
    const figures = elementsOf(readStructure(readPdf(bytes)), /^Figure$/)
    const said = figures.map(({ alternative }) => alternative)
    expect(said.filter((words) => words?.includes('مكتب') || words?.includes('قصب'))).toEqual([
      'مكتب عليه أقلام',
      'قلم قصب',
    ])
  })

  test('is seen on its page: its colour covers its place and no more', async () => {
    const page = join(folder, 'page')
    runOn(bytes, 'pdftoppm', ['-f', '2', '-singlefile', '-r', '36', '-png', 'FILE', page])
    const { data, info } = await sharp(`${page}.png`)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    let red = 0
    for (let at = 0; at < data.length; at += 3)
      if ((data[at] ?? 0) > 150 && (data[at + 1] ?? 0) < 90 && (data[at + 2] ?? 0) < 110) red++
    // One column wide in two: 238 × 159 pt and 238 × 119 pt of a page of 595 × 842.
    expect(red / (info.width * info.height)).toBeCloseTo((238 * 159 + 238 * 119) / (595 * 842), 2)
  })
})
