/** An issue with all that a text may show beside itself, held against the standards, in every theme. */

import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { checkBook } from '../support/epubcheck.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { print } from '../support/printing.ts'
import { elementsOf, heardText, readPdf, readStructure } from '../support/qpdf.ts'
import { checkStandard } from '../support/verapdf.ts'

const SHOWN = join(HOUSE, 'tests/fixtures/shown')

describe.each(['plain', 'contemporary', 'classical', 'daily'])('what is shown, %s', async (theme) => {
  const files = await print(SHOWN, ['screen', 'archive', 'epub'], theme)
  const named = (ending: string) => files.find(({ name }) => name.endsWith(ending))?.bytes ?? new Uint8Array()

  needing('veraPDF').test('is PDF/UA-1 and PDF/A-3a', async () => {
    const [screen, archive] = [named('.screen.pdf'), named('.archive.pdf')]
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
