/** An issue with all that a text may show beside itself, held against the standards, in every theme. */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkBook } from '../support/epubcheck.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { print } from '../support/printing.ts'
import { elementsOf, heardText, readPdf, readStructure } from '../support/qpdf.ts'
import { readWithMupdf } from '../support/read-mupdf.ts'
import { expectStandards } from '../support/standards.ts'

const SHOWN = join(HOUSE, 'tests/fixtures/shown')

describe.each(['plain', 'contemporary', 'classical', 'daily'])('what is shown, %s', async (theme) => {
  const files = await print(SHOWN, ['screen', 'archive', 'epub'], theme)
  const named = (ending: string) => files.find(({ name }) => name.endsWith(ending))?.bytes ?? new Uint8Array()

  needing('veraPDF').test('is PDF/UA-1 and PDF/A-3a', async () => {
    await expectStandards([named('.screen.pdf')], [named('.archive.pdf')])
  })

  needing('EPUBCheck').test('is an EPUB without a finding', async () => {
    expect((await checkBook(named('.epub'))).findings).toEqual([])
  })

  test('has the word that drops copied before the words that stand beside it', async () => {
    const copied = (await readWithMupdf(named('.screen.pdf')))
      .join(' ')
      .replace(/[\u061C\u200B-\u200F\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
    expect(copied).toContain('المشي في حارة الساعات يبدأ من آخرها')
  })

  needing('qpdf').test('has its paragraph heard in one, the word that drops with it', () => {
    const heard = elementsOf(readStructure(readPdf(named('.screen.pdf'))), /^P$/).map(heardText)
    const paragraph = heard.filter((text) => text.startsWith('المشي في حارة الساعات يبدأ من آخرها'))
    expect(paragraph).toHaveLength(1)
    expect(paragraph[0]).toMatch(/ومن أراد الصحبة سأل الساعة\.$/)
  })

  needing('qpdf').test('has an index that is one, with a heading a letter and links to pages', () => {
    const structure = readStructure(readPdf(named('.screen.pdf')))
    const [index, ...others] = elementsOf(structure, /^Index$/)
    expect(others).toEqual([])
    const within = index ? [index] : []
    expect(elementsOf(within, /^H2$/).map(heardText)).toEqual(['ا', 'ب', 'ح', 'د', 'س', 'ش', 'ق', 'S'])
    expect(elementsOf(within, /^LI$/).length).toBe(13)
    expect(elementsOf(within, /^Link$/).length).toBeGreaterThanOrEqual(13)
    expect(elementsOf(within, /^LI$/).map(heardText).join('\n')).toContain('الدقائق السبع، ')
  })

  needing('qpdf').test('has pictures that share a caption in one group, each with its own words', () => {
    const structure = readStructure(readPdf(named('.screen.pdf')))
    const groups = elementsOf(structure, /^Div$/).map(({ children }) => children.map(({ type }) => type))
    const figures = groups.map((types) => types.filter((type) => type === 'Figure').length)
    expect(figures.toSorted()).toEqual([2, 2, 3, 5])
    for (const types of groups) expect(types.filter((type) => type === 'Caption')).toHaveLength(1)
    const captions = elementsOf(structure, /^Caption$/).map(heardText)
    expect(captions).toContain('ساعتان في صباح واحد، وبينهما سبع دقائق.')
  })
})
