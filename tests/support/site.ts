/** A site's pages and the names of its files → what is wrong with its links, ids, headings and languages. */

import { posix } from 'node:path'
import { parseHTML } from 'linkedom'

export interface Site {
  /** Text of each page, by its path from the root. */
  readonly pages: ReadonlyMap<string, string>
  readonly has: (path: string) => boolean
}

interface SiteElement {
  readonly localName: string
  readonly id: string
  getAttribute(name: string): string | null
}

interface OpenedPage {
  readonly path: string
  readonly ids: readonly string[]
  readonly find: (selector: string) => readonly SiteElement[]
}

/** A line for each fault. */
export function faultsOf({ pages, has }: Site): readonly string[] {
  const opened = new Map([...pages].map(([path, text]) => [path, openPage(path, text)]))
  return [...opened.values()].flatMap((page) => [
    ...linksOf(page).flatMap((link) => faultOfLink(link, page, { opened, has })),
    ...doubled(page.ids).map((id) => `${page.path}: the id ${id} is there twice`),
    ...faultsOfHeadings(page),
    ...faultsOfLanguage(page),
  ])
}

function openPage(path: string, text: string): OpenedPage {
  const { document } = parseHTML(text)
  const find = (selector: string) => [...document.querySelectorAll(selector)] as unknown as SiteElement[]
  return { path, ids: find('[id]').map(({ id }) => id), find }
}

/** Everything that a page leads to or loads. */
function linksOf({ find }: OpenedPage): readonly string[] {
  const from = (name: string) => find(`[${name}]`).map((element) => element.getAttribute(name) ?? '')
  const sets = from('srcset').flatMap((set) => set.split(',').map((part) => part.trim().split(' ')[0] ?? ''))
  return [...from('href'), ...from('src'), ...from('action'), ...sets]
}

/** Where the address of a page of the site leads: its own path, and the id in it. */
export function resolveLink(link: string, from: string): { readonly path: string; readonly anchor: string } {
  const { pathname, hash } = new URL(link, new URL(encodeURI(from), 'http://site.test/'))
  const path = decodeURIComponent(pathname).slice(1)
  return {
    path: path === '' || path.endsWith('/') ? posix.join(path, 'index.html') : path,
    anchor: decodeURIComponent(hash.slice(1)),
  }
}

interface Surroundings {
  readonly opened: ReadonlyMap<string, OpenedPage>
  readonly has: (path: string) => boolean
}

function faultOfLink(link: string, page: OpenedPage, { opened, has }: Surroundings): readonly string[] {
  if (/^[a-z]+:/.test(link)) return []
  const { path, anchor } = resolveLink(link, page.path)
  if (!has(path)) return [`${page.path}: ${link} leads to ${path}, which is not there`]
  const target = opened.get(path)
  if (anchor === '' || !target || target.ids.includes(anchor)) return []
  return [`${page.path}: ${link} leads to no id of ${path}`]
}

function doubled(ids: readonly string[]): readonly string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at)
}

/** One of the first rank, and none that is two ranks below the one before. */
function faultsOfHeadings({ path, find }: OpenedPage): readonly string[] {
  const ranks = find('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName.slice(1)))
  const firsts = ranks.filter((rank) => rank === 1).length
  return [
    ...(firsts === 1 ? [] : [`${path}: ${firsts} headings of the first rank`]),
    ...ranks.flatMap((rank, at) =>
      rank > (ranks[at - 1] ?? 0) + 1
        ? [`${path}: a heading of rank ${rank} behind ${ranks[at - 1] ?? 0}`]
        : [],
    ),
  ]
}

function faultsOfLanguage({ path, find }: OpenedPage): readonly string[] {
  const [root] = find('html')
  const [language, direction] = [root?.getAttribute('lang'), root?.getAttribute('dir')]
  return language && direction === 'rtl' ? [] : [`${path}: language ${language}, direction ${direction}`]
}
