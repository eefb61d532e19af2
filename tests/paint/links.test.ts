import { expect, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { printScreen } from '../support/printing.ts'
import {
  elementsOf,
  heardText,
  type PdfDictionary,
  type PdfValue,
  readPdf,
  readStructure,
  textOf,
} from '../support/qpdf.ts'

needing('qpdf').describe.each(['plain', 'contemporary'])('a link in running text, %s', async (theme) => {
  const file = readPdf(await printScreen(`${HOUSE}/tests/fixtures/blocks`, theme))
  const annotations = file.pages.flatMap(
    (page) => (file.follow(page['/Annots']) as PdfDictionary[] | null) ?? [],
  )

  test('leads where the editor said, from a box on the words', () => {
    const addresses = annotations.map((annotation) =>
      textOf(file.dictionary(file.dictionary(annotation)['/A'])['/URI']),
    )
    const outside = addresses.filter((address) => address !== undefined)
    expect(new Set(outside)).toEqual(new Set(['https://example.org/arabic?page=1&size=2']))
    for (const annotation of annotations) {
      const [left, bottom, right, top] = file.dictionary(annotation)['/Rect'] as readonly [
        number,
        number,
        number,
        number,
      ]
      expect(right - left).toBeGreaterThan(10)
      expect(top - bottom).toBeGreaterThan(8)
      expect(top - bottom).toBeLessThan(30)
    }
  })

  test('is a link to a listener too, in its place in the sentence', () => {
    const tree = readStructure(file)
    expect(
      elementsOf(elementsOf(tree, /^Art$/), /^Link$/)
        .filter(({ leads = [] }) => leads.some((target) => target.startsWith('https:')))
        .map(heardText)
        .join(''),
    ).toBe('رابط إلى الموقع')
    const paragraph = elementsOf(tree, /^P$/).find((element) =>
      heardText(element).startsWith('لكل قالب مكانه، وفي'),
    )
    expect(paragraph && heardText(paragraph).replace(/\s+/g, ' ')).toMatch(
      /^لكل قالب مكانه، وفي المتن تشديد ورابط إلى الموقع وحاشية١ وكلمة typesetting في وسطه، وأرقام مثل 2026 و١٢٣ ونسبة 50%، وأقواس \(كهذه\) و«علامات تنصيص»\.$/,
    )
  })

  test('has a figure with the words that stand for it, and lists of labelled items', () => {
    const tree = readStructure(file)
    expect(elementsOf(tree, /^Figure$/).map(({ alternative }) => alternative)).toEqual([
      'نقش هندسي من نجوم ثمانية',
    ])
    const items = elementsOf(tree, /^LI$/)
    expect(items).toHaveLength(8)
    for (const { children } of items) expect(children.map(({ type }) => type)).toEqual(['Lbl', 'LBody'])
  })
})

needing('qpdf').describe('the contents', async () => {
  const file = readPdf(await printScreen(`${HOUSE}/tests/fixtures/blocks`, 'contemporary'))

  test('lead to the page that each article opens on', () => {
    const names = file.dictionary(file.dictionary(file.dictionary(file.root['/Names'])['/Dests']))[
      '/Names'
    ] as readonly PdfValue[]
    const pageOf = (name: string) => {
      const destination = file.follow(names[names.indexOf(`u:${name}`) + 1]) as readonly PdfValue[]
      return file.pages.indexOf(file.dictionary(destination[0])) + 1
    }
    const links = (file.follow(file.pages[1]?.['/Annots']) as readonly PdfValue[]).map((annotation) =>
      textOf(file.dictionary(file.dictionary(annotation)['/A'])['/D']),
    )
    // A title of two lines is two links.
    const led = [...new Set(links)]
    expect(led).toEqual(['letter', 'blocks'])
    expect(led.map((name) => pageOf(name ?? ''))).toEqual([3, 4])
  })
})
