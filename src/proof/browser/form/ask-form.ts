/** The form's requests to the proof's server, each with what comes of it; nothing where the server cannot be reached. */

import type { EditRequest, PictureRequest, StepRequest } from '../../form/edits.ts'
import type { FormAnswer, FormList } from '../../form/form.ts'
import { addressOf } from '../token.ts'

export async function askList(): Promise<FormList | undefined> {
  const answer = await fetch(addressOf('/form/list')).catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as FormList) : undefined
}

export async function askForm(file: string): Promise<FormAnswer | undefined> {
  return answerOf(fetch(addressOf('/form/open', { file })))
}

export function askEdit(request: EditRequest): Promise<FormAnswer | undefined> {
  return post('/form/edit', request)
}

export function askStep(request: StepRequest): Promise<FormAnswer | undefined> {
  return post('/form/step', request)
}

export function askPicture(request: PictureRequest): Promise<FormAnswer | undefined> {
  return post('/form/add-picture', request)
}

export function pictureAddress(file: string, picture: string): string {
  return addressOf('/form/picture', { file, picture })
}

/** Bytes that a browser still sends when its page is closed. */
const MOST_KEPT_ALIVE = 60_000

function post(path: string, content: unknown): Promise<FormAnswer | undefined> {
  const body = JSON.stringify(content)
  return answerOf(
    fetch(addressOf(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: body.length < MOST_KEPT_ALIVE / 3,
    }),
  )
}

/** Refusals by the guard are no JSON, and as good as no answer. */
async function answerOf(asked: Promise<Response>): Promise<FormAnswer | undefined> {
  const answer = await asked.catch(() => undefined)
  return answer?.headers.get('Content-Type')?.startsWith('application/json')
    ? ((await answer.json()) as FormAnswer)
    : undefined
}
