/** Adverts that came as PDF, printed whole: on plates as they are, on screens as they look, in the archive as they came. */

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PrintedFile } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { makeAdvert } from '../support/artworks.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { openObjects, readJson } from '../support/pdfx/objects.ts'
import { faultsOf } from '../support/pdfx/rules.ts'
import { inkIn, type Plates, separatePages } from '../support/plates.ts'
import { SAMPLE } from '../support/printing.ts'
import { checkStandard } from '../support/verapdf.ts'

const ADVERTS = `adverts:
  - size: full
    picture: { file: adverts/ink.pdf, alternative: حبر }
  - size: half
    picture: { file: adverts/screen.pdf, alternative: شاشة }
  - size: half
    picture: { file: adverts/small.pdf, alternative: صغير }
  - size: column
    in: omar-aliskandarani
    picture: { file: adverts/small.pdf, alternative: عمود }
`

let home: string
let files: readonly PrintedFile[]
let told: readonly string[]
let advert: Uint8Array

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warraq-adverts-'))
  const folder = join(home, '001')
  await cp(SAMPLE, folder, { recursive: true })
  await mkdir(join(folder, 'adverts'))
  advert = await makeAdvert()
  await writeFile(join(folder, 'adverts/ink.pdf'), advert)
  await writeFile(
    join(folder, 'adverts/screen.pdf'),
    await makeAdvert({ height: 140, ground: [20, 120, 180] }),
  )
  await writeFile(join(folder, 'adverts/small.pdf'), await makeAdvert({ width: 100, height: 80, bleed: 0 }))
  const file = join(folder, 'issue.yaml')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/^adverts:\n(?:[ ].*\n)+/m, ADVERTS))
  const { value, diagnostics } = await press({
    house: houseAt(HOUSE),
    folder,
    editions: ['screen', 'print', 'archive'],
    theme: 'classical',
  })
  if (!value) throw new Error(JSON.stringify(diagnostics))
  files = value.files
  told = diagnostics.flatMap(({ code }) => (code.startsWith('preflight/advert') ? [code] : []))
})

afterAll(() => rm(home, { recursive: true, force: true }))

function fileOf(edition: string): Uint8Array {
  const found = files.find(({ name }) => name === `001.${edition}.pdf`)
  if (!found) throw new Error(`There must be a file for ${edition}.`)
  return found.bytes
}

test('is told what of them would not be printed as it was made', () => {
  expect(told).toEqual(['preflight/advert-size', 'preflight/advert-colours', 'preflight/advert-column'])
})

needing(
  'Ghostscript',
  'qpdf',
).test('bleeds on all sides, its black type on the black plate alone', async () => {
  const { pages } = openObjects(readJson(fileOf('print')))
  const plates = await separatePages(fileOf('print'), { first: pages.length - 2, last: pages.length - 2 })
  const [page] = plates as [Plates]
  const { width, height } = page.pixels
  const [, , right = 0, foot = 0] = pages.at(-3)?.['/MediaBox'] as number[]
  const point = (pixels: number) => (pixels * 72) / 100
  expect([point(width), point(height)]).toEqual([expect.closeTo(right, -0.5), expect.closeTo(foot, -0.5)])
  const bled = pages.at(-3)?.['/BleedBox'] as number[]
  const [left = 0, low = 0, far = 0, high = 0] = bled
  const edges = [
    { x: left + 2, y: foot - high + 2, width: far - left - 4, height: 3 },
    { x: left + 2, y: foot - low - 5, width: far - left - 4, height: 3 },
    { x: left + 2, y: foot - high + 2, width: 3, height: high - low - 4 },
    { x: far - 5, y: foot - high + 2, width: 3, height: high - low - 4 },
  ]
  for (const edge of edges) expect(inkIn(page, edge, ['Cyan']).least).toBeCloseTo(0.8, 1)
  const word = { x: left + 8.5 + 50, y: foot - high + 8.5 + 50, width: 120, height: 50 }
  expect(inkIn(page, word, ['Black']).most).toBeGreaterThan(0.95)
  expect(inkIn(page, word, ['Magenta']).most).toBeLessThan(0.25)
})

needing('qpdf').test('keeps the rules of PDF/X-4', () => {
  expect(faultsOf(openObjects(readJson(fileOf('print'))))).toEqual([])
})

needing('poppler').test('travels in the archive as it came', () => {
  const folder = join(home, 'detached')
  mkdirSync(folder)
  const file = join(home, 'archive.pdf')
  writeFileSync(file, fileOf('archive'))
  execFileSync('pdfdetach', ['-saveall', '-o', folder, file], { stdio: 'ignore' })
  const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('ink.pdf'))
  expect(readFileSync(join(folder, name)).equals(Buffer.from(advert))).toBe(true)
})

needing('veraPDF').test('stands in a file that is PDF/UA and in one that is PDF/A-3a', async () => {
  const sound = { compliant: true, failedChecks: 0 }
  const [screen, kept] = await checkStandard([fileOf('screen'), fileOf('archive')], 'ua1')
  expect(screen).toMatchObject(sound)
  expect(kept).toMatchObject(sound)
  const [archive] = await checkStandard([fileOf('archive')], '3a')
  expect(archive).toMatchObject(sound)
})

test('the same adverts are printed to the same bytes', async () => {
  const again = await press({
    house: houseAt(HOUSE),
    folder: join(home, '001'),
    editions: ['print'],
    theme: 'classical',
  })
  const file = again.value?.files.find(({ name }) => name === '001.print.pdf')
  expect(Buffer.from(file?.bytes ?? []).equals(fileOf('print'))).toBe(true)
})
