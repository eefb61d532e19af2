/**
 * An e-book and a reading engine → the book opened in a browser, with hands to turn its pages and eyes to read them.
 * All engines are asked the same of the same book: each has an adapter beside this file.
 */

import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { Browser, Page as Tab } from 'playwright-core'
import { EYES } from './eyes.ts'
import { HOUSE } from './house.ts'

/** A reading engine, as its adapter hands it in. */
export interface Engine {
  readonly name: string
  /** A page that opens `/book.epub`, and promises as `window.reader` the `Hands` that turn it. */
  readonly page: string
  /** Folders of packages, by the path at which its page asks for them. */
  readonly folders: Readonly<Record<string, string>>
}

/** How a reader holds the book. */
export interface Holding {
  readonly width: number
  readonly height: number
  readonly dark?: boolean
  /** The reader's own size of type, 1 where it is left as the engine has it. */
  readonly size?: number
}

/** A line of the contents or of the list of pages. */
export interface Entry {
  readonly label: string
  readonly href: string
}

export interface OpenReader {
  readonly tab: Tab
  /** The engine's own word for where the next page lies. */
  readonly direction: string
  /** Files of the book in the order of reading. */
  readonly spine: readonly string[]
  /** Of the contents at every depth. */
  readonly contents: readonly Entry[]
  readonly printed: readonly Entry[]
  readonly next: () => Promise<void>
  readonly previous: () => Promise<void>
  /** A tap on the left side of the page. */
  readonly left: () => Promise<void>
  readonly goTo: (href: string) => Promise<void>
  /** The file of the book that is open. */
  readonly file: () => Promise<string>
  /** One of the questions that `EYES` answers of what is open. */
  readonly see: <Answer>(question: string) => Promise<Answer>
  /** What the console said, and addresses outside the reader's own server. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' }

export async function openReader(
  browser: Browser,
  engine: Engine,
  epub: Uint8Array,
  { width, height, dark = false, size = 1 }: Holding,
): Promise<OpenReader> {
  const server = await serve(engine, epub)
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const colorScheme = dark ? 'dark' : 'light'
  const context = await browser.newContext({ viewport: { width, height }, colorScheme })
  const tab = await context.newPage()
  const complaints: string[] = []
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  tab.on('pageerror', (error) => complaints.push(error.message))
  tab.on('request', (request) => {
    const inside = [address, 'blob:', 'data:', 'about:'].some((own) => request.url().startsWith(own))
    if (!inside) complaints.push(`asked for ${request.url()}`)
  })
  await tab.goto(`${address}?dark=${dark}&size=${size}`)
  const ask = <Answer>(question: string) => tab.evaluate(question) as Promise<Answer>
  const move = async (movement: string) => {
    await ask(`reader.then((hands) => hands.${movement}).then(() => eyes.settle()).then(() => {})`)
  }
  await move('open()')
  const told = await ask<Pick<OpenReader, 'direction' | 'spine' | 'contents' | 'printed'>>(
    'reader.then((hands) => hands.tell())',
  )
  return {
    ...told,
    tab,
    complaints,
    next: () => move('next()'),
    previous: () => move('previous()'),
    left: () => move('left()'),
    goTo: (href) => move(`goTo(${JSON.stringify(href)})`),
    file: () => ask('reader.then((hands) => hands.file())'),
    see: (question) => ask(`eyes.${question}`),
    close: async () => {
      await context.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The reader's page, what it asks of its packages, and the book; all else is not there. */
async function serve(engine: Engine, epub: Uint8Array): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    const body = await answer(pathname, engine, epub)
    const type = pathname === '/' ? 'text/html; charset=utf-8' : TYPES[extname(pathname)]
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type ?? 'application/octet-stream' })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

async function answer(
  pathname: string,
  { page, folders }: Engine,
  epub: Uint8Array,
): Promise<string | Uint8Array | undefined> {
  if (pathname === '/') return page
  if (pathname === '/book.epub') return epub
  if (pathname === '/eyes.js') return EYES
  const found = Object.entries(folders).find(([path]) => pathname.startsWith(path))
  if (!found) return undefined
  const [path, folder] = found
  return readFile(join(HOUSE, 'node_modules', folder, normalize(pathname.slice(path.length)))).catch(
    () => undefined,
  )
}
