/** What is said of an issue for catalogues: by schema.org, by Dublin Core, by PREMIS. */

import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { writeDublinCore } from '../../../src/archive/record/dublin-core.ts'
import type { IssueRecord } from '../../../src/archive/record/issue-record.ts'
import { describeArticle, describeIssue } from '../../../src/archive/record/json-ld.ts'
import { differencesOf, type PressOrigin } from '../../../src/archive/record/origin.ts'
import { writePremis } from '../../../src/archive/record/premis.ts'
import { compareFiles, isSame } from '../../../src/archive/record/rebuilt.ts'
import { sampleRecords } from '../../support/records.ts'

const [first, second] = (await sampleRecords()) as [IssueRecord, IssueRecord]

/** Elements of a document by their name, as text. */
function saidIn(xml: string, name: string): string[] {
  const { document } = parseHTML(`<body>${xml.slice(xml.indexOf('?>') + 2)}</body>`)
  const found = [...document.querySelectorAll('*')].filter(
    ({ localName }) => localName === name.toLowerCase(),
  )
  return found.map(({ textContent }) => textContent?.trim() ?? '')
}

test('an issue is a PublicationIssue of its periodical, with each article and the pages it stands on', () => {
  const said = describeIssue(second, 'https://example.org/002/')
  expect(said).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'PublicationIssue',
    issueNumber: 2,
    datePublished: '2026-12-01',
    inLanguage: 'ar-EG',
    isPartOf: { '@type': 'Periodical', issn: '2049-3630' },
  })
  const parts = said['hasPart'] as readonly Record<string, unknown>[]
  expect(parts.map(({ url }) => url)).toEqual(
    second.articles.map(({ slug }) => `https://example.org/002/${slug}/`),
  )
  expect(describeArticle(second.articles[1] as never, second)).toMatchObject({
    headline: 'ساعة باب زويلة، مئة عام في الموعد',
    about: { '@type': 'Person', name: 'ساعة باب زويلة' },
    pageStart: 2,
  })
})

test('a library is told who made the issue and whose words are in it, each once', () => {
  const twice = { ...first, articles: [...first.articles, ...first.articles] }
  const xml = writeDublinCore(twice)
  expect(saidIn(xml, 'dcterms:creator')).toEqual(['خالد إبراهيم', 'محمود منسي'])
  expect(saidIn(xml, 'dcterms:subject')).toContain('عمر الإسكندراني')
  expect(saidIn(xml, 'dcterms:identifier')[0]).toBe(first.names.print)
  expect(saidIn(xml, 'dcterms:language')).toEqual(['ar-EG'])
})

test('words with signs of markup are words in every record', () => {
  const odd = { ...first, masthead: 'أ <b> & "ب"', articles: [] }
  expect(saidIn(writeDublinCore(odd), 'dcterms:title')[0]).toContain('أ <b> & "ب"')
})

test('each event names the version it happened to, and who acted', () => {
  const happening = {
    type: 'creation',
    moment: '2026-11-02T00:00:00.000Z',
    detail: 'Printed',
    outcome: 'success',
  } as const
  const replaced = { ...happening, type: 'replacement', detail: 'Takes the place of v1' } as const
  const xml = writePremis({
    object: '002',
    version: 2,
    agent: 'Warraq 1.0',
    happenings: [happening, replaced],
  })
  expect(saidIn(xml, 'eventType')).toEqual(['creation', 'replacement'])
  expect(saidIn(xml, 'eventDateTime')).toEqual([happening.moment, happening.moment])
  expect(saidIn(xml, 'linkingObjectIdentifierValue')).toEqual(['002/v2', '002/v2'])
  expect(saidIn(xml, 'agentName')).toEqual(['Warraq 1.0'])
  expect(xml).toContain('xmlns="http://www.loc.gov/premis/v3" version="3.0"')
})

const origin: PressOrigin = {
  press: { version: '1.0', code: 'a' },
  object: 'press-a',
  packages: 'p',
  node: '20.19.0',
  system: 'linux x64',
  processor: 'one',
}

test.each<[string, Partial<PressOrigin>, readonly string[]]>([
  ['nothing is other', {}, []],
  ['another patch of Node is no other Node', { node: '20.20.2' }, []],
  ['another major of Node', { node: '22.1.0' }, ['on Node 20.19.0, and this is 22.1.0']],
  ['other packages', { packages: 'q' }, ['Other packages']],
  ['another code', { press: { version: '1.1', code: 'b' } }, ['kept as press-a, and this is 1.1']],
  [
    'another machine',
    { system: 'darwin arm64', processor: 'two' },
    ['on linux x64', 'by one, and this is two'],
  ],
])('%s is told', (_, now, said) => {
  const told = differencesOf(origin, { ...origin, ...now })
  expect(told).toHaveLength(said.length)
  told.forEach((sentence, index) => {
    expect(sentence).toContain(said[index])
  })
})

test('files that are other, not there, and there besides are told apart', () => {
  const archived = new Map([
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ])
  const rebuilt = compareFiles(
    archived,
    new Map([
      ['d', '4'],
      ['b', '9'],
      ['a', '1'],
    ]),
  )
  expect(rebuilt).toEqual({ same: 1, different: ['b'], missing: ['c'], added: ['d'] })
  expect(isSame(rebuilt)).toBe(false)
  expect(isSame(compareFiles(archived, archived))).toBe(true)
})
