/** What the proof's page may send, each request as a zod schema: nothing else is looked at. */

import { z } from 'zod'
import type { EditRequest, PictureRequest, StepRequest } from './edits.ts'

/** Signs of a text: a long answer has some thousands. */
const LONGEST_TEXT = 200_000
/** Edits that come at once: a page with that many fields is a book. */
const MOST_EDITS = 500
/** Bytes of a picture, 48 MiB, as base64 has them. */
const LONGEST_PICTURE = 4 * Math.ceil((48 * 2 ** 20) / 3)

const words = z.string().max(LONGEST_TEXT)
const place = z.int().min(0).max(10_000)
const path = z.array(z.union([z.string().min(1).max(100), place])).max(20)
const point = z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
const file = z.string().min(1).max(1000)
const revision = z.string().min(1).max(100)
const name = z.string().min(1).max(500)

const picture = { alternative: words, caption: words.optional(), focus: point.optional() }

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exchange'), question: words, answer: words }),
  z.strictObject({ kind: z.literal('paragraph'), words }),
  z.strictObject({ kind: z.literal('subhead'), words }),
])

const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), path, words }),
  z.strictObject({ kind: z.literal('move'), path, from: place, to: place }),
  z.strictObject({ kind: z.literal('remove'), path, at: place }),
  z.strictObject({ kind: z.literal('add'), path, at: place, part }),
  z.strictObject({
    kind: z.literal('quote'),
    use: z.enum(['pullQuotes', 'standfirst']),
    words,
    from: place.optional(),
  }),
  z.strictObject({ kind: z.literal('focus'), path, focus: point }),
])

export const editRequest: z.ZodType<EditRequest> = z.strictObject({
  file,
  revision,
  edits: z.array(edit).min(1).max(MOST_EDITS),
})

export const pictureRequest: z.ZodType<PictureRequest> = z.strictObject({
  file,
  revision,
  path,
  at: place,
  name,
  bytes: z.base64().max(LONGEST_PICTURE),
  ...picture,
})

export const stepRequest: z.ZodType<StepRequest> = z.strictObject({
  file,
  revision,
  step: z.enum(['undo', 'redo']),
})
