/** The proof's server: where it listens, whom it answers, what it asks for. */

import { get, type IncomingMessage, request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Serving, serve } from '../../../scripts/proof/server.ts'
import { openDesk, type ProofDesk } from '../../../src/proof/desk.ts'

const FILES = new Map([['/', { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>') }]])

let serving: Serving
let token: string
let desk: ProofDesk
beforeEach(async () => {
  desk = openDesk()
  serving = await serve({ desk, files: FILES }, 0)
  token = new URL(serving.address).hash.slice(1)
})
afterEach(() => serving.close())

interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; host?: string } = {},
) {
  const { host = '127.0.0.1', method = 'GET', headers = {} } = options
  return new Promise<Answered>((done, fail) => {
    const asked = request({ host, port: serving.port, path, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        text += part
        // The channel goes on for ever.
        if (path.startsWith('/live')) answer.destroy()
      })
      answer.on('close', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    asked.on('error', fail)
    asked.end()
  })
}

const own = () => ({ Origin: `http://127.0.0.1:${serving.port}` })

test('listens on the addresses of this machine to itself, and on no other', async () => {
  expect((await ask('/')).status).toBe(200)
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of others) await expect(ask('/', { host: address })).rejects.toThrow('ECONNREFUSED')
})

test('refuses requests under another name, or of another site, whatever they know', async () => {
  const paths = ['/', `/live?token=${token}`, `/version/opened?token=${token}`]
  for (const path of paths) {
    expect((await ask(path, { headers: { Host: `magazine.example:${serving.port}` } })).status).toBe(403)
    expect((await ask(path, { headers: { Origin: 'https://magazine.example' } })).status).toBe(403)
    expect((await ask(path, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403)
  }
})

test.each([
  '/live',
  '/picture/abc',
  '/plate/abc/cyan',
  '/version/opened',
])('shows nothing of the issue without the token: %s', async (path) => {
  expect((await ask(path)).status).toBe(401)
  expect((await ask(`${path}?token=${token.slice(1)}x`)).status).toBe(401)
  expect((await ask(`${path}?token=${token}`)).status).not.toBe(401)
})

test('changes nothing without the token, nor for who does not say where it is from', async () => {
  const mark = `/mark?token=${token}`
  expect((await ask('/mark', { method: 'POST', headers: own() })).status).toBe(401)
  expect((await ask(mark, { method: 'POST' })).status).toBe(403)
  expect((await ask(mark, { headers: own() })).status).toBe(405)
  expect((await ask(mark, { method: 'POST', headers: own() })).status).toBe(204)
})

test('tells its page what it may load, and no browser to keep anything', async () => {
  const { headers } = await ask('/')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('an address that cannot be read is refused, and the next one answered', async () => {
  expect((await ask(`/plate/abc/%E0%A4%A?token=${token}`)).status).toBe(400)
  expect((await ask('/../../etc/passwd')).status).toBe(404)
  expect((await ask('/')).status).toBe(200)
})

test('pages that are not kept have no content, and a name that is none has no address', async () => {
  expect((await ask(`/version/printed?token=${token}`)).status).toBe(204)
  expect((await ask(`/version/tomorrow?token=${token}`)).status).toBe(404)
})

test('who takes nothing of what is told is let go, before it fills the memory', async () => {
  const asked = get({ host: '127.0.0.1', port: serving.port, path: `/live?token=${token}` })
  const answer = await new Promise<IncomingMessage>((done) => asked.once('response', done))
  answer.pause()
  const ended = new Promise<void>((done) => answer.once('error', () => done()))
  const text = 'x'.repeat(2 ** 22)
  for (let told = 0; told < 20; told++) desk.fail(`${told} ${text}`)
  answer.resume()
  await ended
})

test('every address has a token of its own', async () => {
  const other = await serve({ desk: openDesk(), files: FILES }, 0)
  expect(new URL(other.address).hash).not.toBe(new URL(serving.address).hash)
  await other.close()
})

test('where a port is taken the next one is, and closing ends an open channel', async () => {
  const next = await serve({ desk: openDesk(), files: FILES }, serving.port)
  expect(next.port).toBeGreaterThan(serving.port)
  const ended = new Promise<void>((done) => {
    get(
      `http://127.0.0.1:${next.port}/live?${new URLSearchParams({ token: new URL(next.address).hash.slice(1) })}`,
      (answer) => {
        answer.on('close', () => done())
        answer.resume()
        void next.close()
      },
    )
  })
  await ended
})
