/**
 * A proof's desk and files → a server on this machine's own addresses, and nowhere else. Every answer goes through one
 * table of routes; what shows the issue, or changes anything, asks for the token that the opened address carries.
 */

import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Onlooker, type ProofDesk, VERSIONS, type Version } from '../../src/proof/desk.ts'
import { refusalOf, SAFE_HEADERS } from '../../src/proof/guard.ts'
import { proofWords } from '../words/of-printing.ts'
import { ENGLISH, type Voice } from '../words/voice.ts'
import type { ServedFile } from './files.ts'
import {
  addPicture,
  editForm,
  type FormAct,
  listForms,
  openForm,
  showPicture,
  stepForm,
} from './form/answer-form.ts'
import type { FormDesk } from './form/form-desk.ts'

export interface Serving {
  readonly port: number
  /** With the token; what the terminal shows. */
  readonly address: string
  readonly close: () => Promise<void>
}

export interface Served {
  readonly desk: ProofDesk
  readonly files: ReadonlyMap<string, ServedFile>
  /** Where articles are edited; none where nobody may. */
  readonly forms?: FormDesk
}

/** Bytes of randomness: nobody guesses it while a proof is open. */
const TOKEN_BYTES = 18
/** Milliseconds between two signs of life on a quiet channel. */
const HEARTBEAT = 15_000
/** Bytes that wait for a reader at the most: several times all pages of a thick issue. */
const MOST_WAITING = 64 * 2 ** 20
/** Ports that are tried, one after the other. */
const TRIED = 20

/** Rejects, in a sentence, where no port is free. */
export async function serve(served: Served, wantedPort: number, voice = ENGLISH): Promise<Serving> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const streams = new Set<ServerResponse>()
  const answer = (port: number) => (request: IncomingMessage, response: ServerResponse) =>
    respond(request, response, { ...served, token, port, streams })
  const { servers, port } = await listen(answer, wantedPort, voice)
  const beat = setInterval(() => {
    for (const stream of streams) stream.write(':\n\n')
  }, HEARTBEAT)
  return {
    port,
    address: `http://127.0.0.1:${port}/#${token}`,
    close: async () => {
      clearInterval(beat)
      for (const stream of streams) stream.end()
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((done) => {
              server.close(() => done())
              server.closeAllConnections()
            }),
        ),
      )
    },
  }
}

type Answer = (port: number) => (request: IncomingMessage, response: ServerResponse) => void

async function listen(
  answer: Answer,
  wanted: number,
  voice: Voice,
): Promise<{ servers: readonly Server[]; port: number }> {
  for (let port = wanted; port < wanted + TRIED; port++) {
    const server = await listenAt(answer, port, '127.0.0.1')
    if (!server) continue
    const bound = (server.address() as AddressInfo).port
    // A machine without IPv6 has the one address alone.
    const other = await listenAt(answer, bound, '::1').catch(() => undefined)
    return { servers: [server, ...(other ? [other] : [])], port: bound }
  }
  throw new Error(proofWords(voice).noPort(wanted, wanted + TRIED - 1))
}

/** Nothing where the port is taken. */
function listenAt(answer: Answer, port: number, host: string): Promise<Server | undefined> {
  const server = createServer((request, response) =>
    answer((server.address() as AddressInfo).port)(request, response),
  )
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? done(undefined) : fail(error),
    )
    server.listen({ port, host, exclusive: true }, () => done(server))
  })
}

interface Door extends Served {
  readonly token: string
  readonly port: number
  readonly streams: Set<ServerResponse>
}

/** A request that was let in. */
interface Guest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
  readonly door: Door
}

interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  readonly answer: (guest: Guest, part: string) => Refusal | undefined
}

/** What shows the issue or changes something; all else are the page's own files. */
const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/live$/, answer: openChannel },
  { method: 'GET', path: /^\/picture\/([\w-]+)$/, answer: sendPicture },
  { method: 'GET', path: /^\/plate\/([\w-]+\/[^/]+)$/, answer: sendPlate },
  { method: 'GET', path: /^\/version\/(\w+)$/, answer: sendVersion },
  {
    method: 'POST',
    path: /^\/mark$/,
    answer: ({ door, response }) => {
      door.desk.mark()
      response.writeHead(204).end()
      return undefined
    },
  },
  { method: 'GET', path: /^\/form\/list$/, answer: withForms(listForms) },
  { method: 'GET', path: /^\/form\/open$/, answer: withForms(openForm) },
  { method: 'GET', path: /^\/form\/picture$/, answer: withForms(showPicture) },
  { method: 'POST', path: /^\/form\/edit$/, answer: withForms(editForm) },
  { method: 'POST', path: /^\/form\/step$/, answer: withForms(stepForm) },
  { method: 'POST', path: /^\/form\/add-picture$/, answer: withForms(addPicture) },
]

/** What answers a request, or why nothing does. */
function respond(request: IncomingMessage, response: ServerResponse, door: Door): void {
  try {
    const refusal = answer(request, response, door)
    if (refusal) refuse(response, ...refusal)
  } catch {
    // An address that is none, or whose escapes are none.
    refuse(response, 400, 'Unexpected address, expected one that can be read.')
  }
}

type Refusal = readonly [status: number, reason: string]

function answer(request: IncomingMessage, response: ServerResponse, door: Door): Refusal | undefined {
  const { method = 'GET', headers } = request
  for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value)
  const site = headers['sec-fetch-site']
  const head = {
    method,
    host: headers.host,
    origin: headers.origin,
    site: typeof site === 'string' ? site : undefined,
  }
  const refusal = refusalOf(head, door.port)
  if (refusal) return [403, refusal]
  const address = new URL(request.url ?? '/', 'http://127.0.0.1')
  const file = door.files.get(address.pathname)
  if (file && (method === 'GET' || method === 'HEAD')) {
    sendBytes(response, file, method === 'HEAD')
    return undefined
  }
  const route = ROUTES.find(({ path }) => path.test(address.pathname))
  if (!route) return [404, 'Nothing is served under this address.']
  if (route.method !== method) return [405, `Only ${route.method} is answered here.`]
  if (!isToken(address.searchParams.get('token'), door.token))
    return [401, 'The address that the terminal shows has the token that is asked for here.']
  const guest = { request, response, query: address.searchParams, door }
  return route.answer(guest, route.path.exec(address.pathname)?.[1] ?? '')
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`)
}

function sendBytes(response: ServerResponse, { type, bytes }: ServedFile, isHead = false): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length })
  response.end(isHead ? undefined : bytes)
}

function isToken(given: string | null, token: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** What a form is asked takes its time; a fault of the press's own is said, and the next one answered. */
function withForms(act: FormAct): Route['answer'] {
  return ({ door: { forms }, ...call }) => {
    if (!forms) return [404, 'Nothing is edited here.']
    act(forms, call).catch((error: Error) => {
      if (!call.response.headersSent)
        refuse(call.response, 500, `The files could not be written: ${error.message}`)
    })
    return undefined
  }
}

/** Server-sent events: what is new comes as long as the page is open. */
function openChannel({ response, door: { desk, streams } }: Guest): undefined {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
  response.socket?.setNoDelay(true)
  const reader: Onlooker = {
    pages: new Set(),
    overlays: new Set(),
    send: (event, json) => {
      response.write(`event: ${event}\ndata: ${json}\n\n`)
      // Who cannot keep up is let go, and begins anew with the pages of then.
      if (response.writableLength > MOST_WAITING) response.destroy()
    },
  }
  streams.add(response)
  desk.greet(reader)
  response.on('close', () => {
    streams.delete(response)
    desk.leave(reader)
  })
}

function sendPicture({ response, door }: Guest, name: string): Refusal | undefined {
  const bytes = door.desk.picture(name)
  if (!bytes) return [404, 'No picture has this name.']
  sendBytes(response, { type: 'image/jpeg', bytes })
  return undefined
}

function sendPlate({ response, door }: Guest, part: string): Refusal | undefined {
  const [name = '', view = ''] = part.split('/')
  const made = door.desk.plate(name, decodeURIComponent(view))
  if (!made) return [404, 'No picture of this name is on plates.']
  made.then(
    (bytes) => sendBytes(response, { type: 'image/jpeg', bytes }),
    () => refuse(response, 404, 'The picture could not be shown.'),
  )
  return undefined
}

function sendVersion({ response, door }: Guest, name: string): Refusal | undefined {
  const version = VERSIONS.find((each): each is Version => each === name)
  const json = version && door.desk.version(version)
  if (version === undefined) return [404, 'No pages are kept under this name.']
  if (json === undefined) {
    response.writeHead(204).end()
    return undefined
  }
  sendBytes(response, { type: 'application/json', bytes: Buffer.from(json) })
  return undefined
}
