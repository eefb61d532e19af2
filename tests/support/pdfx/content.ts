/**
 * A content stream in, its operations out: each operator with what stands before it (ISO 32000-1, 7.8.2).
 * Colours are said in these streams and nowhere else.
 */

export interface Operation {
  readonly operator: string
  /** Names with their slash, numbers as they are written, strings and lists as their text. */
  readonly operands: readonly string[]
}

/** White space, delimiters, strings of both kinds, dictionaries, lists, names, and all the rest (ISO 32000-1, 7.2). */
const TOKEN =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g

export function readOperations(content: Buffer): Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  let depth = 0
  for (const [token] of content.toString('latin1').matchAll(TOKEN)) {
    if (token.startsWith('%')) continue
    if (token === '[' || token === '<<') depth++
    if (token === ']' || token === '>>') depth--
    if (depth === 0 && isOperator(token)) {
      operations.push({ operator: token, operands })
      operands = []
    } else operands.push(token)
  }
  return operations
}

function isOperator(token: string): boolean {
  return /^[A-Za-z'"][A-Za-z0-9*'"]*$/.test(token) && !['true', 'false', 'null'].includes(token)
}
