/** What the package document tells shops and libraries. */

import { describe, expect, test } from 'vitest'
import { describeIssue } from '../../src/epub/metadata.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { nameIssue, namePrint } from '../../src/issue/names.ts'
import { exchange, interview, issueOf, MODIFIED } from './sample-issue.ts'

const ISSUE = issueOf(interview('omar', [exchange(1, 'س؟')]))
const told = (changes: Partial<Issue> = {}, paged = true) =>
  describeIssue({ ...ISSUE, ...changes }, MODIFIED, { paged, pictured: false }).join('\n')

describe('a book', () => {
  test('is known by its ISBN as well, where it has one, and keeps the name it had', () => {
    const metadata = told({ isbn: '9789295055025' })
    expect(metadata).toContain('<dc:identifier id="isbn">urn:isbn:9789295055025</dc:identifier>')
    expect(metadata).toContain(`<dc:identifier id="book-id">${nameIssue(ISSUE)}</dc:identifier>`)
    expect(told()).not.toContain('urn:isbn')
  })

  test('says what it is about in words, and by the codes of each scheme', () => {
    const subjects = { thema: ['DNP', '1HBE'], bisac: ['LCO020000'], words: ['حوارات'] }
    const metadata = told({ description: 'حوار عن الحبر.', subjects })
    expect(metadata).toContain('<dc:description>حوار عن الحبر.</dc:description>')
    expect(metadata).toContain('<dc:subject id="subject-2">1HBE</dc:subject>')
    expect(metadata).toContain('<meta refines="#subject-2" property="authority">Thema</meta>')
    expect(metadata).toContain('<meta refines="#subject-3" property="authority">BISAC</meta>')
    expect(metadata).toContain('<meta refines="#subject-3" property="term">LCO020000</meta>')
    expect(metadata).toContain('<dc:subject>حوارات</dc:subject>')
    expect(told()).not.toMatch(/dc:subject|dc:description/)
  })

  test('is published by the magazine where that names no publisher', () => {
    const { publisher: _, ...silent } = ISSUE
    const metadata = describeIssue(silent, MODIFIED, { paged: true, pictured: false }).join('\n')
    expect(metadata).toContain('<dc:publisher>انفلونسرز توداي</dc:publisher>')
    expect(told()).toContain('<dc:publisher>دار الورّاق</dc:publisher>')
  })

  test('is newer where it was corrected, by the day of that', () => {
    expect(told()).toContain('<meta property="ibooks:version">1.0</meta>')
    expect(told({ revised: '2026-11-05' })).toContain('<meta property="ibooks:version">1.2026.1105</meta>')
  })

  test('names the printed edition in words beside its number, where it marks its pages', () => {
    expect(told()).toContain(`<dc:source id="print">${namePrint(ISSUE)}</dc:source>`)
    expect(told()).toMatch(/<dc:source>[^<]+ انفلونسرز توداي، العدد ١، نوفمبر ٢٠٢٦<\/dc:source>/)
    expect(told({}, false)).not.toContain('dc:source')
  })
})

describe('a name', () => {
  const filed = { fileAs: 'إبراهيم، خالد', romanised: 'Khaled Ibrahim' }
  const [article] = ISSUE.articles
  const credits = [{ role: 'حوار', name: 'خالد إبراهيم', ...filed }]
  const metadata = told({
    fileAs: 'توداي',
    romanised: 'Influencers',
    articles: [{ ...(article as (typeof ISSUE.articles)[number]), credits }],
  })

  test('of a person is filed and romanised', () => {
    expect(metadata).toContain('<meta refines="#person-1" property="file-as">إبراهيم، خالد</meta>')
    expect(metadata).toContain(
      '<meta refines="#person-1" property="alternate-script" xml:lang="ar-Latn" dir="ltr">Khaled Ibrahim</meta>',
    )
  })

  test('of a magazine is so too, with the number of the issue behind it in its title', () => {
    expect(metadata).toContain('<meta refines="#book-title" property="file-as">توداي، العدد ١</meta>')
    expect(metadata).toContain('<meta refines="#series" property="file-as">توداي</meta>')
    expect(metadata).toMatch(/refines="#book-title" property="alternate-script"[^>]*>Influencers 1</)
  })
})

describe('words that begin with Latin', () => {
  test('say which way they run, in an attribute and by a mark', () => {
    expect(told({ masthead: 'HTML وCSS: حوار' })).toContain(
      '<dc:title id="book-title" dir="rtl">\u200fHTML وCSS: حوار، العدد ١</dc:title>',
    )
    expect(told({ publisher: 'Example Corp.' })).toContain(
      '<dc:publisher dir="ltr">Example Corp.\u200e</dc:publisher>',
    )
  })

  test('and all others are left as they are', () => {
    expect(told()).toContain('<dc:title id="book-title">انفلونسرز توداي، العدد ١</dc:title>')
    expect(told()).toContain('<dc:publisher>دار الورّاق</dc:publisher>')
  })
})

test('who certifies is named with the credential and the report', () => {
  const certifier = { name: 'DAISY (Ace 1.3).', credential: 'Benetech', report: 'https://example.org/report' }
  const metadata = told({ certifier })
  expect(metadata).toContain(
    '<meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>',
  )
  expect(metadata).toContain(
    '<meta property="a11y:certifiedBy" refines="#conformance" id="certifier" dir="ltr">DAISY (Ace 1.3).\u200e</meta>',
  )
  expect(metadata).toContain(
    '<meta property="a11y:certifierCredential" refines="#certifier" dir="ltr">Benetech</meta>',
  )
  expect(metadata).toContain(
    '<link rel="a11y:certifierReport" refines="#certifier" href="https://example.org/report"/>',
  )
})
