/** What search engines and browsers ask of a site: its map (sitemaps.org, protocol 0.9), and OpenSearch 1.1. */

import { DOMParser } from 'linkedom'
import { expect, test } from 'vitest'
import { writeOpenSearch, writeSiteMaps } from '../../../src/shelf/feeds/site.ts'

const SHELF = { masthead: 'مجلة ذات اسم طويل جدًّا & <غريب>', language: 'ar-EG', url: 'https://example.org/x/' }

const placesIn = (text: string) =>
  [...new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('loc')].map(
    ({ textContent }) => textContent ?? '',
  )

test('a map names every page by its whole address, in ASCII', () => {
  const [map, index, robots] = writeSiteMaps(SHELF, ['', 'people/', 'people/ليلى-مراد/'])
  expect(map?.path).toBe('sitemap-1.xml')
  expect(placesIn(map?.text ?? '')).toEqual([
    'https://example.org/x/',
    'https://example.org/x/people/',
    `https://example.org/x/people/${encodeURI('ليلى-مراد')}/`,
  ])
  expect(placesIn(index?.text ?? '')).toEqual(['https://example.org/x/sitemap-1.xml'])
  expect(robots?.text).toContain('Sitemap: https://example.org/x/sitemap.xml\n')
})

test('a map has fifty thousand addresses at the most; the index leads to all of them', () => {
  const files = writeSiteMaps(
    SHELF,
    Array.from({ length: 50_001 }, (_, at) => `${at}/`),
  )
  expect(files.map(({ path }) => path)).toEqual([
    'sitemap-1.xml',
    'sitemap-2.xml',
    'sitemap.xml',
    'robots.txt',
  ])
  expect(placesIn(files[0]?.text ?? '').length).toBe(50_000)
  expect(placesIn(files[2]?.text ?? '').length).toBe(2)
})

test('without an address there is no map, and no search from a browser’s field', () => {
  const { url: _, ...nowhere } = SHELF
  expect(writeSiteMaps(nowhere, ['']).map(({ path }) => path)).toEqual(['robots.txt'])
  expect(writeOpenSearch(nowhere)).toEqual([])
})

test('a browser’s field is told a short name, and a whole address with a place for the words', () => {
  const [file] = writeOpenSearch(SHELF)
  const document = new DOMParser().parseFromString(file?.text ?? '', 'text/xml')
  const said = (name: string) => document.querySelector(name)?.textContent ?? ''
  expect([...said('ShortName')].length).toBeLessThanOrEqual(16)
  expect(said('Description').length).toBeLessThanOrEqual(1024)
  expect(said('Description')).toContain('<غريب>')
  expect([said('Language'), said('InputEncoding')]).toEqual(['ar-EG', 'UTF-8'])
  const template = document.querySelector('Url')?.getAttribute('template') ?? ''
  expect(template.split('{searchTerms}').length).toBe(2)
  expect(new URL(template.replace('{searchTerms}', 'س')).pathname).toBe('/x/search/')
})
