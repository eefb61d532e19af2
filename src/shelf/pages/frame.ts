/** A page's parts → a whole page of the shelf, with its head, the way to the other pages, and its foot. */

import type { Thing } from '../../archive/record/json-ld.ts'
import { blockElement, element, type Markup, text } from '../../xml.ts'
import { SHELF_WORDS } from '../words.ts'

/** What every page of a shelf needs to know of it. */
export interface Shelf {
  /** The magazine whose newest issue is on it. */
  readonly masthead: string
  readonly language: string
  /** Where it stands on the web, with a slash at its end; unknown where nobody said. */
  readonly url?: string
}

export interface PageParts {
  readonly title: string
  /** From the shelf's root, with a slash at its end; empty for its first page. */
  readonly path: string
  readonly description?: string | undefined
  /** Where it is not the shelf's own (BCP 47). */
  readonly language?: string
  /** Style sheets besides the shelf's own, from its root. */
  readonly styles?: readonly string[]
  /** Programs of the page, from the shelf's root. */
  readonly scripts?: readonly string[]
  /** A picture for messages and posts, from the shelf's root. */
  readonly card?: string | undefined
  readonly data?: Thing
  /** What it is, for style sheets. */
  readonly kind: string
  readonly body: readonly Markup[]
  /** What the page may load besides the shelf's own files, in the words of a policy. */
  readonly policy?: string
}

/** Everything from the shelf alone: no program in a page's text, no form sent elsewhere (CSP Level 3). */
const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'"

export function writeFrame(shelf: Shelf, parts: PageParts): string {
  const up = '../'.repeat(parts.path.split('/').length - 1)
  const root = element(
    'html',
    { lang: parts.language ?? shelf.language, dir: 'rtl' },
    writeHead(shelf, parts, up),
    blockElement('body', { class: parts.kind }, [
      element('a', { class: 'skip', href: '#content' }, text(SHELF_WORDS.skip)),
      writeTop(shelf, up),
      blockElement('main', { id: 'content' }, parts.body),
      writeFoot(up),
    ]),
  )
  return `<!DOCTYPE html>\n${root}\n`
}

function writeHead(shelf: Shelf, parts: PageParts, up: string): Markup {
  const { title, path, description, styles = [], scripts = [], card, data, policy = POLICY } = parts
  const full = path === '' ? title : `${title} · ${shelf.masthead}`
  const meta = (name: string, content: string | undefined) =>
    content === undefined ? [] : [element('meta', { name, content })]
  const graph = (property: string, content: string | undefined) =>
    content === undefined ? [] : [element('meta', { property: `og:${property}`, content })]
  const place = shelf.url === undefined ? undefined : shelf.url + path
  return blockElement('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('title', {}, text(full)),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    ...meta('description', description),
    ...graph('title', title),
    ...graph('type', parts.kind === 'article' ? 'article' : 'website'),
    ...graph('description', description),
    ...graph('url', place),
    ...graph('image', shelf.url && card && shelf.url + card),
    ...(shelf.url && card ? [element('meta', { name: 'twitter:card', content: 'summary_large_image' })] : []),
    ...(place === undefined ? [] : [element('link', { rel: 'canonical', href: place })]),
    ...['assets/site.css', ...styles].map((href) => element('link', { rel: 'stylesheet', href: up + href })),
    element('link', { rel: 'icon', type: 'image/svg+xml', href: `${up}assets/icon.svg` }),
    feed(up, 'application/atom+xml', 'feed.atom', `${SHELF_WORDS.news} (Atom)`),
    feed(
      up,
      'application/atom+xml;profile=opds-catalog;kind=navigation',
      'opds/index.xml',
      `${SHELF_WORDS.catalogue} (OPDS 1.2)`,
    ),
    feed(up, 'application/opds+json', 'opds/index.json', `${SHELF_WORDS.catalogue} (OPDS 2.0)`),
    ...(shelf.url === undefined
      ? []
      : [
          element('link', {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            href: `${up}opensearch.xml`,
            title: shelf.masthead,
          }),
        ]),
    ...scripts.map((source) => element('script', { type: 'module', src: up + source }, text(''))),
    ...(data ? [element('script', { type: 'application/ld+json' }, writeData(data))] : []),
  ])
}

function feed(up: string, type: string, href: string, title: string): Markup {
  return element('link', { rel: 'alternate', type, href: up + href, title })
}

/** No sign in it begins an element, and none ends the script. */
function writeData(data: Thing): Markup {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026') as Markup
}

function writeTop({ masthead }: Shelf, up: string): Markup {
  const way = (path: string, name: string) => element('li', {}, element('a', { href: up + path }, text(name)))
  return blockElement('header', { class: 'top' }, [
    element('a', { class: 'masthead', href: up || './' }, text(masthead)),
    element(
      'nav',
      { 'aria-label': masthead },
      element(
        'ul',
        {},
        way('issues/', SHELF_WORDS.issues),
        way('people/', SHELF_WORDS.people),
        way('sections/', SHELF_WORDS.sections),
        way('search/', SHELF_WORDS.search),
      ),
    ),
  ])
}

function writeFoot(up: string): Markup {
  const way = (path: string, name: string) => element('li', {}, element('a', { href: up + path }, text(name)))
  return blockElement('footer', { class: 'foot' }, [
    element('p', {}, text(SHELF_WORDS.feeds)),
    element('ul', {}, way('feed.atom', SHELF_WORDS.news), way('opds/index.xml', SHELF_WORDS.catalogue)),
  ])
}
