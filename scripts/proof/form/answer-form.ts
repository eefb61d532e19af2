/** Requests of a form, as the server lets them in → what the form's desk says to them, as JSON. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { editRequest, pictureRequest, stepRequest } from '../../../src/proof/form/edit-schema.ts'
import type { FormAnswer } from '../../../src/proof/form/form.ts'
import { conform, type Schema } from '../../../src/source/shape.ts'
import type { FormDesk } from './form-desk.ts'

/** A request to an address of the form's, and what it asks for. */
export interface FormCall {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
}

export type FormAct = (desk: FormDesk, call: FormCall) => Promise<void>

/** Bytes that a request may have: words, and a picture as base64. */
const MOST_WORDS = 4 * 2 ** 20
const MOST_PICTURE = 66 * 2 ** 20

export const listForms: FormAct = async (desk, { response }) => sendJson(response, 200, await desk.list())

export const openForm: FormAct = async (desk, { response, query }) =>
  sendAnswer(response, await desk.open(query.get('file') ?? ''))

export const editForm = taking(editRequest, MOST_WORDS, (desk, asked) => desk.edit(asked))
export const stepForm = taking(stepRequest, MOST_WORDS, (desk, asked) => desk.step(asked))
export const addPicture = taking(pictureRequest, MOST_PICTURE, (desk, asked) => desk.addPicture(asked))

export const showPicture: FormAct = async (desk, { response, query }) => {
  const shown = await desk.picture(query.get('file') ?? '', query.get('picture') ?? '')
  if (!shown) return refuse(response, 404, 'No picture of the issue lies there.')
  response
    .writeHead(200, { 'Content-Type': shown.type, 'Content-Length': shown.bytes.length })
    .end(shown.bytes)
}

/** JSON of one schema and of a size, and nothing else. */
function taking<T>(
  schema: Schema<T>,
  most: number,
  act: (desk: FormDesk, asked: T) => Promise<FormAnswer>,
): FormAct {
  return async (desk, { request, response }) => {
    if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415, 'Unexpected kind of content, expected JSON.')
    const bytes = await readBody(request, most)
    if (!bytes) return refuse(response, 413, `Unexpected size, expected at most ${most} bytes.`)
    const asked = conform(schema, parse(bytes))
    if (asked === undefined)
      return refuse(response, 400, 'Unexpected content, expected what the proof’s page sends.')
    sendAnswer(response, await act(desk, asked))
  }
}

async function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

const STATUS: Readonly<Record<FormAnswer['kind'], number>> = { done: 200, changed: 409, refused: 422 }

function sendAnswer(response: ServerResponse, answer: FormAnswer): void {
  sendJson(response, STATUS[answer.kind], answer)
}

function sendJson(response: ServerResponse, status: number, content: unknown): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(content))
}

/** What is still coming is not waited for. */
function refuse(response: ServerResponse, status: number, reason: string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    .end(`${reason}\n`)
}
