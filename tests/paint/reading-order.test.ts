/** The structure tree as a screen reader goes through it: which elements it meets, and in which order. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { printFile, printScreen, SAMPLE, SECOND } from '../support/printing.ts'
import {
  elementsOf,
  heardText,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
  readPdf,
  readStructure,
  type StructureElement,
} from '../support/qpdf.ts'
import { readRolesWithPdfjs } from '../support/read-pdfjs.ts'
import { ISSUE, talk } from '../support/slips.ts'
import { checkStandard } from '../support/verapdf.ts'

const BLOCKS = join(HOUSE, 'tests/fixtures/blocks')
const home = mkdtempSync(join(tmpdir(), 'warraq-order-'))
afterAll(() => rmSync(home, { recursive: true }))

/** An element and its children as lines, deeper ones further in; spans that only carry content are passed over. */
function outline(element: StructureElement, depth = 0): string[] {
  const { type, text, alternative, leads = [], children } = element
  const said = [type, ...[...new Set(leads)].map((target) => `→ ${target}`), text ?? alternative]
    .filter(Boolean)
    .join(' ')
  const isBare = type === 'Span' && text === undefined
  const below = children.flatMap((child) => outline(child, isBare ? depth : depth + 1))
  return isBare ? below : [' '.repeat(depth) + said, ...below]
}

function outlineOf(tree: readonly StructureElement[], type: RegExp, index = 0): string[] {
  const element = elementsOf(tree, type)[index]
  return element ? outline(element) : []
}

needing('qpdf').describe.each(['plain', 'contemporary'])('a note, in the theme %s', async (theme) => {
  const file = readPdf(await printScreen(BLOCKS, theme))
  const tree = readStructure(file)

  test('is read behind its mark, and each leads to the other', () => {
    const paragraphs = elementsOf(tree, /^P$/).filter(({ children }) =>
      children.some(({ type }) => type === 'Note'),
    )
    expect(paragraphs.map((paragraph) => outline(paragraph))).toEqual([
      [
        'P',
        ' Span لكل قالب مكانه، وفي المتن تشديد و',
        ' Link → https://example.org/arabic?page=1&size=2 رابط إلى الموقع',
        ' Span  وحاشية',
        ' Reference',
        '  Link → note:1 ١',
        ' Note',
        '  Lbl',
        '   Link → mark:1 ١.',
        '  Span  هذه حاشية أولى، وفيها ',
        '  Span a Latin phrase',
        '  Span  أيضا.',
        ' Span  وكلمة ',
        ' Span typesetting',
        ' Span  في وسطه، وأرقام مثل 2026 و١٢٣ ونسبة 50%، وأقواس (كهذه) و«علامات تنصيص».',
      ],
      [
        'P',
        ' Span فقرة أخيرة بعد الصورة',
        ' Reference',
        '  Link → note:2 ٢',
        ' Note',
        '  Lbl',
        '   Link → mark:2 ٢.',
        '  Span  وهذه حاشية ثانية.',
        ' Span  تختم الحوار، ثم لا شيء.',
      ],
    ])
  })

  test('is led to where it stands, on a page that its mark is led back to', () => {
    const places = placesOf(file)
    for (const number of [1, 2]) {
      const [mark, note] = [places.get(`mark:${number}`), places.get(`note:${number}`)]
      expect(note?.page).toBe(mark?.page)
      expect(note?.top).toBeLessThan(mark?.top ?? 0)
    }
  })
})

/** Where the names of a file lead: the index of the page, and how high. */
function placesOf({ root, dictionary, follow, pages }: PdfFile): Map<string, { page: number; top: number }> {
  const names = dictionary(dictionary(root['/Names'])['/Dests'])['/Names'] as readonly PdfValue[]
  const pairs = names.flatMap((name, index) => (index % 2 === 0 ? [[name, names[index + 1]] as const] : []))
  return new Map(
    pairs.map(([name, destination]) => {
      const [page, , , top] = follow(destination) as readonly PdfValue[]
      return [String(name).slice(2), { page: pages.indexOf(dictionary(page)), top: Number(top) }]
    }),
  )
}

needing('qpdf').test('a note of a heading is read behind it, and the heading without', async () => {
  const folder = join(home, 'heading')
  cpSync(BLOCKS, folder, { recursive: true })
  const path = join(folder, 'interview.yaml')
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, source.replace('الاقتباس والإطار والصورة؟', 'الاقتباس^[حاشية في سؤال.] والصورة؟'))
  const tree = readStructure(readPdf(await printScreen(folder, 'plain')))
  const section = elementsOf(tree, /^Sect$/).find(({ children }) =>
    children.some(({ type }) => type === 'Note'),
  )
  expect(section?.children.slice(0, 2).map(({ type }) => type)).toEqual(['H2', 'Note'])
  expect(heardText(section?.children[0] as StructureElement)).toBe('وماذا عن الاقتباس٢ والصورة؟')
})

needing('qpdf').describe('the contents', async () => {
  const bytes = await printScreen(SECOND, 'contemporary')

  test('are a list of references, each with the folio behind its title', () => {
    expect(outlineOf(readStructure(readPdf(bytes)), /^TOC$/)).toEqual([
      'TOC',
      ' TOCI',
      '  P رسالة المحرر',
      '  Reference',
      '   Link → letter تأخّرنا قليلًا',
      '   Span ٣',
      ' TOCI',
      '  P حوار العدد',
      '  Reference',
      '   Link → saat-bab-zuwayla ساعة باب زويلة، مئة عام في الموعد',
      '   Span ٤',
      '  P لا تحاولوا قتل الوقت، فهو لا يموت، وإنما ينتظر حتى تتعبوا ثم يمضي وحده',
      '  P حوار: محرّر نموذجي · رسوم: رسّام نموذجي',
      ' TOCI',
      '  P خاتمة الطبع',
      '  Reference',
      '   Link → colophon كيف ضُبط هذا العدد',
      '   Span ٩',
    ])
  })

  test('are the same to pdf.js, which reads the tree for Firefox', async () => {
    const roles = await readRolesWithPdfjs(bytes, 2)
    const seen = roles.filter((role) => !['Span', 'Root', 'Document'].includes(role))
    expect(seen.join(' ')).toBe(
      'Sect H1 TOC TOCI P Reference Link TOCI P Reference Link P P TOCI P Reference Link',
    )
  })
})

needing('qpdf').describe.each([
  ['the sample, contemporary', SAMPLE, 'contemporary'],
  ['the sample, classical', SAMPLE, 'classical'],
  ['the second issue, contemporary', SECOND, 'contemporary'],
  ['the second issue, classical', SECOND, 'classical'],
])('%s', async (_, folder, theme) => {
  const file = readPdf(await printScreen(folder, theme))
  const tree = readStructure(file)

  test('is read page after page, adverts and back cover in their places', () => {
    const first = topLevel(file).map((element) => firstPage(file, element))
    expect(first).toEqual(first.toSorted((one, other) => one - other))
  })

  test('runs from right to left, and what is written the other way says so', () => {
    expect(tree[0]?.attributes).toEqual({ '/O': '/Layout', '/WritingMode': '/RlTb' })
    const foreign = elementsOf(tree, /^(Span|Link)$/).filter(({ language }) => language === 'en')
    for (const { attributes } of foreign) expect(attributes?.['/WritingMode']).toBe('/LrTb')
  })

  test('says of every list by what its items are labelled', () => {
    for (const { attributes, children } of elementsOf(tree, /^L$/)) {
      const label = children[0]?.children.find(({ type }) => type === 'Lbl')?.text ?? ''
      const numbering = label === '•' ? '/Disc' : '/Decimal'
      expect(attributes).toEqual({ '/O': '/List', '/ListNumbering': numbering })
    }
  })
})

function topLevel({ root, dictionary, follow }: PdfFile): readonly PdfDictionary[] {
  const [document] = follow(dictionary(root['/StructTreeRoot'])['/K']) as readonly PdfValue[]
  return (follow(dictionary(document)['/K']) as readonly PdfValue[]).map((kid) => dictionary(kid))
}

/** Of what an element holds, the page that is met first. */
function firstPage(file: PdfFile, element: PdfDictionary): number {
  if (element['/Pg'] !== undefined) return file.pages.indexOf(file.dictionary(element['/Pg']))
  const kids = file.follow(element['/K'])
  const first = Array.isArray(kids) ? (kids[0] as PdfValue) : kids
  return firstPage(file, file.dictionary(first))
}

needing('qpdf').test.each([
  'contemporary',
  'classical',
])('the QR code of the theme %s is a link with words', async (theme) => {
  const tree = readStructure(readPdf(await printScreen(SECOND, theme)))
  const [code] = elementsOf(tree, /^Link$/).filter(({ leads = [] }) =>
    leads.includes('https://example.org/issue-2'),
  )
  expect(code && outline(code)).toEqual([
    'Link → https://example.org/issue-2',
    ' Figure رمز مربّع يقود إلى https://example.org/issue-2',
  ])
})

describe('a paragraph of 20,000 characters', async () => {
  const words = 'كلمات عربية طويلة تتوالى في فقرة واحدة لا تنقطع '.repeat(410).trim()
  const folder = join(home, 'long')
  mkdirSync(folder)
  writeFileSync(join(folder, 'issue.yaml'), ISSUE)
  writeFileSync(join(folder, 'talk.yaml'), talk(words))
  const archive = await printFile(folder, 'long.archive.pdf', { editions: ['archive'] })

  needing('qpdf').test('is said in parts, each as long as a file may hold one, and whole', () => {
    const tree = readStructure(readPdf(archive))
    const parts = elementsOf(tree, /^Span$/).flatMap(({ text }) => text ?? [])
    expect(words.length).toBeGreaterThan(19_000)
    expect(parts.filter((part) => part.length > 5000)).toHaveLength(1)
    for (const part of parts) expect(2 + 2 * part.length).toBeLessThanOrEqual(32_767)
    expect(parts.join('')).toContain(words)
  })

  needing('veraPDF').test('passes PDF/A-3a and PDF/UA-1', async () => {
    for (const flavour of ['3a', 'ua1'] as const) {
      const [verdict] = await checkStandard([archive], flavour)
      expect(verdict).toMatchObject({ compliant: true, broken: [] })
    }
  })
})
