/** Whom the form's addresses answer, and what they take. */

import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFormDesk } from '../../../../scripts/proof/form/form-desk.ts'
import { type Serving, serve } from '../../../../scripts/proof/server.ts'
import { openDesk } from '../../../../src/proof/desk.ts'
import { copyIssue, type EditedIssue } from '../../../support/edited.ts'

let edited: EditedIssue
let serving: Serving
let token: string
let first: string
beforeAll(async () => {
  edited = await copyIssue()
  serving = await serve({ desk: openDesk(), files: new Map(), forms: openFormDesk(edited.folder) }, 0)
  token = new URL(serving.address).hash.slice(1)
  first = await readFile(edited.files.interview, 'utf8')
})
afterAll(async () => {
  await serving?.close()
  await edited?.clear()
})

interface Asked {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly token?: string
  readonly query?: Readonly<Record<string, string>>
}

function ask(method: string, path: string, asked: Asked = {}) {
  const query = new URLSearchParams({ ...asked.query, token: asked.token ?? token })
  const headers = {
    Origin: `http://127.0.0.1:${serving.port}`,
    'Content-Type': 'application/json',
    ...asked.headers,
  }
  return new Promise<{ readonly status: number; readonly text: string }>((done, fail) => {
    const sent = request(
      { host: '127.0.0.1', port: serving.port, method, path: `${path}?${query}`, headers },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
        })
        answer.on('end', () => done({ status: answer.statusCode ?? 0, text }))
      },
    )
    sent.on('error', fail)
    sent.end(asked.body)
  })
}

async function bodyWith(more: object = {}): Promise<string> {
  const { text } = await ask('GET', '/form/open', { query: { file: 'interview.yaml' } })
  const { revision } = JSON.parse(text).form
  const edits = [{ kind: 'text', path: ['title'], words: 'عنوان آخر' }]
  return JSON.stringify({ file: 'interview.yaml', revision, edits, ...more })
}

test.each([
  ['another host', { headers: { Host: 'magazine.example' } }, 403],
  ['another site', { headers: { Origin: 'https://magazine.example' } }, 403],
  ['another port of this machine', { headers: { Origin: 'http://127.0.0.1:1' } }, 403],
  ['a page of another site that the browser names', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
  ['who has no token', { token: '' }, 401],
  ['who guesses the token', { token: 'a'.repeat(24) }, 401],
  ['a form of another page, which can send no JSON', { headers: { 'Content-Type': 'text/plain' } }, 415],
])('nothing is written for %s', async (_, asked, status) => {
  const body = await bodyWith()
  for (const path of ['/form/edit', '/form/step', '/form/add-picture'])
    expect((await ask('POST', path, { ...asked, body })).status).toBe(status)
  expect(await readFile(edited.files.interview, 'utf8')).toBe(first)
})

test('nothing is written for who does not say where the request is from', async () => {
  const query = new URLSearchParams({ token })
  const status = await new Promise((done) => {
    request(
      { host: '127.0.0.1', port: serving.port, method: 'POST', path: `/form/edit?${query}` },
      (answer) => {
        answer.resume()
        done(answer.statusCode)
      },
    ).end('{}')
  })
  expect(status).toBe(403)
})

test('what is no request of the page is refused, and what is too large is not read', async () => {
  for (const body of [
    '',
    '{',
    '[]',
    '{}',
    await bodyWith({ more: 1 }),
    await bodyWith({ edits: [] }),
    await bodyWith({ edits: [{ kind: 'delete', path: ['title'] }] }),
  ])
    expect((await ask('POST', '/form/edit', { body })).status).toBe(400)
  const long = await bodyWith({ edits: [{ kind: 'text', path: ['title'], words: 'x'.repeat(300_000) }] })
  expect((await ask('POST', '/form/edit', { body: long })).status).toBe(400)
  const headers = { 'Content-Length': String(2 ** 30) }
  expect((await ask('POST', '/form/edit', { headers, body: '{}' })).status).toBe(413)
  expect(await readFile(edited.files.interview, 'utf8')).toBe(first)
})

test('nothing of the issue is shown without the token, and no file that is none of it with it', async () => {
  for (const path of ['/form/list', '/form/open', '/form/picture'])
    expect((await ask('GET', path, { token: 'x', query: { file: 'interview.yaml' } })).status).toBe(401)
  expect((await ask('GET', '/form/open', { query: { file: '../issue.yaml' } })).status).toBe(422)
  expect(
    (await ask('GET', '/form/picture', { query: { file: 'interview.yaml', picture: '/etc/passwd' } })).status,
  ).toBe(404)
  expect(JSON.parse((await ask('GET', '/form/list')).text)).toEqual({
    issue: 'blocks',
    articles: [
      { file: 'letter.yaml', kind: 'letter', title: expect.any(String) },
      { file: 'interview.yaml', kind: 'interview', title: 'حوار مع *صفّاف* الحروف' },
    ],
  })
})

test('the page itself is answered: what it saves is in the file, once', async () => {
  const body = await bodyWith()
  expect((await ask('POST', '/form/edit', { body })).status).toBe(200)
  expect(await readFile(edited.files.interview, 'utf8')).toContain('title: عنوان آخر\n')
  expect((await ask('POST', '/form/edit', { body })).status).toBe(409)
})
