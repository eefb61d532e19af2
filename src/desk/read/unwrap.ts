/**
 * Lines of a plain text → its paragraphs, where their lines were broken by hand or by a program: a line goes on in the
 * next where the first word of that would not have fitted on it, or where what stands alone can be no paragraph.
 */

export interface TextLine {
  readonly text: string
  /** Counts from 1. */
  readonly number: number
}

export interface Unwrapped {
  readonly text: string
  /** Of its first line. */
  readonly line: number
}

/** Longer lines are whole paragraphs: nobody breaks lines by hand so late. In characters. */
const LONGEST_WRAPPED = 100
/** A line of this part of the longest is taken for full. */
const FULL = 0.8
/** Lines end where the last word fits: as a part of the longest, how long one is at the least that the next word did not fit on. */
const EVEN_EDGE = 0.95
/** Fewest full lines of more than a few words that show that a text was broken into lines. */
const FEWEST_FULL = 2

/** A dash, a bullet, a number or a label at the head of a line begins a paragraph. */
const BEGINS =
  /^\s*(?:[-–—*•]|\(?[0-9٠-٩]{1,2}\s*[.)\-–/]|[سج]\s*[(0-9٠-٩]|[^\s:.،؟!]+(?: [^\s:.،؟!]+){0,3}\s?:)/u
/** A colon, a mark of a note: what is left of a line, and never a paragraph. */
const FRAGMENT = /^[\s:،؛.؟!()[\]0-9٠-٩]{1,4}$/u
const UNFINISHED = /[،,؛]$/u

export function splitLines(text: string): TextLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, index) => ({ text: line.replace(/\u00A0/g, ' ').trimEnd(), number: index + 1 }))
}

/** Paragraphs are parted by empty lines, and by line ends where nobody has broken lines. */
export function unwrap(lines: readonly TextLine[]): Unwrapped[] {
  const full = fullLine(lines)
  const paragraphs: { text: string; line: number; last: string }[] = []
  let open = false
  for (const { text, number } of lines) {
    const line = text.trim()
    const before = open ? paragraphs.at(-1) : undefined
    open = line !== ''
    if (!open) continue
    if (before && goesOn(before.last, line, full)) {
      before.text += ` ${line}`
      before.last = line
    } else paragraphs.push({ text: line, line: number, last: line })
  }
  return paragraphs.map(({ text, line }) => ({ text, line }))
}

/** The length of a full line; nothing where the text has no such lines. */
function fullLine(lines: readonly TextLine[]): number {
  const lengths = lines.map(({ text }) => text.trim().length)
  const longest = Math.max(0, ...lengths)
  if (longest > LONGEST_WRAPPED) return Number.POSITIVE_INFINITY
  const full = lengths.filter((length) => length > FULL * longest).length
  return full >= FEWEST_FULL ? longest : Number.POSITIVE_INFINITY
}

function goesOn(before: string, line: string, full: number): boolean {
  if (FRAGMENT.test(line) || FRAGMENT.test(before)) return true
  if (BEGINS.test(line)) return false
  const [first = ''] = line.split(' ')
  return UNFINISHED.test(before) || before.length + 1 + first.length > EVEN_EDGE * full
}
