/** A folder on loopback: its files and parts of them, nothing from outside, and no crash whatever is asked. */

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serveFolder } from '../../../scripts/shelf/serve.ts'

const TEXT = 'نص الصفحة '.repeat(200)
const PDF = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256))

let home: string
let served: Served
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warraq-'))
  const folder = join(home, 'shelf')
  await mkdir(join(folder, '001'), { recursive: true })
  await writeFile(join(home, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'index.html'), TEXT)
  await writeFile(join(folder, '001/index.html'), TEXT)
  await writeFile(join(folder, '001/001.screen.pdf'), PDF)
  await writeFile(join(folder, 'empty.pdf'), '')
  await symlink(join(home, 'secret.txt'), join(folder, 'link.txt'))
  await symlink(home, join(folder, 'home'))
  served = await serveFolder(folder, 0)
})
afterAll(async () => {
  await served.close()
  await rm(home, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The path goes over the wire as it is written. */
function ask(path: string, { method = 'GET', headers = {} }: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(served.url)
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      )
    })
    asked.on('error', fail)
    asked.end()
  })
}

test('a folder is its page, and without its slash leads to itself', async () => {
  const page = await ask('/001/')
  expect([page.status, page.body.toString(), page.headers['content-type']]).toEqual([
    200,
    TEXT,
    'text/html; charset=utf-8',
  ])
  const bare = await ask('/001')
  expect([bare.status, bare.headers['location']]).toEqual([301, '/001/'])
})

test.each([
  '/.//001',
  '/.//001?x=//other.test',
  '//001/../001',
  '/\\001',
])('%s never leads to another machine', async (path) => {
  const { headers } = await ask(path)
  expect(String(headers['location'] ?? '/')).toMatch(/^\/(?!\/)/)
})

test.each([
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/../secret.txt',
  '/001/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%00',
  '/index.html%00.txt',
  '/%',
  '/%ff',
  '/link.txt',
  '/home/',
  '/home/secret.txt',
  '/nothing',
  '/001/index.html/',
  `/${'a'.repeat(5000)}`,
])('%s is not found, and the server goes on', async (path) => {
  const { status, body } = await ask(path)
  expect([status, body.toString()]).toEqual([404, ''])
  expect((await ask('/')).status).toBe(200)
})

test.each([
  ['bytes=0-9', 206, 0, 9],
  ['bytes=990-', 206, 990, 999],
  ['bytes=990-5000', 206, 990, 999],
  ['bytes=-10', 206, 990, 999],
  ['bytes=-5000', 206, 0, 999],
])('a part: %s', async (range, expected, from, to) => {
  const { status, headers, body } = await ask('/001/001.screen.pdf', { headers: { range } })
  expect([status, headers['content-range']]).toEqual([expected, `bytes ${from}-${to}/1000`])
  expect(body.equals(PDF.subarray(from, to + 1))).toBe(true)
})

test.each(['bytes=1000-', 'bytes=-0'])('a part that is not there: %s', async (range) => {
  const { status, headers } = await ask('/001/001.screen.pdf', { headers: { range } })
  expect([status, headers['content-range']]).toEqual([416, 'bytes */1000'])
  expect((await ask('/empty.pdf', { headers: { range: 'bytes=0-' } })).status).toBe(416)
})

test.each([
  'bytes=9-0',
  'bytes=a-b',
  'pages=1-2',
  'bytes=0-1,5-6',
  'bytes=-',
])('what is no single part is answered by the whole: %s', async (range) => {
  const { status, body } = await ask('/001/001.screen.pdf', { headers: { range } })
  expect([status, body.length]).toEqual([200, 1000])
})

test('text is packed for who takes that, and only then; a PDF never is', async () => {
  const packed = await ask('/', { headers: { 'accept-encoding': 'br, gzip' } })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(packed.body.length).toBeLessThan(200)
  expect(gunzipSync(packed.body).toString()).toBe(TEXT)
  expect((await ask('/')).headers['content-encoding']).toBeUndefined()
  const pdf = await ask('/001/001.screen.pdf', { headers: { 'accept-encoding': 'gzip' } })
  expect([pdf.headers['content-encoding'], pdf.body.equals(PDF)]).toEqual([undefined, true])
})

test('HEAD says what GET would, without the bytes', async () => {
  for (const path of ['/', '/001/001.screen.pdf', '/nothing']) {
    const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)]
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      get.status,
      get.headers['content-length'],
      0,
    ])
  }
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not answered', async (method) => {
  const { status, headers } = await ask('/', { method })
  expect([status, headers['allow']]).toEqual([405, 'GET, HEAD'])
})

test.each([
  'evil.test',
  'evil.test:80',
  '127.0.0.1.evil.test',
  'localhost@evil.test',
])('a page that calls this machine %s is not answered', async (host) => {
  expect((await ask('/', { headers: { host } })).status).toBe(403)
})

test('a port that is taken is passed over for the next', async () => {
  const port = Number(new URL(served.url).port)
  const other = await serveFolder(join(home, 'shelf'), port)
  expect(Number(new URL(other.url).port)).toBeGreaterThan(port)
  await other.close()
})

test('it ends at once, though somebody keeps a line open and asks nothing', async () => {
  const other = await serveFolder(join(home, 'shelf'), 0)
  const line = connect(Number(new URL(other.url).port), '127.0.0.1')
  await new Promise<void>((done) => line.once('connect', done))
  const closed = new Promise<void>((done) => line.once('close', () => done()))
  await other.close()
  await closed
})
