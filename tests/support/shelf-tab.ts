/** Pages of the sample shelf in a browser, each by its kind; what the browser complains of, and asks for elsewhere. */

import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core'
import { type Served, serveFolder } from '../../scripts/shelf/serve.ts'
import { openBrowser } from './browser.ts'
import { openSampleShelf, type SampleShelf } from './sample-shelf.ts'

/** One page of each kind, from the shelf's root. */
export const KINDS: readonly (readonly [kind: string, path: string])[] = [
  ['home', ''],
  ['issues', 'issues/'],
  ['year', 'issues/2026/'],
  ['issue in an old look', '002/'],
  ['issue in a new look', '001/'],
  ['interview', '001/omar-aliskandarani/'],
  ['interview with verse and pictures', '002/saat-bab-zuwayla/'],
  ['letter', '002/letter/'],
  ['people', 'people/'],
  ['person', 'people/ساعة-باب-زويلة/'],
  ['sections', 'sections/'],
  ['section', 'sections/حوار-العدد/'],
  ['search', 'search/'],
  ['web reader', 'read/?issue=002'],
]

export interface ShownShelf {
  readonly shelf: SampleShelf
  readonly served: Served
  readonly browser: Browser
  readonly close: () => Promise<void>
}

export async function showSampleShelf(): Promise<ShownShelf> {
  const [shelf, browser] = await Promise.all([openSampleShelf(), openBrowser()])
  const served = await serveFolder(shelf.folder, 0)
  return {
    shelf,
    served,
    browser,
    close: async () => {
      await browser.close()
      await served.close()
      await shelf.remove()
    },
  }
}

export interface ShownPage {
  readonly tab: Tab
  /** Errors of the console, refusals of a policy, and addresses elsewhere. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** That a book's frame may run what is its own is foliate-js's way to measure it. */
const FOLIATE = 'An iframe which has both allow-scripts and allow-same-origin'

export async function openTab(
  { browser, served }: ShownShelf,
  path: string,
  options: BrowserContextOptions = {},
): Promise<ShownPage> {
  const context = await browser.newContext(options)
  const tab = await context.newPage()
  const complaints: string[] = []
  tab.on('console', (message) => {
    const text = message.text()
    if (['error', 'warning'].includes(message.type()) && !text.startsWith(FOLIATE)) complaints.push(text)
  })
  tab.on('pageerror', (error) => complaints.push(error.message))
  tab.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(served.url) && !/^(blob|data):/.test(url)) complaints.push(`asked for ${url}`)
  })
  await tab.goto(served.url + encodeURI(path))
  await tab.evaluate('document.fonts.ready.then(() => undefined)')
  return { tab, complaints, close: () => context.close() }
}
