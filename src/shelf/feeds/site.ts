/** Pages → what search engines and browsers ask of a site: its map, how it is searched, what they may visit. */

import { blockElement, element, text, writeDocument } from '../../xml.ts'
import type { Shelf } from '../pages/frame.ts'
import { SHELF_WORDS } from '../words.ts'
import type { FeedFile } from './atom.ts'

/** Addresses of one file of a site map, at the most (sitemaps.org, protocol 0.9). */
const MOST = 50_000

/** `pages` by their paths from the shelf's root. Nothing where nobody has said where the shelf stands. */
export function writeSiteMaps({ url }: Shelf, pages: readonly string[]): readonly FeedFile[] {
  if (url === undefined) return [{ path: 'robots.txt', text: 'User-agent: *\nAllow: /\n' }]
  const files = Array.from({ length: Math.ceil(pages.length / MOST) }, (_, at): FeedFile => {
    const places = pages
      .slice(at * MOST, (at + 1) * MOST)
      .map((path) => element('url', {}, element('loc', {}, text(encodeURI(url + path)))))
    const root = blockElement('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, places)
    return { path: `sitemap-${at + 1}.xml`, text: writeDocument(root) }
  })
  const maps = files.map(({ path }) => element('sitemap', {}, element('loc', {}, text(url + path))))
  const index = blockElement('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, maps)
  return [
    ...files,
    { path: 'sitemap.xml', text: writeDocument(index) },
    { path: 'robots.txt', text: `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n` },
  ]
}

/** Characters of a name, at the most (OpenSearch 1.1, draft 6). */
const SHORT_NAME = 16

/** OpenSearch 1.1: how a browser's own field searches here. Nothing where nobody has said where the shelf stands. */
export function writeOpenSearch({ masthead, language, url }: Shelf): readonly FeedFile[] {
  if (url === undefined) return []
  const root = blockElement('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    element('ShortName', {}, text([...masthead].slice(0, SHORT_NAME).join(''))),
    element('Description', {}, text(`${SHELF_WORDS.searchIn}: ${masthead}`)),
    element('Language', {}, text(language)),
    element('InputEncoding', {}, text('UTF-8')),
    element('Url', { type: 'text/html', method: 'get', template: `${url}search/?q={searchTerms}` }),
  ])
  return [{ path: 'opensearch.xml', text: writeDocument(root) }]
}
