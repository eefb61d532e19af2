import { describe, expect, test } from 'vitest'
import { needing } from '../support/needing.ts'
import { printScreen, SAMPLE } from '../support/printing.ts'
import { runOn } from '../support/programs.ts'
import { readPdf, textOf } from '../support/qpdf.ts'

describe.each(['plain', 'contemporary', 'classical'])('the screen PDF in the theme %s', async (theme) => {
  const pdf = await printScreen(SAMPLE, theme)

  needing('qpdf').test('is a sound file', () => {
    expect(runOn(pdf, 'qpdf', ['--check', 'FILE'])).toMatch(/No syntax or stream encoding errors/)
  })

  needing('poppler').test('embeds every face as a subset, with its text', () => {
    const faces = runOn(pdf, 'pdffonts', ['FILE']).trim().split('\n').slice(2)
    expect(faces.length).toBeGreaterThan(0)
    for (const face of faces) expect(face).toMatch(/CID TrueType +Identity-H +yes yes yes/)
  })

  needing('poppler').test('is tagged, names itself and gives away no clock', () => {
    const info = runOn(pdf, 'pdfinfo', ['-isodates', 'FILE'])
    expect(info).toMatch(/Title: +انفلونسرز توداي، العدد ١/)
    expect(info).toMatch(/Author: +خالد إبراهيم، محمود منسي/)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/JavaScript: +no/)
    expect(info).toMatch(/CreationDate: +2026-11-01T00:00:00/)
    expect(info).toMatch(/PDF version: +1\.7/)
  })

  needing('qpdf').describe('for its reader', () => {
    const { root, pages, dictionary, follow } = readPdf(pdf)

    test('opens from the right, two pages side by side with the cover alone', () => {
      expect(dictionary(root['/ViewerPreferences'])).toMatchObject({
        '/Direction': '/R2L',
        '/DisplayDocTitle': true,
      })
      expect(root['/PageLayout']).toBe('/TwoPageRight')
      expect(textOf(root['/Lang'])).toBe('ar-EG')
    })

    test('labels pages with their folios', () => {
      expect(dictionary(root['/PageLabels'])['/Nums']).toEqual([0, { '/S': '/D', '/St': 1 }])
    })

    test('has a bookmark for every title, and below it for every question', () => {
      const titles = outlineOf(dictionary(root['/Outlines'])['/First'])
      const interview = titles.find(({ children }) => children.length > 1)
      expect(interview?.title).toBe('المهندس والمؤثر عمر الإسكندراني')
      expect(interview?.children).toHaveLength(13)
      expect(interview?.children[4]?.title).toMatch(/^وإيه سر إهتمامك الشديد/)
    })

    test('turns pages in the order of the structure', () => {
      for (const page of pages) expect(page['/Tabs']).toBe('/S')
    })

    interface Bookmark {
      readonly title: string
      readonly children: readonly Bookmark[]
    }
    function outlineOf(first: Parameters<typeof follow>[0]): Bookmark[] {
      const bookmarks: Bookmark[] = []
      for (let at = first; at; ) {
        const entry = dictionary(at)
        bookmarks.push({ title: textOf(entry['/Title']) ?? '', children: outlineOf(entry['/First']) })
        at = entry['/Next']
      }
      return bookmarks
    }
  })
})
