/** A text as it is to be → how it may be typed in YAML in place of what stands there, the likest way first. */

/** What stands there: its manner, its letters, and where. */
export interface TypedText {
  /** `PLAIN`, `QUOTE_SINGLE`, `QUOTE_DOUBLE`, `BLOCK_FOLDED` or `BLOCK_LITERAL` (the yaml library's words). */
  readonly manner: string
  readonly source: string
  /** Spaces before the lines of a block that would stand in its place; none inside brackets. */
  readonly indent?: number
}

/** Letters of a line, where nothing says how long lines are. */
const USUAL_WIDTH = 100
/** Lines, with the header over them, that say how long lines are. */
const SEVERAL = 4

/** Paragraphs are on one line each; `isVerse` says that parts are lines, with empty ones between stanzas. */
export function typings(stands: TypedText, parts: readonly string[], isVerse: boolean): readonly string[] {
  const { manner, source, indent } = stands
  const whole = parts.join(isVerse ? '\n' : '\n\n')
  const quoted = JSON.stringify(whole)
  if (manner === 'BLOCK_FOLDED' || manner === 'BLOCK_LITERAL') return [typeBlock(source, parts, isVerse)]
  if (parts.length > 1)
    return indent === undefined
      ? [quoted]
      : [typeBlock(`${isVerse ? '|' : '>-'}\n${' '.repeat(indent)}`, parts, isVerse), quoted]
  const single = `'${whole.replaceAll("'", "''")}'`
  if (manner === 'QUOTE_DOUBLE') return [quoted]
  return manner === 'QUOTE_SINGLE' ? [single, quoted] : [typePlain(source, whole), whole, single, quoted]
}

/** On as many lines as it needs, where it stood on several. */
function typePlain(source: string, whole: string): string {
  const [, second] = source.split('\n')
  if (second === undefined) return whole
  const indent = /^ */.exec(second)?.[0] ?? ''
  return keepLines(source, whole, indent).join('\n').trimStart()
}

/** Under the header that it has, in lines as long as its own; paragraphs and lines that have not changed stay as they are. */
function typeBlock(source: string, parts: readonly string[], isVerse: boolean): string {
  const [header = '', ...body] = source.split('\n')
  const end = /\n*$/.exec(source)?.[0] ?? ''
  const indent = /^ */.exec(body.find((line) => line.trim() !== '') ?? body[0] ?? '')?.[0] ?? ''
  const lines = isVerse
    ? parts.map((line) => (line === '' ? '' : indent + line))
    : parts.flatMap((part, index) => [...(index > 0 ? [''] : []), ...keepLines(source, part, indent)])
  return [header, ...lines].join('\n') + end
}

/** A paragraph in lines: those at its head and at its foot that stand in the file so are taken over. */
function keepLines(source: string, paragraph: string, indent: string): string[] {
  const old = source.split('\n').map((line) => line.trim())
  const isShort = old.filter((line) => line !== '').length < SEVERAL
  const width = Math.max(...old.map((line) => line.length), isShort ? USUAL_WIDTH - indent.length : 0)
  const head = linesOfHead(old, paragraph)
  const rest = paragraph.slice(head.join(' ').length).trimStart()
  const foot = linesOfFoot(old, rest)
  const middle = rest.slice(0, rest.length - foot.join(' ').length).trimEnd()
  return [...head, ...fold(middle, width), ...foot].map((line) => indent + line)
}

function linesOfHead(old: readonly string[], paragraph: string): readonly string[] {
  const start = old.findIndex((line) => line !== '' && startsWithLine(paragraph, line))
  const kept: string[] = []
  let rest = paragraph
  for (const line of start < 0 ? [] : old.slice(start)) {
    if (line === '' || !startsWithLine(rest, line)) break
    kept.push(line)
    rest = rest.slice(line.length).trimStart()
  }
  return kept
}

function linesOfFoot(old: readonly string[], paragraph: string): readonly string[] {
  const end = old.findLastIndex((line) => line !== '' && endsWithLine(paragraph, line))
  const kept: string[] = []
  let rest = paragraph
  for (const line of old.slice(0, end + 1).toReversed()) {
    if (line === '' || !endsWithLine(rest, line)) break
    kept.unshift(line)
    rest = rest.slice(0, rest.length - line.length).trimEnd()
  }
  return kept
}

function startsWithLine(text: string, line: string): boolean {
  return text.startsWith(line) && (text.length === line.length || text[line.length] === ' ')
}

function endsWithLine(text: string, line: string): boolean {
  return text.endsWith(line) && (text.length === line.length || text.at(-line.length - 1) === ' ')
}

/** A line may be so much longer, where it need not be parted then. */
const OVERHANG = 1.12

/** Greedily. */
function fold(text: string, width: number): string[] {
  if (text === '') return []
  if (text.length <= OVERHANG * width) return [text]
  const end = lineEnd(text, width)
  return [text.slice(0, end), ...fold(text.slice(end).trimStart(), width)]
}

/** Where the last word ends that has room; the first has always. */
function lineEnd(text: string, width: number): number {
  const end = text.lastIndexOf(' ', width)
  if (end > 0) return end
  const next = text.indexOf(' ')
  return next < 0 ? text.length : next
}
