/** The bytes of an RTF file → its tokens: the adapter of rtf-stream-parser. */

import { once } from 'node:events'
import { Tokenize } from 'rtf-stream-parser'

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  /** A control word with its number; of `'`, the byte that it stands for. */
  | { readonly kind: 'control'; readonly word: string; readonly number?: number; readonly bytes?: Uint8Array }

/** As the library numbers them. */
const [OPEN, CLOSE, CONTROL] = [0, 1, 2]

interface LibraryToken {
  readonly type: number
  readonly word?: string
  readonly param?: number
  readonly data?: Uint8Array
}

export async function readRtfTokens(bytes: Uint8Array): Promise<readonly RtfToken[]> {
  const stream = new Tokenize()
  const tokens: RtfToken[] = []
  stream.on('data', (token: LibraryToken) => tokens.push(tokenOf(token)))
  stream.end(Buffer.from(bytes))
  await once(stream, 'end')
  return tokens
}

function tokenOf({ type, word = '', param, data }: LibraryToken): RtfToken {
  if (type === OPEN) return { kind: 'open' }
  if (type === CLOSE) return { kind: 'close' }
  if (type !== CONTROL) return { kind: 'text', bytes: data ?? new Uint8Array() }
  return {
    kind: 'control',
    word,
    ...(param !== undefined && { number: param }),
    ...(data && { bytes: data }),
  }
}
