/** The printer's files held against the rules of PDF/X-4, and every rule held against a file that breaks it. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { needing } from '../support/needing.ts'
import { readOperations } from '../support/pdfx/content.ts'
import { openObjects, type PdfJson, readJson } from '../support/pdfx/objects.ts'
import { faultsOf, RULES } from '../support/pdfx/rules.ts'
import { print, printFile, SAMPLE, SECOND } from '../support/printing.ts'
import type { PdfValue } from '../support/qpdf.ts'
import { sampleOf } from '../support/samples.ts'
import { drawFirst, imageOf, intentOf, OpenedPdf, put, withState, xmp } from './opened-pdf.ts'

const THEMES = ['plain', 'contemporary', 'classical']
const ALL = [
  { issue: '001', folder: SAMPLE, themes: THEMES },
  { issue: '002', folder: SECOND, themes: THEMES },
]
/** `npm run prove` holds them all to the same rules. */
const FEW = [
  { issue: '001', folder: SAMPLE, themes: ['plain', 'contemporary'] },
  { issue: '002', folder: SECOND, themes: ['classical'] },
]

needing('qpdf').describe('the files for the press', () => {
  describe.each(sampleOf(FEW, ALL))('of issue $issue', ({ folder, themes }) => {
    test.each(themes)('keep every rule in the theme %s', async (theme) => {
      const files = await print(folder, ['print', 'cover'], theme)
      const sheets = files.filter(({ name }) => name.endsWith('.pdf'))
      expect(sheets).toHaveLength(theme === 'plain' ? 1 : 2)
      for (const { bytes } of sheets) expect(faultsOf(openObjects(readJson(bytes)))).toEqual([])
    })
  })

  test.each(['spreads', 'stitched'] as const)('keep them as %s too', async (imposition) => {
    const bytes = await printFile(SECOND, `002.print-${imposition}.pdf`, { editions: ['print'], imposition })
    expect(faultsOf(openObjects(readJson(bytes)))).toEqual([])
  })
})

needing('qpdf').describe('a rule', async () => {
  const printed = await printFile(SECOND, '002.print.pdf', { editions: ['print'] })
  // The page of a letter: type in three colours, a picture, a band of pattern, marks.
  const page = withProgram(printed, ['FILE', '--pages', '.', '3', '--', 'OUT'])
  const sound = JSON.stringify(readJson(page))

  test('is broken on purpose, each of them, once or more', () => {
    expect([...new Set(['encryption', ...BREAKS.map(([rule]) => rule)])].sort()).toEqual(
      RULES.map(({ name }) => name).sort(),
    )
  })

  test('finds nothing in a sound page', () => {
    expect(faultsOf(openObjects(JSON.parse(sound)))).toEqual([])
  })

  test.each(BREAKS)('of %s sees %s', (rule, _, breakIt) => {
    const json = JSON.parse(sound) as PdfJson
    breakIt(new OpenedPdf(json))
    const faults = faultsOf(openObjects(json))
    expect(faults.filter((fault) => fault.startsWith(`${rule}: `))).not.toEqual([])
  })

  test('of encryption sees a file that is', () => {
    const locked = withProgram(page, ['--encrypt', '', 'owner', '256', '--', 'FILE', 'OUT'])
    expect(faultsOf(openObjects(readJson(locked)))).toContain('encryption: it is')
  })
})

test('operators of a content stream are told from what stands before them', () => {
  const content = Buffer.from(
    'q 1 0 0 1 3.5 -2 cm /P <</MCID 0>> BDC [<0A>-3(a\\)b)] TJ true /x gs % no\nEMC Q',
  )
  expect(readOperations(content).map(({ operator }) => operator)).toEqual([
    'q',
    'cm',
    'BDC',
    'TJ',
    'gs',
    'EMC',
    'Q',
  ])
})

const BREAKS: [rule: string, fault: string, breakIt: (file: OpenedPdf) => void][] = [
  ['version', 'another version', (file) => file.setVersion('1.4')],
  ['identifier', 'no identifier', (file) => void delete file.trailer['/ID']],
  ['filters', 'LZW', put((file) => imageOf(file), '/Filter', ['/LZWDecode', '/DCTDecode'])],
  ['external streams', 'data elsewhere', put((file) => imageOf(file), '/F', 'u:elsewhere.jpg')],
  ['metadata', 'no packet', (file) => void delete file.root['/Metadata']],
  ['claim', 'another standard', xmp('PDF/X-4<', 'PDF/X-3<')],
  ['history', 'no identifier of the document', xmp(/<xmpMM:DocumentID>.*?<\/xmpMM:DocumentID>/)],
  ['history', 'no date', xmp(/<xmp:MetadataDate>.*?<\/xmp:MetadataDate>/)],
  ['title', 'no title', xmp(/<dc:title>[\s\S]*?<\/dc:title>/)],
  ['title', 'another title', put((file) => file.info, '/Title', 'u:another')],
  ['dates', 'another date', put((file) => file.info, '/ModDate', 'u:D:20200101000000Z')],
  ['trapped', 'silence', (file) => void delete file.info['/Trapped']],
  ['trapped', 'two answers', xmp('>False<', '>True<')],
  ['output intent', 'none', (file) => void delete file.root['/OutputIntents']],
  ['output intent', 'no condition', put((file) => intentOf(file), '/OutputConditionIdentifier', 'u:')],
  ['output profile', 'none', (file) => void delete intentOf(file)['/DestOutputProfile']],
  [
    'output profile',
    'one of a screen',
    (file) =>
      file.rewrite(intentOf(file)['/DestOutputProfile'], (text) => text.replace('prtrCMYK', 'mntrRGB ')),
  ],
  ['trim box', 'none', (file) => void delete file.page['/TrimBox']],
  [
    'trim box',
    'two',
    put(
      (file) => file.page,
      '/ArtBox',
      (file) => file.page['/TrimBox'] as PdfValue,
    ),
  ],
  ['boxes', 'a trim beyond the bleed', put((file) => file.page, '/TrimBox', [0, 0, 900, 900])],
  ['boxes', 'a bleed beyond the sheet', put((file) => file.page, '/BleedBox', [-9, -9, 900, 900])],
  [
    'bleed',
    'none',
    put(
      (file) => file.page,
      '/BleedBox',
      (file) => file.page['/TrimBox'] as PdfValue,
    ),
  ],
  [
    'crop box',
    'one',
    put(
      (file) => file.page,
      '/CropBox',
      (file) => file.page['/TrimBox'] as PdfValue,
    ),
  ],
  ['colour operators', 'a fill of the screen', drawFirst('1 0 0 rg 0 0 10 10 re f')],
  ['colour operators', 'a stroke of the screen', drawFirst('1 0 0 RG 0 0 m 10 10 l S')],
  ['colour spaces', 'one of the screen', drawFirst('/DeviceRGB cs 1 0 0 sc 0 0 10 10 re f')],
  [
    'colour spaces',
    'an ink that three colours stand in for',
    (file) => {
      const tint = { '/FunctionType': 2, '/Domain': [0, 1], '/C0': [1, 1, 1], '/C1': [1, 0, 0], '/N': 1 }
      file.resources['/ColorSpace'] = { '/Red': ['/Separation', '/Red', '/DeviceRGB', tint] }
      drawFirst('/Red cs 1 scn 0 0 10 10 re f')(file)
    },
  ],
  [
    'shadings',
    'one of the screen',
    (file) => void file.add({ '/ShadingType': 2, '/ColorSpace': '/DeviceRGB' }),
  ],
  ['images', 'one of the screen', put((file) => imageOf(file), '/ColorSpace', '/DeviceRGB')],
  ['inline images', 'one', drawFirst('BI /W 1 /H 1 /CS /G /BPC 8 ID x EI')],
  ['alternate images', 'one', put((file) => imageOf(file), '/Alternates', [])],
  ['proxies', 'one', put((file) => imageOf(file), '/OPI', {})],
  ['transfer functions', 'one', withState({ '/TR': '/Identity' })],
  ['PostScript', 'some', put((file) => imageOf(file), '/PS', true)],
  ['JavaScript', 'some', put((file) => file.root, '/Extra', { '/S': '/JavaScript', '/JS': 'u:alert()' })],
  ['actions', 'one on opening', put((file) => file.root, '/OpenAction', { '/S': '/GoTo', '/D': 'u:x' })],
  ['forms', 'fields', put((file) => file.root, '/AcroForm', { '/Fields': [] })],
  ['references', 'another file’s page', put((file) => imageOf(file), '/Ref', {})],
  ['embedded files', 'one', put((file) => file.root, '/Names', { '/EmbeddedFiles': { '/Names': [] } })],
  [
    'annotations',
    'a link in the bleed',
    (file) => {
      const link = { '/Type': '/Annot', '/Subtype': '/Link', '/Rect': [100, 100, 200, 200] }
      file.page['/Annots'] = [file.add(link)]
    },
  ],
  [
    'fonts',
    'one that is not embedded',
    (file) => {
      for (const each of file.every((own) => '/FontFile2' in own)) delete each['/FontFile2']
    },
  ],
  [
    'widths',
    'one without',
    (file) => {
      for (const each of file.every((own) => '/CIDToGIDMap' in own || '/W' in own)) delete each['/W']
    },
  ],
  ['letters as pictures', 'one', (file) => void file.add({ '/Type': '/Font', '/Subtype': '/Type3' })],
  ['blending space', 'a page that blends nowhere', withState({ '/ca': 0.5 })],
  ['blending space', 'a mode of blending', withState({ '/BM': '/Multiply' })],
  ['optional content', 'layers', put((file) => file.root, '/OCProperties', {})],
  [
    'black type',
    'letters that are knocked out',
    (file) => file.rewritePage((text) => text.replaceAll('/Overprint gs', '')),
  ],
  [
    'black type',
    'letters that are not black',
    (file) => file.rewritePage((text) => text.replaceAll('/Knockout gs', '/Overprint gs')),
  ],
  ['black type', 'a fill that overprints', withState({ '/op': true, '/OPM': 1 })],
]

/** Runs qpdf over a file, `FILE`, into another, `OUT`. */
function withProgram(bytes: Uint8Array, args: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-'))
  try {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
    writeFileSync(from, bytes)
    execFileSync(
      'qpdf',
      args.map((each) => (each === 'FILE' ? from : each === 'OUT' ? to : each)),
    )
    return readFileSync(to)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
