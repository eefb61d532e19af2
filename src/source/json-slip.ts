/** A JSON text that cannot be read → its first slip, in JSON's own terms (ECMA-404), by what JavaScript's parser says of it. */

import { type Complaint, quote } from './complaint.ts'

export interface JsonSlip {
  readonly complaint: Complaint
  /** UTF-16 units from the beginning; nothing where the parser does not say. */
  readonly at?: number
}

const HINT =
  'JSON wants a comma between two keys and none behind the last, a colon behind a key, and texts in straight quotation marks.'
/** What the parser asks for, as a person says it. */
const WANTED: readonly (readonly [RegExp, string])[] = [
  [/after property value/, 'a comma, or } at the end of the keys'],
  [/after array element/, 'a comma, or ] at the end of the list'],
  [/':' after property name/, 'a colon behind the key'],
  [/property name/, 'a key in straight quotation marks'],
]

/** Nothing where the text is JSON. */
export function jsonSlip(text: string): JsonSlip | undefined {
  const message = refusalOf(text)
  if (message === undefined) return undefined
  const isEnd = /end of JSON input/.test(message)
  const position = isEnd ? text.length : Number(/at position (\d+)/.exec(message)?.[1] ?? Number.NaN)
  const at = Number.isNaN(position)
    ? undefined
    : position + (/^\s*/.exec(text.slice(position))?.[0].length ?? 0)
  const there = at === undefined ? '' : (text.slice(at).split('\n')[0] ?? '')
  const found =
    at !== undefined && at >= text.length
      ? 'end of the file'
      : there === ''
        ? 'word'
        : quote(there.slice(0, 24))
  const expected = isEnd
    ? 'what closes it: }, ] or a quotation mark'
    : (WANTED.find(([pattern]) => pattern.test(message))?.[1] ?? 'a value of JSON')
  return { complaint: { rule: 'syntax', found, expected, hint: HINT }, ...(at !== undefined && { at }) }
}

function refusalOf(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return (error as SyntaxError).message
  }
}
