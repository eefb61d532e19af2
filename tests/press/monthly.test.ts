/** An issue with every kind of article and block that a monthly has, held against the standards, in every theme. */

import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { checkBook } from '../support/epubcheck.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { print } from '../support/printing.ts'
import { elementsOf, heardText, readPdf, readStructure } from '../support/qpdf.ts'
import { checkStandard } from '../support/verapdf.ts'

const MONTHLY = join(HOUSE, 'tests/fixtures/monthly')

describe.each(['plain', 'contemporary', 'classical'])('a monthly, %s', async (theme) => {
  const files = await print(MONTHLY, ['screen', 'archive', 'epub'], theme)
  const named = (ending: string) => files.find(({ name }) => name.endsWith(ending))?.bytes ?? new Uint8Array()

  needing('veraPDF').test('is PDF/UA-1 and PDF/A-3a', async () => {
    const screen = named('.screen.pdf')
    const archive = named('.archive.pdf')
    const verdicts = [
      ...(await checkStandard([screen, archive], 'ua1')),
      ...(await checkStandard([archive], '3a')),
    ]
    expect(verdicts.flatMap(({ broken }) => broken)).toEqual([])
    for (const { compliant } of verdicts) expect(compliant).toBe(true)
  })

  needing('EPUBCheck').test('is an EPUB without a finding', async () => {
    expect((await checkBook(named('.epub'))).findings).toEqual([])
  })

  needing('qpdf').test('has tables whose rows are all heard, cell by cell, and whose heads are heads', () => {
    const tables = elementsOf(readStructure(readPdf(named('.screen.pdf'))), /^Table$/)
    expect(tables).toHaveLength(2)
    // One over all columns is read where it stands, at the head of its page.
    const small = tables.filter((table) => elementsOf([table], /^TR$/)[0]?.children.length === 4)
    const rows = elementsOf(small, /^TR$/).map(({ children }) =>
      children.map((cell) => `${cell.type} ${heardText(cell)}`),
    )
    expect(rows.slice(0, 2)).toEqual([
      ['TH النوع', 'TH ٢٠٢٤', 'TH ٢٠٢٥', 'TH ٢٠٢٦'],
      ['TH روايات', 'TD ١٬٢٤٠', 'TD ١٬٣١٢', 'TD ١٬٢٨٦'],
    ])
    expect(rows).toHaveLength(5)
  })

  needing(
    'qpdf',
  ).test('has a head over every letter and every piece of news, and a figure for every plate', () => {
    const structure = readStructure(readPdf(named('.screen.pdf')))
    const heads = elementsOf(structure, /^H2$/).map(heardText)
    expect(heads).toEqual(
      expect.arrayContaining(['الطابور لا ينتهي', 'سؤال في النحو', 'حنفيّة الميدان تعود', 'شكر']),
    )
    // The portrait of a column, an opener, two pictures of the news, and six of the photo essay.
    expect(elementsOf(structure, /^Figure$/)).toHaveLength(10)
  })
})
