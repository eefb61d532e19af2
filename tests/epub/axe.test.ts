/** Every file of the books of two sample issues, and of issues of every kind of article and block, judged by axe-core by day and by night. */

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judge } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { BOOKS, printBook, TELEPHONE } from '../support/screens.ts'
import { type OpenedBook, openBook } from './opened-book.ts'

/** What a reading system that follows the night lays over a book. */
const NIGHT = ':root { color-scheme: light dark; background: Canvas; color: CanvasText; }'

const FIXTURES = ['monthly', 'talks', 'shown', 'blocks'].map((id) => ({
  id,
  folder: join(HOUSE, 'tests/fixtures', id),
  theme: 'contemporary',
}))

const TYPES: Readonly<Record<string, string>> = {
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
}

needing('Chromium').describe('axe-core', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  describe.each([...BOOKS, ...FIXTURES])('of issue $id', (printed) => {
    let book: OpenedBook
    let server: Server
    let address: string
    beforeAll(async () => {
      book = await openBook(await printBook(printed))
      server = await serveFiles(book)
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    })
    afterAll(() => {
      server?.closeAllConnections()
      server?.close()
    })

    test.each(['light', 'dark'] as const)('finds nothing in the %s', async (colorScheme) => {
      const context = await browser.newContext({ viewport: TELEPHONE, colorScheme })
      const tab = await context.newPage()
      const files = book.names.filter((name) => name.endsWith('.xhtml'))
      expect(files.length).toBeGreaterThan(4)
      const found: string[] = []
      for (const file of files) {
        await tab.goto(`${address}${file}`)
        await tab.addStyleTag({ content: NIGHT })
        found.push(...(await judge(tab)).map((line) => `${file}: ${line}`))
      }
      expect(found).toEqual([])
      await context.close()
    })
  })

  test('finds what is wrong where something is', async () => {
    const tab = await browser.newPage()
    await tab.setContent('<html lang="ar"><title>س</title><body><h1>س</h1><img src="data:,"></body></html>')
    expect((await judge(tab)).join('\n')).toContain('image-alt')
    await tab.close()
  })
})

/** The files of a book as they lie in it, so that one finds the other. */
async function serveFiles(book: OpenedBook): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    const name = decodeURI(url.slice(1))
    const body = book.names.includes(name) ? await book.readBytes(name) : undefined
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
