/** Codes of the back cover: what a scanner reads off the printed page. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as mupdf from 'mupdf'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadIssue } from '../../src/issue/load.ts'
import { needing } from '../support/needing.ts'
import { printScreen, SAMPLE } from '../support/printing.ts'
import { runOn } from '../support/programs.ts'

/** The sample issue with a serial number and a link, in a folder that is gone when the test ends. */
function coded(issn: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'warraq-codes-')), 'coded')
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true }))
  cpSync(SAMPLE, folder, { recursive: true })
  const path = join(folder, 'issue.yaml')
  const source = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    source.replace('back:\n', `issn: ${issn}\nback:\n  link: https://example.org/omar?page=1\n`),
  )
  return folder
}

function lastPage(pdf: Uint8Array): Uint8Array {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf')
  const page = document.loadPage(document.countPages() - 1)
  return page.toPixmap(mupdf.Matrix.scale(3, 3), mupdf.ColorSpace.DeviceRGB, false).asPNG()
}

describe.each(['contemporary', 'classical'])('the back cover in the theme %s', (theme) => {
  needing('zbarimg').test('bears a barcode and a QR code that a scanner reads', async () => {
    const read = runOn(lastPage(await printScreen(coded('2049-3630'), theme)), 'zbarimg', ['-q', 'FILE'])
    expect(read.trim().split('\n').sort()).toEqual([
      'EAN-13:9772049363002',
      'QR-Code:https://example.org/omar?page=1',
    ])
  })
})

test.each([
  ['back', [false, true]],
  ['front', [true, false]],
  ['both', [true, true]],
] as const)('a barcode on the side %s stands there alone', async (side, [front, back]) => {
  const folder = coded('2049-3630')
  const path = join(folder, 'issue.yaml')
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nbarcode: ${side}\n`)
  const { value } = await loadIssue(folder)
  expect([value?.cover.barcode !== undefined, value?.back.barcode !== undefined]).toEqual([front, back])
})

test('a barcode of a magazine without a serial number is told', async () => {
  const folder = coded('2049-3630')
  const path = join(folder, 'issue.yaml')
  const source = readFileSync(path, 'utf8').replace(/^issn: .*\n/m, '')
  writeFileSync(path, `${source}\nbarcode: front\n`)
  const { diagnostics } = await loadIssue(folder)
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'issue/barcode Unexpected barcode: front of a magazine without an ISSN, expected the serial number that it is drawn of.',
  ])
})

test('a serial number with a wrong check digit is told, with the one it should have', async () => {
  const { value, diagnostics } = await loadIssue(coded('2049-3631'))
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([
    {
      code: 'issue/issn',
      message: expect.stringMatching(/2049-3631.*2049-3630/),
      span: { line: expect.any(Number) },
    },
  ])
})

test('a serial number may end in X', async () => {
  const { value, diagnostics } = await loadIssue(coded('2434-561X'))
  expect(diagnostics).toEqual([])
  expect(
    value?.back.barcode?.digits
      .slice(0, 13)
      .map(({ text }) => text)
      .join(''),
  ).toMatch(/^9772434561/)
})

test('what is no serial number is told in its place', async () => {
  const { diagnostics } = await loadIssue(coded('2049-36301'))
  expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(/an ISSN such as 2049-3630/)
})

test.each([
  300, 301, 2900,
])('a link of %i bytes is drawn, or told with its place and its limit', async (bytes) => {
  const folder = coded('2049-3630')
  const path = join(folder, 'issue.yaml')
  const source = readFileSync(path, 'utf8')
  const link = `https://example.org/${'a'.repeat(bytes - 'https://example.org/'.length)}`
  writeFileSync(path, source.replace('https://example.org/omar?page=1', link))
  const { value, diagnostics } = await loadIssue(folder)
  if (bytes === 300) {
    expect(value?.back.qr?.side).toBeLessThanOrEqual(69)
    return
  }
  expect(diagnostics).toMatchObject([
    {
      code: 'issue/link',
      message: expect.stringContaining(`address of ${bytes} bytes, "https://example.org/aaa`),
      span: { line: expect.any(Number) },
      hint: expect.stringContaining('a short address'),
    },
  ])
  expect(diagnostics[0]?.message.length).toBeLessThan(200)
})
