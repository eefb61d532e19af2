/** What draws a page → its operations, one by one, with where each stands (ISO 32000-1, 7.8.2). */

/** A number, or what was typed of anything else: `/Name`, `(text)`, `<68>`, `[`, `<<`. */
export type Operand = number | string

export interface Operation {
  readonly operator: string
  readonly operands: readonly Operand[]
  /** Bytes: of its first operand, and behind the operator. */
  readonly from: number
  readonly to: number
}

/** One thing of a content stream: a comment, white space, a text, hexadecimals, a sign of its own, a name, a word. */
const TOKEN =
  /%[^\r\n]*|[\0\t\n\f\r ]+|\((?:[^()\\]|\\[\s\S])*|<<|>>|<[^>]*>|[[\]{})]|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+/y
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/

export function* operationsOf(content: Uint8Array): Generator<Operation> {
  const text = Buffer.from(content).toString('latin1')
  let operands: Operand[] = []
  let from = 0
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at)
    const end = at + token.length
    if (/^[\0\t\n\f\r %]/.test(token)) {
      at = end
      continue
    }
    if (operands.length === 0) from = at
    at = end
    if (NUMBER.test(token)) operands.push(Number(token))
    else if (/^[/(<>[\]{}]/.test(token) || CONSTANTS.has(token)) operands.push(token)
    else {
      // The bytes of a picture that stands in the content itself are no operations.
      if (token === 'ID') at = endOfPicture(text, at)
      yield { operator: token, operands, from, to: at }
      operands = []
    }
  }
}

const CONSTANTS = new Set(['true', 'false', 'null'])

/** Brackets in a text are read in pairs, as deep as they go. */
function tokenAt(text: string, at: number): string {
  if (text[at] === '(') return text.slice(at, endOfText(text, at))
  TOKEN.lastIndex = at
  return TOKEN.exec(text)?.[0] ?? text.slice(at, at + 1)
}

function endOfText(text: string, at: number): number {
  let depth = 0
  for (let place = at; place < text.length; place++) {
    const sign = text[place]
    if (sign === '\\') place += 1
    else if (sign === '(') depth += 1
    else if (sign === ')') {
      depth -= 1
      if (depth === 0) return place + 1
    }
  }
  return text.length
}

/** `EI` between white space; its own bytes hold that hardly ever, and then the next one ends it. */
function endOfPicture(text: string, from: number): number {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g
  end.lastIndex = from
  return end.exec(text) ? end.lastIndex : text.length
}
