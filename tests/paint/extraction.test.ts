import * as mupdf from 'mupdf'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { printScreen, SAMPLE, VOWELLED } from '../support/printing.ts'
import { hasProgram, runOn } from '../support/programs.ts'
import { textsOf, textsOfAdverts } from '../support/reading.ts'
import { compareTexts, furnitureOf, withoutFurniture } from '../support/set-text.ts'

const CASES = [
  { name: 'the sample interview and letter', folder: SAMPLE },
  { name: 'a fully vowelled interview', folder: VOWELLED },
]

describe.each(CASES)('$name, set in two columns', async ({ folder }) => {
  const { value: issue } = await loadIssue(folder)
  const pdf = await printScreen(folder, 'plain')
  const reference = [...textsOf(issue as Issue), ...textsOfAdverts(issue as Issue)].join('\n')

  it.skipIf(!hasProgram('pdftotext'))('copies out of poppler letter for letter and word for word', () => {
    expect(compareWith(issue as Issue, runOn(pdf, 'pdftotext', ['FILE', '-']), reference)).toEqual({
      errors: 0,
      lost: [],
    })
  })

  it('copies out of MuPDF letter for letter and word for word', () => {
    expect(compareWith(issue as Issue, readWithMupdf(pdf), reference)).toEqual({ errors: 0, lost: [] })
  })
})

function compareWith(issue: Issue, read: string, reference: string) {
  const pages = read.split('\f').length
  // The cover says the masthead and the guest's name as a picture does; the text begins behind it.
  const text = withoutFurniture(read.split('\f').slice(1).join('\f'), furnitureOf(issue, pages))
  const { errors, lost } = compareTexts(reference, text)
  return { errors, lost }
}

function readWithMupdf(pdf: Uint8Array): string {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf')
  const pages = Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText('preserve-whitespace').asText(),
  )
  return pages.join('\f')
}
