/** An issue with every kind of article and block that a monthly has, held against the standards, in every theme. */

import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { checkBook } from '../support/epubcheck.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { print } from '../support/printing.ts'
import { elementsOf, heardText, readPdf, readStructure } from '../support/qpdf.ts'
import { sampleOf } from '../support/samples.ts'
import { expectStandards } from '../support/standards.ts'

const MONTHLY = join(HOUSE, 'tests/fixtures/monthly')

type Theme = 'plain' | 'contemporary' | 'classical' | 'daily'

const THEMES: readonly Theme[] = ['plain', 'contemporary', 'classical', 'daily']
const printed = await Promise.all(THEMES.map((theme) => print(MONTHLY, ['screen', 'archive', 'epub'], theme)))

function fileOf(theme: Theme, ending: string): Uint8Array {
  const files = printed[THEMES.indexOf(theme)]
  return files?.find(({ name }) => name.endsWith(ending))?.bytes ?? new Uint8Array()
}

needing('veraPDF').test('a monthly is PDF/UA-1 and PDF/A-3a in every theme', async () => {
  const screens = THEMES.map((theme) => fileOf(theme, '.screen.pdf'))
  const archives = THEMES.map((theme) => fileOf(theme, '.archive.pdf'))
  await expectStandards(screens, archives)
})

// What a theme changes in a book is its style sheet and its faces, which the samples are held to in all of them.
needing('EPUBCheck').test.each(
  sampleOf<readonly Theme[]>(['contemporary'], THEMES),
)('a monthly is an EPUB without a finding, %s', async (theme) => {
  expect((await checkBook(fileOf(theme, '.epub'))).findings).toEqual([])
})

describe.each(THEMES)('a monthly, %s', (theme) => {
  const named = (ending: string) => fileOf(theme, ending)

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
      expect.arrayContaining(['الطابور لا ينتهي', 'سؤال في النحو', 'سوق الخميس يوم الأربعاء', 'شكر']),
    )
    // The portrait of a column, an opener, two pictures of the news, six of the photo essay, and two of a feature: one in
    // an outer column, and one over two pages, which is said once.
    expect(elementsOf(structure, /^Figure$/)).toHaveLength(12)
  })
})
