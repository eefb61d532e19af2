/** The files of an index on a server of this machine's own, and a page in Chromium that searches them. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { bundlePage } from '../../scripts/bundle.ts'
import { type SearchAnswer, type SearchFilters, USUAL_HITS } from '../../src/archive/search/answer.ts'
import { HOUSE } from './house.ts'
import type { IndexFiles } from './shelf-index.ts'

export interface ServedSearch {
  readonly search: (text: string, filters?: SearchFilters, most?: number) => Promise<TimedAnswer>
  /** What was asked of the server, paths as they came. */
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

export interface TimedAnswer {
  readonly answer: SearchAnswer
  /** Milliseconds in the page. */
  readonly time: number
}

const PAGE = '/shelf/articles/page.html'
const INDEX = '/shelf/search/'

export async function serveSearch(browser: Browser, files: IndexFiles): Promise<ServedSearch> {
  const program = await bundlePage(join(HOUSE, 'src/shelf/browser/search.ts'), 'shelf')
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const [path = ''] = url.split('?')
    const bytes = path.startsWith(INDEX) ? files.get(path.slice(INDEX.length)) : undefined
    if (path === PAGE) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(shellOf(program))
    else if (bytes) response.end(bytes)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const tab = await browser.newPage()
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${PAGE}`)
  return {
    asked,
    search: (text, filters = {}, most = USUAL_HITS) => searchIn(tab, [text, filters, most]),
    close: async () => {
      await tab.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** What is said on the page has nothing to do with it, but for the program. */
function shellOf(program: string): string {
  const safe = program.replaceAll('</script', '<\\/script')
  return `<!doctype html><meta charset="utf-8"><script>${safe};const search=shelf.openSearch('../search/')</script>`
}

function searchIn(
  tab: Page,
  [text, filters, most]: readonly [string, SearchFilters, number],
): Promise<TimedAnswer> {
  const call = `search.search(${JSON.stringify(text)}, ${JSON.stringify({ filters, most })})`
  return tab.evaluate(
    `(async () => { const from = performance.now(); const answer = await ${call}; return { answer, time: performance.now() - from } })()`,
  )
}
