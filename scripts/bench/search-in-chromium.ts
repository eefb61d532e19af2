/**
 * A shelf's index, queries → how long each takes in headless Chromium, on one page that asks a server of this machine's
 * own. Nobody looks on: a browser that is driven by tests tells them of every file, which takes longer than to load it.
 */

import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { path } from 'zx/core'
import { findCommand, tellMissing } from '../../tests/support/programs.ts'
import type { IndexFiles } from '../../tests/support/shelf-index.ts'
import { bundlePage } from '../bundle.ts'
import type { BenchQuery } from './search-queries.ts'
import { ROOT } from './workloads.ts'

const INDEX = '/search/'
const TIMES = '/times'

/** Milliseconds of each, in the order in which they are asked: as on a page that stays open. */
export async function timeInChromium(
  scratch: string,
  files: IndexFiles,
  queries: readonly BenchQuery[],
): Promise<readonly number[]> {
  const chromium = findCommand('chromium')
  if (!chromium) throw new Error(tellMissing('Chromium'))
  const page = pageOf(await bundlePage(path.join(ROOT, 'src/shelf/browser/search.ts'), 'shelf'), queries)
  let tell: (times: readonly number[]) => void = () => {}
  const told = new Promise<readonly number[]>((resolve) => {
    tell = resolve
  })
  const server = createServer((request, response) => {
    const { url = '' } = request
    const bytes = url.startsWith(INDEX) ? files.get(url.slice(INDEX.length)) : undefined
    if (url === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page)
    else if (bytes) response.end(bytes)
    else if (url === TIMES) readTimes(request).then(tell, () => response.destroy())
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const profile = path.join(scratch, 'profile')
  const browser = spawn(
    chromium,
    [
      '--headless',
      '--no-sandbox',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `http://127.0.0.1:${port}/`,
    ],
    { stdio: 'ignore' },
  )
  const gone = new Promise<never>((_, fail) => {
    browser.once('exit', (code) => fail(new Error(`Chromium ended with ${code} before it had searched.`)))
  })
  try {
    return await Promise.race([told, gone])
  } finally {
    browser.removeAllListeners('exit')
    const ended = new Promise((done) => browser.once('exit', done))
    browser.kill()
    await ended
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

async function readTimes(request: IncomingMessage): Promise<readonly number[]> {
  return (await json(request)) as readonly number[]
}

/** Asks one query after the other, and sends home what they took. */
function pageOf(program: string, queries: readonly BenchQuery[]): string {
  const run = `(async () => {
    const { search } = shelf.openSearch('.${INDEX}')
    const times = []
    for (const { text, filters } of ${JSON.stringify(queries)}) {
      const from = performance.now()
      await search(text, { filters })
      times.push(performance.now() - from)
    }
    await fetch('${TIMES}', { method: 'POST', body: JSON.stringify(times) })
  })()`
  const safe = `${program};${run}`.replaceAll('</script', '<\\/script')
  return `<!doctype html><meta charset="utf-8"><script>${safe}</script>`
}
