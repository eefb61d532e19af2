/** An issue with all that an interview may have, held against the standards, in every theme. */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { openFaces, readIssue } from '../../src/lay.ts'
import { checkBook } from '../support/epubcheck.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { print } from '../support/printing.ts'
import { elementsOf, heardText, readPdf, readStructure } from '../support/qpdf.ts'
import { readWithMupdf } from '../support/read-mupdf.ts'
import { expectStandards } from '../support/standards.ts'

const TALKS = join(HOUSE, 'tests/fixtures/talks')

test('the face of listings is opened for an issue that has one, and for no other', async () => {
  const facesOf = async (folder: string) => {
    const order = { house: houseAt(HOUSE), folder: join(HOUSE, folder), editions: [] }
    const { value: read } = await readIssue(order, () => {})
    const { value: opened } = await openFaces(read as NonNullable<typeof read>, order)
    return [...(opened?.typesetter.book.keys() ?? [])]
  }
  expect(await facesOf('tests/fixtures/talks')).toContain('ibm-plex-mono/regular')
  const others = await facesOf('tests/fixtures/monthly')
  expect(others).toContain('noto-naskh-arabic/regular')
  expect(others).not.toContain('ibm-plex-mono/regular')
})

describe.each(['plain', 'contemporary', 'classical'])('talks, %s', async (theme) => {
  const files = await print(TALKS, ['screen', 'archive', 'epub'], theme)
  const named = (ending: string) => files.find(({ name }) => name.endsWith(ending))?.bytes ?? new Uint8Array()

  needing('veraPDF').test('are PDF/UA-1 and PDF/A-3a', async () => {
    await expectStandards([named('.screen.pdf')], [named('.archive.pdf')])
  })

  needing('EPUBCheck').test('are an EPUB without a finding', async () => {
    expect((await checkBook(named('.epub'))).findings).toEqual([])
  })

  test('are copied with every space of their listings, and no mark of ours', async () => {
    const lines = (await readWithMupdf(named('.screen.pdf'))).flatMap((page) => page.split('\n'))
    for (const line of ['pages=$(ls pages/*.pdf | wc -l)', '  if [ ! -f "$file" ]; then', '    exit 1'])
      expect(lines).toContain(line)
  })

  needing('qpdf').test('have a listing as code', () => {
    const code = elementsOf(readStructure(readPdf(named('.screen.pdf'))), /^Code$/).map(heardText)
    expect(code).toContain('pages=$(ls pages/*.pdf | wc -l)')
    expect(code.some((line) => line.startsWith('curl') && line.endsWith('| sort'))).toBe(true)
  })

  needing('qpdf').test('name who asks and who answers where they are heard', () => {
    const structure = readStructure(readPdf(named('.screen.pdf')))
    expect(elementsOf(structure, /^H2$/).map(heardText)).toContain(
      'س. ر: وما الذي لا يفهمه كل واحد منكما في عمل الآخر؟',
    )
    const heard = elementsOf(structure, /^P$/).map(heardText)
    expect(heard).toContain('نادية: صدق، وإن كان خيطه بلا عقدة (تضحك)، والعقدة نصف الكتاب.')
    expect(heard).toContain('[أُغلقت آخر ورشة مجاورة قبل نشر هذا الحوار بأسبوع. — المحرر]')
    expect(heard).toContain('كريم عبد الجليل، مبرمج ومصمم حروف')
    expect(heard.some((text) => text.includes('IBM Plex Mono'))).toBe(true)
  })
})
