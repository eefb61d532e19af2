/**
 * A folder → a server of its files on loopback, for looking at a shelf before it is put on the web: whole files and parts
 * of them, packed where that helps, and nothing from outside the folder.
 */

import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { shelfWords } from '../words/of-readers.ts'
import { ENGLISH } from '../words/voice.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
}
/** What is text, and not packed already. */
const PACKED = /^(text\/|application\/(json|xml|atom)|image\/svg)/

/** Ports that are tried, one after the other. */
const TRIED = 20
const LAST_PORT = 65_535

export interface Served {
  readonly url: string
  /** Ends it at once, whatever is being sent. */
  readonly close: () => Promise<void>
}

/** Rejects, in a sentence, where no port is free. */
export async function serveFolder(folder: string, first: number, voice = ENGLISH): Promise<Served> {
  const root = await realpath(folder)
  for (let port = first; port < first + TRIED && port <= LAST_PORT; port++) {
    const server = await listenAt(root, port)
    if (!server) continue
    const { port: bound } = server.address() as AddressInfo
    const close = () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
    return { url: `http://127.0.0.1:${bound}/`, close }
  }
  throw new Error(shelfWords(voice).noPort(first))
}

/** Nothing where the port is taken. */
function listenAt(root: string, port: number): Promise<Server | undefined> {
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else end(response, 404)
    })
  })
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? done(undefined) : fail(error),
    )
    server.listen(port, '127.0.0.1', () => done(server))
  })
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end()
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurs(request)) return end(response, 403)
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { allow: 'GET, HEAD' })
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const path = await realpath(join(root, decodeURIComponent(pathname)))
  if (path !== root && !path.startsWith(root + sep)) return end(response, 404)
  if ((await stat(path)).isDirectory()) {
    // Two slashes at its beginning would lead to another machine.
    if (!pathname.endsWith('/')) return end(response, 301, { location: `${pathname.replace(/^\/+/, '/')}/` })
    return send(join(path, 'index.html'), request, response)
  }
  return send(path, request, response)
}

/** A page elsewhere that has its own name lead here is not answered. */
function isOurs({ headers: { host = '' } }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)
}

async function send(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { size } = await stat(path)
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  const headers = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    'accept-ranges': 'bytes',
    vary: 'accept-encoding',
  }
  const range = readRange(request.headers.range, size)
  if (range === 'beyond') return end(response, 416, { 'content-range': `bytes */${size}` })
  if (range) {
    const { start, end: last } = range
    response.writeHead(206, {
      ...headers,
      'content-range': `bytes ${start}-${last}/${size}`,
      'content-length': last - start + 1,
    })
    if (request.method === 'HEAD') return void response.end()
    return pipeline(createReadStream(path, range), response)
  }
  const isPacked = PACKED.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  response.writeHead(
    200,
    isPacked ? { ...headers, 'content-encoding': 'gzip' } : { ...headers, 'content-length': size },
  )
  if (request.method === 'HEAD') return void response.end()
  const file = createReadStream(path)
  return isPacked ? pipeline(file, createGzip(), response) : pipeline(file, response)
}

interface Part {
  readonly start: number
  readonly end: number
}

/** One stretch of bytes, from its start or from the end (RFC 9110, 14.1.2). Of several, or in other units: the whole. */
function readRange(asked: string | undefined, size: number): Part | 'beyond' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < start) return undefined
  return start > end ? 'beyond' : { start, end }
}
